#include "optim/schedules.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "expr/number.hpp"

namespace nabla {

namespace {

struct Row {
  std::string_view name;
  std::string_view options;
  ScheduleSettings defaults;
};

constexpr auto scheduleCount = static_cast<std::size_t>(ScheduleName::count);

// One row a schedule, in the order of ScheduleName: the options it takes and its own defaults.
constexpr std::array<Row, scheduleCount> rows{{
    {"constant", "", {}},
    {"step", "every factor", {.name = ScheduleName::step, .factor = 0.1}},
    {"exponential", "factor", {.name = ScheduleName::exponential}},
    {"cosine", "steps minimum", {.name = ScheduleName::cosine}},
    {"linear-warmup", "steps from", {.name = ScheduleName::linearWarmup}},
    {"warmup-cosine", "warmup steps minimum", {.name = ScheduleName::warmupCosine}},
    {"one-cycle", "steps maximum", {.name = ScheduleName::oneCycle}},
    {"reduce-on-plateau",
     "factor patience threshold",
     {.name = ScheduleName::reduceOnPlateau, .factor = 0.1}},
    {"armijo", "shrink slope", {.name = ScheduleName::armijo}},
}};

constexpr std::array<NumberKey<ScheduleSettings>, 11> numberKeys{{
    {"every", &ScheduleSettings::every, wholeNumber(1)},
    {"factor", &ScheduleSettings::factor, between(0, 1)},
    {"steps", &ScheduleSettings::steps, wholeNumber(1)},
    {"minimum", &ScheduleSettings::minimum, atLeast(0)},
    {"from", &ScheduleSettings::from, between(0, 1)},
    {"warmup", &ScheduleSettings::warmup, wholeNumber(0)},
    {"maximum", &ScheduleSettings::maximum, atLeast(0)},
    {"patience", &ScheduleSettings::patience, wholeNumber(1)},
    {"threshold", &ScheduleSettings::threshold, fromBelow(0, 1)},
    {"shrink", &ScheduleSettings::shrink, {.least = 0.01, .most = 0.99}},
    {"slope", &ScheduleSettings::slope, {.least = 0, .most = 0.5}},
}};

// Half a cosine wave from `from` at share 0 to `to` at share 1.
double cosineBetween(double from, double to, double share) {
  return to + (from - to) * (1 + std::cos(std::numbers::pi * share)) / 2;
}

// Smith 2018 in PyTorch's two phases: up to the peak in 30 % of the steps, then down to almost 0.
double oneCycle(double peak, double steps, double k) {
  const double start = peak / 25;
  const double end = start / 1e4;
  const double top = 0.3 * steps - 1;  // the step of the peak, possibly between two steps
  const double last = steps - 1;
  if (k >= last) return end;
  if (k <= top) return cosineBetween(start, peak, k / top);
  return cosineBetween(peak, end, (k - top) / (last - top));
}

}  // namespace

std::string_view nameOf(ScheduleName name) { return rows[static_cast<std::size_t>(name)].name; }

Result<ScheduleSettings> readSchedule(const Options& options) {
  std::array<std::string_view, scheduleCount> names{};
  std::transform(rows.begin(), rows.end(), names.begin(), [](const Row& r) { return r.name; });

  OptionReader reader(options);
  std::size_t index = names.size();
  reader.choice("name", names, index);
  if (reader.error()) return *reader.error();
  ScheduleSettings settings = rows[index].defaults;
  reader.numbers<ScheduleSettings>(rows[index].options, numberKeys, settings);
  if (const auto error = reader.finish()) return *error;
  if (settings.name == ScheduleName::warmupCosine && settings.warmup >= settings.steps) {
    return Error{.code = ErrorCode::invalidValue,
                 .subject = "warmup: " + numberText(settings.warmup),
                 .suggestion = "a whole number below steps"};
  }
  return settings;
}

double scheduledRate(const ScheduleSettings& settings, double learningRate, double k) {
  const double eta = learningRate;
  switch (settings.name) {
    case ScheduleName::step:
      return eta * std::pow(settings.factor, std::floor(k / settings.every));
    case ScheduleName::exponential:
      return eta * std::pow(settings.factor, k);
    case ScheduleName::cosine:
      return cosineBetween(eta, settings.minimum, std::min(k / settings.steps, 1.0));
    case ScheduleName::linearWarmup: {
      const double share = std::min(k / settings.steps, 1.0);
      return eta * (settings.from + (1 - settings.from) * share);
    }
    case ScheduleName::warmupCosine: {
      if (k < settings.warmup) return eta * k / settings.warmup;
      const double share = (k - settings.warmup) / (settings.steps - settings.warmup);
      return cosineBetween(eta, settings.minimum, std::min(share, 1.0));
    }
    case ScheduleName::oneCycle:
      return oneCycle(settings.maximum > 0 ? settings.maximum : eta, settings.steps, k);
    case ScheduleName::constant:
    case ScheduleName::reduceOnPlateau:
    case ScheduleName::armijo:
    case ScheduleName::count:
      break;
  }
  return eta;
}

Result<std::vector<double>> scheduleRates(const ScheduleSettings& settings, double learningRate,
                                          std::size_t n) {
  if (followsTheRun(settings.name)) {
    return Error{.code = ErrorCode::invalidValue,
                 .subject = "name: " + std::string(nameOf(settings.name)),
                 .suggestion = "a schedule that does not depend on the loss"};
  }
  std::vector<double> rates(n);
  for (std::size_t k = 0; k < n; ++k) {
    rates[k] = scheduledRate(settings, learningRate, static_cast<double>(k));
  }
  return rates;
}

double Schedule::next(std::size_t k, double loss) {
  if (settings_.name == ScheduleName::reduceOnPlateau) {
    reduceOnPlateau(loss);
    return rate_;
  }
  return scheduledRate(settings_, learningRate_, static_cast<double>(k));
}

void Schedule::reduceOnPlateau(double loss) {
  if (!started_ || loss < best_ - settings_.threshold * std::fabs(best_)) {
    started_ = true;
    best_ = loss;
    checks_ = 0;
    return;
  }
  if (++checks_ < settings_.patience) return;
  rate_ *= settings_.factor;
  checks_ = 0;
}

}  // namespace nabla
