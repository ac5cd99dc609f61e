#include "judge/steps.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace nabla {

namespace {

// Numbers computed along different lines differ in their last digits.
constexpr double tolerance = 1e-9;

// Whether ε only keeps from dividing by zero, so that a learner may leave it out. Adadelta takes
// its first steps from it.
bool epsilonIsAGuard(const OptimizerSettings& settings) {
  return settings.epsilon <= 1e-6 && settings.name != OptimizerName::adadelta;
}

class Comparison {
 public:
  Comparison(std::span<const double> theta, std::span<const double> answer, double rounding)
      : theta_(theta), answer_(answer), rounding_(rounding) {}

  // Whether the answer is this point.
  [[nodiscard]] bool fits(std::span<const double> point) const {
    for (std::size_t i = 0; i < point.size(); ++i) {
      const double size = std::max(std::fabs(point[i]), std::fabs(theta_[i]));
      if (!(std::fabs(answer_[i] - point[i]) <= tolerance * size + rounding_)) return false;
    }
    return true;
  }

  // How many times the answer's step is the right one, or 0 if it leads elsewhere. One coordinate
  // says nothing of a direction.
  [[nodiscard]] double factor(std::span<const double> right) const {
    double factor = 0;
    int moving = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
      const double step = right[i] - theta_[i];
      if (step == 0) continue;
      if (moving++ == 0) factor = (answer_[i] - theta_[i]) / step;
    }
    if (moving < 2 || factor == 0) return 0;
    std::vector<double> scaled(right.size());
    for (std::size_t i = 0; i < right.size(); ++i) {
      scaled[i] = theta_[i] + factor * (right[i] - theta_[i]);
    }
    return fits(scaled) ? factor : 0;
  }

 private:
  std::span<const double> theta_;
  std::span<const double> answer_;
  double rounding_;
};

}  // namespace

Result<Judgement> judgeStep(const StepTask& task, std::span<const double> answer, double rounding) {
  const Result<std::vector<double>> right = rightStep(task);
  if (!right) return right.error();
  if (answer.size() != task.theta.size()) {
    return Error{.code = ErrorCode::wrongLength, .subject = "answer"};
  }
  const Comparison comparison(task.theta, answer, rounding);
  StepTask withoutEpsilon = task;
  if (epsilonIsAGuard(task.optimizer)) withoutEpsilon.optimizer.epsilon = 0;

  Judgement judgement;
  if (comparison.fits(right.value()) || comparison.fits(rightStep(withoutEpsilon).value())) {
    judgement.verdict = Verdict::correct;
    return judgement;
  }
  std::vector<FaultyStep> wrong = faultySteps(task);
  const std::vector<FaultyStep> rest = faultySteps(withoutEpsilon);
  wrong.insert(wrong.end(), rest.begin(), rest.end());
  for (const FaultyStep& step : wrong) {
    const bool known =
        std::find(judgement.all.begin(), judgement.all.end(), step.mistake) != judgement.all.end();
    if (!known && comparison.fits(step.theta)) judgement.all.push_back(step.mistake);
  }
  if (judgement.all.empty()) {
    judgement.factor = comparison.factor(right.value());
    if (judgement.factor != 0) judgement.all.push_back(Mistake::offByConstantFactor);
  }
  if (!judgement.all.empty()) judgement.mistake = judgement.all.front();
  return judgement;
}

}  // namespace nabla
