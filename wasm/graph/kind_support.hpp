#pragma once

#include "graph/graph.hpp"
#include "graph/reduce.hpp"

// What the kinds of nodes (graph/kinds.hpp) share.

namespace nabla::kinds {

// An input's slope where it moves, in a forward pass.
template <class T>
const T* movement(const Graph<T>& graph, GraphIndex input) {
  return input != noInput && graph.reached(input) ? graph.slope(input) : nullptr;
}

template <class T>
bool varies(const Graph<T>& graph, GraphIndex input) {
  return input != noInput && graph[input].varies;
}

// a′ += factor·x, or a′ = factor·x where nothing has come to a′ yet.
template <class T>
void contribute(Graph<T>& graph, GraphIndex a, const T& factor, const T* x) {
  const auto [slope, first] = graph.arrive(a);
  if (first) {
    setMultiple(factor, x, slope, graph.count(a));
  } else {
    addMultiple(factor, x, slope, graph.count(a));
  }
}

}  // namespace nabla::kinds
