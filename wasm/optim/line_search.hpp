#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/formula.hpp"

namespace nabla {

// A point of a descent with what is known there.
struct Place {
  std::vector<double> theta;
  std::vector<double> gradient;
  double loss = 0;

  explicit Place(std::size_t n) : theta(n), gradient(n) {}
  // Computes loss and gradient from theta.
  void evaluate(Formula& formula) { loss = formula.gradient(theta, gradient); }
};

double dot(std::span<const double> a, std::span<const double> b);

// Both searches go from a place along a direction that leads down (gradient · direction < 0) and
// look for a rate α at which theta + α·direction is a good next point. On success the place is
// moved there and α returned; otherwise the place stays and the result is 0. A loss that is NaN
// counts as too high. They allocate nothing: trials happen in `trial`.
//
// Armijo's condition, with c the `slope` below: loss(α) ≤ loss(0) + c·α·(gradient · direction), up
// to the rounding of the loss.
struct Backtracking {
  double rate = 1;      // where to begin
  double shrink = 0.5;  // factor from one trial to the next
  double slope = 1e-4;
};

// Armijo 1966: shortens the step until the condition holds.
double backtrack(Formula& formula, Place& place, std::span<const double> direction,
                 const Backtracking& options, Place& trial);

// Armijo's condition and Wolfe's, that the slope along the direction has risen to at least 0.9 of
// what it was, by bisection (Lewis, Overton 2013).
double searchWolfe(Formula& formula, Place& place, std::span<const double> direction, double rate,
                   Place& trial);

}  // namespace nabla
