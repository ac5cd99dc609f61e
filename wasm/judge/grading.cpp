#include <algorithm>
#include <array>
#include <cmath>

#include "expr/parser.hpp"
#include "judge/answer_text.hpp"
#include "judge/exercise.hpp"
#include "judge/rewrite.hpp"
#include "judge/worked_lines.hpp"

namespace nabla {

namespace {

// Something like sin(pi), which is zero but for rounding.
constexpr double nearZero = 1e-9;

// What was typed into one field.
struct Given {
  NodeId expression = noNode;
  double rounding = 0;     // how far a number may be off, because it was typed rounded
  bool isFormula = false;  // where a number is asked for
};

Result<Given> readAnswer(const Exercise& exercise, std::string_view typed) {
  const AnswerText part = afterName(typed);
  const auto read = [&](std::vector<std::string> names) {
    return parse(part.text, Names{std::move(names), {}, false}, *exercise.pool);
  };
  const bool number = exercise.numeric();
  Result<Parsed> parsed = read(number ? std::vector<std::string>{} : exercise.names);
  Given given;
  if (!parsed && number && parsed.error().code == ErrorCode::unknownName) {
    const Result<Parsed> formula = read(exercise.names);
    given.isFormula = formula.ok();
    if (formula) parsed = formula;
  }
  if (!parsed) {
    Error error = parsed.error();
    error.from += part.offset;
    error.to += part.offset;
    return error;
  }
  given.expression = parsed.value().root;
  if (number) given.rounding = std::max(nearZero, roundingOf(part.text));
  return given;
}

GradientJudgement wrongAs(Mistake mistake) {
  GradientJudgement judgement;
  judgement.whole.mistake = mistake;
  judgement.whole.all = {mistake};
  return judgement;
}

// Whether the number is found by setting something to zero.
bool solvesEquation(const Exercise& exercise) {
  constexpr std::array<std::string_view, 5> questions{
      "where-slope-zero", "best-constant", "critical-points", "minimum-value", "loss-minimum"};
  return std::find(questions.begin(), questions.end(), exercise.origin->question) !=
         questions.end();
}

// Answers that are worked out from the function and no derivative's fault.
void addOthers(const Exercise& exercise, Task& task) {
  Pool& pool = *exercise.pool;
  const NodeId x = exercise.variable;
  const auto at = [&](NodeId function, double place) {
    return substitute(pool, function, x, pool.number(place));
  };
  const auto apply = [&](Op op, NodeId a, NodeId b) { return pool.apply(op, a, b); };
  const NodeId derivative = differentiate(pool, exercise.function, x);
  const NodeId start = at(exercise.function, exercise.at);
  const NodeId slope = at(derivative, exercise.at);
  switch (exercise.origin->kind) {
    case ExerciseKind::secantSlope: {
      const double run = exercise.to - exercise.at;
      task.others = {
          {Mistake::sign, pool.number(-exercise.values[0])},
          {Mistake::valueForSlope, start},
          {Mistake::valueForSlope, at(exercise.function, exercise.to)},
          {Mistake::notDividedByRun, pool.number(exercise.values[0] * run)},
      };
      break;
    }
    case ExerciseKind::linearApproximation: {
      const NodeId increment = apply(Op::multiply, slope, pool.number(exercise.to - exercise.at));
      task.others = {
          {Mistake::exactForApproximation, at(exercise.function, exercise.to)},
          {Mistake::knownValueOnly, start},
          {Mistake::incrementOnly, increment},
          {Mistake::slopeOnly, slope},
      };
      break;
    }
    case ExerciseKind::tangentLine: {
      const NodeId distance = apply(Op::subtract, x, pool.number(exercise.at));
      task.others = {
          {Mistake::slopeOnly, slope},
          {Mistake::slopeNotEvaluated, derivative},
          {Mistake::slopeNotEvaluated,
           apply(Op::add, start, apply(Op::multiply, derivative, distance))},
          {Mistake::shiftForgotten, apply(Op::add, start, apply(Op::multiply, slope, x))},
          {Mistake::incrementOnly, apply(Op::multiply, slope, distance)},
      };
      break;
    }
    case ExerciseKind::derivative:
      if (exercise.derivand == exercise.function) break;
      task.others = {{Mistake::differentiatedOnce, exercise.derivand},
                     {Mistake::notDifferentiated, exercise.function}};
      task.excluded = {Mistake::integratedInstead};
      break;
    default:
      break;
  }
}

// The paths of z(x(t), y(t)): one of them forgotten, or the rates along them.
void addPathMistakes(const Exercise& exercise, Task& task) {
  Pool& pool = *exercise.pool;
  const auto along = [&](NodeId expression) {
    for (const auto& [name, path] : exercise.expressions) {
      expression = substitute(pool, expression, pool.variable(name), path);
    }
    return expression;
  };
  std::vector<NodeId> partials;
  std::vector<NodeId> terms;
  for (const auto& [name, path] : exercise.expressions) {
    const NodeId rate = differentiate(pool, path, exercise.variable);
    partials.push_back(differentiate(pool, exercise.shown, pool.variable(name)));
    terms.push_back(pool.apply(Op::multiply, partials.back(), rate));
    task.others.emplace_back(Mistake::pathForgotten, along(terms.back()));
  }
  const auto add = [&](Mistake mistake, NodeId first, NodeId second) {
    task.others.emplace_back(mistake, along(pool.apply(Op::add, first, second)));
  };
  add(Mistake::firstRateForgotten, partials[0], terms[1]);
  add(Mistake::secondRateForgotten, terms[0], partials[1]);
  add(Mistake::partialsAdded, partials[0], partials[1]);
}

Judgement gradeDerivative(const Exercise& exercise, const Given& given) {
  Pool& pool = *exercise.pool;
  Task task{.function = exercise.derivand, .variable = exercise.variable, .names = exercise.names};
  task.number = exercise.numeric();
  task.rounding = given.rounding;
  task.answerFrom = [&exercise](Pool&, NodeId derivative) {
    return answerFrom(exercise, derivative);
  };
  addOthers(exercise, task);
  if (exercise.function != exercise.shown) addPathMistakes(exercise, task);
  return judgeAnswer(pool, task, given.expression);
}

// The derivative at the answer is compared with zero; rounding of x comes through as f″.
Judgement gradeZeroOfSlope(const Exercise& exercise, const Given& given) {
  Pool& pool = *exercise.pool;
  const auto at = [&exercise, &given](Pool& expressions, NodeId function) {
    return substitute(expressions, function, exercise.variable, given.expression);
  };
  Task task{.function = exercise.function, .variable = exercise.variable, .names = exercise.names};
  task.number = true;
  const NodeId first = differentiate(pool, exercise.function, exercise.variable);
  const NodeId second = differentiate(pool, first, exercise.variable);
  task.rounding = given.rounding * std::max(1.0, std::fabs(constantValue(pool, at(pool, second))));
  task.answerFrom = at;
  task.others = {{Mistake::rootForCriticalPoint, at(pool, exercise.function)}};
  // Where the function itself is zero is a mistake with a name of its own. And many a wrong rule
  // leaves a factor x: an answer of 0 says nothing of which it was.
  task.excluded = {Mistake::notDifferentiated, Mistake::valueForSlope};
  if (constantValue(pool, given.expression) == 0) {
    for (std::size_t i = 0; i < mistakeCount; ++i) {
      task.excluded.push_back(static_cast<Mistake>(i));
    }
  }
  return judgeAnswer(pool, task, pool.number(0));
}

GradientJudgement gradeGradient(const Exercise& exercise, const std::vector<Given>& given) {
  Pool& pool = *exercise.pool;
  std::vector<Task> tasks;
  std::vector<NodeId> answers;
  for (std::size_t i = 0; i < given.size(); ++i) {
    Task task{.function = exercise.function,
              .variable = pool.variable(exercise.names[i]),
              .names = exercise.names};
    task.number = exercise.numeric();
    task.rounding = given[i].rounding;
    task.answerFrom = [&exercise](Pool&, NodeId derivative) {
      return answerFrom(exercise, derivative);
    };
    tasks.push_back(std::move(task));
    answers.push_back(given[i].expression);
  }
  return judgeGradient(pool, tasks, answers,
                       exercise.origin->kind == ExerciseKind::descentDirection);
}

// Numbers against the right ones, and against those that the known mistakes lead to.
GradientJudgement gradeNumbers(const Exercise& exercise, const std::vector<Given>& given) {
  std::vector<double> values;
  values.reserve(given.size());
  for (const Given& one : given) values.push_back(constantValue(*exercise.pool, one.expression));
  const auto fits = [&](std::size_t i, double wanted) {
    constexpr double tolerance = 1e-9;
    return std::fabs(values[i] - wanted) <= tolerance * std::fabs(wanted) + given[i].rounding;
  };
  const auto fitsAll = [&](const std::vector<double>& wanted) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!fits(i, wanted[i])) return false;
    }
    return true;
  };
  GradientJudgement result;
  for (std::size_t i = 0; i < values.size(); ++i) {
    Judgement& component = result.components.emplace_back();
    component.verdict = !std::isfinite(values[i])     ? Verdict::undecided
                        : fits(i, exercise.values[i]) ? Verdict::correct
                                                      : Verdict::wrong;
  }
  result.whole.verdict = worstOf(result.components);
  if (result.whole.verdict != Verdict::wrong) return result;
  std::vector<Mistake>& all = result.whole.all;
  for (const auto& [mistake, wanted] : exercise.wrong) {
    if (fitsAll(wanted)) all.push_back(mistake);
  }
  if (values.size() == 1 && fits(0, -exercise.values[0])) all.push_back(Mistake::sign);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (!all.empty()) result.whole.mistake = all.front();
  return result;
}

}  // namespace

Result<GradientJudgement> gradeExercise(const Exercise& exercise,
                                        const std::vector<std::string>& answers) {
  const bool together = answers.size() == 1 && exercise.answers.size() > 1;
  const std::vector<std::string> typed = together ? components(answers[0]) : answers;
  if (typed.size() != exercise.answers.size()) {
    return Error{.code = ErrorCode::wrongLength, .subject = "answer"};
  }
  std::vector<Given> given;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const Result<Given> read = readAnswer(exercise, typed[i]);
    if (!read) {
      Error error = read.error();
      error.limit = static_cast<double>(i + 1);
      return error;
    }
    given.push_back(read.value());
  }
  if (std::any_of(given.begin(), given.end(), [](const Given& one) { return one.isFormula; })) {
    return wrongAs(solvesEquation(exercise) ? Mistake::equationNotSolved
                                            : Mistake::formulaForNumber);
  }
  switch (exercise.origin->kind) {
    case ExerciseKind::numbers:
      return gradeNumbers(exercise, given);
    case ExerciseKind::gradient:
    case ExerciseKind::gradientAtPoint:
    case ExerciseKind::descentDirection:
      return gradeGradient(exercise, given);
    case ExerciseKind::whereSlopeZero:
      return GradientJudgement{gradeZeroOfSlope(exercise, given[0]), {}};
    default:
      return GradientJudgement{gradeDerivative(exercise, given[0]), {}};
  }
}

}  // namespace nabla
