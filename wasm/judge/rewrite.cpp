#include "judge/rewrite.hpp"

#include <vector>

namespace nabla {

namespace {

// Builds `root` of `from` again in `to`. `change(id, copy)` may put something else in the place of
// a node; `copy` is the node with its inputs already rebuilt.
template <class Change>
NodeId rebuild(const Pool& from, NodeId root, Pool& to, Change&& change) {
  std::vector<bool> needed(root + 1, false);
  needed[root] = true;
  for (NodeId id = root + 1; id-- > 0;) {
    if (!needed[id]) continue;
    if (from[id].a != noNode) needed[from[id].a] = true;
    if (from[id].b != noNode) needed[from[id].b] = true;
  }
  std::vector<NodeId> copies(root + 1, noNode);
  for (NodeId id = 0; id <= root; ++id) {
    if (!needed[id]) continue;
    const Node node = from[id];
    NodeId copy = noNode;
    switch (node.kind) {
      case NodeKind::number:
        copy = to.number(node.value);
        break;
      case NodeKind::constant:
        copy = to.constant(std::string(from.nameOf(id)));
        break;
      case NodeKind::variable:
        copy = to.variable(std::string(from.nameOf(id)));
        break;
      case NodeKind::operation:
        copy = to.apply(node.op, copies[node.a], node.b == noNode ? noNode : copies[node.b]);
        break;
      case NodeKind::derivative:
        copy = to.derivative(copies[node.a], copies[node.b]);
        break;
    }
    copies[id] = change(id, copy);
  }
  return copies[root];
}

bool takesAngle(Op op) {
  return op == Op::sin || op == Op::cos || op == Op::tan || op == Op::cot || op == Op::sec ||
         op == Op::csc;
}

}  // namespace

NodeId substitute(Pool& pool, NodeId root, NodeId variable, NodeId replacement) {
  return rebuild(pool, root, pool,
                 [&](NodeId id, NodeId copy) { return id == variable ? replacement : copy; });
}

NodeId inDegrees(Pool& pool, NodeId root) {
  return rebuild(pool, root, pool, [&](NodeId, NodeId copy) {
    const Node node = pool[copy];
    if (node.kind != NodeKind::operation || !takesAngle(node.op)) return copy;
    const NodeId degree = pool.apply(Op::divide, pool.constant("pi"), pool.number(180));
    return pool.apply(node.op, pool.apply(Op::multiply, node.a, degree));
  });
}

NodeId copyExpression(const Pool& from, NodeId root, Pool& to) {
  return rebuild(from, root, to, [](NodeId, NodeId copy) { return copy; });
}

}  // namespace nabla
