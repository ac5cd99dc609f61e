#include <emscripten/bind.h>

#include "bindings/convert.hpp"
#include "bindings/derivation.hpp"
#include "bindings/judgement.hpp"
#include "expr/print.hpp"
#include "graph/formula.hpp"
#include "judge/diagnosis.hpp"
#include "judge/equality.hpp"
#include "judge/exercise.hpp"
#include "judge/rewrite.hpp"

namespace nabla::bindings {

namespace {

// The formula's parameters keep their present values; `other` may use them too.
val equals(const Formula& formula, const std::string& other) {
  Pool pool;
  const Names names{formula.variables(), formula.parameters(), false};
  return fromResult(parse(other, names, pool), [&](const Parsed& parsed) {
    const NodeId own = copyExpression(formula.pool(), formula.root(), pool);
    return fromText(nameOf(compare(pool, own, parsed.root, formula.variables(),
                                   formula.parameters(), formula.parameterValues())));
  });
}

// `variables` is an array of names, or null for the free names; `at` is empty unless a number is
// asked for.
DiagnosisRequest requestOf(const std::string& formula, val variables, val at) {
  DiagnosisRequest request{formula, {}, toNumbers(at)};
  if (!variables.isNull()) request.variables = toStrings(variables);
  return request;
}

val diagnoseAnswer(const std::string& formula, val variables, val at, const std::string& variable,
                   const std::string& answer) {
  return fromResult(diagnose(requestOf(formula, variables, at), variable, answer), fromJudgement);
}

val diagnoseComponents(const std::string& formula, val variables, val at, val answers,
                       bool descent) {
  return fromResult(
      diagnoseGradient(requestOf(formula, variables, at), toStrings(answers), descent),
      [](const GradientJudgement& judgement) {
        Object object = fromJudgement(judgement.whole);
        object.set("components", fromList(judgement.components, fromJudgement));
        return object;
      });
}

val judgeLines(const std::string& formula, val variables, val at, const std::string& variable,
               val lines) {
  return fromResult(diagnoseLines(requestOf(formula, variables, at), variable, toStrings(lines)),
                    [](const LinesJudgement& judgement) {
                      Object object;
                      object.set("firstWrong", judgement.firstWrong);
                      object.set("lines", fromList(judgement.lines, [](const JudgedLine& line) {
                                   Object judged = fromJudgement(line.judgement);
                                   judged.set("follows", line.follows);
                                   return judged;
                                 }));
                      return object;
                    });
}

val questionOf(const Exercise& exercise, bool russianNames) {
  Object question;
  question.set("formula", printText(*exercise.pool, exercise.function));
  question.set("mathml",
               printMathml(*exercise.pool, exercise.function, {.russianNames = russianNames}));
  question.set("variable", "x");
  const ExerciseKind kind = exercise.origin->kind;
  if (kind != ExerciseKind::derivative && kind != ExerciseKind::whereSlopeZero) {
    question.set("at", exercise.at);
  }
  if (kind == ExerciseKind::secantSlope || kind == ExerciseKind::linearApproximation) {
    question.set("to", exercise.to);
  }
  return question;
}

// The solution is the derivation of f′; a secant needs none.
val solutionOf(const Exercise& exercise, bool russianNames) {
  if (exercise.origin->kind == ExerciseKind::secantSlope) return val::null();
  Pool& pool = *exercise.pool;
  const Result<Derivation> derivation = derive(pool, exercise.function, exercise.variable);
  if (!derivation) return val::null();
  Object solution = fromDerivation(pool, derivation.value(), russianNames);
  solution.set("formula", fromExpression(pool, exercise.function, russianNames));
  solution.set("variable", "x");
  return solution;
}

val exercise(const std::string& name, int difficulty, double seed, bool russianNames) {
  const ExerciseId id{name, difficulty, static_cast<std::uint64_t>(seed)};
  return fromResult(makeExercise(id), [&](const Exercise& made) {
    Object object;
    object.set("template", name);
    object.set("difficulty", difficulty);
    object.set("seed", seed);
    object.set("kind", nameOf(made.origin->kind));
    object.set("question", questionOf(made, russianNames));
    Object answer = fromExpression(*made.pool, made.answer, russianNames);
    if (made.numeric()) answer.set("value", made.value);
    object.set("answer", answer);
    object.set("solution", solutionOf(made, russianNames));
    return object;
  });
}

val grade(const std::string& name, int difficulty, double seed, const std::string& answer) {
  const Result<Exercise> made = makeExercise({name, difficulty, static_cast<std::uint64_t>(seed)});
  if (!made) return fromResult(Result<Judgement>(made.error()), fromJudgement);
  return fromResult(gradeExercise(made.value(), answer), fromJudgement);
}

val templateNames() {
  return fromList(exerciseTemplates(),
                  [](const ExerciseTemplate& entry) { return fromText(entry.name); });
}

}  // namespace

EMSCRIPTEN_BINDINGS(judge) {
  emscripten::function("equals", &equals);
  emscripten::function("diagnose", &diagnoseAnswer);
  emscripten::function("diagnoseGradient", &diagnoseComponents);
  emscripten::function("diagnoseLines", &judgeLines);
  emscripten::function("exercise", &exercise);
  emscripten::function("grade", &grade);
  emscripten::function("templateNames", &templateNames);
}

}  // namespace nabla::bindings
