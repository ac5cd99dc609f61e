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
DiagnosisRequest requestOf(const std::string& formula, const val& variables, const val& at) {
  DiagnosisRequest request{formula, {}, toNumbers(at)};
  if (!variables.isNull()) request.variables = toStrings(variables);
  return request;
}

val diagnoseAnswer(const std::string& formula, const val& variables, const val& at,
                   const std::string& variable, const std::string& answer) {
  return fromResult(diagnose(requestOf(formula, variables, at), variable, answer), fromJudgement);
}

val diagnoseComponents(const std::string& formula, const val& variables, const val& at,
                       const val& answers, bool descent) {
  return fromResult(
      diagnoseGradient(requestOf(formula, variables, at), toStrings(answers), descent),
      fromComponentJudgements);
}

val judgeLines(const std::string& formula, const val& variables, const val& at,
               const std::string& variable, const val& lines) {
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

// Several components as one: (1; 2), in English (1, 2). `text` separates by semicolons always, so
// that it can be read back whatever the numbers look like.
Object fromComponents(const Pool& pool, const std::vector<NodeId>& components, bool russianNames) {
  if (components.size() == 1) return fromExpression(pool, components[0], russianNames);
  std::string text;
  std::string mathml = "<math><mrow><mo>(</mo>";
  for (const NodeId component : components) {
    if (!text.empty()) {
      text += "; ";
      mathml += russianNames ? "<mo>;</mo>" : "<mo>,</mo>";
    }
    text += printText(pool, component);
    const std::string printed =
        printMathml(pool, component, {.russianNames = russianNames, .decimalComma = russianNames});
    constexpr std::string_view opening = "<math>";
    constexpr std::string_view closing = "</math>";
    mathml += "<mrow>" +
              printed.substr(opening.size(), printed.size() - opening.size() - closing.size()) +
              "</mrow>";
  }
  Object object;
  object.set("text", text);
  object.set("mathml", mathml + "<mo>)</mo></mrow></math>");
  return object;
}

val questionOf(const Exercise& exercise, bool russianNames) {
  const Pool& pool = *exercise.pool;
  Object question;
  if (exercise.function != noNode) {
    question = fromExpression(pool, exercise.shown, russianNames);
    question.set("formula", printText(pool, exercise.function));
    question.set("variable", pool.nameOf(exercise.variable));
  }
  question.set("variables", fromStrings(exercise.names));
  const ExerciseKind kind = exercise.origin->kind;
  if (kind == ExerciseKind::slopeAtPoint || kind == ExerciseKind::secantSlope ||
      kind == ExerciseKind::linearApproximation || kind == ExerciseKind::tangentLine) {
    question.set("at", exercise.at);
  }
  if (kind == ExerciseKind::secantSlope || kind == ExerciseKind::linearApproximation) {
    question.set("to", exercise.to);
  }
  Object numbers;
  for (const GivenNumbers& given : exercise.numbers) {
    numbers.set(std::string(given.name).c_str(), fromNumbers(given.values));
  }
  question.set("numbers", numbers);
  Object expressions;
  for (const auto& [name, expression] : exercise.expressions) {
    expressions.set(std::string(name).c_str(), fromExpression(pool, expression, russianNames));
  }
  question.set("expressions", expressions);
  return question;
}

// The derivation of the derivative that is asked for, where one alone is.
val solutionOf(const Exercise& exercise, bool russianNames) {
  const ExerciseKind kind = exercise.origin->kind;
  const bool several = exercise.answers.size() > 1;
  const bool along = exercise.function != exercise.shown;  // paths are worked out line by line
  if (kind == ExerciseKind::secantSlope || kind == ExerciseKind::numbers || several || along) {
    return val::null();
  }
  Pool& pool = *exercise.pool;
  const Result<Derivation> derivation = derive(pool, exercise.derivand, exercise.variable);
  if (!derivation) return val::null();
  Object solution =
      fromDerivation(pool, derivation.value(), russianNames, exercise.names.size() > 1);
  solution.set("formula", fromExpression(pool, exercise.derivand, russianNames));
  solution.set("variable", pool.nameOf(exercise.variable));
  return solution;
}

val linesOf(const Exercise& exercise, bool russianNames) {
  return fromList(exercise.lines, [&](const WorkedLine& line) {
    Object object;
    object.set("name", line.name);
    object.set("by", line.by);
    object.set("chain", fromList(line.chain, [&](const std::vector<NodeId>& link) {
                 return fromComponents(*exercise.pool, link, russianNames);
               }));
    return object;
  });
}

val exercise(const std::string& name, int difficulty, double seed, bool russianNames) {
  const ExerciseId id{name, difficulty, static_cast<std::uint64_t>(seed)};
  return fromResult(makeExercise(id), [&](const Exercise& made) {
    Object object;
    object.set("template", name);
    object.set("difficulty", difficulty);
    object.set("seed", seed);
    object.set("kind", made.origin->question);
    object.set("numeric", made.numeric());
    object.set("question", questionOf(made, russianNames));
    Object answer = fromComponents(*made.pool, made.answers, russianNames);
    if (made.values.size() == 1) answer.set("value", made.values[0]);
    object.set("answer", answer);
    std::size_t index = 0;
    object.set("answers", fromList(made.answers, [&](NodeId field) {
                 Object component = fromExpression(*made.pool, field, russianNames);
                 if (made.numeric()) component.set("value", made.values[index++]);
                 return component;
               }));
    object.set("lines", linesOf(made, russianNames));
    object.set("solution", solutionOf(made, russianNames));
    return object;
  });
}

// `answers` has a text for each field.
val grade(const std::string& name, int difficulty, double seed, const val& answers) {
  const Result<Exercise> made = makeExercise({name, difficulty, static_cast<std::uint64_t>(seed)});
  if (!made) return fromResult(Result<GradientJudgement>(made.error()), fromComponentJudgements);
  return fromResult(gradeExercise(made.value(), toStrings(answers)), fromComponentJudgements);
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
