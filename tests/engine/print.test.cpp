#include <string>

#include "calculus/derivative.hpp"
#include "catch.hpp"
#include "expression_support.hpp"

using namespace nabla;
using nabla::test::Formula;

namespace {

std::string mathml(const char* text, MathmlOptions options = {}) {
  options.nodeIds = false;
  const Formula formula(text);
  const std::string whole = printMathml(formula.pool, formula.root, options);
  REQUIRE(whole.starts_with("<math>"));
  REQUIRE(whole.ends_with("</math>"));
  return whole.substr(6, whole.size() - 13);
}

std::string latex(const char* text) {
  const Formula formula(text);
  return printLatex(formula.pool, formula.root);
}

std::string code(const char* text, CodeLanguage language) {
  const Formula formula(text);
  return printCode(formula.pool, formula.root, language);
}

// Every tag that opens closes, in the right order; no stray < or &.
bool isWellFormed(const std::string& xml) {
  std::vector<std::string> open;
  for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
    const std::size_t end = xml.find('>', at);
    if (end == std::string::npos) return false;
    const bool closes = xml[at + 1] == '/';
    const std::size_t begin = at + (closes ? 2 : 1);
    const std::string tag = xml.substr(begin, xml.find_first_of(" >", begin) - begin);
    if (!closes) {
      open.push_back(tag);
    } else if (open.empty() || open.back() != tag) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

}  // namespace

TEST_CASE("Text has every sign and as few parentheses as can be", "[print]") {
  // What is printed here as it was typed reads back as the very same expression.
  for (const char* text :
       {"x",        "-x",      "-2",      "x+1",     "x-(y-z)", "x-(y+z)",   "x+y-z",
        "2*x",      "-2*x",    "x*(y+z)", "x/(y*z)", "x/y/z",   "x/(y/z)",   "-x*y",
        "-(x+y)",   "x*(-y)",  "x+(-y)",  "x-(-2)",  "(-2)^2",  "-2^2",      "x^2",
        "x^y^z",    "(x^y)^z", "(x+1)^2", "x^(y+1)", "x^(-1)",  "2^(-x)",    "sin(x)^2",
        "sin(x^2)", "(x/y)^2", "(x*y)^2", "e^x",     "exp(x)",  "max(0, x)", "root(5, x)",
        "log2(x)",  "abs(x)",  "-sin(x)", "x/(-2)",  "-x^2",    "(-x)^2",    "1e21*x",
        "0.1",      "1e-7*x",  "pi*x",    "-(-x)",   "1/2*x",   "x*(1/2)",   "x*(y/z)",
        "x*y/z",    "x^(1/3)"}) {
    Formula formula(text);
    INFO(text);
    CHECK(formula.text() == text);
    const Result<Parsed> again = parse(formula.text(), {}, formula.pool);
    REQUIRE(again.ok());
    CHECK(again.value().root == formula.root);
  }
}

TEST_CASE("Numbers are printed as short as they read back", "[print]") {
  const auto print = [](double value) {
    Pool pool;
    return printText(pool, pool.number(value));
  };
  CHECK(print(0.1) == "0.1");
  CHECK(print(0.1 + 0.2) == "0.30000000000000004");
  CHECK(print(1.0 / 3) == "0.3333333333333333");
  CHECK(print(100) == "100");
  CHECK(print(123456789012345) == "123456789012345");
  CHECK(print(1e21) == "1e21");
  CHECK(print(1e-7) == "1e-7");
  CHECK(print(5e-324) == "5e-324");
  CHECK(print(1.7976931348623157e308) == "1.7976931348623157e308");
  CHECK(print(-2.5) == "-2.5");
}

TEST_CASE("The place of a marked part is counted in UTF-16 units", "[print]") {
  const Formula formula("скорость*(x+1)^2", {{"скорость", "x"}, {}, false});
  const auto focus = [&](const Path& path) {
    const PrintedText printed = printText(formula.pool, formula.root, path);
    CHECK(printed.text == "скорость*(x+1)^2");
    return std::pair(printed.from, printed.to);
  };
  CHECK(focus({}) == std::pair<std::size_t, std::size_t>(0, 16));
  CHECK(focus({0}) == std::pair<std::size_t, std::size_t>(0, 8));
  CHECK(focus({1}) == std::pair<std::size_t, std::size_t>(9, 16));
  CHECK(focus({1, 0}) == std::pair<std::size_t, std::size_t>(10, 13));  // inside its parentheses
  CHECK(focus({1, 0, 1}) == std::pair<std::size_t, std::size_t>(12, 13));
  CHECK(focus({1, 1}) == std::pair<std::size_t, std::size_t>(15, 16));
}

TEST_CASE("MathML is what a book prints", "[print]") {
  CHECK(mathml("2x") == "<mrow><mn>2</mn><mo>&#x2062;</mo><mi>x</mi></mrow>");
  CHECK(mathml("x*2") == "<mrow><mi>x</mi><mo>⋅</mo><mn>2</mn></mrow>");
  CHECK(mathml("x*x") == "<mrow><mi>x</mi><mo>⋅</mo><mi>x</mi></mrow>");
  CHECK(mathml("x^2") == "<msup><mi>x</mi><mn>2</mn></msup>");
  CHECK(mathml("1/x") == "<mfrac><mn>1</mn><mi>x</mi></mfrac>");
  CHECK(mathml("-2x/3") ==
        "<mrow><mo>−</mo><mfrac><mrow><mn>2</mn><mo>&#x2062;</mo><mi>x</mi></mrow><mn>3</mn>"
        "</mfrac></mrow>");
  CHECK(mathml("sqrt(x)") == "<msqrt><mi>x</mi></msqrt>");
  CHECK(mathml("root(5,x)") == "<mroot><mi>x</mi><mn>5</mn></mroot>");
  CHECK(mathml("cbrt(x)") == "<mroot><mi>x</mi><mn>3</mn></mroot>");
  CHECK(mathml("|x|") == "<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>");
  CHECK(mathml("floor(x)") == "<mrow><mo>⌊</mo><mi>x</mi><mo>⌋</mo></mrow>");
  CHECK(mathml("exp(x)") == "<msup><mi>e</mi><mi>x</mi></msup>");
  CHECK(mathml("exp(x)") == mathml("e^x"));
  CHECK(mathml("sin(x)") ==
        "<mrow><mi>sin</mi><mo>&#x2061;</mo><mspace width=\"0.17em\"></mspace><mi>x</mi></mrow>");
  CHECK(mathml("sin(x)^2") ==
        "<mrow><msup><mi>sin</mi><mn>2</mn></msup><mo>&#x2061;</mo>"
        "<mspace width=\"0.17em\"></mspace><mi>x</mi></mrow>");
  CHECK(mathml("ln(x+3)") ==
        "<mrow><mi>ln</mi><mo>&#x2061;</mo><mrow><mo>(</mo><mrow><mi>x</mi><mo>+</mo><mn>3</mn>"
        "</mrow><mo>)</mo></mrow></mrow>");
  CHECK(mathml("pi") == "<mi>π</mi>");
  CHECK(mathml("theta") == "<mi>θ</mi>");
  CHECK(mathml("w1") == "<msub><mi>w</mi><mn>1</mn></msub>");
  CHECK(mathml("log_2 x") ==
        "<mrow><msub><mi>log</mi><mn>2</mn></msub><mo>&#x2061;</mo>"
        "<mspace width=\"0.17em\"></mspace><mi>x</mi></mrow>");
  CHECK(mathml("1e21") == "<msup><mn>10</mn><mn>21</mn></msup>");
}

TEST_CASE("MathML puts parentheses where the eye needs them", "[print]") {
  const auto has = [](const char* text, const char* part) {
    INFO(mathml(text));
    return mathml(text).find(part) != std::string::npos;
  };
  CHECK(has("(x+1)(x-1)", "<mo>)</mo></mrow><mo>&#x2062;</mo><mrow><mo>(</mo>"));
  CHECK(has("sin(x)*x", "<mo>)</mo></mrow></mrow><mo>⋅</mo><mi>x</mi>"));
  CHECK(has("sin(x)^x", "<mo>(</mo>"));
  CHECK(has("(1/x)^2", "<mo>(</mo>"));
  CHECK(has("(-2)^x", "<mo>(</mo>"));
  CHECK(has("x*(-2)", "<mo>⋅</mo><mrow><mo>(</mo>"));
  CHECK_FALSE(has("e^(x+1)", "<mo>(</mo>"));
  CHECK_FALSE(has("(x+1)/(x-1)", "<mo>(</mo>"));
  CHECK_FALSE(has("sqrt(x+1)", "<mo>(</mo>"));
  CHECK_FALSE(has("|x+1|", "<mo>(</mo>"));
}

TEST_CASE("Russian books have their own names and a decimal comma", "[print]") {
  MathmlOptions russian;
  russian.russianNames = true;
  russian.decimalComma = true;
  CHECK(mathml("tan(x)", russian).find("<mi>tg</mi>") != std::string::npos);
  CHECK(mathml("arcctg(x)", russian).find("<mi>arcctg</mi>") != std::string::npos);
  CHECK(mathml("sinh(x)", russian).find("<mi>sh</mi>") != std::string::npos);
  CHECK(mathml("lg(x)", russian).find("<mi>lg</mi>") != std::string::npos);
  CHECK(mathml("0.5x", russian).find("<mn>0,5</mn>") != std::string::npos);
  CHECK(mathml("0.5x").find("<mn>0.5</mn>") != std::string::npos);
  CHECK(mathml("tan(x)").find("<mi>tan</mi>") != std::string::npos);
}

TEST_CASE("MathML carries the id of every node and marks the focus", "[print]") {
  const Formula formula("(x+1)/sin(x)");
  MathmlOptions options;
  const std::string plain = printMathml(formula.pool, formula.root, options);
  for (NodeId id = 0; id <= formula.root; ++id) {
    CHECK(plain.find("data-node=\"" + std::to_string(id) + "\"") != std::string::npos);
  }
  const Path focus{1};
  options.focus = &focus;
  options.nodeIds = false;
  CHECK(printMathml(formula.pool, formula.root, options) ==
        "<math><mfrac><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mrow class=\"focus\"><mrow>"
        "<mi>sin</mi><mo>&#x2061;</mo><mspace width=\"0.17em\"></mspace><mi>x</mi></mrow></mrow>"
        "</mfrac></math>");
  // sin x in sin²x has no element of its own, unless it is the one to be marked.
  const Formula square("sin(x)^2");
  const Path base{0};
  options.focus = &base;
  CHECK(printMathml(square.pool, square.root, options).find("class=\"focus\"") !=
        std::string::npos);
}

TEST_CASE("A derivative still to be worked out", "[print]") {
  Formula formula("x^2");
  const NodeId pending = formula.pool.derivative(formula.root, formula.pool.variable("x"));
  MathmlOptions options;
  options.nodeIds = false;
  CHECK(printText(formula.pool, pending) == "d/dx(x^2)");
  CHECK(printMathml(formula.pool, pending, options) ==
        "<math><msup><mrow><mo>(</mo><msup><mi>x</mi><mn>2</mn></msup><mo>)</mo></mrow><mo>′</mo>"
        "</msup></math>");
  options.prime = false;
  CHECK(printMathml(formula.pool, pending, options).find("<mfrac><mi>d</mi>") != std::string::npos);
  options.partial = true;
  CHECK(printMathml(formula.pool, pending, options) ==
        "<math><mrow><mfrac><mo>∂</mo><mrow><mo>∂</mo><mi>x</mi></mrow></mfrac><mrow><mo>(</mo>"
        "<msup><mi>x</mi><mn>2</mn></msup><mo>)</mo></mrow></mrow></math>");
}

TEST_CASE("Nothing but letters, digits and _ comes into a name, so that nothing needs escaping",
          "[print]") {
  for (const char* name : {"<b>", "x&y", "a\"b", "1x", ""}) {
    INFO(name);
    Pool pool;
    CHECK_FALSE(parse("1", {{name}, {}, false}, pool).ok());
    CHECK_FALSE(parse("1", {{"x"}, {name}, false}, pool).ok());
  }
}

TEST_CASE("LaTeX", "[print]") {
  CHECK(latex("2x") == "2 x");
  CHECK(latex("-2x/3") == "-\\frac{2 x}{3}");
  CHECK(latex("sin(x)^2/x") == "\\frac{\\sin^{2} x}{x}");
  CHECK(latex("e^(-x^2/2)") == "e^{-\\frac{x^{2}}{2}}");
  CHECK(latex("sqrt(x+1)") == "\\sqrt{x+1}");
  CHECK(latex("root(5,x)") == "\\sqrt[5]{x}");
  CHECK(latex("ln(x+3)") == "\\ln\\left(x+3\\right)");
  CHECK(latex("relu(x)") == "\\operatorname{ReLU}\\left(x\\right)");
  CHECK(latex("theta*w1") == "\\theta w_{1}");
  CHECK(latex("2*3") == "2\\cdot 3");
  // What we print we also read.
  for (const char* text : {"sin(x)^2/x", "sqrt(x)*ln(x)", "e^(x/2)", "root(5, x)", "abs(x-1)"}) {
    const Formula formula(text);
    INFO(latex(text));
    CHECK(Formula(latex(text)).text() == formula.text());
  }
}

TEST_CASE("Code for programs", "[print]") {
  struct Row {
    const char* formula;
    const char* numpy;
    const char* pytorch;
    const char* javascript;
    const char* cpp;
  };
  // clang-format off
  const Row rows[] = {
      {"x^2", "x**2", "x**2", "Math.pow(x, 2)", "std::pow(x, 2.0)"},
      {"-x^2", "-x**2", "-x**2", "-Math.pow(x, 2)", "-std::pow(x, 2.0)"},
      {"1/2x", "1 / 2 * x", "1 / 2 * x", "1 / 2 * x", "1.0 / 2.0 * x"},
      {"e^(2x)", "np.exp(2 * x)", "torch.exp(2 * x)", "Math.exp(2 * x)", "std::exp(2.0 * x)"},
      {"pi*x", "np.pi * x", "math.pi * x", "Math.PI * x", "std::numbers::pi * x"},
      {"ln(x)", "np.log(x)", "torch.log(x)", "Math.log(x)", "std::log(x)"},
      {"x/ctg(x)", "x / (1 / np.tan(x))", "x / (1 / torch.tan(x))", "x / (1 / Math.tan(x))", "x / (1.0 / std::tan(x))"},
      {"sqrt(2)*x", "np.sqrt(2) * x", "math.sqrt(2) * x", "Math.sqrt(2) * x", "std::sqrt(2.0) * x"},
      {"max(x,0)", "np.maximum(x, 0)", "torch.maximum(x, torch.tensor(0))", "Math.max(x, 0)", "std::max(x, 0.0)"},
      {"erf(x)", "erf(x)", "torch.erf(x)", "erf(x)", "std::erf(x)"},
      {"2*sigmoid(x)", "2 * 1 / (1 + np.exp(-x))", "2 * torch.sigmoid(x)", nullptr, nullptr},
      {"sigmoid(x)^2", "(1 / (1 + np.exp(-x)))**2", "torch.sigmoid(x)**2", nullptr, nullptr},
      {"root(5,x)", "np.sign(x) * np.abs(x)**(1 / 5)", nullptr, "Math.sign(x) * Math.pow(Math.abs(x), 1 / 5)", nullptr},
      {"lambda", "lambda_", "lambda_", "lambda_", "lambda_"},
      {"tau*x", "2 * np.pi * x", "math.tau * x", "2 * Math.PI * x", "2.0 * std::numbers::pi * x"},
      {"x/tau", "x / (2 * np.pi)", "x / math.tau", "x / (2 * Math.PI)", "x / (2.0 * std::numbers::pi)"},
  };
  // clang-format on
  for (const Row& row : rows) {
    INFO(row.formula);
    CHECK(code(row.formula, CodeLanguage::numpy) == row.numpy);
    if (row.pytorch) CHECK(code(row.formula, CodeLanguage::pytorch) == row.pytorch);
    if (row.javascript) CHECK(code(row.formula, CodeLanguage::javascript) == row.javascript);
    if (row.cpp) CHECK(code(row.formula, CodeLanguage::cpp) == row.cpp);
  }
}

TEST_CASE("Code says what it needs", "[print]") {
  const auto needs = [](const char* text, CodeLanguage language) {
    const Formula formula(text);
    return codeNeeds(formula.pool, formula.root, language);
  };
  using Lines = std::vector<std::string>;
  CHECK(needs("x^2", CodeLanguage::numpy) == Lines{"import numpy as np"});
  CHECK(needs("gelu(x)", CodeLanguage::numpy) ==
        Lines{"import numpy as np", "from scipy.special import erf"});
  CHECK(needs("gelu(x)", CodeLanguage::pytorch) ==
        Lines{"import torch", "import torch.nn.functional as F"});
  CHECK(needs("pi*x", CodeLanguage::pytorch) == Lines{"import math", "import torch"});
  CHECK(needs("x^2", CodeLanguage::javascript).empty());
  CHECK(needs("max(x,pi)", CodeLanguage::cpp) ==
        Lines{"#include <algorithm>", "#include <cmath>", "#include <numbers>"});
}

TEST_CASE("Random expressions print as something that reads back as the same function", "[print]") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    test::RandomFormulas random(seed);
    Pool pool;
    const NodeId root = random.next(pool, 2 + static_cast<int>(seed % 3));
    const std::string text = printText(pool, root);
    INFO(text);
    const Result<Parsed> again = parse(text, {{"x", "y"}, {}, false}, pool);
    REQUIRE(again.ok());
    for (int i = 0; i < 4; ++i) {
      const test::Values point{{"x", random.point()}, {"y", random.point()}};
      const double before = test::evaluate(pool, root, point);
      const double after = test::evaluate(pool, again.value().root, point);
      if (std::isfinite(before)) CHECK(test::agree(before, after));
    }
    MathmlOptions options;
    CHECK(isWellFormed(printMathml(pool, root, options)));
    options.nodeIds = false;
    options.russianNames = true;
    CHECK(isWellFormed(printMathml(pool, root, options)));
    CHECK_FALSE(printLatex(pool, root).empty());
  }
}
