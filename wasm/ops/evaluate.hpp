#pragma once

#include "ops/operation.hpp"

namespace nabla {

// One operation on single numbers, chosen at run time; T is float, double or Dual<double>. b is
// ignored by an operation of one input. For long runs of one operation see graph/elementwise.hpp.

template <class T>
T valueOf(Op op, const T& a, const T& b);

// The local derivatives by the first and the second input, where f is the value.
template <class T>
T slopeAOf(Op op, const T& a, const T& b, const T& f);
template <class T>
T slopeBOf(Op op, const T& a, const T& b, const T& f);

}  // namespace nabla
