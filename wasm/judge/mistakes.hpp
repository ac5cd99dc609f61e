#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace nabla {

// A way to get a derivative wrong; the list is judge/mistakes.def.
enum class Mistake : std::uint8_t {
#define MISTAKE(name, code) name,
#include "judge/mistakes.def"
  none
};

inline constexpr std::size_t mistakeCount = static_cast<std::size_t>(Mistake::none);

inline constexpr std::array<std::string_view, mistakeCount> mistakeCodes{
#define MISTAKE(name, code) code,
#include "judge/mistakes.def"
};

// "missing-inner-derivative"; not for none.
constexpr std::string_view nameOf(Mistake mistake) {
  return mistakeCodes[static_cast<std::size_t>(mistake)];
}

}  // namespace nabla
