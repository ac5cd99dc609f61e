// What views are told about a function: breaks, gaps, roots, turning points, the curve itself.

#include "judge/facts.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include "formula_support.hpp"
#include "judge/curve.hpp"
#include "judge/features.hpp"

namespace nabla::test {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The formula lives as long as the slice of it.
struct Studied {
  Formula formula;
  Slice slice;

  explicit Studied(const char* text)
      : formula(formulaOf(text, {"x"})), slice(formula, 0, std::vector<double>{0}) {}
};

Facts facts(const char* text, double from = -5, double to = 5) {
  Studied studied(text);
  return factsOf(studied.slice, from, to);
}

// "corner 2, pole 3"
std::string breaksIn(const Facts& facts) {
  std::string list;
  for (const BreakPoint& point : facts.breaks) {
    if (!list.empty()) list += ", ";
    char number[32];
    std::snprintf(number, sizeof number, " %.6g", point.x);
    list += nameOf(point.look.kind) + std::string(number);
  }
  return list;
}

}  // namespace

TEST_CASE("breaks are found, placed exactly and told apart", "[judge][facts]") {
  const struct {
    const char* formula;
    const char* breaks;
  } examples[] = {
      {"x^2", ""},
      {"abs(x-2)", "corner 2"},
      {"abs(x^2-4)", "corner -2, corner 2"},
      {"max(x,1-x)", "corner 0.5"},
      {"sqrt(x^2)", "corner 0"},
      {"relu(x-1)+relu(1-x)", "corner 1"},
      {"x*abs(x)", ""},  // smooth in spite of abs
      {"abs(x^3)", ""},
      {"abs(x)+x^2/x", "hole 0"},
      {"cbrt(x)", "vertical 0"},
      {"cbrt(x^2)", "cusp 0"},
      {"abs(x)^(2/3)", "cusp 0"},
      {"1/x", "pole 0"},
      {"1/(x-1)^2", "pole 1"},  // touches zero without changing sign
      {"1/(x^2-2x+1)", "pole 1"},
      {"1/(x^2-1)", "pole -1, pole 1"},
      {"tan(x)", "pole -4.71239, pole -1.5708, pole 1.5708, pole 4.71239"},
      {"1/(x-0.3)", "pole 0.3"},
      {"floor(x/2)", "jump -4, jump -2, jump 0, jump 2, jump 4"},
      {"sign(x-1)", "jump 1"},
      {"step(x)*(x+1)", "jump 0"},
      {"step(x)*x", "corner 0"},
      {"sin(x)/x", "hole 0"},
      {"(x^2-1)/(x-1)", "hole 1"},
      {"(1-cos(x))/x^2", "hole 0"},
      {"sqrt(x-1)", "edge 1"},
      {"x*ln(x)", "hole 0"},
      {"ln(x)", "pole 0"},
      {"arcsin(x/2)", "edge -2, edge 2"},
      {"sin(1/x)", "undefined 0"},
  };
  for (const auto& example : examples) {
    INFO(example.formula);
    const std::string found = breaksIn(facts(example.formula));
    // The limit of x·ln x at 0 exists on the right only.
    if (std::string(example.formula) == "x*ln(x)") {
      CHECK(found == "edge 0");
    } else {
      CHECK(found == example.breaks);
    }
  }
  CHECK(facts("abs(x-2)").breaks[0].x == 2);
  CHECK(facts("1/(x-0.3)").breaks[0].x == 0.3);
}

TEST_CASE("one-sided limits and slopes", "[judge][facts]") {
  const auto sides = [](const char* text) { return facts(text).breaks.at(0).look; };
  const PointLook corner = sides("abs(x)");
  CHECK(corner.left.slope == Approx(-1));
  CHECK(corner.right.slope == Approx(1));
  CHECK(corner.left.limit == 0);
  CHECK(std::isnan(corner.slope));
  const PointLook hole = sides("(1-cos(x))/x^2");
  CHECK(hole.left.limit == Approx(0.5).epsilon(1e-6));
  CHECK(hole.right.limit == Approx(0.5).epsilon(1e-6));
  const PointLook jump = sides("sign(x)*(2+x)");
  CHECK(jump.left.limit == Approx(-2));
  CHECK(jump.right.limit == Approx(2));
  CHECK(jump.left.slope == Approx(-1));
  CHECK(jump.value == 0);
  const PointLook pole = sides("1/x");
  CHECK(pole.left.limit == -infinity);
  CHECK(pole.right.limit == infinity);
  const PointLook even = sides("1/x^2");
  CHECK(even.left.limit == infinity);
  CHECK(even.right.limit == infinity);
  const PointLook logarithm = sides("ln(x)");
  CHECK(std::isnan(logarithm.left.limit));
  CHECK(logarithm.right.limit == -infinity);
  const PointLook root = sides("sqrt(x)");
  CHECK(root.right.limit == 0);
  CHECK(root.right.slope == infinity);
}

TEST_CASE("gaps are the parts outside the domain", "[judge][facts]") {
  const auto gaps = [](const char* text) {
    std::vector<std::pair<double, double>> result;
    for (const Interval& gap : facts(text).gaps) result.emplace_back(gap.from, gap.to);
    return result;
  };
  using Gaps = std::vector<std::pair<double, double>>;
  CHECK(gaps("x^2").empty());
  CHECK(gaps("sqrt(x)") == Gaps{{-5, 0}});
  CHECK(gaps("sqrt(x^2-4)") == Gaps{{-2, 2}});
  CHECK(gaps("arcsin(x)") == Gaps{{-5, -1}, {1, 5}});
  CHECK(gaps("ln(x)+ln(-x)") == Gaps{{-5, 5}});
  CHECK(gaps("1/floor(x)") == Gaps{{0, 1}});
  // Nothing inside a gap is a break.
  CHECK(breaksIn(facts("1/floor(x)", -1.5, 2.5)) == "jump -1, pole 0, pole 1, jump 2");
  // Defined at -1, -2 … and nowhere about them.
  CHECK(gaps("x^x") == Gaps{{-5, 0}});
}

TEST_CASE("roots that no double stands for, at corners and ends of the domain", "[judge][facts]") {
  const double pi = std::numbers::pi;
  CHECK(facts("abs(sin(x))").roots == std::vector<double>{-pi, 0, pi});
  CHECK(facts("sqrt(sin(x))").roots == std::vector<double>{-pi, 0, pi});
  CHECK(facts("abs(sin(x))+1e-9").roots.empty());
  CHECK(facts("floor(x)+0.5").roots.empty());
}

TEST_CASE("a window holds the roots", "[judge][facts]") {
  CHECK(facts("x^(1/3)").window.from < 0);
  CHECK(facts("sqrt(sin(x))").window.from < 0);
}

TEST_CASE("rounding far below everything else makes no inflection", "[judge][facts]") {
  CHECK(facts("1/(1-exp(1/x))", -3, 3).inflections.empty());
  CHECK(facts("exp(x)*sin(x)", -50, 50).extrema.size() == 32);
}

TEST_CASE("roots, turning points and inflections", "[judge][facts]") {
  const Facts cubic = facts("x^3-3x");
  REQUIRE(cubic.roots.size() == 3);
  CHECK(cubic.roots[0] == Approx(-std::sqrt(3)).epsilon(1e-15));
  CHECK(cubic.roots[1] == 0);
  REQUIRE(cubic.extrema.size() == 2);
  CHECK(cubic.extrema[0].x == -1);
  CHECK(cubic.extrema[0].y == 2);
  CHECK(cubic.extrema[0].maximum);
  CHECK(cubic.extrema[1].x == 1);
  CHECK_FALSE(cubic.extrema[1].maximum);
  REQUIRE(cubic.inflections.size() == 1);
  CHECK(cubic.inflections[0].x == 0);

  const Facts touching = facts("(x-1)^2");
  CHECK(touching.roots == std::vector<double>{1});
  const Facts flat = facts("x^8");
  REQUIRE(flat.extrema.size() == 1);
  CHECK(flat.extrema[0].x == Approx(0).margin(1e-6));
  CHECK(flat.inflections.empty());
  const Facts corners = facts("abs(x^2-4)");
  REQUIRE(corners.extrema.size() == 3);
  CHECK_FALSE(corners.extrema[0].maximum);
  CHECK(corners.extrema[1].maximum);
  CHECK(corners.roots == std::vector<double>{-2, 2});
  const Facts wave = facts("sin(x)", -10, 10);
  CHECK(wave.roots.size() == 7);
  CHECK(wave.extrema.size() == 6);
  CHECK(wave.inflections.size() == 7);
}

TEST_CASE("a constant has no features of its rounding", "[judge][facts]") {
  for (const char* text : {"5", "sin(x)^2+cos(x)^2", "3+0*x", "relu(-x^2)"}) {
    INFO(text);
    const Facts constant = facts(text);
    CHECK(constant.extrema.empty());
    CHECK(constant.inflections.empty());
    CHECK(constant.roots.empty());
    CHECK(constant.breaks.empty());
  }
  CHECK(facts("x").extrema.empty());
  CHECK(facts("x").inflections.empty());
}

TEST_CASE("a window shows everything, or cuts off what runs away", "[judge][facts]") {
  const Interval wave = facts("sin(x)").window;
  CHECK(wave.from < -1);
  CHECK(wave.from > -1.3);
  CHECK(wave.to > 1);
  CHECK(wave.to < 1.3);
  const Interval pole = facts("1/x").window;
  CHECK(pole.from > -12);
  CHECK(pole.to < 12);
  CHECK(pole.to > 2);
  const Interval constant = facts("5").window;
  CHECK(constant.from < 5);
  CHECK(constant.to > 5);
  CHECK(windowOf({}, false).from < windowOf({}, false).to);
}

TEST_CASE("one point looked at by itself", "[judge][facts]") {
  const auto kindAt = [](const char* text, double x) {
    Studied studied(text);
    return std::string(nameOf(lookAt(studied.slice, x).kind));
  };
  CHECK(kindAt("abs(x)", 0) == "corner");
  CHECK(kindAt("abs(x)", 1e-3) == "smooth");
  CHECK(kindAt("abs(x-0.1)", 0.1) == "corner");
  CHECK(kindAt("x*abs(x)", 0) == "smooth");
  CHECK(kindAt("1/x", 0) == "pole");
  CHECK(kindAt("sqrt(x)", -1) == "undefined");
  CHECK(kindAt("sqrt(x)", 0) == "edge");
  CHECK(kindAt("tan(x)", 1.5707963267948966) == "pole");
  CHECK(kindAt("floor(x)", 2) == "jump");
  CHECK(kindAt("floor(x)", 2.5) == "smooth");
  CHECK(kindAt("sin(x)/x", 0) == "hole");
  CHECK(kindAt("(x^2)^(1/2)", 0) == "corner");
  Studied parabola("x^2");
  const PointLook look = lookAt(parabola.slice, 3);
  CHECK(look.value == 9);
  CHECK(look.slope == 6);
  const Secant secant = secantOf(parabola.slice, 3, look, 0.5);
  CHECK(secant.x == 3.5);
  CHECK(secant.slope == 6.5);
  CHECK(secant.excess == 0.5);
}

TEST_CASE("a corner where a task wants one", "[judge][facts]") {
  const auto check = [](const char* text, double x) {
    Studied studied(text);
    return cornerAt(studied.slice, x);
  };
  CHECK(check("abs(x-2)", 2).corner);
  CHECK(check("abs(x-2)", 2).continuous);
  CHECK(check("max(x,2x-2)", 2).corner);
  CHECK_FALSE(check("(x-2)^2", 2).corner);
  CHECK(check("(x-2)^2", 2).continuous);
  CHECK_FALSE(check("sign(x-2)", 2).continuous);
  CHECK_FALSE(check("sign(x-2)", 2).corner);
  CHECK_FALSE(check("1/(x-2)", 2).continuous);
  CHECK_FALSE(check("cbrt(x-2)", 2).corner);
}

TEST_CASE("a curve lifts the pen at poles, jumps and gaps, and nowhere else", "[judge][curve]") {
  const auto lifts = [](const char* text) {
    Studied studied(text);
    const Curve curve = sampleCurve(studied.slice, -5, 5, 600);
    REQUIRE(curve.xs.size() == curve.ys.size());
    for (std::size_t i = 1; i < curve.xs.size(); ++i) {
      INFO(text << " at " << curve.xs[i]);
      REQUIRE(curve.xs[i] >= curve.xs[i - 1]);
    }
    return std::count_if(curve.ys.begin(), curve.ys.end(), [](double y) { return std::isnan(y); });
  };
  CHECK(lifts("sin(x)") == 0);
  CHECK(lifts("abs(x)") == 0);
  CHECK(lifts("1/x") == 1);
  CHECK(lifts("tan(x)") == 4);
  CHECK(lifts("floor(x)") == 9);
  CHECK(lifts("sqrt(x^2-4)") == 1);
  CHECK(lifts("sqrt(x)") == 0);
  CHECK(lifts("cbrt(x)") == 0);
}

TEST_CASE("a curve hits kinks and the ends of its domain exactly", "[judge][curve]") {
  const auto has = [](const char* text, double x, double y) {
    Studied studied(text);
    const Curve curve = sampleCurve(studied.slice, -5, 5, 600);
    for (std::size_t i = 0; i < curve.xs.size(); ++i) {
      if (curve.xs[i] == x && curve.ys[i] == y) return true;
    }
    return false;
  };
  CHECK(has("abs(x-1/3)", 1.0 / 3, 0));
  CHECK(has("sqrt(x-0.7)", 0.7, 0));
  CHECK(has("max(x,0.1)", 0.1, 0.1));
  CHECK(has("x^2", -5, 25));
  CHECK(has("x^2", 5, 25));
  CHECK(has("sign(x)", 0, -1));  // both ends of a jump
  CHECK(has("sign(x)", 0, 1));
}

TEST_CASE("a curve stays within a fraction of a pixel of the function", "[judge][curve]") {
  for (const char* text : {"sin(30x)", "exp(-50x^2)", "x^3-3x", "sqrt(x+5)", "1/(1+100x^2)"}) {
    Studied studied(text);
    const Curve curve = sampleCurve(studied.slice, -5, 5, 600);
    const Interval window = factsOf(studied.slice, -5, 5).window;
    double worst = 0;
    for (std::size_t i = 1; i < curve.xs.size(); ++i) {
      const double middle = (curve.xs[i - 1] + curve.xs[i]) / 2;
      const double line = (curve.ys[i - 1] + curve.ys[i]) / 2;
      worst = std::max(worst, std::fabs(studied.slice.value(middle) - line));
    }
    INFO(text << ", " << curve.xs.size() << " points");
    CHECK(worst < (window.to - window.from) / 500);
    CHECK(curve.xs.size() <= 8 * 600);
  }
}

}  // namespace nabla::test
