#pragma once

#include <algorithm>

#include "graph/elementwise.hpp"
#include "graph/kind_support.hpp"
#include "graph/matrix.hpp"
#include "graph/registers.hpp"

// Nodes that are given, computed number by number, repeated, or a part of another.

namespace nabla::kinds {

// Inputs and constants: others write them.
struct Given {
  template <class T>
  static void forward(Graph<T>&, GraphIndex) {}
  template <class T>
  static void backward(Graph<T>&, GraphIndex) {}
  template <class T>
  static void tangent(Graph<T>&, GraphIndex) {}
};

// Written one after another; side by side they are what products take.
struct Examples : Given {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    matrix::transpose(graph.workspace(index), graph.value(index), graph.columns(index),
                      std::size_t{graph[index].shape.rows});
  }
};

// f = op(a, b), number by number.
struct Elementwise {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    const T* a = graph.value(node.a);
    if constexpr (std::is_same_v<T, double>) {
      if (node.companion != noInput) {
        T* sine = graph.value(node.op == Op::sin ? index : node.companion);
        T* cosine = graph.value(node.op == Op::sin ? node.companion : index);
        return registers::sineAndCosine(a, sine, cosine, graph.count(index));
      }
    }
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
      const auto [slope, first] = graph.arrive(node.a);
      elementwiseBackwardA(node.op, a, b, f, adjoint, slope, n, first);
    }
    if (varies(graph, node.b)) {
      const auto [slope, first] = graph.arrive(node.b);
      elementwiseBackwardB(node.op, a, b, f, adjoint, slope, n, first);
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
      elementwiseBackwardA(node.op, a, b, f, moves, graph.slope(index), n, false);
    }
    if (const T* moves = movement(graph, node.b)) {
      elementwiseBackwardB(node.op, a, b, f, moves, graph.slope(index), n, false);
    }
  }
};

// An elementwise node whose values another one has computed already.
struct Companion : Elementwise {
  template <class T>
  static void forward(Graph<T>&, GraphIndex) {}
};

// Of a batch and one number, in a graph of values alone.
struct ElementwiseWithNumber : Given {
  template <class T>
  static void forward(Graph<T>& graph, GraphIndex index) {
    const GraphNode& node = graph[index];
    elementwiseWithNumber(node.op, graph.value(node.a), graph.value(node.b),
                          !graph[node.a].shape.batched, graph.value(index), graph.count(index));
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

}  // namespace nabla::kinds
