// Wrong derivatives and the mistakes that lead to them: each answer below is what a learner writes
// who makes the mistake, worked out by hand.

#include "judge/diagnosis.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "judge/answer_text.hpp"

namespace nabla::test {

namespace {

struct Case {
  const char* formula;
  const char* answer;
  const char* expected;  // verdict, or the first mistake of a wrong answer
  const char* variable = "x";
};

Judgement judged(const Case& example, std::vector<double> at = {}) {
  const DiagnosisRequest request{example.formula, {}, std::move(at)};
  const Result<Judgement> judgement = diagnose(request, example.variable, example.answer);
  INFO(example.formula << ", answered " << example.answer);
  REQUIRE(judgement.ok());
  return judgement.value();
}

std::string wordFor(const Judgement& judgement) {
  if (judgement.verdict != Verdict::wrong) return nameOf(judgement.verdict);
  return judgement.mistake == Mistake::none ? "none" : std::string(nameOf(judgement.mistake));
}

const Case mistakes[] = {
    {"sin(x^2)", "cos(x^2)", "missing-inner-derivative"},
    {"(2x+1)^3", "3(2x+1)^2", "missing-inner-derivative"},
    {"e^(3x)", "e^(3x)", "missing-inner-derivative"},
    {"sqrt(1-x^2)", "1/(2sqrt(1-x^2))", "missing-inner-derivative"},
    {"sin(cos(x^2))", "-cos(cos(x^2))*sin(x^2)", "missing-inner-derivative"},  // the innermost one
    {"x*sin(3x)", "sin(3x)+x*cos(3x)", "missing-inner-derivative"},            // within a product
    {"1/(x^2+1)", "-1/(x^2+1)^2", "missing-inner-derivative"},
    {"x^2*sin(x)", "2x*sin(x)", "one-term-only"},
    {"x^2*sin(x)", "x^2*cos(x)", "one-term-only"},
    {"sin(x^2)", "2x", "inner-derivative-only"},
    {"ln(x^3+x)", "3x^2+1", "inner-derivative-only"},
    {"sin(x^2)", "2x*cos(x)", "outer-at-x"},
    {"(x^2+1)^5", "5x^4*2x", "outer-at-x"},
    {"sin(x^2)", "cos(2x)", "nested-derivatives"},
    {"e^(x^3)", "e^(3x^2)", "nested-derivatives"},
    {"sin(x^2)", "cos(x^2)+2x", "rates-added"},
    {"x^2*sin(x)", "2x*cos(x)", "product-of-derivatives"},
    {"e^x*ln(x)", "e^x/x", "product-of-derivatives"},
    {"x^2/(x+1)", "(x^2-2x(x+1))/(x+1)^2", "quotient-swapped"},
    {"x^2/sin(x)", "2x/cos(x)", "quotient-of-derivatives"},
    {"x^2/(x+1)", "(2x(x+1)-x^2)/(x+1)", "quotient-denominator-not-squared"},
    {"x^5", "5x^5", "power-not-lowered"},
    {"x^5", "x^4", "power-factor-missing"},
    {"4x^3-x", "4x^2-1", "power-factor-missing"},
    {"x^2+7", "2x+7", "constant-not-dropped"},
    {"sin(x)-3", "cos(x)-3", "constant-not-dropped"},
    {"5x^2+3x", "2x+3", "constant-factor-dropped"},
    {"sin(x)/4", "cos(x)", "constant-factor-dropped"},
    {"4x^2-4x*y+5y^4", "20y^3-4", "other-variable-dropped", "y"},
    {"4x^2-4x*y+5y^4", "8x-4", "other-variable-dropped"},
    {"x^2*y^3-x*y", "2x-y", "other-variable-dropped"},  // in one term alone
    {"3x^2*y", "2x*y", "constant-factor-dropped"},
    {"2^x", "x*2^(x-1)", "exponential-as-power"},
    {"e^x", "x*e^(x-1)", "exponential-as-power"},
    {"sin(x)", "cos(x)*pi/180", "degrees-for-radians"},
    {"cos(x)", "sin(x)", "sign"},
    {"x*cos(x)", "cos(x)+x*sin(x)", "sign"},
    {"x^2-cos(x)", "2x-sin(x)", "sign"},
    {"1/x", "1/x^2", "sign"},
    {"x*e^x", "e^x-x*e^x", "sign"},
    {"x^2", "x^3/3", "integrated-instead"},
    {"cos(x)+x", "sin(x)+x^2/2+5", "integrated-instead"},
    {"x^2*sin(x)", "x^2*sin(x)", "not-differentiated"},
    {"x^2+sin(x)", "2x+sin(x)", "not-differentiated"},  // one term left as it was
    {"x*y", "0", "other-variable-zeroed"},
    {"x^2*y+x", "1", "other-variable-zeroed"},
    {"x^2*y^3", "6x*y^2", "both-differentiated"},
    {"x^2*y+y^3", "2x*y+x^2+3y^2", "both-differentiated"},
    {"x^2*y^3", "3x^2*y^2", "wrong-variable"},
    {"sin(x)+x", "5cos(x)+5", "off-by-constant-factor"},
    {"ln(x)", "1/x+1", "none"},
    {"x^3", "3x^2+x", "none"},
};

}  // namespace

TEST_CASE("each mistake in a derivative is recognised", "[judge][diagnosis]") {
  for (const Case& example : mistakes) {
    INFO(example.formula << ", answered " << example.answer);
    CHECK(wordFor(judged(example)) == example.expected);
  }
}

TEST_CASE("every mistake of the list has an example", "[judge][diagnosis]") {
  std::set<std::string> seen{"value-for-slope"};  // of numbers, below
  for (const Case& example : mistakes) seen.insert(example.expected);
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Mistake::offByConstantFactor); ++i) {
    const std::string name(nameOf(static_cast<Mistake>(i)));
    INFO(name);
    CHECK(seen.count(name) == 1);
  }
}

TEST_CASE("right answers are right in any form", "[judge][diagnosis]") {
  const Case examples[] = {
      {"sin(x^2)", "2x cos(x^2)", "correct"},
      {"sin(x^2)", "cos(x^2)*(x+x)", "correct"},
      {"x^3-3x", "3(x-1)(x+1)", "correct"},
      {"ln(x^2)", "2/x", "correct"},
      {"x^x", "x^x*(ln(x)+1)", "correct"},
      {"7", "0", "correct"},
      {"x^2*y", "2x*y", "correct"},
      {"x^3", "x*x+x*x+x*x+0*x", "unsimplified"},
      {"x^2", "2*x^1*1+0", "unsimplified"},
      {"abs(x)", "x/abs(x)", "unsimplified"},  // sign(x) is half as long
      {"sqrt(-x^2-1)", "x", "undecided"},
  };
  for (const Case& example : examples) {
    INFO(example.formula << ", answered " << example.answer);
    const Judgement judgement = judged(example);
    CHECK(wordFor(judgement) == example.expected);
    CHECK(judgement.all.empty());
    CHECK(judgement.factor == 0);
  }
}

TEST_CASE("all mistakes that fit are listed, most specific first", "[judge][diagnosis]") {
  const Judgement judgement = judged({"e^(3x)", "e^(3x)", ""});
  CHECK(std::is_sorted(judgement.all.begin(), judgement.all.end()));
  const auto fits = [&](Mistake mistake) {
    return std::count(judgement.all.begin(), judgement.all.end(), mistake) == 1;
  };
  CHECK(fits(Mistake::missingInnerDerivative));
  CHECK(fits(Mistake::notDifferentiated));
  CHECK(fits(Mistake::offByConstantFactor));
  CHECK(judgement.factor == Approx(1.0 / 3));
}

TEST_CASE("the factor of a constant multiple is a tidy number", "[judge][diagnosis]") {
  CHECK(judged({"sin(x)", "-2.5cos(x)", ""}).factor == -2.5);
  CHECK(judged({"x^4+x", "(4x^3+1)*0.3", ""}).factor == 0.3);
}

TEST_CASE("numbers at a point", "[judge][diagnosis]") {
  CHECK(wordFor(judged({"x^2", "6", ""}, {3})) == "correct");
  CHECK(wordFor(judged({"x^2", "12/2", ""}, {3})) == "correct");
  CHECK(wordFor(judged({"x^2", "9", ""}, {3})) == "value-for-slope");
  CHECK(wordFor(judged({"x^3", "9", ""}, {3})) == "power-factor-missing");
  CHECK(wordFor(judged({"cos(x)", "-0.8414709848", ""}, {1})) == "correct");
  CHECK(wordFor(judged({"cos(x)", "-0.841", ""}, {1})) == "correct");  // rounded to three digits
  CHECK(wordFor(judged({"cos(x)", "-0.85", ""}, {1})) == "none");
  CHECK(wordFor(judged({"cos(x)", "0.841", ""}, {1})) == "sign");
  CHECK(wordFor(judged({"sin(x)", "cos(pi/180)", ""}, {1})) == "degrees-for-radians");
  CHECK(wordFor(judged({"sin(x)", "0", ""}, {1.5707963267948966})) == "correct");
  CHECK(wordFor(judged({"x^2*y", "12", ""}, {2, 3})) == "correct");
  CHECK(wordFor(judged({"x^2*y", "9", ""}, {3, 5})) == "wrong-variable");
}

TEST_CASE("how far a typed number may be off", "[judge][diagnosis]") {
  CHECK(roundingOf("0.333") == Approx(0.0005));
  CHECK(roundingOf("-12.50") == Approx(0.005));
  CHECK(roundingOf("0,333") == Approx(0.0005));
  CHECK(roundingOf("0.33") == 0);  // too coarse to be taken for rounding
  CHECK(roundingOf("333") == 0);   // whole numbers are meant as they stand
  CHECK(roundingOf("1/3.000") == 0);
}

TEST_CASE("an answer that cannot be read says where", "[judge][diagnosis]") {
  DiagnosisRequest request{"x^2", {}, {}};
  const Result<Judgement> unknown = diagnose(request, "x", "2*t");
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().code == ErrorCode::unknownName);
  CHECK(unknown.error().from == 2);
  CHECK(diagnose(request, "x", "").error().code == ErrorCode::empty);
  request.at = {1, 2};
  CHECK(diagnose(request, "x", "6").error().code == ErrorCode::wrongLength);
}

TEST_CASE("gradients are judged as a whole and by component", "[judge][diagnosis]") {
  const DiagnosisRequest request{"x^2*y+y^3", {{"x", "y"}}, {}};
  const auto judge = [&](const std::vector<std::string>& answers, bool descent = false) {
    const Result<GradientJudgement> judgement = diagnoseGradient(request, answers, descent);
    REQUIRE(judgement.ok());
    return judgement.value();
  };
  CHECK(judge({"2x*y", "x^2+3y^2"}).whole.verdict == Verdict::correct);
  CHECK(wordFor(judge({"x^2+3y^2", "2x*y"}).whole) == "components-swapped");
  CHECK(wordFor(judge({"2x*y+x^2+3y^2"}).whole) == "components-summed");
  CHECK(judge({"2x*y+x^2+3y^2"}).components.empty());
  CHECK(judge({"-2x*y", "-x^2-3y^2"}, true).whole.verdict == Verdict::correct);
  CHECK(wordFor(judge({"2x*y", "x^2+3y^2"}, true).whole) == "ascent-for-descent");
  CHECK(wordFor(judge({"-2x*y", "-x^2-3y^2"}).whole) == "sign");
  const GradientJudgement second = judge({"2x*y", "3y^2"});
  CHECK(second.components[0].verdict == Verdict::correct);
  CHECK(second.components[1].verdict == Verdict::wrong);
  CHECK(wordFor(second.whole) == "other-variable-zeroed");
  const GradientJudgement doubled = judge({"4x*y", "2x^2+6y^2"});
  CHECK(wordFor(doubled.whole) == "off-by-constant-factor");
  CHECK(doubled.whole.factor == 2);
  CHECK(wordFor(judge({"x+7", "y-5"}).whole) == "none");
  CHECK(diagnoseGradient(request, {"1", "2", "3"}, false).error().code == ErrorCode::wrongLength);

  const DiagnosisRequest atPoint{"x^2*y+y^3", {{"x", "y"}}, {1, 2}};
  const auto numbers = diagnoseGradient(atPoint, {"4", "13"}, false);
  REQUIRE(numbers.ok());
  CHECK(numbers.value().whole.verdict == Verdict::correct);
  CHECK(wordFor(diagnoseGradient(atPoint, {"13", "4"}, false).value().whole) ==
        "components-swapped");
}

TEST_CASE("the first wrong line of several is found", "[judge][diagnosis]") {
  const DiagnosisRequest request{"x^2*sin(x)", {}, {}};
  const auto judge = [&](const std::vector<std::string>& lines) {
    const Result<LinesJudgement> judgement = diagnoseLines(request, "x", lines);
    REQUIRE(judgement.ok());
    return judgement.value();
  };
  const LinesJudgement right = judge({"y' = 2x*sin(x)+x^2*cos(x)", "= x(2sin(x)+x cos(x))"});
  CHECK(right.firstWrong == -1);
  CHECK(right.lines[1].follows);
  const LinesJudgement wrong = judge({"2x*sin(x)+x^2*cos(x)", "2x*cos(x)", "x*2cos(x)"});
  CHECK(wrong.firstWrong == 1);
  CHECK(wordFor(wrong.lines[1].judgement) == "product-of-derivatives");
  CHECK_FALSE(wrong.lines[1].follows);
  CHECK(wrong.lines[2].follows);  // from a wrong line, but rightly
  const Result<LinesJudgement> unreadable = diagnoseLines(request, "x", {"2x", "ответ = 2t"});
  REQUIRE_FALSE(unreadable.ok());
  CHECK(unreadable.error().limit == 2);
  CHECK(unreadable.error().from == 9);
}

}  // namespace nabla::test
