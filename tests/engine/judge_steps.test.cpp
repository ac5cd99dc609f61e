// A learner's step of an optimizer: right, or which mistake it was. The wrong answers are worked
// out here by hand, so that they do not come from the code that they test.

#include <cmath>

#include "judge/steps.hpp"
#include "optim_support.hpp"

namespace nabla::test {

namespace {

// The second step, from θ = (1, 2) with gradient (0.5, −3).
StepTask taskOf(std::string_view json, std::vector<std::vector<double>> states) {
  return {.optimizer = optimizerOf(json),
          .t = 2,
          .theta = {1, 2},
          .gradient = {0.5, -3},
          .states = std::move(states)};
}

Judgement judge(const StepTask& task, const std::vector<double>& answer, double rounding = 0) {
  const auto judgement = judgeStep(task, answer, rounding);
  REQUIRE(judgement.ok());
  return judgement.value();
}

std::string mistakeIn(const StepTask& task, const std::vector<double>& answer) {
  const Judgement judgement = judge(task, answer);
  CHECK(judgement.verdict == Verdict::wrong);
  return judgement.mistake == Mistake::none ? "none" : std::string(nameOf(judgement.mistake));
}

// Each parameter moved by a rule of (θ, g, i), where i counts parameters.
template <class Rule>
std::vector<double> moved(const StepTask& task, Rule&& rule) {
  std::vector<double> result;
  for (std::size_t i = 0; i < task.theta.size(); ++i) {
    result.push_back(rule(task.theta[i], task.gradient[i], i));
  }
  return result;
}

}  // namespace

TEST_CASE("steps of plain descent are judged", "[judge][steps]") {
  StepTask task = taskOf(R"({"name": "sgd", "learningRate": 0.1})", {});
  CHECK(judge(task, {0.95, 2.3}).verdict == Verdict::correct);
  CHECK(judge(task, {0.95, 2.3}).all.empty());
  CHECK(mistakeIn(task, {0.9, 1.9}) == "gradient-omitted");
  CHECK(mistakeIn(task, {0.995, 2.03}) == "rate-applied-twice");
  CHECK(mistakeIn(task, {1.05, 1.7}) == "ascent-for-descent");
  CHECK(mistakeIn(task, {1.3, 1.95}) == "components-swapped");
  CHECK(mistakeIn(task, {1.25, 2.25}) == "components-summed");
  CHECK(mistakeIn(task, {5, 5}) == "none");
  const Judgement stretched = judge(task, {0.85, 2.9});
  CHECK(stretched.mistake == Mistake::offByConstantFactor);
  CHECK(stretched.factor == Approx(3));
  task.batch = 32;
  CHECK(mistakeIn(task, {1 - 0.1 * 0.5 * 32, 2 + 0.1 * 3 * 32}) == "sum-for-average");
}

TEST_CASE("coordinates move at the same time", "[judge][steps]") {
  // f = x·y, slope (y, x): with the new x = 0 the second slope would be 0.
  Formula formula = formulaOf("x*y", {"x", "y"});
  StepTask task{.optimizer = optimizerOf(R"({"name": "sgd", "learningRate": 0.5})"),
                .theta = {1, 2},
                .gradient = {2, 1},
                .formula = &formula};
  CHECK(judge(task, {0, 1.5}).verdict == Verdict::correct);
  CHECK(mistakeIn(task, {0, 2}) == "new-first-coordinate");
}

TEST_CASE("steps of momentum are judged", "[judge][steps]") {
  const StepTask task =
      taskOf(R"({"name": "momentum", "learningRate": 0.1, "momentum": 0.9})", {{4, -1}});
  const std::vector<double> b{4, -1};
  const auto right = [&](double x, double g, std::size_t i) { return x - 0.1 * (0.9 * b[i] + g); };
  CHECK(judge(task, moved(task, right)).verdict == Verdict::correct);
  CHECK(mistakeIn(task, {1 - 0.1 * 4, 2 + 0.1}) == "old-buffer");
  CHECK(mistakeIn(task, {1 - 0.1 * 0.5, 2 + 0.1 * 3}) == "buffer-reset");
  CHECK(mistakeIn(task, {1 - 0.1 * 0.9 * 4, 2 + 0.1 * 0.9}) == "gradient-omitted");
  CHECK(mistakeIn(task, {1 - 0.1 * (3.6 + 0.05), 2 + 0.1 * (0.9 + 0.3)}) == "rate-applied-twice");

  const StepTask average = taskOf(
      R"({"name": "momentum", "learningRate": 0.1, "momentum": 0.9, "dampening": 0.9})", {{4, -1}});
  CHECK(judge(average, {1 - 0.1 * (3.6 + 0.05), 2 + 0.1 * (0.9 + 0.3)}).verdict ==
        Verdict::correct);
  CHECK(mistakeIn(average, moved(average, right)) == "sum-for-average");

  const StepTask nesterov =
      taskOf(R"({"name": "nesterov", "learningRate": 0.1, "momentum": 0.9})", {{4, -1}});
  CHECK(mistakeIn(nesterov, {1 - 0.1 * (0.5 + 3.6), 2 + 0.1 * (3 + 0.9)}) == "old-buffer");
  CHECK(mistakeIn(nesterov, {1 - 0.1 * 0.95, 2 + 0.1 * 5.7}) == "buffer-reset");
}

TEST_CASE("steps of Adagrad and RMSprop are judged", "[judge][steps]") {
  const StepTask adagrad = taskOf(R"({"name": "adagrad", "learningRate": 0.1})", {{2, 7}});
  CHECK(judge(adagrad, {1 - 0.05 / 1.5, 2 + 0.3 / 4}).verdict == Verdict::correct);
  CHECK(mistakeIn(adagrad, {1 - 0.05 / std::sqrt(2), 2 + 0.3 / std::sqrt(7)}) == "old-buffer");
  CHECK(mistakeIn(adagrad, {0.9, 2.1}) == "buffer-reset");
  CHECK(mistakeIn(adagrad, {1 - 0.05 / 2.25, 2 + 0.3 / 16}) == "root-omitted");
  CHECK(mistakeIn(adagrad, {1 - 0.1 / 1.5, 2 - 0.1 / 4}) == "gradient-omitted");

  const StepTask rmsprop =
      taskOf(R"({"name": "rmsprop", "learningRate": 0.1, "alpha": 0.5})", {{2, 7}});
  const double v0 = 1 + 0.125;
  const double v1 = 3.5 + 4.5;
  CHECK(judge(rmsprop, {1 - 0.05 / std::sqrt(v0), 2 + 0.3 / std::sqrt(v1)}).verdict ==
        Verdict::correct);
  CHECK(mistakeIn(rmsprop, {1 - 0.05 / std::sqrt(2), 2 + 0.3 / std::sqrt(7)}) == "old-buffer");
  CHECK(mistakeIn(rmsprop, {1 - 0.05 / v0, 2 + 0.3 / v1}) == "root-omitted");
  CHECK(mistakeIn(rmsprop, {1 - 0.05 / std::sqrt(1.25), 2 + 0.3 / std::sqrt(12.5)}) ==
        "sum-for-average");
  CHECK(mistakeIn(rmsprop, {1 - 0.05 / std::sqrt(0.125), 2 + 0.3 / std::sqrt(4.5)}) ==
        "buffer-reset");
}

TEST_CASE("steps of Adam are judged", "[judge][steps]") {
  const auto name = GENERATE(values<std::string_view>({"adam", "adamw"}));
  const StepTask task = taskOf(R"({"name": ")" + std::string(name) + R"(", "learningRate": 0.1})",
                               {{0.2, -0.1}, {0.004, 0.003}});
  INFO(name);
  const std::vector<double> m0{0.2, -0.1};
  const std::vector<double> v0{0.004, 0.003};
  const double shrink = name == "adamw" ? 1 - 0.1 * 0.01 : 1;
  const double c1 = 1 - 0.9 * 0.9;
  const double c2 = 1 - 0.999 * 0.999;
  // The point that results where a parameter moves by η times `move`, a function of its g, the old
  // and the new moments.
  const auto at = [&](auto&& move) {
    return moved(task, [&](double x, double g, std::size_t i) {
      const double m = 0.9 * m0[i] + 0.1 * g;
      const double v = 0.999 * v0[i] + 0.001 * g * g;
      return shrink * x - 0.1 * move(g, m0[i], v0[i], m, v);
    });
  };
  using std::sqrt;
  using D = double;
  CHECK(judge(task, at([&](D, D, D, D m, D v) { return m / c1 / sqrt(v / c2); })).verdict ==
        Verdict::correct);
  CHECK(mistakeIn(task, at([&](D, D, D, D m, D v) { return m / sqrt(v); })) ==
        "moments-uncorrected");
  CHECK(mistakeIn(task, at([&](D, D, D, D m, D) { return m / c1; })) == "only-first-moment");
  CHECK(mistakeIn(task, at([&](D g, D, D, D, D v) { return g / sqrt(v / c2); })) ==
        "only-second-moment");
  CHECK(mistakeIn(task, at([&](D, D m, D, D, D v) { return m / c1 / sqrt(v / c2); })) ==
        "old-buffer");
  CHECK(mistakeIn(task, at([&](D, D, D v, D m, D) { return m / c1 / sqrt(v / c2); })) ==
        "old-buffer");
  CHECK(mistakeIn(task, at([&](D, D, D, D m, D v) { return m / c1 / (v / c2); })) ==
        "root-omitted");
  CHECK(mistakeIn(task, at([&](D, D, D, D m, D) { return m / c1 / sqrt(m * m / c2); })) ==
        "square-of-mean");
  CHECK(mistakeIn(task, at([&](D, D, D, D, D v) { return 1 / sqrt(v / c2); })) ==
        "gradient-omitted");
  CHECK(mistakeIn(task, at([&](D g, D m, D, D, D v) {
                    return (0.9 * m + g) / c1 / sqrt(v / c2);
                  })) == "sum-for-average");
  CHECK(mistakeIn(task, at([&](D g, D, D, D, D) {
                    return 0.1 * g / c1 / sqrt(0.001 * g * g / c2);
                  })) == "buffer-reset");
  // At t = 2 a forgotten exponent and a count from 0 are the same: both are named.
  const Judgement both =
      judge(task, at([&](D, D, D, D m, D v) { return m / (1 - 0.9) / sqrt(v / (1 - 0.999)); }));
  CHECK(both.all == std::vector{Mistake::exponentForgotten, Mistake::countedFromZero});

  StepTask later = task;
  later.t = 3;
  const auto counted = at([&](D, D, D, D m, D v) { return m / c1 / sqrt(v / c2); });
  CHECK(mistakeIn(later, counted) == "counted-from-zero");
}

TEST_CASE("rounding and ε are no mistakes", "[judge][steps]") {
  StepTask task{.optimizer = optimizerOf(R"({"name": "adam", "learningRate": 0.1})"),
                .theta = {1},
                .gradient = {1e-3}};
  // With ε the step is 0.099999.
  CHECK(judge(task, {0.9}).verdict == Verdict::correct);
  CHECK(judge(task, {0.9 + 1e-4}).verdict == Verdict::wrong);
  CHECK(judge(task, {0.9 + 1e-4}, 5e-4).verdict == Verdict::correct);
  // Unless ε is there to be seen.
  task.optimizer.epsilon = 0.01;
  CHECK(judge(task, {0.9}).verdict == Verdict::wrong);
  CHECK(judge(task, {1 - 0.1 * 1e-3 / 0.011}).verdict == Verdict::correct);
}

TEST_CASE("a task that does not fit its optimizer is refused", "[judge][steps]") {
  StepTask task = taskOf(R"({"name": "adam"})", {{1, 2}});
  CHECK(judgeStep(task, std::vector<double>{1, 2}).error().subject == "states");
  task.states = {{1, 2}, {1}};
  CHECK(judgeStep(task, std::vector<double>{1, 2}).error().subject == "v");
  task.states.clear();
  CHECK(judgeStep(task, std::vector<double>{1}).error().subject == "answer");
  task.t = 0;
  CHECK(judgeStep(task, std::vector<double>{1, 2}).error().code == ErrorCode::invalidValue);
  task.t = 1;
  task.gradient = {1};
  CHECK(judgeStep(task, std::vector<double>{1, 2}).error().code == ErrorCode::wrongLength);
  task.optimizer.name = OptimizerName::newton;
  CHECK(judgeStep(task, std::vector<double>{1, 2}).error().code == ErrorCode::invalidValue);
}

}  // namespace nabla::test
