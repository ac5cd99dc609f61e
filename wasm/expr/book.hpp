#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "expr/notation.hpp"

namespace nabla {

// The signs of one language of typesetting, MathML or LaTeX. Patterns as in Written; %n is replaced
// by a name or a power that is written once and for all.
struct BookSigns {
  std::string_view openBracket;
  std::string_view closeBracket;
  std::string_view sum;               // of a and b
  std::string_view difference;        // of a and b
  std::string_view negative;          // of a
  std::string_view juxtaposed;        // product of a and b, nothing seen between them
  std::string_view spaced;            // product of a and b, a thin space between them
  std::string_view dotted;            // product of a and b, a dot between them
  std::string_view fraction;          // of a and b
  std::string_view negativeFraction;  // of a and b, a's own sign not written
  std::string_view power;             // a to the b
  std::string_view square;            // a to the 2
  std::string_view exponential;       // e to the a
  std::string_view squareRoot;        // of a
  std::string_view cubeRoot;          // of a
  std::string_view root;              // the a-th root of b
  std::string_view bars;              // |a|
  std::string_view floor;             // of a
  std::string_view call;              // function %n of a in parentheses
  std::string_view callOfTwo;         // function %n of a and b
  std::string_view bareCall;          // function %n of a without parentheses
  std::string_view powerOfCall;       // function %n of c in parentheses, whole power of it (%m)
  std::string_view powerOfBareCall;   // the same without parentheses
  std::string_view prime;             // (a)′
  std::string_view rate;              // d/d%n (a)
  std::string_view partial;           // ∂/∂%n (a)
};

struct BookOptions {
  bool prime = true;          // a derivative still to be worked out as (…)′
  bool russianNames = false;  // tg, ctg, arctg, sh …
  bool partial = false;       // such a derivative as ∂/∂x (…) instead
};

// Writes formulas as books print them: fractions, radicals, powers, sin²x, 2x without a sign.
class BookNotation : public Notation {
 public:
  BookNotation(const BookSigns& signs, BookOptions options) : signs_(signs), options_(options) {}

  [[nodiscard]] Written write(const Pool& pool, NodeId id, const Place& place) const override;
  [[nodiscard]] std::string_view openBracket() const override { return signs_.openBracket; }
  [[nodiscard]] std::string_view closeBracket() const override { return signs_.closeBracket; }

 protected:
  // A numeral in decimal notation, never negative.
  [[nodiscard]] virtual std::string writeNumber(std::string_view numeral) const = 0;
  // A variable: w1 has an index, θ and theta are one letter.
  [[nodiscard]] virtual std::string writeName(std::string_view name) const = 0;
  // π, e or τ.
  [[nodiscard]] virtual std::string writeConstant(std::string_view name) const = 0;
  // sin, or log with index 2.
  [[nodiscard]] virtual std::string writeFunction(std::string_view name,
                                                  std::string_view index) const = 0;
  // Adds what the language wants around each node.
  virtual void finish(NodeId id, Written& written) const = 0;

 private:
  [[nodiscard]] Written writeNode(const Pool& pool, NodeId id, const Place& place) const;
  [[nodiscard]] Written writeOperation(const Pool& pool, NodeId id, const Place& place) const;
  [[nodiscard]] Written writeProduct(const Pool& pool, const Node& node, const Place& place) const;
  [[nodiscard]] Written writePower(const Pool& pool, const Node& node, const Place& place) const;
  [[nodiscard]] Written writeCall(const Pool& pool, const Node& node, const Place& place) const;
  [[nodiscard]] std::string functionName(Op op) const;

  const BookSigns& signs_;
  BookOptions options_;
};

}  // namespace nabla
