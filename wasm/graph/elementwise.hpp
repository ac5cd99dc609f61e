#pragma once

#include <cstddef>
#include <type_traits>

#include "graph/registers.hpp"
#include "ops/compute.hpp"
#include "ops/evaluate.hpp"

// The inner loops of a graph: one operation over n numbers that lie side by side. Operations that
// are one or two instructions have loops of their own, which the compiler turns into SIMD. In the
// others a function of the C library costs many times what choosing it does, number by number; one
// loop for all keeps the program small. What formulas and networks are mostly made of, exp and its
// kin, is computed a register at a time (graph/registers.hpp).

namespace nabla {

#define NABLA_SHORT(name)                                                                          \
  case Op::name:                                                                                   \
    visitor.template operator()<Op::name>();                                                       \
    return true;

// Calls visitor.template operator()<op>() and returns true if `op` is one of the four.
template <class Visitor>
bool visitArithmetic(Op op, Visitor&& visitor) {
  switch (op) {
    NABLA_SHORT(add)
    NABLA_SHORT(subtract)
    NABLA_SHORT(multiply)
    NABLA_SHORT(divide)
    default:
      return false;
  }
}

// The same for all operations with loops of their own.
template <class T, class Visitor>
bool visitShort(Op op, Visitor&& visitor) {
  if constexpr (std::is_floating_point_v<T>) {
    if (visitArithmetic(op, visitor)) return true;
    switch (op) {
      NABLA_SHORT(negate)
      NABLA_SHORT(square)
      NABLA_SHORT(sqrt)
      NABLA_SHORT(abs)
      NABLA_SHORT(min)
      NABLA_SHORT(max)
      NABLA_SHORT(relu)
      NABLA_SHORT(leaky_relu)
      default:
        break;
    }
  }
  return false;
}
#undef NABLA_SHORT

// Before a short loop: four registers a round, which hides what the loop itself costs.
#ifdef __clang__
#define NABLA_FOUR_REGISTERS _Pragma("clang loop interleave_count(4)")
#else
#define NABLA_FOUR_REGISTERS
#endif

// out = op(a, b). Nothing of out lies among the inputs.
template <class T>
void elementwiseForward(Op op, const T* __restrict a, const T* __restrict b, T* __restrict out,
                        std::size_t n) {
  if constexpr (std::is_floating_point_v<T>) {
    if (registers::forward(op, a, out, n)) return;
  }
  const bool done = visitShort<T>(op, [&]<Op which>() {
    NABLA_FOUR_REGISTERS
    for (std::size_t i = 0; i < n; ++i) out[i] = Operation<which>::value(a[i], b[i]);
  });
  if (done) return;
  for (std::size_t i = 0; i < n; ++i) out[i] = valueOf(op, a[i], b[i]);
}

// out = op(a, b), where one of the two is one number for all.
template <class T>
void elementwiseWithNumber(Op op, const T* __restrict a, const T* __restrict b, bool numberFirst,
                           T* __restrict out, std::size_t n) {
  const T number = numberFirst ? *a : *b;
  const bool done = visitArithmetic(op, [&]<Op which>() {
    if (numberFirst) {
      NABLA_FOUR_REGISTERS
      for (std::size_t i = 0; i < n; ++i) out[i] = Operation<which>::value(number, b[i]);
    } else {
      NABLA_FOUR_REGISTERS
      for (std::size_t i = 0; i < n; ++i) out[i] = Operation<which>::value(a[i], number);
    }
  });
  if (done) return;
  for (std::size_t i = 0; i < n; ++i) {
    out[i] = numberFirst ? valueOf(op, number, b[i]) : valueOf(op, a[i], number);
  }
}

// adjointA += adjoint · ∂op/∂a. `f` holds the values of op itself, `adjoint` what arrives at it.
// `first`: nothing has come to adjointA yet, and what stands there does not count.
template <class T>
void elementwiseBackwardA(Op op, const T* __restrict a, const T* __restrict b,
                          const T* __restrict f, const T* __restrict adjoint,
                          T* __restrict adjointA, std::size_t n, bool first) {
  if constexpr (std::is_floating_point_v<T>) {
    if (registers::backward(op, a, f, adjoint, adjointA, n, first)) return;
  }
  const bool done = visitShort<T>(op, [&]<Op which>() {
    for (std::size_t i = 0; i < n; ++i) {
      adjointA[i] =
          (first ? T{} : adjointA[i]) + adjoint[i] * Operation<which>::slopeA(a[i], b[i], f[i]);
    }
  });
  if (done) return;
  for (std::size_t i = 0; i < n; ++i) {
    adjointA[i] = (first ? T{} : adjointA[i]) + adjoint[i] * slopeAOf(op, a[i], b[i], f[i]);
  }
}

// adjointB += adjoint · ∂op/∂b, for operations of two inputs.
template <class T>
void elementwiseBackwardB(Op op, const T* __restrict a, const T* __restrict b,
                          const T* __restrict f, const T* __restrict adjoint,
                          T* __restrict adjointB, std::size_t n, bool first) {
  const bool done = visitShort<T>(op, [&]<Op which>() {
    for (std::size_t i = 0; i < n; ++i) {
      adjointB[i] =
          (first ? T{} : adjointB[i]) + adjoint[i] * Operation<which>::slopeB(a[i], b[i], f[i]);
    }
  });
  if (done) return;
  for (std::size_t i = 0; i < n; ++i) {
    adjointB[i] = (first ? T{} : adjointB[i]) + adjoint[i] * slopeBOf(op, a[i], b[i], f[i]);
  }
}

}  // namespace nabla
