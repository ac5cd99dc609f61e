#pragma once

#include <span>
#include <string>
#include <vector>

#include "expr/expression.hpp"
#include "graph/graph.hpp"

namespace nabla {

// One or several expressions as one graph: what they share is computed once.
template <class T>
struct FormulaGraph {
  Graph<T> graph;
  std::vector<GraphIndex> variables;   // inputs of one number a point, in the order given
  std::vector<GraphIndex> parameters;  // inputs of one number for the whole batch
  std::vector<GraphIndex> outputs;     // one for each expression
  std::vector<NodeId> origin;          // of each graph node: the expression it computes, or noNode
};

// How an expression becomes a graph.
struct LoweringOptions {
  // Points a block. 0: enough to hide the cost of going from node to node, few enough that the
  // values of a block, and its adjoints unless it has `valuesAlone`, stay in the first-level cache
  // (32 KB) for most formulas.
  std::size_t capacity = 1;
  bool valuesAlone = false;
  // Work out constant parts beforehand, and turn whole powers up to 32 into multiplications. Off
  // for a tape that a learner reads: there each node is one that they wrote, and all are batched.
  bool optimize = true;
};

// The outputs depend on the named variables and parameters alone: any other name is NaN.
template <class T>
FormulaGraph<T> lower(const Pool& pool, std::span<const NodeId> roots,
                      std::span<const std::string> variables,
                      std::span<const std::string> parameters, const LoweringOptions& options);

}  // namespace nabla
