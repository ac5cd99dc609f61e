#pragma once

#include <cstddef>
#include <type_traits>

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

// out = op(a), if `op` is one of those.
template <class T>
bool forward(Op op, const T* a, T* out, std::size_t n) {
  return visit<T>(op, [&]<Op which>() {
    for (std::size_t i = 0; i < n; i += simd::lanes<T>) {
      const simd::Register<T> x = loadSome(a + i, n - i);
      storeSome(out + i, Operation<which>::value(x, x), n - i);
    }
  });
}

// adjointA += adjoint · ∂op/∂a, or without `+` for the first to come, if `op` is one of those.
template <class T>
bool backward(Op op, const T* a, const T* f, const T* adjoint, T* adjointA, std::size_t n,
              bool first) {
  return visit<T>(op, [&]<Op which>() {
    for (std::size_t i = 0; i < n; i += simd::lanes<T>) {
      const simd::Register<T> x = loadSome(a + i, n - i);
      const simd::Register<T> slope = Operation<which>::slopeA(x, x, loadSome(f + i, n - i));
      const simd::Register<T> before = first ? simd::Register<T>{} : loadSome(adjointA + i, n - i);
      storeSome(adjointA + i, before + loadSome(adjoint + i, n - i) * slope, n - i);
    }
  });
}

}  // namespace nabla::registers
