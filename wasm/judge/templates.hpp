#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "judge/mistakes.hpp"

namespace nabla {

// How the answer is got from the function and how it is judged.
enum class ExerciseKind {
  derivative,
  slopeAtPoint,
  secantSlope,
  linearApproximation,
  tangentLine,
  whereSlopeZero,
  gradient,
  gradientAtPoint,
  descentDirection,
  numbers,  // worked out while the exercise was drawn, with the mistakes that it is open to
};

// A named part of a question: numbers (a point, a rate, a table's column) …
struct GivenNumbers {
  std::string_view name;  // public: "point", "rate", "data-x"
  std::vector<double> values;
};
// … or an expression besides the function itself.
struct GivenExpression {
  std::string_view name;  // public: "prediction", "x"
  std::string formula;
};

// A line of a worked solution: a quantity and what it equals, link by link. A link is one
// expression, or several where the quantity has several components.
struct WorkedText {
  std::string_view name;  // public: "prediction", "partial"
  std::string by;         // a variable, a number: what the name alone does not say
  std::vector<std::vector<std::string>> chain;
};

// One instance of a template, as text: the function and the numbers of the question.
struct Draft {
  std::string formula;     // of x, unless `variables` says otherwise
  double at = 0;           // the point asked about
  double to = 0;           // the secant's other end, or where to estimate
  std::string solution{};  // where the slope is zero; the derivative in its usual form
  std::vector<std::string> variables{"x"};
  std::string by{};                            // the derivative's variable; the first one if empty
  int order = 1;                               // of the derivative that is asked for: 1 or 2
  std::vector<double> point{};                 // one number for each variable
  std::vector<GivenNumbers> numbers{};         // shown in the question
  std::vector<GivenExpression> expressions{};  // shown in the question
  std::vector<double> answers{};               // for ExerciseKind::numbers
  std::vector<std::pair<Mistake, std::vector<double>>> wrong{};  // what mistakes lead to
  std::vector<WorkedText> lines{};
};

// A kind of question that has endlessly many instances. Difficulty runs from 1 to 3.
struct ExerciseTemplate {
  std::string_view name;      // public and stable: "power-rule"
  std::string_view question;  // public: the words around it, shared by templates that ask the same
  ExerciseKind kind;
  Draft (*draw)(Random& random, int difficulty);
};

std::span<const ExerciseTemplate> exerciseTemplates();

// nullptr if there is none of this name.
const ExerciseTemplate* findTemplate(std::string_view name);

}  // namespace nabla
