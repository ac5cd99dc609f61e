#include "judge/exercise.hpp"

#include <algorithm>
#include <cmath>

#include "expr/parser.hpp"
#include "judge/breaks.hpp"
#include "judge/equality.hpp"
#include "judge/rewrite.hpp"

namespace nabla {

namespace {

constexpr int greatestDraws = 100;

double valueOf(const Pool& pool, NodeId id) {
  FormulaGraph<double> formula = lower<double>(pool, std::span(&id, 1), {}, {}, {});
  formula.graph.forward();
  return *formula.graph.value(formula.outputs[0]);
}

// The function's value, or that of another function of x, at a number.
NodeId at(Pool& pool, NodeId function, NodeId variable, double x) {
  return substitute(pool, function, variable, pool.number(x));
}

// The answer that follows from a derivative, right or wrong.
NodeId answerFrom(const Exercise& exercise, NodeId derivative) {
  Pool& pool = *exercise.pool;
  const NodeId x = exercise.variable;
  const auto number = [&](double value) { return pool.number(value); };
  const auto apply = [&](Op op, NodeId a, NodeId b) { return pool.apply(op, a, b); };
  const NodeId height = at(pool, exercise.function, x, exercise.at);
  const NodeId slope = at(pool, derivative, x, exercise.at);
  switch (exercise.origin->kind) {
    case ExerciseKind::derivative:
      return derivative;
    case ExerciseKind::slopeAtPoint:
      return slope;
    case ExerciseKind::secantSlope: {
      const NodeId rise = apply(Op::subtract, at(pool, exercise.function, x, exercise.to), height);
      const NodeId run = apply(Op::subtract, number(exercise.to), number(exercise.at));
      return apply(Op::divide, rise, run);
    }
    case ExerciseKind::linearApproximation: {
      const NodeId step = apply(Op::subtract, number(exercise.to), number(exercise.at));
      return apply(Op::add, height, apply(Op::multiply, slope, step));
    }
    case ExerciseKind::tangentLine: {
      const NodeId step = apply(Op::subtract, x, number(exercise.at));
      return apply(Op::add, height, apply(Op::multiply, slope, step));
    }
    case ExerciseKind::whereSlopeZero:
      break;
  }
  return noNode;
}

// Whether an instance teaches what it should: the answer exists, is short where it is a number, and
// cannot be got by writing down the question.
bool isGood(const Exercise& exercise, NodeId derivative) {
  Pool& pool = *exercise.pool;
  const std::vector<std::string> names{"x"};
  if (!exercise.numeric()) {
    if (compare(pool, exercise.answer, exercise.function, names) != Equality::different)
      return false;
    if (exercise.origin->kind == ExerciseKind::derivative) {
      return compare(pool, exercise.answer, pool.number(0), names) == Equality::different;
    }
    const double slope = valueOf(pool, at(pool, derivative, exercise.variable, exercise.at));
    return std::isfinite(slope) && slope != 0 && std::fabs(slope) <= 100;
  }
  if (!std::isfinite(exercise.value) || std::fabs(exercise.value) > 200) return false;
  if (exercise.origin->kind == ExerciseKind::whereSlopeZero) return true;
  // A height that is the slope too would hide the commonest mistake.
  const double height = valueOf(pool, at(pool, exercise.function, exercise.variable, exercise.at));
  constexpr double shortNumber = 1e4;
  const double scaled = exercise.value * shortNumber;
  return exercise.value != 0 && std::fabs(exercise.value - height) > 1e-6 &&
         std::fabs(scaled - std::round(scaled)) < 1e-6;
}

Exercise fromDraft(const ExerciseTemplate& origin, const Draft& draft) {
  Exercise exercise;
  exercise.origin = &origin;
  exercise.pool = std::make_shared<Pool>();
  Pool& pool = *exercise.pool;
  const Names names{{"x"}, {}, false};
  const Result<Parsed> function = parse(draft.formula, names, pool);
  if (!function) return exercise;
  exercise.function = function.value().root;
  exercise.variable = pool.variable("x");
  exercise.at = draft.at;
  exercise.to = roundNear(draft.to);
  const NodeId derivative =
      simplify(pool, differentiate(pool, exercise.function, exercise.variable));
  if (origin.kind == ExerciseKind::whereSlopeZero) {
    const Result<Parsed> solution = parse(draft.solution, names, pool);
    if (!solution) return exercise;
    exercise.answer = solution.value().root;
    exercise.value = valueOf(pool, exercise.answer);
  } else {
    exercise.answer = simplify(pool, answerFrom(exercise, derivative));
    if (exercise.numeric()) {
      exercise.value = roundNear(valueOf(pool, exercise.answer));
      exercise.answer = pool.number(exercise.value);
    }
  }
  if (!isGood(exercise, derivative)) exercise.answer = noNode;
  return exercise;
}

}  // namespace

Result<Exercise> makeExercise(const ExerciseId& id) {
  const ExerciseTemplate* origin = findTemplate(id.name);
  if (origin == nullptr) {
    return Error{.code = ErrorCode::unknownOption, .subject = std::string(id.name)};
  }
  if (id.difficulty < 1 || id.difficulty > 3) {
    return Error{.code = ErrorCode::invalidValue, .subject = "difficulty"};
  }
  // Difficulties of one seed are unlike each other.
  Random random(id.seed * 3 + static_cast<std::uint64_t>(id.difficulty));
  for (int draw = 0; draw < greatestDraws; ++draw) {
    Exercise exercise = fromDraft(*origin, origin->draw(random, id.difficulty));
    if (exercise.answer != noNode) return exercise;
  }
  return Error{.code = ErrorCode::invalidValue, .subject = "seed"};
}

Result<Judgement> gradeExercise(const Exercise& exercise, std::string_view typed) {
  Pool& pool = *exercise.pool;
  const std::vector<std::string> names{"x"};
  const Names allowed{exercise.numeric() ? std::vector<std::string>{} : names, {}, false};
  const Result<Parsed> parsed = parse(typed, allowed, pool);
  if (!parsed) return parsed.error();
  NodeId answer = parsed.value().root;
  Task task{.function = exercise.function, .variable = exercise.variable, .names = names};
  task.number = exercise.numeric();
  constexpr double nearZero = 1e-9;
  if (task.number) task.rounding = std::max(nearZero, roundingOf(typed));
  if (exercise.origin->kind == ExerciseKind::whereSlopeZero) {
    // The derivative at the answer is compared with zero; rounding of x comes through as f″.
    const NodeId first = differentiate(pool, exercise.function, exercise.variable);
    const NodeId second = differentiate(pool, first, exercise.variable);
    const double curvature = valueOf(pool, substitute(pool, second, exercise.variable, answer));
    task.rounding *= std::max(1.0, std::fabs(curvature));
    task.answerFrom = [&exercise, answer](Pool& expressions, NodeId derivative) {
      return substitute(expressions, derivative, exercise.variable, answer);
    };
    return judgeAnswer(pool, task, pool.number(0));
  }
  task.answerFrom = [&exercise](Pool&, NodeId derivative) {
    return answerFrom(exercise, derivative);
  };
  if (exercise.origin->kind == ExerciseKind::secantSlope) {
    const double run = exercise.to - exercise.at;
    const NodeId start = at(pool, exercise.function, exercise.variable, exercise.at);
    const NodeId end = at(pool, exercise.function, exercise.variable, exercise.to);
    task.others = {
        {Mistake::sign, pool.number(-exercise.value)},
        {Mistake::valueForSlope, start},
        {Mistake::valueForSlope, end},
        // The rise, not divided by the run.
        {Mistake::offByConstantFactor, pool.number(exercise.value * run)},
    };
  }
  return judgeAnswer(pool, task, answer);
}

}  // namespace nabla
