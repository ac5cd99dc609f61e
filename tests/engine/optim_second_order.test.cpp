// Newton and L-BFGS, and the line searches that they rest on.

#include <cmath>

#include "optim_support.hpp"

namespace nabla::test {

namespace {

DescentTrace run(std::string_view text, std::vector<std::string> variables,
                 const std::vector<double>& start, std::string_view optimizer,
                 double gradientNorm = 1e-9) {
  return traceOf(formulaOf(text, std::move(variables)), start,
                 {.optimizer = optimizerOf(optimizer),
                  .stop = {.maxSteps = 400, .gradientNorm = gradientNorm}});
}

constexpr std::string_view newton = R"({"name": "newton"})";
constexpr std::string_view lbfgs = R"({"name": "lbfgs"})";

}  // namespace

TEST_CASE("Newton solves a quadratic in one step", "[optim][second-order]") {
  const DescentTrace trace =
      run("3*x^2+2*x*y+5*y^2+z^2-x*z-4*x+y", {"x", "y", "z"}, {7, -3, 11}, newton);
  CHECK(trace.steps == 1);
  CHECK(trace.learningRate[0] == 1);
  CHECK(trace.reason == StopReason::gradientNorm);
}

TEST_CASE("both find the minimum of Rosenbrock's valley", "[optim][second-order]") {
  const auto method = GENERATE(values<std::string_view>({newton, lbfgs}));
  const DescentTrace trace = run(rosenbrock, {"x", "y"}, {-1.2, 1}, method);
  INFO(method);
  CHECK(trace.reason == StopReason::gradientNorm);
  CHECK(trace.steps < 60);
  CHECK(lastPoint(trace)[0] == Approx(1).epsilon(1e-8));
  CHECK(lastPoint(trace)[1] == Approx(1).epsilon(1e-8));
  for (std::size_t k = 0; k < trace.steps; ++k) CHECK(trace.loss[k + 1] <= trace.loss[k]);
}

TEST_CASE("both go downhill where the curvature is negative", "[optim][second-order]") {
  // A saddle at (0, 0); minima at (±1, 0).
  const auto method = GENERATE(values<std::string_view>({newton, lbfgs}));
  const DescentTrace trace = run("x^4-2*x^2+y^2", {"x", "y"}, {0.1, 1}, method);
  INFO(method);
  CHECK(trace.reason == StopReason::gradientNorm);
  CHECK(lastPoint(trace)[0] == Approx(1).epsilon(1e-8));
  CHECK(trace.loss[trace.steps] == Approx(-1));
}

TEST_CASE("both keep out of where the formula has no value", "[optim][second-order]") {
  const auto method = GENERATE(values<std::string_view>({newton, lbfgs}));
  const DescentTrace trace = run("x - ln(x)", {"x"}, {30}, method);
  INFO(method);
  CHECK(trace.reason == StopReason::gradientNorm);
  CHECK(lastPoint(trace)[0] == Approx(1).epsilon(1e-6));
}

TEST_CASE("L-BFGS manages twenty variables with a short memory", "[optim][second-order]") {
  std::string text;
  std::vector<std::string> variables;
  std::vector<double> start;
  for (int i = 0; i < 20; ++i) {
    const std::string name = "x" + std::to_string(i);
    if (i > 0) text += "+";
    text += std::to_string(1 << (i / 2)) + "*(" + name + "-" + std::to_string(i) + ")^2";
    if (i > 0) text += "+0.1*(" + name + "-" + variables.back() + "-1)^4";
    variables.push_back(name);
    start.push_back(0);
  }
  const DescentTrace trace = run(text, variables, start, R"({"name": "lbfgs", "memory": 3})", 1e-6);
  CHECK(trace.reason == StopReason::gradientNorm);
  for (std::size_t i = 0; i < 20; ++i) {
    CHECK(lastPoint(trace)[i] == Approx(static_cast<double>(i)).margin(1e-5));
  }
}

TEST_CASE("a search that finds nothing lower ends the descent", "[optim][second-order]") {
  const auto method =
      GENERATE(values<std::string_view>({newton, lbfgs, R"({"name": "sgd", "learningRate": 1})"}));
  // At the kink the slope is said to be 1/2·(1 + −3) = −1, but both sides go up or down by other
  // rates: along −slope the function rises.
  const Formula formula = formulaOf("max(x, -3*x)", {"x"});
  DescentSettings settings{.optimizer = optimizerOf(method), .stop = {.maxSteps = 100}};
  if (settings.optimizer.name == OptimizerName::sgd)
    settings.schedule = scheduleOf(R"({"name": "armijo"})");
  const DescentTrace trace = traceOf(formula, {0}, settings);
  INFO(method);
  CHECK(trace.reason == StopReason::noImprovement);
  CHECK(trace.steps == 0);
  CHECK(trace.learningRate.empty());
  CHECK(trace.loss.size() == 1);
}

TEST_CASE("Armijo's schedule shortens the step until the loss falls enough",
          "[optim][second-order]") {
  const Formula formula = formulaOf("10*x^2", {"x"});
  const DescentTrace trace =
      traceOf(formula, {1},
              {.optimizer = optimizerOf(R"({"name": "sgd", "learningRate": 1})"),
               .schedule = scheduleOf(R"({"name": "armijo", "shrink": 0.5, "slope": 1e-4})"),
               .stop = {.maxSteps = 3}});
  // 10(1 − 20η)² ≤ 10 − 10⁻⁴·400·η holds for η < 0.1 − 4·10⁻⁶: the fourth halving of 1.
  CHECK(trace.learningRate[0] == 0.0625);
  CHECK(lastPoint(trace)[0] == Approx(std::pow(-0.25, 3)));
}

TEST_CASE("Newton's rate follows the schedule", "[optim][second-order]") {
  const Formula formula = formulaOf("x^2", {"x"});
  const DescentTrace trace =
      traceOf(formula, {1},
              {.optimizer = optimizerOf(newton),
               .schedule = scheduleOf(R"({"name": "linear-warmup", "steps": 2})"),
               .stop = {.maxSteps = 3}});
  CHECK(trace.learningRate == std::vector<double>{0, 0.5, 1});
  CHECK(pointOf(trace, 1)[0] == 1);
  CHECK(pointOf(trace, 2)[0] == Approx(0.5));
  CHECK(pointOf(trace, 3)[0] == Approx(0).margin(1e-15));
}

}  // namespace nabla::test
