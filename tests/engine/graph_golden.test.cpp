// Values, gradients and second derivatives against those that another system computed, in forward
// mode, reverse mode and forward over reverse.

#include <algorithm>
#include <cmath>

#include "formula_support.hpp"
#include "golden.hpp"

namespace nabla::test {

namespace {

// Relative, as stated in the definitions.
constexpr double tolerance = 1e-12;
// Of second derivatives: they are differences of large terms where the curvature is small.
constexpr double secondTolerance = 1e-9;

void requireClose(double ours, double golden, double relative) {
  CHECK(std::fabs(ours - golden) <= relative * std::max(std::fabs(golden), 1e-3));
}

}  // namespace

TEST_CASE("golden derivatives in one variable", "[graph][golden]") {
  const Json golden = readGolden("derivatives.json");
  REQUIRE(golden["univariate"].size() >= 50);
  for (const Json& entry : golden["univariate"]) {
    Formula formula = formulaOf(entry["formula"].text(), {entry["variable"].text()});
    for (const Json& row : entry["points"]) {
      const std::vector<double> columns = row.numbers();  // x, f, f′, f″
      const std::vector<double> point{columns[0]};
      const std::vector<double> direction{1};
      double gradient = 0;
      double hessian = 0;
      formula.gradient(point, std::span(&gradient, 1));
      formula.hessian(point, std::span(&hessian, 1));
      const Formula::Tangent tangent = formula.tangent(point, direction);
      INFO(entry["formula"].text() << " at " << columns[0]);
      requireClose(formula.value(point), columns[1], tolerance);
      requireClose(gradient, columns[2], tolerance);
      requireClose(tangent.value, columns[1], tolerance);
      requireClose(tangent.tangent, columns[2], tolerance);
      requireClose(hessian, columns[3], secondTolerance);
    }
  }
}

TEST_CASE("golden derivatives in several variables", "[graph][golden]") {
  const Json golden = readGolden("derivatives.json");
  REQUIRE(golden["multivariate"].size() >= 15);
  for (const Json& entry : golden["multivariate"]) {
    std::vector<std::string> variables;
    for (const Json& name : entry["variables"]) variables.push_back(name.text());
    Formula formula = formulaOf(entry["formula"].text(), variables);
    const std::size_t n = variables.size();
    for (const Json& row : entry["points"]) {
      const std::vector<double> point = row["point"].numbers();
      const std::vector<double> goldenGradient = row["gradient"].numbers();
      const std::vector<double> goldenHessian = row["hessian"].numbers();
      std::vector<double> gradient(n);
      std::vector<double> hessian(n * n);
      formula.gradient(point, gradient);
      formula.hessian(point, hessian);
      INFO(entry["formula"].text() << " at " << point[0] << ", " << point[1]);
      requireClose(formula.value(point), row["value"].number(), tolerance);
      for (std::size_t i = 0; i < n; ++i) {
        requireClose(gradient[i], goldenGradient[i], tolerance);
        std::vector<double> axis(n, 0);
        axis[i] = 1;
        requireClose(formula.tangent(point, axis).tangent, goldenGradient[i], tolerance);
        for (std::size_t j = 0; j < n; ++j) {
          requireClose(hessian[i * n + j], goldenHessian[i * n + j], secondTolerance);
        }
      }
    }
  }
}

TEST_CASE("a symbolic derivative computes the golden slopes too", "[graph][golden]") {
  const Json golden = readGolden("derivatives.json");
  for (const Json& entry : golden["univariate"]) {
    Formula formula = formulaOf(entry["formula"].text(), {"x"});
    Result<Formula> derivative = formula.derivative("x");
    REQUIRE(derivative.ok());
    for (const Json& row : entry["points"]) {
      const std::vector<double> columns = row.numbers();
      INFO(entry["formula"].text() << " at " << columns[0]);
      // A simplified form may subtract what the rules kept apart.
      requireClose(valueAt(derivative.value(), columns[0]), columns[2], 1e-10);
    }
  }
}

}  // namespace nabla::test
