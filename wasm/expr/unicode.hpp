#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nabla {

// U+FFFF is no character: decode() gives it for bytes that are not UTF-8.
inline constexpr char32_t invalidCharacter = 0xffff;

// The code point at `at` in UTF-8, and the index after it.
struct Decoded {
  char32_t character = invalidCharacter;
  std::size_t next = 0;
};
Decoded decode(std::string_view text, std::size_t at);

// Appends a code point in UTF-8.
void encode(char32_t character, std::string& text);

// How many UTF-16 units a code point, or a text in UTF-8, takes in JavaScript.
constexpr std::size_t unitsOf(char32_t character) { return character > 0xffff ? 2 : 1; }
std::size_t unitsOf(std::string_view text);

// The piece of a text in UTF-8 between two places given in UTF-16 units.
std::string_view sliceUnits(std::string_view text, std::size_t from, std::size_t to);

// Letters of the alphabets that formulas are written in: Latin, Greek, Cyrillic and their kin.
bool isLetter(char32_t character);
constexpr bool isDigit(char32_t character) { return character >= U'0' && character <= U'9'; }

// The Latin letter that looks like this Cyrillic one (х е с у а о р and capitals), or 0.
char32_t latinTwin(char32_t character);

}  // namespace nabla
