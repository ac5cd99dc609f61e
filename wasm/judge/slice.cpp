#include "judge/slice.hpp"

#include <algorithm>
#include <limits>

namespace nabla {

namespace {

constexpr std::size_t blockCapacity = 64;

}  // namespace

Slice::Slice(const Formula& formula, std::size_t variable, std::span<const double> at)
    : pool_(&formula.pool()), root_(formula.root()) {
  for (std::size_t i = 0; i < formula.variables().size(); ++i) {
    if (i == variable) {
      variable_.push_back(formula.variables()[i]);
    } else {
      fixed_.push_back(formula.variables()[i]);
      fixedValues_.push_back(at[i]);
    }
  }
  fixed_.insert(fixed_.end(), formula.parameters().begin(), formula.parameters().end());
  fixedValues_.insert(fixedValues_.end(), formula.parameterValues().begin(),
                      formula.parameterValues().end());
  values_ = makeGraph<double>(std::span(&root_, 1), blockCapacity);
  points_ = makeGraph<Dual<double>>(std::span(&root_, 1), blockCapacity);
}

template <class T>
FormulaGraph<T> Slice::makeGraph(std::span<const NodeId> roots, std::size_t capacity) const {
  FormulaGraph<T> result = lower<T>(*pool_, roots, variable_, fixed_, {.capacity = capacity});
  for (std::size_t i = 0; i < fixed_.size(); ++i) {
    *result.graph.value(result.parameters[i]) = T(fixedValues_[i]);
  }
  return result;
}

FormulaGraph<double> Slice::lowerAll(std::span<const NodeId> roots, std::size_t capacity) const {
  return makeGraph<double>(roots, capacity);
}

double Slice::value(double x) {
  *values_.graph.value(values_.variables[0]) = x;
  values_.graph.forward();
  return *values_.graph.value(values_.outputs[0]);
}

Slice::Point Slice::at(double x) { return points(std::span(&x, 1))[0]; }

std::vector<double> Slice::values(std::span<const double> xs) {
  std::vector<double> result(xs.size());
  for (std::size_t start = 0; start < xs.size(); start += blockCapacity) {
    const std::size_t width = std::min(blockCapacity, xs.size() - start);
    std::copy_n(xs.data() + start, width, values_.graph.value(values_.variables[0]));
    values_.graph.forward(width);
    std::copy_n(values_.graph.value(values_.outputs[0]), width, result.data() + start);
  }
  return result;
}

std::vector<Slice::Point> Slice::points(std::span<const double> xs) {
  std::vector<Point> result(xs.size());
  Graph<Dual<double>>& graph = points_.graph;
  const GraphIndex input = points_.variables[0];
  const GraphIndex output = points_.outputs[0];
  for (std::size_t start = 0; start < xs.size(); start += blockCapacity) {
    const std::size_t width = std::min(blockCapacity, xs.size() - start);
    for (std::size_t i = 0; i < width; ++i) graph.value(input)[i] = {xs[start + i], 1};
    graph.forward(width);
    graph.backward(output);
    for (std::size_t i = 0; i < width; ++i) {
      const double value = graph.value(output)[i].value;
      const Dual<double> slope = graph.reached(input) ? graph.slope(input)[i] : Dual<double>(0);
      constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
      result[start + i] = value == value ? Point{value, slope.value, slope.tangent}
                                         : Point{value, undefined, undefined};
    }
  }
  return result;
}

}  // namespace nabla
