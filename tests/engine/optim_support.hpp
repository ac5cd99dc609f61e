#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "golden.hpp"
#include "optim/descent.hpp"
#include "optim/limits.hpp"

namespace nabla::test {

// The options of a JSON object, as bindings hand them over.
inline Options toOptions(const Json& json) {
  Options options;
  for (const auto& [key, value] : json.object()) {
    if (value.isNumber()) {
      options.push_back({key, value.number()});
    } else if (value.isText()) {
      options.push_back({key, value.text()});
    } else if (value.isNull()) {
      options.push_back({key, std::monostate{}});
    } else {
      options.push_back({key, value.boolean()});
    }
  }
  return options;
}

// Settings from JSON text, written as a configuration in JavaScript would be.
inline OptimizerSettings optimizerOf(std::string_view json) {
  const auto settings = readOptimizer(toOptions(parseJson(json)));
  INFO("optimizer " << json);
  REQUIRE(settings.ok());
  return settings.value();
}
inline ScheduleSettings scheduleOf(std::string_view json) {
  const auto settings = readSchedule(toOptions(parseJson(json)));
  INFO("schedule " << json);
  REQUIRE(settings.ok());
  return settings.value();
}
inline StopSettings stopOf(std::string_view json) {
  const auto settings = readStop(toOptions(parseJson(json)));
  INFO("stop " << json);
  REQUIRE(settings.ok());
  return settings.value();
}

inline Formula formulaOf(std::string_view text, std::vector<std::string> variables) {
  auto formula = Formula::parse(
      text, {.variables = std::move(variables), .parameters = {}, .anyVariable = false}, {});
  INFO("formula " << text);
  REQUIRE(formula.ok());
  return std::move(formula.value());
}

// A descent run to its end.
inline DescentTrace traceOf(const Formula& formula, const std::vector<double>& start,
                            const DescentSettings& settings) {
  auto descent = Descent::create(formula, start, settings);
  REQUIRE(descent.ok());
  REQUIRE(descent.value().advance(limits::descentSteps));
  return descent.value().trace();
}

// The point after `step` steps.
inline std::vector<double> pointOf(const DescentTrace& trace, std::size_t step) {
  const auto first = trace.parameters.begin() + static_cast<std::ptrdiff_t>(step * trace.n);
  return {first, first + static_cast<std::ptrdiff_t>(trace.n)};
}
inline std::vector<double> lastPoint(const DescentTrace& trace) {
  return pointOf(trace, trace.steps);
}

inline constexpr std::string_view rosenbrock = "(1-x)^2+100*(y-x^2)^2";

}  // namespace nabla::test
