#include "expr/expression.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "base/bits.hpp"

namespace nabla {

namespace {

constexpr std::uint32_t saturate(std::uint64_t count) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::min(count, most));
}

// Mixes the fields that tell two nodes apart (splitmix64's finaliser).
std::size_t hashOf(const Node& node) {
  std::uint64_t h = bitsOf(node.value);
  h ^= (static_cast<std::uint64_t>(node.a) << 32 | node.b) * 0x9e3779b97f4a7c15U;
  h ^= static_cast<std::uint64_t>(node.kind) << 56 | static_cast<std::uint64_t>(node.op) << 48 |
       node.name;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9U;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebU;
  return static_cast<std::size_t>(h ^ (h >> 31));
}

bool sameNode(const Node& x, const Node& y) {
  return x.kind == y.kind && x.op == y.op && x.a == y.a && x.b == y.b && x.name == y.name &&
         bitsOf(x.value) == bitsOf(y.value);
}

double valueOfConstant(std::string_view name) {
  if (name == "e") return std::numbers::e;
  return name == "tau" ? 2 * std::numbers::pi : std::numbers::pi;
}

}  // namespace

NodeId Pool::number(double value) {
  Node node;
  node.kind = NodeKind::number;
  // One zero and one NaN, so that equal numbers are one node.
  node.value = value == 0 ? 0 : value;
  if (std::isnan(value)) node.value = std::numeric_limits<double>::quiet_NaN();
  return intern(node);
}

NodeId Pool::constant(std::string_view name) {
  Node node;
  node.kind = NodeKind::constant;
  node.name = internName(name);
  node.value = valueOfConstant(name);
  return intern(node);
}

NodeId Pool::variable(std::string_view name) {
  Node node;
  node.kind = NodeKind::variable;
  node.name = internName(name);
  node.names = std::uint64_t{1} << (node.name % 64);
  return intern(node);
}

NodeId Pool::apply(Op op, NodeId a, NodeId b) {
  Node node;
  node.kind = NodeKind::operation;
  node.op = op;
  node.a = a;
  node.b = b;
  return intern(node);
}

NodeId Pool::derivative(NodeId a, NodeId variable) {
  Node node;
  node.kind = NodeKind::derivative;
  node.a = a;
  node.b = variable;
  return intern(node);
}

NodeId Pool::findVariable(std::string_view name) const {
  for (NodeId id = 0; id < nodes_.size(); ++id) {
    if (nodes_[id].kind == NodeKind::variable && names_[nodes_[id].name] == name) return id;
  }
  return noNode;
}

NodeId Pool::intern(const Node& node) {
  if (nodes_.size() * 2 >= slots_.size()) growSlots();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hashOf(node) & mask;
  for (; slots_[slot] != noNode; slot = (slot + 1) & mask) {
    if (sameNode(nodes_[slots_[slot]], node)) return slots_[slot];
  }
  if (nodes_.size() >= maximumNodes_ && !std::isnan(node.value)) {
    overflowed_ = true;
    return number(std::numeric_limits<double>::quiet_NaN());
  }
  Node added = node;
  for (const NodeId input : {node.a, node.b}) {
    if (input == noNode) continue;
    const Node& below = nodes_[input];
    added.depth = std::max(added.depth, below.depth + 1);
    added.size = saturate(std::uint64_t{added.size} + below.size);
    added.names |= below.names;
  }
  slots_[slot] = static_cast<NodeId>(nodes_.size());
  nodes_.push_back(added);
  return slots_[slot];
}

void Pool::growSlots() {
  // Room at once for what a usual formula and its derivative take.
  constexpr std::size_t firstSlots = 256;
  slots_.assign(std::max(firstSlots, slots_.size() * 2), noNode);
  nodes_.reserve(slots_.size() / 2);
  const std::size_t mask = slots_.size() - 1;
  for (NodeId id = 0; id < nodes_.size(); ++id) {
    std::size_t slot = hashOf(nodes_[id]) & mask;
    while (slots_[slot] != noNode) slot = (slot + 1) & mask;
    slots_[slot] = id;
  }
}

std::uint32_t Pool::internName(std::string_view name) {
  const auto found = std::find(names_.begin(), names_.end(), name);
  const auto index = static_cast<std::uint32_t>(found - names_.begin());
  if (found == names_.end()) names_.emplace_back(name);
  return index;
}

}  // namespace nabla
