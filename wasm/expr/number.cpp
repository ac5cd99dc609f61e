#include "expr/number.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace nabla {

double readNumber(std::string_view numeral) {
  return std::strtod(std::string(numeral).c_str(), nullptr);
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
