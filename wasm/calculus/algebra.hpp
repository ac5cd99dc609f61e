#pragma once

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "calculus/product.hpp"
#include "expr/expression.hpp"
#include "expr/node_table.hpp"

namespace nabla {

// What simplification knows while it works on one expression: expressions read as products and
// sums, and written again as a book would. Everything is remembered by node, so that a shared part
// is worked out once.
class Algebra {
 public:
  explicit Algebra(Pool& pool) : pool_(pool) {
    // Room at once for what a usual formula takes, and a power of two: its remainders are cheap.
    composed_.rehash(64);
  }

  // Style of the whole expression: whether it writes e^(-x) rather than 1/e^x.
  bool negativeExponents = false;
  // Whether it writes x·√x rather than x^(3/2).
  bool roots = false;
  // Set when a number left the range of exact arithmetic: what came out is not to be used.
  bool failed = false;
  // Forgets the failure, and with it all that may have come of it.
  void startAfresh();

  // Reading. Both expect an expression whose inputs are simplified.
  const Product& factorsOf(NodeId id);
  const Sum& termsOf(NodeId id);

  // Writing. A sum as somebody typed it keeps its order; one that came about by reshaping has
  // powers descending.
  NodeId write(Product product);
  NodeId write(Sum terms, bool typed = false);

  // product ·= id^exponent.
  void multiply(Product& product, NodeId id, const Rational& exponent);

 private:
  // A sum and its multiples are one family, written like the member that came first:
  // 1 - x and 2x - 2 are 1 and -2 times the representative 1 - x.
  struct Member {
    NodeId representative = noNode;
    Rational multiple{1, 1};
  };
  Member memberOf(NodeId sum);

  // algebra_read.cpp
  bool isPositiveConstant(NodeId id);
  void multiplyPower(Product& product, NodeId base, const Rational& exponent);
  void multiplyNumber(Product& product, const Rational& number, NodeId node,
                      const Rational& exponent);
  void multiplyExponential(Product& product, NodeId argument, const Rational& exponent);
  void multiplySymbolicPower(Product& product, NodeId id, const Rational& exponent);
  void multiplyFactor(Product& product, NodeId base, const Rational& exponent);
  void multiplyProduct(Product& product, const Product& by, const Rational& exponent);
  std::pair<Rational, NodeId> withoutCoefficient(NodeId id);

  // algebra_write.cpp
  using Nodes = InlineVector<NodeId, 8>;
  NodeId compose(const Product& product);
  NodeId composeAnew(Product product);
  void mergeRootsOfNumbers(Product& product);
  void mergeExponentials(Product& product, Nodes& numerator, Nodes& denominator);
  void mergeSymbolicPowers(Product& product, Nodes& numerator);
  NodeId writePower(NodeId base, const Rational& exponent);
  void putInOrder(Nodes& factors);
  NodeId writeChain(const Nodes& factors, NodeId first);

  // algebra_cancel.cpp
  void cancel(Product& product);
  void flipSign(Product& product);
  bool cancelWithSum(Product& product, const Factor& sum);
  bool cancelNumbers(Product& product, const Factor& sum);
  void applyFunctionQuotients(Product& product);
  void replaceSum(Product& product, const Factor& sum, Sum terms);

  // algebra_fraction.cpp
  struct OtherProduct {
    Product product;
    bool atSameSize = false;  // preferred even where it is no shorter
  };
  using Others = std::vector<OtherProduct>;
  Others otherProducts(const Product& product);
  void addQuotients(const Product& product, const Factor& sum, Others& others);
  void addLifted(const Product& product, const Factor& sum, Others& others);
  void addAbsorbed(const Product& product, const Factor& sum, Others& others);
  void addScaled(const Product& product, const Factor& sum, Others& others);
  void addConjugates(const Product& product, const Factor& sum, Others& others);
  bool divideExactly(Sum dividend, const Sum& divisor, Sum& quotient);

  // algebra_sum.cpp
  bool joinLikeTerms(Sum& terms);
  NodeId writePlain(Sum terms, bool typed);
  NodeId writeInOrder(const Sum& terms);

  // algebra_reshape.cpp
  NodeId writeFactored(const Sum& terms, bool withContent);
  NodeId writeGrouped(const Sum& terms);
  NodeId writeOverRoots(const Sum& terms);
  NodeId writeExpanded(const Sum& terms);
  NodeId writeProductWithSum(Product front, const Sum& rest);
  [[nodiscard]] bool expands(const Factor& factor) const;
  Sum factorAsSum(const Factor& factor);
  bool joinSquares(Sum& terms);
  bool joinSquare(Sum& terms, std::size_t i, NodeId base, NodeId partner, bool isU, int sign);

  // The shortest way found to write a sum or a product, and how deep inside others it was looked
  // for: deeper inside, less is tried.
  struct Reshaped {
    NodeId best = noNode;
    int depth = 0;
  };
  [[nodiscard]] NodeId recall(const NodeTable<Reshaped>& memory, NodeId plain) const;
  // Whether there is still leave to look for shorter ways: not too deep inside others, and not for
  // ever in one expression.
  [[nodiscard]] bool mayReshape() {
    ++passing_;
    return reshaping_ < deepestReshaping && written_ < mostWritten;
  }
  static constexpr int deepestReshaping = 2;
  static constexpr int mostWritten = 8000;  // factors; a usual derivative takes a few hundred

  Pool& pool_;
  int reshaping_ = 0;  // how many reshapings stand inside one another
  int written_ = 0;    // how many factors have been written so far
  int passing_ = 0;    // how often something was asked for that may be different the next time

  // How a product was written, and how many factors that took.
  struct Composed {
    NodeId node = noNode;
    int written = 0;
  };
  std::unordered_map<Product, Composed, ProductHash, SameProduct> composed_;
  std::unordered_map<Sum, Member, SumHash, SameSum> families_;  // by what their members share
  NodeTable<Member> members_;
  NodeTable<Product> products_;
  NodeTable<Sum> sums_;
  NodeTable<Reshaped> reshapedSums_;
  NodeTable<Reshaped> reshapedProducts_;
};

// Whether `id` is a sum or a difference.
bool isSum(const Pool& pool, NodeId id);

// The largest number that all coefficients are whole multiples of, positive.
Rational contentOf(const Sum& terms);
// All coefficients times a number. False, and nothing changed, if one of them would leave the range
// of exact arithmetic.
bool scale(Sum& terms, const Rational& by);

// Where a book puts a factor in a product: 3·π·x·(x + 1)·√x·eˣ·sin x·(x + sin x).
struct FactorPlace {
  FactorPlace() = default;
  FactorPlace(const Pool& pool, const Factor& factor);
  friend bool operator<(const FactorPlace& x, const FactorPlace& y);

  int rank = 0;
  std::string_view name;  // of a variable
  int function = 0;       // which one
  std::uint32_t size = 0;
  NodeId base = noNode;
};

// The canonical order of terms: powers of variables descending, functions after, numbers last.
bool termBefore(const Pool& pool, const Product& x, const Product& y);

}  // namespace nabla
