#pragma once

#include <string_view>
#include <vector>

#include "judge/exercise.hpp"

namespace nabla {

// The lines of an exercise's worked solution: those that were drawn with it, and those that follow
// from its function.
std::vector<WorkedLine> workedLines(const Exercise& exercise, const std::vector<WorkedText>& drawn);

// An expression that a template wrote; noNode if it cannot be read.
NodeId readText(Pool& pool, std::string_view text);

// The value of an expression without variables.
double constantValue(const Pool& pool, NodeId id);

}  // namespace nabla
