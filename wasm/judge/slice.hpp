#pragma once

#include <span>
#include <vector>

#include "graph/formula.hpp"

namespace nabla {

// A formula as a function of one of its variables, the others held fixed: what a chart draws and
// what the facts about a function speak of. Holds the parameters' values of its making.
class Slice {
 public:
  struct Point {
    double value = 0;
    double slope = 0;      // reverse mode; NaN where the value is NaN
    double curvature = 0;  // second derivative, forward over reverse
  };

  // `at` has a number for each variable; that of `variable` itself is not read.
  Slice(const Formula& formula, std::size_t variable, std::span<const double> at);

  [[nodiscard]] Point at(double x);
  [[nodiscard]] double value(double x);
  [[nodiscard]] std::vector<double> values(std::span<const double> xs);
  [[nodiscard]] std::vector<Point> points(std::span<const double> xs);

  [[nodiscard]] Pool& pool() const { return *pool_; }
  [[nodiscard]] NodeId root() const { return root_; }
  // Some expressions of the same pool as functions of the same variable.
  [[nodiscard]] FormulaGraph<double> lowerAll(std::span<const NodeId> roots,
                                              std::size_t capacity) const;

 private:
  template <class T>
  FormulaGraph<T> makeGraph(std::span<const NodeId> roots, std::size_t capacity) const;

  Pool* pool_;
  NodeId root_;
  std::vector<std::string> variable_;  // the one that varies
  std::vector<std::string> fixed_;     // all other names
  std::vector<double> fixedValues_;
  FormulaGraph<double> values_;
  FormulaGraph<Dual<double>> points_;
};

}  // namespace nabla
