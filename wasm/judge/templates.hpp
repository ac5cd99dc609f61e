#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/random.hpp"

namespace nabla {

// What is asked of the function.
enum class ExerciseKind {
  derivative,
  slopeAtPoint,
  secantSlope,
  linearApproximation,
  tangentLine,
  whereSlopeZero,
};

const char* nameOf(ExerciseKind kind);

// One instance of a template, as text: the function in x and the numbers of the question.
struct Draft {
  std::string formula;
  double at = 0;           // the point asked about
  double to = 0;           // the secant's other end, or where to estimate
  std::string solution{};  // where the slope is zero
};

// A kind of question that has endlessly many instances. Difficulty runs from 1 to 3.
struct ExerciseTemplate {
  std::string_view name;  // public and stable: "power-rule"
  ExerciseKind kind;
  Draft (*draw)(Random& random, int difficulty);
};

std::span<const ExerciseTemplate> exerciseTemplates();

// nullptr if there is none of this name.
const ExerciseTemplate* findTemplate(std::string_view name);

}  // namespace nabla
