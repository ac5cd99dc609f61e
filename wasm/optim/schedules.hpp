#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "optim/options.hpp"

namespace nabla {

enum class ScheduleName : std::uint8_t {
  constant,
  step,
  exponential,
  cosine,
  linearWarmup,
  warmupCosine,
  oneCycle,
  reduceOnPlateau,
  armijo,
  count
};

// "constant", "step", "linear-warmup" …
std::string_view nameOf(ScheduleName name);

// How the learning rate η changes over the steps of a run. Each schedule uses some of the numbers.
struct ScheduleSettings {
  ScheduleName name = ScheduleName::constant;
  double every = required;   // steps from one drop to the next
  double factor = required;  // of each drop
  double steps = required;   // how long the schedule takes
  double minimum = 0;        // where the cosine ends
  double from = 0;           // share of η at which the warm-up starts
  double warmup = required;  // steps of warm-up
  double maximum = 0;        // peak of one-cycle; 0: η
  double patience = 10;      // checks without a gain before the rate drops
  double threshold = 1e-4;   // the relative gain that counts as one
  double shrink = 0.5;       // of Armijo's backtracking
  double slope = 1e-4;       // share of the promised descent that Armijo asks for
};

// Reads `{ name, … }`.
Result<ScheduleSettings> readSchedule(const Options& options);

// Whether the rate depends on the run itself and not on the number of the step alone.
constexpr bool followsTheRun(ScheduleName name) {
  return name == ScheduleName::reduceOnPlateau || name == ScheduleName::armijo;
}

// The rate of step k, counted from 0, of a schedule that does not follow the run.
double scheduledRate(const ScheduleSettings& settings, double learningRate, double k);

// The rates of steps 0 … n − 1. `invalid-value` where the rate follows the run.
Result<std::vector<double>> scheduleRates(const ScheduleSettings& settings, double learningRate,
                                          std::size_t n);

// A schedule at work: gives the rates of a run in order.
class Schedule {
 public:
  Schedule(const ScheduleSettings& settings, double learningRate)
      : settings_(settings), rate_(learningRate), learningRate_(learningRate) {}

  [[nodiscard]] const ScheduleSettings& settings() const { return settings_; }
  // The rate of step k, at the start of which the loss is `loss`. For `armijo` the rate at which
  // backtracking starts.
  double next(std::size_t k, double loss);
  // What a snapshot has to keep.
  template <class Archive>
  void exchange(Archive& archive) {
    archive.number(rate_);
    archive.number(best_);
    archive.number(checks_);
    archive.number(started_);
  }

 private:
  void reduceOnPlateau(double loss);

  ScheduleSettings settings_;
  double rate_;
  double learningRate_;
  double best_ = 0;    // least loss so far
  double checks_ = 0;  // losses seen since it was found
  bool started_ = false;
};

}  // namespace nabla
