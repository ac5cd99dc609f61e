#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "expr/expression.hpp"

namespace nabla {

// A printed expression with the places of one marked part: `focus` is [from, to) in UTF-16 units.
struct PrintedText {
  std::string text;
  std::size_t from = 0;
  std::size_t to = 0;
};

// A part of a written expression: the way down from the root, 0 for a and 1 for b at each node.
// (A node that stands in two places is two parts.)
using Path = std::vector<std::uint8_t>;

// Explicit form that any other system reads: `*` always printed, parentheses after functions.
// Parses back to the same function. A derivative still to be worked out prints as d/dx(…).
std::string printText(const Pool& pool, NodeId root);
PrintedText printText(const Pool& pool, NodeId root, const Path& focus);

// Presentation MathML as a book prints it, one <math> element without attributes besides
// data-node; the part at `focus` (if given) stands in <mrow class="focus">. A derivative still to
// be worked out prints as (…)′ when `prime`, otherwise as d/dx, and with `partial` as ∂/∂x: where
// there are several variables, a prime does not say which.
struct MathmlOptions {
  const Path* focus = nullptr;
  bool prime = true;
  bool partial = false;
  bool russianNames = false;  // tg, ctg, arctg, sh … as printed in Russian books
  bool decimalComma = false;  // 0,5 for 0.5
  bool nodeIds = true;        // data-node on the element of every node, so that views can mark it
};
std::string printMathml(const Pool& pool, NodeId root, const MathmlOptions& options = {});

std::string printLatex(const Pool& pool, NodeId root);

enum class CodeLanguage { numpy, pytorch, javascript, cpp };
// The expression alone, in one line of the language.
std::string printCode(const Pool& pool, NodeId root, CodeLanguage language);
// The lines that must stand before that expression: `import numpy as np`, `#include <cmath>`, and
// where a function is not the language's own, the import that brings it.
std::vector<std::string> codeNeeds(const Pool& pool, NodeId root, CodeLanguage language);

}  // namespace nabla
