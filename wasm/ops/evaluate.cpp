#include "ops/evaluate.hpp"

#include "ops/compute.hpp"
#include "ops/dual.hpp"

namespace nabla {

template <class T>
T valueOf(Op op, const T& a, const T& b) {
  return dispatch(op, [&]<Op which>() { return Operation<which>::value(a, b); });
}

template <class T>
T slopeAOf(Op op, const T& a, const T& b, const T& f) {
  return dispatch(op, [&]<Op which>() { return Operation<which>::slopeA(a, b, f); });
}

template <class T>
T slopeBOf(Op op, const T& a, const T& b, const T& f) {
  return dispatch(op, [&]<Op which>() { return Operation<which>::slopeB(a, b, f); });
}

template float valueOf(Op, const float&, const float&);
template float slopeAOf(Op, const float&, const float&, const float&);
template float slopeBOf(Op, const float&, const float&, const float&);

template double valueOf(Op, const double&, const double&);
template double slopeAOf(Op, const double&, const double&, const double&);
template double slopeBOf(Op, const double&, const double&, const double&);

using Second = Dual<double>;
template Second valueOf(Op, const Second&, const Second&);
template Second slopeAOf(Op, const Second&, const Second&, const Second&);
template Second slopeBOf(Op, const Second&, const Second&, const Second&);

}  // namespace nabla
