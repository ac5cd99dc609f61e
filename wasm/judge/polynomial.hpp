#pragma once

#include <string>
#include <vector>

namespace nabla {

// A polynomial in x and y with few terms, as exercises use it: differentiated and put into numbers
// while an exercise is drawn, so that its answer comes out short.
class Polynomial {
 public:
  struct Term {
    double coefficient;
    int x;  // exponents
    int y;
  };

  // Like terms are put together.
  explicit Polynomial(const std::vector<Term>& terms);

  // a·x² + b·x·y + c·y² + d·x + e·y + f
  static Polynomial quadratic(double a, double b, double c, double d = 0, double e = 0,
                              double f = 0);

  [[nodiscard]] double at(double x, double y) const;
  [[nodiscard]] Polynomial byX() const;
  [[nodiscard]] Polynomial byY() const;
  // "3*x^2*y-2*y+1"; "0" where nothing is left. The first variable may be called otherwise.
  [[nodiscard]] std::string text(const std::string& x = "x") const;
  // With numbers in the places of x and y: "3*2^2*(-1)-2*(-1)+1".
  [[nodiscard]] std::string textAt(double x, double y) const;

 private:
  std::vector<Term> terms_;
};

}  // namespace nabla
