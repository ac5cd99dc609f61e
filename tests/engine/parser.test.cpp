#include <string>

#include "catch.hpp"
#include "expression_support.hpp"

using namespace nabla;
using nabla::test::Formula;

namespace {

struct Reading {
  const char* formula;
  const char* text;
};

Names declared(std::vector<std::string> variables, std::vector<std::string> parameters = {}) {
  return {std::move(variables), std::move(parameters), false};
}

void checkReadings(std::initializer_list<Reading> readings, const Names& names = {}) {
  for (const Reading& reading : readings) {
    INFO(reading.formula);
    const Formula formula(reading.formula, names);
    REQUIRE(formula.root != noNode);
    CHECK(formula.text() == reading.text);
  }
}

}  // namespace

TEST_CASE("Numbers", "[parser]") {
  checkReadings({
      {"12", "12"},
      {".5", "0.5"},
      {"1e-3", "0.001"},
      {"3.", "3"},
      {"2.50", "2.5"},
      {"1E3", "1000"},
      {"3e^x", "3*e^x"},  // an e not followed by a digit is the constant
      {"2e3x", "2000*x"},
      {"3e-x", "3*e-x"},
      {"3e-2", "0.03"},
      {"1e21", "1e21"},
      {"½x", "1/2*x"},
      {"¾", "3/4"},
      {"123456789012345678", "1.2345678901234568e17"},
  });
}

TEST_CASE("A comma is a decimal sign where it cannot separate", "[parser]") {
  checkReadings({
      {"0,5x", "0.5*x"},
      {"sin(0,5)", "sin(0.5)"},
      {"max(0,5)", "max(0, 5)"},
      {"max(0,5; x)", "max(0.5, x)"},
      {"max(0,x)", "max(0, x)"},
      {"max(0,5;1,5)", "max(0.5, 1.5)"},
      {"max((0,5), x)", "max(0.5, x)"},
      {"max(sin(0,5), 1)", "max(sin(0.5), 1)"},
      {"hypot(3;4)", "hypot(3, 4)"},
      {"1,5e-3", "0.0015"},
  });
}

TEST_CASE("Precedence", "[parser]") {
  checkReadings({
      {"-2^2", "-2^2"},       {"2^3^2", "2^3^2"},
      {"(2^3)^2", "(2^3)^2"}, {"e^-x", "e^(-x)"},
      {"2^-x^2", "2^(-x^2)"}, {"1/2x", "1/2*x"},
      {"1/(2x)", "1/(2*x)"},  {"a/b/c", "a/b/c"},
      {"a-b-c", "a-b-c"},     {"a-(b-c)", "a-(b-c)"},
      {"x*-2", "x*(-2)"},     {"x--2", "x-(-2)"},
      {"--x", "-(-x)"},       {"+x", "x"},
      {"-x*y", "-x*y"},       {"-x-y", "-x-y"},
      {"2x^2", "2*x^2"},      {"2(x+1)(x-1)", "2*(x+1)*(x-1)"},
      {"x²", "x^2"},          {"2x³y", "2*x^3*y"},
      {"x⁻¹", "x^(-1)"},      {"x¹⁰", "x^10"},
      {"x**2", "x^2"},
  });
  CHECK(nabla::test::evaluate(Formula("-2^2").pool, Formula("-2^2").root, {}) == -4);
  CHECK(nabla::test::evaluate(Formula("2^3^2").pool, Formula("2^3^2").root, {}) == 512);
}

TEST_CASE("Functions without parentheses", "[parser]") {
  checkReadings({
      {"sin 2x", "sin(2*x)"},
      {"sin x^2", "sin(x^2)"},
      {"sin x cos x", "sin(x)*cos(x)"},
      {"sin x/2", "sin(x)/2"},
      {"sin -x", "sin(-x)"},
      {"sin -2x", "sin(-2*x)"},
      {"sin(x)^2", "sin(x)^2"},
      {"sin(x)y", "sin(x)*y"},
      {"sin^2 x", "sin(x)^2"},
      {"sin^2(x)y", "sin(x)^2*y"},
      {"sin²x", "sin(x)^2"},
      {"sin^2x cos^3 x", "sin(x)^2*cos(x)^3"},
      {"ln sin x", "ln(sin(x))"},
      {"√2x", "sqrt(2)*x"},
      {"√(x+1)", "sqrt(x+1)"},
      {"log_2 x", "log2(x)"},
      {"log_2(x)", "log2(x)"},
      {"log_10 x", "log10(x)"},
      {"log_3 x", "ln(x)/ln(3)"},
      {"sin 2x cos 3x", "sin(2*x)*cos(3*x)"},
      {"sin x + 1", "sin(x)+1"},
      {"2 sin x", "2*sin(x)"},
  });
}

TEST_CASE("Names", "[parser]") {
  checkReadings({
      {"w1*x", "w1*x"},
      {"скорость*t", "скорость*t"},
      {"x2", "x2"},
      {"lg100", "log10(100)"},
      {"E^x", "E^x"},  // a letter of its own, though PI and Sin are slips
      {"xy", "x*y"},
      {"xe^x", "x*e^x"},
      {"sinx", "sin(x)"},
      {"xlnx", "x*ln(x)"},
      {"sin2x", "sin(2*x)"},
      {"log10x", "log10(x)"},
      {"2πx", "2*pi*x"},
      {"tau", "tau"},
      {"speed*t", "speed*t"},
      {"x(x+1)", "x*(x+1)"},
      {"theta+θ", "theta+theta"},
      {"w_{1}x", "w_1*x"},
  });
  checkReadings({{"xy", "x*y"}, {"xxy", "x*x*y"}, {"ysinx", "y*sin(x)"}, {"x(y)", "x*y"}},
                declared({"x", "y"}));
  // A declared name wins over what it could be split into, and over look-alikes.
  checkReadings({{"xy", "xy"}, {"θ", "theta"}, {"х", "х"}}, declared({"xy", "theta", "х"}));
  checkReadings({{"a*x", "a*x"}}, declared({"x"}, {"a"}));
}

TEST_CASE("Variables come in the order of their declaration, free ones in that of the alphabet",
          "[parser]") {
  CHECK(Formula("y+x+a").variables == std::vector<std::string>{"a", "x", "y"});
  CHECK(Formula("x", declared({"y", "x"})).variables == std::vector<std::string>{"y", "x"});
  CHECK(Formula("2+pi").variables.empty());
}

TEST_CASE("All functions and their other names", "[parser]") {
  checkReadings({
      {"asin(x)", "arcsin(x)"},
      {"acos(x)", "arccos(x)"},
      {"atan(x)", "arctan(x)"},
      {"acot(x)", "arccot(x)"},
      {"tg(x)", "tan(x)"},
      {"ctg(x)", "cot(x)"},
      {"cosec(x)", "csc(x)"},
      {"arctg(x)", "arctan(x)"},
      {"arcctg(x)", "arccot(x)"},
      {"sh(x)", "sinh(x)"},
      {"ch(x)", "cosh(x)"},
      {"th(x)", "tanh(x)"},
      {"cth(x)", "coth(x)"},
      {"arsh(x)", "asinh(x)"},
      {"arch(x)", "acosh(x)"},
      {"arth(x)", "atanh(x)"},
      {"lg(x)", "log10(x)"},
      {"sgn(x)", "sign(x)"},
      {"log(x)", "ln(x)"},
      {"σ(x)", "sigmoid(x)"},
      {"root(3, x)", "cbrt(x)"},
      {"root(2, x)", "sqrt(x)"},
      {"root(5, x)", "root(5, x)"},
      {"max(a;b;c)", "max(max(a, b), c)"},
      {"min(1,2,3,4)", "min(min(min(1, 2), 3), 4)"},
  });
  for (const OperationInfo& info : operationTable) {
    const std::string name(info.name);
    if (info.op <= Op::square) continue;
    INFO(name);
    const std::string call = name + (info.arity == 1 ? "(x)" : "(x, y)");
    CHECK(Formula(call).text() == call);
  }
}

TEST_CASE("Bars", "[parser]") {
  checkReadings({
      {"|x|", "abs(x)"},
      {"ln|x|", "ln(abs(x))"},
      {"||x|-1|", "abs(abs(x)-1)"},
      {"|x|y|z|", "abs(x)*y*abs(z)"},
      {"|x+|y||", "abs(x+abs(y))"},
      {"2|x|", "2*abs(x)"},
      {"|x|^2", "abs(x)^2"},
      {"|-2|", "abs(-2)"},
      {"|(|x|)|", "abs(abs(x))"},
  });
}

TEST_CASE("Unicode signs and pasted LaTeX", "[parser]") {
  checkReadings({
      {"2·x×3", "2*x*3"},
      {"x÷2", "x/2"},
      {"x−1", "x-1"},
      {"√x", "sqrt(x)"},
      {"[x+1]{2}", "(x+1)*2"},
      {R"(\frac{1}{2}x)", "1/2*x"},
      {R"(\frac12)", "1/2"},
      {R"(\dfrac{x+1}{x-1})", "(x+1)/(x-1)"},
      {R"(\sqrt{x})", "sqrt(x)"},
      {R"(\sqrt[3]{x})", "cbrt(x)"},
      {R"(\sqrt[n]{x})", "root(n, x)"},
      {R"(\sin x\cdot\cos x)", "sin(x)*cos(x)"},
      {R"(\sin^{2}x)", "sin(x)^2"},
      {"e^{-x^{2}}", "e^(-x^2)"},
      {R"(\left(x+1\right)^{2})", "(x+1)^2"},
      {R"(\left|x\right|)", "abs(x)"},
      {R"(\ln\left(x\right))", "ln(x)"},
      {R"(\log_{2}x)", "log2(x)"},
      {R"(\pi r^2)", "pi*r^2"},
      {R"(\operatorname{tg}x)", "tan(x)"},
      {R"(\theta_1 x)", "theta_1*x"},
      {R"(\theta_{12})", "theta_12"},
      {"$x^2$", "x^2"},
      {R"(\(x^2\))", "x^2"},
      {R"(\[\frac{\sin x}{x}\])", "sin(x)/x"},
  });
}

TEST_CASE("Notices tell how a formula was understood", "[parser]") {
  const auto notices = [](const char* text) {
    Pool pool;
    return parse(text, {}, pool).value().notices;
  };
  REQUIRE(notices("2+log x").size() == 1);
  CHECK(notices("2+log x")[0].code == "log-is-natural");
  CHECK(notices("2+log x")[0].from == 2);
  CHECK(notices("2+log x")[0].to == 5);
  CHECK(notices("log_2 x").empty());
  CHECK(notices("ln x").empty());
  REQUIRE(notices("х^2").size() == 1);
  CHECK(notices("х^2")[0].code == "cyrillic-lookalike");
  CHECK(Formula("х^2+соsх").text() == "x^2+cos(x)");
  CHECK(notices("скорость").empty());
}
