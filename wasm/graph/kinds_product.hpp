#pragma once

#include "graph/kind_support.hpp"
#include "graph/matrix.hpp"

// Products of matrices, with a bias and without.

namespace nabla::kinds {

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
      matrix::multiply<T>({adjoint, size.columns, 1}, transposed(graph, node.b), slope, size.rows,
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
  // Xᵀ, which examples have been before they were X.
  template <class T>
  static const T* transposed(Graph<T>& graph, GraphIndex x) {
    if (graph[x].kind == GraphNodeKind::examples) return graph.workspace(x);
    matrix::transpose(graph.value(x), graph.scratch(), graph[x].shape.rows, graph.columns(x));
    return graph.scratch();
  }

  static matrix::Into into(bool first) { return first ? matrix::Into::fresh : matrix::Into::added; }
};
using Product = MatrixProduct<false>;
using Affine = MatrixProduct<true>;

}  // namespace nabla::kinds
