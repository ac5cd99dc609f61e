#pragma once

#include "ops/compute.hpp"

// In namespace scalar, where the rows of the table look for the functions they name.
namespace nabla::scalar {

// A number and how fast it changes: value + tangent·ε with ε² = 0. Functions of dual numbers carry
// the derivative along, f(a + a′ε) = f(a) + f′(a)·a′ε. Run through the backward pass of a graph
// they give the derivative of every adjoint: forward over reverse, a Hessian product.
template <class T>
struct Dual {
  T value{};
  T tangent{};

  Dual() = default;
  // A constant stands still.
  Dual(T constant) : value(constant) {}
  Dual(int constant) requires(!std::is_same_v<T, int>) : value(static_cast<T>(constant)) {}
  Dual(T number, T speed) : value(number), tangent(speed) {}

  Dual& operator+=(const Dual& other) {
    value += other.value;
    tangent += other.tangent;
    return *this;
  }
};

template <Op op, class T>
Dual<T> dualUnary(const Dual<T>& a) {
  const T f = Operation<op>::value(a.value, a.value);
  return {f, Operation<op>::slopeA(a.value, a.value, f) * a.tangent};
}

template <Op op, class T>
Dual<T> dualBinary(const Dual<T>& a, const Dual<T>& b) {
  const T f = Operation<op>::value(a.value, b.value);
  return {f, Operation<op>::slopeA(a.value, b.value, f) * a.tangent +
                 Operation<op>::slopeB(a.value, b.value, f) * b.tangent};
}

// Every row of the table as a function of dual numbers, under its name, so that the rows' own
// slopes can be computed with dual numbers too.
#define UNARY(name, ...)                                                                           \
  template <class T>                                                                               \
  Dual<T> name(const Dual<T>& a) {                                                                 \
    return dualUnary<Op::name>(a);                                                                 \
  }
#define UNARY_AS(name, ...) UNARY(name)
#define BINARY(name, ...)                                                                          \
  template <class T>                                                                               \
  Dual<T> name(const Dual<T>& a, const Dual<T>& b) {                                               \
    return dualBinary<Op::name>(a, b);                                                             \
  }
#define BINARY_AS(name, ...) BINARY(name)
#include "ops/operations.def"

template <class T>
Dual<T> min(const Dual<T>& a, int b) {
  return min(a, Dual<T>(b));
}

// The slope of a^b by b, itself differentiated: it stands in the table's slopes though it is no
// row.
template <class T>
Dual<T> powerTimesLog(const Dual<T>& a, const Dual<T>& b, const Dual<T>& f) {
  if (a.value == 0 && b.value > 0) return Dual<T>(0);
  return f * ln(a);
}

template <class T>
Dual<T> operator-(const Dual<T>& a) {
  return dualUnary<Op::negate>(a);
}

#define NABLA_DUAL_OPERATOR(sign, op)                                                              \
  template <class T>                                                                               \
  Dual<T> operator sign(const Dual<T>& a, const Dual<T>& b) {                                      \
    return dualBinary<Op::op>(a, b);                                                               \
  }                                                                                                \
  template <class T>                                                                               \
  Dual<T> operator sign(double a, const Dual<T>& b) {                                              \
    return dualBinary<Op::op>(Dual<T>(a), b);                                                      \
  }                                                                                                \
  template <class T>                                                                               \
  Dual<T> operator sign(const Dual<T>& a, double b) {                                              \
    return dualBinary<Op::op>(a, Dual<T>(b));                                                      \
  }
NABLA_DUAL_OPERATOR(+, add)
NABLA_DUAL_OPERATOR(-, subtract)
NABLA_DUAL_OPERATOR(*, multiply)
NABLA_DUAL_OPERATOR(/, divide)
#undef NABLA_DUAL_OPERATOR

}  // namespace nabla::scalar

namespace nabla {
using scalar::Dual;
}  // namespace nabla
