#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "expr/expression.hpp"

namespace nabla {

// What is known of some nodes of one pool. Nodes are numbered without gaps, so that the way to an
// entry is an index and not a search. An entry stays where it is while others are added.
template <class T>
class NodeTable {
 public:
  // The entry of a node, or nullptr.
  [[nodiscard]] const T* find(NodeId id) const {
    return id < entries_.size() ? entries_[id].get() : nullptr;
  }

  // The entry of a node, which becomes `entry` if there was none.
  const T& add(NodeId id, T entry) {
    if (const T* known = find(id)) return *known;
    return *(place(id) = std::make_unique<T>(std::move(entry)));
  }

  void set(NodeId id, T entry) { place(id) = std::make_unique<T>(std::move(entry)); }

  void clear() { entries_.clear(); }

 private:
  std::unique_ptr<T>& place(NodeId id) {
    if (id >= entries_.size()) entries_.resize(std::size_t{id} + 1);
    return entries_[id];
  }

  std::vector<std::unique_ptr<T>> entries_;  // by node
};

}  // namespace nabla
