#include <unordered_map>
#include <utility>
#include <vector>

#include "calculus/derivation_rule.hpp"
#include "calculus/derivative.hpp"

namespace nabla {

namespace {

// More lines than anybody reads; a formula of 2,000 characters stays below.
constexpr std::size_t maximumSteps = 2000;

// Which nodes up to `root` hold a derivative still to be worked out.
std::vector<bool> holdsPending(const Pool& pool, NodeId root) {
  std::vector<bool> holds(root + 1, false);
  for (NodeId id = 0; id <= root; ++id) {
    const Node& node = pool[id];
    holds[id] = node.kind == NodeKind::derivative ||
                (node.kind == NodeKind::operation &&
                 (holds[node.a] || (node.b != noNode && holds[node.b])));
  }
  return holds;
}

struct Pending {
  NodeId id = noNode;  // noNode: nothing is left to work out
  Path path;
};

// The leftmost part still to be worked out. Because a rule puts its own parts where the whole stood,
// taking the leftmost each time finishes one subderivation before the next begins.
Pending leftmostPending(const Pool& pool, NodeId root) {
  const std::vector<bool> holds = holdsPending(pool, root);
  Pending found;
  if (!holds[root]) return found;
  NodeId id = root;
  while (pool[id].kind != NodeKind::derivative) {
    const bool first = holds[pool[id].a];
    found.path.push_back(first ? 0 : 1);
    id = first ? pool[id].a : pool[id].b;
  }
  found.id = id;
  return found;
}

// `root` with `replacement` wherever `part` stands: the same part twice in a line is worked out once.
NodeId replaceAll(Pool& pool, NodeId root, NodeId part, NodeId replacement) {
  std::vector<NodeId> replaced(root + 1, noNode);
  for (NodeId id = 0; id <= root; ++id) {
    const Node node = pool[id];
    replaced[id] = id == part ? replacement : id;
    if (id == part || node.kind != NodeKind::operation) continue;
    const NodeId a = replaced[node.a];
    const NodeId b = node.b == noNode ? noNode : replaced[node.b];
    if (a != node.a || b != node.b) replaced[id] = pool.apply(node.op, a, b);
  }
  return replaced[root];
}

// Remembers which step brought each pending part into the line.
class Parents {
 public:
  // The parts that `after`, the result of step `index`, leaves to be worked out.
  void add(const Pool& pool, NodeId after, int index) {
    std::vector<NodeId> open{after};
    while (!open.empty()) {
      const NodeId id = open.back();
      open.pop_back();
      const Node& node = pool[id];
      if (node.kind == NodeKind::derivative) byPart_.try_emplace(id, index);
      if (node.kind != NodeKind::operation || !seen_.try_emplace(id, index).second) continue;
      open.push_back(node.a);
      if (node.b != noNode) open.push_back(node.b);
    }
  }

  [[nodiscard]] int of(NodeId part) const {
    const auto found = byPart_.find(part);
    return found == byPart_.end() ? -1 : found->second;
  }

 private:
  std::unordered_map<NodeId, int> byPart_;
  std::unordered_map<NodeId, int> seen_;
};

Error tooLarge() { return {.code = ErrorCode::tooLarge, .limit = maximumSteps}; }

}  // namespace

Result<Derivation> derive(Pool& pool, NodeId root, NodeId variable) {
  Derivation derivation;
  derivation.start = pool.derivative(root, variable);
  derivation.result = simplify(pool, differentiate(pool, root, variable));

  Parents parents;
  NodeId line = derivation.start;
  for (Pending next = leftmostPending(pool, line); next.id != noNode;
       next = leftmostPending(pool, line)) {
    if (derivation.steps.size() == maximumSteps || pool.overflowed()) return tooLarge();
    const AppliedRule applied = applyRule(pool, pool[next.id].a, variable);
    line = replaceAll(pool, line, next.id, applied.after);

    DerivationStep step;
    step.rule = applied.rule;
    step.outer = applied.outer;
    step.before = next.id;
    step.after = applied.after;
    step.line = line;
    step.focus = std::move(next.path);
    step.parent = parents.of(next.id);
    step.depth = step.parent < 0
                     ? 0
                     : derivation.steps[static_cast<std::size_t>(step.parent)].depth + 1;
    parents.add(pool, applied.after, static_cast<int>(derivation.steps.size()));
    derivation.steps.push_back(std::move(step));
  }

  if (line != derivation.result) {
    DerivationStep step;
    step.rule = "simplify";
    step.before = line;
    step.after = derivation.result;
    step.line = derivation.result;
    derivation.steps.push_back(std::move(step));
  }
  if (pool.overflowed()) return tooLarge();
  return derivation;
}

}  // namespace nabla
