#pragma once

#include <functional>
#include <vector>

#include "expr/expression.hpp"

namespace nabla {

// Differentiation by the rules, one of which may be replaced by a wrong one. The derivative of
// every node of an expression is worked out in order, each from those of its inputs.
class RuleDifferentiation {
 public:
  // What a wrong rule makes of a node, or noNode where it has nothing to say.
  using Rule = std::function<NodeId(RuleDifferentiation&, NodeId)>;

  RuleDifferentiation(Pool& pool, NodeId root, NodeId variable);

  // By the right rules, except at the node `site`, or at all nodes where that is noNode.
  NodeId run(const Rule& rule = {}, NodeId site = noNode);
  // The nodes at which a rule has something to say.
  std::vector<NodeId> sites(const Rule& rule);

  // For rules: ----------------------------------------------------------------------------------
  [[nodiscard]] Pool& pool() { return pool_; }
  [[nodiscard]] NodeId root() const { return root_; }
  [[nodiscard]] NodeId variable() const { return variable_; }
  // The derivative of a node, worked out before.
  [[nodiscard]] NodeId derivativeOf(NodeId id) const { return derivatives_[id]; }
  // Whether the variable occurs in it.
  [[nodiscard]] bool depends(NodeId id) const { return depends_[id]; }
  // The right derivative of an operation, given those of its inputs.
  NodeId byTheRules(NodeId id);

 private:
  Pool& pool_;
  NodeId root_;
  NodeId variable_;
  std::vector<NodeId> needed_;       // the nodes of the expression, inputs first
  std::vector<NodeId> derivatives_;  // by node
  std::vector<bool> depends_;        // by node
};

}  // namespace nabla
