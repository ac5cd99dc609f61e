#include "judge/polynomial.hpp"

#include <algorithm>
#include <cmath>

#include "judge/hand.hpp"

namespace nabla {

namespace {

// The terms of a sum, x and y written as given.
std::string written(const std::vector<Polynomial::Term>& terms, const std::string& x,
                    const std::string& y) {
  std::string result;
  for (const Polynomial::Term& term : terms) {
    std::string piece;
    if (term.x > 0) piece = power(term.x, x);
    if (term.y > 0) piece += (piece.empty() ? "" : "*") + power(term.y, y);
    if (result.empty()) {
      result = piece.empty() ? text(term.coefficient) : factor(term.coefficient) + piece;
    } else {
      result += piece.empty() ? plus(term.coefficient) : plus(term.coefficient, piece);
    }
  }
  return result.empty() ? "0" : result;
}

}  // namespace

Polynomial::Polynomial(const std::vector<Term>& terms) {
  for (const Term& term : terms) {
    const auto like = std::find_if(terms_.begin(), terms_.end(), [&](const Term& other) {
      return other.x == term.x && other.y == term.y;
    });
    if (like == terms_.end()) {
      terms_.push_back(term);
    } else {
      like->coefficient += term.coefficient;
    }
  }
  terms_.erase(std::remove_if(terms_.begin(), terms_.end(),
                              [](const Term& term) { return term.coefficient == 0; }),
               terms_.end());
}

Polynomial Polynomial::quadratic(double a, double b, double c, double d, double e, double f) {
  return Polynomial({{a, 2, 0}, {b, 1, 1}, {c, 0, 2}, {d, 1, 0}, {e, 0, 1}, {f, 0, 0}});
}

double Polynomial::at(double x, double y) const {
  double result = 0;
  for (const Term& term : terms_) {
    result += term.coefficient * std::pow(x, term.x) * std::pow(y, term.y);
  }
  return result;
}

Polynomial Polynomial::byX() const {
  std::vector<Term> terms;
  for (const Term& term : terms_) {
    if (term.x > 0) terms.push_back({term.coefficient * term.x, term.x - 1, term.y});
  }
  return Polynomial(terms);
}

Polynomial Polynomial::byY() const {
  std::vector<Term> terms;
  for (const Term& term : terms_) {
    if (term.y > 0) terms.push_back({term.coefficient * term.y, term.x, term.y - 1});
  }
  return Polynomial(terms);
}

std::string Polynomial::text(const std::string& x) const { return written(terms_, x, "y"); }

std::string Polynomial::textAt(double x, double y) const {
  return written(terms_, bracketed(x), bracketed(y));
}

}  // namespace nabla
