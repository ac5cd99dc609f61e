#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "base/uninitialized.hpp"
#include "graph/losses.hpp"
#include "ops/operation.hpp"

namespace nabla {

// The number of a node in its graph. Inputs of a node have smaller numbers than itself.
using GraphIndex = std::uint32_t;
inline constexpr GraphIndex noInput = 0xffffffffU;

// A node is an array of rows × columns numbers. The columns of a batched node are the points of a
// batch: as many as forward() is told, at most the graph's capacity.
struct Shape {
  std::uint32_t rows = 1;
  std::uint32_t columns = 1;
  bool batched = false;

  friend bool operator==(const Shape&, const Shape&) = default;
};

// What a node does; each kind's code stands in graph/kinds.hpp.
enum class GraphNodeKind : std::uint8_t {
  input,        // written by the caller before forward(); zeros until then
  examples,     // an input whose columns the caller writes one after another, into its workspace
  constant,     // written once, when the graph is built
  elementwise,  // op of ops/operations.def over inputs of one shape
  broadcast,    // one row, one column or one number repeated to a shape
  slice,        // some rows of the input: the same numbers, not a copy
  product,      // a·b
  affine,       // a·b + c, where c has one column: a layer's W·X + b
  sum,          // every number of the input added up, to 1×1
  dot,          // Σ aᵢbᵢ, to 1×1
  logSumExp,    // ln Σ exp down each column, to one row
  softmax,      // the shares of the exponentials down each column
  loss,         // how far output a is from target b, to 1×1
};

struct GraphNode {
  GraphNodeKind kind = GraphNodeKind::input;
  Op op = Op::count;        // of elementwise
  Loss loss = Loss::count;  // of loss
  bool varies = false;      // depends on an input, and so has an adjoint
  GraphIndex a = noInput;
  GraphIndex b = noInput;
  GraphIndex c = noInput;
  GraphIndex companion = noInput;  // a later node whose values this one computes besides its own
  Shape shape{};
  std::size_t offset = 0;     // of its first number in the arena
  std::size_t workspace = 0;  // of numbers that forward() keeps for backward()
};

template <class T>
class Graph;

// Whether graphs of these numbers have a forward mode; networks, which run in floats, have no use
// for one.
template <class T>
inline constexpr bool hasTangents = !std::is_same_v<T, float>;

// The code of one kind of node, from graph/kinds.hpp. A node points to its own, so that a program
// holds the kinds that it builds and no others.
template <class T>
struct KindCode {
  using Step = void (*)(Graph<T>& graph, GraphIndex node);

  Step forward;
  Step backward;
  Step tangent;  // nullptr without a forward mode
};

// The one automatic-differentiation structure of Nabla: operations over small dense arrays, in
// order, with every value and every adjoint in one arena that is laid out when the graph is built.
//
//   Graph<double> graph(1);                              // a batch of one point
//   auto x = graph.input();
//   auto y = graph.apply(Op::multiply, x, graph.apply(Op::sin, x));
//   graph.value(x)[0] = 2;
//   graph.forward();                                     // every value, in order
//   graph.backward(y);                                   // every adjoint, in reverse order
//   graph.slope(x)[0];                                   // dy/dx
//
// Running it neither recurses nor allocates. T is float, double, or Dual<double> (ops/dual.hpp),
// with which the same backward pass gives second derivatives.
template <class T>
class Graph {
 public:
  // `capacity`: the most points of a batch that one forward() takes. `valuesAlone`: nobody will ask
  // for slopes; in graphs of double alone.
  explicit Graph(std::size_t capacity = 1, bool valuesAlone = false)
      : capacity_(capacity), valuesAlone_(valuesAlone && std::is_same_v<T, double>) {}

  // Building. ------------------------------------------------------------------------------------
  // Room for about so many nodes, of one number a point.
  void reserve(std::size_t nodes);
  GraphIndex input(Shape shape = {});
  // An input by which nobody asks for derivatives: a network's examples.
  GraphIndex data(Shape shape);
  // The same for examples of many numbers: example j goes to workspace(node) + j·rows, whole. To
  // write it down a column, a number into each row, takes several times as long as forward() takes
  // to transpose all of them.
  GraphIndex examples(std::uint32_t rows);
  GraphIndex constant(T value, Shape shape = {});
  // Inputs of unlike shape: a single row or column is repeated. In a graph of values alone a single
  // number beside a batch stays one.
  GraphIndex apply(Op op, GraphIndex a, GraphIndex b = noInput);
  GraphIndex broadcast(GraphIndex a, Shape shape);
  // `rows` rows from `firstRow` on, of a node without a batch. A view: its slope is a part of the
  // input's.
  GraphIndex slice(GraphIndex a, std::uint32_t firstRow, std::uint32_t rows);
  // a·b for a[rows × depth] without a batch and b[depth × columns].
  GraphIndex product(GraphIndex a, GraphIndex b);
  // weight·x + bias, the bias being a column.
  GraphIndex affine(GraphIndex weight, GraphIndex x, GraphIndex bias);
  GraphIndex sum(GraphIndex a);
  GraphIndex dot(GraphIndex a, GraphIndex b);
  GraphIndex logSumExp(GraphIndex a);
  GraphIndex softmax(GraphIndex a);
  // From now on `first` computes the values of `second` too, which was added later: the sine and
  // the cosine of one node take the time of one. In graphs of double; in others nothing changes.
  void computeTogether(GraphIndex first, GraphIndex second);
  // The mean loss. The target has the output's shape, or for cross-entropy one row.
  GraphIndex loss(Loss which, GraphIndex output, GraphIndex target);

  // Running. -------------------------------------------------------------------------------------
  // Computes every value from the inputs' values, for a batch of `batch` points.
  void forward(std::size_t batch = 1);
  // Computes only `nodes` again, in their order: the dependents of inputs that have changed since.
  void forwardAgain(const std::vector<GraphIndex>& nodes);
  // The nodes whose values depend on this one, in order, itself left out.
  [[nodiscard]] std::vector<GraphIndex> dependents(GraphIndex node) const;
  // The adjoint of every node that `output` depends on: the derivative of the sum of output's
  // numbers by each of the node's. After forward().
  void backward(GraphIndex output);
  // Forward mode: the slope of every node when the inputs move as their slopes say. Inputs whose
  // `moves` flag is false stand still. After forward().
  void tangents(const std::vector<bool>& moves) requires hasTangents<T>;

  // Looking. -------------------------------------------------------------------------------------
  // The numbers of a node, row by row; batched ones have `batch` columns.
  T* value(GraphIndex node) { return arena_.data() + nodes_[node].offset; }
  const T* value(GraphIndex node) const { return arena_.data() + nodes_[node].offset; }
  // The node's adjoints after backward(), its tangents after tangents(); meaningful where
  // reached().
  T* slope(GraphIndex node) { return slopes_.data() + nodes_[node].offset; }
  const T* slope(GraphIndex node) const { return slopes_.data() + nodes_[node].offset; }
  // Whether the last backward() or tangents() came to this node; elsewhere the slope is zero.
  [[nodiscard]] bool reached(GraphIndex node) const { return reached_[node] != 0; }

  const GraphNode& operator[](GraphIndex node) const { return nodes_[node]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] std::size_t capacity() const { return capacity_; }
  [[nodiscard]] bool hasValuesAlone() const { return valuesAlone_; }
  // How many numbers `node` holds in the present batch.
  [[nodiscard]] std::size_t count(GraphIndex node) const {
    return nodes_[node].shape.rows * columns(node);
  }
  [[nodiscard]] std::size_t columns(GraphIndex node) const {
    const Shape& shape = nodes_[node].shape;
    return shape.batched ? batch_ : shape.columns;
  }

  // For the kinds of nodes (graph/kinds.hpp). -----------------------------------------------------
  // Where the contributions to a node's slope are added up; zeroed when the first one comes.
  T* accumulate(GraphIndex node);
  // The same without zeroing: for a kind that writes every number when it is the `first` to come.
  struct Arrival {
    T* slope;
    bool first;
  };
  Arrival arrive(GraphIndex node);
  // What forward() keeps for backward(), or transposes; and room for passing use.
  T* workspace(GraphIndex node) { return arena_.data() + nodes_[node].workspace; }
  T* scratch() { return scratch_.data(); }

 private:
  template <class Kind>
  GraphIndex add(GraphNode node, std::size_t workspaceRows = 0);
  std::size_t room(std::size_t count, bool batched);
  GraphIndex append(const KindCode<T>& code, GraphNode node, std::size_t workspaceRows);
  // Every number of the node that was added last.
  GraphIndex filled(GraphIndex last, const T& number);
  void reserveForProduct(GraphIndex b);
  void reserveScratch(std::size_t count);
  [[nodiscard]] std::size_t mostColumns(const Shape& shape) const {
    return shape.batched ? capacity_ : shape.columns;
  }

  std::size_t capacity_;
  bool valuesAlone_;
  std::size_t batch_ = 1;
  std::vector<GraphNode> nodes_;
  std::vector<const KindCode<T>*> code_;  // by node
  UninitializedVector<T> arena_;          // values
  UninitializedVector<T> slopes_;         // adjoints or tangents, at the same offsets, if any
  std::vector<T> scratch_;                // of the node that is at work
  std::vector<std::uint8_t> reached_;     // one flag a node
};

}  // namespace nabla
