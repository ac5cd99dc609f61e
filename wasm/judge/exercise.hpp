#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "calculus/derivative.hpp"
#include "judge/judgement.hpp"
#include "judge/templates.hpp"

namespace nabla {

// Which exercise: the same three give the same question everywhere.
struct ExerciseId {
  std::string_view name;  // of the template
  int difficulty = 1;     // 1 to 3
  std::uint64_t seed = 0;
};

// A line of a worked solution: a quantity and, link by link, what it equals. A link has one
// expression for each component of the quantity.
struct WorkedLine {
  std::string_view name;
  std::string by;
  std::vector<std::vector<NodeId>> chain;
};

struct Exercise {
  const ExerciseTemplate* origin = nullptr;
  std::shared_ptr<Pool> pool;
  std::vector<std::string> names;  // variables of the function
  NodeId function = noNode;        // noNode where the question is about numbers alone
  NodeId shown = noNode;           // the function as the question prints it
  NodeId derivand = noNode;        // whose derivative is asked for: f, or f′ for a second one
  NodeId variable = noNode;
  double at = 0;
  double to = 0;
  std::vector<double> point;
  std::vector<GivenNumbers> numbers;
  std::vector<std::pair<std::string_view, NodeId>> expressions;
  std::vector<NodeId> answers;  // one for each field; numbers where numeric()
  std::vector<double> values;   // of numeric answers
  std::vector<std::pair<Mistake, std::vector<double>>> wrong;
  std::vector<WorkedLine> lines;

  [[nodiscard]] bool numeric() const {
    return origin->kind != ExerciseKind::derivative && origin->kind != ExerciseKind::gradient &&
           origin->kind != ExerciseKind::tangentLine;
  }
};

// `unknown-option` for a template that does not exist, `invalid-value` for a difficulty.
Result<Exercise> makeExercise(const ExerciseId& id);

// What somebody answers who takes `derivative` for the function's derivative by `variable`.
NodeId answerFrom(const Exercise& exercise, NodeId derivative);

// Judges what was typed into the answer's fields, and tells the mistake. In an error `limit` says
// which field it speaks of, counted from 1. `x = 3` is read as 3, and a single `(1; 2)` as the
// answers to two fields.
Result<GradientJudgement> gradeExercise(const Exercise& exercise,
                                        const std::vector<std::string>& answers);

}  // namespace nabla
