#pragma once

#include <span>
#include <vector>

#include "graph/formula.hpp"

namespace nabla {

// One component of a gradient, computed twice.
struct CheckedComponent {
  double automatic = 0;  // reverse mode
  double numeric = 0;    // central difference (f(x+h) − f(x−h)) / 2h
  double error = 0;      // |automatic − numeric| / max(1, |automatic|, |numeric|)
  double step = 0;       // the h used
  bool passed = false;   // error ≤ greatestCheckError; never where either is NaN
};

inline constexpr double greatestCheckError = 1e-6;

// Automatic against numeric derivatives at a point. A step of 0 means ∛ε·max(1, |x|), which
// balances the error of the formula, of order h², against that of rounding, of order ε/h.
std::vector<CheckedComponent> checkGradient(Formula& formula, std::span<const double> point,
                                            double step = 0);

// Error of the difference quotients against their step: the valley between too long a step and
// rounding. Steps are spaced evenly on a logarithmic axis.
struct CheckCurve {
  std::vector<double> steps;
  std::vector<double> forward;  // error of (f(x+h) − f(x)) / h
  std::vector<double> central;  // error of (f(x+h) − f(x−h)) / 2h
  double automatic = 0;         // the derivative that both are compared with
};

CheckCurve checkCurve(Formula& formula, std::size_t variable, std::span<const double> point,
                      double from, double to, std::size_t count);

}  // namespace nabla
