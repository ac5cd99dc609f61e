#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "calculus/derivation_rule.hpp"
#include "calculus/derivative.hpp"

namespace nabla {

namespace {

// More lines than anybody reads; a formula of 2,000 characters stays below.
constexpr std::size_t maximumSteps = 2000;

// Knows which nodes hold a derivative still to be worked out. Nodes never change, so that it only
// ever has to look at the new ones.
class PendingNodes {
 public:
  explicit PendingNodes(const Pool& pool) : pool_(pool) {}

  bool holds(NodeId id) {
    for (auto next = static_cast<NodeId>(holds_.size()); next <= id; ++next) {
      const Node& node = pool_[next];
      holds_.push_back(node.kind == NodeKind::derivative ||
                       (node.kind == NodeKind::operation &&
                        (holds_[node.a] || (node.b != noNode && holds_[node.b]))));
    }
    return holds_[id];
  }

 private:
  const Pool& pool_;
  std::vector<bool> holds_;
};

struct Pending {
  NodeId id = noNode;  // noNode: nothing is left to work out
  Path path;
};

// The leftmost part still to be worked out. Because a rule puts its own parts where the whole
// stood, taking the leftmost each time finishes one subderivation before the next begins.
Pending leftmostPending(const Pool& pool, PendingNodes& pending, NodeId root) {
  Pending found;
  if (!pending.holds(root)) return found;
  NodeId id = root;
  while (pool[id].kind != NodeKind::derivative) {
    const bool first = pending.holds(pool[id].a);
    found.path.push_back(first ? 0 : 1);
    id = first ? pool[id].a : pool[id].b;
  }
  found.id = id;
  return found;
}

// `root` with `replacement` wherever `part` stands: the same part twice in a line is worked out
// once. Only what leads to a pending part is looked at, inputs before what is made of them.
NodeId replaceAll(Pool& pool, PendingNodes& pending, NodeId root, NodeId part, NodeId replacement) {
  std::unordered_map<NodeId, NodeId> replaced;
  std::vector<NodeId> holders{root};
  for (std::size_t i = 0; i < holders.size(); ++i) {
    const Node& node = pool[holders[i]];
    if (node.kind != NodeKind::operation) continue;
    for (const NodeId input : {node.a, node.b}) {
      const bool holds = input != noNode && pending.holds(input);
      if (holds && replaced.try_emplace(input, input).second) holders.push_back(input);
    }
  }
  const auto lookUp = [&](NodeId id) {
    const auto found = replaced.find(id);
    return found == replaced.end() ? id : found->second;
  };
  std::sort(holders.begin(), holders.end());
  for (const NodeId id : holders) {
    const Node node = pool[id];
    if (id == part) {
      replaced[id] = replacement;
    } else if (node.kind == NodeKind::operation) {
      replaced[id] =
          pool.apply(node.op, lookUp(node.a), node.b == noNode ? noNode : lookUp(node.b));
    }
  }
  return lookUp(root);
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

  PendingNodes pending(pool);
  Parents parents;
  NodeId line = derivation.start;
  for (Pending next = leftmostPending(pool, pending, line); next.id != noNode;
       next = leftmostPending(pool, pending, line)) {
    if (derivation.steps.size() == maximumSteps || pool.overflowed()) return tooLarge();
    const AppliedRule applied = applyRule(pool, pool[next.id].a, variable);
    line = replaceAll(pool, pending, line, next.id, applied.after);

    DerivationStep step;
    step.rule = applied.rule;
    step.outer = applied.outer;
    step.before = next.id;
    step.after = applied.after;
    step.line = line;
    step.focus = std::move(next.path);
    step.parent = parents.of(next.id);
    step.depth =
        step.parent < 0 ? 0 : derivation.steps[static_cast<std::size_t>(step.parent)].depth + 1;
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
