// Wrong answers to exercises: each is told by what led to it.

#include <algorithm>
#include <cmath>

#include "exercise_support.hpp"

namespace nabla::test {

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

TEST_CASE("an answer may be named, and a formula is no number", "[judge][exercise]") {
  const Exercise zero = withFunction("where-slope-zero", 1, "x^2+2*x-9");
  for (const char* answer : {"-1", "x=-1", " x = -1", "x₀ = −1"}) {
    CHECK(gradeOf(zero, answer) == "correct");
  }
  CHECK(gradeOf(zero, "2x+2") == "equation-not-solved");
  CHECK(gradeExercise(zero, {"2x = -2"}).error().code == ErrorCode::invalidCharacter);
  CHECK(gradeExercise(zero, {"x = 1+"}).error().from == 6);
  const Exercise slope = withFunction("slope-at-point", 1, "x^2+5*x-9");
  CHECK(gradeOf(slope, "2x+5") == "formula-for-number");
  CHECK(gradeOf(slope, "f'(1) = 2x+5") == "formula-for-number");
}

TEST_CASE("zero is not taken for an undifferentiated answer", "[judge][exercise]") {
  const Exercise exercise = made("where-slope-zero", 2, 1);
  CHECK(gradeOf(exercise, "0") == "none");
  const Exercise roots = withFunction("where-slope-zero", 1, "x^2-4*x+3");
  CHECK(gradeOf(roots, "2") == "correct");
  CHECK(gradeOf(roots, "1") == "root-for-critical-point");
  CHECK(gradeOf(roots, "3") == "root-for-critical-point");
}

TEST_CASE("a tangent has a height, a slope and a place", "[judge][exercise]") {
  const Exercise line = withFunction("tangent-line", 1, "x^2+5*x-9");
  const double a = line.at;
  const std::string slope = std::to_string(2 * a + 5);
  const std::string height = std::to_string(a * a + 5 * a - 9);
  CHECK(gradeOf(line, slope) == "slope-only");
  CHECK(gradeOf(line, "2x+5") == "slope-not-evaluated");
  CHECK(gradeOf(line, height + "+" + slope + "*x") == "shift-forgotten");
  CHECK(gradeOf(line, slope + "*(x-(" + std::to_string(a) + "))") == "increment-only");

  const Exercise estimate = withFunction("linear-approximation", 1, "x^2");
  const double from = estimate.at;
  const double to = estimate.to;
  const auto number = [](double value) { return std::to_string(value); };
  CHECK(gradeOf(estimate, number(to * to)) == "exact-for-approximation");
  CHECK(gradeOf(estimate, number(from * from)) == "known-value-only");
  CHECK(gradeOf(estimate, number(2 * from * (to - from))) == "increment-only");

  const Exercise secant = withFunction("secant-slope", 1, "x^2+3*x-3");
  const double run = secant.to - secant.at;
  REQUIRE(gradeOf(secant, number(secant.values[0])) == "correct");
  if (run != 1) CHECK(gradeOf(secant, number(secant.values[0] * run)) == "not-divided-by-run");
}

TEST_CASE("one term of a product is not the whole derivative", "[judge][exercise]") {
  const Exercise product = withFunction("product-rule", 1, "x^2*sin(x)");
  CHECK(gradeOf(product, "2x sin x") == "one-term-only");
  CHECK(gradeOf(product, "x^2 cos x") == "one-term-only");
  CHECK(gradeOf(product, "2x cos x") == "product-of-derivatives");
}

TEST_CASE("the second derivative is not the first", "[judge][exercise]") {
  const Exercise exercise = made("second-derivative", 1, 0);
  CHECK(gradeOf(exercise, printText(*exercise.pool, exercise.derivand)) == "differentiated-once");
  CHECK(gradeOf(exercise, printText(*exercise.pool, exercise.function)) == "not-differentiated");
}

TEST_CASE("residuals that were averaged cancel only where their signs differ",
          "[judge][exercise]") {
  // Residuals −2, −1, −1.
  const Exercise oneSign = made("line-loss", 2, 1);
  REQUIRE(gradeOf(oneSign, "2") == "correct");
  CHECK(gradeOf(oneSign, "4/3") == "absolute-for-squared");
  CHECK(gradeOf(oneSign, "-4/3") == "residuals-not-squared");
  // Residuals 1, 2, −1.
  const Exercise mixed = made("line-loss", 1, 3);
  REQUIRE(gradeOf(mixed, "2") == "correct");
  CHECK(gradeOf(mixed, "2/3") == "residuals-cancelled");
  CHECK(gradeOf(mixed, "-2/3") == "residuals-cancelled");
  CHECK(gradeOf(mixed, "4/3") == "absolute-for-squared");
}

TEST_CASE("the other variable of a mixed term stays", "[judge][exercise]") {
  const Exercise gradient = withFunction("gradient", 2, "3*x^2+4*x*y-3*y^2");
  CHECK(gradeAll(gradient, {"6x+4", "4-6y"}) == "other-variable-dropped");
  CHECK(gradeAll(gradient, {"6x+4y", "4-6y"}) == "other-variable-dropped");
  CHECK(gradeAll(gradient, {"6x+y", "x-6y"}) == "constant-factor-dropped");
  const Exercise partial = made("partial-derivative", 1, 1);
  REQUIRE(gradeOf(partial, "20y^3-4x") == "correct");
  CHECK(gradeOf(partial, "20y^3-4") == "other-variable-dropped");
}

TEST_CASE("rates that were added are told, of any number of stages", "[judge][exercise]") {
  CHECK(gradeOf(made("chain-rates", 1, 1), "9") == "rates-added");    // 4 and 5
  CHECK(gradeOf(made("chain-rates", 2, 1), "1.2") == "rates-added");  // 5, −4 and 0.2
  const Exercise direction = made("directional-derivative", 2, 3);
  const auto sum =
      std::find_if(direction.wrong.begin(), direction.wrong.end(),
                   [](const auto& one) { return one.first == Mistake::componentsSummed; });
  REQUIRE(sum != direction.wrong.end());
  CHECK(gradeOf(direction, std::to_string(sum->second[0])) == "components-summed");
}

TEST_CASE("a minus lost in a residual is told as such", "[judge][exercise]") {
  const Exercise residual = made("residual", 1, 1);  // 6 − 7
  REQUIRE(gradeOf(residual, "-1") == "correct");
  CHECK(gradeOf(made("residual", 2, 1), "-4") == "sign");  // −13 − (−17)
}

TEST_CASE("mistakes that were drawn with an exercise are named", "[judge][exercise]") {
  for (const ExerciseTemplate& origin : exerciseTemplates()) {
    if (origin.kind != ExerciseKind::numbers) continue;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const Exercise exercise = made(origin.name, 1 + static_cast<int>(seed % 3), seed);
      for (const auto& [mistake, values] : exercise.wrong) {
        std::vector<std::string> answers;
        for (const double value : values) {
          answers.push_back(printText(*exercise.pool, exercise.pool->number(value)));
        }
        INFO(origin.name << " " << seed << " " << nameOf(mistake) << " " << answers[0]);
        const Result<GradientJudgement> judgement = gradeExercise(exercise, answers);
        REQUIRE(judgement.ok());
        CHECK(judgement.value().whole.verdict == Verdict::wrong);
        const std::vector<Mistake>& all = judgement.value().whole.all;
        CHECK(std::find(all.begin(), all.end(), mistake) != all.end());
      }
    }
  }
}

TEST_CASE("components are judged one by one and as a whole", "[judge][exercise]") {
  const Exercise gradient = withFunction("gradient", 2, "x^2-x*y+3*y^2");
  CHECK(gradeAll(gradient, {"2x-y", "6y-x"}) == "correct");
  CHECK(gradeOf(gradient, "(2x-y; 6y-x)") == "correct");
  CHECK(gradeAll(gradient, {"6y-x", "2x-y"}) == "components-swapped");
  CHECK(gradeAll(gradient, {"2x", "6y"}) == "other-variable-zeroed");
  const Result<GradientJudgement> half = gradeExercise(gradient, {"2x-y", "6y"});
  CHECK(half.value().components[0].verdict == Verdict::correct);
  CHECK(half.value().components[1].verdict == Verdict::wrong);
  CHECK(gradeExercise(gradient, {"1", "2", "3"}).error().code == ErrorCode::wrongLength);
  CHECK(gradeExercise(gradient, {"2x", "q"}).error().limit == 2);

  const Exercise down = made("descent-direction", 1, 0);
  const auto number = [](double value) { return std::to_string(value); };
  CHECK(gradeAll(down, {number(-down.values[0]), number(-down.values[1])}) == "ascent-for-descent");
  CHECK(gradeAll(down, {number(down.values[1]), number(down.values[0])}) == "components-swapped");
}

TEST_CASE("both paths count, each with its rate", "[judge][exercise]") {
  const Exercise paths = withFunction("chain-paths", 1, "x^2+4*y");
  Pool& pool = *paths.pool;
  const auto along = [&](std::string_view text) {
    std::string result;
    for (const char letter : text) {
      if (letter != 'x' && letter != 'y') {
        result += letter;
        continue;
      }
      const std::size_t which = letter == 'x' ? 0 : 1;
      result += "(" + printText(pool, paths.expressions[which].second) + ")";
    }
    return result;
  };
  CHECK(gradeOf(paths, along("2*x+4")) == "partials-added");
  // z = x² + 2y along x = 2t, y = t²: 2x·2 + 2·2t
  const Exercise first = made("chain-paths", 1, 1);
  REQUIRE(gradeOf(first, "12t") == "correct");
  CHECK(gradeOf(first, "8t+2") == "second-rate-forgotten");
  CHECK(gradeOf(first, "8t") == "path-forgotten");
  CHECK(gradeOf(first, "4t") == "path-forgotten");
  // z = xy along x = t³, y = 4t + 2: y·3t² + x·4
  CHECK(gradeOf(made("chain-paths", 2, 1), "4t+2+4t^3") == "first-rate-forgotten");
  REQUIRE(gradeAll(paths, answersTo(paths)) == "correct");
}

}  // namespace nabla::test
