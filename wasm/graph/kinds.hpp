#pragma once

#include <algorithm>

#include "graph/elementwise.hpp"
#include "graph/graph.hpp"
#include "graph/matrix.hpp"
#include "graph/reduce.hpp"

// Every kind of node in one place: its value, beside it how it hands its adjoint on to its inputs
// (reverse mode), and how its inputs' slopes make its own (forward mode). graph.cpp calls these for
// each node in order, or in reverse order. `backward` is only called on a node that depends on an
// input, `tangent` only on one that moves and whose slope holds zeros.

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

// Inputs and constants: others write them.
struct Given {
  template <class T>
  static void forward(Graph<T>&, GraphIndex) {}
  template <class T>
  static void backward(Graph<T>&, GraphIndex) {}
  template <class T>
  static void tangent(Graph<T>&, GraphIndex) {}
};

// f = op(a, b), number by number.
struct Elementwise {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const T* a = graph.value(node.a);
    elementwiseForward(node.op, a, node.b == noInput ? a : graph.value(node.b), graph.value(index),
                       graph.count(index));
  }

  // a′ += f′·∂op/∂a, and the same for b.
  template <class T>
  static void backward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const T* a = graph.value(node.a);
    const T* b = node.b == noInput ? a : graph.value(node.b);
    const T* f = graph.value(index);
    const T* adjoint = graph.slope(index);
    const std::size_t n = graph.count(index);
    if (varies(graph, node.a)) {
      elementwiseBackwardA(node.op, a, b, f, adjoint, graph.accumulate(node.a), n);
    }
    if (varies(graph, node.b)) {
      elementwiseBackwardB(node.op, a, b, f, adjoint, graph.accumulate(node.b), n);
    }
  }

  // Read forwards, the backward loops say f′ += a′·∂op/∂a. An input that stands still contributes
  // nothing, even where the local derivative is infinite.
  template <class T>
  static void tangent(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const T* a = graph.value(node.a);
    const T* b = node.b == noInput ? a : graph.value(node.b);
    const T* f = graph.value(index);
    const std::size_t n = graph.count(index);
    if (const T* moves = movement(graph, node.a)) {
      elementwiseBackwardA(node.op, a, b, f, moves, graph.slope(index), n);
    }
    if (const T* moves = movement(graph, node.b)) {
      elementwiseBackwardB(node.op, a, b, f, moves, graph.slope(index), n);
    }
  }
};

// A number, a row or a column repeated; on the way back the copies' adjoints add up.
struct Broadcast {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    repeat(graph, index, graph.value(graph[index].a), graph.value(index));
  }

  template <class T>
  static void backward(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    const T* adjoint = graph.slope(index);
    T* adjointA = graph.accumulate(a);
    const std::size_t rows = graph[index].shape.rows;
    const std::size_t columns = graph.columns(index);
    const bool oneRow = graph[a].shape.rows == 1;
    if (graph.columns(a) != columns) {
      for (std::size_t i = 0; i < rows; ++i) {
        adjointA[oneRow ? 0 : i] += sumOf(adjoint + i * columns, columns);
      }
    } else {
      for (std::size_t i = 0; i < rows; ++i) {
        addMultiple(T(1), adjoint + i * columns, adjointA + (oneRow ? 0 : i * columns), columns);
      }
    }
  }

  template <class T>
  static void tangent(Graph<T>& graph, GraphIndex index) {
    repeat(graph, index, graph.slope(graph[index].a), graph.slope(index));
  }

 private:
  template <class T>
  static void repeat(const Graph<T>& graph, GraphIndex index, const T* from, T* to) {
    const GraphIndex a = graph[index].a;
    const std::size_t columns = graph.columns(index);
    const bool oneColumn = graph.columns(a) != columns;
    const std::size_t step = graph[a].shape.rows == 1 ? 0 : graph.columns(a);
    for (std::size_t i = 0; i < graph[index].shape.rows; ++i, from += step, to += columns) {
      if (oneColumn) {
        std::fill_n(to, columns, *from);
      } else {
        std::copy_n(from, columns, to);
      }
    }
  }
};

// A view shares its input's numbers and slopes: nothing is to be done.
struct Slice : Given {};

// Z = W·X; with `bias` Z = W·X + b.
template <bool bias>
struct MatrixProduct {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const Sizes size = sizes(graph, node);
    matrix::multiply<T>({graph.value(node.a), size.depth, 1}, graph.value(node.b),
                        graph.value(index), size.rows, size.depth, size.columns,
                        bias ? matrix::Into::columns : matrix::Into::fresh,
                        bias ? graph.value(node.c) : nullptr);
  }

  // W′ += Z′·Xᵀ, X′ += Wᵀ·Z′, and b′ += the sum of each row of Z′.
  template <class T>
  static void backward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const Sizes size = sizes(graph, node);
    const T* adjoint = graph.slope(index);
    if (varies(graph, node.a)) {
      const auto [slope, first] = graph.arrive(node.a);
      matrix::transpose(graph.value(node.b), graph.scratch(), size.depth, size.columns);
      matrix::multiply<T>({adjoint, size.columns, 1}, graph.scratch(), slope, size.rows,
                          size.columns, size.depth, into(first));
    }
    if (varies(graph, node.b)) {
      const auto [slope, first] = graph.arrive(node.b);
      matrix::multiply<T>({graph.value(node.a), 1, size.depth}, adjoint, slope, size.depth,
                          size.rows, size.columns, into(first));
    }
    if (varies(graph, node.c)) {
      T* slope = graph.accumulate(node.c);
      for (std::size_t i = 0; i < size.rows; ++i) {
        slope[i] += sumOf(adjoint + i * size.columns, size.columns);
      }
    }
  }

  // Z′ = W′·X + W·X′ + b′
  template <class T>
  static void tangent(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const Sizes size = sizes(graph, node);
    T* slope = graph.slope(index);
    if (const T* moves = movement(graph, node.a)) {
      matrix::multiply<T>({moves, size.depth, 1}, graph.value(node.b), slope, size.rows, size.depth,
                          size.columns, matrix::Into::added);
    }
    if (const T* moves = movement(graph, node.b)) {
      matrix::multiply<T>({graph.value(node.a), size.depth, 1}, moves, slope, size.rows, size.depth,
                          size.columns, matrix::Into::added);
    }
    if (const T* moves = movement(graph, node.c)) {
      for (std::size_t i = 0; i < size.rows; ++i) {
        for (std::size_t j = 0; j < size.columns; ++j) slope[i * size.columns + j] += moves[i];
      }
    }
  }

 private:
  struct Sizes {
    std::size_t rows, depth, columns;
  };
  template <class T>
  static Sizes sizes(const Graph<T>& graph, const GraphNode& node) {
    return {node.shape.rows, graph[node.b].shape.rows, graph.columns(node.b)};
  }
  static matrix::Into into(bool first) { return first ? matrix::Into::fresh : matrix::Into::added; }
};
using Product = MatrixProduct<false>;
using Affine = MatrixProduct<true>;

// Σ aᵢ
struct Sum {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    *graph.value(index) = sumOf(graph.value(a), graph.count(a));
  }
  template <class T>
  static void backward(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    T* adjointA = graph.accumulate(a);
    const T adjoint = *graph.slope(index);
    for (std::size_t i = 0, n = graph.count(a); i < n; ++i) adjointA[i] += adjoint;
  }
  template <class T>
  static void tangent(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    *graph.slope(index) = sumOf(graph.slope(a), graph.count(a));
  }
};

// Σ aᵢbᵢ; with a = b the sum of squares, whose two contributions to a′ make the 2 of 2a.
struct Dot {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    *graph.value(index) = dotProduct(graph.value(node.a), graph.value(node.b), graph.count(node.a));
  }
  template <class T>
  static void backward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const T adjoint = *graph.slope(index);
    const T* a = graph.value(node.a);
    if (node.a == node.b) return contribute<T>(graph, node.a, adjoint + adjoint, a);
    if (varies(graph, node.a)) contribute<T>(graph, node.a, adjoint, graph.value(node.b));
    if (varies(graph, node.b)) contribute<T>(graph, node.b, adjoint, a);
  }
  template <class T>
  static void tangent(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const std::size_t n = graph.count(node.a);
    T* slope = graph.slope(index);
    if (const T* moves = movement(graph, node.a)) {
      *slope += dotProduct(moves, graph.value(node.b), n);
    }
    if (const T* moves = movement(graph, node.b)) {
      *slope += dotProduct(graph.value(node.a), moves, n);
    }
  }
};

// ln Σᵢ exp aᵢⱼ down each column; its slope is the softmax. The workspace keeps the exponentials,
// and after them a row with the inverse of each column's sum.
struct LogSumExp {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    const std::size_t n = graph.count(a);
    logSumExp(graph.value(a), graph.value(index), graph.workspace(index),
              graph.workspace(index) + n, graph[a].shape.rows, graph.columns(a));
  }
  template <class T>
  static void backward(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    const std::size_t n = graph.count(a);
    const std::size_t columns = graph.columns(a);
    const T* exponentials = graph.workspace(index);
    const T* inverse = exponentials + n;
    const T* adjoint = graph.slope(index);
    if (columns == 1) return contribute<T>(graph, a, *adjoint * *inverse, exponentials);
    T* adjointA = graph.accumulate(a);
    for (std::size_t i = 0; i < n; i += columns) {
      for (std::size_t j = 0; j < columns; ++j) {
        adjointA[i + j] += adjoint[j] * inverse[j] * exponentials[i + j];
      }
    }
  }
  template <class T>
  static void tangent(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    const std::size_t n = graph.count(a);
    const std::size_t columns = graph.columns(a);
    const T* exponentials = graph.workspace(index);
    const T* moves = graph.slope(a);
    T* slope = graph.slope(index);
    for (std::size_t i = 0; i < n; i += columns) {
      for (std::size_t j = 0; j < columns; ++j) slope[j] += moves[i + j] * exponentials[i + j];
    }
    scaleColumns(slope, exponentials + n, 1, columns);
  }
};

// sᵢ = exp aᵢ / Σ exp a down each column; ∂sᵢ/∂aₖ = sᵢ(δᵢₖ − sₖ), the same in both directions.
struct Softmax {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    const std::size_t rows = graph[a].shape.rows;
    const std::size_t columns = graph.columns(a);
    T* sums = graph.scratch();
    T* share = graph.value(index);
    logSumExp(graph.value(a), sums, share, sums + columns, rows, columns);
    scaleColumns(share, sums + columns, rows, columns);
  }
  template <class T>
  static void backward(Graph<T>& graph, GraphIndex index) {
    spread(graph, index, graph.slope(index), graph.accumulate(graph[index].a));
  }
  template <class T>
  static void tangent(Graph<T>& graph, GraphIndex index) {
    spread(graph, index, graph.slope(graph[index].a), graph.slope(index));
  }

 private:
  template <class T>
  static void spread(Graph<T>& graph, GraphIndex index, const T* from, T* to) {
    const T* share = graph.value(index);
    const std::size_t columns = graph.columns(index);
    const std::size_t n = graph.count(index);
    for (std::size_t j = 0; j < columns; ++j) {
      T mean{};
      for (std::size_t i = j; i < n; i += columns) mean += from[i] * share[i];
      for (std::size_t i = j; i < n; i += columns) to[i] += share[i] * (from[i] - mean);
    }
  }
};

// The mean loss of output a against target b. Its slopes by a wait in the workspace.
struct MeanLoss {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const T* output = graph.value(node.a);
    const T* target = graph.value(node.b);
    T* slope = graph.workspace(index);
    const std::size_t n = graph.count(node.a);
    if (node.loss == Loss::crossEntropy) {
      const std::size_t columns = graph.columns(node.a);
      *graph.value(index) =
          crossEntropy(output, target, slope, n / columns, columns, graph.scratch());
      return;
    }
    T total{};
    losses::dispatchPair(node.loss, [&]<Loss which>() {
      using Pair = losses::PairLoss<which>;
      const T share = T(1) / T(static_cast<double>(n));
      for (std::size_t i = 0; i < n; ++i) {
        total += Pair::value(output[i], target[i]);
        slope[i] = share * Pair::slope(output[i], target[i]);
      }
      total = total * share;
    });
    *graph.value(index) = total;
  }
  template <class T>
  static void backward(Graph<T>& graph, GraphIndex index) {
    contribute<T>(graph, graph[index].a, *graph.slope(index), graph.workspace(index));
  }
  template <class T>
  static void tangent(Graph<T>& graph, GraphIndex index) {
    const GraphIndex a = graph[index].a;
    if (const T* moves = movement(graph, a)) {
      *graph.slope(index) = dotProduct(graph.workspace(index), moves, graph.count(a));
    }
  }

 private:
  // The mean over the columns of logSumExp − the right class's logit. `slope` receives (softmax − 1
  // at the right class)/columns.
  template <class T>
  static T crossEntropy(const T* logits, const T* classes, T* slope, std::size_t rows,
                        std::size_t columns, T* sums) {
    T* inverse = sums + columns;
    logSumExp(logits, sums, slope, inverse, rows, columns);
    scaleColumns(slope, inverse, rows, columns);
    const T share = T(1) / T(static_cast<double>(columns));
    T total{};
    for (std::size_t j = 0; j < columns; ++j) {
      const auto right = static_cast<std::size_t>(reduce::valueOf(classes[j])) * columns + j;
      total += sums[j] - logits[right];
      slope[right] = slope[right] - T(1);
    }
    for (std::size_t i = 0; i < rows * columns; ++i) slope[i] = slope[i] * share;
    return total * share;
  }
};

}  // namespace nabla::kinds
