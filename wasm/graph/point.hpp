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
  // The way of an adjoint back through one input of an instruction, a or b. The first way to arrive
  // at a place writes its slope, the others add to it.
  struct Way {
    Instruction through;
    bool toB;
    bool first;
  };

  std::vector<Instruction> instructions_;
  std::vector<Way> ways_;  // in the order of a backward pass
  std::vector<double> values_;
  std::vector<double> slopes_;
  std::vector<std::uint32_t> variables_;
  std::vector<std::uint32_t> parameters_;
  std::uint32_t output_;
};

}  // namespace nabla
