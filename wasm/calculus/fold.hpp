#pragma once

#include "expr/expression.hpp"

namespace nabla {

// Building with the folding that every rule of differentiation needs, and no more: 0·u = 0,
// 1·u = u, u + 0 = u, u/1 = u, u^1 = u, and arithmetic on whole numbers.
NodeId sumOf(Pool& pool, NodeId a, NodeId b);
NodeId differenceOf(Pool& pool, NodeId a, NodeId b);
NodeId productOf(Pool& pool, NodeId a, NodeId b);
NodeId quotientOf(Pool& pool, NodeId a, NodeId b);
NodeId negativeOf(Pool& pool, NodeId a);
NodeId powerOf(Pool& pool, NodeId a, NodeId b);

// Any operation, with the folding above where it is one of these.
NodeId applyFolded(Pool& pool, Op op, NodeId a, NodeId b = noNode);

}  // namespace nabla
