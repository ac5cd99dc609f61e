#pragma once

#include <span>
#include <string>
#include <vector>

#include "graph/formula.hpp"

namespace nabla {

// A node of the computational graph as a learner sees it: each operation is one that they wrote.
struct TapeNode {
  std::string op;           // "variable", "parameter", "number", or the operation's name
  std::vector<int> inputs;  // indices of nodes, all before this one
  NodeId expression = noNode;
  double value = 0;
};

// One edge walked backwards: the adjoint of `from`, times the local derivative on the way to
// `node`, is what `node` receives.
struct TapeEdge {
  int node = -1;
  int from = -1;            // -1 where the walk begins, at the output
  double local = 0;         // ∂from/∂node through this input
  double contribution = 0;  // local · adjoint of `from`
  double adjoint = 0;       // of `node`, with this contribution added
};

// A forward and a backward pass through a formula at one point, with every number.
struct Tape {
  std::vector<TapeNode> nodes;     // in the order of the forward pass; the output is the last
  std::vector<TapeEdge> backward;  // in the order of the backward pass
  int operations = 0;              // worked out by the forward pass
  int multiplications = 0;         // local derivative × adjoint, by the backward pass
  int additions = 0;               // where several paths meet, by the backward pass
  int passes = 0;                  // forward passes, were each derivative a central difference
  double oneByOne = 0;             // their operations
};

Tape recordTape(const Formula& formula, std::span<const double> point);

// Counts what so many derivatives by central differences would cost, two forward passes each.
void countCentralDifferences(Tape& tape, std::size_t derivatives);

}  // namespace nabla
