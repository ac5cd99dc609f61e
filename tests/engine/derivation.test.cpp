// Derivations rule by rule: each line is equal to the derivative, and says truly what changed.

#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "calculus/derivative.hpp"
#include "catch.hpp"
#include "expression_support.hpp"

namespace nabla::test {

namespace {

constexpr std::string_view formulas[] = {
    "7",
    "x",
    "3x^2-5x+7",
    "x^2*sin(x)",
    "sin(x)^2/x",
    "1/(1+exp(-x))",
    "sqrt(1-x^2/9)",
    "x^x",
    "(x^2+1)^sin(x)",
    "2^(3^(x/5))",
    "ln(ln(x+3))",
    "exp(-x^2/2)*sin(3x)+x^3/10",
    "sin(sin(sin(sin(x))))",
    "abs(x-2)*max(x, 1)",
    "atan2(x, 2)+hypot(x, 3)",
    "-x^2*(2x-1)*(x+4)/7",
    "a*x^2+b",
};

// The expression with every derivative still to be worked out put in, simplified.
NodeId workedOut(Pool& pool, NodeId line) {
  std::vector<NodeId> done(line + 1, noNode);
  for (NodeId id = 0; id <= line; ++id) {
    const Node node = pool[id];
    done[id] = id;
    if (node.kind == NodeKind::derivative) {
      done[id] = simplify(pool, differentiate(pool, node.a, node.b));
    } else if (node.kind == NodeKind::operation) {
      done[id] = pool.apply(node.op, done[node.a], node.b == noNode ? noNode : done[node.b]);
    }
  }
  return done[line];
}

NodeId at(const Pool& pool, NodeId root, const Path& path) {
  for (const std::uint8_t turn : path) root = turn == 0 ? pool[root].a : pool[root].b;
  return root;
}

const Values point{{"x", 0.7}, {"a", 1.3}, {"b", -0.4}};

}  // namespace

TEST_CASE("every line of a derivation is equal to the derivative", "[calculus]") {
  for (const std::string_view text : formulas) {
    INFO(text);
    Formula formula(text);
    REQUIRE(formula.root != noNode);
    Pool& pool = formula.pool;
    const NodeId x = pool.variable("x");
    const Result<Derivation> derivation = derive(pool, formula.root, x);
    REQUIRE(derivation.ok());
    const double expected = evaluate(pool, differentiate(pool, formula.root, x), point);
    REQUIRE(std::isfinite(expected));
    for (const DerivationStep& step : derivation.value().steps) {
      INFO(step.rule << ": " << printText(pool, step.line));
      CHECK(agree(evaluate(pool, workedOut(pool, step.line), point), expected));
    }
    CHECK(agree(evaluate(pool, derivation.value().result, point), expected));
  }
}

TEST_CASE("the focus of a step is what the step made", "[calculus]") {
  for (const std::string_view text : formulas) {
    Formula formula(text);
    Pool& pool = formula.pool;
    const Result<Derivation> derivation = derive(pool, formula.root, pool.variable("x"));
    REQUIRE(derivation.ok());
    const std::vector<DerivationStep>& steps = derivation.value().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      INFO(text << ", step " << i);
      CHECK(at(pool, steps[i].line, steps[i].focus) == steps[i].after);
      CHECK(steps[i].parent < static_cast<int>(i));
      if (steps[i].parent >= 0) {
        CHECK(steps[i].depth == steps[static_cast<std::size_t>(steps[i].parent)].depth + 1);
      }
    }
    if (!steps.empty()) CHECK(steps.back().line == derivation.value().result);
  }
}

TEST_CASE("rules come in the order in which a teacher writes them", "[calculus]") {
  const std::map<std::string_view, std::vector<std::string>> expected{
      {"3x^2-5x+7",
       {"sum", "constant-multiple", "power", "constant-multiple", "constant", "simplify"}},
      {"x^2*sin(x)", {"product", "power", "sine", "simplify"}},
      {"sin(x)^2/x", {"quotient", "chain", "sine", "variable", "simplify"}},
      {"x^x", {"general-power", "product", "variable", "logarithm", "simplify"}},
      {"7", {"constant"}},
      {"x", {"variable"}},
  };
  for (const auto& [text, rules] : expected) {
    INFO(text);
    Formula formula(text);
    const Result<Derivation> derivation =
        derive(formula.pool, formula.root, formula.pool.variable("x"));
    REQUIRE(derivation.ok());
    std::vector<std::string> found;
    for (const DerivationStep& step : derivation.value().steps) found.push_back(step.rule);
    CHECK(found == rules);
  }
}

TEST_CASE("a chain step names the outer function's rule", "[calculus]") {
  Formula formula("sin(x^2)");
  const Result<Derivation> derivation =
      derive(formula.pool, formula.root, formula.pool.variable("x"));
  REQUIRE(derivation.ok());
  CHECK(derivation.value().steps.front().rule == "chain");
  CHECK(derivation.value().steps.front().outer == "sine");
}

}  // namespace nabla::test
