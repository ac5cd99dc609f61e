#pragma once

#include <vector>

#include "expr/expression.hpp"

namespace nabla {

// What a function with its arguments stands for: max(a; b; c) is max(max(a, b), c), the third root
// is cbrt. There are as many arguments as the function takes.
NodeId callOf(Pool& pool, Op op, const std::vector<NodeId>& arguments);

// The root of that degree; √ and ∛ have operations of their own.
NodeId rootOf(Pool& pool, NodeId degree, NodeId radicand);

// log_base a, by natural logarithms where there is no operation for the base.
NodeId logarithmOf(Pool& pool, NodeId base, NodeId a);

}  // namespace nabla
