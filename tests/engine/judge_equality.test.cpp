// Whether two answers are the same function.

#include "judge/equality.hpp"

#include <string>

#include "catch.hpp"
#include "expr/parser.hpp"

namespace nabla::test {

namespace {

std::string compared(std::string_view first, std::string_view second) {
  Pool pool;
  const Names names{{"x", "y"}, {}, false};
  const Result<Parsed> a = parse(first, names, pool);
  const Result<Parsed> b = parse(second, names, pool);
  INFO(first << " and " << second);
  REQUIRE(a.ok());
  REQUIRE(b.ok());
  return nameOf(compare(pool, a.value().root, b.value().root, names.variables));
}

}  // namespace

TEST_CASE("equal functions written differently", "[judge][equality]") {
  const char* pairs[][2] = {
      {"(x+1)^2", "x^2+2x+1"},
      {"sin(2x)", "2 sin x cos x"},
      {"sin(x)^2+cos(x)^2", "1"},
      {"sin(x)^2+cos(x)^2-1", "0"},  // nothing but rounding is left
      {"ln(x^2)", "2 ln(x)"},        // on the common domain
      {"x/x", "1"},
      {"e^(x*ln(2))", "2^x"},
      {"1/(2sqrt(x))", "x^(-1/2)/2"},
      {"arcsin(x)+arccos(x)", "pi/2"},
      {"tan(x)", "sin(x)/cos(x)"},
      {"(x-y)(x+y)", "x^2-y^2"},
      {"exp(20x)/exp(19x)", "exp(x)"},
      {"ln(x-150)", "ln(2x-300)-ln(2)"},  // a domain far from zero
      {"sqrt(x^2)", "abs(x)"},
      {"max(x,y)", "(x+y+abs(x-y))/2"},
  };
  for (const auto& pair : pairs) CHECK(compared(pair[0], pair[1]) == "equal");
}

TEST_CASE("different functions, however near", "[judge][equality]") {
  const char* pairs[][2] = {
      {"x", "x+1e-6"},
      {"x", "1.0000001x"},
      {"sin(x)", "x-x^3/6"},
      {"abs(x)", "x"},
      {"x^2", "y^2"},
      {"exp(x)", "exp(x)+1e-5"},
      {"cos(x)", "cos(x)^1.000001"},
      {"x^2", "x*abs(x)"},
      {"floor(x)", "x-1/2"},
  };
  for (const auto& pair : pairs) CHECK(compared(pair[0], pair[1]) == "different");
}

TEST_CASE("too small a common domain leaves it undecided", "[judge][equality]") {
  CHECK(compared("sqrt(-x^2-1)", "1") == "undecided");
  CHECK(compared("ln(x)", "ln(-x)") == "undecided");
  CHECK(compared("ln(x-1e6)", "x") == "undecided");
}

TEST_CASE("parameters are compared at their values", "[judge][equality]") {
  Pool pool;
  const Names names{{"x"}, {"a"}, false};
  const NodeId first = parse("a*x^2", names, pool).value().root;
  const NodeId second = parse("2x^2", names, pool).value().root;
  CHECK(compare(pool, first, second, {"x"}, {"a"}, {2}) == Equality::equal);
  CHECK(compare(pool, first, second, {"x"}, {"a"}, {3}) == Equality::different);
}

}  // namespace nabla::test
