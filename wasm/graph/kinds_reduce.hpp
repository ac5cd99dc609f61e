#pragma once

#include <algorithm>

#include "graph/kind_support.hpp"
#include "graph/losses.hpp"

// Nodes that make less of many numbers: sums, softmax, losses.

namespace nabla::kinds {

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
