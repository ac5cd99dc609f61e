#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "expr/expression.hpp"
#include "expr/parser.hpp"
#include "graph/lower.hpp"
#include "graph/point.hpp"
#include "ops/dual.hpp"

namespace nabla {

// Points as columns: one array for each variable, all of one length.
using Columns = std::span<const std::span<const double>>;

// A formula and its numbers: an expression with its variables, its parameters and their present
// values, and the graphs that compute it, made when first needed. Points are given as one number
// for each variable, in order. A derivative is a Formula too, over the same pool.
class Formula {
 public:
  // `parameterValues` belong to names.parameters in order.
  static Result<Formula> parse(std::string_view text, const Names& names,
                               std::vector<double> parameterValues);

  Formula(std::shared_ptr<Pool> pool, NodeId root, std::vector<std::string> variables,
          std::vector<std::string> parameters, std::vector<double> parameterValues);

  [[nodiscard]] NodeId root() const { return root_; }
  [[nodiscard]] Pool& pool() const { return *pool_; }
  [[nodiscard]] const std::vector<std::string>& variables() const { return variables_; }
  [[nodiscard]] const std::vector<std::string>& parameters() const { return parameters_; }
  [[nodiscard]] const std::vector<double>& parameterValues() const { return parameterValues_; }
  [[nodiscard]] const std::vector<Notice>& notices() const { return notices_; }

  void setParameter(std::size_t index, double value);

  // The simplified derivative by a variable or a parameter.
  Result<Formula> derivative(std::string_view name);
  // Another expression of the same pool with the same variables and parameters.
  [[nodiscard]] Formula sibling(NodeId root) const;

  double value(std::span<const double> point);
  // One value for each of out.size() points.
  void values(Columns columns, std::span<double> out);
  // The same with the values of another formula at the same points. What a function and its
  // derivative share is computed once.
  void valuesWith(Formula& other, Columns columns, std::span<double> out,
                  std::span<double> otherOut);
  // Values on a grid over two variables, row by row: out[j·columns + i] belongs to xs[i], ys[j].
  // The other variables keep their numbers in `point`.
  struct GridAxis {
    std::size_t variable = 0;
    std::span<const double> numbers;
  };
  void gridValues(std::span<const double> point, GridAxis across, GridAxis along,
                  std::span<double> out);
  // Reverse mode: out has one number for each variable. NaN where the value is NaN. Returns the
  // value.
  double gradient(std::span<const double> point, std::span<double> out);
  // The gradient at each point: outs has a column for each variable. `values` may be empty.
  void gradients(Columns columns, std::span<const std::span<double>> outs,
                 std::span<double> values);
  // The derivative by each parameter.
  void parameterGradient(std::span<const double> point, std::span<double> out);

  struct Tangent {
    double value = 0;
    double tangent = 0;
  };
  // Forward mode: how fast the value changes when the point moves with velocity `direction`.
  Tangent tangent(std::span<const double> point, std::span<const double> direction);
  // Forward over reverse: H·direction, where H holds the second derivatives.
  void hessianProduct(std::span<const double> point, std::span<const double> direction,
                      std::span<double> out);
  // H row by row, one product for each variable.
  void hessian(std::span<const double> point, std::span<double> out);

 private:
  template <class T>
  FormulaGraph<T> makeGraph(std::size_t capacity) const;
  FormulaGraph<double>& blockGraph();
  // Only one variable moves; the others come before the parameters, single numbers as they are.
  FormulaGraph<double>& gridGraph(std::size_t across);
  template <class T>
  void writeParameters(FormulaGraph<T>& formula) const;
  // Runs forward over n points, a block at a time: `fill(formula, start, width)` writes the inputs,
  // `body(formula, start, width)` takes what it wants.
  template <class Fill, class Body>
  void forEachBlock(FormulaGraph<double>& formula, std::size_t n, Fill&& fill, Body&& body);
  FormulaGraph<double>& runAt(std::span<const double> point);
  PointProgram& programAt(std::span<const double> point);

  std::shared_ptr<Pool> pool_;
  NodeId root_;
  std::vector<std::string> variables_;
  std::vector<std::string> parameters_;
  std::vector<double> parameterValues_;
  std::vector<Notice> notices_;
  std::optional<PointProgram> program_;             // one point
  std::optional<FormulaGraph<double>> point_;       // a batch of one, for tangents
  std::optional<FormulaGraph<double>> block_;       // columns, a block at a time
  std::optional<FormulaGraph<double>> pair_;        // columns, together with another formula
  NodeId pairedWith_ = noNode;                      // which
  std::optional<FormulaGraph<double>> grid_;        // grids, a row at a time
  std::size_t gridAcross_ = 0;                      // the variable that grid_ runs along
  std::optional<FormulaGraph<Dual<double>>> dual_;  // second derivatives
};

}  // namespace nabla
