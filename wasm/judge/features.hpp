#pragma once

#include "judge/facts.hpp"

namespace nabla {

// The pieces of an interval on which a function is smooth: between its breaks, without its gaps.
std::vector<Interval> smoothPieces(const Facts& facts);

// Finds roots, extrema, inflections and the window of values, given the breaks and gaps.
void addFeatures(Slice& slice, Facts& facts);

// The range of values that a picture should show: all of them, or of a function with poles the
// middle eight tenths and as much again on both sides.
Interval windowOf(std::vector<double> values, bool poles);

bool hasPoles(const Facts& facts);

}  // namespace nabla
