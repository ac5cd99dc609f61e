// The tape that a learner steps through.

#include "graph/tape.hpp"

#include <cmath>

#include "formula_support.hpp"
#include "ops/scalar.hpp"

namespace nabla::test {

TEST_CASE("the tape of x*sin(x) has every number", "[graph][tape]") {
  const Formula formula = formulaOf("x*sin(x)", {"x"});
  const double x = 2;
  const Tape tape = recordTape(formula, std::span(&x, 1));
  REQUIRE(tape.nodes.size() == 3);
  CHECK(tape.nodes[0].op == "variable");
  CHECK(tape.nodes[1].op == "sin");
  CHECK(tape.nodes[2].op == "multiply");
  CHECK(tape.nodes[2].inputs == std::vector<int>{0, 1});
  CHECK(tape.nodes[2].value == 2 * scalar::sin(2.0));
  // The output, its two inputs, and x once more through the sine.
  REQUIRE(tape.backward.size() == 4);
  CHECK(tape.backward[0].node == 2);
  CHECK(tape.backward[0].from == -1);
  CHECK(tape.backward[0].adjoint == 1);
  CHECK(tape.backward[1].local == scalar::sin(2.0));
  CHECK(tape.backward[3].node == 0);
  CHECK(tape.backward[3].from == 1);
  CHECK(tape.backward[3].local == scalar::cos(2.0));
  CHECK(tape.backward[3].contribution == 2 * scalar::cos(2.0));
  CHECK(tape.backward[3].adjoint == Approx(scalar::sin(2.0) + 2 * scalar::cos(2.0)).epsilon(1e-15));
  CHECK(tape.operations == 2);
  CHECK(tape.multiplications == 3);
  CHECK(tape.additions == 1);
}

TEST_CASE("a tape shows what was written, not what is fastest to compute", "[graph][tape]") {
  const Formula formula = formulaOf("x^3+2*3", {"x"}, {"a"}, {1});
  const double x = 2;
  const Tape tape = recordTape(formula, std::span(&x, 1));
  std::vector<std::string> ops;
  for (const TapeNode& node : tape.nodes) ops.push_back(node.op);
  CHECK(std::count(ops.begin(), ops.end(), "power") == 1);
  CHECK(std::count(ops.begin(), ops.end(), "multiply") == 1);
  CHECK(std::count(ops.begin(), ops.end(), "parameter") == 0);  // a is not used
  CHECK(tape.nodes.back().value == 14);
}

TEST_CASE("the last adjoint of each variable is its gradient", "[graph][tape]") {
  Formula formula = formulaOf("a*x*y+exp(x/y)-max(x,y)^2", {"x", "y"}, {"a"}, {3});
  const std::vector<double> point{0.5, 1.5};
  std::vector<double> gradient(2);
  formula.gradient(point, gradient);
  const Tape tape = recordTape(formula, point);
  for (int variable = 0; variable < 2; ++variable) {
    double adjoint = 0;
    for (const TapeEdge& edge : tape.backward) {
      if (tape.nodes[static_cast<std::size_t>(edge.node)].op != "variable") continue;
      const bool wanted =
          formula.pool().nameOf(tape.nodes[static_cast<std::size_t>(edge.node)].expression) ==
          formula.variables()[static_cast<std::size_t>(variable)];
      if (wanted) adjoint = edge.adjoint;
    }
    CHECK(adjoint == Approx(gradient[static_cast<std::size_t>(variable)]).epsilon(1e-14));
  }
}

}  // namespace nabla::test
