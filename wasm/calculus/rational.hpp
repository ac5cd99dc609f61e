#pragma once

#include <cstdint>
#include <optional>

#include "expr/expression.hpp"

namespace nabla {

// An exact fraction in lowest terms, denominator positive. `decimal` remembers that it came from a
// numeral with a point: 0.3 stays 0.3 where it can and does not become 3/10.
//
// Numerator and denominator stay within ±2^53, so that each is exactly a double; arithmetic that
// would leave this range, and division by zero, give nothing.
struct Rational {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  bool decimal = false;

  [[nodiscard]] bool isZero() const { return numerator == 0; }
  [[nodiscard]] bool isOne() const { return numerator == 1 && denominator == 1; }
  [[nodiscard]] bool isWhole() const { return denominator == 1; }
  [[nodiscard]] bool isNegative() const { return numerator < 0; }
  [[nodiscard]] double value() const {
    return static_cast<double>(numerator) / static_cast<double>(denominator);
  }
  // The same number, whether or not it came with a point.
  friend bool operator==(const Rational& x, const Rational& y) {
    return x.numerator == y.numerator && x.denominator == y.denominator;
  }
};

using MaybeRational = std::optional<Rational>;

// The number that a numeral meant: whole, or a decimal fraction of at most 15 digits.
MaybeRational rationalOf(double value);
// The number that an expression of numerals is: 3, -3, 1/3.
MaybeRational rationalOf(const Pool& pool, NodeId id);
// A number node, or a quotient of two.
NodeId nodeOf(Pool& pool, const Rational& x);

MaybeRational fraction(std::int64_t numerator, std::int64_t denominator, bool decimal);
MaybeRational add(const Rational& x, const Rational& y);
MaybeRational multiply(const Rational& x, const Rational& y);
MaybeRational divide(const Rational& x, const Rational& y);
MaybeRational power(const Rational& x, std::int64_t exponent);
Rational negative(const Rational& x);
Rational absolute(const Rational& x);
bool operator<(const Rational& x, const Rational& y);

// The largest number that both are whole multiples of, positive: of 4/3 and 2 it is 2/3.
Rational commonMeasure(const Rational& x, const Rational& y);

}  // namespace nabla
