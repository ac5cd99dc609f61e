#include "expr/unicode.hpp"

#include <cstdint>

namespace nabla {

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(at);
  if (first < 0x80) return {first, at + 1};
  const std::size_t length = first >= 0xf0 ? 4 : (first >= 0xe0 ? 3 : 2);
  if (first < 0xc2 || first > 0xf4 || at + length > text.size()) return {invalidCharacter, at + 1};
  char32_t character = first & (0x7fU >> length);
  for (std::size_t i = at + 1; i < at + length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return {invalidCharacter, at + 1};
    character = character << 6 | (byte(i) & 0x3fU);
  }
  // Overlong forms, halves of surrogate pairs and what lies past Unicode.
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = character >= 0xd800 && character < 0xe000;
  if (character < least[length] || surrogate || character > 0x10ffff) {
    return {invalidCharacter, at + length};
  }
  return {character, at + length};
}

void encode(char32_t character, std::string& text) {
  const auto push = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (character < 0x80) {
    push(character);
  } else if (character < 0x800) {
    push(0xc0 | character >> 6);
    push(0x80 | (character & 0x3f));
  } else if (character < 0x10000) {
    push(0xe0 | character >> 12);
    push(0x80 | (character >> 6 & 0x3f));
    push(0x80 | (character & 0x3f));
  } else {
    push(0xf0 | character >> 18);
    push(0x80 | (character >> 12 & 0x3f));
    push(0x80 | (character >> 6 & 0x3f));
    push(0x80 | (character & 0x3f));
  }
}

// Counts first bytes, twice those of characters past U+FFFF: fast on megabytes too. Of what is no
// UTF-8 there are no more units than bytes.
std::size_t unitsOf(std::string_view text) {
  const auto continues = [](char c) { return (static_cast<std::uint8_t>(c) & 0xc0) == 0x80; };
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool large = static_cast<std::uint8_t>(text[i]) >= 0xf0;
    units += continues(text[i]) ? 0 : 1;
    units += large && i + 1 < text.size() && continues(text[i + 1]) ? 1 : 0;
  }
  return units;
}

std::string_view sliceUnits(std::string_view text, std::size_t from, std::size_t to) {
  std::size_t begin = text.size();
  std::size_t unit = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (unit >= from && at < begin) begin = at;
    if (unit >= to) return text.substr(begin, at - begin);
    const Decoded decoded = decode(text, at);
    unit += unitsOf(decoded.character);
    at = decoded.next;
  }
  return text.substr(begin);
}

bool isLetter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c == U'×' || c == U'÷') return false;
  const bool latin = c >= 0xc0 && c <= 0x24f;
  const bool greek = c >= 0x370 && c <= 0x3ff && c != 0x37e && c != 0x387;
  const bool cyrillic = c >= 0x400 && c <= 0x52f && !(c >= 0x482 && c <= 0x489);
  const bool farther = (c >= 0x531 && c <= 0x556) || (c >= 0x561 && c <= 0x587) ||  // Armenian
                       (c >= 0x10a0 && c <= 0x10ff) || (c >= 0x5d0 && c <= 0x5ea);
  return latin || greek || cyrillic || farther;
}

char32_t latinTwin(char32_t character) {
  constexpr std::u32string_view cyrillic = U"хесуаорХЕСУАОРВНКМТі";
  constexpr std::u32string_view latin = U"xecyaopXECYAOPBHKMTi";
  const std::size_t at = cyrillic.find(character);
  return at == std::u32string_view::npos ? 0 : latin[at];
}

}  // namespace nabla
