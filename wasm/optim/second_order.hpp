#pragma once

#include <cstddef>
#include <vector>

#include "graph/formula.hpp"
#include "optim/line_search.hpp"

namespace nabla {

// Methods that use curvature, for comparison with the first-order ones; for formulas only. A step
// moves the place and returns the rate α that its line search accepted, beginning at η; or 0, and
// the place stays, where no lower point was found.

// Newton's method with the exact Hessian H: θ −= α(H + λI)⁻¹g, where λ is 0 if H is positive
// definite and otherwise raised until H + λI is, and α is found by Armijo's backtracking.
class Newton {
 public:
  explicit Newton(std::size_t n);
  double step(Formula& formula, Place& place, double eta);

 private:
  bool factorize(double damping);
  void solve(const std::vector<double>& gradient);

  std::size_t n_;
  std::vector<double> hessian_;  // n × n, row by row
  std::vector<double> factor_;   // Cholesky's L, the lower triangle of n × n
  std::vector<double> direction_;
  Place trial_;
};

// Liu, Nocedal 1989: the last few steps s and changes of gradient y stand for the inverse Hessian.
class Lbfgs {
 public:
  // `memory`: how many pairs it remembers.
  Lbfgs(std::size_t memory, std::size_t n);
  double step(Formula& formula, Place& place, double eta);

 private:
  // One remembered step: s = Δθ, y = Δg, and 1/(s·y).
  struct Pair {
    std::vector<double> s;
    std::vector<double> y;
    double inverse = 0;
  };

  // The k-th youngest pair, 0 the last one.
  Pair& pair(std::size_t k) { return pairs_[(newest_ + pairs_.size() - k) % pairs_.size()]; }
  double tryStep(Formula& formula, Place& place, double eta);
  void computeDirection(const Place& place);
  void remember(const Place& before, const Place& after);

  std::vector<Pair> pairs_;  // a ring
  std::size_t newest_ = 0;
  std::size_t known_ = 0;       // pairs filled so far
  std::vector<double> shares_;  // of each pair in the two-loop recursion
  std::vector<double> direction_;
  Place before_;
  Place trial_;
};

}  // namespace nabla
