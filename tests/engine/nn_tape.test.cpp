// The tape of a network: one example forward and back, against the gradient by arrays.

#include "catch.hpp"
#include "nn/network_tape.hpp"

namespace nabla {
namespace {

using Run = Training<double>;

Run makeRun(Loss loss, Activation hidden, Activation output, std::size_t outputs) {
  NetworkSettings settings;
  settings.inputs = 2;
  settings.hidden = {3, 2};
  settings.outputs = outputs;
  settings.activations = {hidden, hidden};
  settings.outputActivation = output;
  settings.loss = loss;
  settings.seed = 5;
  settings.optimizer.learningRate = 0.1;
  auto run = Run::create(settings);
  REQUIRE(run);
  return std::move(run.value());
}

double adjointOf(const NetworkTape& recorded, const std::string& name) {
  double adjoint = 0;
  for (const TapeEdge& edge : recorded.tape.backward) {
    if (recorded.names[static_cast<std::size_t>(edge.node)] == name) adjoint = edge.adjoint;
  }
  return adjoint;
}

void compare(Run& run, const Examples<double>& examples) {
  REQUIRE_FALSE(run.setData(examples, {}));
  const std::size_t row = 1;
  const auto recorded = recordNetworkTape(run, run.examples(), row);
  REQUIRE(recorded);
  const Network<double>& network = run.examine(run.examples(), {&row, 1});
  const NetworkTape& tape = recorded.value();
  const Examples<double> one{
      {examples.inputs.begin() + 2, examples.inputs.begin() + 4},
      {examples.targets.begin() + static_cast<std::ptrdiff_t>(examples.targets.size() / 3),
       examples.targets.begin() + static_cast<std::ptrdiff_t>(2 * examples.targets.size() / 3)}};
  CHECK(tape.tape.nodes.back().value == Approx(run.score(one).loss).epsilon(1e-12));
  CHECK(tape.names.back() == "loss");
  for (std::size_t k = 0; k < network.layers().size(); ++k) {
    const Layer& layer = network.layers()[k];
    for (std::size_t o = 0; o < layer.out; ++o) {
      const std::string unit = std::to_string(k + 1) + "_" + std::to_string(o + 1);
      CHECK(adjointOf(tape, "b" + unit) ==
            Approx(network.gradients()[network.biasesOf(k) + o]).margin(1e-13).epsilon(1e-11));
      for (std::size_t i = 0; i < layer.in; ++i) {
        CHECK(adjointOf(tape, "w" + unit + "_" + std::to_string(i + 1)) ==
              Approx(network.gradients()[network.weightsOf(k) + o * layer.in + i])
                  .margin(1e-13)
                  .epsilon(1e-11));
      }
    }
  }
}

TEST_CASE("a network's tape has the gradient of its example", "[nn][tape]") {
  const std::vector<double> inputs{0.5, -1, 2, 0.25, -0.75, 1};
  for (const Activation hidden : {Activation::tanh, Activation::relu, Activation::sigmoid,
                                  Activation::gelu, Activation::linear}) {
    for (const Loss loss : {Loss::mse, Loss::mae, Loss::huber, Loss::binaryCrossEntropy}) {
      Run run = makeRun(loss, hidden, Activation::linear, 2);
      compare(run, {inputs, {0, 1, 1, 0, 0.5, 0.25}});
    }
    Run classes = makeRun(Loss::crossEntropy, hidden, Activation::softmax, 3);
    compare(classes, {inputs, {0, 2, 1}});
    Run single = makeRun(Loss::mse, hidden, Activation::tanh, 1);
    compare(single, {inputs, {1, -1, 1}});
  }
}

TEST_CASE("a network's tape counts what one-by-one gradients would cost", "[nn][tape]") {
  Run run = makeRun(Loss::mse, Activation::tanh, Activation::linear, 1);
  REQUIRE_FALSE(run.setData({{1, 2}, {3}}, {}));
  const auto recorded = recordNetworkTape(run, run.examples(), 0);
  REQUIRE(recorded);
  const Tape& tape = recorded.value().tape;
  // 3·2 + 2·3 + 1·2 products, as many sums, 5 activations, p − t and its square.
  CHECK(tape.operations == 14 + 14 + 5 + 2);
  CHECK(tape.oneByOne == 2.0 * 20 * tape.operations);
}

TEST_CASE("a network's tape refuses what is not there or too large", "[nn][tape]") {
  Run run = makeRun(Loss::mse, Activation::tanh, Activation::linear, 1);
  REQUIRE_FALSE(run.setData({{1, 2}, {3}}, {}));
  CHECK(recordNetworkTape(run, run.examples(), 1).error().code == ErrorCode::invalidValue);
  CHECK(recordNetworkTape(run, run.validation(), 0).error().code == ErrorCode::invalidValue);
  NetworkSettings large = run.settings();
  large.hidden = {100, 100};
  auto wide = Run::create(large);
  REQUIRE(wide);
  REQUIRE_FALSE(wide.value().setData({{1, 2}, {3}}, {}));
  CHECK(recordNetworkTape(wide.value(), wide.value().examples(), 0).error().code ==
        ErrorCode::tooLarge);
}

TEST_CASE("names of a network's numbers are printed with their indices", "[nn][tape]") {
  CHECK(printNameMathml("x1") == "<math><msub><mi>x</mi><mn>1</mn></msub></math>");
  CHECK(printNameMathml("w2_3_1") ==
        "<math><msubsup><mi>w</mi><mrow><mn>3</mn><mo>,</mo><mn>1</mn></mrow>"
        "<mrow><mo>(</mo><mn>2</mn><mo>)</mo></mrow></msubsup></math>");
  CHECK(printNameMathml("").empty());
}

}  // namespace
}  // namespace nabla
