#include "graph/graph.hpp"

#include <algorithm>

#include "graph/kinds.hpp"
#include "ops/dual.hpp"

namespace nabla {

// Building. --------------------------------------------------------------------------------------

// `workspaceRows`: rows of the first input's width that the node keeps for its way back.
template <class T>
GraphIndex Graph<T>::add(GraphNode node, std::size_t workspaceRows) {
  if (node.kind != GraphNodeKind::slice) {
    node.offset = arena_.size();
    arena_.resize(arena_.size() + node.shape.rows * mostColumns(node.shape));
    slopes_.resize(arena_.size());
  }
  if (workspaceRows != 0) {
    node.workspace = arena_.size();
    arena_.resize(arena_.size() + workspaceRows * mostColumns(nodes_[node.a].shape));
    slopes_.resize(arena_.size());
  }
  for (const GraphIndex input : {node.a, node.b, node.c}) {
    if (input != noInput && nodes_[input].varies) node.varies = true;
  }
  nodes_.push_back(node);
  reached_.push_back(0);
  return static_cast<GraphIndex>(nodes_.size() - 1);
}

template <class T>
GraphIndex Graph<T>::input(Shape shape) {
  return add({.kind = GraphNodeKind::input, .varies = true, .shape = shape});
}

template <class T>
GraphIndex Graph<T>::data(Shape shape) {
  return add({.kind = GraphNodeKind::input, .shape = shape});
}

template <class T>
GraphIndex Graph<T>::constant(T value, Shape shape) {
  const GraphIndex node = add({.kind = GraphNodeKind::constant, .shape = shape});
  std::fill(arena_.begin() + static_cast<std::ptrdiff_t>(nodes_[node].offset), arena_.end(), value);
  return node;
}

template <class T>
GraphIndex Graph<T>::broadcast(GraphIndex a, Shape shape) {
  if (nodes_[a].shape == shape) return a;
  return add({.kind = GraphNodeKind::broadcast, .a = a, .shape = shape});
}

template <class T>
GraphIndex Graph<T>::slice(GraphIndex a, std::uint32_t firstRow, std::uint32_t rows) {
  const std::uint32_t columns = nodes_[a].shape.columns;
  return add({.kind = GraphNodeKind::slice,
              .a = a,
              .shape = {.rows = rows, .columns = columns},
              .offset = nodes_[a].offset + std::size_t{firstRow} * columns});
}

template <class T>
GraphIndex Graph<T>::product(GraphIndex a, GraphIndex b) {
  return matrixProduct(GraphNodeKind::product, a, b, noInput);
}

template <class T>
GraphIndex Graph<T>::affine(GraphIndex weight, GraphIndex x, GraphIndex bias) {
  return matrixProduct(GraphNodeKind::affine, weight, x, bias);
}

template <class T>
GraphIndex Graph<T>::matrixProduct(GraphNodeKind kind, GraphIndex a, GraphIndex b, GraphIndex c) {
  const Shape& right = nodes_[b].shape;
  reserveScratch(right.rows * mostColumns(right));  // for bᵀ
  return add({.kind = kind,
              .a = a,
              .b = b,
              .c = c,
              .shape = {nodes_[a].shape.rows, right.columns, right.batched}});
}

template <class T>
GraphIndex Graph<T>::sum(GraphIndex a) {
  return add({.kind = GraphNodeKind::sum, .a = a});
}

template <class T>
GraphIndex Graph<T>::dot(GraphIndex a, GraphIndex b) {
  return add({.kind = GraphNodeKind::dot, .a = a, .b = b});
}

template <class T>
GraphIndex Graph<T>::logSumExp(GraphIndex a) {
  const Shape& shape = nodes_[a].shape;
  return add({.kind = GraphNodeKind::logSumExp, .a = a, .shape = {1, shape.columns, shape.batched}},
             shape.rows + 1);
}

template <class T>
GraphIndex Graph<T>::softmax(GraphIndex a) {
  reserveScratch(2 * mostColumns(nodes_[a].shape));
  return add({.kind = GraphNodeKind::softmax, .a = a, .shape = nodes_[a].shape});
}

template <class T>
GraphIndex Graph<T>::loss(Loss which, GraphIndex output, GraphIndex target) {
  const Shape& shape = nodes_[output].shape;
  reserveScratch(2 * mostColumns(shape));
  return add({.kind = GraphNodeKind::loss, .loss = which, .a = output, .b = target}, shape.rows);
}

template <class T>
GraphIndex Graph<T>::apply(Op op, GraphIndex a, GraphIndex b) {
  if (b == noInput) {
    return add({.kind = GraphNodeKind::elementwise, .op = op, .a = a, .shape = nodes_[a].shape});
  }
  const Shape& left = nodes_[a].shape;
  const Shape& right = nodes_[b].shape;
  const Shape shape{std::max(left.rows, right.rows), std::max(left.columns, right.columns),
                    left.batched || right.batched};
  a = broadcast(a, shape);
  b = broadcast(b, shape);
  return add({.kind = GraphNodeKind::elementwise, .op = op, .a = a, .b = b, .shape = shape});
}

template <class T>
void Graph<T>::reserveScratch(std::size_t count) {
  if (scratch_.size() < count) scratch_.resize(count);
}

// Running. ---------------------------------------------------------------------------------------

template <class T>
void Graph<T>::forward(std::size_t batch) {
  batch_ = batch;
  for (GraphIndex index = 0; index < nodes_.size(); ++index) {
    kinds::dispatchKind(nodes_[index].kind, [&]<class Kind>() { Kind::forward(*this, index); });
  }
}

template <class T>
void Graph<T>::backward(GraphIndex output) {
  std::fill(reached_.begin(), reached_.end(), std::uint8_t{0});
  std::fill_n(accumulate(output), count(output), T{1});
  for (GraphIndex index = output + 1; index-- > 0;) {
    if (!reached_[index] || !nodes_[index].varies) continue;
    kinds::dispatchKind(nodes_[index].kind, [&]<class Kind>() { Kind::backward(*this, index); });
  }
}

template <class T>
void Graph<T>::tangents(const std::vector<bool>& moves) {
  for (GraphIndex index = 0; index < nodes_.size(); ++index) {
    const GraphNode& node = nodes_[index];
    reached_[index] = 0;
    if (node.kind == GraphNodeKind::input) {
      reached_[index] = moves[index];
      continue;
    }
    const bool moving = (node.a != noInput && reached_[node.a]) ||
                        (node.b != noInput && reached_[node.b]) ||
                        (node.c != noInput && reached_[node.c]);
    if (!moving) continue;
    accumulate(index);
    kinds::dispatchKind(node.kind, [&]<class Kind>() { Kind::tangent(*this, index); });
  }
}

template <class T>
typename Graph<T>::Arrival Graph<T>::arrive(GraphIndex node) {
  const bool first = !reached_[node];
  // The slope of a view is a part of what it looks at, which is zeroed whole.
  if (first && nodes_[node].kind == GraphNodeKind::slice) {
    accumulate(nodes_[node].a);
    reached_[node] = 1;
    return {slope(node), false};
  }
  reached_[node] = 1;
  return {slope(node), first};
}

template <class T>
T* Graph<T>::accumulate(GraphIndex node) {
  const auto [slope, first] = arrive(node);
  if (first) std::fill_n(slope, count(node), T{});
  return slope;
}

template class Graph<float>;
template class Graph<double>;
template class Graph<Dual<double>>;

}  // namespace nabla
