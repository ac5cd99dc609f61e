#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/lower.hpp"

namespace nabla {

// The graph of a formula run at one point. The same operations in the same order as Graph, each on
// a single number: what a step of a descent asks for ten thousand times in a row. Values and
// adjoints lie in two arrays, one number a node.
class PointProgram {
 public:
  // `formula` has one output, and its nodes are those that lower() makes.
  explicit PointProgram(const FormulaGraph<double>& formula);

  void setVariable(std::size_t index, double value) { values_[variables_[index]] = value; }
  void setParameter(std::size_t index, double value) { values_[parameters_[index]] = value; }

  // The output's value.
  double forward();
  // The adjoint of every node. After forward().
  void backward();
  [[nodiscard]] double variableSlope(std::size_t index) const { return slopes_[variables_[index]]; }
  [[nodiscard]] double parameterSlope(std::size_t index) const {
    return slopes_[parameters_[index]];
  }

 private:
  // values[result] = op(values[a], values[b]); b is a for operations of one input.
  struct Instruction {
    Op op;
    std::uint32_t a;
    std::uint32_t b;
    std::uint32_t result;
  };
  // Where the contribution to one input's slope goes: slopes[to] = slopes[before] + contribution.
  // The first to arrive at a place adds to a zero that stands for itself, what a constant would
  // receive goes to a place that nobody reads: a step on the way back has no branches.
  struct Way {
    std::uint32_t to;
    std::uint32_t before;
  };
  struct BackwardStep {
    Instruction through;
    Way toA;
    Way toB;
  };

  std::vector<Instruction> instructions_;
  std::vector<BackwardStep> backward_;
  std::vector<double> values_;
  std::vector<double> slopes_;  // by node; then the zero, and the place that nobody reads
  std::vector<std::uint32_t> variables_;
  std::vector<std::uint32_t> parameters_;
  std::uint32_t output_;
};

}  // namespace nabla
