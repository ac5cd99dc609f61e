#include "optim/stopping.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace nabla {

std::string_view nameOf(StopReason reason) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(StopReason::count)> names{
      "", "max-steps", "gradient-norm", "loss", "no-improvement", "diverged", "cancelled"};
  return names[static_cast<std::size_t>(reason)];
}

Result<StopSettings> readStop(const Options& options) {
  StopSettings settings;
  OptionReader reader(options);
  reader.optionalNumber("maxSteps", settings.maxSteps, wholeNumber(0));
  reader.optionalNumber("gradientNorm", settings.gradientNorm, atLeast(0));
  reader.optionalNumber("loss", settings.loss, {});
  reader.optionalNumber("patience", settings.patience, wholeNumber(1));
  reader.number("minDelta", settings.minDelta, atLeast(0));
  reader.optionalNumber("diverged", settings.diverged, atLeast(1));
  if (const auto error = reader.finish()) return *error;
  return settings;
}

bool Patience::improves(double loss) {
  if (!best_ || loss < *best_ - minDelta_) {
    best_ = loss;
    waited_ = 0;
    return true;
  }
  ++waited_;
  return false;
}

Stopping::Stopping(const StopSettings& settings)
    : settings_(settings), patience_(settings.patience.value_or(1), settings.minDelta) {}

StopReason Stopping::check(std::size_t step, double loss, double gradientNorm) {
  if (!firstLoss_) firstLoss_ = loss;
  // Past infinity or NaN nothing more can happen, whichever rules are on.
  if (!std::isfinite(loss) || !std::isfinite(gradientNorm)) return StopReason::diverged;
  if (settings_.diverged && loss > *settings_.diverged * std::max(1.0, std::fabs(*firstLoss_))) {
    return StopReason::diverged;
  }
  if (settings_.loss && loss <= *settings_.loss) return StopReason::loss;
  if (settings_.gradientNorm && gradientNorm <= *settings_.gradientNorm) {
    return StopReason::gradientNorm;
  }
  if (settings_.patience && !patience_.improves(loss) && patience_.exhausted()) {
    return StopReason::noImprovement;
  }
  if (settings_.maxSteps && static_cast<double>(step) >= *settings_.maxSteps) {
    return StopReason::maxSteps;
  }
  return StopReason::none;
}

}  // namespace nabla
