#include "graph/graph.hpp"

#include <algorithm>

#include "graph/kinds.hpp"
#include "ops/dual.hpp"

namespace nabla {

// Building. --------------------------------------------------------------------------------------

namespace {

template <class Kind, class T>
constexpr typename KindCode<T>::Step tangentOf() {
  if constexpr (hasTangents<T>) {
    return &Kind::template tangent<T>;
  } else {
    return nullptr;
  }
}

template <class Kind, class T>
constexpr KindCode<T> codeOf{&Kind::template forward<T>, &Kind::template backward<T>,
                             tangentOf<Kind, T>()};

}  // namespace

// Makes room for `count` more numbers and tells where they begin. Where there are many, at a line
// of the cache: but not those without a batch, since a network's parameters have to lie side by
// side.
template <class T>
std::size_t Graph<T>::room(std::size_t count, bool batched) {
  constexpr std::size_t line = 64 / sizeof(T);
  std::size_t offset = arena_.size();
  if (batched && count >= 8 * line) offset = (offset + line - 1) / line * line;
  arena_.resize(offset + count);
  return offset;
}

// `workspaceRows`: rows of the first input's width, or without one of the node's own, that the node
// keeps for its way back.
template <class T>
template <class Kind>
GraphIndex Graph<T>::add(GraphNode node, std::size_t workspaceRows) {
  return append(codeOf<Kind, T>, node, workspaceRows);
}

template <class T>
GraphIndex Graph<T>::append(const KindCode<T>& code, GraphNode node, std::size_t workspaceRows) {
  if (node.kind != GraphNodeKind::slice) {
    node.offset = room(node.shape.rows * mostColumns(node.shape), node.shape.batched);
  }
  if (workspaceRows != 0) {
    const Shape& width = node.a == noInput ? node.shape : nodes_[node.a].shape;
    node.workspace = room(workspaceRows * mostColumns(width), width.batched);
  }
  if (!valuesAlone_) slopes_.resize(arena_.size());
  for (const GraphIndex input : {node.a, node.b, node.c}) {
    if (input != noInput && nodes_[input].varies) node.varies = true;
  }
  nodes_.push_back(node);
  code_.push_back(&code);
  reached_.push_back(0);
  return static_cast<GraphIndex>(nodes_.size() - 1);
}

template <class T>
void Graph<T>::reserve(std::size_t nodes) {
  nodes_.reserve(nodes);
  code_.reserve(nodes);
  reached_.reserve(nodes);
  arena_.reserve(nodes * capacity_);
  if (!valuesAlone_) slopes_.reserve(nodes * capacity_);
}

template <class T>
GraphIndex Graph<T>::input(Shape shape) {
  return filled(add<kinds::Given>({.kind = GraphNodeKind::input, .varies = true, .shape = shape}),
                T{});
}

template <class T>
GraphIndex Graph<T>::data(Shape shape) {
  return filled(add<kinds::Given>({.kind = GraphNodeKind::input, .shape = shape}), T{});
}

template <class T>
GraphIndex Graph<T>::examples(std::uint32_t rows) {
  return filled(
      add<kinds::Examples>({.kind = GraphNodeKind::examples, .shape = {rows, 1, true}}, rows), T{});
}

template <class T>
GraphIndex Graph<T>::constant(T value, Shape shape) {
  return filled(add<kinds::Given>({.kind = GraphNodeKind::constant, .shape = shape}), value);
}

template <class T>
GraphIndex Graph<T>::filled(GraphIndex last, const T& number) {
  std::fill(arena_.begin() + static_cast<std::ptrdiff_t>(nodes_[last].offset), arena_.end(),
            number);
  return last;
}

template <class T>
GraphIndex Graph<T>::broadcast(GraphIndex a, Shape shape) {
  if (nodes_[a].shape == shape) return a;
  return add<kinds::Broadcast>({.kind = GraphNodeKind::broadcast, .a = a, .shape = shape});
}

template <class T>
GraphIndex Graph<T>::slice(GraphIndex a, std::uint32_t firstRow, std::uint32_t rows) {
  const std::uint32_t columns = nodes_[a].shape.columns;
  return add<kinds::Slice>({.kind = GraphNodeKind::slice,
                            .a = a,
                            .shape = {.rows = rows, .columns = columns},
                            .offset = nodes_[a].offset + std::size_t{firstRow} * columns});
}

template <class T>
GraphIndex Graph<T>::product(GraphIndex a, GraphIndex b) {
  reserveForProduct(b);
  const Shape& right = nodes_[b].shape;
  return add<kinds::Product>({.kind = GraphNodeKind::product,
                              .a = a,
                              .b = b,
                              .shape = {nodes_[a].shape.rows, right.columns, right.batched}});
}

template <class T>
GraphIndex Graph<T>::affine(GraphIndex weight, GraphIndex x, GraphIndex bias) {
  reserveForProduct(x);
  const Shape& right = nodes_[x].shape;
  return add<kinds::Affine>({.kind = GraphNodeKind::affine,
                             .a = weight,
                             .b = x,
                             .c = bias,
                             .shape = {nodes_[weight].shape.rows, right.columns, right.batched}});
}

// Room for bᵀ.
template <class T>
void Graph<T>::reserveForProduct(GraphIndex b) {
  const Shape& shape = nodes_[b].shape;
  reserveScratch(shape.rows * mostColumns(shape));
}

template <class T>
GraphIndex Graph<T>::sum(GraphIndex a) {
  return add<kinds::Sum>({.kind = GraphNodeKind::sum, .a = a});
}

template <class T>
GraphIndex Graph<T>::dot(GraphIndex a, GraphIndex b) {
  return add<kinds::Dot>({.kind = GraphNodeKind::dot, .a = a, .b = b});
}

template <class T>
GraphIndex Graph<T>::logSumExp(GraphIndex a) {
  const Shape& shape = nodes_[a].shape;
  return add<kinds::LogSumExp>(
      {.kind = GraphNodeKind::logSumExp, .a = a, .shape = {1, shape.columns, shape.batched}},
      shape.rows + 1);
}

template <class T>
GraphIndex Graph<T>::softmax(GraphIndex a) {
  reserveScratch(2 * mostColumns(nodes_[a].shape));
  return add<kinds::Softmax>({.kind = GraphNodeKind::softmax, .a = a, .shape = nodes_[a].shape});
}

template <class T>
GraphIndex Graph<T>::loss(Loss which, GraphIndex output, GraphIndex target) {
  const Shape& shape = nodes_[output].shape;
  reserveScratch(2 * mostColumns(shape));
  return add<kinds::MeanLoss>(
      {.kind = GraphNodeKind::loss, .loss = which, .a = output, .b = target}, shape.rows);
}

template <class T>
GraphIndex Graph<T>::apply(Op op, GraphIndex a, GraphIndex b) {
  if (b == noInput) {
    return add<kinds::Elementwise>(
        {.kind = GraphNodeKind::elementwise, .op = op, .a = a, .shape = nodes_[a].shape});
  }
  const Shape& left = nodes_[a].shape;
  const Shape& right = nodes_[b].shape;
  const Shape shape{std::max(left.rows, right.rows), std::max(left.columns, right.columns),
                    left.batched || right.batched};
  if constexpr (std::is_same_v<T, double>) {
    if (valuesAlone_ && left.batched != right.batched && shape.rows == 1) {
      return add<kinds::ElementwiseWithNumber>(
          {.kind = GraphNodeKind::elementwise, .op = op, .a = a, .b = b, .shape = shape});
    }
  }
  a = broadcast(a, shape);
  b = broadcast(b, shape);
  return add<kinds::Elementwise>(
      {.kind = GraphNodeKind::elementwise, .op = op, .a = a, .b = b, .shape = shape});
}

template <class T>
void Graph<T>::computeTogether(GraphIndex first, GraphIndex second) {
  if constexpr (std::is_same_v<T, double>) {
    nodes_[first].companion = second;
    code_[second] = &codeOf<kinds::Companion, T>;
  }
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
    code_[index]->forward(*this, index);
  }
}

template <class T>
void Graph<T>::forwardAgain(const std::vector<GraphIndex>& nodes) {
  for (const GraphIndex index : nodes) code_[index]->forward(*this, index);
}

template <class T>
std::vector<GraphIndex> Graph<T>::dependents(GraphIndex node) const {
  std::vector<bool> depends(nodes_.size(), false);
  depends[node] = true;
  std::vector<GraphIndex> found;
  for (GraphIndex index = node + 1; index < nodes_.size(); ++index) {
    for (const GraphIndex input : {nodes_[index].a, nodes_[index].b, nodes_[index].c}) {
      if (input != noInput && depends[input]) depends[index] = true;
    }
    if (depends[index]) found.push_back(index);
  }
  return found;
}

template <class T>
void Graph<T>::backward(GraphIndex output) {
  std::fill(reached_.begin(), reached_.end(), std::uint8_t{0});
  std::fill_n(accumulate(output), count(output), T{1});
  for (GraphIndex index = output + 1; index-- > 0;) {
    if (!reached_[index] || !nodes_[index].varies) continue;
    code_[index]->backward(*this, index);
  }
}

template <class T>
void Graph<T>::tangents(const std::vector<bool>& moves) requires hasTangents<T> {
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
    code_[index]->tangent(*this, index);
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
