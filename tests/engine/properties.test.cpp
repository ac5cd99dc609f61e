#include <array>

#include "catch.hpp"
#include "expression_support.hpp"
#include "formula_support.hpp"

// One function, four ways to its slope: by rules, forward, in reverse and by a difference quotient.

using nabla::ErrorCode;
using nabla::test::agree;
using nabla::test::formulaOf;
using nabla::test::RandomFormulas;

namespace {

using Point = std::vector<double>;

// The slope by the first variable as central differences give it; NaN where two steps disagree,
// as they do beside a kink, a pole, or where rounding eats the digits.
double slopeByDifferences(nabla::Formula& formula, Point point) {
  const double x = point[0];
  const auto quotient = [&](double h) {
    point[0] = x + h;
    const double after = formula.value(point);
    point[0] = x - h;
    return (after - formula.value(point)) / (2 * h);
  };
  const double slope = quotient(1e-5);
  return agree(slope, quotient(2e-5), 1e-6) ? slope : NAN;
}

// The text of a random formula in x and y with derivatives worth comparing.
std::string randomText(std::uint32_t seed, RandomFormulas& random) {
  nabla::Pool pool;
  return printText(pool, random.next(pool, 2 + static_cast<int>(seed % 3)));
}

}  // namespace

TEST_CASE("Symbolic, forward, reverse and numeric derivatives are one", "[properties]") {
  int compared = 0;
  int symbolic = 0;
  int numeric = 0;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    RandomFormulas random(seed);
    const std::string text = randomText(seed, random);
    INFO(text);
    nabla::Formula formula = formulaOf(text, {"x", "y"});
    nabla::Result<nabla::Formula> derivative = formula.derivative("x");
    for (int i = 0; i < 6; ++i) {
      const Point point{random.point(), random.point()};
      INFO("at " << point[0] << ", " << point[1]);
      Point gradient(2);
      formula.gradient(point, gradient);
      const Point along{1, 0};
      const double forward = formula.tangent(point, along).tangent;
      if (!std::isfinite(gradient[0]) || !std::isfinite(forward)) continue;
      CHECK(agree(gradient[0], forward, 1e-11));
      ++compared;
      // Where terms of 1e8 cancel, each way rounds in its own place.
      if (std::fabs(gradient[0]) > 1e6 || std::fabs(formula.value(point)) > 1e6) continue;
      const double difference = slopeByDifferences(formula, point);
      if (std::isfinite(difference)) {
        CHECK(agree(gradient[0], difference, 1e-4));
        ++numeric;
      }
      REQUIRE(derivative.ok());
      const double byRules = derivative.value().value(point);
      if (std::isfinite(byRules)) {
        CHECK(agree(gradient[0], byRules, 1e-6));
        ++symbolic;
      }
    }
  }
  CHECK(compared > 4000);
  CHECK(symbolic > 3000);
  CHECK(numeric > 3000);
}

TEST_CASE("Second derivatives by rules and by forward over reverse are one", "[properties]") {
  int compared = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    RandomFormulas random(seed);
    const std::string text = randomText(seed, random);
    INFO(text);
    nabla::Formula formula = formulaOf(text, {"x", "y"});
    nabla::Result<nabla::Formula> first = formula.derivative("x");
    REQUIRE(first.ok());
    nabla::Result<nabla::Formula> second = first.value().derivative("y");
    if (!second.ok()) continue;  // too large, which is an answer too
    for (int i = 0; i < 4; ++i) {
      const Point point{random.point(), random.point()};
      INFO("at " << point[0] << ", " << point[1]);
      Point hessian(4);
      Point product(2);
      formula.hessian(point, hessian);
      formula.hessianProduct(point, Point{1, 0}, product);
      const double byRules = second.value().value(point);
      if (!std::isfinite(hessian[1]) || !std::isfinite(byRules) || std::fabs(byRules) > 1e5) {
        continue;
      }
      CHECK(agree(hessian[1], product[1], 1e-11));
      CHECK(agree(hessian[1], byRules, 1e-6));
      ++compared;
    }
  }
  CHECK(compared > 1000);
}

TEST_CASE("Columns, pairs and grids have the numbers of single points", "[properties]") {
  const auto same = [](double x, double y) { return x == y || (x != x && y != y); };
  const Point xs{-1.7, -0.3, 0, 0.4, 1.1, 2.6, 3.9};
  const Point ys{-2.2, 0, 0.8, 1.5};
  const std::size_t across = xs.size();
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    RandomFormulas random(seed);
    const std::string text = randomText(seed, random);
    INFO(text);
    nabla::Formula formula = formulaOf(text, {"x", "y"});
    nabla::Result<nabla::Formula> slope = formula.derivative("x");
    REQUIRE(slope.ok());
    Point grid(across * ys.size());
    formula.gridValues(Point{0, 0}, {0, xs}, {1, ys}, grid);
    for (std::size_t row = 0; row < ys.size(); ++row) {
      const Point level(across, ys[row]);
      const std::array<std::span<const double>, 2> columns{xs, level};
      Point values(across);
      Point paired(across);
      Point slopes(across);
      formula.values(columns, values);
      formula.valuesWith(slope.value(), columns, paired, slopes);
      for (std::size_t i = 0; i < across; ++i) {
        const Point point{xs[i], ys[row]};
        const double single = formula.value(point);
        INFO("at " << point[0] << ", " << point[1] << ": " << single);
        CHECK(same(values[i], single));
        CHECK(same(paired[i], single));
        CHECK(same(slopes[i], slope.value().value(point)));
        CHECK(same(grid[row * across + i], single));
      }
    }
  }
}

TEST_CASE("Derivatives past the limit of nodes are refused, not cut off", "[properties]") {
  // A product of n factors has a derivative of some 3n² nodes.
  const auto product = [](int factors) {
    std::string text = "sin(x)";
    for (int i = 2; i <= factors; ++i) text += "*sin(" + std::to_string(i) + "x)";
    return text;
  };
  CHECK(formulaOf(product(50)).derivative("x").ok());
  nabla::Formula formula = formulaOf(product(100));
  const nabla::Result<nabla::Formula> refused = formula.derivative("x");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ErrorCode::tooLarge);
  CHECK(refused.error().limit == 10000);
  // What grows with every derivative ends in the same error, in bounded time.
  nabla::Result<nabla::Formula> higher = formulaOf("tan(x^x)*ln(sin(x)+x^x)").derivative("x");
  for (int order = 2; order <= 12 && higher.ok(); ++order) {
    higher = higher.value().derivative("x");
  }
  REQUIRE_FALSE(higher.ok());
  CHECK(higher.error().code == ErrorCode::tooLarge);
}
