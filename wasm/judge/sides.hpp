#pragma once

#include "judge/slice.hpp"

namespace nabla {

// How a function behaves at one point.
enum class PointKind {
  smooth,
  corner,     // continuous, two finite slopes
  cusp,       // continuous, slopes infinite with opposite signs
  vertical,   // continuous, an upright tangent
  jump,       // two finite limits, unlike each other or the value
  pole,       // grows without bound on a side
  hole,       // undefined here alone, one finite limit
  edge,       // defined on one side only
  undefined,  // outside the domain, or without a limit
};

const char* nameOf(PointKind kind);

// What a function tends to at a point from one side.
struct Side {
  double limit = 0;  // ±∞ at a pole; NaN where it has none or is undefined
  double slope = 0;  // one-sided derivative; ±∞ for an upright tangent, NaN without a finite limit
};

struct PointLook {
  PointKind kind = PointKind::smooth;
  double value = 0;
  double slope = 0;  // f′ by the rules of differentiation; NaN where not differentiable
  Side left;
  Side right;
};

// Looks at one point. `reach` is how far around it nothing else breaks.
PointLook lookAt(Slice& slice, double x, double reach);

// Looks at x without knowing of breaks, and takes it for smooth where no operation can break.
PointLook lookAt(Slice& slice, double x);

// The line through (x, f(x)) and (x + h, f(x + h)).
struct Secant {
  double x = 0;       // x + h
  double value = 0;   // f(x + h)
  double rise = 0;    // f(x + h) − f(x)
  double slope = 0;   // (f(x + h) − f(x)) / h
  double excess = 0;  // how much steeper than the tangent: slope − f′(x)
};

Secant secantOf(Slice& slice, double x, const PointLook& look, double h);

// Whether a function is continuous and has a corner at one place, as a learner is asked to make it.
struct CornerCheck {
  bool continuous = false;
  bool corner = false;
};

CornerCheck cornerAt(Slice& slice, double x);

}  // namespace nabla
