#pragma once

#include <string_view>
#include <vector>

#include "catch.hpp"
#include "graph/formula.hpp"

namespace nabla::test {

// A formula whose text must be right; with no names given, its free names are the variables.
inline nabla::Formula formulaOf(std::string_view text, std::vector<std::string> variables = {},
                                std::vector<std::string> parameters = {},
                                std::vector<double> parameterValues = {}) {
  Names names;
  names.anyVariable = variables.empty();
  names.variables = std::move(variables);
  names.parameters = std::move(parameters);
  Result<nabla::Formula> formula = nabla::Formula::parse(text, names, std::move(parameterValues));
  INFO(text);
  REQUIRE(formula.ok());
  return std::move(formula.value());
}

inline double valueAt(nabla::Formula& formula, double x) { return formula.value(std::span(&x, 1)); }

inline double slopeAt(nabla::Formula& formula, double x) {
  double slope = 0;
  formula.gradient(std::span(&x, 1), std::span(&slope, 1));
  return slope;
}

}  // namespace nabla::test
