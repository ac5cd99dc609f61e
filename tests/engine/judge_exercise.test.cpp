// Exercises made from a seed: each has a right answer that is judged right, and none is its own
// answer.

#include "judge/exercise.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "catch.hpp"
#include "exercise_support.hpp"
#include "expr/number.hpp"
#include "expr/print.hpp"
#include "judge/rewrite.hpp"
#include "judge/worked_lines.hpp"

namespace nabla::test {

namespace {

// All that the question shows.
std::string questionOf(const Exercise& exercise) {
  std::string question;
  if (exercise.shown != noNode) question = printText(*exercise.pool, exercise.shown);
  for (const auto& [name, expression] : exercise.expressions) {
    question += "; " + printText(*exercise.pool, expression);
  }
  for (const GivenNumbers& given : exercise.numbers) {
    for (const double number : given.values) question += " " + std::to_string(number);
  }
  return question + " at " + std::to_string(exercise.at);
}

}  // namespace

TEST_CASE("every exercise's own answer is right, on 200 seeds", "[judge][exercise]") {
  for (const ExerciseTemplate& origin : exerciseTemplates()) {
    for (int difficulty = 1; difficulty <= 3; ++difficulty) {
      std::set<std::string> questions;
      for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Exercise exercise = made(origin.name, difficulty, seed);
        const std::string question = questionOf(exercise);
        INFO(origin.name << " " << difficulty << " " << seed << ": " << question);
        questions.insert(question);
        REQUIRE(gradeAll(exercise, answersTo(exercise)) == "correct");
        REQUIRE(question.find("nan") == std::string::npos);
        for (const double value : exercise.values) REQUIRE(std::isfinite(value));
      }
      INFO(origin.name << " " << difficulty);
      CHECK(questions.size() >= 20);
    }
  }
}

TEST_CASE("a worked solution holds together, link by link", "[judge][exercise]") {
  for (const ExerciseTemplate& origin : exerciseTemplates()) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      const Exercise exercise = made(origin.name, 1 + static_cast<int>(seed % 3), seed);
      for (const WorkedLine& line : exercise.lines) {
        for (std::size_t i = 1; i < line.chain.size(); ++i) {
          INFO(origin.name << " " << seed << " " << line.name);
          REQUIRE(line.chain[i].size() == line.chain[0].size());
          for (std::size_t k = 0; k < line.chain[i].size(); ++k) {
            const NodeId before = line.chain[i - 1][k];
            const NodeId after = line.chain[i][k];
            REQUIRE(before != noNode);
            REQUIRE(after != noNode);
            // From a formula to a number: at the question's point, or where it is zero.
            const Pool& pool = *exercise.pool;
            if (!pool.isConstant(before) || !pool.isConstant(after)) continue;
            CHECK(std::fabs(constantValue(pool, before) - constantValue(pool, after)) < 1e-9);
          }
        }
      }
    }
  }
}

TEST_CASE("a system is solved line by line, each true at the point", "[judge][exercise]") {
  for (const char* name : {"critical-points", "minimum-value"}) {
    for (std::uint64_t seed = 0; seed < 90; ++seed) {
      const int difficulty = name[0] == 'm' ? 3 : 1 + static_cast<int>(seed % 3);
      const Exercise exercise = made(name, difficulty, seed);
      Pool& pool = *exercise.pool;
      const auto solution =
          std::find_if(exercise.lines.begin(), exercise.lines.end(),
                       [](const WorkedLine& line) { return line.name == "solution"; });
      REQUIRE(solution != exercise.lines.end());
      const std::vector<NodeId> point = solution->chain[0];
      const auto valueAt = [&](NodeId expression) {
        for (std::size_t i = 0; i < 2; ++i) {
          expression = substitute(pool, expression, pool.variable(exercise.names[i]), point[i]);
        }
        return constantValue(pool, expression);
      };
      std::set<std::string> names;
      for (auto line = exercise.lines.begin(); line != solution; ++line) {
        names.insert(std::string(line->name));
        INFO(name << " " << seed << " " << line->name);
        const double first = valueAt(line->chain[0][0]);
        for (const std::vector<NodeId>& link : line->chain) {
          CHECK(std::fabs(valueAt(link[0]) - first) < 1e-9);
        }
        if (line->name == "express" || line->name == "variable") {
          CHECK(std::fabs(first - constantValue(pool, point[line->by == "x" ? 0 : 1])) < 1e-9);
        }
      }
      CHECK(names.count("variable") == 1);
      if (difficulty > 1) CHECK(names.count("put-in") == 1);
    }
  }
}

TEST_CASE("a solution at a point shows the numbers that are put in", "[judge][exercise]") {
  const auto names = [](std::string_view name) {
    std::vector<std::string> result;
    for (const WorkedLine& line : made(name, 1, 1).lines) result.emplace_back(line.name);
    return result;
  };
  using Names = std::vector<std::string>;
  CHECK(names("secant-slope") == Names{"value-at", "value-at", "secant"});
  CHECK(names("linear-approximation") == Names{"value-at", "slope-at", "along-tangent"});
  CHECK(names("tangent-line") == Names{"value-at", "slope-at", "along-tangent"});
  CHECK(names("slope-at-point") == Names{"slope-at"});

  // x² + 5x − 9 and its slope 2x + 5, with the numbers in their places.
  const Exercise line = withFunction("tangent-line", 1, "x^2+5*x-9");
  const auto text = [&](std::size_t i, std::size_t link) {
    return printText(*line.pool, line.lines[i].chain[link][0]);
  };
  const std::string a = numberText(line.at);
  const std::string put = line.at < 0 ? "(" + a + ")" : a;
  CHECK(text(0, 0) == put + "^2+5*" + put + "-9");
  CHECK(text(0, 1) == numberText(line.at * line.at + 5 * line.at - 9));
  CHECK(text(1, 0) == "2*" + put + "+5");
  CHECK(text(1, 1) == numberText(2 * line.at + 5));
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

TEST_CASE("unknown templates and difficulties are refused", "[judge][exercise]") {
  CHECK(makeExercise({"no-such-rule", 1, 1}).error().code == ErrorCode::unknownOption);
  CHECK(makeExercise({"power-rule", 0, 1}).error().code == ErrorCode::invalidValue);
  CHECK(makeExercise({"power-rule", 4, 1}).error().code == ErrorCode::invalidValue);
  const Exercise exercise = made("slope-at-point", 1, 1);
  CHECK(gradeExercise(exercise, {"y"}).error().code == ErrorCode::unknownName);
}

}  // namespace nabla::test
