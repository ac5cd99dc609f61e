#include <vector>

#include "calculus/derivative.hpp"
#include "calculus/fold.hpp"
#include "calculus/slopes.hpp"

namespace nabla {

namespace {

// f' where f is an operation on a and b, and a', b' are known: the chain rule over the rows of the
// table, ∂f/∂a·a' + ∂f/∂b·b'.
NodeId chain(Pool& pool, NodeId node, NodeId slopeOfA, NodeId slopeOfB) {
  const Node f = pool[node];
  const bool aMoves = !pool.isNumber(slopeOfA, 0);
  const bool bMoves = f.b != noNode && !pool.isNumber(slopeOfB, 0);
  if (f.op == Op::divide && aMoves && bMoves) {
    // The two terms over their common denominator, as the quotient rule is written.
    const NodeId square = pool.apply(Op::power, f.b, pool.number(2));
    const NodeId top =
        differenceOf(pool, productOf(pool, slopeOfA, f.b), productOf(pool, f.a, slopeOfB));
    return quotientOf(pool, top, square);
  }
  NodeId total = pool.number(0);
  if (aMoves) total = productOf(pool, localSlope(pool, node, Input::a), slopeOfA);
  if (bMoves) {
    total = sumOf(pool, total, productOf(pool, localSlope(pool, node, Input::b), slopeOfB));
  }
  return total;
}

}  // namespace

// Inputs have smaller indices than what is made of them, so that one pass in the order of indices
// finds every input's derivative ready.
NodeId differentiate(Pool& pool, NodeId root, NodeId variable) {
  const NodeId zero = pool.number(0);
  const NodeId one = pool.number(1);
  std::vector<bool> needed(root + 1, false);
  needed[root] = true;
  for (NodeId id = root + 1; id-- > 0;) {
    const Node& node = pool[id];
    if (!needed[id] || node.kind != NodeKind::operation || !pool.dependsOn(id, variable)) continue;
    needed[node.a] = true;
    if (node.b != noNode) needed[node.b] = true;
  }
  std::vector<NodeId> slope(root + 1, zero);
  for (NodeId id = 0; id <= root; ++id) {
    if (!needed[id] || !pool.dependsOn(id, variable)) continue;
    const Node node = pool[id];
    if (id == variable) {
      slope[id] = one;
    } else if (node.kind == NodeKind::operation) {
      slope[id] = chain(pool, id, slope[node.a], node.b == noNode ? zero : slope[node.b]);
    }
  }
  return slope[root];
}

}  // namespace nabla
