#pragma once

#include <cstddef>
#include <vector>

#include "base/inline_vector.hpp"
#include "calculus/rational.hpp"
#include "expr/expression.hpp"

namespace nabla {

// base^exponent. The base is an expression that is no product, power or number itself (but for what
// stands under a root); e^(c·v) is the base e^v with exponent c.
struct Factor {
  NodeId base = noNode;
  Rational exponent{1, 1};
  friend bool operator==(const Factor&, const Factor&) = default;
};

// Of a usual product all factors lie in itself.
using Factors = InlineVector<Factor, 3>;

// A number times factors with different bases, sorted by base.
struct Product {
  Rational coefficient{1, 1};
  Factors factors;
};

// Terms to be added.
using Sum = std::vector<Product>;

// For tables by product. The same are those that are written the same: 0.5·x is not ½·x.
struct ProductHash {
  std::size_t operator()(const Product& product) const;
};
struct SameProduct {
  bool operator()(const Product& x, const Product& y) const;
};

// The same for sums, term by term.
struct SumHash {
  std::size_t operator()(const Sum& sum) const;
};
struct SameSum {
  bool operator()(const Sum& x, const Sum& y) const;
};

}  // namespace nabla
