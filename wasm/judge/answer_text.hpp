#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What stands around the mathematics of a typed answer.

namespace nabla {

// The part of a text that counts, and where it begins in UTF-16 units.
struct AnswerText {
  std::string_view text;
  std::size_t offset = 0;
};

// What stands after the last equals sign.
AnswerText afterEquals(std::string_view typed);

// What stands after "x =", "y' =", "f'(2) =": a name, whatever is named. An equation stays whole.
AnswerText afterName(std::string_view typed);

// The components of "(1; 2)" or "1; 2": what stands between semicolons outside of brackets.
std::vector<std::string> components(std::string_view typed);

// Half a unit of the last digit of a number typed with three significant digits or more, as
// "0.333" for 1/3; otherwise 0.
double roundingOf(std::string_view typed);

}  // namespace nabla
