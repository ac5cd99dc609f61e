#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "expr/expression.hpp"

namespace nabla {

// Something the reader of a formula should be told though it is no error: `log` was read as ln, a
// Cyrillic letter as its Latin twin. `code` is stable and translated by views.
struct Notice {
  std::string code;  // "log-is-natural", "cyrillic-lookalike", …
  std::size_t from = 0;
  std::size_t to = 0;
};

// What names may occur in a formula. Without `variables` (and with `anyVariable`) the free names
// become variables.
struct Names {
  std::vector<std::string> variables;
  std::vector<std::string> parameters;
  bool anyVariable = true;
};

struct Parsed {
  NodeId root = noNode;
  std::vector<std::string> variables;  // declared, or the free names in alphabetical order
  std::vector<Notice> notices;
};

// Reads a formula in UTF-8 into `pool`. The grammar stands above each function in grammar.cpp.
Result<Parsed> parse(std::string_view text, const Names& names, Pool& pool);

}  // namespace nabla
