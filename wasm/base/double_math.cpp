#include "base/double_math.hpp"

#include <cmath>

namespace nabla::simd {

namespace {

// One lane: in a pair with a far number, a near one is to keep the bits that it has elsewhere.
template <class Near, class Far>
double laneOf(double x, Near&& near, Far&& far) {
  return std::fabs(x) <= greatestReduced ? near(splat<Doubles>(x))[0] : far(x);
}

}  // namespace

double exp(double x) noexcept { return exp(splat<Doubles>(x))[0]; }

double tanh(double x) noexcept { return tanh(splat<Doubles>(x))[0]; }

double sin(double x) noexcept {
  return laneOf(
      x, [](const Doubles& both) { return sin(both); }, [](double far) { return std::sin(far); });
}

double cos(double x) noexcept {
  return laneOf(
      x, [](const Doubles& both) { return cos(both); }, [](double far) { return std::cos(far); });
}

Doubles farSine(const Doubles& x) noexcept { return Doubles{sin(x[0]), sin(x[1])}; }
Doubles farCosine(const Doubles& x) noexcept { return Doubles{cos(x[0]), cos(x[1])}; }

}  // namespace nabla::simd
