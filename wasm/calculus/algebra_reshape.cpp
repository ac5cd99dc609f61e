#include <algorithm>

#include "calculus/algebra.hpp"

// Other ways to write a sum, of which the shortest is kept: a common factor in front, products
// multiplied out, sin² + cos² = 1.

namespace nabla {

namespace {

const Rational one{1, 1};

const Factor* findFactor(const Product& term, NodeId base) {
  for (const Factor& factor : term.factors) {
    if (factor.base == base) return &factor;
  }
  return nullptr;
}

// The power of `factor` that all terms share: the smallest of positive ones, equal negative ones.
Rational sharedPower(const Sum& terms, const Factor& factor) {
  Rational shared = factor.exponent;
  for (const Product& term : terms) {
    const Factor* other = findFactor(term, factor.base);
    if (other == nullptr || other->exponent.isNegative() != shared.isNegative()) return {0, 1};
    if (shared.isNegative() && other->exponent != shared) return {0, 1};
    if (other->exponent < shared) shared = other->exponent;
  }
  return shared;
}

}  // namespace

// front times a sum. Terms that are sums in their own right are opened: 1 + eˣ - eˣ.
NodeId Algebra::writeProductWithSum(Product front, const Sum& rest) {
  Sum flat;
  for (const Product& term : rest) {
    const bool sum = term.factors.size() == 1 && term.factors[0].exponent.isOne() &&
                     absolute(term.coefficient).isOne() && isSum(pool_, term.factors[0].base);
    Sum inner = sum ? termsOf(term.factors[0].base) : Sum{term};
    if (sum && term.coefficient.isNegative()) scale(inner, {-1, 1});
    flat.insert(flat.end(), inner.begin(), inner.end());
  }
  multiply(front, write(std::move(flat)), one);
  return write(std::move(front));
}

// (x + 1)·eˣ for x·eˣ + eˣ. A book leaves the polynomial 3·x² - 6·x as it is. noNode if there is
// nothing to take out.
NodeId Algebra::writeFactored(const Sum& terms, bool withContent) {
  Product front;
  for (const Factor& factor : terms[0].factors) {
    const Rational shared = sharedPower(terms, factor);
    if (!shared.isZero()) multiplyFactor(front, factor.base, shared);
  }
  const bool polynomial = std::all_of(terms.begin(), terms.end(), [&](const Product& term) {
    return std::all_of(term.factors.begin(), term.factors.end(), [&](const Factor& factor) {
      return pool_[factor.base].kind != NodeKind::operation && !factor.exponent.isNegative();
    });
  });
  if (front.factors.empty() || polynomial) return noNode;
  if (withContent) front.coefficient = contentOf(terms);
  if (withContent && front.coefficient.isOne()) return noNode;
  Sum rest = terms;
  for (Product& term : rest) multiplyProduct(term, front, {-1, 1});
  return writeProductWithSum(std::move(front), rest);
}

// e^u·(v + w) + z: some of the terms share an exponential, and only these are put together.
NodeId Algebra::writeGrouped(const Sum& terms) {
  if (terms.size() < 3) return noNode;
  for (const Product& first : terms) {
    for (const Factor& factor : first.factors) {
      if (!pool_.is(factor.base, Op::exp) && !pool_.is(factor.base, Op::power)) continue;
      const auto shares = [&](const Product& term) {
        const Factor* found = findFactor(term, factor.base);
        return found != nullptr && found->exponent == factor.exponent;
      };
      const auto count = std::count_if(terms.begin(), terms.end(), shares);
      if (count < 2 || static_cast<std::size_t>(count) == terms.size()) continue;
      Sum sharing;
      Sum others;
      for (const Product& term : terms) (shares(term) ? sharing : others).push_back(term);
      const NodeId group = writeFactored(sharing, false);
      if (group == noNode || isSum(pool_, group)) continue;
      const bool firstShares = findFactor(terms[0], factor.base) != nullptr;
      others.insert(firstShares ? others.begin() : others.end(), factorsOf(group));
      return writeInOrder(others);
    }
  }
  return noNode;
}

// √u + v/√u is (u + v)/√u: a base that stands above a fraction bar here and below one there.
NodeId Algebra::writeOverRoots(const Sum& terms) {
  Product front;
  for (const Product& term : terms) {
    for (const Factor& factor : term.factors) {
      if (!factor.exponent.isNegative() || findFactor(front, factor.base) != nullptr) continue;
      bool above = false;
      Rational lowest = factor.exponent;
      for (const Product& other : terms) {
        const Factor* found = findFactor(other, factor.base);
        if (found == nullptr) continue;
        above = above || !found->exponent.isNegative();
        if (found->exponent < lowest) lowest = found->exponent;
      }
      if (above) multiplyFactor(front, factor.base, lowest);
    }
  }
  if (front.factors.empty()) return noNode;
  Sum rest = terms;
  for (Product& term : rest) multiplyProduct(term, front, {-1, 1});
  return writeProductWithSum(std::move(front), rest);
}

// Whether a factor can be multiplied out: (u + v)², hypot(u, v)².
bool Algebra::expands(const Factor& factor) const {
  constexpr std::int64_t highestPower = 3;
  const Rational& exponent = factor.exponent;
  if (!exponent.isWhole() || exponent.isNegative() || exponent.numerator > highestPower) {
    return false;
  }
  return isSum(pool_, factor.base) ||
         (pool_.is(factor.base, Op::hypot) && exponent == Rational{2, 1});
}

// Its terms: those of u + v, those of hypot(u, v)².
Sum Algebra::factorAsSum(const Factor& factor) {
  if (isSum(pool_, factor.base)) return termsOf(factor.base);
  Sum squares(2);
  multiply(squares[0], pool_[factor.base].a, {2, 1});
  multiply(squares[1], pool_[factor.base].b, {2, 1});
  return squares;
}

// Products of sums multiplied out, as far as they are small. noNode if there are none.
NodeId Algebra::writeExpanded(const Sum& terms) {
  constexpr std::size_t mostTerms = 48;
  const bool any = std::any_of(terms.begin(), terms.end(), [&](const Product& term) {
    return std::any_of(term.factors.begin(), term.factors.end(),
                       [&](const Factor& factor) { return expands(factor); });
  });
  if (!any) return noNode;
  Sum expanded;
  for (const Product& term : terms) {
    Sum parts{Product{term.coefficient, {}}};
    for (const Factor& factor : term.factors) {
      if (!expands(factor)) {
        for (Product& part : parts) multiplyFactor(part, factor.base, factor.exponent);
        continue;
      }
      const Sum inner = factorAsSum(factor);
      const std::int64_t times = isSum(pool_, factor.base) ? factor.exponent.numerator : 1;
      for (std::int64_t i = 0; i < times; ++i) {
        if (parts.size() * inner.size() > mostTerms) return noNode;
        Sum next;
        for (const Product& part : parts) {
          for (const Product& other : inner) {
            next.push_back(part);
            multiplyProduct(next.back(), other, one);
          }
        }
        parts = std::move(next);
      }
    }
    expanded.insert(expanded.end(), parts.begin(), parts.end());
    if (expanded.size() > mostTerms) return noNode;
  }
  return write(std::move(expanded));
}

namespace {

// u² + sign·v² = 1.
struct SquareIdentity {
  Op u;
  Op v;
  int sign;
};

constexpr SquareIdentity squareIdentities[] = {
    {Op::sin, Op::cos, 1},
    {Op::cosh, Op::sinh, -1},
};

}  // namespace

// sin² u + cos² u = 1, cosh² u - sinh² u = 1, 1 - sin² u = cos² u. One at a time; whether there was
// one.
bool Algebra::joinSquares(Sum& terms) {
  constexpr std::size_t longest = 40;
  if (terms.size() < 2 || terms.size() > longest) return false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (const Factor& factor : Factors(terms[i].factors)) {
      const bool square = factor.exponent.isWhole() && factor.exponent.numerator >= 2;
      if (!square || pool_[factor.base].kind != NodeKind::operation) continue;
      for (const SquareIdentity& rule : squareIdentities) {
        const Op op = pool_[factor.base].op;
        if (op != rule.u && op != rule.v) continue;
        const NodeId partner = pool_.apply(op == rule.u ? rule.v : rule.u, pool_[factor.base].a);
        if (joinSquare(terms, i, factor.base, partner, op == rule.u, rule.sign)) return true;
      }
    }
  }
  return false;
}

// Term i is c·s² with s = u or v of an identity u² + sign·v² = 1, p the other of the two. Looks for
// d·p², which makes it a constant and less of one square, or for the constant that makes it p².
bool Algebra::joinSquare(Sum& terms, std::size_t i, NodeId base, NodeId partner, bool isU,
                         int sign) {
  // s² = (isU ? 1 : sign)·(1 - ...): s² = k + l·p².
  const int k = isU ? 1 : sign;
  const int l = -sign;
  Product rest = terms[i];
  multiplyFactor(rest, base, {-2, 1});
  Product other = rest;
  multiplyFactor(other, partner, {2, 1});
  const Rational c = terms[i].coefficient;
  for (std::size_t j = 0; j < terms.size(); ++j) {
    if (j == i) continue;
    const Rational d = terms[j].coefficient;
    if (terms[j].factors == other.factors) {
      // c·s² + d·p² = c·k + (d + c·l)·p², where that leaves less of p² and not less than nothing.
      const MaybeRational left = add(d, l > 0 ? c : negative(c));
      if (!left || absolute(d) < absolute(*left)) continue;
      if (!left->isZero() && left->isNegative() != d.isNegative()) continue;
      terms[i] = rest;
      terms[i].coefficient = k > 0 ? c : negative(c);
      terms[j].coefficient = *left;
      return true;
    }
    if (terms[j].factors == rest.factors && d == (k > 0 ? negative(c) : c)) {
      // c·s² - c·k = c·l·p².
      terms[i] = other;
      terms[i].coefficient = l > 0 ? c : negative(c);
      terms[j].coefficient = {0, 1};
      return true;
    }
  }
  return false;
}

}  // namespace nabla
