#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

// Numbers that are computed with at once: one register of 16 bytes, which SSE, NEON and WebAssembly
// all have. Kernels are written over these and not left to the compiler's mercy, so that sums are
// taken in one order everywhere and a result has the same bits on every machine. What gives back a
// register is noexcept: in a WebAssembly program that has exceptions (the tests) a call that might
// throw goes through JavaScript, which cannot carry a register.

namespace nabla::simd {

template <class T>
struct RegisterOf {};
template <>
struct RegisterOf<float> {
  using Type __attribute__((vector_size(16))) = float;
};
template <>
struct RegisterOf<double> {
  using Type __attribute__((vector_size(16))) = double;
};

// A register of four floats or of two doubles. Arithmetic works lane by lane.
template <class T>
using Register = typename RegisterOf<T>::Type;

using Integers __attribute__((vector_size(16))) = std::int32_t;

// How many numbers of type T a register holds.
template <class T>
inline constexpr std::size_t lanes = 16 / sizeof(T);

// V is a register, or T itself: a kernel written over V does the numbers that fill no register too.
template <class V, class T>
V load(const T* from) noexcept {
  V result;
  std::memcpy(static_cast<void*>(&result), from, sizeof(V));
  return result;
}

template <class V, class T>
void store(T* to, const V& numbers) noexcept {
  std::memcpy(static_cast<void*>(to), &numbers, sizeof(V));
}

// One number in every lane.
template <class V, class T>
V splat(const T& number) noexcept {
  if constexpr (std::is_same_v<V, T>) {
    return number;
  } else if constexpr (lanes<T> == 4) {
    return V{number, number, number, number};
  } else {
    return V{number, number};
  }
}

// Lane by lane the lesser and the greater of x and a limit, and x itself where it is NaN. Compilers
// take the comparison for WebAssembly's min and max, which give NaN from either side: six
// instructions of x86 in place of the one of pmin and pmax.
template <class V>
V atMost(const V& x, const V& limit) noexcept {
#ifdef __wasm_simd128__
  if constexpr (std::is_same_v<V, Register<double>>) return __builtin_wasm_pmin_f64x2(x, limit);
  if constexpr (std::is_same_v<V, Register<float>>) return __builtin_wasm_pmin_f32x4(x, limit);
#endif
  return x > limit ? limit : x;
}
template <class V>
V atLeast(const V& x, const V& limit) noexcept {
#ifdef __wasm_simd128__
  if constexpr (std::is_same_v<V, Register<double>>) return __builtin_wasm_pmax_f64x2(x, limit);
  if constexpr (std::is_same_v<V, Register<float>>) return __builtin_wasm_pmax_f32x4(x, limit);
#endif
  return x < limit ? limit : x;
}

}  // namespace nabla::simd
