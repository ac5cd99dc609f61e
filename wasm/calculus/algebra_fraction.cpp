#include <algorithm>
#include <numeric>

#include "calculus/algebra.hpp"

// Other ways to write a product that holds a sum: exact division, one fraction bar instead of two,
// a common factor moved out of the sum. Who asks keeps what is shortest.

namespace nabla {

namespace {

const Rational one{1, 1};

bool isLargeNumber(const Sum& terms) { return terms.size() > 12; }

// The powers below the fraction bars of the terms, as a product that clears them all.
Product denominatorsOf(const Sum& terms) {
  Product cleared;
  std::int64_t number = 1;
  for (const Product& term : terms) {
    if (!term.coefficient.decimal) number = std::lcm(number, term.coefficient.denominator);
    if (number > 1'000'000) return {};
    for (const Factor& factor : term.factors) {
      if (!factor.exponent.isNegative()) continue;
      const auto known = std::find_if(cleared.factors.begin(), cleared.factors.end(),
                                      [&](const Factor& f) { return f.base == factor.base; });
      const Rational exponent = negative(factor.exponent);
      if (known == cleared.factors.end()) {
        cleared.factors.push_back({factor.base, exponent});
      } else if (known->exponent < exponent) {
        known->exponent = exponent;
      }
    }
  }
  cleared.coefficient = {number, 1};
  std::sort(cleared.factors.begin(), cleared.factors.end(),
            [](const Factor& x, const Factor& y) { return x.base < y.base; });
  return cleared;
}

// What all terms share, numbers and letters too.
Product sharedBy(const Sum& terms) {
  Product shared;
  shared.coefficient = contentOf(terms);
  if (shared.coefficient.decimal) shared.coefficient = one;
  for (Factor factor : terms[0].factors) {
    for (const Product& term : terms) {
      const auto found = std::find_if(term.factors.begin(), term.factors.end(),
                                      [&](const Factor& f) { return f.base == factor.base; });
      if (found == term.factors.end()) {
        factor.exponent = {0, 1};
        break;
      }
      if (found->exponent < factor.exponent) factor.exponent = found->exponent;
    }
    if (!factor.exponent.isZero() && !factor.exponent.isNegative()) {
      shared.factors.push_back(factor);
    }
  }
  return shared;
}

// Compares monomials by the exponents of their bases in turn, an order that products keep.
int compareMonomials(const Product& x, const Product& y) {
  const Rational zero{0, 1};
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < x.factors.size() || j < y.factors.size()) {
    const NodeId left = i < x.factors.size() ? x.factors[i].base : noNode;
    const NodeId right = j < y.factors.size() ? y.factors[j].base : noNode;
    const Rational a = left <= right ? x.factors[i].exponent : zero;
    const Rational b = right <= left ? y.factors[j].exponent : zero;
    if (a != b) return a < b ? -1 : 1;
    i += left <= right ? 1 : 0;
    j += right <= left ? 1 : 0;
  }
  return 0;
}

const Product& leadingTerm(const Sum& terms) {
  return *std::max_element(terms.begin(), terms.end(), [](const Product& x, const Product& y) {
    return compareMonomials(x, y) < 0;
  });
}

}  // namespace

Algebra::Others Algebra::otherProducts(const Product& product) {
  constexpr std::size_t mostFactors = 12;
  Others others;
  if (product.factors.size() > mostFactors) return others;
  for (const Factor& factor : product.factors) {
    if (!isSum(pool_, factor.base)) continue;
    addConjugates(product, factor, others);
    if (absolute(factor.exponent).isOne()) {
      addQuotients(product, factor, others);
      addLifted(product, factor, others);
      addAbsorbed(product, factor, others);
    } else {
      addScaled(product, factor, others);
    }
  }
  return others;
}

// (x² - 1)/(x - 1) is x + 1, and (x - 1)/(x² - 1) is 1/(x + 1).
void Algebra::addQuotients(const Product& product, const Factor& sum, Others& others) {
  const Sum& dividend = termsOf(sum.base);
  for (const Factor& factor : product.factors) {
    if (!isSum(pool_, factor.base) || !factor.exponent.isWhole()) continue;
    if (factor.exponent.isNegative() == sum.exponent.isNegative()) continue;
    const Sum& divisor = termsOf(factor.base);
    Sum quotient;
    if (divisor.size() > dividend.size() + 4 || !divideExactly(dividend, divisor, quotient)) {
      continue;
    }
    Product other = product;
    multiplyFactor(other, factor.base, sum.exponent);
    replaceSum(other, sum, std::move(quotient));
    others.push_back({std::move(other), true});
  }
}

// Division of sums as of polynomials in their bases; true if nothing remains.
bool Algebra::divideExactly(Sum dividend, const Sum& divisor, Sum& quotient) {
  constexpr int mostSteps = 12;
  if (isLargeNumber(dividend) || isLargeNumber(divisor)) return false;
  const Product& lead = leadingTerm(divisor);
  for (int step = 0; step < mostSteps; ++step) {
    if (dividend.empty()) return true;
    Product term = leadingTerm(dividend);
    multiplyProduct(term, lead, {-1, 1});
    quotient.push_back(term);
    term.coefficient = negative(term.coefficient);
    for (const Product& part : divisor) {
      dividend.push_back(term);
      multiplyProduct(dividend.back(), part, one);
    }
    joinLikeTerms(dividend);
    if (isLargeNumber(dividend)) return false;
  }
  return false;
}

// (1 + 1/x)/y is (x + 1)/(x·y): one fraction bar where there were two.
void Algebra::addLifted(const Product& product, const Factor& sum, Others& others) {
  const bool nested = sum.exponent.isNegative() || product.coefficient.denominator != 1 ||
                      std::any_of(product.factors.begin(), product.factors.end(),
                                  [](const Factor& f) { return f.exponent.isNegative(); });
  if (!nested) return;
  Sum terms = termsOf(sum.base);
  const Product cleared = denominatorsOf(terms);
  if (cleared.factors.empty() && cleared.coefficient.isOne()) return;
  for (Product& term : terms) multiplyProduct(term, cleared, one);
  Product other = product;
  multiplyProduct(other, cleared, negative(sum.exponent));
  replaceSum(other, sum, std::move(terms));
  others.push_back({std::move(other), true});
}

// x·(2·x·u - 2·x·v) is 2·x²·(u - v), and (4·x + 4)·eˣ is 4·(x + 1)·eˣ though that is no shorter.
void Algebra::addAbsorbed(const Product& product, const Factor& sum, Others& others) {
  if (product.factors.size() == 1 && absolute(product.coefficient).isOne()) return;
  Sum terms = termsOf(sum.base);
  const Product shared = sharedBy(terms);
  if (shared.factors.empty() && shared.coefficient.isOne()) return;
  for (Product& term : terms) multiplyProduct(term, shared, {-1, 1});
  Product other = product;
  multiplyProduct(other, shared, sum.exponent);
  replaceSum(other, sum, std::move(terms));
  const bool numberFirst = shared.factors.empty() && product.factors.size() > 1;
  others.push_back({std::move(other), numberFirst});
}

// 2·√(1 - x²/4) is √(4 - x²).
void Algebra::addScaled(const Product& product, const Factor& sum, Others& others) {
  Sum terms = termsOf(sum.base);
  const Rational content = contentOf(terms);
  if (content.denominator == 1 || content.decimal) return;
  const Rational denominator{content.denominator, 1};
  if (!scale(terms, denominator)) return;
  Product other = product;
  multiplyNumber(other, denominator, nodeOf(pool_, denominator), negative(sum.exponent));
  replaceSum(other, sum, std::move(terms));
  others.push_back({std::move(other), false});
}

// 1/((1 + x)·(1 - x)) is 1/(1 - x²). Above a fraction bar factors are worth keeping.
void Algebra::addConjugates(const Product& product, const Factor& sum, Others& others) {
  if (!sum.exponent.isNegative()) return;
  for (const Factor& factor : product.factors) {
    if (factor.base <= sum.base || factor.exponent != sum.exponent) continue;
    if (!isSum(pool_, factor.base)) continue;
    const Sum& first = termsOf(sum.base);
    const Sum& second = termsOf(factor.base);
    if (first.size() != 2 || second.size() != 2) continue;
    Sum expanded;
    for (const Product& x : first) {
      for (const Product& y : second) {
        expanded.push_back(x);
        multiplyProduct(expanded.back(), y, one);
      }
    }
    Product other = product;
    multiplyFactor(other, factor.base, negative(factor.exponent));
    replaceSum(other, sum, std::move(expanded));
    others.push_back({std::move(other), false});
  }
}

}  // namespace nabla
