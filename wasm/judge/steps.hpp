#pragma once

#include <span>

#include "base/result.hpp"
#include "judge/faulty_steps.hpp"
#include "judge/judgement.hpp"

namespace nabla {

// Judges a learner's next point: right, or which mistakes lead to it. `rounding` is how far each
// number may be off because it was typed rounded; a step in which ε is left out is right too.
// Where no mistake is known but the point lies on the right line, it is `off-by-constant-factor`
// with the factor that the step is too long by.
Result<Judgement> judgeStep(const StepTask& task, std::span<const double> answer,
                            double rounding = 0);

}  // namespace nabla
