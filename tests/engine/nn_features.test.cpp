// Formulas that a network sees in place of an example's numbers.

#include <cmath>
#include <vector>

#include "catch.hpp"
#include "nn/network_tape.hpp"
#include "nn/training.hpp"

namespace nabla::test {

namespace {

NetworkSettings settingsWith(std::vector<std::string> features, std::size_t inputs = 2) {
  NetworkSettings settings;
  settings.inputs = inputs;
  settings.features = std::move(features);
  settings.hidden = {3};
  settings.activations = {Activation::tanh};
  settings.optimizer.learningRate = 0.1;
  settings.seed = 4;
  return settings;
}

Training<double> trainingOf(const NetworkSettings& settings) {
  auto training = Training<double>::create(settings);
  REQUIRE(training.ok());
  return std::move(training.value());
}

const Examples<double> examples{{0.5, -1, 2, 0.25, -0.75, 3, 1, 1, 0, -2}, {0, 1, 1, 0, 0.5}};

}  // namespace

TEST_CASE("a network with features is the network of their numbers", "[nn][features]") {
  NetworkSettings settings = settingsWith({"x", "y", "x^2", "x*y", "sin(y)"});
  settings.batchSize = 2;
  Training<double> training = trainingOf(settings);
  settings.features.clear();
  settings.inputs = 5;
  Training<double> byHand = trainingOf(settings);
  Examples<double> written{{}, examples.targets};
  for (std::size_t row = 0; row < 5; ++row) {
    const double x = examples.inputs[2 * row];
    const double y = examples.inputs[2 * row + 1];
    for (const double number : {x, y, x * x, x * y, std::sin(y)}) written.inputs.push_back(number);
  }
  REQUIRE_FALSE(training.setData(examples, examples));
  REQUIRE_FALSE(byHand.setData(written, written));
  TrainingTrace trace;
  TrainingTrace expected;
  training.advance(9, trace);
  byHand.advance(9, expected);
  CHECK(trace.loss == expected.loss);
  CHECK(trace.validationLoss == expected.validationLoss);
  std::vector<double> answers(5);
  std::vector<double> expectedAnswers(5);
  training.predict(examples.inputs, answers);
  byHand.predict(written.inputs, expectedAnswers);
  CHECK(answers == expectedAnswers);
}

TEST_CASE("inputs are x, or x and y, or numbered", "[nn][features]") {
  CHECK(trainingOf(settingsWith({"x", "cos(x)"}, 1)).network().parameters().size() ==
        2 * 3 + 3 + 4);
  CHECK(trainingOf(settingsWith({"x1*x3", "x2"}, 3)).network().layers()[0].in == 2);
  CHECK_FALSE(Training<double>::create(settingsWith({"x1"}, 2)).ok());
}

TEST_CASE("features that cannot be read or are no numbers are named", "[nn][features]") {
  const auto unknown = Training<double>::create(settingsWith({"x", "x*w"}));
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().code == ErrorCode::unknownName);
  CHECK(unknown.error().limit == 2);
  CHECK(unknown.error().from == 2);
  CHECK(Training<double>::create(settingsWith({"x", "sin("})).error().code ==
        ErrorCode::unexpectedEnd);
  CHECK(Training<double>::create(settingsWith(std::vector<std::string>(65, "x"))).error().code ==
        ErrorCode::tooLarge);
  CHECK(Training<double>::create(settingsWith({"x1"}, 21)).error().code ==
        ErrorCode::tooManyVariables);
  Training<double> inverse = trainingOf(settingsWith({"x", "1/x"}));
  const auto error = inverse.setData(examples, {});
  REQUIRE(error);
  CHECK(error->code == ErrorCode::invalidValue);
  CHECK(error->subject == "1/x in row 4");
}

TEST_CASE("a snapshot fits a network with the same features alone", "[nn][features][snapshot]") {
  const NetworkSettings settings = settingsWith({"x", "y^2"});
  Training<double> training = trainingOf(settings);
  Training<double> twin = trainingOf(settings);
  Training<double> other = trainingOf(settingsWith({"x", "y^3"}));
  for (Training<double>* each : {&training, &twin, &other}) {
    REQUIRE_FALSE(each->setData(examples, {}));
  }
  TrainingTrace trace;
  training.advance(3, trace);
  CHECK_FALSE(twin.restore(training.snapshot()));
  CHECK(other.restore(training.snapshot())->code == ErrorCode::badSnapshot);
}

TEST_CASE("a tape begins with the features' own operations", "[nn][features][tape]") {
  Training<double> training = trainingOf(settingsWith({"x", "sin(x*y)"}));
  REQUIRE_FALSE(training.setData(examples, {}));
  const std::size_t row = 2;
  const auto recorded = recordNetworkTape(training, training.examples(), row);
  REQUIRE(recorded.ok());
  const NetworkTape& tape = recorded.value();
  const auto nodeNamed = [&](const std::string& name) {
    for (std::size_t id = 0; id < tape.names.size(); ++id) {
      if (tape.names[id] == name) return tape.tape.nodes[id];
    }
    FAIL("no node " << name);
    return TapeNode{};
  };
  CHECK(nodeNamed("x1").value == -0.75);
  CHECK(nodeNamed("x2").value == 3);
  CHECK(nodeNamed("f2").value == std::sin(-0.75 * 3));
  CHECK(nodeNamed("f2").op == "sin");
  const Network<double>& network = training.examine(training.examples(), {&row, 1});
  for (const TapeEdge& edge : tape.tape.backward) {
    const std::string& name = tape.names[static_cast<std::size_t>(edge.node)];
    if (name == "w1_1_2") {
      CHECK(edge.adjoint == Approx(network.gradients()[network.weightsOf(0) + 1]).epsilon(1e-12));
    }
  }
}

TEST_CASE("the units of a layer speak on a grid as in a prediction", "[nn][features]") {
  Training<double> training = trainingOf(settingsWith({"x", "x^2", "y"}));
  std::vector<double> output(5);
  training.activations(1, examples.inputs, output);
  std::vector<double> answers(5);
  training.predict(examples.inputs, answers);
  CHECK(output == answers);
  std::vector<double> hidden(3 * 5);
  training.activations(0, examples.inputs, hidden);
  const std::span<const double> parameters = std::as_const(training).network().parameters();
  const double z = parameters[0] * -0.75 + parameters[1] * 0.75 * 0.75 + parameters[2] * 3;
  CHECK(hidden[2] == Approx(std::tanh(z)).epsilon(1e-12));
}

}  // namespace nabla::test
