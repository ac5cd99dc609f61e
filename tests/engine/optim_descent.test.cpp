// The trace of a descent: its rows, why it ends, its slices and limits.

#include <cmath>

#include "optim_support.hpp"

namespace nabla::test {

namespace {

const std::string_view sgd = R"({"name": "sgd", "learningRate": 0.1})";

DescentTrace runOnSquare(std::string_view optimizer, std::string_view stop, double start = 1) {
  return traceOf(formulaOf("x^2", {"x"}), {start},
                 {.optimizer = optimizerOf(optimizer), .stop = stopOf(stop)});
}

void checkEqual(const DescentTrace& a, const DescentTrace& b) {
  CHECK(a.steps == b.steps);
  CHECK(a.parameters == b.parameters);
  CHECK(a.loss == b.loss);
  CHECK(a.gradient == b.gradient);
  CHECK(a.learningRate == b.learningRate);
  REQUIRE(a.states.size() == b.states.size());
  for (std::size_t i = 0; i < a.states.size(); ++i) CHECK(a.states[i].values == b.states[i].values);
  CHECK(a.reason == b.reason);
}

Error errorOf(const Formula& formula, const std::vector<double>& start,
              const DescentSettings& settings) {
  const auto descent = Descent::create(formula, start, settings);
  REQUIRE_FALSE(descent.ok());
  return descent.error();
}

}  // namespace

TEST_CASE("a trace has a row for the start and one for every step", "[optim][descent]") {
  const Formula formula = formulaOf("x^2+3*y^2", {"x", "y"});
  const DescentTrace trace =
      traceOf(formula, {3, 2},
              {.optimizer = optimizerOf(R"({"name": "momentum", "learningRate": 0.1})"),
               .schedule = scheduleOf(R"({"name": "exponential", "factor": 0.5})"),
               .stop = {.maxSteps = 2}});
  CHECK(trace.n == 2);
  CHECK(trace.steps == 2);
  CHECK(trace.loss.size() == 3);
  CHECK(trace.gradient.size() == 6);
  CHECK(trace.parameters.size() == 6);
  CHECK(trace.learningRate == std::vector<double>{0.1, 0.05});
  CHECK(pointOf(trace, 0) == std::vector<double>{3, 2});
  CHECK(trace.loss[0] == 21);
  CHECK(trace.gradient[0] == 6);
  CHECK(trace.gradient[1] == 12);
  CHECK(pointOf(trace, 1)[0] == Approx(2.4));
  CHECK(pointOf(trace, 1)[1] == Approx(0.8));
  REQUIRE(trace.states.size() == 1);
  CHECK(trace.states[0].name == "b");
  CHECK(trace.states[0].values[0] == 0);
  CHECK(trace.states[0].values[2] == 6);
  CHECK(trace.states[0].values[4] == Approx(0.9 * 6 + 4.8));
  CHECK(pointOf(trace, 2)[0] == Approx(2.4 - 0.05 * (0.9 * 6 + 4.8)));
}

TEST_CASE("row 0 holds what the state starts from", "[optim][descent]") {
  const DescentTrace trace =
      runOnSquare(R"({"name": "adagrad", "initialAccumulator": 0.1})", R"({"maxSteps": 1})");
  CHECK(trace.states[0].values[0] == 0.1);
}

TEST_CASE("a descent says why it ended", "[optim][descent]") {
  SECTION("the budget of steps") {
    const DescentTrace trace = runOnSquare(sgd, R"({"maxSteps": 7})");
    CHECK(trace.reason == StopReason::maxSteps);
    CHECK(trace.steps == 7);
  }
  SECTION("no step at all") {
    const DescentTrace trace = runOnSquare(sgd, R"({"maxSteps": 0})");
    CHECK(trace.reason == StopReason::maxSteps);
    CHECK(trace.steps == 0);
  }
  SECTION("a small gradient") {
    const DescentTrace trace = runOnSquare(sgd, R"({"maxSteps": null, "gradientNorm": 0.01})");
    CHECK(trace.reason == StopReason::gradientNorm);
    CHECK(std::fabs(trace.gradient[trace.steps]) <= 0.01);
    CHECK(std::fabs(trace.gradient[trace.steps - 1]) > 0.01);
  }
  SECTION("a small gradient at the very start") {
    const DescentTrace trace = runOnSquare(sgd, R"({"gradientNorm": 0})", 0);
    CHECK(trace.reason == StopReason::gradientNorm);
    CHECK(trace.steps == 0);
  }
  SECTION("a small loss") {
    const DescentTrace trace = runOnSquare(sgd, R"({"loss": 0.01})");
    CHECK(trace.reason == StopReason::loss);
    CHECK(trace.loss[trace.steps] <= 0.01);
    CHECK(trace.loss[trace.steps - 1] > 0.01);
  }
  SECTION("no improvement: η = 1 jumps between 1 and −1") {
    const DescentTrace trace =
        runOnSquare(R"({"name": "sgd", "learningRate": 1})", R"({"patience": 5})");
    CHECK(trace.reason == StopReason::noImprovement);
    CHECK(trace.steps == 5);
    CHECK(lastPoint(trace)[0] == -1);
  }
  SECTION("an improvement that is too small is none") {
    const DescentTrace trace =
        runOnSquare(sgd, R"({"patience": 3, "minDelta": 0.1, "maxSteps": null})");
    CHECK(trace.reason == StopReason::noImprovement);
    CHECK(trace.loss[trace.steps] > 1e-3);
  }
  SECTION("a loss that explodes") {
    const DescentTrace trace =
        runOnSquare(R"({"name": "sgd", "learningRate": 1.5})", R"({"maxSteps": null})");
    CHECK(trace.reason == StopReason::diverged);
    CHECK(trace.loss[trace.steps] > 1e6);
    CHECK(trace.loss[trace.steps - 1] <= 1e6);
  }
  SECTION("infinity, even where the rule against divergence is off") {
    const DescentTrace trace = runOnSquare(R"({"name": "sgd", "learningRate": 1.5})",
                                           R"({"maxSteps": null, "diverged": null})");
    CHECK(trace.reason == StopReason::diverged);
    CHECK(trace.loss[trace.steps] > 1e300);
  }
}

TEST_CASE("a step out of the domain is divergence, a start outside is an error",
          "[optim][descent]") {
  const Formula formula = formulaOf("ln(x)", {"x"});
  const DescentTrace trace =
      traceOf(formula, {0.5}, {.optimizer = optimizerOf(R"({"name": "sgd", "learningRate": 1})")});
  CHECK(trace.reason == StopReason::diverged);
  CHECK(trace.steps == 1);
  CHECK(pointOf(trace, 1)[0] == -1.5);

  const Error error = errorOf(formula, {-1}, {.optimizer = optimizerOf(sgd)});
  CHECK(error.code == ErrorCode::invalidValue);
  CHECK(error.subject == "start");
  CHECK(errorOf(formula, {0}, {.optimizer = optimizerOf(sgd)}).subject == "start");
  CHECK(errorOf(formula, {std::nan("")}, {.optimizer = optimizerOf(sgd)}).subject == "start");
  CHECK(errorOf(formulaOf("sqrt(x)", {"x"}), {0}, {.optimizer = optimizerOf(sgd)}).subject ==
        "start");
}

TEST_CASE("slices give the same trace as one go", "[optim][descent]") {
  const auto optimizer = GENERATE(values<std::string_view>(
      {R"({"name": "adam", "learningRate": 0.05})", R"({"name": "lbfgs"})",
       R"({"name": "custom", "learningRate": 1e-4, "rule": "s1 = 0.9*s1 + g\ntheta -= eta*s1"})"}));
  const auto schedule = GENERATE(values<std::string_view>(
      {R"({"name": "cosine", "steps": 50})", R"({"name": "reduce-on-plateau", "patience": 3})"}));
  const Formula formula = formulaOf(rosenbrock, {"x", "y"});
  const DescentSettings settings{.optimizer = optimizerOf(optimizer),
                                 .schedule = scheduleOf(schedule),
                                 .stop = {.maxSteps = 40}};
  auto sliced = Descent::create(formula, std::vector<double>{-1.2, 1}, settings);
  REQUIRE(sliced.ok());
  while (!sliced.value().advance(7)) CHECK(sliced.value().trace().steps % 7 == 0);
  checkEqual(sliced.value().trace(), traceOf(formula, {-1.2, 1}, settings));
}

TEST_CASE("a cancelled descent keeps what it has done", "[optim][descent]") {
  auto descent = Descent::create(formulaOf("x^2", {"x"}), std::vector<double>{1},
                                 {.optimizer = optimizerOf(sgd)});
  REQUIRE(descent.ok());
  CHECK_FALSE(descent.value().advance(5));
  descent.value().cancel();
  CHECK(descent.value().advance(5));
  const DescentTrace& trace = descent.value().trace();
  CHECK(trace.reason == StopReason::cancelled);
  CHECK(trace.steps == 5);
  CHECK(trace.loss.size() == 6);
  CHECK(trace.learningRate.size() == 5);
}

TEST_CASE("a descent has limits", "[optim][descent]") {
  const Formula one = formulaOf("x^2", {"x"});
  SECTION("of steps") {
    DescentSettings settings{.optimizer = optimizerOf(sgd), .stop = {.maxSteps = 100'001}};
    const Error error = errorOf(one, {1}, settings);
    CHECK(error.code == ErrorCode::tooLarge);
    CHECK(error.limit == 100'000);
    settings.stop.maxSteps = 100'000;
    CHECK(traceOf(one, {1}, settings).steps == 100'000);
    settings.stop.maxSteps.reset();
    CHECK(traceOf(one, {1}, settings).reason == StopReason::maxSteps);
  }
  SECTION("of recorded numbers") {
    std::string text = "0";
    std::vector<std::string> variables;
    for (int i = 0; i < 20; ++i) {
      variables.push_back("x" + std::to_string(i));
      text += "+" + variables.back() + "^2";
    }
    // A row has 20 parameters, 20 slopes, loss, rate, and twice 20 numbers of state.
    const double most = std::floor(2e6 / 82) - 1;
    DescentSettings settings{.optimizer = optimizerOf(R"({"name": "adam"})"),
                             .stop = {.maxSteps = most + 1}};
    const Error error = errorOf(formulaOf(text, variables), std::vector<double>(20, 1), settings);
    CHECK(error.code == ErrorCode::tooLarge);
    CHECK(error.limit == most);
    settings.stop.maxSteps = most;
    CHECK(Descent::create(formulaOf(text, variables), std::vector<double>(20, 1), settings).ok());
  }
}

TEST_CASE("what does not fit together is refused", "[optim][descent]") {
  const Formula formula = formulaOf("x^2", {"x"});
  CHECK(errorOf(formula, {1, 2}, {.optimizer = optimizerOf(sgd)}).code == ErrorCode::wrongLength);
  CHECK(errorOf(formulaOf("3", {}), {}, {.optimizer = optimizerOf(sgd)}).subject == "variables");
  const ScheduleSettings armijo = scheduleOf(R"({"name": "armijo"})");
  CHECK(errorOf(formula, {1}, {.optimizer = optimizerOf(R"({"name": "adam"})"), .schedule = armijo})
            .subject == "schedule: armijo");
  const Error error = errorOf(
      formula, {1}, {.optimizer = optimizerOf(R"({"name": "custom", "rule": "theta -= eta*h"})")});
  CHECK(error.code == ErrorCode::unknownName);
  CHECK(error.from == 13);
  CHECK(error.to == 14);
}

TEST_CASE("a run without transcendental functions has the same bits everywhere",
          "[optim][descent]") {
  struct Case {
    std::string_view optimizer;
    double steps;
    double x;
  };
  // Computed by this engine; natively and as WebAssembly, with each compiler, they must not differ.
  const Case item = GENERATE(values<Case>({
      {R"({"name": "adam"})", 1000, -0x1.0af3e761fc60ap+0},
      {R"({"name": "nadam"})", 1000, -0x1.00e09c7a7b53p+0},
      {R"({"name": "rmsprop"})", 1000, 0x1.ae3755e02fa67p-1},
      {R"({"name": "newton"})", 12, 0x1.4e8b357c189cdp-1},
      {R"({"name": "lbfgs"})", 12, -0x1.0522424fadec5p-2},
  }));
  INFO(item.optimizer);
  const DescentTrace trace =
      traceOf(formulaOf(rosenbrock, {"x", "y"}), {-1.2, 1},
              {.optimizer = optimizerOf(item.optimizer), .stop = {.maxSteps = item.steps}});
  CHECK(lastPoint(trace)[0] == item.x);
}

TEST_CASE("what the lesson on the learning rate says holds", "[optim][descent]") {
  const auto lossAfter = [](const Formula& formula, const std::vector<double>& start, double rate,
                            double steps) {
    OptimizerSettings plain = optimizerOf(sgd);
    plain.learningRate = rate;
    const DescentTrace trace =
        traceOf(formula, start, {.optimizer = plain, .stop = {.maxSteps = steps}});
    return trace.loss[trace.steps];
  };
  // x² with η = 1 jumps from 1 to −1 and back; below η = 2/c = 1 it converges, above it diverges.
  const Formula square = formulaOf("x^2", {"x"});
  CHECK(lastPoint(runOnSquare(R"({"name": "sgd", "learningRate": 1})", R"({"maxSteps": 7})"))[0] ==
        -1);
  CHECK(lossAfter(square, {1}, 0.99, 100) < 0.1);
  CHECK(lossAfter(square, {1}, 1.01, 100) > 10);
  // The goal of the lesson: reachable, and not by any rate.
  const Formula ravine = formulaOf("x^2+10*y^2", {"x", "y"});
  CHECK(lossAfter(ravine, {1, 1}, 0.084, 20) < 1e-3);
  CHECK(lossAfter(ravine, {1, 1}, 0.05, 20) > 1e-3);
  CHECK(lossAfter(ravine, {1, 1}, 0.1, 20) > 1e-3);
}

TEST_CASE("Adam carries Rosenbrock's valley to its end", "[optim][descent]") {
  const DescentTrace trace =
      traceOf(formulaOf(rosenbrock, {"x", "y"}), {-1.2, 1},
              {.optimizer = optimizerOf(R"({"name": "adam", "learningRate": 0.02})"),
               .stop = {.maxSteps = 10'000, .gradientNorm = 1e-6}});
  CHECK(trace.reason == StopReason::gradientNorm);
  CHECK(lastPoint(trace)[0] == Approx(1).epsilon(1e-5));
}

}  // namespace nabla::test
