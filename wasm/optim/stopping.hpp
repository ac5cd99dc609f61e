#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "optim/options.hpp"

namespace nabla {

// Why a run ended; `none` while it goes on.
enum class StopReason : std::uint8_t {
  none,
  maxSteps,
  gradientNorm,
  loss,
  noImprovement,
  diverged,
  cancelled,
  count
};

// "max-steps", "gradient-norm" …; "" for none.
std::string_view nameOf(StopReason reason);

// When a run ends. An empty rule is off.
struct StopSettings {
  std::optional<double> maxSteps = 200;
  std::optional<double> gradientNorm{};  // ends at ‖g‖ ≤ this
  std::optional<double> loss{};          // ends at a loss ≤ this
  std::optional<double> patience{};      // ends after this many checks without a gain
  double minDelta = 0;                   // the gain, in units of the loss, that counts as one
  std::optional<double> diverged = 1e6;  // ends at a loss over this × max(1, |first loss|)
};

// Reads `{ maxSteps, gradientNorm, loss, patience, minDelta, diverged }`; null is off.
Result<StopSettings> readStop(const Options& options);

// Early stopping: whether `patience` checks in a row have brought no gain of more than minDelta.
// Training uses it on the validation loss, a descent on the loss itself.
class Patience {
 public:
  explicit Patience(double patience, double minDelta) : patience_(patience), minDelta_(minDelta) {}

  // Takes the next loss. True when it is the best so far, and so worth remembering.
  bool improves(double loss);
  [[nodiscard]] bool exhausted() const { return waited_ >= patience_; }
  // What a snapshot has to keep.
  template <class Archive>
  void exchange(Archive& archive) {
    bool known = best_.has_value();
    double best = best_.value_or(0);
    archive.number(known);
    archive.number(best);
    archive.number(waited_);
    best_ = known ? std::optional<double>(best) : std::nullopt;
  }

 private:
  double patience_;
  double minDelta_;
  std::optional<double> best_;
  double waited_ = 0;
};

// The stopping rules at work on one run.
class Stopping {
 public:
  explicit Stopping(const StopSettings& settings);

  // To be asked after every step, and before the first one with step = 0.
  StopReason check(std::size_t step, double loss, double gradientNorm);

 private:
  StopSettings settings_;
  Patience patience_;
  std::optional<double> firstLoss_;
};

}  // namespace nabla
