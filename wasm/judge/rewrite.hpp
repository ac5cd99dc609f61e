#pragma once

#include "expr/expression.hpp"

namespace nabla {

// `root` with every `variable` replaced.
NodeId substitute(Pool& pool, NodeId root, NodeId variable, NodeId replacement);

// `root` as a calculator that counts in degrees reads it: sin(u) becomes sin(u·π/180).
NodeId inDegrees(Pool& pool, NodeId root);

// Copies an expression into another pool.
NodeId copyExpression(const Pool& from, NodeId root, Pool& to);

}  // namespace nabla
