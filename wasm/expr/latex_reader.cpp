#include "expr/latex_reader.hpp"

#include <algorithm>
#include <iterator>

#include "expr/names.hpp"

namespace nabla {

namespace {

struct LatexSign {
  std::string_view command;
  TokenKind token;
  std::string_view text;
};

constexpr LatexSign signs[] = {
    {"cdot", TokenKind::times, "*"},
    {"times", TokenKind::times, "*"},
    {"ast", TokenKind::times, "*"},
    {"div", TokenKind::divide, "/"},
    {"frac", TokenKind::latexFraction, ""},
    {"dfrac", TokenKind::latexFraction, ""},
    {"tfrac", TokenKind::latexFraction, ""},
    {"cfrac", TokenKind::latexFraction, ""},
    {"sqrt", TokenKind::latexRoot, ""},
    {"lvert", TokenKind::bar, "|"},
    {"rvert", TokenKind::bar, "|"},
    {"vert", TokenKind::bar, "|"},
    {"lbrace", TokenKind::open, "{"},
    {"rbrace", TokenKind::close, "}"},
    {"{", TokenKind::open, "{"},
    {"}", TokenKind::close, "}"},
};

constexpr std::string_view spacing[] = {
    ",",      ";",    ":",     "!",    " ",    "(",    ")",    "[",   "]",   "quad",
    "qquad",  "left", "right", "bigl", "bigr", "Bigl", "Bigr", "big", "Big", "displaystyle",
    "limits",
};

constexpr std::string_view wordCommands[] = {"operatorname", "mathrm", "text", "mathit", "mathop"};

template <class Table>
bool contains(const Table& table, std::string_view command) {
  return std::find(std::begin(table), std::end(table), command) != std::end(table);
}

}  // namespace

LatexMeaning latexMeaning(std::string_view command) {
  using Kind = LatexMeaning::Kind;
  for (const LatexSign& sign : signs) {
    if (sign.command == command) return {Kind::token, sign.token, sign.text};
  }
  if (contains(spacing, command)) return {Kind::nothing, TokenKind::end, ""};
  if (contains(wordCommands, command)) return {Kind::word, TokenKind::name, ""};
  const bool known = findFunction(command) != nullptr || command == "pi" || isGreekName(command);
  if (known) return {Kind::token, TokenKind::name, command};
  return {};
}

}  // namespace nabla
