#include "judge/rule_differentiation.hpp"

#include <algorithm>

#include "calculus/slopes.hpp"

namespace nabla {

RuleDifferentiation::RuleDifferentiation(Pool& pool, NodeId root, NodeId variable)
    : pool_(pool), root_(root), variable_(variable) {
  std::vector<bool> needed(root + 1, false);
  needed[root] = true;
  for (NodeId id = root + 1; id-- > 0;) {
    if (!needed[id]) continue;
    needed_.push_back(id);
    if (pool_[id].a != noNode) needed[pool_[id].a] = true;
    if (pool_[id].b != noNode) needed[pool_[id].b] = true;
  }
  std::reverse(needed_.begin(), needed_.end());
  derivatives_.assign(root + 1, noNode);
  depends_.assign(root + 1, false);
  for (const NodeId id : needed_) {
    const Node& node = pool_[id];
    depends_[id] = id == variable || (node.a != noNode && depends_[node.a]) ||
                   (node.b != noNode && depends_[node.b]);
  }
}

NodeId RuleDifferentiation::byTheRules(NodeId id) {
  if (!depends_[id]) return pool_.number(0);
  if (id == variable_) return pool_.number(1);
  const Node node = pool_[id];
  NodeId sum = noNode;
  const auto add = [&](NodeId input, Input which) {
    if (input == noNode || pool_.isNumber(derivatives_[input], 0)) return;
    const NodeId term =
        pool_.apply(Op::multiply, localSlope(pool_, id, which), derivatives_[input]);
    sum = sum == noNode ? term : pool_.apply(Op::add, sum, term);
  };
  add(node.a, Input::a);
  add(node.b, Input::b);
  return sum == noNode ? pool_.number(0) : sum;
}

NodeId RuleDifferentiation::run(const Rule& rule, NodeId site) {
  for (const NodeId id : needed_) {
    const NodeId wrong = rule && (site == noNode || site == id) ? rule(*this, id) : noNode;
    derivatives_[id] = wrong == noNode ? byTheRules(id) : wrong;
  }
  return derivatives_[root_];
}

std::vector<NodeId> RuleDifferentiation::sites(const Rule& rule) {
  run();
  std::vector<NodeId> list;
  for (const NodeId id : needed_) {
    if (rule(*this, id) != noNode) list.push_back(id);
  }
  return list;
}

}  // namespace nabla
