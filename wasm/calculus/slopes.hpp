#pragma once

#include <cstdint>

#include "expr/expression.hpp"

namespace nabla {

// Which input of an operation.
enum class Input : std::uint8_t { a, b };

// The local derivative of the operation at `node` by one of its inputs, as an expression in `pool`:
// the slope text of its row in ops/operations.def with the node's own inputs put in. For the
// product u·v and Input::a this is v.
NodeId localSlope(Pool& pool, NodeId node, Input input);

}  // namespace nabla
