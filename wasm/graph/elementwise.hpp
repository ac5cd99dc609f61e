#pragma once

#include <cstddef>
#include <type_traits>

#include "graph/registers.hpp"
#include "ops/compute.hpp"

// The inner loops of a graph: one operation over n numbers that lie side by side. Each is written
// so that the compiler turns the arithmetic ones into SIMD; the arrays of inputs are never those
// of outputs, which __restrict promises. Floats have kernels of their own for exp and its kin
// (graph/registers.hpp).

namespace nabla {

// out = op(a, b)
template <class T>
void elementwiseForward(Op op, const T* a, const T* b, T* out, std::size_t n) {
  if constexpr (std::is_same_v<T, float>) {
    if (registers::knows(op)) return registers::forward(op, a, out, n);
  }
  dispatch(op, [&]<Op which>() {
    const T* __restrict first = a;
    const T* __restrict second = b;
    T* __restrict result = out;
    for (std::size_t i = 0; i < n; ++i) {
      result[i] = Operation<which>::value(first[i], second[i]);
    }
  });
}

// adjointA += adjoint · ∂op/∂a. `f` holds the values of op itself, `adjoint` what arrives at it.
template <class T>
void elementwiseBackwardA(Op op, const T* a, const T* b, const T* f, const T* adjoint, T* adjointA,
                          std::size_t n) {
  if constexpr (std::is_same_v<T, float>) {
    if (registers::knows(op)) return registers::backward(op, a, f, adjoint, adjointA, n);
  }
  dispatch(op, [&]<Op which>() {
    const T* __restrict arriving = adjoint;
    T* __restrict result = adjointA;
    for (std::size_t i = 0; i < n; ++i) {
      result[i] += arriving[i] * Operation<which>::slopeA(a[i], b[i], f[i]);
    }
  });
}

// adjointB += adjoint · ∂op/∂b, for operations of two inputs.
template <class T>
void elementwiseBackwardB(Op op, const T* a, const T* b, const T* f, const T* adjoint, T* adjointB,
                          std::size_t n) {
  dispatch(op, [&]<Op which>() {
    if constexpr (Operation<which>::arity == 2) {
      const T* __restrict arriving = adjoint;
      T* __restrict result = adjointB;
      for (std::size_t i = 0; i < n; ++i) {
        result[i] += arriving[i] * Operation<which>::slopeB(a[i], b[i], f[i]);
      }
    }
  });
}

}  // namespace nabla
