#pragma once

#include <vector>

#include "judge/sides.hpp"

namespace nabla {

// A point at which a function is not smooth.
struct BreakPoint {
  double x = 0;
  PointLook look;
};

struct Extremum {
  double x = 0;
  double y = 0;
  bool maximum = false;  // a local maximum, otherwise a local minimum; a corner may be either
};

struct CurvePoint {
  double x = 0;
  double y = 0;
};

struct Interval {
  double from = 0;
  double to = 0;
};

// What a view has to know of a function on an interval before it draws it.
struct Facts {
  Interval interval;
  std::vector<BreakPoint> breaks;  // sorted; smooth points are not among them
  std::vector<Interval> gaps;      // where the function is undefined
  std::vector<double> roots;
  std::vector<Extremum> extrema;  // local ones, inside the interval
  std::vector<CurvePoint> inflections;
  Interval window;  // of values: what to show of a function with poles
};

Facts factsOf(Slice& slice, double from, double to);

// The breaks and gaps alone, which is what sampling a curve needs.
Facts breaksOf(Slice& slice, double from, double to);

}  // namespace nabla
