#pragma once

#include <string>
#include <string_view>

namespace nabla {

// The double nearest to a numeral of digits, a point and an exponent.
double readNumber(std::string_view numeral);

// Whether that double says what the numeral does: 1e999 is not infinite, and 1e-999 is not 0.
bool isInRange(std::string_view numeral, double value);

// The shortest numeral that reads back as the same double: 0.1, 1e21, -3, 1e-7.
std::string numberText(double value);

}  // namespace nabla
