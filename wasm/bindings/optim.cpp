#include <emscripten/bind.h>

#include "bindings/convert.hpp"
#include "bindings/judgement.hpp"
#include "graph/formula.hpp"
#include "judge/steps.hpp"
#include "optim/descent.hpp"

namespace nabla::bindings {

namespace {

Result<DescentSettings> toSettings(const val& optimizer, const val& schedule, const val& stop) {
  const auto optimizerSettings = readOptimizer(toOptions(optimizer));
  if (!optimizerSettings) return optimizerSettings.error();
  const auto scheduleSettings = readSchedule(toOptions(schedule));
  if (!scheduleSettings) return scheduleSettings.error();
  const auto stopSettings = readStop(toOptions(stop));
  if (!stopSettings) return stopSettings.error();
  return DescentSettings{optimizerSettings.value(), scheduleSettings.value(), stopSettings.value()};
}

val startDescent(const Formula& formula, const val& start, const val& optimizer,
                 const val& schedule, const val& stop) {
  const Result<DescentSettings> settings = toSettings(optimizer, schedule, stop);
  Result<Descent> descent =
      settings ? Descent::create(formula, toNumbers(start), settings.value()) : settings.error();
  return fromResult(std::move(descent), [](Descent& made) { return val(std::move(made)); });
}

// See DescentTrace in web/engine/descent.js.
val trace(const Descent& descent) {
  const DescentTrace& all = descent.trace();
  Object object;
  object.set("steps", static_cast<double>(all.steps));
  object.set("parameters", fromNumbers(all.parameters));
  object.set("loss", fromNumbers(all.loss));
  object.set("gradient", fromNumbers(all.gradient));
  object.set("learningRate", fromNumbers(all.learningRate));
  Object state;
  for (const DescentTrace::State& each : all.states) {
    state.set(std::string(each.name).c_str(), fromNumbers(each.values));
  }
  object.set("state", state);
  const bool ended = all.reason != StopReason::none;
  object.set("reason", ended ? fromText(nameOf(all.reason)) : val::null());
  return object;
}

val scheduleOf(const val& schedule, double learningRate, std::size_t n) {
  const Result<ScheduleSettings> settings = readSchedule(toOptions(schedule));
  Result<std::vector<double>> rates =
      settings ? scheduleRates(settings.value(), learningRate, n) : settings.error();
  return fromResult(std::move(rates), fromNumbers);
}

// `states` holds an array for each state of the optimizer by its name, or none at all; `formula` is
// a Formula or null.
val judgeStepOf(const val& configuration, double t, const val& point, const val& gradient,
                const val& states, const val& answer, double rounding, double batch,
                const val& formula) {
  const Result<OptimizerSettings> settings = readOptimizer(toOptions(configuration));
  if (!settings) return fromResult(Result<Judgement>(settings.error()), fromJudgement);
  StepTask task{.optimizer = settings.value(),
                .t = static_cast<std::uint64_t>(t),
                .theta = toNumbers(point),
                .gradient = toNumbers(gradient),
                .batch = batch};
  const auto optimizer = Optimizer<double>::create(task.optimizer, task.theta.size());
  if (!optimizer) return fromResult(Result<Judgement>(optimizer.error()), fromJudgement);
  for (const std::string_view name : optimizer.value().stateNames()) {
    const val state = states[std::string(name)];
    if (!state.isUndefined()) task.states.push_back(toNumbers(state));
  }
  if (!formula.isNull()) task.formula = formula.as<Formula*>(emscripten::allow_raw_pointers());
  return fromResult(judgeStep(task, toNumbers(answer), rounding), fromJudgement);
}

}  // namespace

EMSCRIPTEN_BINDINGS(optim) {
  emscripten::function("startDescent", &startDescent);
  emscripten::function("schedule", &scheduleOf);
  emscripten::function("judgeStep", &judgeStepOf);
  emscripten::class_<Descent>("Descent")
      .function("advance", &Descent::advance)
      .function("cancel", &Descent::cancel)
      .function("trace", &trace);
}

}  // namespace nabla::bindings
