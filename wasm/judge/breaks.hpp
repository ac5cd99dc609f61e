#pragma once

#include <span>
#include <vector>

#include "judge/slice.hpp"

namespace nabla {

// The places of an interval where a function may break: a kink, a pole, a jump, the edge of its
// domain. They are zeros of expressions inside it: of u in abs(u), of v in u/v, of cos u in tan u.
// Every real break is among them; some of them turn out to be smooth (judge/sides.hpp says).
// Sorted, at most `greatestBreaks`.
std::vector<double> findBreaks(const Slice& slice, double from, double to);

// Whether the function may break at x itself, to rounding.
bool mayBreakAt(const Slice& slice, double x);

inline constexpr std::size_t greatestBreaks = 200;

// The number of fewest decimal digits within a few roundings of x: 0.30000000000000004 → 0.3.
double roundNear(double x);

}  // namespace nabla
