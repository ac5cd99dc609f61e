// The learner's own update rules: what is read, and what is said of a mistake.

#include "optim/custom.hpp"
#include "optim_support.hpp"

namespace nabla::test {

namespace {

struct Wrong {
  std::string_view rule;
  ErrorCode code;
  std::size_t from;
  std::size_t to;
};

std::vector<std::string_view> statesOf(std::string_view text) {
  const auto rule = CustomRule::parse(text);
  REQUIRE(rule.ok());
  return rule.value().stateNames();
}

}  // namespace

TEST_CASE("a rule keeps the states that it names", "[optim][custom]") {
  using Names = std::vector<std::string_view>;
  CHECK(statesOf("theta -= eta*g").empty());
  CHECK(statesOf("s2 = g\ntheta -= s2") == Names{"s2"});
  CHECK(statesOf("theta -= eta*(g + s4)\ns1 = g\n") == Names{"s1", "s4"});
  CHECK(statesOf("\n  θ = θ - η*g  \r\n\n").empty());
}

TEST_CASE("lines see what the lines above have changed", "[optim][custom]") {
  auto rule = CustomRule::parse("s1 = g\ns1 *= 3\ntheta += s1\ns1 = theta + t + eta");
  REQUIRE(rule.ok());
  std::vector<double> theta{1, 2};
  std::vector<double> states(2);
  rule.value().step(theta, std::vector<double>{10, 20}, states, 5, 0.5);
  CHECK(theta == std::vector<double>{31, 62});
  CHECK(states == std::vector<double>{36.5, 67.5});
}

TEST_CASE("a wrong rule is refused, with the place", "[optim][custom]") {
  const Wrong wrong = GENERATE(values<Wrong>({
      {"", ErrorCode::empty, 0, 0},
      {" \n ", ErrorCode::empty, 0, 0},
      {"s1 = g", ErrorCode::invalidValue, 0, 0},
      {"theta", ErrorCode::unexpectedEnd, 5, 5},
      {"theta -= eta*g\n m = g", ErrorCode::unknownName, 16, 17},
      {"g = theta", ErrorCode::unexpectedToken, 0, 1},
      {"theta = ", ErrorCode::empty, 7, 7},
      {"theta -= eta*g*q", ErrorCode::unknownName, 15, 16},
      {"θ −= η*g\ns1 = 0.9*s1 + ? + g", ErrorCode::invalidCharacter, 23, 24},
      {"theta = theta - (eta*g", ErrorCode::unbalancedParenthesis, 16, 22},
  }));
  INFO(wrong.rule);
  const auto rule = CustomRule::parse(wrong.rule);
  REQUIRE_FALSE(rule.ok());
  CHECK(nameOf(rule.error().code) == nameOf(wrong.code));
  if (wrong.code != ErrorCode::empty) {
    CHECK(rule.error().from == wrong.from);
    CHECK(rule.error().to == wrong.to);
  }
}

TEST_CASE("a rule has a greatest length", "[optim][custom]") {
  const auto rule = CustomRule::parse("theta -= eta*g" + std::string(2000, '\n'));
  REQUIRE_FALSE(rule.ok());
  CHECK(rule.error().code == ErrorCode::tooLong);
  CHECK(rule.error().limit == 2000);
}

}  // namespace nabla::test
