#include "optim/line_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace nabla {

namespace {

constexpr int mostTrials = 100;
constexpr double armijoSlope = 1e-4;
constexpr double wolfeSlope = 0.9;

// Near a minimum the promised descent is smaller than the rounding of the loss: it is allowed for.
double roundingOf(double loss) {
  return 4 * std::numeric_limits<double>::epsilon() * std::fabs(loss);
}

// theta of `to` = theta of `from` + rate·direction; false if that is the same point in doubles.
bool moveAlong(const Place& from, std::span<const double> direction, double rate, Place& to) {
  bool moved = false;
  for (std::size_t i = 0; i < direction.size(); ++i) {
    to.theta[i] = from.theta[i] + rate * direction[i];
    moved = moved || to.theta[i] != from.theta[i];
  }
  return moved;
}

}  // namespace

double dot(std::span<const double> a, std::span<const double> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

double backtrack(Formula& formula, Place& place, std::span<const double> direction,
                 const Backtracking& options, Place& trial) {
  const double descent = options.slope * dot(place.gradient, direction);
  double rate = options.rate;
  for (int i = 0; i < mostTrials && moveAlong(place, direction, rate, trial); ++i) {
    const double loss = formula.value(trial.theta);
    if (loss <= place.loss + rate * descent + roundingOf(place.loss)) {
      trial.evaluate(formula);
      std::swap(place, trial);
      return rate;
    }
    rate *= options.shrink;
  }
  return 0;
}

double searchWolfe(Formula& formula, Place& place, std::span<const double> direction, double rate,
                   Place& trial) {
  const double slope = dot(place.gradient, direction);
  double low = 0;
  double high = std::numeric_limits<double>::infinity();
  double accepted = 0;
  for (int i = 0; i < mostTrials && moveAlong(place, direction, rate, trial); ++i) {
    trial.evaluate(formula);
    const double highest = place.loss + armijoSlope * rate * slope + roundingOf(place.loss);
    if (!(trial.loss <= highest)) {
      high = rate;
    } else if (!(dot(trial.gradient, direction) >= wolfeSlope * slope)) {
      low = rate;
    } else {
      accepted = rate;
      break;
    }
    rate = std::isinf(high) ? 2 * low : (low + high) / 2;
  }
  if (accepted > 0) std::swap(place, trial);
  return accepted;
}

}  // namespace nabla
