#pragma once

// Making exercises and grading answers to them, for tests.

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "expr/print.hpp"
#include "judge/exercise.hpp"

namespace nabla::test {

inline Exercise made(std::string_view name, int difficulty, std::uint64_t seed) {
  const Result<Exercise> exercise = makeExercise({name, difficulty, seed});
  INFO(name << " " << difficulty << " " << seed);
  REQUIRE(exercise.ok());
  return exercise.value();
}

// The verdict, or the mistake's name.
inline std::string gradeAll(const Exercise& exercise, const std::vector<std::string>& answers) {
  const Result<GradientJudgement> judgement = gradeExercise(exercise, answers);
  INFO(exercise.origin->name << " answered " << answers[0]);
  REQUIRE(judgement.ok());
  const Judgement& whole = judgement.value().whole;
  if (whole.verdict != Verdict::wrong) return nameOf(whole.verdict);
  if (whole.mistake == Mistake::none) return "none";
  return std::string(nameOf(whole.mistake));
}

inline std::string gradeOf(const Exercise& exercise, std::string_view answer) {
  return gradeAll(exercise, {std::string(answer)});
}

inline std::vector<std::string> answersTo(const Exercise& exercise) {
  std::vector<std::string> texts;
  for (const NodeId answer : exercise.answers) texts.push_back(printText(*exercise.pool, answer));
  return texts;
}

// The first exercise of a template whose function is the one given.
inline Exercise withFunction(std::string_view name, int difficulty, std::string_view text) {
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    Exercise exercise = made(name, difficulty, seed);
    if (printText(*exercise.pool, exercise.shown) == text) return exercise;
  }
  FAIL("no exercise about " << text);
  return {};
}

}  // namespace nabla::test
