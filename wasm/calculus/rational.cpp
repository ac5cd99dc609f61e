#include "calculus/rational.hpp"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <string>

#include "expr/number.hpp"

namespace nabla {

namespace {

constexpr std::int64_t largest = std::int64_t{1} << 53;

bool fits(std::int64_t number) { return number >= -largest && number <= largest; }

// A whole number, which has no fraction to be put in lowest terms.
MaybeRational whole(std::int64_t number, bool decimal) {
  return fits(number) ? MaybeRational(Rational{number, 1, decimal}) : std::nullopt;
}

// Whether a decimal numeral can say it: nothing but 2 and 5 in the denominator.
bool isDecimal(std::int64_t denominator) {
  while (denominator % 2 == 0) denominator /= 2;
  while (denominator % 5 == 0) denominator /= 5;
  return denominator == 1;
}

}  // namespace

MaybeRational fraction(std::int64_t numerator, std::int64_t denominator, bool decimal) {
  // The least whole number is further from zero than any other: it has no absolute value.
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  if (denominator == 0 || numerator == least || denominator == least) return std::nullopt;
  const std::int64_t divisor = std::gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
  numerator /= divisor;
  denominator /= divisor;
  if (!fits(numerator) || !fits(denominator)) return std::nullopt;
  return Rational{numerator, denominator, decimal};
}

MaybeRational rationalOf(double value) {
  if (!std::isfinite(value)) return std::nullopt;
  if (std::floor(value) == value) {
    if (std::fabs(value) > static_cast<double>(largest)) return std::nullopt;
    return Rational{static_cast<std::int64_t>(value), 1, false};
  }
  // The digits of the shortest numeral, without the point, over a power of ten.
  std::string digits = numberText(value);
  int scale = 0;
  if (const std::size_t e = digits.find('e'); e != std::string::npos) {
    scale = -std::atoi(digits.c_str() + e + 1);
    digits.resize(e);
  }
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    scale += static_cast<int>(digits.size() - point - 1);
    digits.erase(point, 1);
  }
  constexpr int mostDigits = 15;
  if (digits.size() > mostDigits + 1 || scale < 0 || scale > mostDigits) return std::nullopt;
  std::int64_t power = 1;
  for (int i = 0; i < scale; ++i) power *= 10;
  return fraction(std::atoll(digits.c_str()), power, true);
}

MaybeRational rationalOf(const Pool& pool, NodeId id) {
  const Node& node = pool[id];
  if (node.kind == NodeKind::number) return rationalOf(node.value);
  if (node.kind != NodeKind::operation) return std::nullopt;
  if (node.op == Op::negate) {
    if (!pool.isNumber(node.a) && !pool.is(node.a, Op::divide)) return std::nullopt;
    const MaybeRational inner = rationalOf(pool, node.a);
    return inner ? MaybeRational(negative(*inner)) : std::nullopt;
  }
  if (node.op != Op::divide || !pool.isNumber(node.a) || !pool.isNumber(node.b)) {
    return std::nullopt;
  }
  const MaybeRational top = rationalOf(pool[node.a].value);
  const MaybeRational bottom = rationalOf(pool[node.b].value);
  return top && bottom ? divide(*top, *bottom) : std::nullopt;
}

NodeId nodeOf(Pool& pool, const Rational& x) {
  if (x.isWhole() || (x.decimal && isDecimal(x.denominator))) return pool.number(x.value());
  return pool.apply(Op::divide, pool.number(static_cast<double>(x.numerator)),
                    pool.number(static_cast<double>(x.denominator)));
}

MaybeRational add(const Rational& x, const Rational& y) {
  if (x.isWhole() && y.isWhole()) return whole(x.numerator + y.numerator, x.decimal || y.decimal);
  std::int64_t left = 0;
  std::int64_t right = 0;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  if (__builtin_mul_overflow(x.numerator, y.denominator, &left) ||
      __builtin_mul_overflow(y.numerator, x.denominator, &right) ||
      __builtin_add_overflow(left, right, &numerator) ||
      __builtin_mul_overflow(x.denominator, y.denominator, &denominator)) {
    return std::nullopt;
  }
  return fraction(numerator, denominator, x.decimal || y.decimal);
}

MaybeRational multiply(const Rational& x, const Rational& y) {
  if (x.isOne()) return Rational{y.numerator, y.denominator, x.decimal || y.decimal};
  if (y.isOne()) return Rational{x.numerator, x.denominator, x.decimal || y.decimal};
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  if (__builtin_mul_overflow(x.numerator, y.numerator, &numerator) ||
      __builtin_mul_overflow(x.denominator, y.denominator, &denominator)) {
    return std::nullopt;
  }
  return fraction(numerator, denominator, x.decimal || y.decimal);
}

MaybeRational divide(const Rational& x, const Rational& y) {
  if (y.isZero()) return std::nullopt;
  const std::int64_t sign = y.isNegative() ? -1 : 1;
  return multiply(x, Rational{sign * y.denominator, sign * y.numerator, y.decimal});
}

MaybeRational power(const Rational& x, std::int64_t exponent) {
  if (exponent < 0) {
    const MaybeRational positive = power(x, -exponent);
    return positive ? divide(Rational{1, 1, x.decimal}, *positive) : std::nullopt;
  }
  if (x.numerator == 0 && exponent == 0) return std::nullopt;
  const bool trivial = std::abs(x.numerator) <= 1 && x.denominator == 1;
  if (trivial) exponent = exponent % 2 == 0 ? std::min<std::int64_t>(exponent, 2) : 1;
  MaybeRational result = Rational{1, 1, x.decimal};
  for (; exponent > 0 && result; --exponent) result = multiply(*result, x);
  return result;
}

Rational negative(const Rational& x) { return {-x.numerator, x.denominator, x.decimal}; }

Rational absolute(const Rational& x) { return x.isNegative() ? negative(x) : x; }

bool operator<(const Rational& x, const Rational& y) {
  if (x.denominator == y.denominator) return x.numerator < y.numerator;
  const MaybeRational difference = add(x, negative(y));
  return difference ? difference->isNegative() : x.value() < y.value();
}

Rational commonMeasure(const Rational& x, const Rational& y) {
  const std::int64_t top = std::gcd(x.numerator, y.numerator);
  const std::int64_t divisor = std::gcd(x.denominator, y.denominator);
  std::int64_t bottom = 0;
  if (__builtin_mul_overflow(x.denominator / divisor, y.denominator, &bottom) || !fits(bottom)) {
    return {1, 1, false};
  }
  return {top, bottom, x.decimal || y.decimal};
}

}  // namespace nabla
