#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace nabla {

struct FunctionName;

enum class TokenKind : std::uint8_t {
  number,         // 12 .5 1e-3, and ½
  name,           // as typed; resolveNames() turns it into the next three
  function,       // `function`
  constant,       // `text` is pi, e or tau
  variable,       // `text`
  plus,           // +
  minus,          // - −
  times,          // * · ×
  divide,         // / ÷
  power,          // ^ **
  superscript,    // ² ¹⁰ ⁻¹: `value`
  radical,        // √
  open,           // ( [ {
  close,          // ) ] }
  bar,            // |
  comma,          // , that separates; a decimal comma is part of its number
  semicolon,      // ;
  colon,          // :
  subscript,      // _ after log, as in log_2 x
  latexFraction,  // \frac
  latexRoot,      // \sqrt
  end
};

// A piece of the typed formula. `from` and `to` count UTF-16 units.
struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t from = 0;
  std::size_t to = 0;
  std::string text;  // as typed, or as read where that differs (θ for \theta)
  double value = 0;  // of a number or a superscript
  const FunctionName* function = nullptr;
};

// Cuts a formula in UTF-8 into tokens, the last of them `end`. Simple LaTeX is read as the signs
// it stands for.
Result<std::vector<Token>> tokenize(std::string_view text);

}  // namespace nabla
