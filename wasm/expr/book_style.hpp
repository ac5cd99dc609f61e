#pragma once

#include <cstdint>
#include <string_view>

#include "expr/expression.hpp"

namespace nabla {

// What books do, whatever they are typeset with.

// The name of a function in print, and the index that belongs to it: log₂.
struct FunctionStyle {
  std::string_view name;
  std::string_view index;
};
FunctionStyle functionStyle(Op op, bool russian);

// A variable's name as letter and index: w1 and w_1 are w with index 1.
struct NameParts {
  std::string_view stem;
  std::string_view index;
};
NameParts partsOfName(std::string_view name);

// Whether a function has a name of its own in mathematics that takes an argument without
// parentheses and a power on the name: sin, ln, but not relu or max.
bool isNamedFunction(Op op);

// Whether an argument is short enough to go without parentheses: x, 2x, √x, |x|.
bool isBareArgument(const Pool& pool, NodeId id);

// What stands between two factors.
enum class Joint : std::uint8_t {
  nothing,    // 2x, x(x + 1)
  thinSpace,  // x sin x
  dot,        // 2·3, x·x, sin(x)·x
};
Joint jointBetween(const Pool& pool, NodeId left, NodeId right);

}  // namespace nabla
