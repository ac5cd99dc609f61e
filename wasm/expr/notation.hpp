#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "expr/expression.hpp"
#include "expr/print.hpp"

namespace nabla {

// How tightly a written expression holds together, loosest first: the digits of patterns.
enum class Binding : std::uint8_t {
  anything = 0,  // between parentheses or commas every expression may stand
  sum = 1,       // a+b
  product = 2,   // a*b, a/b, -a
  factor = 3,    // what may follow a division sign
  power = 4,     // a^b
  atom = 5,      // x, 2, f(a)
};

// How one node is written. In the pattern %a, %b and %c, followed by a digit, stand for the first
// input, the second, and the first input's own first input (sin²x writes a power over its base);
// the digit is the Binding that the part must have at least, a looser one gets parentheses.
struct Written {
  std::string pattern;
  Binding binding = Binding::atom;
  bool aFollowed = false;  // what place.followed will be for a, b and c
  bool bFollowed = false;
  bool aUnsigned = false;  // what place.withoutSign will be for a
};

// Where a node is written.
struct Place {
  bool followed = false;     // a factor other than a named function stands right after it
  bool withoutSign = false;  // its minus sign has been written already
  bool focusOnA = false;     // its first input must be seen as a part of its own
};

// A way of writing formulas: each node by itself, the printer puts them together.
class Notation {
 public:
  virtual ~Notation() = default;
  [[nodiscard]] virtual Written write(const Pool& pool, NodeId id, const Place& place) const = 0;
  [[nodiscard]] virtual std::string_view openBracket() const { return "("; }
  [[nodiscard]] virtual std::string_view closeBracket() const { return ")"; }
  [[nodiscard]] virtual std::string_view openFocus() const { return ""; }
  [[nodiscard]] virtual std::string_view closeFocus() const { return ""; }
};

// Writes an expression. `focus` (if given) is the part whose place is reported and marked.
PrintedText printWith(const Notation& notation, const Pool& pool, NodeId root,
                      const Path* focus = nullptr);

// Whether a written expression begins with a minus sign: -x, -2*y, but not x-y.
bool startsWithMinus(const Pool& pool, NodeId id);

// The signs that text and programming languages share, + - * /; the pattern is empty for the rest.
Written writeArithmetic(const Pool& pool, const Node& node);

}  // namespace nabla
