#include <algorithm>
#include <numeric>

#include "calculus/algebra.hpp"

// Cancelling between a sum and the other factors of a product, their signs, and quotients of
// functions that have a name of their own.

namespace nabla {

namespace {

const Rational one{1, 1};

// The exponent of a base in a term, 0 if it does not occur.
Rational exponentOf(const Product& term, NodeId base) {
  const auto at = std::lower_bound(term.factors.begin(), term.factors.end(), base,
                                   [](const Factor& f, NodeId id) { return f.base < id; });
  return at != term.factors.end() && at->base == base ? at->exponent : Rational{0, 1};
}

// The positive power of `base` that every term holds, 0 if there is none.
Rational commonPower(const Sum& terms, NodeId base) {
  Rational common = exponentOf(terms[0], base);
  for (const Product& term : terms) {
    const Rational exponent = exponentOf(term, base);
    if (exponent < common) common = exponent;
  }
  return common.isNegative() ? Rational{0, 1} : common;
}

}  // namespace

// (x·cos x·x - 2·x·sin x)/x⁴ is (x·cos x - 2·sin x)/x³, (2·x + 2)/(2·y) is (x + 1)/y.
void Algebra::cancel(Product& product) {
  constexpr int mostRounds = 8;
  for (int round = 0; round < mostRounds; ++round) {
    bool changed = false;
    for (std::size_t i = 0; i < product.factors.size() && !changed; ++i) {
      const Factor factor = product.factors[i];
      const bool simple = absolute(factor.exponent).isOne() && isSum(pool_, factor.base);
      changed = simple && (cancelWithSum(product, factor) || cancelNumbers(product, factor));
    }
    if (!changed) return;
  }
}

bool Algebra::cancelWithSum(Product& product, const Factor& sum) {
  const Sum& shared = termsOf(sum.base);
  // What all terms share, the first holds too.
  for (const Factor& candidate : shared[0].factors) {
    const Rational present = exponentOf(product, candidate.base);
    if (present.isZero() || present.isNegative() == sum.exponent.isNegative()) continue;
    Rational common = commonPower(shared, candidate.base);
    if (absolute(present) < common) common = absolute(present);
    if (common.isZero()) continue;
    const NodeId base = candidate.base;
    Sum terms = shared;
    for (Product& term : terms) multiplyFactor(term, base, negative(common));
    // The product loses what the sum has lost.
    multiplyFactor(product, base, sum.exponent.isNegative() ? negative(common) : common);
    replaceSum(product, sum, std::move(terms));
    return true;
  }
  return false;
}

// Numbers that all terms share against the product's own number.
bool Algebra::cancelNumbers(Product& product, const Factor& sum) {
  const Rational content = contentOf(termsOf(sum.base));
  const Rational& number = product.coefficient;
  if (content.decimal || number.decimal) return false;
  const bool below = sum.exponent.isNegative();
  const std::int64_t against = below ? number.numerator : number.denominator;
  const std::int64_t across = below ? number.denominator : number.numerator;
  // What the sum is divided by: its factors shared with the other side, and below a fraction bar
  // its own denominators, 1/(x/2 + 1) being 2/(x + 2).
  const std::int64_t divisor = std::gcd(content.numerator, against);
  const std::int64_t multiplier =
      below ? content.denominator : std::gcd(content.denominator, across);
  const MaybeRational by = fraction(multiplier, divisor, false);
  if (!by || by->isOne()) return false;
  Sum terms = termsOf(sum.base);
  if (!scale(terms, *by)) return false;
  const MaybeRational scaled = below ? nabla::multiply(number, *by) : divide(number, *by);
  if (!scaled) return false;
  product.coefficient = *scaled;
  replaceSum(product, sum, std::move(terms));
  return true;
}

// Puts the rewritten terms where the sum stood.
void Algebra::replaceSum(Product& product, const Factor& sum, Sum terms) {
  multiplyFactor(product, sum.base, negative(sum.exponent));
  const NodeId rest = write(std::move(terms));
  // Not as a multiple of its family's representative: that would bring back what was cancelled.
  if (isSum(pool_, rest) && !memberOf(rest).multiple.isOne()) {
    multiplyFactor(product, rest, sum.exponent);
  } else {
    multiply(product, rest, sum.exponent);
  }
}

namespace {

// x^n·y^m is z^n where m = n or m = -n.
struct FunctionQuotient {
  Op x;
  Op y;
  int sign;  // m = sign·n
  Op z;
};

constexpr FunctionQuotient functionQuotients[] = {
    {Op::sin, Op::cos, -1, Op::tan},    {Op::cos, Op::sin, -1, Op::cot},
    {Op::tan, Op::cos, 1, Op::sin},     {Op::cot, Op::sin, 1, Op::cos},
    {Op::sinh, Op::cosh, -1, Op::tanh}, {Op::cosh, Op::sinh, -1, Op::coth},
    {Op::tanh, Op::cosh, 1, Op::sinh},  {Op::sec, Op::cos, 1, Op::count},
    {Op::csc, Op::sin, 1, Op::count},   {Op::tan, Op::cot, 1, Op::count},
};

}  // namespace

// sin u/cos u is tan u; |u|·sgn u is u, u·sgn u is |u|, sgn u/|u| is 1/u.
void Algebra::applyFunctionQuotients(Product& product) {
  const Factors factors = product.factors;
  for (const Factor& first : factors) {
    if (pool_[first.base].kind != NodeKind::operation) continue;
    const NodeId argument = pool_[first.base].a;
    for (const FunctionQuotient& rule : functionQuotients) {
      if (!pool_.is(first.base, rule.x)) continue;
      if (first.exponent.isNegative()) continue;  // cos u/sin u is told from the side of the cosine
      const NodeId other = pool_.apply(rule.y, argument);
      const Rational present = exponentOf(product, other);
      const Rational wanted = rule.sign > 0 ? first.exponent : negative(first.exponent);
      if (present.isZero() || present != wanted || !wanted.isWhole()) continue;
      if (exponentOf(product, first.base) != first.exponent) continue;
      multiplyFactor(product, first.base, negative(first.exponent));
      multiplyFactor(product, other, negative(present));
      if (rule.z == Op::count) continue;
      multiplyFactor(product, pool_.apply(rule.z, argument), first.exponent);
    }
    if (!pool_.is(first.base, Op::sign) || !first.exponent.isOne()) continue;
    const NodeId size = pool_.apply(Op::abs, argument);
    const Rational ofSize = exponentOf(product, size);
    if (absolute(ofSize).isOne()) {
      multiplyFactor(product, first.base, {-1, 1});
      multiplyFactor(product, size, negative(ofSize));
      multiply(product, argument, ofSize);
    } else if (exponentOf(product, argument).isOne()) {
      multiplyFactor(product, first.base, {-1, 1});
      multiplyFactor(product, argument, {-1, 1});
      multiplyFactor(product, size, one);
    }
  }
}

// A sum with nothing but minus signs gives its sign to the product, and the product gives one
// back where the sum gets no longer by it: -(x - 1)·u is (1 - x)·u.
void Algebra::flipSign(Product& product) {
  const auto flip = [&](Factor& factor) {
    Sum terms = termsOf(factor.base);
    scale(terms, {-1, 1});
    factor.base = writePlain(std::move(terms), false);
    product.coefficient = negative(product.coefficient);
  };
  const auto canFlip = [&](const Factor& factor) {
    return isSum(pool_, factor.base) && factor.exponent.isWhole() &&
           factor.exponent.numerator % 2 != 0;
  };
  const auto startsNegative = [&](const Factor& factor) {
    return termsOf(factor.base)[0].coefficient.isNegative();
  };
  for (Factor& factor : product.factors) {
    if (canFlip(factor) && startsNegative(factor)) flip(factor);
  }
  for (Factor& factor : product.factors) {
    if (!(product.coefficient == Rational{-1, 1})) return;
    if (!canFlip(factor)) continue;
    const Product before = product;
    const std::uint32_t size = pool_[factor.base].size;
    flip(factor);
    if (pool_[factor.base].size > size || startsNegative(factor)) product = before;
  }
}

}  // namespace nabla
