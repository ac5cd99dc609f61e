#include <set>
#include <string>

#include "catch.hpp"
#include "expression_support.hpp"

#include "expr/unicode.hpp"

// What the language of formulas refuses: with which code, where, and what it offers instead.

using namespace nabla;
using nabla::test::Formula;

namespace {

struct Refusal {
  std::string formula;
  ErrorCode code;
  std::size_t from;
  std::size_t to;
  std::string subject;
  std::string suggestion;
};

Names declared(std::vector<std::string> variables, std::vector<std::string> parameters = {}) {
  return {std::move(variables), std::move(parameters), false};
}

Error errorOf(const std::string& formula, const Names& names = {}) {
  Pool pool;
  const Result<Parsed> parsed = parse(formula, names, pool);
  INFO(formula);
  REQUIRE_FALSE(parsed.ok());
  return parsed.error();
}

// A suggestion put in the place that it is for gives a formula that can be read.
void checkRepair(const std::string& formula, const Error& error, const Names& names) {
  const std::string repaired = std::string(sliceUnits(formula, 0, error.from)) + error.suggestion +
                               std::string(sliceUnits(formula, error.to, formula.size()));
  INFO(repaired);
  CHECK(Formula(repaired, names).root != noNode);
}

void checkRefusals(std::initializer_list<Refusal> refusals, const Names& names = {}) {
  for (const Refusal& refusal : refusals) {
    INFO(refusal.formula);
    const Error error = errorOf(refusal.formula, names);
    CHECK(nameOf(error.code) == nameOf(refusal.code));
    CHECK(error.from == refusal.from);
    CHECK(error.to == refusal.to);
    CHECK(error.subject == refusal.subject);
    CHECK(error.suggestion == refusal.suggestion);
    if (!error.suggestion.empty()) checkRepair(refusal.formula, error, names);
  }
}

}  // namespace

TEST_CASE("Every error has its code, place, subject and, where possible, a suggestion",
          "[parser]") {
  std::string nines;
  for (int i = 0; i < 400; ++i) nines += "⁹";
  checkRefusals({
      {"", ErrorCode::empty, 0, 0, "", ""},
      {"  ", ErrorCode::empty, 0, 2, "", ""},
      {"x+", ErrorCode::unexpectedEnd, 2, 2, "", ""},
      {"sin", ErrorCode::unexpectedEnd, 3, 3, "", ""},
      {"2^", ErrorCode::unexpectedEnd, 2, 2, "", ""},
      {"x+*2", ErrorCode::unexpectedToken, 2, 3, "*", ""},
      {"sin*2", ErrorCode::unexpectedToken, 3, 4, "*", ""},
      {"2 3", ErrorCode::unexpectedToken, 2, 3, "3", ""},
      {"x:2", ErrorCode::unexpectedToken, 1, 2, ":", "/"},
      {"(x;2)", ErrorCode::unexpectedToken, 2, 3, ";", ""},
      {"()", ErrorCode::unexpectedToken, 1, 2, ")", ""},
      {"(x+)", ErrorCode::unexpectedToken, 3, 4, ")", ""},
      {"2(x+1", ErrorCode::unbalancedParenthesis, 1, 5, "(", "(x+1)"},
      {"2(x+(1+x", ErrorCode::unbalancedParenthesis, 4, 8, "(", "(1+x))"},
      {"max(0,5", ErrorCode::unbalancedParenthesis, 0, 7, "(", "max(0,5)"},
      {"2sin(x^2", ErrorCode::unbalancedParenthesis, 1, 8, "(", "sin(x^2)"},
      {"sin(ln|x", ErrorCode::unbalancedParenthesis, 6, 8, "|", "|x|)"},
      {"{|[x", ErrorCode::unbalancedParenthesis, 2, 4, "[", "[x]|}"},
      {"\\frac{1}{2", ErrorCode::unbalancedParenthesis, 8, 10, "{", "{2}"},
      {"max(0", ErrorCode::unbalancedParenthesis, 0, 5, "(", ""},  // closing it would not do
      {"x+1)", ErrorCode::unbalancedParenthesis, 3, 4, ")", ""},
      {"|x", ErrorCode::unbalancedParenthesis, 0, 2, "|", "|x|"},
      {"(x]", ErrorCode::unbalancedParenthesis, 2, 3, "]", ")"},
      {"2[x+1)", ErrorCode::unbalancedParenthesis, 5, 6, ")", "]"},
      {"f(x)", ErrorCode::unknownName, 0, 1, "f", "f*"},
      {"2*foo(x)", ErrorCode::unknownName, 2, 5, "foo", "foo*"},
      {"sni(x)", ErrorCode::unknownName, 0, 3, "sni", "sin"},
      {"SIN(x)", ErrorCode::unknownName, 0, 3, "SIN", "sin"},
      {"2 Ln x", ErrorCode::unknownName, 2, 4, "Ln", "ln"},
      {"2PI", ErrorCode::unknownName, 1, 3, "PI", "pi"},
      {"LeakyReLU(x)", ErrorCode::unknownName, 0, 9, "LeakyReLU", "leaky_relu"},
      {"sin()", ErrorCode::wrongArgumentCount, 0, 5, "sin", ""},
      {"max(1)", ErrorCode::wrongArgumentCount, 0, 6, "max", ""},
      {"1+sin(1;2)", ErrorCode::wrongArgumentCount, 2, 10, "sin", ""},
      {"hypot(1,2,3)", ErrorCode::wrongArgumentCount, 0, 12, "hypot", ""},
      {"x+1e999", ErrorCode::badNumber, 2, 7, "1e999", ""},
      {"1e-999", ErrorCode::badNumber, 0, 6, "1e-999", ""},
      {"1.2.3", ErrorCode::badNumber, 0, 5, "1.2.3", ""},
      {"x" + nines, ErrorCode::badNumber, 1, 401, nines, ""},
      {"x+3,0e999", ErrorCode::badNumber, 2, 9, "3,0e999", ""},
      {"1,0e-999", ErrorCode::badNumber, 0, 8, "1,0e-999", ""},
      {"0,5,3", ErrorCode::badNumber, 0, 5, "0,5,3", ""},
      {"x#", ErrorCode::invalidCharacter, 1, 2, "#", ""},
      {"x=2", ErrorCode::invalidCharacter, 1, 2, "=", ""},
      {"x+😀", ErrorCode::invalidCharacter, 2, 4, "😀", ""},  // two UTF-16 units
      {"1+sin^-1 x", ErrorCode::inversePower, 2, 8, "sin^-1", "arcsin"},
      {"tg^-1(x)", ErrorCode::inversePower, 0, 5, "tg^-1", "arctg"},
      {"sin⁻¹x", ErrorCode::inversePower, 0, 5, "sin⁻¹", "arcsin"},
      {"arctan^(-1)(x)", ErrorCode::inversePower, 0, 11, "arctan^(-1)", "tan"},
      {"sec^-1 x", ErrorCode::inversePower, 0, 6, "sec^-1", ""},  // arcsec is not in the language
      {"\\cos^{-1}x", ErrorCode::inversePower, 0, 9, "\\cos^{-1}", "arccos"},
      {"0, 5", ErrorCode::decimalComma, 0, 4, "0, 5", "0.5"},
      {"x,5", ErrorCode::decimalComma, 1, 2, ",", ""},
      {"x+\\foo", ErrorCode::unsupportedLatex, 2, 6, "\\foo", ""},
      {"\\begin{x}", ErrorCode::unsupportedLatex, 0, 6, "\\begin", ""},
  });
  checkRefusals(
      {
          {"скорсть", ErrorCode::unknownName, 0, 7, "скорсть", "скорость"},
          {"x+(скорость", ErrorCode::unbalancedParenthesis, 2, 11, "(", "(скорость)"},
      },
      declared({"x", "скорость"}));
  checkRefusals(
      {
          {"y", ErrorCode::unknownName, 0, 1, "y", "x"},
          {"x2", ErrorCode::unknownName, 0, 2, "x2", "x"},
          {"xy", ErrorCode::unknownName, 0, 2, "xy", "x"},
          {"2*y(x)", ErrorCode::unknownName, 2, 3, "y", "x"},
      },
      declared({"x"}));
}

TEST_CASE("Names that belong to the language cannot be declared", "[parser]") {
  for (const char* name : {"e", "pi", "π", "tau", "sin", "tg", "σ"}) {
    const Error error = errorOf("x", declared({"x"}, {name}));
    CHECK(error.code == ErrorCode::reservedName);
    CHECK(error.subject == name);
  }
  CHECK(errorOf("x", declared({"2x"})).code == ErrorCode::invalidValue);
  CHECK(errorOf("x", declared({""})).code == ErrorCode::invalidValue);
}

TEST_CASE("Limits have errors of their own", "[parser]") {
  const Error tooLong = errorOf(std::string(2001, 'x'));
  CHECK(tooLong.code == ErrorCode::tooLong);
  CHECK(tooLong.from == 2000);
  CHECK(tooLong.to == 2001);
  CHECK(tooLong.limit == 2000);

  const auto nested = [](int levels) {
    return std::string(static_cast<std::size_t>(levels), '(') + "x" +
           std::string(static_cast<std::size_t>(levels), ')');
  };
  CHECK(Formula(nested(200)).text() == "x");
  const Error tooDeep = errorOf(nested(201));
  CHECK(tooDeep.code == ErrorCode::tooDeep);
  CHECK(tooDeep.from == 201);
  CHECK(tooDeep.limit == 200);
  CHECK(errorOf(std::string(1500, '-') + "x").code == ErrorCode::tooDeep);
  std::string tower = "x";
  for (int i = 0; i < 400; ++i) tower += "^x";
  CHECK(errorOf(tower).code == ErrorCode::tooDeep);

  // Length is no depth: a sum may be as long as the formula.
  std::string sum = "x";
  for (int i = 0; i < 999; ++i) sum += "+x";
  CHECK(Formula(sum).text() == sum);

  std::string many = "v0";
  for (int i = 1; i <= 20; ++i) many += "+v" + std::to_string(i);
  const Error variables = errorOf(many);
  CHECK(variables.code == ErrorCode::tooManyVariables);
  CHECK(variables.limit == 20);
  CHECK(errorOf("x", declared(std::vector<std::string>(21, "x"))).code ==
        ErrorCode::tooManyVariables);
}

TEST_CASE("What repeats its arguments is counted as it is written out", "[parser]") {
  // Each level holds the one below twice: 2^n nodes in a handful of characters.
  std::string doubled = "x";
  const auto grow = [&] { doubled = "max(" + doubled + ";" + doubled + ")"; };
  for (int i = 0; i < 6; ++i) grow();
  CHECK(Formula(doubled).root != noNode);
}

TEST_CASE("Every code of the language has a case", "[parser]") {
  std::string many = "v0";
  for (int i = 1; i <= 20; ++i) many += "+v" + std::to_string(i);
  const std::string formulas[] = {"",
                                  "x+",
                                  "x+*2",
                                  "(x",
                                  "f(x)",
                                  "sin()",
                                  "1e999",
                                  "x#",
                                  "sin^-1 x",
                                  "x,5",
                                  "\\foo",
                                  std::string(2001, 'x'),
                                  std::string(300, '('),
                                  many};
  std::set<ErrorCode> met;
  for (const std::string& formula : formulas) met.insert(errorOf(formula).code);
  met.insert(errorOf("x", declared({"e"})).code);
  for (std::size_t i = 0; i <= static_cast<std::size_t>(ErrorCode::tooManyVariables); ++i) {
    const auto code = static_cast<ErrorCode>(i);
    // A formula of 2,000 characters has too few nodes for it: see the limits of derivatives.
    if (code == ErrorCode::tooLarge) continue;
    INFO(nameOf(code));
    CHECK(met.count(code) == 1);
  }
}

TEST_CASE("Hostile input is refused at once", "[parser]") {
  using namespace std::string_literals;
  CHECK(errorOf(std::string(50000, '(')).code == ErrorCode::tooLong);
  CHECK(errorOf("x\0y"s).code == ErrorCode::invalidCharacter);
  CHECK(errorOf("x\0y"s).from == 1);
  // A lone surrogate, as some converters write it, an overlong form and a torn character.
  for (const std::string& broken : {"x+\xed\xa0\x80"s, "x+\xc0\xaf"s, "x+\xd1"s, "x+\xf5\x80"s}) {
    const Error error = errorOf(broken);
    CHECK(error.code == ErrorCode::invalidCharacter);
    CHECK(error.from == 2);
    CHECK(error.to == 3);
  }
  for (const char letter : {'x', '\0'}) {
    std::string endless;
    endless.resize(10'000'000, letter);
    CHECK(errorOf(endless).code == ErrorCode::tooLong);
  }
  CHECK(errorOf(std::string(2100, '\xff')).to == 2100);  // no more units than bytes
  CHECK(errorOf(std::string(2000, '(')).code == ErrorCode::tooDeep);
  CHECK(errorOf(std::string(2000, '|')).code == ErrorCode::tooDeep);
  CHECK(errorOf("lg" + std::string(1000, '9'), declared({"x"})).code == ErrorCode::unknownName);
  CHECK(errorOf(std::string(1000, '9')).code == ErrorCode::badNumber);
  // Deep powers are read and keep their size; what they come to is another matter.
  CHECK(Formula("9^9^9^9^9").text() == "9^9^9^9^9");
  std::string tower = "x";
  for (int i = 0; i < 190; ++i) tower += "^x";
  CHECK(Formula(tower).text() == tower);
}
