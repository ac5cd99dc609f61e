#pragma once

#include <string_view>

#include "expr/token.hpp"

namespace nabla {

// What a LaTeX command stands for in a formula.
struct LatexMeaning {
  enum class Kind {
    token,        // a sign or a name: `token` with `text`
    nothing,      // spacing, \left, \right: read over
    word,         // \operatorname{…}: the group is a name
    unsupported,  // none of ours
  };
  Kind kind = Kind::unsupported;
  TokenKind token = TokenKind::end;
  std::string_view text;
};

// The meaning of a command, given without its backslash: "frac", "cdot", "sin", ",".
LatexMeaning latexMeaning(std::string_view command);

}  // namespace nabla
