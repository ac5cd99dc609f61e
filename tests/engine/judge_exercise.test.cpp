// Exercises made from a seed: each has a right answer that is judged right, and none is its own
// answer.

#include "judge/exercise.hpp"

#include <cmath>
#include <set>

#include "catch.hpp"
#include "expr/print.hpp"

namespace nabla::test {

namespace {

Exercise made(std::string_view name, int difficulty, std::uint64_t seed) {
  const Result<Exercise> exercise = makeExercise({name, difficulty, seed});
  INFO(name << " " << difficulty << " " << seed);
  REQUIRE(exercise.ok());
  return exercise.value();
}

std::string gradeOf(const Exercise& exercise, std::string_view answer) {
  const Result<Judgement> judgement = gradeExercise(exercise, answer);
  INFO(printText(*exercise.pool, exercise.function) << " answered " << answer);
  REQUIRE(judgement.ok());
  if (judgement.value().verdict != Verdict::wrong) return nameOf(judgement.value().verdict);
  if (judgement.value().mistake == Mistake::none) return "none";
  return std::string(nameOf(judgement.value().mistake));
}

// The first exercise of a template whose function is the one given.
Exercise withFunction(std::string_view name, int difficulty, std::string_view text) {
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    Exercise exercise = made(name, difficulty, seed);
    if (printText(*exercise.pool, exercise.function) == text) return exercise;
  }
  FAIL("no exercise about " << text);
  return {};
}

}  // namespace

TEST_CASE("every exercise's own answer is right, on 200 seeds", "[judge][exercise]") {
  for (const ExerciseTemplate& origin : exerciseTemplates()) {
    for (int difficulty = 1; difficulty <= 3; ++difficulty) {
      std::set<std::string> questions;
      for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Exercise exercise = made(origin.name, difficulty, seed);
        const std::string question = printText(*exercise.pool, exercise.function);
        questions.insert(question + " " + std::to_string(exercise.at));
        REQUIRE(gradeOf(exercise, printText(*exercise.pool, exercise.answer)) == "correct");
        REQUIRE(question != printText(*exercise.pool, exercise.answer));
        REQUIRE(question.find("nan") == std::string::npos);
        if (exercise.numeric()) REQUIRE(std::isfinite(exercise.value));
      }
      INFO(origin.name << " " << difficulty);
      CHECK(questions.size() >= 20);
    }
  }
}

TEST_CASE("writing down the question is never right", "[judge][exercise]") {
  for (const ExerciseTemplate& origin : exerciseTemplates()) {
    if (origin.kind != ExerciseKind::derivative) continue;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      const Exercise exercise = made(origin.name, 1 + static_cast<int>(seed % 3), seed);
      const std::string grade = gradeOf(exercise, printText(*exercise.pool, exercise.function));
      REQUIRE(grade != "correct");
      REQUIRE(grade != "unsimplified");
    }
  }
}

TEST_CASE("a seed gives the same exercise again, another seed another", "[judge][exercise]") {
  const auto text = [](std::uint64_t seed) {
    const Exercise exercise = made("quotient-rule", 2, seed);
    return printText(*exercise.pool, exercise.function);
  };
  CHECK(text(41) == text(41));
  std::set<std::string> texts;
  for (std::uint64_t seed = 0; seed < 30; ++seed) texts.insert(text(seed));
  CHECK(texts.size() > 15);
}

TEST_CASE("mistakes in numeric answers are named", "[judge][exercise]") {
  const Exercise slope = withFunction("slope-at-point", 1, "x^2+5*x-9");
  const double x = slope.at;
  const auto number = [](double value) { return std::to_string(value); };
  CHECK(gradeOf(slope, number(2 * x + 5)) == "correct");
  CHECK(gradeOf(slope, number(x * x + 5 * x - 9)) == "value-for-slope");
  CHECK(gradeOf(slope, number(2 * x + 5 - 9)) == "constant-not-dropped");

  const Exercise estimate = withFunction("linear-approximation", 2, "sqrt(x)");
  const double a = estimate.at;
  const double h = estimate.to - a;
  CHECK(gradeOf(estimate, number(std::sqrt(a) + h / (2 * std::sqrt(a)))) == "correct");
  CHECK(gradeOf(estimate, number(std::sqrt(a) - h / (2 * std::sqrt(a)))) == "sign");

  const Exercise secant = withFunction("secant-slope", 1, "x^2+3*x-3");
  const auto f = [](double at) { return at * at + 3 * at - 3; };
  const double rise = f(secant.to) - f(secant.at);
  CHECK(gradeOf(secant, number(rise / (secant.to - secant.at))) == "correct");
  CHECK(gradeOf(secant, number(-rise / (secant.to - secant.at))) == "sign");
}

TEST_CASE("where the slope is zero, any form of the number is right", "[judge][exercise]") {
  const Exercise logarithm = withFunction("where-slope-zero", 3, "e^x-4*x");
  CHECK(gradeOf(logarithm, "ln(4)") == "correct");
  CHECK(gradeOf(logarithm, "2 ln 2") == "correct");
  CHECK(gradeOf(logarithm, "1.386") == "correct");
  CHECK(gradeOf(logarithm, "1.5") == "none");
  CHECK(gradeOf(logarithm, "4") == "none");
}

TEST_CASE("a tangent line is judged as a function", "[judge][exercise]") {
  const Exercise line = withFunction("tangent-line", 1, "x^2+5*x-9");
  const double a = line.at;
  const std::string slope = std::to_string(2 * a + 5);
  const std::string height = std::to_string(a * a + 5 * a - 9);
  CHECK(gradeOf(line, slope + "*(x-(" + std::to_string(a) + "))+" + height) == "correct");
  CHECK(gradeOf(line, "x^2+5x-9") != "correct");
}

TEST_CASE("unknown templates and difficulties are refused", "[judge][exercise]") {
  CHECK(makeExercise({"no-such-rule", 1, 1}).error().code == ErrorCode::unknownOption);
  CHECK(makeExercise({"power-rule", 0, 1}).error().code == ErrorCode::invalidValue);
  CHECK(makeExercise({"power-rule", 4, 1}).error().code == ErrorCode::invalidValue);
  const Exercise exercise = made("slope-at-point", 1, 1);
  CHECK(gradeExercise(exercise, "x").error().code == ErrorCode::unknownName);
}

}  // namespace nabla::test
