#pragma once

#include <cmath>
#include <cstddef>
#include <type_traits>

#include "base/double_math.hpp"
#include "base/simd.hpp"
#include "ops/compute.hpp"

// Elementwise loops over whole registers, for the operations whose functions ops/scalar.hpp has
// over registers: those that cost time in networks (floats) and in formulas (doubles). They read
// the same rows of the table.

namespace nabla::registers {

// Calls visitor.template operator()<op>() and returns true if `op` is one of those.
template <class T, class Visitor>
bool visit(Op op, Visitor&& visitor) {
#define NABLA_OVER_REGISTERS(name)                                                                 \
  case Op::name:                                                                                   \
    visitor.template operator()<Op::name>();                                                       \
    return true;
  if constexpr (std::is_same_v<T, float>) {
    switch (op) {
      NABLA_OVER_REGISTERS(exp)
      NABLA_OVER_REGISTERS(tanh)
      NABLA_OVER_REGISTERS(sigmoid)
      NABLA_OVER_REGISTERS(silu)
      default:
        break;
    }
  }
  if constexpr (std::is_same_v<T, double>) {
    switch (op) {
      NABLA_OVER_REGISTERS(exp)
      NABLA_OVER_REGISTERS(sin)
      NABLA_OVER_REGISTERS(cos)
      NABLA_OVER_REGISTERS(tanh)
      default:
        break;
    }
  }
#undef NABLA_OVER_REGISTERS
  return false;
}

// The first `count` numbers as a register; zeros stand for those that are missing, so that a number
// goes through the same arithmetic wherever it lies. No call may stand here: the loops keep a dozen
// constants in registers, and a call would have all of them saved.
template <class T>
simd::Register<T> loadSome(const T* from, std::size_t count) {
  if (count >= simd::lanes<T>) return simd::load<simd::Register<T>>(from);
  simd::Register<T> numbers{};
  for (std::size_t i = 0; i + 1 < simd::lanes<T>; ++i) {
    if (i < count) numbers[i] = from[i];
  }
  return numbers;
}

template <class T>
void storeSome(T* to, const simd::Register<T>& numbers, std::size_t count) {
  if (count >= simd::lanes<T>) return simd::store(to, numbers);
  for (std::size_t i = 0; i + 1 < simd::lanes<T>; ++i) {
    if (i < count) to[i] = numbers[i];
  }
}

// body(i, count) for each register of n numbers: `count` from number i on, all lanes but in the
// last. The last has a copy of the body to itself, so that the others need not ask.
template <class T, class Body>
void inRegisters(std::size_t n, Body&& body) {
  std::size_t i = 0;
  for (; i + simd::lanes<T> <= n; i += simd::lanes<T>) body(i, simd::lanes<T>);
  if (i < n) body(i, n - i);
}

// Whether sines and cosines of all of them are near ones.
inline bool areReducible(const double* a, std::size_t n) {
  bool near = true;
  for (std::size_t i = 0; i < n; ++i) near &= std::fabs(a[i]) <= simd::greatestReduced;
  return near;
}

// What of each number's sine and cosine is wanted. A loop for each: even a branch inside one keeps
// a browser's compiler from leaving the constants in registers, which doubles its time.
enum class Wanted { sine, cosine, both };

template <Wanted wanted>
void nearSineAndCosine(const double* a, double* sine, double* cosine, std::size_t n) {
  for (std::size_t i = 0; i < n; i += simd::lanes<double>) {
    const simd::SineAndCosine both = simd::nearSineAndCosine(loadSome(a + i, n - i));
    if constexpr (wanted != Wanted::cosine) storeSome(sine + i, both.sine, n - i);
    if constexpr (wanted != Wanted::sine) storeSome(cosine + i, both.cosine, n - i);
  }
}

// sine = sin a, cosine = cos a; either may be nullptr. The loops of near ones have no call in them,
// as above.
inline void sineAndCosine(const double* a, double* sine, double* cosine, std::size_t n) {
  if (!areReducible(a, n)) {
    for (std::size_t i = 0; i < n; ++i) {
      if (sine != nullptr) sine[i] = simd::sin(a[i]);
      if (cosine != nullptr) cosine[i] = simd::cos(a[i]);
    }
  } else if (cosine == nullptr) {
    nearSineAndCosine<Wanted::sine>(a, sine, cosine, n);
  } else if (sine == nullptr) {
    nearSineAndCosine<Wanted::cosine>(a, sine, cosine, n);
  } else {
    nearSineAndCosine<Wanted::both>(a, sine, cosine, n);
  }
}

// out = op(a), if `op` is one of those.
template <class T>
bool forward(Op op, const T* a, T* out, std::size_t n) {
  if constexpr (std::is_same_v<T, double>) {
    if (op == Op::sin || op == Op::cos) {
      sineAndCosine(a, op == Op::sin ? out : nullptr, op == Op::cos ? out : nullptr, n);
      return true;
    }
  }
  return visit<T>(op, [&]<Op which>() {
    inRegisters<T>(n, [&](std::size_t i, std::size_t count) {
      const simd::Register<T> x = loadSome(a + i, count);
      storeSome(out + i, Operation<which>::value(x, x), count);
    });
  });
}

// adjointA += adjoint · ∂op/∂a, or without `+` for the first to come, if `op` is one of those.
template <class T>
bool backward(Op op, const T* a, const T* f, const T* adjoint, T* adjointA, std::size_t n,
              bool first) {
  return visit<T>(op, [&]<Op which>() {
    inRegisters<T>(n, [&](std::size_t i, std::size_t count) {
      const simd::Register<T> x = loadSome(a + i, count);
      const simd::Register<T> slope = Operation<which>::slopeA(x, x, loadSome(f + i, count));
      const simd::Register<T> before = first ? simd::Register<T>{} : loadSome(adjointA + i, count);
      storeSome(adjointA + i, before + loadSome(adjoint + i, count) * slope, count);
    });
  });
}

}  // namespace nabla::registers
