#include "expr/number.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace nabla {

// Up to 15 digits without an exponent are an exact quotient of two whole numbers, which the
// division rounds correctly: strtod gives the same after many times as long.
double readNumber(std::string_view numeral) {
  constexpr std::size_t exactDigits = 15;
  if (numeral.size() <= exactDigits && numeral.find('e') == std::string_view::npos) {
    double digits = 0;
    double scale = 1;
    bool fraction = false;
    for (const char c : numeral) {
      if (c != '.') digits = 10 * digits + (c - '0');
      if (fraction) scale *= 10;
      fraction = fraction || c == '.';
    }
    return digits / scale;
  }
  return std::strtod(std::string(numeral).c_str(), nullptr);
}

bool isInRange(std::string_view numeral, double value) {
  const bool vanished = value == 0 && numeral.find_first_of("123456789") < numeral.find('e');
  return !vanished && !std::isinf(value);
}

namespace {

// C writes 1e+21 and 1e-07; we write 1e21 and 1e-7.
std::string shortenExponent(std::string text) {
  const std::size_t e = text.find('e');
  if (e == std::string::npos) return text;
  const bool negative = text[e + 1] == '-';
  std::size_t digits = e + 2;
  while (text[digits] == '0') ++digits;
  return text.substr(0, e + 1) + (negative ? "-" : "") + text.substr(digits);
}

}  // namespace

std::string numberText(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  constexpr double fewDigits = 1e9;
  if (std::fabs(value) < fewDigits && value == std::floor(value)) {
    return std::to_string(static_cast<int>(value));
  }
  char text[32];
  // 15 digits suffice for what people type, 17 for every double. Near zero there is room for fewer.
  const int first = std::fabs(value) < std::numeric_limits<double>::min() ? 1 : 15;
  for (int digits = first; digits <= 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*g", digits, value);
    if (std::strtod(text, nullptr) == value) break;
  }
  return shortenExponent(text);
}

}  // namespace nabla
