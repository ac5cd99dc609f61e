#include <algorithm>

#include "calculus/algebra.hpp"

// Writing a sum: like terms joined, in the order in which it was typed, or powers descending.

namespace nabla {

namespace {

const Rational one{1, 1};

// Compares the factors of two terms: negative, zero or positive.
int compareFactors(const Product& x, const Product& y) {
  const std::size_t count = std::min(x.factors.size(), y.factors.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Factor& a = x.factors[i];
    const Factor& b = y.factors[i];
    if (a.base != b.base) return a.base < b.base ? -1 : 1;
    if (a.exponent != b.exponent) return a.exponent < b.exponent ? -1 : 1;
  }
  return static_cast<int>(x.factors.size()) - static_cast<int>(y.factors.size());
}

// What a term's place in a sum depends on.
struct TermShape {
  int kind = 0;       // 0: powers of variables; 1: other functions too; 2: constant
  double degree = 0;  // of the powers of variables
};

TermShape shapeOf(const Pool& pool, const Product& term) {
  TermShape shape{2, 0};
  for (const Factor& factor : term.factors) {
    if (pool.isConstant(factor.base)) continue;
    const bool variable = pool[factor.base].kind == NodeKind::variable;
    if (variable) shape.degree += factor.exponent.value();
    if (shape.kind == 2) shape.kind = 0;
    if (!variable || !factor.exponent.isWhole() || factor.exponent.isNegative()) shape.kind = 1;
  }
  return shape;
}

// The exponents of the factors, in the order of a book, decide between terms of one degree.
bool alphabeticallyBefore(const Pool& pool, const Product& x, const Product& y) {
  const auto inOrder = [&](const Product& term) {
    Factors factors = term.factors;
    if (factors.size() > 1) {
      std::sort(factors.begin(), factors.end(), [&](const Factor& f, const Factor& g) {
        return FactorPlace(pool, f) < FactorPlace(pool, g);
      });
    }
    return factors;
  };
  const Factors a = inOrder(x);
  const Factors b = inOrder(y);
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i].base != b[i].base) return FactorPlace(pool, a[i]) < FactorPlace(pool, b[i]);
    if (a[i].exponent != b[i].exponent) return b[i].exponent < a[i].exponent;
  }
  return a.size() > b.size();
}

bool isUnivariatePolynomial(const Pool& pool, const Sum& terms) {
  NodeId variable = noNode;
  for (const Product& term : terms) {
    if (shapeOf(pool, term).kind == 1) return false;
    for (const Factor& factor : term.factors) {
      if (pool[factor.base].kind != NodeKind::variable) continue;
      if (variable != noNode && variable != factor.base) return false;
      variable = factor.base;
    }
  }
  return true;
}

// 1 - x, not -x + 1; 4 - 2*x - x^2, not -x^2 - 2*x + 4.
void putPositiveFirst(Sum& terms) {
  if (!terms.front().coefficient.isNegative()) return;
  if (!terms.back().coefficient.isNegative()) return std::reverse(terms.begin(), terms.end());
  const auto positive = std::find_if(terms.begin(), terms.end(), [](const Product& term) {
    return !term.coefficient.isNegative();
  });
  if (positive != terms.end()) std::rotate(terms.begin(), positive, positive + 1);
}

// The sum divided by its content, first term positive, in an order that depends on nothing but the
// terms themselves: what all members of a family share. `content` gets the divisor.
Sum withoutContent(Sum terms, Rational& content) {
  std::sort(terms.begin(), terms.end(),
            [](const Product& x, const Product& y) { return compareFactors(x, y) < 0; });
  content = contentOf(terms);
  if (terms[0].coefficient.isNegative()) content = negative(content);
  const MaybeRational inverse = divide(one, content);
  if (!inverse || !scale(terms, *inverse)) content = one;
  // 0.5·x + 0.5 is a multiple of x + 1 too.
  for (Product& term : terms) {
    if (term.coefficient.isWhole()) term.coefficient.decimal = false;
  }
  return terms;
}

}  // namespace

bool termBefore(const Pool& pool, const Product& x, const Product& y) {
  const TermShape a = shapeOf(pool, x);
  const TermShape b = shapeOf(pool, y);
  if (a.kind != b.kind) return a.kind < b.kind;
  if (a.degree != b.degree) return a.degree > b.degree;
  return alphabeticallyBefore(pool, x, y);
}

Rational contentOf(const Sum& terms) {
  Rational content = absolute(terms[0].coefficient);
  for (const Product& term : terms) content = commonMeasure(content, absolute(term.coefficient));
  return content;
}

bool scale(Sum& terms, const Rational& by) {
  const bool exact = std::all_of(terms.begin(), terms.end(), [&](const Product& term) {
    return multiply(term.coefficient, by).has_value();
  });
  if (!exact) return false;
  for (Product& term : terms) {
    const MaybeRational scaled = multiply(term.coefficient, by);
    if (scaled) term.coefficient = *scaled;
  }
  return true;
}

// Adds up terms that differ in their coefficient alone, each where it first stood; zeros go.
// Whether there were any.
bool Algebra::joinLikeTerms(Sum& terms) {
  InlineVector<std::size_t, 16> order;
  for (std::size_t i = 0; i < terms.size(); ++i) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
    const int compared = compareFactors(terms[i], terms[j]);
    return compared != 0 ? compared < 0 : i < j;
  });
  bool joined = false;
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    Product& first = terms[order[i]];
    Product& next = terms[order[i + 1]];
    if (compareFactors(first, next) != 0) continue;
    const MaybeRational total = add(first.coefficient, next.coefficient);
    if (!total) continue;
    first.coefficient = *total;
    next.coefficient = {0, 1};
    order[i + 1] = order[i];
    joined = true;
  }
  std::erase_if(terms, [](const Product& term) { return term.coefficient.isZero(); });
  return joined;
}

NodeId Algebra::write(Sum terms, bool typed) {
  bool joined = joinLikeTerms(terms);
  while (joinSquares(terms)) {
    joinLikeTerms(terms);
    joined = true;
  }
  if (terms.empty()) return pool_.number(0);
  if (terms.size() == 1) return write(std::move(terms[0]));
  NodeId best = writePlain(terms, typed && !joined);
  constexpr std::size_t longest = 40;
  if (!mayReshape() || terms.size() > longest) return best;
  const NodeId plain = best;
  if (const NodeId known = recall(reshapedSums_, plain); known != noNode) return known;
  ++reshaping_;
  for (const NodeId other : {writeFactored(terms, false), writeFactored(terms, true),
                             writeGrouped(terms), writeOverRoots(terms), writeExpanded(terms)}) {
    if (other != noNode && pool_[other].size < pool_[best].size) best = other;
  }
  --reshaping_;
  reshapedSums_.set(plain, {best, reshaping_});
  return best;
}

// Like terms are joined already. A sum that was seen before is written as it was then.
NodeId Algebra::writePlain(Sum terms, bool typed) {
  ++passing_;
  Rational content;
  Sum shared = withoutContent(terms, content);
  if (const auto family = families_.find(shared); family != families_.end()) {
    const MaybeRational ratio = divide(content, family->second.multiple);
    if (ratio && ratio->isOne()) return family->second.representative;
    Sum scaled = termsOf(family->second.representative);
    if (ratio && scaled.size() == terms.size() && scale(scaled, *ratio)) terms = std::move(scaled);
  } else if (isUnivariatePolynomial(pool_, terms) && (!typed || terms.size() > 2)) {
    std::sort(terms.begin(), terms.end(),
              [&](const Product& x, const Product& y) { return termBefore(pool_, x, y); });
  }
  putPositiveFirst(terms);
  const NodeId written = writeInOrder(terms);
  families_.try_emplace(std::move(shared), Member{written, content});
  return written;
}

NodeId Algebra::writeInOrder(const Sum& terms) {
  NodeId total = noNode;
  for (Product term : terms) {
    const bool subtracted = total != noNode && term.coefficient.isNegative();
    if (subtracted) term.coefficient = negative(term.coefficient);
    const NodeId next = write(std::move(term));
    total = total == noNode ? next : pool_.apply(subtracted ? Op::subtract : Op::add, total, next);
  }
  return total;
}

Algebra::Member Algebra::memberOf(NodeId sum) {
  if (const Member* known = members_.find(sum)) return *known;
  ++passing_;
  Member member{sum, one};
  Rational content;
  Sum terms = termsOf(sum);
  joinLikeTerms(terms);
  if (terms.size() > 1) {
    Sum shared = withoutContent(std::move(terms), content);
    const auto [family, added] = families_.try_emplace(std::move(shared), Member{sum, content});
    const MaybeRational ratio = divide(content, family->second.multiple);
    if (ratio) member = {family->second.representative, *ratio};
  }
  return members_.add(sum, member);
}

}  // namespace nabla
