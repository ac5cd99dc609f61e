#include "optim/second_order.hpp"

#include <algorithm>
#include <cmath>

namespace nabla {

Newton::Newton(std::size_t n) : n_(n), hessian_(n * n), factor_(n * n), direction_(n), trial_(n) {}

// Adding a multiple of the identity: Nocedal, Wright 2006, algorithm 3.3.
double Newton::step(Formula& formula, Place& place, double eta) {
  constexpr double leastDamping = 1e-3;
  formula.hessian(place.theta, hessian_);
  double leastDiagonal = hessian_[0];
  for (std::size_t i = 0; i < n_; ++i) {
    if (!std::isfinite(hessian_[i * n_ + i])) return 0;
    leastDiagonal = std::min(leastDiagonal, hessian_[i * n_ + i]);
  }
  double damping = leastDiagonal > 0 ? 0 : leastDamping - leastDiagonal;
  while (!factorize(damping)) {
    damping = std::max(2 * damping, leastDamping);
    if (!std::isfinite(damping)) return 0;
  }
  solve(place.gradient);
  return backtrack(formula, place, direction_, {.rate = eta}, trial_);
}

// Cholesky: L·Lᵀ = H + damping·I. False if that matrix is not positive definite.
bool Newton::factorize(double damping) {
  for (std::size_t i = 0; i < n_; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = hessian_[i * n_ + j] + (i == j ? damping : 0);
      for (std::size_t k = 0; k < j; ++k) rest -= factor_[i * n_ + k] * factor_[j * n_ + k];
      if (i == j) {
        if (!(rest > 0)) return false;
        factor_[i * n_ + i] = std::sqrt(rest);
      } else {
        factor_[i * n_ + j] = rest / factor_[j * n_ + j];
      }
    }
  }
  return true;
}

// direction = −(L·Lᵀ)⁻¹·gradient, forward and then back through the triangle.
void Newton::solve(const std::vector<double>& gradient) {
  for (std::size_t i = 0; i < n_; ++i) {
    double rest = -gradient[i];
    for (std::size_t k = 0; k < i; ++k) rest -= factor_[i * n_ + k] * direction_[k];
    direction_[i] = rest / factor_[i * n_ + i];
  }
  for (std::size_t i = n_; i-- > 0;) {
    double rest = direction_[i];
    for (std::size_t k = i + 1; k < n_; ++k) rest -= factor_[k * n_ + i] * direction_[k];
    direction_[i] = rest / factor_[i * n_ + i];
  }
}

Lbfgs::Lbfgs(std::size_t memory, std::size_t n)
    : pairs_(memory, {std::vector<double>(n), std::vector<double>(n), 0}),
      shares_(pairs_.size()),
      direction_(n),
      before_(n),
      trial_(n) {}

double Lbfgs::step(Formula& formula, Place& place, double eta) {
  const double accepted = tryStep(formula, place, eta);
  if (accepted > 0 || known_ == 0) return accepted;
  known_ = 0;  // what is remembered misleads: begin again with the gradient
  return tryStep(formula, place, eta);
}

double Lbfgs::tryStep(Formula& formula, Place& place, double eta) {
  computeDirection(place);
  double rate = eta;
  if (known_ == 0) {
    // Nothing is known of the scale yet: a first step of length 1 at most.
    double size = 0;
    for (const double g : place.gradient) size += std::fabs(g);
    rate *= std::min(1.0, 1 / size);
  }
  before_ = place;
  const double accepted = searchWolfe(formula, place, direction_, rate, trial_);
  if (accepted > 0) remember(before_, place);
  return accepted;
}

// The two loops of Nocedal, Wright 2006, algorithm 7.4: direction = −H⁻¹·gradient.
void Lbfgs::computeDirection(const Place& place) {
  std::vector<double>& d = direction_;
  for (std::size_t i = 0; i < d.size(); ++i) d[i] = -place.gradient[i];
  for (std::size_t k = 0; k < known_; ++k) {
    const Pair& p = pair(k);
    shares_[k] = p.inverse * dot(p.s, d);
    for (std::size_t i = 0; i < d.size(); ++i) d[i] -= shares_[k] * p.y[i];
  }
  if (known_ > 0) {
    const Pair& last = pair(0);
    const double scale = 1 / (last.inverse * dot(last.y, last.y));
    for (double& x : d) x *= scale;
  }
  for (std::size_t k = known_; k-- > 0;) {
    const Pair& p = pair(k);
    const double correction = shares_[k] - p.inverse * dot(p.y, d);
    for (std::size_t i = 0; i < d.size(); ++i) d[i] += correction * p.s[i];
  }
}

void Lbfgs::remember(const Place& before, const Place& after) {
  double curvature = 0;
  for (std::size_t i = 0; i < direction_.size(); ++i) {
    curvature += (after.theta[i] - before.theta[i]) * (after.gradient[i] - before.gradient[i]);
  }
  if (!(curvature > 0)) return;  // lost in rounding: the pair would say nothing
  newest_ = (newest_ + 1) % pairs_.size();
  known_ = std::min(known_ + 1, pairs_.size());
  Pair& newest = pairs_[newest_];
  for (std::size_t i = 0; i < direction_.size(); ++i) {
    newest.s[i] = after.theta[i] - before.theta[i];
    newest.y[i] = after.gradient[i] - before.gradient[i];
  }
  newest.inverse = 1 / curvature;
}

}  // namespace nabla
