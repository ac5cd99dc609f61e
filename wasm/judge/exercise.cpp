#include "judge/exercise.hpp"

#include <algorithm>
#include <cmath>

#include "expr/parser.hpp"
#include "judge/breaks.hpp"
#include "judge/equality.hpp"
#include "judge/rewrite.hpp"
#include "judge/worked_lines.hpp"

namespace nabla {

namespace {

constexpr int greatestDraws = 200;

// The function's value, or that of another function of x, at a number.
NodeId at(Pool& pool, NodeId function, NodeId variable, double x) {
  return substitute(pool, function, variable, pool.number(x));
}

bool isShort(double value, double decimals) {
  const double scaled = value * decimals;
  return std::isfinite(value) && std::fabs(value) <= 200 &&
         std::fabs(scaled - std::round(scaled)) < 1e-6;
}

// Whether the answer can be told from what the mistakes lead to.
bool isGoodNumber(const Exercise& exercise) {
  constexpr double threeDecimals = 1e3;
  for (const double value : exercise.values) {
    if (!isShort(value, threeDecimals)) return false;
  }
  return std::none_of(exercise.wrong.begin(), exercise.wrong.end(), [&](const auto& wrong) {
    return std::equal(wrong.second.begin(), wrong.second.end(), exercise.values.begin(),
                      [](double a, double b) { return std::fabs(a - b) < 1e-6; });
  });
}

bool isGoodFormula(const Exercise& exercise, NodeId derivative) {
  Pool& pool = *exercise.pool;
  const NodeId answer = exercise.answers[0];
  if (compare(pool, answer, exercise.function, exercise.names) != Equality::different) return false;
  if (exercise.origin->kind == ExerciseKind::derivative) {
    return compare(pool, answer, pool.number(0), exercise.names) == Equality::different;
  }
  const double slope = constantValue(pool, at(pool, derivative, exercise.variable, exercise.at));
  return std::isfinite(slope) && slope != 0 && std::fabs(slope) <= 100;
}

// Whether an instance teaches what it should: the answer exists, is short where it is a number, and
// cannot be got by writing down the question.
bool isGood(const Exercise& exercise, NodeId derivative) {
  Pool& pool = *exercise.pool;
  switch (exercise.origin->kind) {
    case ExerciseKind::derivative:
    case ExerciseKind::tangentLine:
      return isGoodFormula(exercise, derivative);
    case ExerciseKind::gradient:
      return true;
    case ExerciseKind::numbers:
      return isGoodNumber(exercise);
    case ExerciseKind::gradientAtPoint:
    case ExerciseKind::descentDirection:
      return std::fabs(exercise.values[0]) != std::fabs(exercise.values[1]) &&
             std::all_of(exercise.values.begin(), exercise.values.end(),
                         [](double value) { return value != 0 && isShort(value, 1); });
    case ExerciseKind::whereSlopeZero:
      return std::isfinite(exercise.values[0]);
    default:
      break;
  }
  // A height that is the slope too would hide the commonest mistake.
  const double height =
      constantValue(pool, at(pool, exercise.function, exercise.variable, exercise.at));
  constexpr double fourDecimals = 1e4;
  return exercise.values[0] != 0 && std::fabs(exercise.values[0] - height) > 1e-6 &&
         isShort(exercise.values[0], fourDecimals);
}

// The answers to a question that is about a derivative.
void differentiateFor(Exercise& exercise, NodeId derivative, const Draft& draft) {
  Pool& pool = *exercise.pool;
  switch (exercise.origin->kind) {
    case ExerciseKind::derivative:
      exercise.answers = {draft.solution.empty() ? derivative : readText(pool, draft.solution)};
      break;
    case ExerciseKind::whereSlopeZero:
      exercise.answers = {readText(pool, draft.solution)};
      break;
    case ExerciseKind::gradient:
    case ExerciseKind::gradientAtPoint:
    case ExerciseKind::descentDirection:
      for (const std::string& name : exercise.names) {
        const NodeId partial = differentiate(pool, exercise.function, pool.variable(name));
        exercise.answers.push_back(simplify(pool, answerFrom(exercise, simplify(pool, partial))));
      }
      break;
    default:
      exercise.answers = {simplify(pool, answerFrom(exercise, derivative))};
  }
  if (!exercise.numeric()) return;
  for (NodeId& answer : exercise.answers) {
    exercise.values.push_back(roundNear(constantValue(pool, answer)));
    // A solution keeps the form it was given: ln(4).
    if (exercise.origin->kind != ExerciseKind::whereSlopeZero) {
      answer = pool.number(exercise.values.back());
    }
  }
}

Exercise fromDraft(const ExerciseTemplate& origin, const Draft& draft) {
  Exercise exercise;
  exercise.origin = &origin;
  exercise.pool = std::make_shared<Pool>();
  Pool& pool = *exercise.pool;
  exercise.names = draft.variables;
  exercise.at = draft.at;
  exercise.to = roundNear(draft.to);
  exercise.point = draft.point;
  exercise.numbers = draft.numbers;
  exercise.wrong = draft.wrong;
  for (const GivenExpression& given : draft.expressions) {
    exercise.expressions.emplace_back(given.name, readText(pool, given.formula));
  }
  if (!draft.formula.empty()) {
    exercise.shown = exercise.function = readText(pool, draft.formula);
    // z(x, y) along x(t) and y(t) is a function of t.
    for (const auto& [name, expression] : exercise.expressions) {
      const NodeId inner = pool.findVariable(name);
      if (inner == noNode || origin.kind != ExerciseKind::derivative) continue;
      exercise.function = substitute(pool, exercise.function, inner, expression);
    }
    exercise.variable = pool.variable(draft.by.empty() ? draft.variables[0] : draft.by);
    exercise.derivand = exercise.function;
    if (draft.order == 2) {
      exercise.derivand = simplify(pool, differentiate(pool, exercise.function, exercise.variable));
    }
  }
  NodeId derivative = noNode;
  if (origin.kind == ExerciseKind::numbers) {
    for (const double value : draft.answers) {
      exercise.values.push_back(roundNear(value));
      exercise.answers.push_back(pool.number(exercise.values.back()));
    }
  } else {
    derivative = simplify(pool, differentiate(pool, exercise.derivand, exercise.variable));
    differentiateFor(exercise, derivative, draft);
  }
  if (!exercise.answers.empty() && !isGood(exercise, derivative)) exercise.answers.clear();
  if (!exercise.answers.empty()) exercise.lines = workedLines(exercise, draft.lines);
  return exercise;
}

}  // namespace

NodeId answerFrom(const Exercise& exercise, NodeId derivative) {
  Pool& pool = *exercise.pool;
  const NodeId x = exercise.variable;
  const auto number = [&](double value) { return pool.number(value); };
  const auto apply = [&](Op op, NodeId a, NodeId b) { return pool.apply(op, a, b); };
  const auto height = [&] { return at(pool, exercise.function, x, exercise.at); };
  const auto slope = [&] { return at(pool, derivative, x, exercise.at); };
  switch (exercise.origin->kind) {
    case ExerciseKind::slopeAtPoint:
      return slope();
    case ExerciseKind::secantSlope: {
      const NodeId rise =
          apply(Op::subtract, at(pool, exercise.function, x, exercise.to), height());
      const NodeId run = apply(Op::subtract, number(exercise.to), number(exercise.at));
      return apply(Op::divide, rise, run);
    }
    case ExerciseKind::linearApproximation: {
      const NodeId step = apply(Op::subtract, number(exercise.to), number(exercise.at));
      return apply(Op::add, height(), apply(Op::multiply, slope(), step));
    }
    case ExerciseKind::tangentLine: {
      const NodeId step = apply(Op::subtract, x, number(exercise.at));
      return apply(Op::add, height(), apply(Op::multiply, slope(), step));
    }
    case ExerciseKind::gradientAtPoint:
    case ExerciseKind::descentDirection:
      for (std::size_t i = 0; i < exercise.names.size(); ++i) {
        derivative = at(pool, derivative, pool.variable(exercise.names[i]), exercise.point[i]);
      }
      return exercise.origin->kind == ExerciseKind::gradientAtPoint
                 ? derivative
                 : pool.apply(Op::negate, derivative);
    default:
      return derivative;
  }
}

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
    if (!exercise.answers.empty()) return exercise;
  }
  return Error{.code = ErrorCode::invalidValue, .subject = "seed"};
}

}  // namespace nabla
