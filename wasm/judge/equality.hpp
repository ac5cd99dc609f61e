#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/lower.hpp"

namespace nabla {

enum class Equality { equal, different, undecided };

const char* nameOf(Equality equality);

// Some expressions side by side as functions, evaluated at points that lie in the domains of the
// first two: equal functions cannot be told from writing alone.
//
// Points are drawn from a seed, near zero and far from it, positive and negative. Two numbers are
// the same when they differ by at most 1e-9 of their size, besides what rounding may have done:
// each node's value is uncertain by half an ulp, and its adjoint says how much of that comes
// through.
class FunctionTable {
 public:
  static constexpr std::size_t wantedPoints = 64;
  static constexpr std::size_t fewestPoints = 8;

  // `parameters` have the values given; variables take the values of the points. Numbers that are
  // at most `rounding` apart are the same too.
  FunctionTable(const Pool& pool, std::vector<NodeId> roots, std::vector<std::string> variables,
                std::vector<std::string> parameters = {}, std::vector<double> parameterValues = {},
                double rounding = 0);

  // How many points lie in both domains; below fewestPoints nothing can be said.
  [[nodiscard]] std::size_t points() const { return values_.empty() ? 0 : values_[0].size(); }
  // The values of one expression at these points.
  [[nodiscard]] const std::vector<double>& values(std::size_t which) const {
    return values_[which];
  }
  // Whether two of the expressions have the same value wherever both have one, and have one at
  // most points.
  [[nodiscard]] bool same(std::size_t first, std::size_t second) const;

 private:
  void keep(FormulaGraph<double>& formula, std::size_t width);

  std::vector<std::vector<double>> values_;    // by expression, by point
  std::vector<std::vector<double>> rounding_;  // how much rounding may have changed each
  double allowed_;                             // besides
};

// Equality of two expressions of one pool as functions on their common domain.
Equality compare(Pool& pool, NodeId first, NodeId second, std::vector<std::string> variables,
                 std::vector<std::string> parameters = {},
                 std::vector<double> parameterValues = {});

}  // namespace nabla
