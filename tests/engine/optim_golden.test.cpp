// Paths and rates that PyTorch computed.

#include <algorithm>
#include <cmath>

#include "optim_support.hpp"

namespace nabla::test {

namespace {

double relativeError(double ours, double theirs) {
  return std::fabs(ours - theirs) / std::max(1.0, std::fabs(theirs));
}

// In these two rounding grows about fivefold a step, with any order of operations.
bool amplifiesRounding(const OptimizerSettings& settings) {
  return settings.name == OptimizerName::rmsprop && (settings.centered || settings.momentum > 0);
}

}  // namespace

TEST_CASE("optimizers follow PyTorch's paths", "[optim][golden]") {
  const Json golden = readGolden("optimizers.json");
  REQUIRE(golden["cases"].size() == 72);
  for (const Json& item : golden["cases"]) {
    std::vector<std::string> variables;
    for (const Json& name : item["variables"]) variables.push_back(name.text());
    const Formula formula = formulaOf(item["formula"].text(), variables);
    const auto settings = readOptimizer(toOptions(item["optimizer"]));
    REQUIRE(settings.ok());
    const double steps = item["steps"].number();
    const DescentTrace trace =
        traceOf(formula, item["start"].numbers(),
                {.optimizer = settings.value(), .stop = {.maxSteps = steps}});
    REQUIRE(static_cast<double>(trace.steps) == steps);
    REQUIRE(trace.reason == StopReason::maxSteps);

    double worstEarly = 0;
    double worst = 0;
    for (std::size_t k = 0; k <= trace.steps; ++k) {
      const std::vector<double> theirs = item["path"][k].numbers();
      const std::vector<double> ours = pointOf(trace, k);
      for (std::size_t i = 0; i < theirs.size(); ++i) {
        worst = std::max(worst, relativeError(ours[i], theirs[i]));
      }
      if (k < trace.steps) {
        const double loss = item["loss"][k].number();
        worst = std::max(worst, relativeError(trace.loss[k], loss));
      }
      if (k <= 25) worstEarly = worst;
    }
    INFO(item["formula"].text() << " by " << nameOf(settings.value().name));
    CHECK(worstEarly <= 1e-12);
    CHECK(worst <= (amplifiesRounding(settings.value()) ? 1e-6 : 1e-12));
  }
}

TEST_CASE("schedules give PyTorch's rates", "[optim][golden]") {
  const Json golden = readGolden("schedules.json");
  REQUIRE(golden["cases"].size() == 5);
  for (const Json& item : golden["cases"]) {
    const auto settings = readSchedule(toOptions(item["schedule"]));
    REQUIRE(settings.ok());
    const std::vector<double> theirs = item["values"].numbers();
    const auto ours =
        scheduleRates(settings.value(), golden["learningRate"].number(), theirs.size());
    REQUIRE(ours.ok());
    double worst = 0;
    for (std::size_t k = 0; k < theirs.size(); ++k) {
      worst = std::max(worst, std::fabs(ours.value()[k] - theirs[k]));
    }
    INFO(nameOf(settings.value().name));
    CHECK(worst <= 1e-14);
  }
}

}  // namespace nabla::test
