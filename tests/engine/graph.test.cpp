// The graph: forward and backward over nodes, points and columns.

#include "graph/graph.hpp"

#include <cmath>
#include <limits>

#include "base/random.hpp"
#include "formula_support.hpp"
#include "graph/check.hpp"
#include "ops/compute.hpp"

namespace nabla::test {

TEST_CASE("the graph of x*sin(x) by hand", "[graph]") {
  Graph<double> graph;
  const GraphIndex x = graph.input();
  const GraphIndex y = graph.apply(Op::multiply, x, graph.apply(Op::sin, x));
  *graph.value(x) = 2;
  graph.forward();
  graph.backward(y);
  CHECK(*graph.value(y) == 2 * scalar::sin(2.0));
  CHECK(*graph.slope(x) == Approx(scalar::sin(2.0) + 2 * scalar::cos(2.0)).epsilon(1e-15));
}

TEST_CASE("a node used many times collects from all its uses", "[graph]") {
  // ((x²)²)² … doubles at each level: a recursion without order would take 2ⁿ steps, or miss some.
  Graph<double> graph;
  const GraphIndex x = graph.input();
  GraphIndex y = x;
  for (int i = 0; i < 40; ++i) y = graph.apply(Op::add, y, y);
  *graph.value(x) = 3;
  graph.forward();
  graph.backward(y);
  CHECK(*graph.value(y) == std::ldexp(3, 40));
  CHECK(*graph.slope(x) == std::ldexp(1, 40));
}

TEST_CASE("a graph 100,000 nodes deep needs no stack", "[graph]") {
  Graph<double> graph;
  const GraphIndex x = graph.input();
  GraphIndex y = x;
  for (int i = 0; i < 100'000; ++i) y = graph.apply(Op::sin, y);
  *graph.value(x) = 1;
  graph.forward();
  graph.backward(y);
  CHECK(*graph.value(y) > 0);
  CHECK(*graph.slope(x) > 0);
}

TEST_CASE("only what leads to the output takes part in a backward pass", "[graph]") {
  // The other branch has an infinite slope where its adjoint would be zero.
  Graph<double> graph;
  const GraphIndex x = graph.input();
  const GraphIndex y = graph.apply(Op::square, x);
  const GraphIndex other = graph.apply(Op::sqrt, x);
  *graph.value(x) = 0;
  graph.forward();
  graph.backward(y);
  CHECK(*graph.slope(x) == 0);
  CHECK_FALSE(graph.reached(other));
}

TEST_CASE("every operation: forward and reverse mode agree with a difference", "[graph][ops]") {
  Random random(1);
  for (const OperationInfo& info : operationTable) {
    for (int trial = 0; trial < 20; ++trial) {
      Graph<double> graph;
      const GraphIndex a = graph.input();
      const GraphIndex b = graph.input();
      const GraphIndex f = graph.apply(info.op, a, info.arity == 2 ? b : noInput);
      const double at = random.uniform(0.1, 0.9);  // within every domain but acosh's
      const double x = info.op == Op::acosh ? at + 1.2 : at;
      const double y = random.uniform(1.1, 2.9);
      const auto run = [&](double first, double second) {
        *graph.value(a) = first;
        *graph.value(b) = second;
        graph.forward();
        return *graph.value(f);
      };
      const double h = 1e-5;
      const double byA = (run(x + h, y) - run(x - h, y)) / (2 * h);
      const double byB = (run(x, y + h) - run(x, y - h)) / (2 * h);
      run(x, y);
      graph.backward(f);
      INFO(info.name << " at " << x << ", " << y);
      const double slopeA = *graph.slope(a);
      CHECK(slopeA == Approx(byA).margin(1e-8).epsilon(1e-6));
      if (info.arity == 2) CHECK(*graph.slope(b) == Approx(byB).margin(1e-8).epsilon(1e-6));
      *graph.slope(a) = 1;
      std::vector<bool> moves(graph.size(), false);
      moves[a] = true;
      graph.tangents(moves);
      CHECK(*graph.slope(f) == slopeA);
    }
  }
}

TEST_CASE("a point gives the same as a column, at every length of block", "[graph][columns]") {
  Formula formula =
      formulaOf("a*sin(x*y)+ln(x^2+1)^3/(2+cos(y))+max(x,y)^-2", {"x", "y"}, {"a"}, {1.5});
  Random random(2);
  for (const std::size_t n : {0, 1, 2, 3, 63, 64, 65, 255, 256, 257, 1000}) {
    std::vector<double> xs(n);
    std::vector<double> ys(n);
    for (std::size_t i = 0; i < n; ++i) {
      xs[i] = random.uniform(-3, 3);
      ys[i] = random.uniform(-3, 3);
    }
    const std::vector<std::span<const double>> columns{xs, ys};
    std::vector<double> values(n);
    formula.values(columns, values);
    std::vector<double> byX(n);
    std::vector<double> byY(n);
    const std::vector<std::span<double>> gradients{byX, byY};
    std::vector<double> again(n);
    formula.gradients(columns, gradients, again);
    for (std::size_t i = 0; i < n; ++i) {
      const std::vector<double> point{xs[i], ys[i]};
      std::vector<double> gradient(2);
      formula.gradient(point, gradient);
      INFO("point " << i << " of " << n);
      REQUIRE(values[i] == Approx(formula.value(point)).epsilon(1e-14));
      REQUIRE(again[i] == values[i]);
      REQUIRE(byX[i] == Approx(gradient[0]).epsilon(1e-13).margin(1e-14));
      REQUIRE(byY[i] == Approx(gradient[1]).epsilon(1e-13).margin(1e-14));
    }
  }
}

TEST_CASE("whole powers as multiplications keep the value", "[graph][lower]") {
  for (int n = -32; n <= 32; ++n) {
    if (n == 0) continue;
    Formula formula = formulaOf("x^(" + std::to_string(n) + ")", {"x"});
    for (const double x : {0.1, 0.97, 1.3, -2.7, 12.5}) {
      INFO(x << "^" << n);
      CHECK(valueAt(formula, x) == Approx(std::pow(x, n)).epsilon(1e-14));
      CHECK(slopeAt(formula, x) == Approx(n * std::pow(x, n - 1)).epsilon(1e-13));
    }
  }
  Formula inverse = formulaOf("x^-2", {"x"});
  CHECK(valueAt(inverse, 0) == std::numeric_limits<double>::infinity());
}

TEST_CASE("shared subexpressions and constants are computed once", "[graph][lower]") {
  Formula formula = formulaOf("sin(x)^2+sin(x)^4+2*pi*3*sin(x)+2^3", {"x"});
  const NodeId root = formula.root();
  const FormulaGraph<double> graph =
      lower<double>(formula.pool(), std::span(&root, 1), formula.variables(), {}, {});
  std::size_t sines = 0;
  std::size_t operations = 0;
  for (GraphIndex i = 0; i < graph.graph.size(); ++i) {
    if (graph.graph[i].kind != GraphNodeKind::elementwise) continue;
    ++operations;
    if (graph.graph[i].op == Op::sin) ++sines;
  }
  CHECK(sines == 1);
  CHECK(operations == 7);  // sin, its square and fourth power, one product, three sums
}

TEST_CASE("a sine and a cosine found together are the same as alone", "[graph][lower]") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> xs{0, -0.0, 1, -2, 1e5, 3, -1e300, infinity, 0.5, unknown, 8192, 8193};
  Random random(7);
  for (int i = 0; i < 601; ++i) xs.push_back(random.uniform(-30, 30));
  // Which of the two comes first in the graph depends on how the formula is written.
  for (const char* text : {"sin(x) + 2*cos(x)", "2*cos(x) + sin(x)"}) {
    INFO(text);
    nabla::Formula both = formulaOf(text);
    const std::vector<std::span<const double>> columns{xs};
    std::vector<double> values(xs.size());
    both.values(columns, values);
    std::vector<double> slopes(xs.size());
    const std::vector<std::span<double>> outs{slopes};
    both.gradients(columns, outs, {});
    for (std::size_t i = 0; i < xs.size(); ++i) {
      INFO(xs[i]);
      const double sine = scalar::sin(xs[i]);
      const double cosine = scalar::cos(xs[i]);
      const bool known = std::isfinite(xs[i]);
      CHECK(std::isnan(values[i]) != known);
      CHECK(std::isnan(slopes[i]) != known);
      if (!known) continue;
      CHECK(values[i] == sine + 2 * cosine);
      CHECK(slopes[i] == cosine - 2 * sine);
    }
  }
}

TEST_CASE("kinks have the slopes that the definitions give them", "[graph][kinks]") {
  const auto slope = [](const char* text, double x) {
    Formula formula = formulaOf(text, {"x"});
    return slopeAt(formula, x);
  };
  CHECK(slope("abs(x)", 0) == 0);
  CHECK(slope("relu(x)", 0) == 0);
  CHECK(slope("sign(x)", 0) == 0);
  CHECK(slope("step(x)", 0) == 0);
  CHECK(slope("max(x,2*x)", 0) == 1.5);  // half of 1 and half of 2
  CHECK(slope("min(x,2*x)", 0) == 1.5);
  CHECK(slope("abs(x)", -2) == -1);
  CHECK(slope("floor(x)", 0.5) == 0);
}

TEST_CASE("outside the domain everything is NaN", "[graph][domain]") {
  for (const char* text : {"ln(x)", "sqrt(x)", "x^0.5", "arcsin(x-2)", "ln(x)+x^2", "acosh(x)",
                           "step(ln(x))", "0*ln(x)"}) {
    Formula formula = formulaOf(text, {"x"});
    INFO(text);
    CHECK(std::isnan(valueAt(formula, -1)));
    CHECK(std::isnan(slopeAt(formula, -1)));
    const double x = -1;
    const double one = 1;
    double hessian = 0;
    CHECK(std::isnan(formula.tangent(std::span(&x, 1), std::span(&one, 1)).tangent));
    formula.hessian(std::span(&x, 1), std::span(&hessian, 1));
    CHECK(std::isnan(hessian));
  }
}

TEST_CASE("what does not depend on a variable has slope 0 by it", "[graph]") {
  Formula formula = formulaOf("y^2", {"x", "y"});
  const std::vector<double> point{1, 3};
  std::vector<double> gradient(2);
  formula.gradient(point, gradient);
  CHECK(gradient == std::vector<double>{0, 6});
  Formula constant = formulaOf("2*pi", {"x"});
  CHECK(valueAt(constant, 5) == Approx(6.283185307179586));
  CHECK(slopeAt(constant, 5) == 0);
}

TEST_CASE("a standing variable adds nothing, even beside an infinite slope", "[graph][tangent]") {
  Formula formula = formulaOf("sqrt(x)+y", {"x", "y"});
  const std::vector<double> point{0, 1};
  const std::vector<double> direction{0, 1};
  CHECK(formula.tangent(point, direction).tangent == 1);
}

TEST_CASE("parameters have values and gradients", "[graph][parameters]") {
  Formula formula = formulaOf("a*x^2+b", {"x"}, {"a", "b"}, {2, 7});
  const double x = 3;
  std::vector<double> gradient(2);
  formula.parameterGradient(std::span(&x, 1), gradient);
  CHECK(formula.value(std::span(&x, 1)) == 25);
  CHECK(gradient == std::vector<double>{9, 1});
  formula.setParameter(0, 5);
  CHECK(formula.value(std::span(&x, 1)) == 52);
  CHECK(slopeAt(formula, x) == 30);
}

TEST_CASE("a Hessian product is the Hessian times the direction", "[graph][hessian]") {
  Formula formula = formulaOf("x^2*y+sin(y*z)+exp(x-z)", {"x", "y", "z"});
  const std::vector<double> point{0.5, -1.25, 2};
  const std::vector<double> direction{1, -2, 0.5};
  std::vector<double> product(3);
  std::vector<double> hessian(9);
  formula.hessianProduct(point, direction, product);
  formula.hessian(point, hessian);
  for (std::size_t i = 0; i < 3; ++i) {
    double expected = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      expected += hessian[i * 3 + j] * direction[j];
      CHECK(hessian[i * 3 + j] == Approx(hessian[j * 3 + i]).epsilon(1e-14));
    }
    CHECK(product[i] == Approx(expected).epsilon(1e-13));
  }
}

TEST_CASE("the gradient check passes right gradients and no others", "[graph][check]") {
  Formula formula = formulaOf("sin(x)*y^3", {"x", "y"});
  const std::vector<double> point{1, 2};
  const auto components = checkGradient(formula, point);
  REQUIRE(components.size() == 2);
  for (const CheckedComponent& component : components) {
    CHECK(component.passed);
    CHECK(component.error < 1e-9);
  }
  CHECK(components[1].step == Approx(std::cbrt(2.220446049250313e-16) * 2));
  // Too long a step, and a kink between its ends.
  CHECK_FALSE(checkGradient(formula, point, 0.5)[0].passed);
  Formula kink = formulaOf("abs(x)", {"x"});
  const double beside = 1e-7;
  CHECK_FALSE(checkGradient(kink, std::span(&beside, 1), 1e-3)[0].passed);
  Formula outside = formulaOf("ln(x)", {"x"});
  const double negative = -1;
  CHECK_FALSE(checkGradient(outside, std::span(&negative, 1))[0].passed);
}

TEST_CASE("the error of a difference quotient has its valley", "[graph][check]") {
  Formula formula = formulaOf("sin(x)", {"x"});
  const double x = 1;
  const CheckCurve curve = checkCurve(formula, 0, std::span(&x, 1), 1e-15, 1, 61);
  REQUIRE(curve.steps.size() == 61);
  CHECK(curve.steps.front() == 1e-15);
  CHECK(curve.steps.back() == Approx(1));
  CHECK(curve.automatic == Approx(std::cos(1)));
  const auto least = [](const std::vector<double>& errors) {
    return std::min_element(errors.begin(), errors.end()) - errors.begin();
  };
  // Near the cube root of ε for central differences, near the square root for forward ones.
  const double bestCentral = curve.steps[static_cast<std::size_t>(least(curve.central))];
  const double bestForward = curve.steps[static_cast<std::size_t>(least(curve.forward))];
  CHECK(bestCentral > 1e-7);
  CHECK(bestCentral < 1e-4);
  CHECK(bestForward > 1e-10);
  CHECK(bestForward < 1e-6);
  CHECK(curve.central.front() > 1e-3);
  CHECK(curve.central.back() > 1e-2);
}

}  // namespace nabla::test
