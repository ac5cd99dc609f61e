#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "graph/formula.hpp"
#include "judge/mistakes.hpp"
#include "optim/settings.hpp"

namespace nabla {

// One step of an optimizer as an exercise: what is known before it.
struct StepTask {
  OptimizerSettings optimizer{};  // learningRate: the rate of this step
  std::uint64_t t = 1;            // which step it is, counted from 1
  std::vector<double> theta{};
  std::vector<double> gradient{};
  // theta.size() numbers for each state of the optimizer, in the order of its rule; left empty,
  // each state is what it starts from.
  std::vector<std::vector<double>> states{};
  Formula* formula = nullptr;  // whose gradient this is, if there is one
  double batch = 1;            // examples over which the gradient is averaged
};

// The point after the step. Fails where the task does not fit its optimizer.
Result<std::vector<double>> rightStep(const StepTask& task);

// A point that a mistake leads to.
struct FaultyStep {
  Mistake mistake;
  std::vector<double> theta;
};

// Every wrong point that the known mistakes lead to, most specific mistake first. Numbers may be
// NaN or infinite where a mistake divides by zero. Only for a task that has a right step.
std::vector<FaultyStep> faultySteps(const StepTask& task);

}  // namespace nabla
