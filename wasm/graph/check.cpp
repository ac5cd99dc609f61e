#include "graph/check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nabla {

namespace {

// The formula along one axis through a point.
class Axis {
 public:
  Axis(Formula& formula, std::size_t variable, std::span<const double> point)
      : formula_(formula), variable_(variable), point_(point.begin(), point.end()) {}

  double at(double shift) {
    const double middle = point_[variable_];
    point_[variable_] = middle + shift;
    const double value = formula_.value(point_);
    point_[variable_] = middle;
    return value;
  }

  double forwardDifference(double h) { return (at(h) - at(0)) / h; }
  double centralDifference(double h) { return (at(h) - at(-h)) / (2 * h); }

 private:
  Formula& formula_;
  std::size_t variable_;
  std::vector<double> point_;
};

double errorBetween(double automatic, double numeric) {
  return std::fabs(automatic - numeric) / std::max({1.0, std::fabs(automatic), std::fabs(numeric)});
}

}  // namespace

std::vector<CheckedComponent> checkGradient(Formula& formula, std::span<const double> point,
                                            double step) {
  std::vector<double> gradient(point.size());
  formula.gradient(point, gradient);
  std::vector<CheckedComponent> components;
  for (std::size_t i = 0; i < point.size(); ++i) {
    const double balanced =
        std::cbrt(std::numeric_limits<double>::epsilon()) * std::max(1.0, std::fabs(point[i]));
    const double h = step > 0 ? step : balanced;
    const double numeric = Axis(formula, i, point).centralDifference(h);
    const double error = errorBetween(gradient[i], numeric);
    components.push_back({gradient[i], numeric, error, h, error <= greatestCheckError});
  }
  return components;
}

CheckCurve checkCurve(Formula& formula, std::size_t variable, std::span<const double> point,
                      double from, double to, std::size_t count) {
  std::vector<double> gradient(point.size());
  formula.gradient(point, gradient);
  CheckCurve curve;
  curve.automatic = gradient[variable];
  Axis axis(formula, variable, point);
  for (std::size_t i = 0; i < count; ++i) {
    const double share = count == 1 ? 0 : static_cast<double>(i) / static_cast<double>(count - 1);
    const double h = from * std::pow(to / from, share);
    curve.steps.push_back(h);
    curve.forward.push_back(errorBetween(curve.automatic, axis.forwardDifference(h)));
    curve.central.push_back(errorBetween(curve.automatic, axis.centralDifference(h)));
  }
  return curve;
}

}  // namespace nabla
