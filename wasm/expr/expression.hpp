#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ops/operation.hpp"

namespace nabla {

// The index of a node in its pool.
using NodeId = std::uint32_t;
inline constexpr NodeId noNode = 0xffffffffU;

enum class NodeKind : std::uint8_t {
  number,      // a literal; `value`
  constant,    // pi, e, tau; `name`, and `value`
  variable,    // a variable or a parameter; `name`
  operation,   // `op` over `a` and `b`
  derivative,  // d/db of a, still to be worked out: stands only in lines of a derivation
};

// One node of an expression. Immutable; its inputs have smaller indices than itself, so that a pass
// over the pool in order is a topological order and nothing needs recursion.
struct Node {
  NodeKind kind = NodeKind::number;
  Op op = Op::count;
  NodeId a = noNode;
  NodeId b = noNode;
  std::uint32_t name = 0;   // index of the name in the pool (constants and variables)
  std::uint32_t depth = 1;  // longest way down to a leaf, in nodes
  std::uint32_t size = 1;   // nodes of the written tree, a shared part counted each time; saturates
  double value = 0;
  std::uint64_t names = 0;  // which names occur below, one bit each (see Pool::dependsOn)
};

// Holds expressions as a directed acyclic graph in which equal subexpressions are one node
// (hash-consing): two expressions are the same, written the same way, exactly when their ids are
// equal. One pool serves a formula, its derivatives and every line of their derivations.
//
// A pool never grows past `maximumNodes`: from then on every new node is the NaN number and
// overflowed() is true, which callers turn into the error `too-large` once, at the end.
class Pool {
 public:
  static constexpr std::size_t defaultMaximumNodes = 1'000'000;

  explicit Pool(std::size_t maximumNodes = defaultMaximumNodes) : maximumNodes_(maximumNodes) {}

  NodeId number(double value);
  // "pi", "e" or "tau".
  NodeId constant(std::string_view name);
  NodeId variable(std::string_view name);
  // No simplification: the node is what was written.
  NodeId apply(Op op, NodeId a, NodeId b = noNode);
  // The derivative of `a` by `variable` that a derivation has still to work out.
  NodeId derivative(NodeId a, NodeId variable);

  const Node& operator[](NodeId id) const { return nodes_[id]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] bool overflowed() const { return overflowed_; }

  [[nodiscard]] std::string_view nameOf(NodeId id) const { return names_[nodes_[id].name]; }
  // The variable node of this name, or noNode.
  [[nodiscard]] NodeId findVariable(std::string_view name) const;

  [[nodiscard]] bool isNumber(NodeId id) const { return nodes_[id].kind == NodeKind::number; }
  [[nodiscard]] bool isNumber(NodeId id, double value) const {
    return isNumber(id) && nodes_[id].value == value;
  }
  [[nodiscard]] bool is(NodeId id, Op op) const {
    return nodes_[id].kind == NodeKind::operation && nodes_[id].op == op;
  }
  // Whether `variable` occurs in `id`. (Past 64 names two may share a bit; then the answer can be
  // yes for no, which costs a longer way to the same derivative.)
  [[nodiscard]] bool dependsOn(NodeId id, NodeId variable) const {
    return (nodes_[id].names & nodes_[variable].names) != 0;
  }
  // Whether any variable or parameter occurs in `id`.
  [[nodiscard]] bool isConstant(NodeId id) const { return nodes_[id].names == 0; }

 private:
  NodeId intern(const Node& node);
  void growSlots();
  std::uint32_t internName(std::string_view name);

  std::size_t maximumNodes_;
  bool overflowed_ = false;
  std::vector<Node> nodes_;
  std::vector<std::string> names_;
  std::vector<NodeId> slots_;  // hash table over nodes_: open addressing, a power of two long
};

}  // namespace nabla
