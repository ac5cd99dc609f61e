#include "optim/descent.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "expr/number.hpp"
#include "optim/limits.hpp"

namespace nabla {

namespace {

Error invalid(std::string subject, std::string allowed) {
  return {.code = ErrorCode::invalidValue,
          .subject = std::move(subject),
          .suggestion = std::move(allowed)};
}

// Backtracking needs a direction that leads down for sure: the plain negative gradient.
std::optional<Error> checkArmijo(const DescentSettings& settings) {
  if (settings.schedule.name != ScheduleName::armijo) return std::nullopt;
  if (settings.optimizer.name == OptimizerName::sgd && settings.optimizer.weightDecay == 0) {
    return std::nullopt;
  }
  return invalid("schedule: armijo", "with the optimizer sgd without weightDecay");
}

// The steps that a run may take: the limit of steps, or that of recorded numbers.
std::size_t stepsWithinLimits(std::size_t n, std::size_t states) {
  const std::size_t numbersInRow = 2 * n + 2 + states * n;  // θ, g; loss, rate; states
  return std::min(limits::descentSteps, limits::recordedNumbers / numbersInRow - 1);
}

}  // namespace

Result<Descent> Descent::create(Formula formula, std::span<const double> start,
                                const DescentSettings& settings) {
  const std::size_t n = formula.variables().size();
  if (n == 0) return invalid("variables", "at least one");
  if (start.size() != n) {
    return Error{.code = ErrorCode::wrongLength,
                 .subject = "start has " + std::to_string(start.size()) + " numbers instead of " +
                            std::to_string(n)};
  }
  if (const auto error = checkArmijo(settings)) return *error;

  std::vector<DescentTrace::State> states;
  std::optional<Method> method;
  if (settings.optimizer.name == OptimizerName::newton) {
    method = Newton(n);
  } else if (settings.optimizer.name == OptimizerName::lbfgs) {
    method = Lbfgs(static_cast<std::size_t>(settings.optimizer.memory), n);
  } else {
    Result<Optimizer<double>> optimizer = Optimizer<double>::create(settings.optimizer, n);
    if (!optimizer) return optimizer.error();
    for (const std::string_view name : optimizer.value().stateNames()) states.push_back({name, {}});
    method = std::move(optimizer.value());
  }

  StopSettings stop = settings.stop;
  const auto most = static_cast<double>(stepsWithinLimits(n, states.size()));
  if (stop.maxSteps.value_or(0) > most) {
    return Error{.code = ErrorCode::tooLarge,
                 .subject = "maxSteps: " + numberText(*stop.maxSteps),
                 .limit = most};
  }
  if (!stop.maxSteps) stop.maxSteps = most;

  Descent descent(std::move(formula), settings, stop, std::move(*method), n);
  Place& place = descent.place_;
  std::copy(start.begin(), start.end(), place.theta.begin());
  place.evaluate(descent.formula_);
  if (!std::isfinite(place.loss) || !std::isfinite(dot(place.gradient, place.gradient))) {
    return invalid("start", "a point where the loss and its gradient are defined");
  }
  descent.trace_.states = std::move(states);
  descent.reserve(static_cast<std::size_t>(*stop.maxSteps) + 1);
  descent.record();
  return descent;
}

Descent::Descent(Formula formula, const DescentSettings& settings, const StopSettings& stop,
                 Method method, std::size_t n)
    : formula_(std::move(formula)),
      method_(std::move(method)),
      schedule_(settings.schedule, settings.optimizer.learningRate),
      stopping_(stop),
      place_(n),
      trial_(n),
      direction_(n) {
  trace_.n = n;
}

bool Descent::advance(std::size_t steps) {
  for (; steps > 0 && trace_.reason == StopReason::none; --steps) {
    double rate = schedule_.next(trace_.steps, place_.loss);
    if (!step(rate)) {
      trace_.reason = StopReason::noImprovement;
      break;
    }
    trace_.learningRate.push_back(rate);
    ++trace_.steps;
    record();
  }
  return trace_.reason != StopReason::none;
}

void Descent::cancel() {
  if (trace_.reason == StopReason::none) trace_.reason = StopReason::cancelled;
}

bool Descent::step(double& rate) {
  if (auto* newton = std::get_if<Newton>(&method_)) return stepOf(*newton, rate);
  if (auto* lbfgs = std::get_if<Lbfgs>(&method_)) return stepOf(*lbfgs, rate);
  return stepOf(*std::get_if<Optimizer<double>>(&method_), rate);
}

bool Descent::stepOf(Optimizer<double>& optimizer, double& rate) {
  if (schedule_.settings().name == ScheduleName::armijo && rate > 0) {
    const ScheduleSettings& options = schedule_.settings();
    for (std::size_t i = 0; i < trace_.n; ++i) direction_[i] = -place_.gradient[i];
    rate = backtrack(formula_, place_, direction_,
                     {.rate = rate, .shrink = options.shrink, .slope = options.slope}, trial_);
    return rate > 0;
  }
  optimizer.step(place_.theta, place_.gradient, rate);
  place_.evaluate(formula_);
  return true;
}

template <class SecondOrder>
bool Descent::stepOf(SecondOrder& method, double& rate) {
  if (rate == 0) return true;  // a schedule may begin or end with standing still
  rate = method.step(formula_, place_, rate);
  return rate > 0;
}

void Descent::reserve(std::size_t rows) {
  trace_.parameters.reserve(rows * trace_.n);
  trace_.gradient.reserve(rows * trace_.n);
  trace_.loss.reserve(rows);
  trace_.learningRate.reserve(rows);
  for (DescentTrace::State& state : trace_.states) state.values.reserve(rows * trace_.n);
}

// Adds the present row, and ends the descent if a rule says so.
void Descent::record() {
  trace_.loss.push_back(place_.loss);
  for (const double x : place_.theta) trace_.parameters.push_back(x);
  double squares = 0;
  for (const double g : place_.gradient) {
    trace_.gradient.push_back(g);
    squares += g * g;
  }
  if (const auto* optimizer = std::get_if<Optimizer<double>>(&method_)) {
    for (std::size_t i = 0; i < trace_.states.size(); ++i) {
      for (const double x : optimizer->state(i)) trace_.states[i].values.push_back(x);
    }
  }
  trace_.reason = stopping_.check(trace_.steps, place_.loss, std::sqrt(squares));
}

}  // namespace nabla
