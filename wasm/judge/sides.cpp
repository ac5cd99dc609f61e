#include "judge/sides.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "judge/breaks.hpp"

namespace nabla {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double limitTolerance = 1e-6;
constexpr double slopeTolerance = 1e-5;

bool same(double left, double right, double tolerance) {
  if (left == right) return true;  // equal infinities too
  if (!std::isfinite(left) || !std::isfinite(right)) return false;
  return std::fabs(left - right) <= tolerance * std::max({1.0, std::fabs(left), std::fabs(right)});
}

// A sequence of values at distances that halve each time, and where it leads. Limits are found
// from numbers alone, which works for 0/0 as for any other form: what matters is how the
// differences of neighbours shrink.
double limitOf(const std::vector<double>& values) {
  if (!std::isfinite(values.back())) {
    return std::isnan(values.back()) ? undefined : values.back();
  }
  std::vector<double> steps;
  for (std::size_t i = 0; i + 1 < values.size(); ++i) steps.push_back(values[i + 1] - values[i]);
  // Where neighbours agree best, up to where rounding in a quotient of small numbers takes over.
  std::size_t best = 1;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const double change = std::fabs(steps[i]);
    const double least = std::fabs(steps[best]);
    if (change <= least) best = i;
    if (change > 8 * least && least < 1e-4 * std::max(1.0, std::fabs(values[best]))) break;
  }
  const double limit = values[best + 1];
  if (std::fabs(steps[best]) <= 1e-7 * std::max(1.0, std::fabs(limit))) {
    // What the remaining steps would add, if they go on shrinking as these did.
    const double ratio = steps[best - 1] == 0 ? 0 : steps[best] / steps[best - 1];
    return ratio > 0 && ratio < 0.9 ? limit + steps[best] * ratio / (1 - ratio) : limit;
  }
  // Slower: a power of the distance makes the differences shrink by one ratio each time, and a
  // geometric series has a sum. A ratio of 1 is a logarithm, a greater one a pole.
  const std::size_t last = steps.size() - 1;
  const double ratio = std::sqrt(std::fabs(steps[last] / steps[last - 2]));
  const bool oneWay = steps[last] * steps[last - 1] > 0 && steps[last - 1] * steps[last - 2] > 0;
  if (!oneWay) return undefined;
  if (ratio > 0.97) return steps[last] > 0 ? infinity : -infinity;
  return values.back() + steps[last] * ratio / (1 - ratio);
}

// `here` is the value at x, which the limit is taken for where they agree.
Side sideOf(Slice& slice, double x, double here, double reach, double direction) {
  // Down to 2⁻³² of the reach, and never so near that x + distance is rounded noticeably.
  std::vector<double> xs;
  const double nearest = 1e-11 * std::fabs(x);
  for (double distance = reach; distance > reach * 0x1p-33 && distance > nearest; distance /= 2) {
    xs.push_back(x + direction * distance);
  }
  if (xs.size() < 5) return {undefined, undefined};
  std::vector<double> values;
  std::vector<double> slopes;
  for (const Slice::Point& point : slice.points(xs)) {
    values.push_back(point.value);
    slopes.push_back(point.slope);
  }
  Side side{limitOf(values), undefined};
  if (same(side.limit, here, limitTolerance)) side.limit = here;
  if (std::isfinite(side.limit)) side.slope = limitOf(slopes);
  return side;
}

PointKind kindOf(const PointLook& look) {
  const Side& left = look.left;
  const Side& right = look.right;
  if (std::isinf(left.limit) || std::isinf(right.limit)) return PointKind::pole;
  if (std::isnan(left.limit) && std::isnan(right.limit)) return PointKind::undefined;
  if (std::isnan(left.limit) || std::isnan(right.limit)) return PointKind::edge;
  if (!same(left.limit, right.limit, limitTolerance)) return PointKind::jump;
  if (!std::isfinite(look.value)) return PointKind::hole;
  if (!same(left.limit, look.value, limitTolerance)) return PointKind::jump;
  if (std::isinf(left.slope) || std::isinf(right.slope)) {
    return left.slope == right.slope ? PointKind::vertical : PointKind::cusp;
  }
  return same(left.slope, right.slope, slopeTolerance) ? PointKind::smooth : PointKind::corner;
}

}  // namespace

const char* nameOf(PointKind kind) {
  switch (kind) {
    case PointKind::smooth:
      return "smooth";
    case PointKind::corner:
      return "corner";
    case PointKind::cusp:
      return "cusp";
    case PointKind::vertical:
      return "vertical";
    case PointKind::jump:
      return "jump";
    case PointKind::pole:
      return "pole";
    case PointKind::hole:
      return "hole";
    case PointKind::edge:
      return "edge";
    case PointKind::undefined:
      return "undefined";
  }
  return "";
}

PointLook lookAt(Slice& slice, double x, double reach) {
  PointLook look;
  const Slice::Point here = slice.at(x);
  look.value = here.value;
  look.left = sideOf(slice, x, here.value, reach, -1);
  look.right = sideOf(slice, x, here.value, reach, 1);
  look.kind = kindOf(look);
  look.slope = undefined;
  if (look.kind == PointKind::smooth) {
    // At x·|x| and its like the rules end in 0·∞ or a tie: both sides know better.
    const double mean = (look.left.slope + look.right.slope) / 2;
    look.slope = same(here.slope, mean, slopeTolerance) ? here.slope : mean;
  }
  return look;
}

PointLook lookAt(Slice& slice, double x) {
  if (mayBreakAt(slice, x)) return lookAt(slice, x, 1e-3 * std::max(1.0, std::fabs(x)));
  const Slice::Point here = slice.at(x);
  const Side side{here.value, here.slope};
  const PointKind kind = std::isfinite(here.value) ? PointKind::smooth : PointKind::undefined;
  return {kind, here.value, here.slope, side, side};
}

Secant secantOf(Slice& slice, double x, const PointLook& look, double h) {
  Secant secant;
  secant.x = x + h;
  secant.value = slice.value(secant.x);
  secant.rise = secant.value - look.value;
  secant.slope = secant.rise / h;
  secant.excess = secant.slope - look.slope;
  return secant;
}

CornerCheck cornerAt(Slice& slice, double x) {
  const PointKind kind = lookAt(slice, x).kind;
  const bool corner = kind == PointKind::corner;
  return {
      corner || kind == PointKind::smooth || kind == PointKind::cusp || kind == PointKind::vertical,
      corner};
}

}  // namespace nabla
