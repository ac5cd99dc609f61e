#pragma once

#include <cstddef>

namespace nabla::limits {

inline constexpr std::size_t descentSteps = 100'000;
// Numbers that one trace may hold.
inline constexpr std::size_t recordedNumbers = 2'000'000;

}  // namespace nabla::limits
