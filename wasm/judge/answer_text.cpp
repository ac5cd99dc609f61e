#include "judge/answer_text.hpp"

#include <algorithm>
#include <cmath>

namespace nabla {

namespace {

AnswerText from(std::string_view typed, std::size_t start) {
  std::size_t units = 0;
  for (const char byte : typed.substr(0, start)) {
    const auto code = static_cast<unsigned char>(byte);
    if ((code & 0xC0) != 0x80) units += code >= 0xF0 ? 2 : 1;
  }
  return {typed.substr(start), units};
}

// Letters of any alphabet: in UTF-8 all that is not ASCII may be one.
bool isLetter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

}  // namespace

AnswerText afterEquals(std::string_view typed) {
  const std::size_t equals = typed.rfind('=');
  return equals == std::string_view::npos ? AnswerText{typed, 0} : from(typed, equals + 1);
}

AnswerText afterName(std::string_view typed) {
  std::size_t place = 0;
  const auto skipSpaces = [&] {
    while (place < typed.size() && typed[place] == ' ') ++place;
  };
  skipSpaces();
  const std::size_t name = place;
  while (place < typed.size() && (isLetter(typed[place]) || typed[place] == '\'')) ++place;
  if (place == name) return {typed, 0};
  if (place < typed.size() && typed[place] == '(') {
    const std::size_t end = typed.find(')', place);
    if (end == std::string_view::npos) return {typed, 0};
    place = end + 1;
  }
  skipSpaces();
  const bool named = place < typed.size() && typed[place] == '=' &&
                     typed.find('=', place + 1) == std::string_view::npos;
  return named ? from(typed, place + 1) : AnswerText{typed, 0};
}

std::vector<std::string> components(std::string_view typed) {
  const std::size_t first = typed.find_first_not_of(' ');
  const std::size_t last = typed.find_last_not_of(' ');
  if (first == std::string_view::npos) return {std::string(typed)};
  typed = typed.substr(first, last - first + 1);
  // The brackets around all of them, not those of (a + b)·(c + d).
  int depth = 0;
  const auto closed = std::find_if(typed.begin(), typed.end(), [&](char letter) {
    depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
    return depth == 0;
  });
  if (typed.front() == '(' && closed == typed.end() - 1) typed = typed.substr(1, typed.size() - 2);
  std::vector<std::string> result(1);
  depth = 0;
  for (const char letter : typed) {
    depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
    if (letter == ';' && depth == 0) {
      result.emplace_back();
    } else {
      result.back() += letter;
    }
  }
  return result;
}

double roundingOf(std::string_view typed) {
  int significant = 0;
  int decimals = 0;
  bool afterPoint = false;
  for (const char letter : typed) {
    if (letter == '-' || letter == '+' || letter == ' ') continue;
    if (letter == '.' || letter == ',') {
      afterPoint = true;
    } else if (letter >= '0' && letter <= '9') {
      if (significant > 0 || letter != '0') ++significant;
      if (afterPoint) ++decimals;
    } else {
      return 0;
    }
  }
  constexpr int enough = 3;
  return afterPoint && significant >= enough ? 0.5 * std::pow(10, -decimals) * (1 + 1e-9) : 0;
}

}  // namespace nabla
