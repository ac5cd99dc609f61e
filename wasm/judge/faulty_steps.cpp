#include "judge/faulty_steps.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <string>

#include "optim/limits.hpp"
#include "optim/optimizers.hpp"

namespace nabla {

namespace {

// One parameter in a step, by the letters of the update rules. States are those before the step,
// and 0 where the optimizer has none of that name.
struct Coordinate {
  const OptimizerSettings& s;
  double t;
  double eta;
  double theta, g;
  double b, a, m, v;

  // √x + ε, or √(x + ε).
  [[nodiscard]] double root(double x) const {
    return s.epsilonInside ? std::sqrt(x + s.epsilon) : std::sqrt(x) + s.epsilon;
  }
  // The state after the step.
  [[nodiscard]] double newB() const { return s.momentum * b + g; }
  [[nodiscard]] double newA() const { return a + g * g; }
  [[nodiscard]] double newMeanSquare() const { return s.alpha * v + (1 - s.alpha) * g * g; }
  [[nodiscard]] double newM() const { return s.beta1 * m + (1 - s.beta1) * g; }
  [[nodiscard]] double newV() const { return s.beta2 * v + (1 - s.beta2) * g * g; }
  // What the bias correction divides by when it takes the given power of β.
  [[nodiscard]] double correction1(double power) const {
    return s.biasCorrection ? 1 - std::pow(s.beta1, power) : 1;
  }
  [[nodiscard]] double correction2(double power) const {
    return s.biasCorrection ? 1 - std::pow(s.beta2, power) : 1;
  }
  [[nodiscard]] double mHat() const { return newM() / correction1(t); }
  [[nodiscard]] double vHat() const { return newV() / correction2(t); }
  // Where Adam goes when it moves by this; AdamW shrinks θ first.
  [[nodiscard]] double adam(double move) const {
    return theta * (s.name == OptimizerName::adamw ? 1 - eta * s.weightDecay : 1) - eta * move;
  }
};

using C = const Coordinate&;

// The wrong formula beside the mistake's name: where θ goes by it.
struct FaultyFormula {
  Mistake mistake;
  double (*theta)(C);
};

constexpr FaultyFormula momentumMistakes[]{
    {Mistake::gradientOmitted, [](C c) { return c.theta - c.eta * c.s.momentum * c.b; }},
    {Mistake::rateAppliedTwice,
     [](C c) { return c.theta - c.eta * (c.s.momentum * c.b + c.eta * c.g); }},
    {Mistake::oldBuffer, [](C c) { return c.theta - c.eta * c.b; }},
    {Mistake::sumForAverage, [](C c) { return c.theta - c.eta * c.newB(); }},
};

constexpr FaultyFormula nesterovMistakes[]{
    {Mistake::gradientOmitted, [](C c) { return c.theta - c.eta * c.s.momentum * c.newB(); }},
    {Mistake::oldBuffer, [](C c) { return c.theta - c.eta * (c.g + c.s.momentum * c.b); }},
};

constexpr FaultyFormula adagradMistakes[]{
    {Mistake::gradientOmitted, [](C c) { return c.theta - c.eta / c.root(c.newA()); }},
    {Mistake::oldBuffer, [](C c) { return c.theta - c.eta * c.g / c.root(c.a); }},
    {Mistake::rootOmitted, [](C c) { return c.theta - c.eta * c.g / (c.newA() + c.s.epsilon); }},
};

constexpr FaultyFormula rmspropMistakes[]{
    {Mistake::gradientOmitted, [](C c) { return c.theta - c.eta / c.root(c.newMeanSquare()); }},
    {Mistake::oldBuffer, [](C c) { return c.theta - c.eta * c.g / c.root(c.v); }},
    {Mistake::sumForAverage,
     [](C c) { return c.theta - c.eta * c.g / c.root(c.s.alpha * c.v + c.g * c.g); }},
    {Mistake::rootOmitted,
     [](C c) { return c.theta - c.eta * c.g / (c.newMeanSquare() + c.s.epsilon); }},
};

constexpr FaultyFormula adamMistakes[]{
    {Mistake::gradientOmitted, [](C c) { return c.adam(1 / c.root(c.vHat())); }},
    {Mistake::oldBuffer, [](C c) { return c.adam(c.m / c.correction1(c.t) / c.root(c.vHat())); }},
    {Mistake::oldBuffer, [](C c) { return c.adam(c.mHat() / c.root(c.v / c.correction2(c.t))); }},
    {Mistake::oldBuffer,
     [](C c) { return c.adam(c.m / c.correction1(c.t) / c.root(c.v / c.correction2(c.t))); }},
    {Mistake::sumForAverage,
     [](C c) {
       const double sum = c.s.beta1 * c.m + c.g;
       return c.adam(sum / c.correction1(c.t) / c.root(c.vHat()));
     }},
    {Mistake::sumForAverage,
     [](C c) {
       const double sum1 = c.s.beta1 * c.m + c.g;
       const double sum2 = c.s.beta2 * c.v + c.g * c.g;
       return c.adam(sum1 / c.correction1(c.t) / c.root(sum2 / c.correction2(c.t)));
     }},
    {Mistake::momentsUncorrected, [](C c) { return c.adam(c.newM() / c.root(c.newV())); }},
    {Mistake::momentsUncorrected, [](C c) { return c.adam(c.newM() / c.root(c.vHat())); }},
    {Mistake::momentsUncorrected, [](C c) { return c.adam(c.mHat() / c.root(c.newV())); }},
    {Mistake::onlyFirstMoment, [](C c) { return c.adam(c.mHat()); }},
    {Mistake::onlySecondMoment, [](C c) { return c.adam(c.g / c.root(c.vHat())); }},
    {Mistake::exponentForgotten,
     [](C c) { return c.adam(c.newM() / c.correction1(1) / c.root(c.newV() / c.correction2(1))); }},
    {Mistake::countedFromZero,
     [](C c) {
       const double power = c.t - 1;
       return c.adam(c.newM() / c.correction1(power) / c.root(c.newV() / c.correction2(power)));
     }},
    {Mistake::squareOfMean, [](C c) { return c.adam(c.mHat() / c.root(c.mHat() * c.mHat())); }},
    {Mistake::squareOfMean,
     [](C c) { return c.adam(c.mHat() / c.root(c.newM() * c.newM() / c.correction2(c.t))); }},
    {Mistake::rootOmitted, [](C c) { return c.adam(c.mHat() / (c.vHat() + c.s.epsilon)); }},
};

// The formulas that fit an optimizer; variants with further states have none.
std::span<const FaultyFormula> formulasOf(const OptimizerSettings& s) {
  switch (s.name) {
    case OptimizerName::momentum:
      return momentumMistakes;
    case OptimizerName::nesterov:
      return nesterovMistakes;
    case OptimizerName::adagrad:
      return adagradMistakes;
    case OptimizerName::rmsprop:
      if (s.centered || s.momentum > 0) return {};
      return rmspropMistakes;
    case OptimizerName::adam:
    case OptimizerName::adamw:
      if (s.amsgrad) return {};
      return adamMistakes;
    default:
      return {};
  }
}

// What a state of this name holds for one parameter, or 0.
double stateOf(const StepTask& task, const Optimizer<double>& optimizer, std::string_view name,
               std::size_t parameter) {
  for (std::size_t i = 0; i < task.states.size(); ++i) {
    if (optimizer.stateNames()[i] == name) return task.states[i][parameter];
  }
  return 0;
}

class StepMaker {
 public:
  explicit StepMaker(const StepTask& task) : task_(task), right_(rightStep(task).value()) {}

  std::vector<FaultyStep> all() {
    fromFormulas();
    fromWrongInputs();
    std::stable_sort(steps_.begin(), steps_.end(), [](const FaultyStep& x, const FaultyStep& y) {
      return rank(x.mistake) < rank(y.mistake);
    });
    return std::move(steps_);
  }

 private:
  // Mistakes about gradients say less, and come after those about steps.
  static int rank(Mistake mistake) {
    const int index = static_cast<int>(mistake);
    return mistake >= Mistake::gradientOmitted ? index - static_cast<int>(mistakeCount) : index;
  }

  void fromFormulas() {
    const OptimizerSettings& s = task_.optimizer;
    const Result<Optimizer<double>> made = Optimizer<double>::create(s, task_.theta.size());
    const Optimizer<double>& optimizer = made.value();
    const double decay = s.name == OptimizerName::adamw ? 0 : s.weightDecay;
    for (const FaultyFormula& formula : formulasOf(s)) {
      std::vector<double> theta(task_.theta.size());
      for (std::size_t i = 0; i < theta.size(); ++i) {
        theta[i] = formula.theta({.s = s,
                                  .t = static_cast<double>(task_.t),
                                  .eta = s.learningRate,
                                  .theta = task_.theta[i],
                                  .g = task_.gradient[i] + decay * task_.theta[i],
                                  .b = stateOf(task_, optimizer, "b", i),
                                  .a = stateOf(task_, optimizer, "a", i),
                                  .m = stateOf(task_, optimizer, "m", i),
                                  .v = stateOf(task_, optimizer, "v", i)});
      }
      steps_.push_back({formula.mistake, std::move(theta)});
    }
  }

  // The right rule fed with something wrong.
  void fromWrongInputs() {
    const std::size_t n = task_.theta.size();
    add(Mistake::gradientOmitted, [&](StepTask& task) { task.gradient.assign(n, 1); });
    add(Mistake::rateAppliedTwice,
        [](StepTask& task) { task.optimizer.learningRate *= task.optimizer.learningRate; });
    add(Mistake::bufferReset, [](StepTask& task) { task.states.clear(); });
    add(Mistake::bufferReset, [](StepTask& task) {
      task.states.clear();
      task.t = 1;
    });
    add(Mistake::sumForAverage, [](StepTask& task) {
      for (double& g : task.gradient) g *= task.batch;
    });
    if (task_.formula != nullptr) {
      add(Mistake::newFirstCoordinate, [&](StepTask& task) { lookAhead(task); });
    }
    add(Mistake::ascentForDescent, [](StepTask& task) {
      for (double& g : task.gradient) g = -g;
    });
    std::vector<double> ascent(n);
    for (std::size_t i = 0; i < n; ++i) ascent[i] = 2 * task_.theta[i] - right_[i];
    steps_.push_back({Mistake::ascentForDescent, std::move(ascent)});
    if (n < 2) return;
    add(Mistake::componentsSwapped,
        [](StepTask& task) { std::swap(task.gradient[0], task.gradient[1]); });
    add(Mistake::componentsSummed, [&](StepTask& task) {
      const double sum = std::accumulate(task.gradient.begin(), task.gradient.end(), 0.0);
      task.gradient.assign(n, sum);
    });
  }

  template <class Spoil>
  void add(Mistake mistake, Spoil&& spoil) {
    StepTask task = task_;
    spoil(task);
    steps_.push_back({mistake, rightStep(task).value()});
  }

  // The gradient of each coordinate taken where those before it have moved already.
  void lookAhead(StepTask& task) const {
    std::vector<double> point = task.theta;
    std::vector<double> gradient(point.size());
    for (std::size_t i = 1; i < point.size(); ++i) {
      point[i - 1] = right_[i - 1];
      task.formula->gradient(point, gradient);
      task.gradient[i] = gradient[i];
    }
  }

  const StepTask& task_;
  std::vector<double> right_;
  std::vector<FaultyStep> steps_;
};

}  // namespace

Result<std::vector<double>> rightStep(const StepTask& task) {
  const std::size_t n = task.theta.size();
  Result<Optimizer<double>> made = Optimizer<double>::create(task.optimizer, n);
  if (!made) return made.error();
  Optimizer<double>& optimizer = made.value();
  const auto wrongLength = [](std::string what) {
    return Error{.code = ErrorCode::wrongLength, .subject = std::move(what)};
  };
  if (task.gradient.size() != n) return wrongLength("gradient");
  if (task.t < 1 || task.t > limits::descentSteps) {
    return Error{.code = ErrorCode::invalidValue,
                 .subject = "t: " + std::to_string(task.t),
                 .suggestion = wholeNumber(1, limits::descentSteps).text()};
  }
  if (!task.states.empty()) {
    if (task.states.size() != optimizer.stateNames().size()) return wrongLength("states");
    for (std::size_t i = 0; i < task.states.size(); ++i) {
      if (task.states[i].size() != n) return wrongLength(std::string(optimizer.stateNames()[i]));
      std::copy(task.states[i].begin(), task.states[i].end(), optimizer.state(i).begin());
    }
  }
  for (std::uint64_t t = 1; t < task.t; ++t) optimizer.progress().advance(task.optimizer);
  std::vector<double> theta = task.theta;
  optimizer.step(theta, task.gradient, task.optimizer.learningRate);
  return theta;
}

std::vector<FaultyStep> faultySteps(const StepTask& task) { return StepMaker(task).all(); }

}  // namespace nabla
