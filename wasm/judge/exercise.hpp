#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "calculus/derivative.hpp"
#include "judge/diagnosis.hpp"
#include "judge/templates.hpp"

namespace nabla {

// Which exercise: the same three give the same question everywhere.
struct ExerciseId {
  std::string_view name;  // of the template
  int difficulty = 1;     // 1 to 3
  std::uint64_t seed = 0;
};

struct Exercise {
  const ExerciseTemplate* origin = nullptr;
  std::shared_ptr<Pool> pool;
  NodeId function = noNode;  // of x
  NodeId variable = noNode;
  double at = 0;
  double to = 0;
  NodeId answer = noNode;  // simplified; a number where the kind asks for one
  double value = 0;        // of a numeric answer

  [[nodiscard]] bool numeric() const {
    return origin->kind != ExerciseKind::derivative && origin->kind != ExerciseKind::tangentLine;
  }
};

// `unknown-option` for a template that does not exist, `invalid-value` for a difficulty.
Result<Exercise> makeExercise(const ExerciseId& id);

// Judges a typed answer, and tells its mistake.
Result<Judgement> gradeExercise(const Exercise& exercise, std::string_view answer);

}  // namespace nabla
