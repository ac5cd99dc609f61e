// A learner's drawing of the slope, compared with the slope.

#include "judge/sketch.hpp"

#include <cmath>
#include <limits>

#include "formula_support.hpp"

namespace nabla::test {

namespace {

template <class Drawing>
SketchJudgement judged(const char* text, Drawing&& drawing) {
  Formula formula = formulaOf(text, {"x"});
  Slice slice(formula, 0, std::vector<double>{0});
  std::vector<double> xs;
  std::vector<double> ys;
  for (int i = 0; i <= 60; ++i) {
    xs.push_back(-3 + i * 0.1);
    ys.push_back(drawing(xs.back()));
  }
  return judgeSketch(slice, xs, ys);
}

using Verdict = SketchJudgement::Verdict;
using Mistake = SketchJudgement::Mistake;

}  // namespace

TEST_CASE("a good drawing is close, to any scale", "[judge][sketch]") {
  const auto exact = judged("sin(x)", [](double x) { return std::cos(x); });
  CHECK(exact.verdict == Verdict::close);
  CHECK(exact.signAgreement == 1);
  CHECK(exact.sizeAgreement == Approx(1));
  CHECK(exact.correlation == Approx(1));
  CHECK(exact.mistake == Mistake::none);
  const auto twice = judged("x^3-3x", [](double x) { return 2 * (3 * x * x - 3); });
  CHECK(twice.verdict == Verdict::close);
  const auto shaky = judged("x^2", [](double x) { return 2 * x + 0.5 * std::sin(9 * x); });
  CHECK(shaky.verdict == Verdict::close);
  CHECK(judged("3x", [](double) { return 3.1; }).verdict == Verdict::close);
}

TEST_CASE("the sides may be right where the shape is not", "[judge][sketch]") {
  const auto steps = judged("exp(x)", [](double x) { return x < 0 ? 5 : 4; });
  CHECK(steps.signAgreement == 1);
  CHECK(steps.verdict == Verdict::signsRight);
}

TEST_CASE("the commonest wrong drawings are named", "[judge][sketch]") {
  CHECK(judged("x^2", [](double x) { return x * x; }).mistake == Mistake::valueForSlope);
  CHECK(judged("x^2", [](double x) { return -2 * x; }).mistake == Mistake::sign);
  CHECK(judged("x^3-3x", [](double) { return 0.2; }).mistake == Mistake::flat);
  CHECK(judged("sin(x)", [](double x) { return std::sin(x); }).mistake == Mistake::valueForSlope);
  CHECK(judged("x^2", [](double x) { return x * x; }).verdict == Verdict::different);
}

TEST_CASE("only what was drawn is judged", "[judge][sketch]") {
  const auto half = judged(
      "x^2", [](double x) { return x < 0 ? std::numeric_limits<double>::quiet_NaN() : 2 * x; });
  CHECK(half.verdict == Verdict::close);
  CHECK(half.agree.front() == 0);
  CHECK(half.agree.back() == 1);
  const auto nothing =
      judged("x^2", [](double) { return std::numeric_limits<double>::quiet_NaN(); });
  CHECK(nothing.verdict == Verdict::different);
  CHECK(nothing.signAgreement == 0);
}

}  // namespace nabla::test
