#pragma once

#include <algorithm>
#include <cstddef>

#include "base/simd.hpp"
#include "base/vector_math.hpp"
#include "ops/compute.hpp"

// Elementwise loops over floats, four at once, for the operations whose functions ops/scalar.hpp
// has over registers: those of the networks that cost time. They read the same rows of the table.

namespace nabla::registers {

constexpr bool knows(Op op) {
  return op == Op::exp || op == Op::tanh || op == Op::sigmoid || op == Op::silu;
}

// Calls visitor.template operator()<op>() for one of those.
template <class Visitor>
void visit(Op op, Visitor&& visitor) {
  if (op == Op::exp) visitor.template operator()<Op::exp>();
  if (op == Op::tanh) visitor.template operator()<Op::tanh>();
  if (op == Op::sigmoid) visitor.template operator()<Op::sigmoid>();
  if (op == Op::silu) visitor.template operator()<Op::silu>();
}

// The first `count` numbers as a register; zeros stand for those that are missing, so that a number
// goes through the same arithmetic wherever it lies.
inline simd::Floats loadSome(const float* from, std::size_t count) {
  if (count >= simd::lanes<float>) return simd::load<simd::Floats>(from);
  float padded[simd::lanes<float>]{};
  std::copy_n(from, count, padded);
  return simd::load<simd::Floats>(padded);
}

inline void storeSome(float* to, const simd::Floats& numbers, std::size_t count) {
  if (count >= simd::lanes<float>) return simd::store(to, numbers);
  float padded[simd::lanes<float>];
  simd::store(padded, numbers);
  std::copy_n(padded, count, to);
}

// out = op(a)
inline void forward(Op op, const float* a, float* out, std::size_t n) {
  visit(op, [&]<Op which>() {
    for (std::size_t i = 0; i < n; i += simd::lanes<float>) {
      const simd::Floats x = loadSome(a + i, n - i);
      storeSome(out + i, Operation<which>::value(x, x), n - i);
    }
  });
}

// adjointA += adjoint · ∂op/∂a
inline void backward(Op op, const float* a, const float* f, const float* adjoint, float* adjointA,
                     std::size_t n) {
  visit(op, [&]<Op which>() {
    for (std::size_t i = 0; i < n; i += simd::lanes<float>) {
      const simd::Floats x = loadSome(a + i, n - i);
      const simd::Floats slope = Operation<which>::slopeA(x, x, loadSome(f + i, n - i));
      const simd::Floats sum = loadSome(adjointA + i, n - i) + loadSome(adjoint + i, n - i) * slope;
      storeSome(adjointA + i, sum, n - i);
    }
  });
}

}  // namespace nabla::registers
