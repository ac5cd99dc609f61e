#pragma once

#include <cstddef>

// What the engine accepts; past a limit a request ends in an error that names it.
namespace nabla::limits {

inline constexpr std::size_t formulaLength = 2000;  // UTF-16 units
inline constexpr std::size_t nesting = 200;  // brackets, functions, powers inside one another
inline constexpr std::size_t expressionNodes = 10'000;
inline constexpr std::size_t variables = 20;

}  // namespace nabla::limits
