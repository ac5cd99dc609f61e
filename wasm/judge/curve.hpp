#pragma once

#include <vector>

#include "judge/facts.hpp"

namespace nabla {

// A polyline that looks like the function: points are denser where it bends, kinks and the ends of
// the domain are hit exactly, and a NaN stands wherever the pen has to be lifted.
struct Curve {
  std::vector<double> xs;
  std::vector<double> ys;
};

// About `count` points, up to eight times as many for a function that bends a lot.
Curve sampleCurve(Slice& slice, double from, double to, std::size_t count);

}  // namespace nabla
