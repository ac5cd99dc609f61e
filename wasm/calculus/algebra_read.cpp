#include <algorithm>
#include <cmath>

#include "calculus/algebra.hpp"

// Reading an expression as a product of powers, or as a sum of such products.

namespace nabla {

namespace {

const Rational one{1, 1};
const Rational half{1, 2};

// The exact root of a positive whole number, or 0.
std::int64_t exactRoot(std::int64_t number, std::int64_t degree) {
  if (degree > 53) return 0;
  const double guess =
      std::round(std::pow(static_cast<double>(number), 1.0 / static_cast<double>(degree)));
  const MaybeRational check = power({static_cast<std::int64_t>(guess), 1}, degree);
  return check && *check == Rational{number, 1} ? static_cast<std::int64_t>(guess) : 0;
}

}  // namespace

bool isSum(const Pool& pool, NodeId id) {
  return pool.is(id, Op::add) || pool.is(id, Op::subtract);
}

const Product& Algebra::factorsOf(NodeId id) {
  if (const Product* known = products_.find(id)) return *known;
  Product product;
  multiply(product, id, one);
  return products_.add(id, std::move(product));
}

void Algebra::startAfresh() {
  if (failed) {
    products_.clear();
    sums_.clear();
    members_.clear();
    families_.clear();
    reshapedSums_.clear();
    reshapedProducts_.clear();
    composed_.clear();
  }
  failed = false;
}

// Sums lean to the left: the way down is a loop, the terms come from the right.
const Sum& Algebra::termsOf(NodeId id) {
  if (const Sum* known = sums_.find(id)) return *known;
  struct Part {
    NodeId id;
    bool negated;
  };
  Sum terms;
  InlineVector<Part, 16> open;
  open.push_back({id, false});
  while (!open.empty()) {
    const auto [part, negated] = open.back();
    open.pop_back();
    const Node node = pool_[part];
    if (isSum(pool_, part)) {
      open.push_back({node.b, negated != (node.op == Op::subtract)});
      open.push_back({node.a, negated});
    } else if (pool_.is(part, Op::negate) && isSum(pool_, node.a)) {
      open.push_back({node.a, !negated});
    } else {
      terms.push_back(factorsOf(part));
      if (negated) terms.back().coefficient = negative(terms.back().coefficient);
    }
  }
  return sums_.add(id, std::move(terms));
}

// product ·= id^exponent for a whole exponent. Chains of products lean to the left.
void Algebra::multiply(Product& product, NodeId id, const Rational& exponent) {
  if (!exponent.isWhole()) return multiplyPower(product, id, exponent);
  for (;;) {
    if (const Product* known = products_.find(id)) {
      return multiplyProduct(product, *known, exponent);
    }
    const Node node = pool_[id];
    if (pool_.is(id, Op::multiply)) {
      multiply(product, node.b, exponent);
      id = node.a;
    } else if (pool_.is(id, Op::divide) && !pool_.isNumber(node.b, 0)) {
      multiply(product, node.b, negative(exponent));
      id = node.a;
    } else if (pool_.is(id, Op::negate)) {
      if (exponent.numerator % 2 != 0) product.coefficient = negative(product.coefficient);
      id = node.a;
    } else {
      break;
    }
  }
  const Node node = pool_[id];
  if (node.kind == NodeKind::number) {
    if (const MaybeRational number = rationalOf(node.value)) {
      return multiplyNumber(product, *number, id, exponent);
    }
  } else if (node.kind == NodeKind::constant && pool_.nameOf(id) == "e") {
    return multiplyExponential(product, pool_.number(1), exponent);
  } else if (isSum(pool_, id)) {
    const Member member = memberOf(id);
    if (const MaybeRational multiple = power(member.multiple, exponent.numerator)) {
      if (const MaybeRational scaled = nabla::multiply(product.coefficient, *multiple)) {
        product.coefficient = *scaled;
        return multiplyFactor(product, member.representative, exponent);
      }
    }
  } else if (node.kind == NodeKind::operation) {
    switch (node.op) {
      case Op::exp:
        return multiplyExponential(product, node.a, exponent);
      case Op::sqrt:
        if (const MaybeRational halved = nabla::multiply(exponent, half)) {
          return multiplyPower(product, node.a, *halved);
        }
        break;
      case Op::square:
        if (const MaybeRational doubled = nabla::multiply(exponent, {2, 1})) {
          return multiply(product, node.a, *doubled);
        }
        break;
      case Op::cbrt:
        if (exponent.numerator % 3 == 0) {
          return multiply(product, node.a, {exponent.numerator / 3, 1});
        }
        break;
      case Op::abs:
        if (exponent.numerator % 2 == 0) return multiply(product, node.a, exponent);
        break;
      case Op::power: {
        const MaybeRational power = rationalOf(pool_, node.b);
        if (!power) return multiplySymbolicPower(product, id, exponent);
        if (const MaybeRational total = nabla::multiply(*power, exponent)) {
          return multiplyPower(product, node.a, *total);
        }
        break;
      }
      default:
        break;
    }
  }
  multiplyFactor(product, id, exponent);
}

// Whether it is a product of positive numbers and constants, of which the root may be taken one by
// one: 2·π.
bool Algebra::isPositiveConstant(NodeId id) {
  if (!pool_.isConstant(id) || (!pool_.is(id, Op::multiply) && !pool_.is(id, Op::divide))) {
    return false;
  }
  const Product product = factorsOf(id);
  return !product.coefficient.isNegative() && !product.coefficient.isZero() &&
         std::all_of(product.factors.begin(), product.factors.end(), [&](const Factor& factor) {
           const Node& base = pool_[factor.base];
           return base.kind == NodeKind::constant ||
                  (base.kind == NodeKind::number && base.value > 0);
         });
}

// product ·= base^exponent. Under a root the base is kept whole: √(x²) is not x.
void Algebra::multiplyPower(Product& product, NodeId base, const Rational& exponent) {
  if (exponent.isWhole()) return multiply(product, base, exponent);
  if (pool_[base].kind == NodeKind::constant && pool_.nameOf(base) == "e") {
    return multiplyExponential(product, pool_.number(1), exponent);
  }
  const MaybeRational number = rationalOf(pool_, base);
  if (number && !number->isNegative() && !number->isZero()) {
    return multiplyNumber(product, *number, base, exponent);
  }
  if (isPositiveConstant(base)) return multiplyProduct(product, factorsOf(base), exponent);
  const Member member = isSum(pool_, base) ? memberOf(base) : Member{base, one};
  multiplyFactor(product, member.multiple.isOne() ? member.representative : base, exponent);
}

// product ·= number^exponent, as far as the result is an exact number.
void Algebra::multiplyNumber(Product& product, const Rational& number, NodeId node,
                             const Rational& exponent) {
  Rational base = number;
  Rational rest = exponent;
  if (!exponent.isWhole()) {
    const std::int64_t top = exactRoot(number.numerator, exponent.denominator);
    const std::int64_t bottom = exactRoot(number.denominator, exponent.denominator);
    if (top != 0 && bottom != 0) {
      base = {top, bottom, number.decimal};
      rest = {exponent.numerator, 1};
    }
  }
  const std::int64_t whole = rest.numerator / rest.denominator;
  if (const MaybeRational power = nabla::power(base, whole)) {
    if (const MaybeRational scaled = nabla::multiply(product.coefficient, *power)) {
      product.coefficient = *scaled;
      rest.numerator -= whole * rest.denominator;
    }
  }
  if (!rest.isZero()) multiplyFactor(product, rest.isWhole() ? nodeOf(pool_, base) : node, rest);
}

// product ·= (e^argument)^exponent.
void Algebra::multiplyExponential(Product& product, NodeId argument, const Rational& exponent) {
  const auto [coefficient, rest] = withoutCoefficient(argument);
  const MaybeRational total = nabla::multiply(coefficient, exponent);
  if (!total) return multiplyFactor(product, pool_.apply(Op::exp, argument), exponent);
  if (pool_.is(rest, Op::ln)) return multiplyPower(product, pool_[rest].a, *total);
  multiplyFactor(product, pool_.apply(Op::exp, rest), *total);
}

// product ·= (u^v)^exponent where v is no number. A number in v goes apart: x^(n-1) is x^n·x^-1.
void Algebra::multiplySymbolicPower(Product& product, NodeId id, const Rational& exponent) {
  const NodeId base = pool_[id].a;
  NodeId power = pool_[id].b;
  if (pool_[base].kind == NodeKind::constant && pool_.nameOf(base) == "e") {
    return multiplyExponential(product, power, exponent);
  }
  if (isSum(pool_, power) && !rationalOf(pool_, base)) {
    Sum terms = termsOf(power);
    const auto number = std::find_if(terms.begin(), terms.end(),
                                     [](const Product& term) { return term.factors.empty(); });
    if (number != terms.end()) {
      if (const MaybeRational apart = nabla::multiply(number->coefficient, exponent)) {
        terms.erase(number);
        multiplyPower(product, base, *apart);
        power = write(std::move(terms));
      }
    }
  }
  const auto [coefficient, rest] = withoutCoefficient(power);
  const MaybeRational total = nabla::multiply(coefficient, exponent);
  const NodeId unit = pool_.apply(Op::power, base, total ? rest : power);
  multiplyFactor(product, unit, total ? *total : exponent);
}

// product ·= base^exponent for a base that is taken as it is.
void Algebra::multiplyFactor(Product& product, NodeId base, const Rational& exponent) {
  if (exponent.isZero()) return;
  auto& factors = product.factors;
  const auto at = std::lower_bound(factors.begin(), factors.end(), base,
                                   [](const Factor& f, NodeId id) { return f.base < id; });
  if (at == factors.end() || at->base != base) {
    factors.insert(at, {base, exponent});
    return;
  }
  const MaybeRational total = nabla::add(at->exponent, exponent);
  if (!total) {
    failed = true;
    return;
  }
  at->exponent = *total;
  if (total->isZero()) {
    factors.erase(at);
  } else if (total->isWhole() && !exponent.isWhole()) {
    factors.erase(at);  // a root that is no root any more: √u·√u
    multiply(product, base, *total);
  }
}

void Algebra::multiplyProduct(Product& product, const Product& by, const Rational& exponent) {
  if (!exponent.isWhole()) {
    multiplyNumber(product, by.coefficient, nodeOf(pool_, by.coefficient), exponent);
    for (const Factor& factor : by.factors) {
      const MaybeRational total = nabla::multiply(factor.exponent, exponent);
      if (!total) failed = true;
      if (total) multiplyPower(product, factor.base, *total);
    }
    return;
  }
  const MaybeRational power = nabla::power(by.coefficient, exponent.numerator);
  const MaybeRational scaled = power ? nabla::multiply(product.coefficient, *power) : std::nullopt;
  if (scaled) {
    product.coefficient = *scaled;
  } else {
    multiplyFactor(product, nodeOf(pool_, by.coefficient), exponent);
  }
  for (const Factor& factor : by.factors) {
    if (const MaybeRational total = nabla::multiply(factor.exponent, exponent)) {
      multiplyFactor(product, factor.base, *total);
    } else {
      failed = true;
    }
  }
}

// The number in front of a product, and the rest.
std::pair<Rational, NodeId> Algebra::withoutCoefficient(NodeId id) {
  if (isSum(pool_, id)) return {one, id};
  const Product& factors = factorsOf(id);
  if (factors.coefficient.isOne()) return {one, id};
  Product product = factors;
  const Rational coefficient = product.coefficient;
  product.coefficient = one;
  return {coefficient, write(std::move(product))};
}

}  // namespace nabla
