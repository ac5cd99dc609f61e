#include <algorithm>

#include "calculus/algebra.hpp"
#include "calculus/fold.hpp"

// Writing a product as a book would: number first, then letters, roots, exponentials, functions,
// long sums last; negative powers under one fraction bar.

namespace nabla {

namespace {

const Rational one{1, 1};
const Rational half{1, 2};

// The place of a factor in a product: 3·π·x·(x+1)·√x·eˣ·sin x·(x + sin x).
int rankOf(const Pool& pool, NodeId base) {
  const Node& node = pool[base];
  switch (node.kind) {
    case NodeKind::number:
      return 0;
    case NodeKind::constant:
      return 1;
    case NodeKind::variable:
      return 2;
    case NodeKind::derivative:
      return 9;
    case NodeKind::operation:
      break;
  }
  switch (node.op) {
    case Op::add:
    case Op::subtract:
      return 8;
    case Op::exp:
    case Op::power:
      return 5;
    case Op::cbrt:
    case Op::root:
      return 4;
    default:
      return 6;
  }
}

// Functions in the order of the table, but sec x tan x and sin x ln x as books say it.
int placeOf(Op op) {
  switch (op) {
    case Op::sec:
      return 2 * static_cast<int>(Op::tan) - 1;
    case Op::csc:
      return 2 * static_cast<int>(Op::cot) - 1;
    case Op::ln:
    case Op::log2:
    case Op::log10:
      return 2 * static_cast<int>(Op::atanh) + 1;
    default:
      return 2 * static_cast<int>(op);
  }
}

// Whether a sum holds nothing but powers of variables and numbers: x² + 1.
bool isPolynomial(const Pool& pool, NodeId id) {
  std::vector<NodeId> open{id};
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (i > 64) return false;
    const Node& node = pool[open[i]];
    if (node.kind != NodeKind::operation) continue;
    if (node.op == Op::power ? !pool.isNumber(node.b) : node.op > Op::negate) return false;
    open.push_back(node.a);
    if (node.b != noNode) open.push_back(node.b);
  }
  return true;
}

}  // namespace

FactorPlace::FactorPlace(const Pool& pool, const Factor& factor) : base(factor.base) {
  const Node& node = pool[base];
  rank = rankOf(pool, base);
  if (rank == 8 && isPolynomial(pool, base)) rank = 3;
  if (!factor.exponent.isWhole() && node.kind != NodeKind::number) rank = 4;
  if (node.kind == NodeKind::variable) name = pool.nameOf(base);
  if (node.kind != NodeKind::operation) return;
  function = isSum(pool, base) ? 0 : placeOf(node.op);
  size = node.size;
}

bool operator<(const FactorPlace& x, const FactorPlace& y) {
  if (x.rank != y.rank) return x.rank < y.rank;
  if (x.name != y.name) return x.name < y.name;
  if (x.function != y.function) return x.function < y.function;
  if (x.size != y.size) return x.size < y.size;
  return x.base < y.base;
}

NodeId Algebra::recall(const NodeTable<Reshaped>& memory, NodeId plain) const {
  const Reshaped* known = memory.find(plain);
  return known != nullptr && known->depth <= reshaping_ ? known->best : noNode;
}

// The shortest of the ways to write it.
NodeId Algebra::write(Product product) {
  cancel(product);
  // Other ways to write a product come from its sums.
  const bool holdsSum = std::any_of(product.factors.begin(), product.factors.end(),
                                    [&](const Factor& f) { return isSum(pool_, f.base); });
  if (!holdsSum || !mayReshape()) return compose(product);
  const NodeId composed = compose(product);
  if (const NodeId known = recall(reshapedProducts_, composed); known != noNode) return known;
  ++reshaping_;
  NodeId shortest = composed;
  for (OtherProduct& other : otherProducts(product)) {
    const NodeId written = write(std::move(other.product));
    const std::uint32_t allowed = pool_[shortest].size - (other.atSameSize ? 0 : 1);
    if (pool_[written].size <= allowed) shortest = written;
  }
  --reshaping_;
  reshapedProducts_.set(composed, {shortest, reshaping_});
  return shortest;
}

// The same terms are written again and again while ways to write a sum are compared.
NodeId Algebra::compose(const Product& product) {
  if (const auto known = composed_.find(product); known != composed_.end()) {
    written_ += known->second.written;
    return known->second.node;
  }
  const int passing = passing_;
  const int written = written_;
  const NodeId node = composeAnew(product);
  if (passing_ == passing && !failed)
    composed_.emplace(product, Composed{node, written_ - written});
  return node;
}

NodeId Algebra::composeAnew(Product product) {
  written_ += 1 + static_cast<int>(product.factors.size());
  if (product.factors.size() > 1) {
    applyFunctionQuotients(product);
    mergeRootsOfNumbers(product);
  }
  const bool divided = std::any_of(product.factors.begin(), product.factors.end(),
                                   [&](const Factor& f) { return pool_.isNumber(f.base, 0); });
  if (product.coefficient.isZero() && !divided) return pool_.number(0);
  flipSign(product);

  Nodes numerator;
  Nodes denominator;
  mergeSymbolicPowers(product, numerator);
  mergeExponentials(product, numerator, denominator);
  for (const Factor& factor : product.factors) {
    auto& side = factor.exponent.isNegative() ? denominator : numerator;
    Rational exponent = absolute(factor.exponent);
    if (roots && exponent == Rational{3, 2} && pool_[factor.base].kind == NodeKind::variable) {
      side.push_back(factor.base);
      exponent = half;
    }
    side.push_back(writePower(factor.base, exponent));
  }
  putInOrder(numerator);
  putInOrder(denominator);

  const Rational& number = product.coefficient;
  NodeId first = nodeOf(pool_, number);
  NodeId below = noNode;
  if (pool_.is(first, Op::divide)) {
    below = pool_[first].b;
    first = pool_[first].a;
  }
  const bool minus = number == Rational{-1, 1} || pool_.isNumber(first, -1);
  const bool unit = minus || pool_.isNumber(first, 1);
  const bool bare = numerator.empty();
  NodeId result = bare ? first : writeChain(numerator, unit ? noNode : first);
  if (below != noNode || !denominator.empty()) {
    result = pool_.apply(Op::divide, result, writeChain(denominator, below));
  }
  return minus && !bare ? pool_.apply(Op::negate, result) : result;
}

// Written factors in the order of a book.
void Algebra::putInOrder(Nodes& factors) {
  if (factors.size() < 2) return;
  struct Placed {
    FactorPlace place;
    NodeId id = noNode;
  };
  InlineVector<Placed, 4> places;
  for (const NodeId id : factors) {
    Factor factor{id, one};
    const MaybeRational exponent =
        pool_.is(id, Op::power) ? rationalOf(pool_, pool_[id].b) : std::nullopt;
    if (exponent) factor = {pool_[id].a, *exponent};
    if (pool_.is(id, Op::sqrt)) factor = {pool_[id].a, half};
    places.push_back({FactorPlace(pool_, factor), id});
  }
  std::sort(places.begin(), places.end(),
            [](const Placed& x, const Placed& y) { return x.place < y.place; });
  for (std::size_t i = 0; i < factors.size(); ++i) factors[i] = places[i].id;
}

// first·factors[0]·factors[1]…, where first may be missing.
NodeId Algebra::writeChain(const Nodes& factors, NodeId first) {
  NodeId total = first;
  for (const NodeId factor : factors) {
    total = total == noNode ? factor : pool_.apply(Op::multiply, total, factor);
  }
  return total;
}

// base^exponent for a positive exponent: √u for ½.
NodeId Algebra::writePower(NodeId base, const Rational& exponent) {
  if (exponent.isOne()) return base;
  if (exponent == half) return pool_.apply(Op::sqrt, base);
  if (exponent == Rational{1, 3} && pool_.is(base, Op::abs)) return pool_.apply(Op::cbrt, base);
  return pool_.apply(Op::power, base, nodeOf(pool_, exponent));
}

// e^u·e^v is e^(u+v) where terms of u and v join. Negative exponents stand below only where nothing
// else is written so.
void Algebra::mergeExponentials(Product& product, Nodes& numerator, Nodes& denominator) {
  const auto isExponential = [&](const Factor& f) { return pool_.is(f.base, Op::exp); };
  std::vector<Sum> separate;
  for (const Factor& factor : product.factors) {
    if (!isExponential(factor)) continue;
    Sum terms = termsOf(pool_[factor.base].a);
    if (!scale(terms, factor.exponent)) failed = true;
    separate.push_back(std::move(terms));
  }
  if (separate.empty()) return;
  eraseIf(product.factors, isExponential);
  if (separate.size() > 1) {
    Sum exponents;
    for (const Sum& terms : separate) exponents.insert(exponents.end(), terms.begin(), terms.end());
    if (joinLikeTerms(exponents)) separate = {std::move(exponents)};
  }
  const bool others = !product.factors.empty() || !numerator.empty() || separate.size() > 1;
  for (Sum& terms : separate) {
    if (terms.empty()) continue;
    const bool below =
        terms.size() == 1 && terms[0].coefficient.isNegative() && others && !negativeExponents;
    if (below) terms[0].coefficient = negative(terms[0].coefficient);
    const NodeId argument =
        terms.size() == 1 ? write(std::move(terms[0])) : write(std::move(terms));
    const NodeId power =
        pool_.isNumber(argument, 1) ? pool_.constant("e") : pool_.apply(Op::exp, argument);
    (below ? denominator : numerator).push_back(power);
  }
}

// √2·√π is √(2π).
void Algebra::mergeRootsOfNumbers(Product& product) {
  for (const Rational& exponent : {half, negative(half)}) {
    Product radicand;
    const auto isRoot = [&](const Factor& f) {
      const NodeKind kind = pool_[f.base].kind;
      return f.exponent == exponent && (kind == NodeKind::number || kind == NodeKind::constant);
    };
    const auto count = std::count_if(product.factors.begin(), product.factors.end(), isRoot);
    if (count < 2) continue;
    for (const Factor& factor : product.factors) {
      if (isRoot(factor)) multiply(radicand, factor.base, one);
    }
    eraseIf(product.factors, isRoot);
    multiplyFactor(product, compose(radicand), exponent);
  }
}

// u^v·u^w is u^(v+w), v and w expressions or numbers.
void Algebra::mergeSymbolicPowers(Product& product, Nodes& numerator) {
  const auto isSymbolic = [&](NodeId base) {
    return pool_.is(base, Op::power) && !rationalOf(pool_, pool_[base].b);
  };
  auto& factors = product.factors;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    if (!isSymbolic(factors[i].base)) continue;
    const NodeId base = pool_[factors[i].base].a;
    const auto sameBase = [&](const Factor& f) {
      return f.base == base || (isSymbolic(f.base) && pool_[f.base].a == base);
    };
    if (factors[i].exponent.isOne() &&
        std::count_if(factors.begin(), factors.end(), sameBase) == 1) {
      continue;
    }
    Sum exponents;
    eraseIf(factors, [&](const Factor& f) {
      if (!sameBase(f)) return false;
      Product term = f.base == base ? Product{} : factorsOf(pool_[f.base].b);
      const MaybeRational scaled = nabla::multiply(term.coefficient, f.exponent);
      if (!scaled) failed = true;
      if (scaled) term.coefficient = *scaled;
      exponents.push_back(std::move(term));
      return true;
    });
    --i;
    std::stable_partition(exponents.begin(), exponents.end(),
                          [](const Product& term) { return !term.factors.empty(); });
    const NodeId exponent = write(std::move(exponents));
    if (pool_.isNumber(exponent, 0)) continue;
    numerator.push_back(powerOf(pool_, base, exponent));
  }
}

}  // namespace nabla
