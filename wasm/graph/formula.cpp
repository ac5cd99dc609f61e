#include "graph/formula.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "calculus/derivative.hpp"
#include "expr/limits.hpp"

namespace nabla {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Result<Formula> Formula::parse(std::string_view text, const Names& names,
                               std::vector<double> parameterValues) {
  auto pool = std::make_shared<Pool>();
  Result<Parsed> parsed = nabla::parse(text, names, *pool);
  if (!parsed) return parsed.error();
  Formula formula(std::move(pool), parsed.value().root, std::move(parsed.value().variables),
                  names.parameters, std::move(parameterValues));
  formula.notices_ = std::move(parsed.value().notices);
  return formula;
}

Formula::Formula(std::shared_ptr<Pool> pool, NodeId root, std::vector<std::string> variables,
                 std::vector<std::string> parameters, std::vector<double> parameterValues)
    : pool_(std::move(pool)),
      root_(root),
      variables_(std::move(variables)),
      parameters_(std::move(parameters)),
      parameterValues_(std::move(parameterValues)) {}

void Formula::setParameter(std::size_t index, double value) { parameterValues_[index] = value; }

Formula Formula::sibling(NodeId root) const {
  return Formula(pool_, root, variables_, parameters_, parameterValues_);
}

Result<Formula> Formula::derivative(std::string_view name) {
  const NodeId result = simplify(*pool_, differentiate(*pool_, root_, pool_->variable(name)));
  if (pool_->overflowed() || (*pool_)[result].size > limits::expressionNodes) {
    return Error{.code = ErrorCode::tooLarge, .limit = limits::expressionNodes};
  }
  return sibling(result);
}

template <class T>
FormulaGraph<T> Formula::makeGraph(std::size_t capacity) const {
  return lower<T>(*pool_, std::span(&root_, 1), variables_, parameters_, {.capacity = capacity});
}

template <class T>
void Formula::writeParameters(FormulaGraph<T>& formula) const {
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    *formula.graph.value(formula.parameters[i]) = T(parameterValues_[i]);
  }
}

FormulaGraph<double>& Formula::runAt(std::span<const double> point) {
  if (!point_) point_ = makeGraph<double>(1);
  writeParameters(*point_);
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    *point_->graph.value(point_->variables[i]) = point[i];
  }
  point_->graph.forward();
  return *point_;
}

PointProgram& Formula::programAt(std::span<const double> point) {
  if (!program_) program_.emplace(makeGraph<double>(1));
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    program_->setParameter(i, parameterValues_[i]);
  }
  for (std::size_t i = 0; i < variables_.size(); ++i) program_->setVariable(i, point[i]);
  return *program_;
}

double Formula::value(std::span<const double> point) { return programAt(point).forward(); }

FormulaGraph<double>& Formula::blockGraph() {
  if (!block_) block_ = makeGraph<double>(0);
  return *block_;
}

template <class Fill, class Body>
void Formula::forEachBlock(FormulaGraph<double>& formula, std::size_t n, Fill&& fill, Body&& body) {
  writeParameters(formula);
  for (std::size_t start = 0; start < n; start += formula.graph.capacity()) {
    const std::size_t width = std::min(formula.graph.capacity(), n - start);
    fill(formula, start, width);
    formula.graph.forward(width);
    body(formula, start, width);
  }
}

namespace {

// Puts the points of a block into the graph's inputs.
auto fillFrom(Columns columns) {
  return [columns](FormulaGraph<double>& formula, std::size_t start, std::size_t width) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::copy_n(columns[i].data() + start, width, formula.graph.value(formula.variables[i]));
    }
  };
}

}  // namespace

void Formula::values(Columns columns, std::span<double> out) {
  forEachBlock(blockGraph(), out.size(), fillFrom(columns),
               [&](FormulaGraph<double>& formula, std::size_t start, std::size_t width) {
                 std::copy_n(formula.graph.value(formula.outputs[0]), width, out.data() + start);
               });
}

void Formula::valuesWith(Formula& other, Columns columns, std::span<double> out,
                         std::span<double> otherOut) {
  if (pool_ != other.pool_ || variables_ != other.variables_ || parameters_ != other.parameters_ ||
      parameterValues_ != other.parameterValues_) {
    values(columns, out);
    return other.values(columns, otherOut);
  }
  if (!pair_ || pairedWith_ != other.root_) {
    const std::array roots{root_, other.root_};
    pair_ =
        lower<double>(*pool_, roots, variables_, parameters_, {.capacity = 0, .valuesAlone = true});
    pairedWith_ = other.root_;
  }
  forEachBlock(*pair_, out.size(), fillFrom(columns),
               [&](FormulaGraph<double>& pair, std::size_t start, std::size_t width) {
                 const auto valuesOf = [&](std::size_t which) {
                   return pair.graph.value(pair.outputs[which]);
                 };
                 std::copy_n(valuesOf(0), width, out.data() + start);
                 std::copy_n(valuesOf(1), width, otherOut.data() + start);
               });
}

FormulaGraph<double>& Formula::gridGraph(std::size_t across) {
  if (!grid_ || gridAcross_ != across) {
    const std::array moving{variables_[across]};
    std::vector<std::string> fixed = variables_;
    fixed[across].clear();
    fixed.insert(fixed.end(), parameters_.begin(), parameters_.end());
    grid_ = lower<double>(*pool_, std::span(&root_, 1), moving, fixed,
                          {.capacity = 0, .valuesAlone = true});
    gridAcross_ = across;
  }
  return *grid_;
}

void Formula::gridValues(std::span<const double> point, GridAxis across, GridAxis along,
                         std::span<double> out) {
  FormulaGraph<double>& formula = gridGraph(across.variable);
  Graph<double>& graph = formula.graph;
  for (std::size_t i = 0; i < formula.parameters.size(); ++i) {
    *graph.value(formula.parameters[i]) =
        i < point.size() ? point[i] : parameterValues_[i - point.size()];
  }
  // Columns are cut into strips of one width, and a block is one row of a strip. From row to row
  // all stays that does not depend on the row.
  const GraphIndex x = formula.variables[0];
  const GraphIndex y = formula.parameters[along.variable];
  const std::vector<GraphIndex> changing = graph.dependents(y);
  const std::size_t columns = across.numbers.size();
  const std::size_t strips = (columns + graph.capacity() - 1) / graph.capacity();
  for (std::size_t strip = 0; strip < strips; ++strip) {
    const std::size_t start = columns * strip / strips;
    const std::size_t width = columns * (strip + 1) / strips - start;
    std::copy_n(across.numbers.data() + start, width, graph.value(x));
    for (std::size_t row = 0; row < along.numbers.size(); ++row) {
      *graph.value(y) = along.numbers[row];
      if (row == 0) {
        graph.forward(width);
      } else {
        graph.forwardAgain(changing);
      }
      std::copy_n(graph.value(formula.outputs[0]), width, out.data() + row * columns + start);
    }
  }
}

void Formula::gradients(Columns columns, std::span<const std::span<double>> outs,
                        std::span<double> values) {
  const std::size_t n = outs.empty() ? values.size() : outs[0].size();
  forEachBlock(blockGraph(), n, fillFrom(columns),
               [&](FormulaGraph<double>& formula, std::size_t start, std::size_t width) {
                 Graph<double>& graph = formula.graph;
                 const double* value = graph.value(formula.outputs[0]);
                 graph.backward(formula.outputs[0]);
                 if (!values.empty()) std::copy_n(value, width, values.data() + start);
                 for (std::size_t i = 0; i < variables_.size(); ++i) {
                   const GraphIndex input = formula.variables[i];
                   const double* slope = graph.slope(input);
                   const bool depends = graph.reached(input);
                   for (std::size_t k = 0; k < width; ++k) {
                     const double known = depends ? slope[k] : 0;
                     outs[i][start + k] = value[k] == value[k] ? known : undefined;
                   }
                 }
               });
}

double Formula::gradient(std::span<const double> point, std::span<double> out) {
  PointProgram& program = programAt(point);
  const double value = program.forward();
  program.backward();
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    out[i] = value == value ? program.variableSlope(i) : undefined;
  }
  return value;
}

void Formula::parameterGradient(std::span<const double> point, std::span<double> out) {
  PointProgram& program = programAt(point);
  const double value = program.forward();
  program.backward();
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    out[i] = value == value ? program.parameterSlope(i) : undefined;
  }
}

Formula::Tangent Formula::tangent(std::span<const double> point,
                                  std::span<const double> direction) {
  FormulaGraph<double>& formula = runAt(point);
  Graph<double>& graph = formula.graph;
  std::vector<bool> moves(graph.size(), false);
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    moves[formula.variables[i]] = direction[i] != 0;
    *graph.slope(formula.variables[i]) = direction[i];
  }
  graph.tangents(moves);
  const GraphIndex output = formula.outputs[0];
  const double value = *graph.value(output);
  const double tangent = graph.reached(output) ? *graph.slope(output) : 0;
  return {value, value == value ? tangent : undefined};
}

void Formula::hessianProduct(std::span<const double> point, std::span<const double> direction,
                             std::span<double> out) {
  if (!dual_) dual_ = makeGraph<Dual<double>>(1);
  writeParameters(*dual_);
  Graph<Dual<double>>& graph = dual_->graph;
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    *graph.value(dual_->variables[i]) = {point[i], direction[i]};
  }
  graph.forward();
  graph.backward(dual_->outputs[0]);
  const double value = graph.value(dual_->outputs[0])->value;
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    const GraphIndex input = dual_->variables[i];
    const double product = graph.reached(input) ? graph.slope(input)->tangent : 0;
    out[i] = value == value ? product : undefined;
  }
}

void Formula::hessian(std::span<const double> point, std::span<double> out) {
  const std::size_t n = variables_.size();
  std::vector<double> direction(n, 0);
  for (std::size_t row = 0; row < n; ++row) {
    direction[row] = 1;
    hessianProduct(point, direction, out.subspan(row * n, n));
    direction[row] = 0;
  }
}

}  // namespace nabla
