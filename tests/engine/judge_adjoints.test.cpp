// Backpropagation by hand: the right adjoint, and what known mistakes lead to.

#include <algorithm>

#include "catch.hpp"
#include "judge/faulty_adjoints.hpp"

namespace nabla::test {

namespace {

AdjointTask formulaTask(std::string_view text, std::vector<double> point, std::size_t node) {
  auto formula = Formula::parse(text, {}, {});
  REQUIRE(formula.ok());
  AdjointTask task{.node = node};
  task.examples.push_back({recordTape(formula.value(), point), {}});
  return task;
}

// The node of a formula's tape that is this operation, or the nth leaf.
std::size_t nodeOf(const AdjointTask& task, std::string_view op, int nth = 0) {
  const std::vector<TapeNode>& nodes = task.examples[0].tape.nodes;
  for (std::size_t id = 0; id < nodes.size(); ++id) {
    if (nodes[id].op == op && nth-- == 0) return id;
  }
  FAIL("no node " << op);
  return 0;
}

bool leadsTo(const AdjointTask& task, double answer, Mistake mistake) {
  const Judgement judgement = judgeAdjoint(task, answer);
  return judgement.verdict == Verdict::wrong &&
         std::find(judgement.all.begin(), judgement.all.end(), mistake) != judgement.all.end();
}

// A network 2-2-2-1 with two examples.
struct Case {
  Training<double> run;

  Case() : run(make()) { REQUIRE_FALSE(run.setData({{0.5, -1, 2, 0.25}, {1, -0.5}}, {})); }
  static Training<double> make() {
    NetworkSettings settings;
    settings.hidden = {2, 2};
    settings.activations = {Activation::sigmoid, Activation::tanh};
    settings.seed = 3;
    return std::move(Training<double>::create(settings).value());
  }
  [[nodiscard]] AdjointTask task(const std::string& name, std::size_t rows = 1) const {
    AdjointTask task;
    for (std::size_t row = 0; row < rows; ++row) {
      task.examples.push_back(recordNetworkTape(run, run.examples(), row).value());
    }
    const auto& names = task.examples[0].names;
    task.node =
        static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    REQUIRE(task.node < names.size());
    return task;
  }
};

}  // namespace

TEST_CASE("adjoints of a formula are judged, and their mistakes named", "[judge][adjoint]") {
  AdjointTask task = formulaTask("x*y+x*x*y", {3, 5}, 0);
  task.node = nodeOf(task, "variable", 0);
  // ∂/∂x = y + 2xy = 35.
  CHECK(rightAdjoint(task) == 35);
  CHECK(judgeAdjoint(task, 35).verdict == Verdict::correct);
  CHECK(judgeAdjoint(task, 34.6, 0.5).verdict == Verdict::correct);
  CHECK(leadsTo(task, -35, Mistake::sign));
  // Own input at every product: 3 + (3 + 3)·9.
  CHECK(leadsTo(task, 3 + 6 * 9, Mistake::ownInputAtProduct));
  const Judgement replaced = judgeAdjoint(task, 5);
  CHECK(replaced.verdict == Verdict::wrong);
  CHECK(replaced.mistake == Mistake::fanOutReplaced);
  CHECK(judgeAdjoint(task, 1234).mistake == Mistake::none);

  AdjointTask sigmoid = formulaTask("sigmoid(x)", {2}, 0);
  CHECK(leadsTo(sigmoid, 2 * (1 - 2), Mistake::slopeOfInput));
}

TEST_CASE("adjoints in a network are judged over a batch", "[judge][adjoint]") {
  const Case network;
  const std::vector<std::size_t> both{0, 1};
  Training<double> run = network.run;
  const Network<double>& examined = run.examine(run.examples(), both);
  AdjointTask mean = network.task("w2_1_2", 2);
  const double right = examined.gradients()[examined.weightsOf(1) + 1];
  CHECK(rightAdjoint(mean) == Approx(right).epsilon(1e-12));
  CHECK(judgeAdjoint(mean, right).verdict == Verdict::correct);
  CHECK(judgeAdjoint(mean, 2 * right).mistake == Mistake::sumForAverage);
}

TEST_CASE("mistakes with matrices and updates are named", "[judge][adjoint]") {
  const Case network;
  AdjointTask task = network.task("a1_1");
  const NetworkTape& tape = task.examples[0];
  const auto valueOf = [&](const std::string& name) {
    const auto at = std::find(tape.names.begin(), tape.names.end(), name) - tape.names.begin();
    return tape.tape.nodes[static_cast<std::size_t>(at)].value;
  };
  const double d1 = rightAdjoint(network.task("z2_1"));
  const double d2 = rightAdjoint(network.task("z2_2"));
  const double right = valueOf("w2_1_1") * d1 + valueOf("w2_2_1") * d2;
  CHECK(rightAdjoint(task) == Approx(right).epsilon(1e-12));
  CHECK(leadsTo(task, valueOf("w2_1_1") * d1 + valueOf("w2_1_2") * d2, Mistake::transposeMissing));
  // Without a rate nothing was updated, and the right answer is no mistake.
  CHECK(judgeAdjoint(task, right).all.empty());
  task.learningRate = 0.1;
  // The weights of layer 3 had moved when the error passed them: d1 and d2 are wrong as well.
  const double a1 = valueOf("a1_1");
  const double slope1 = 1 - valueOf("a2_1") * valueOf("a2_1");
  const double slope2 = 1 - valueOf("a2_2") * valueOf("a2_2");
  const double dz = rightAdjoint(network.task("z3_1"));
  const double early1 = (valueOf("w3_1_1") - 0.1 * dz * valueOf("a2_1")) * dz * slope1;
  const double early2 = (valueOf("w3_1_2") - 0.1 * dz * valueOf("a2_2")) * dz * slope2;
  CHECK(leadsTo(
      task,
      (valueOf("w2_1_1") - 0.1 * d1 * a1) * early1 + (valueOf("w2_2_1") - 0.1 * d2 * a1) * early2,
      Mistake::updatedTooEarly));
}

}  // namespace nabla::test
