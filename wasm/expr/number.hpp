#pragma once

#include <string>
#include <string_view>

namespace nabla {

// The double nearest to a numeral of digits, a point and an exponent.
double readNumber(std::string_view numeral);

// The shortest numeral that reads back as the same double: 0.1, 1e21, -3, 1e-7.
std::string numberText(double value);

}  // namespace nabla
