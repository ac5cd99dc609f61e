#include "judge/equality.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/random.hpp"
#include "calculus/derivative.hpp"

namespace nabla {

namespace {

constexpr std::uint64_t seed = 20;
constexpr std::size_t blockCapacity = 64;
constexpr int greatestRounds = 40;  // blocks tried before giving up
constexpr double tolerance = 1e-9;  // relative

// A coordinate for a test point. Rounds differ in where they look: logarithms want positive
// numbers, arcsine small ones, ln(x − 50) large ones.
double coordinate(Random& random, int round) {
  switch (round % 5) {
    case 0:
      return random.uniform(-3, 3);
    case 1:
      return random.uniform(0.05, 3);
    case 2:
      return random.uniform(-1, 1);
    case 3:
      return random.uniform(-12, 12);
    default:
      return random.uniform(0, 200);
  }
}

}  // namespace

FunctionTable::FunctionTable(const Pool& pool, std::vector<NodeId> roots,
                             std::vector<std::string> variables,
                             std::vector<std::string> parameters,
                             std::vector<double> parameterValues, double rounding)
    : values_(roots.size()), rounding_(roots.size()), allowed_(rounding) {
  FormulaGraph<double> formula =
      lower<double>(pool, roots, variables, parameters, {.capacity = blockCapacity});
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    *formula.graph.value(formula.parameters[i]) = parameterValues[i];
  }
  Random random(seed);
  const bool constant = variables.empty();
  for (int round = 0; round < greatestRounds && points() < wantedPoints; ++round) {
    for (std::size_t i = 0; i < blockCapacity; ++i) {
      for (const GraphIndex input : formula.variables) {
        formula.graph.value(input)[i] = coordinate(random, round);
      }
    }
    formula.graph.forward(blockCapacity);
    keep(formula, blockCapacity);
    if (constant) break;
  }
}

void FunctionTable::keep(FormulaGraph<double>& formula, std::size_t width) {
  Graph<double>& graph = formula.graph;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < width && points() + kept.size() < wantedPoints; ++i) {
    const bool inFirst = std::isfinite(graph.value(formula.outputs[0])[i]);
    const bool inSecond = std::isfinite(graph.value(formula.outputs[1])[i]);
    if (inFirst && inSecond) kept.push_back(i);
  }
  for (std::size_t which = 0; which < values_.size(); ++which) {
    const GraphIndex output = formula.outputs[which];
    for (const std::size_t i : kept) values_[which].push_back(graph.value(output)[i]);
    // The uncertainty of the result: that of every node, times what the node weighs in it.
    std::vector<double> rounding(width, 0);
    graph.backward(output);
    for (GraphIndex node = 0; node < graph.size(); ++node) {
      if (!graph.reached(node) || !graph[node].shape.batched) continue;
      for (const std::size_t i : kept) {
        rounding[i] += std::fabs(graph.slope(node)[i] * graph.value(node)[i]);
      }
    }
    for (const std::size_t i : kept) {
      rounding_[which].push_back(std::numeric_limits<double>::epsilon() * rounding[i]);
    }
  }
}

bool FunctionTable::same(std::size_t first, std::size_t second) const {
  std::size_t compared = 0;
  for (std::size_t i = 0; i < points(); ++i) {
    const double a = values_[first][i];
    const double b = values_[second][i];
    if (!std::isfinite(a) || !std::isfinite(b)) continue;
    ++compared;
    const double rounding = rounding_[first][i] + rounding_[second][i];
    const double allowed = tolerance * std::max(std::fabs(a), std::fabs(b)) +
                           (std::isfinite(rounding) ? 4 * rounding : 0) + allowed_;
    if (std::fabs(a - b) > allowed) return false;
  }
  return compared >= fewestPoints && 2 * compared > points();
}

Equality compare(Pool& pool, NodeId first, NodeId second, std::vector<std::string> variables,
                 std::vector<std::string> parameters, std::vector<double> parameterValues) {
  if (simplify(pool, first) == simplify(pool, second)) return Equality::equal;
  const FunctionTable table(pool, {first, second}, std::move(variables), std::move(parameters),
                            std::move(parameterValues));
  if (table.points() < FunctionTable::fewestPoints) return Equality::undecided;
  return table.same(0, 1) ? Equality::equal : Equality::different;
}

const char* nameOf(Equality equality) {
  switch (equality) {
    case Equality::equal:
      return "equal";
    case Equality::different:
      return "different";
    case Equality::undecided:
      return "undecided";
  }
  return "";
}

}  // namespace nabla
