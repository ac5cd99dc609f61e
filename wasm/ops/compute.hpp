#pragma once

#include "ops/operation.hpp"
#include "ops/scalar.hpp"

// Reads the rows of operations.def as code. Operation<Op::sin>::value and ::slopeA are templates
// over the scalar: float, double, or a dual number (ops/dual.hpp) for second derivatives.

namespace nabla {

// The row of one operation as code: value(a, b), and slopeA(a, b, f), slopeB(a, b, f), the local
// derivatives by the first and the second input where f is the value. b is ignored by a unary row.
template <Op op>
struct Operation;

#define NABLA_ROW(rowName, rowArity, rowValue, rowSlopeA, rowSlopeB)                               \
  template <>                                                                                      \
  struct Operation<Op::rowName> {                                                                  \
    static constexpr int arity = rowArity;                                                         \
    template <class T>                                                                             \
    static T value([[maybe_unused]] const T& a, [[maybe_unused]] const T& b) {                     \
      using namespace scalar;                                                                      \
      return static_cast<T>(rowValue);                                                             \
    }                                                                                              \
    template <class T>                                                                             \
    static T slopeA([[maybe_unused]] const T& a, [[maybe_unused]] const T& b,                      \
                    [[maybe_unused]] const T& f) {                                                 \
      using namespace scalar;                                                                      \
      return static_cast<T>(rowSlopeA);                                                            \
    }                                                                                              \
    template <class T>                                                                             \
    static T slopeB([[maybe_unused]] const T& a, [[maybe_unused]] const T& b,                      \
                    [[maybe_unused]] const T& f) {                                                 \
      using namespace scalar;                                                                      \
      return static_cast<T>(rowSlopeB);                                                            \
    }                                                                                              \
  };
#define UNARY(name, rule, value, slope) NABLA_ROW(name, 1, value, slope, 0)
#define UNARY_AS(name, rule, value, slope, text) NABLA_ROW(name, 1, value, slope, 0)
#define BINARY(name, rule, value, slopeA, slopeB) NABLA_ROW(name, 2, value, slopeA, slopeB)
#define BINARY_AS(name, rule, value, slopeA, textA, slopeB, textB)                                 \
  NABLA_ROW(name, 2, value, slopeA, slopeB)
#include "ops/operations.def"
#undef NABLA_ROW

// Calls visitor.template operator()<op>() with the run-time `op` as a compile-time one: the one
// switch over all operations.
template <class Visitor>
decltype(auto) dispatch(Op op, Visitor&& visitor) {
  switch (op) {
#define UNARY(name, ...)                                                                           \
  case Op::name:                                                                                   \
    return visitor.template operator()<Op::name>();
#define UNARY_AS(name, ...) UNARY(name, )
#define BINARY(name, ...) UNARY(name)
#define BINARY_AS(name, ...) UNARY(name)
#include "ops/operations.def"
    case Op::count:
      break;
  }
  __builtin_unreachable();
}

}  // namespace nabla
