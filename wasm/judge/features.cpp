#include "judge/features.hpp"

#include <algorithm>
#include <cmath>

#include "judge/breaks.hpp"

namespace nabla {

namespace {

constexpr std::size_t samples = 800;       // over the whole interval
constexpr std::size_t fewestSamples = 24;  // on any piece

using Points = std::vector<Slice::Point>;

// A smooth piece of the curve, sampled inside its ends.
struct Piece {
  std::vector<double> xs;
  Points points;
};

Piece samplePiece(Slice& slice, const Interval& piece, double whole) {
  const double width = piece.to - piece.from;
  const auto count = std::max(fewestSamples, static_cast<std::size_t>(samples * width / whole));
  Piece result;
  for (std::size_t i = 0; i < count; ++i) {
    result.xs.push_back(piece.from +
                        width * (static_cast<double>(i) + 0.5) / static_cast<double>(count));
  }
  result.points = slice.points(result.xs);
  return result;
}

// Places where `g` of a point changes sign between samples; those where it is within `noise` of
// zero are passed over, so that a constant has no roots of its rounding.
template <class Member, class Noise, class Found>
void signChanges(Slice& slice, const Piece& piece, Member g, Noise&& noise, Found&& found) {
  std::size_t before = piece.xs.size();
  for (std::size_t i = 0; i < piece.xs.size(); ++i) {
    const double here = piece.points[i].*g;
    if (!std::isfinite(here)) {
      before = piece.xs.size();
      continue;
    }
    if (std::fabs(here) <= noise(i)) continue;
    if (before < i && (piece.points[before].*g > 0) != (here > 0)) {
      double low = piece.xs[before];
      double high = piece.xs[i];
      const bool rises = here > 0;
      for (int step = 0; step < 200; ++step) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) break;
        ((slice.at(middle).*g > 0) == rises ? high : low) = middle;
      }
      found(std::fabs(slice.at(low).*g) < std::fabs(slice.at(high).*g) ? low : high, rises);
    }
    before = i;
  }
}

// x itself, or the short number beside it that the function cannot tell from it.
double tidy(double x, double whole) { return std::fabs(x) < 1e-13 * whole ? 0 : roundNear(x); }

void addRootsAndTurns(Slice& slice, const Piece& piece, double whole, Facts& facts) {
  double largest = 0;
  for (const Slice::Point& point : piece.points) {
    if (std::isfinite(point.value)) largest = std::max(largest, std::fabs(point.value));
  }
  const double spacing = piece.xs.size() > 1 ? piece.xs[1] - piece.xs[0] : whole;
  // Next to what is larger by sixty orders of magnitude nothing can be told.
  const auto noise = [&](double order) {
    return [&, order](std::size_t i) {
      return std::max(1e-13 * std::fabs(piece.points[i].value), 1e-60 * largest) /
             std::pow(spacing, order);
    };
  };
  signChanges(
      slice, piece, &Slice::Point::value, [](std::size_t) { return 0.0; },
      [&](double x, bool) { facts.roots.push_back(tidy(x, whole)); });
  signChanges(slice, piece, &Slice::Point::slope, noise(1), [&](double turn, bool rises) {
    const double x = tidy(turn, whole);
    const double y = slice.value(x);
    facts.extrema.push_back({x, y, !rises});
    // A root that touches the axis shows no change of sign.
    if (std::fabs(y) <= 1e-13 * largest) facts.roots.push_back(x);
  });
  signChanges(slice, piece, &Slice::Point::curvature, noise(2), [&](double bend, bool) {
    const double x = tidy(bend, whole);
    facts.inflections.push_back({x, slice.value(x)});
  });
}

// A zero that is not the end of a whole stretch of zeros.
bool isLoneRoot(Slice& slice, double x, double aside) {
  return slice.value(x) == 0 && slice.value(x - aside) != 0 && slice.value(x + aside) != 0;
}

// Whether the function, continuous at x, has a zero that no double stands for: |sin x| at π. From
// the numbers next to x it comes down by as much as is left.
bool isNextToRoot(Slice& slice, double x) {
  double y = slice.value(x);
  if (y == 0) return false;
  // The domain may end between x and the next number.
  for (const double direction : {-INFINITY, INFINITY}) {
    if (std::isfinite(y)) break;
    const double next = std::nextafter(x, direction);
    if (!std::isfinite(slice.value(next))) continue;
    x = next;
    y = slice.value(x);
  }
  const auto change = [&](double direction) {
    const double difference = std::fabs(slice.value(std::nextafter(x, direction)) - y);
    return std::isfinite(difference) ? difference : 0;
  };
  return std::fabs(y) <= 2 * std::max(change(-INFINITY), change(INFINITY));
}

void addCorners(Slice& slice, Facts& facts) {
  for (const BreakPoint& point : facts.breaks) {
    const PointLook& look = point.look;
    if (look.kind == PointKind::edge || look.kind == PointKind::corner ||
        look.kind == PointKind::cusp || look.kind == PointKind::vertical ||
        look.kind == PointKind::jump) {
      const double aside = facts.interval.to * 1e-6 - facts.interval.from * 1e-6;
      const bool continuous = look.kind != PointKind::jump;
      if (isLoneRoot(slice, point.x, aside) || (continuous && isNextToRoot(slice, point.x))) {
        facts.roots.push_back(point.x);
      }
    }
    const bool turns = look.kind == PointKind::corner || look.kind == PointKind::cusp;
    if (turns && look.left.slope * look.right.slope < 0) {
      facts.extrema.push_back({point.x, look.value, look.left.slope > 0});
    }
  }
}

}  // namespace

std::vector<Interval> smoothPieces(const Facts& facts) {
  std::vector<double> ends{facts.interval.from};
  for (const BreakPoint& point : facts.breaks) ends.push_back(point.x);
  for (const Interval& gap : facts.gaps) ends.insert(ends.end(), {gap.from, gap.to});
  ends.push_back(facts.interval.to);
  std::sort(ends.begin(), ends.end());
  std::vector<Interval> pieces;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    const double middle = (ends[i] + ends[i + 1]) / 2;
    const bool inGap = std::any_of(facts.gaps.begin(), facts.gaps.end(), [&](const Interval& gap) {
      return gap.from <= middle && middle <= gap.to;
    });
    if (ends[i] < ends[i + 1] && !inGap) pieces.push_back({ends[i], ends[i + 1]});
  }
  return pieces;
}

bool hasPoles(const Facts& facts) {
  return std::any_of(facts.breaks.begin(), facts.breaks.end(),
                     [](const BreakPoint& point) { return point.look.kind == PointKind::pole; });
}

Interval windowOf(std::vector<double> values, bool poles) {
  std::erase_if(values, [](double y) { return !std::isfinite(y); });
  if (values.empty()) return {-1, 1};
  std::sort(values.begin(), values.end());
  const auto share = [&](double part) {
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
  };
  double low = values.front();
  double high = values.back();
  if (poles) {
    const double middle = share(0.9) - share(0.1);
    low = std::max(low, share(0.1) - middle);
    high = std::min(high, share(0.9) + middle);
  }
  if (high - low <= 1e-9 * std::max(1.0, std::fabs(high))) {
    low -= 1;
    high += 1;
  }
  const double margin = 0.08 * (high - low);
  return {low - margin, high + margin};
}

void addFeatures(Slice& slice, Facts& facts) {
  const double whole = facts.interval.to - facts.interval.from;
  std::vector<double> values;
  for (const Interval& interval : smoothPieces(facts)) {
    const Piece piece = samplePiece(slice, interval, whole);
    addRootsAndTurns(slice, piece, whole, facts);
    for (const Slice::Point& point : piece.points) values.push_back(point.value);
  }
  addCorners(slice, facts);
  for (const double end : {facts.interval.from, facts.interval.to}) {
    if (isLoneRoot(slice, end, whole * 1e-6)) facts.roots.push_back(end);
  }
  std::sort(facts.roots.begin(), facts.roots.end());
  facts.roots.erase(std::unique(facts.roots.begin(), facts.roots.end(),
                                [&](double a, double b) { return b - a <= 1e-11 * whole; }),
                    facts.roots.end());
  std::sort(facts.extrema.begin(), facts.extrema.end(),
            [](const Extremum& a, const Extremum& b) { return a.x < b.x; });
  values.insert(values.end(), facts.roots.size(), 0.0);
  facts.window = windowOf(std::move(values), hasPoles(facts));
  for (const Extremum& extremum : facts.extrema) {
    facts.window.from = std::min(facts.window.from, extremum.y);
    facts.window.to = std::max(facts.window.to, extremum.y);
  }
}

}  // namespace nabla
