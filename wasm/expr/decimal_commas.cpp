#include <algorithm>

#include "expr/names.hpp"
#include "expr/number.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

// What a comma means between one opening bracket and its partner.
struct Level {
  bool separates = false;  // the arguments of a function that takes two or more
  bool ofFunction = false;
  bool hasSemicolon = false;
};

// One level for each opening bracket in order, the first for the whole formula.
std::vector<Level> findLevels(const std::vector<Token>& tokens) {
  std::vector<Level> levels(1);
  std::vector<std::size_t> open{0};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::open) {
      const FunctionName* function = i > 0 ? tokens[i - 1].function : nullptr;
      open.push_back(levels.size());
      levels.push_back({function != nullptr && function->most > 1, function != nullptr});
    } else if (token.kind == TokenKind::close && open.size() > 1) {
      open.pop_back();
    } else if (token.kind == TokenKind::semicolon) {
      levels[open.back()].hasSemicolon = true;
    }
  }
  return levels;
}

Error errorAt(ErrorCode code, std::string_view source, std::size_t from, std::size_t to,
              std::string suggestion) {
  return {code, from, to, std::string(sliceUnits(source, from, to)), std::move(suggestion)};
}

bool isNumeral(const Token& token, const char* without) {
  return token.kind == TokenKind::number && token.text.find_first_of(without) == std::string::npos;
}

}  // namespace

Result<std::vector<Token>> joinDecimalCommas(std::vector<Token> tokens, std::string_view source) {
  const bool commas = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::comma;
  });
  if (!commas) return tokens;
  const std::vector<Level> levels = findLevels(tokens);
  std::vector<std::size_t> open{0};
  std::size_t opened = 0;
  std::vector<Token> joined;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::open) open.push_back(++opened);
    if (token.kind == TokenKind::close && open.size() > 1) open.pop_back();
    const Level& level = levels[open.back()];
    const bool separates = level.separates && !level.hasSemicolon;
    if (token.kind != TokenKind::comma || separates) {
      joined.push_back(token);
      continue;
    }
    const Token& next = tokens[i + 1];  // there is one: the last token is `end`
    const bool between = !joined.empty() && joined.back().kind == TokenKind::number &&
                         next.kind == TokenKind::number;
    if (between && isNumeral(joined.back(), ".e") && isNumeral(next, ".")) {
      Token& number = joined.back();
      const std::string numeral = number.text + "." + next.text;
      if (number.to != token.from || token.to != next.from) {  // 0, 5
        return errorAt(ErrorCode::decimalComma, source, number.from, next.to, numeral);
      }
      number.text = numeral;
      number.value = readNumber(numeral);
      number.to = next.to;
      if (!isInRange(numeral, number.value)) {  // 3,0e999
        return errorAt(ErrorCode::badNumber, source, number.from, number.to, "");
      }
      ++i;
    } else if (between && !level.ofFunction) {  // 1,2,3
      return errorAt(ErrorCode::badNumber, source, joined.back().from, next.to, "");
    } else if (level.ofFunction || level.hasSemicolon) {
      joined.push_back(token);  // the parser knows what is wrong
    } else {
      return errorAt(ErrorCode::decimalComma, source, token.from, token.to, "");
    }
  }
  return joined;
}

}  // namespace nabla
