#include "judge/facts.hpp"

#include <algorithm>
#include <cmath>

#include "judge/breaks.hpp"
#include "judge/features.hpp"

namespace nabla {

namespace {

// Whether a function is undefined throughout (from, to), where it does not break.
bool isGap(Slice& slice, double from, double to) {
  const double width = to - from;
  // Shares of no particular kind: x^x is defined at -1, and nowhere about it.
  const std::vector<double> probes{from + width * 0.2113, from + width * 0.4871,
                                   from + width * 0.8297};
  const std::vector<double> values = slice.values(probes);
  return std::none_of(values.begin(), values.end(), [](double y) { return std::isfinite(y); });
}

void addGap(std::vector<Interval>& gaps, double from, double to) {
  if (!gaps.empty() && gaps.back().to == from) {
    gaps.back().to = to;
  } else {
    gaps.push_back({from, to});
  }
}

}  // namespace

Facts breaksOf(Slice& slice, double from, double to) {
  Facts facts;
  facts.interval = {from, to};
  const std::vector<double> places = findBreaks(slice, from, to);
  for (std::size_t i = 0; i < places.size(); ++i) {
    double reach = (to - from) / 1000;
    if (i > 0) reach = std::min(reach, (places[i] - places[i - 1]) / 2);
    if (i + 1 < places.size()) reach = std::min(reach, (places[i + 1] - places[i]) / 2);
    const PointLook look = lookAt(slice, places[i], reach);
    if (look.kind != PointKind::smooth) facts.breaks.push_back({places[i], look});
  }
  double start = from;
  for (std::size_t i = 0; i <= facts.breaks.size(); ++i) {
    const double end = i < facts.breaks.size() ? facts.breaks[i].x : to;
    if (end > start && isGap(slice, start, end)) addGap(facts.gaps, start, end);
    start = end;
  }
  // A place inside a gap is no point of its own.
  std::erase_if(facts.breaks, [&](const BreakPoint& point) {
    const bool undefined = point.look.kind == PointKind::undefined;
    return std::any_of(facts.gaps.begin(), facts.gaps.end(), [&](const Interval& gap) {
      return (gap.from < point.x && point.x < gap.to) ||
             (undefined && (gap.from == point.x || point.x == gap.to));
    });
  });
  return facts;
}

Facts factsOf(Slice& slice, double from, double to) {
  Facts facts = breaksOf(slice, from, to);
  addFeatures(slice, facts);
  return facts;
}

}  // namespace nabla
