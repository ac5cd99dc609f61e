#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "expr/expression.hpp"
#include "graph/lower.hpp"

namespace nabla {

namespace limits {
inline constexpr std::size_t networkFeatures = 64;
}  // namespace limits

// What the inputs of an example are called in the formulas of features: x, or x and y, or x1 to xn.
std::vector<std::string> inputNames(std::size_t inputs);

// What is wrong with formulas as features of so many inputs: what the language says of the first
// that cannot be read, Error::limit being its number from 1.
std::optional<Error> featureError(std::span<const std::string> formulas, std::size_t inputs);

// What a network sees in place of an example's numbers: formulas over them, as x^2 and sin(x).
// They are computed in double, a batch of examples at a time.
class InputFeatures {
 public:
  // The formulas are in order (featureError).
  InputFeatures(std::span<const std::string> formulas, std::size_t inputs, std::size_t capacity);

  [[nodiscard]] std::size_t size() const { return roots_.size(); }
  // Where input `i` of the examples of the next batch is written.
  double* input(std::size_t i) { return lowered_.graph.value(lowered_.variables[i]); }
  // Every feature of a batch of `batch` examples.
  void compute(std::size_t batch) { lowered_.graph.forward(batch); }
  // Feature `k` of the examples of the batch.
  [[nodiscard]] const double* feature(std::size_t k) const {
    return lowered_.graph.value(lowered_.outputs[k]);
  }
  // The feature as an expression, to print.
  [[nodiscard]] const Pool& pool() const { return pool_; }
  [[nodiscard]] NodeId root(std::size_t k) const { return roots_[k]; }

 private:
  Pool pool_;
  std::vector<NodeId> roots_;
  FormulaGraph<double> lowered_;
};

}  // namespace nabla
