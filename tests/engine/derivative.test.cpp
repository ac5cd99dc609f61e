#include <string>

#include "calculus/derivative.hpp"
#include "calculus/slopes.hpp"
#include "catch.hpp"
#include "expression_support.hpp"
#include "golden.hpp"

using namespace nabla;
using nabla::test::Formula;
using nabla::test::Json;
using nabla::test::Values;

namespace {

// Relative to the larger of the two, or to 1.
bool within(double x, double y, double tolerance) { return test::agree(x, y, tolerance); }

// Relative to the expected value alone.
bool near(double value, double expected, double tolerance) {
  return std::fabs(value - expected) <= tolerance * std::fabs(expected);
}

std::string derivativeOf(const char* text, const char* variable) {
  Formula formula(text);
  REQUIRE(formula.root != noNode);
  Pool& pool = formula.pool;
  return printText(pool, differentiate(pool, formula.root, pool.variable(variable)));
}

}  // namespace

TEST_CASE("The slopes of the table say the same as formulas and as code", "[derivative]") {
  const double points[] = {-2.3, -0.7, -0.2, 0.3, 0.8, 1.6, 2.9};
  for (const OperationInfo& info : operationTable) {
    Pool pool;
    const NodeId a = pool.variable("p");
    const NodeId b = info.arity == 2 ? pool.variable("q") : noNode;
    const NodeId node = pool.apply(info.op, a, b);
    int compared = 0;
    for (const double p : points) {
      for (const double q : points) {
        const Values values{{"p", p}, {"q", q}};
        INFO(info.name << " at " << p << ", " << q);
        const double f = test::evaluate(pool, node, values);
        if (!std::isfinite(f)) continue;
        const double byA =
            dispatch(info.op, [&]<Op op>() { return Operation<op>::slopeA(p, q, f); });
        const double formulaA = test::evaluate(pool, localSlope(pool, node, Input::a), values);
        if (std::isfinite(byA) && std::isfinite(formulaA)) {
          CHECK(within(byA, formulaA, 1e-12));
          ++compared;
        }
        if (b == noNode) continue;
        const double byB =
            dispatch(info.op, [&]<Op op>() { return Operation<op>::slopeB(p, q, f); });
        const double formulaB = test::evaluate(pool, localSlope(pool, node, Input::b), values);
        if (std::isfinite(byB) && std::isfinite(formulaB)) CHECK(within(byB, formulaB, 1e-12));
      }
    }
    INFO(info.name);
    CHECK(compared > 0);
  }
}

TEST_CASE("The slopes of the table are slopes", "[derivative]") {
  // Central differences, away from kinks.
  for (const OperationInfo& info : operationTable) {
    if (info.op == Op::floor) continue;
    for (const double p : {0.37, 0.81, 1.43, 2.21}) {
      constexpr double q = 1.17;
      constexpr double h = 1e-5;
      const auto value = [&](double a, double b) {
        return dispatch(info.op, [&]<Op op>() { return Operation<op>::value(a, b); });
      };
      const double f = value(p, q);
      const double numericA = (value(p + h, q) - value(p - h, q)) / (2 * h);
      if (!std::isfinite(f) || !std::isfinite(numericA)) continue;
      INFO(info.name << " at " << p);
      const double byA = dispatch(info.op, [&]<Op op>() { return Operation<op>::slopeA(p, q, f); });
      CHECK(within(byA, numericA, 1e-6));
      if (info.arity == 1) continue;
      const double numericB = (value(p, q + h) - value(p, q - h)) / (2 * h);
      const double byB = dispatch(info.op, [&]<Op op>() { return Operation<op>::slopeB(p, q, f); });
      CHECK(within(byB, numericB, 1e-6));
    }
  }
}

TEST_CASE("Differentiation leaves out what is nothing, and no more", "[derivative]") {
  CHECK(derivativeOf("5", "x") == "0");
  CHECK(derivativeOf("x", "x") == "1");
  CHECK(derivativeOf("y", "x") == "0");
  CHECK(derivativeOf("x+y", "x") == "1");
  CHECK(derivativeOf("3x", "x") == "3");
  CHECK(derivativeOf("x^2", "x") == "2*x");
  CHECK(derivativeOf("x^3", "x") == "3*x^2");
  CHECK(derivativeOf("sin(x)", "x") == "cos(x)");
  CHECK(derivativeOf("sin(x^2)", "x") == "cos(x^2)*2*x");
  CHECK(derivativeOf("x*sin(x)", "x") == "sin(x)+x*cos(x)");
  CHECK(derivativeOf("sin(x)/x", "x") == "(cos(x)*x-sin(x))/x^2");
  CHECK(derivativeOf("1/x", "x") == "-1/x^2");
  CHECK(derivativeOf("e^x", "x") == "e^x");
  CHECK(derivativeOf("x*y", "y") == "x");
  CHECK(derivativeOf("x*sin(y)", "y") == "x*cos(y)");
}

TEST_CASE("The derivative of a shared graph is linear in its nodes", "[derivative]") {
  Pool pool;
  const NodeId x = pool.variable("x");
  NodeId node = x;
  for (int i = 0; i < 100; ++i) node = pool.apply(Op::sin, pool.apply(Op::multiply, node, node));
  const std::size_t before = pool.size();
  const NodeId derivative = differentiate(pool, node, x);
  CHECK(pool.size() < 12 * before);
  CHECK(std::isfinite(test::evaluate(pool, derivative, {{"x", 0.9}})));
}

TEST_CASE("Golden derivatives of one variable", "[derivative][golden]") {
  const Json golden = test::readGolden("derivatives.json");
  for (const Json& entry : golden["univariate"].array()) {
    const std::string text = entry["formula"].text();
    const std::string variable = entry["variable"].text();
    INFO(text);
    Formula formula(text);
    REQUIRE(formula.root != noNode);
    Pool& pool = formula.pool;
    const NodeId x = pool.variable(variable);
    const NodeId first = simplify(pool, differentiate(pool, formula.root, x));
    const NodeId second = simplify(pool, differentiate(pool, first, x));
    for (const Json& row : entry["points"].array()) {
      const Values point{{variable, row[0].number()}};
      INFO("at " << row[0].number());
      CHECK(near(test::evaluate(pool, formula.root, point), row[1].number(), 1e-12));
      CHECK(near(test::evaluate(pool, first, point), row[2].number(), 1e-12));
      CHECK(near(test::evaluate(pool, second, point), row[3].number(), 1e-12));
    }
  }
}

TEST_CASE("Golden gradients and Hessians", "[derivative][golden]") {
  const Json golden = test::readGolden("derivatives.json");
  for (const Json& entry : golden["multivariate"].array()) {
    const std::string text = entry["formula"].text();
    INFO(text);
    std::vector<std::string> names;
    for (const Json& name : entry["variables"].array()) names.push_back(name.text());
    Formula formula(text, {names, {}, false});
    REQUIRE(formula.root != noNode);
    Pool& pool = formula.pool;
    std::vector<NodeId> gradient;
    for (const std::string& name : names) {
      const NodeId variable = pool.variable(name);
      gradient.push_back(simplify(pool, differentiate(pool, formula.root, variable)));
    }
    for (const Json& row : entry["points"].array()) {
      Values point;
      for (std::size_t i = 0; i < names.size(); ++i) point[names[i]] = row["point"][i].number();
      CHECK(near(test::evaluate(pool, formula.root, point), row["value"].number(), 1e-12));
      for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(near(test::evaluate(pool, gradient[i], point), row["gradient"][i].number(), 1e-12));
        for (std::size_t j = 0; j < names.size(); ++j) {
          const NodeId variable = pool.variable(names[j]);
          const NodeId entryOfHessian = simplify(pool, differentiate(pool, gradient[i], variable));
          const double expected = row["hessian"][i * names.size() + j].number();
          CHECK(near(test::evaluate(pool, entryOfHessian, point), expected, 1e-12));
        }
      }
    }
  }
}
