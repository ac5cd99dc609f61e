#pragma once

#include <cstdint>

namespace nabla {

// The bits of a number and back. std::bit_cast is missing from the library of older Emscriptens,
// though their compiler has what it needs.
constexpr std::uint64_t bitsOf(double number) { return __builtin_bit_cast(std::uint64_t, number); }
constexpr double numberFrom(std::uint64_t bits) { return __builtin_bit_cast(double, bits); }

}  // namespace nabla
