// Training: initialisation, batches, penalties, early stopping, snapshots, statistics.

#include "nn/training.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "nn/datasets.hpp"
#include "nn/statistics.hpp"

namespace nabla::test {

namespace {

NetworkSettings playground() {
  NetworkSettings settings;
  settings.inputs = 2;
  settings.hidden = {8, 8};
  settings.activations = {Activation::tanh, Activation::tanh};
  settings.outputActivation = Activation::tanh;
  settings.optimizer.learningRate = 0.03;
  return settings;
}

// A data set with classes −1 and 1, as tanh gives them.
template <class T>
Examples<T> signedExamples(std::string_view name, std::size_t rows, std::uint64_t seed) {
  const Dataset set = makeDataset(name, {.rows = rows, .noise = 0.05, .seed = seed}).value();
  Examples<T> examples;
  for (const double number : set.inputs) examples.inputs.push_back(static_cast<T>(number / 5));
  for (const double target : set.targets)
    examples.targets.push_back(static_cast<T>(2 * target - 1));
  return examples;
}

template <class T>
Training<T> trainingOf(const NetworkSettings& settings) {
  auto training = Training<T>::create(settings);
  REQUIRE(training.ok());
  return std::move(training.value());
}

template <class T>
std::vector<T> parametersOf(const Training<T>& training) {
  const auto parameters = training.network().parameters();
  return {parameters.begin(), parameters.end()};
}

}  // namespace

TEST_CASE("initialisations have the deviation that their names promise", "[nn]") {
  constexpr std::size_t in = 125;
  constexpr std::size_t out = 80;
  struct Case {
    Initialisation which;
    double deviation;
  };
  const double three = std::sqrt(3.0);
  for (const Case& expected : {Case{Initialisation::normal, 0.2},
                               {Initialisation::uniform, 0.2 / three},
                               {Initialisation::xavierUniform, std::sqrt(2.0 / (in + out))},
                               {Initialisation::xavierNormal, std::sqrt(2.0 / (in + out))},
                               {Initialisation::heUniform, std::sqrt(2.0 / in)},
                               {Initialisation::heNormal, std::sqrt(2.0 / in)},
                               {Initialisation::lecunNormal, std::sqrt(1.0 / in)}}) {
    CAPTURE(nameOf(expected.which));
    std::vector<double> weights(in * out);
    Random random(3);
    initialise(expected.which, 0.2, weights, in, out, random);
    double mean = 0;
    double square = 0;
    for (const double weight : weights) {
      mean += weight / (in * out);
      square += weight * weight / (in * out);
    }
    CHECK(std::fabs(mean) < 0.03 * expected.deviation);
    CHECK(std::sqrt(square) == Approx(expected.deviation).epsilon(0.03));
  }
}

TEST_CASE("orthogonal weights have orthonormal rows or columns", "[nn]") {
  for (const auto& [in, out] : {std::pair<std::size_t, std::size_t>{7, 4}, {4, 7}, {5, 5}}) {
    std::vector<double> weights(in * out);
    Random random(9);
    initialise(Initialisation::orthogonal, 1, weights, in, out, random);
    const std::size_t count = std::min(in, out);
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < count; ++b) {
        double dot = 0;
        for (std::size_t k = 0; k < std::max(in, out); ++k) {
          dot += out <= in ? weights[a * in + k] * weights[b * in + k]
                           : weights[k * in + a] * weights[k * in + b];
        }
        CHECK(dot == Approx(a == b ? 1 : 0).margin(1e-14));
      }
    }
  }
}

TEST_CASE("the playground's network learns the circle", "[nn]") {
  Training<float> training = trainingOf<float>(playground());
  REQUIRE_FALSE(training.setData(signedExamples<float>("circle", 300, 1),
                                 signedExamples<float>("circle", 200, 2)));
  TrainingTrace trace;
  const std::size_t batches = 60 * training.batchesPerEpoch();
  CHECK(training.advance(batches, trace) == batches);
  CHECK(trace.loss.size() == batches);
  CHECK(trace.gradientNorm.size() == 3 * batches);
  REQUIRE(trace.validationAccuracy.size() == 60);
  CHECK(trace.validationAccuracy.back() >= 0.97);
  CHECK(trace.epochLoss.back() < 0.1 * trace.epochLoss.front());
  const std::vector<double> confusion = training.confusion(training.validation());
  CHECK(confusion[0] + confusion[1] + confusion[2] + confusion[3] == 200);
  CHECK((confusion[0] + confusion[3]) / 200 == trace.validationAccuracy.back());
}

TEST_CASE("slices of a run are the run, and a seed is a run", "[nn]") {
  NetworkSettings settings = playground();
  settings.dropout = 0.2;
  settings.optimizer.name = OptimizerName::adam;
  Training<float> whole = trainingOf<float>(settings);
  Training<float> sliced = trainingOf<float>(settings);
  for (Training<float>* training : {&whole, &sliced}) {
    REQUIRE_FALSE(training->setData(signedExamples<float>("xor", 47, 1), {}));
  }
  TrainingTrace wholeTrace;
  TrainingTrace slicedTrace;
  whole.advance(23, wholeTrace);
  for (int i = 0; i < 23; ++i) sliced.advance(1, slicedTrace);
  CHECK(wholeTrace.loss == slicedTrace.loss);
  CHECK(parametersOf(whole) == parametersOf(sliced));
  settings.seed = 2;
  Training<float> other = trainingOf<float>(settings);
  CHECK(parametersOf(other) != parametersOf(trainingOf<float>(playground())));
}

TEST_CASE("the last short batch is a batch of its own", "[nn]") {
  // With a rate of 0 nothing changes, and every example's loss is known beforehand.
  NetworkSettings settings = playground();
  settings.optimizer.learningRate = 0;
  settings.shuffle = false;
  settings.batchSize = 4;
  Training<double> training = trainingOf<double>(settings);
  const Examples<double> examples = signedExamples<double>("moons", 10, 1);
  REQUIRE_FALSE(training.setData(examples, {}));
  CHECK(training.batchesPerEpoch() == 3);
  TrainingTrace trace;
  training.advance(6, trace);
  const Examples<double> tail{{examples.inputs.end() - 4, examples.inputs.end()},
                              {examples.targets.end() - 2, examples.targets.end()}};
  CHECK(trace.loss[2] == Approx(training.score(tail).loss).epsilon(1e-13));
  CHECK(trace.loss[3] == trace.loss[0]);
  REQUIRE(trace.epochLoss.size() == 2);
  CHECK(trace.epochLoss[1] == Approx(training.score(examples).loss).epsilon(1e-13));
}

TEST_CASE("penalties pull on weights, clipping shortens, both as written down", "[nn]") {
  NetworkSettings settings = playground();
  settings.optimizer.learningRate = 1;
  settings.batchSize = 10;
  settings.shuffle = false;
  const Examples<double> examples = signedExamples<double>("gauss", 10, 1);
  const auto stepWith = [&](double l1, double l2, std::optional<double> clipNorm) {
    settings.l1 = l1;
    settings.l2 = l2;
    settings.clipNorm = clipNorm;
    Training<double> training = trainingOf<double>(settings);
    REQUIRE_FALSE(training.setData(examples, {}));
    std::vector<double> step = parametersOf(training);
    TrainingTrace trace;
    training.advance(1, trace);
    const std::vector<double> after = parametersOf(training);
    for (std::size_t i = 0; i < step.size(); ++i) step[i] -= after[i];
    return step;
  };
  Training<double> fresh = trainingOf<double>(settings);
  const std::vector<double> start = parametersOf(fresh);
  const std::vector<double> plain = stepWith(0, 0, std::nullopt);
  const std::vector<double> pulled = stepWith(0.01, 0.1, std::nullopt);
  const std::vector<double> clipped = stepWith(0, 0, 0.001);
  double norm = 0;
  for (const double number : clipped) norm += number * number;
  CHECK(std::sqrt(norm) == Approx(0.001).epsilon(1e-10));
  const std::size_t bias = fresh.network().biasesOf(0);
  CHECK(pulled[bias] == plain[bias]);
  const double sign = start[3] > 0 ? 1 : -1;
  CHECK(pulled[3] - plain[3] == Approx(0.1 * start[3] + 0.01 * sign).epsilon(1e-10));
}

TEST_CASE("early stopping brings the best weights back", "[nn]") {
  NetworkSettings settings = playground();
  settings.optimizer.learningRate = 0.5;
  settings.early.patience = 3;
  Training<float> training = trainingOf<float>(settings);
  REQUIRE_FALSE(training.setData(signedExamples<float>("checkerboard", 40, 1),
                                 signedExamples<float>("checkerboard", 40, 5)));
  TrainingTrace trace;
  training.advance(100000, trace);
  CHECK(trace.reason == StopReason::noImprovement);
  const double best = *std::min_element(trace.validationLoss.begin(), trace.validationLoss.end());
  CHECK(training.score(training.validation()).loss == Approx(best).epsilon(1e-6));
  CHECK(training.advance(1, trace) == 0);
}

TEST_CASE("a restored training goes on bit for bit", "[nn][snapshot]") {
  NetworkSettings settings = playground();
  settings.optimizer.name = OptimizerName::adam;
  settings.dropout = 0.1;
  Training<float> training = trainingOf<float>(settings);
  Training<float> other = trainingOf<float>(settings);
  for (Training<float>* each : {&training, &other}) {
    REQUIRE_FALSE(each->setData(signedExamples<float>("spiral", 95, 1), {}));
  }
  TrainingTrace trace;
  training.advance(17, trace);
  const std::vector<std::uint8_t> bytes = training.snapshot();
  TrainingTrace expected;
  training.advance(30, expected);
  REQUIRE_FALSE(other.restore(bytes));
  CHECK(other.snapshot() == bytes);
  TrainingTrace repeated;
  other.advance(30, repeated);
  CHECK(repeated.loss == expected.loss);
  CHECK(parametersOf(other) == parametersOf(training));
}

TEST_CASE("damaged and foreign bytes are refused, and nothing is lost", "[nn][snapshot]") {
  Training<float> training = trainingOf<float>(playground());
  REQUIRE_FALSE(training.setData(signedExamples<float>("moons", 20, 1), {}));
  TrainingTrace trace;
  training.advance(5, trace);
  const std::vector<std::uint8_t> bytes = training.snapshot();
  const auto refused = [&](const std::vector<std::uint8_t>& damaged) {
    const auto error = training.restore(damaged);
    return error && error->code == ErrorCode::badSnapshot && training.snapshot() == bytes;
  };
  CHECK(refused({}));
  for (std::size_t i = 0; i < bytes.size(); i += 13) {
    std::vector<std::uint8_t> damaged = bytes;
    damaged[i] ^= 1;
    CHECK(refused(damaged));
    CHECK(refused({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(i)}));
  }
  NetworkSettings wider = playground();
  wider.hidden = {9, 8};
  Training<float> foreign = trainingOf<float>(wider);
  REQUIRE_FALSE(foreign.setData(signedExamples<float>("moons", 20, 1), {}));
  CHECK(refused(foreign.snapshot()));
}

TEST_CASE("bad data and bad settings are refused with their names", "[nn]") {
  Training<float> training = trainingOf<float>(playground());
  const float nan = std::numeric_limits<float>::quiet_NaN();
  CHECK(training.setData({{1, 2, 3}, {1}}, {})->code == ErrorCode::wrongLength);
  CHECK(training.setData({{1, nan}, {1}}, {})->code == ErrorCode::invalidValue);
  CHECK(training.setData({{}, {}}, {})->code == ErrorCode::noData);
  TrainingTrace trace;
  CHECK(training.advance(5, trace) == 0);
  NetworkSettings settings = playground();
  settings.loss = Loss::crossEntropy;
  CHECK_FALSE(Training<float>::create(settings).ok());
  settings.outputs = 3;
  settings.outputActivation = Activation::softmax;
  Training<float> classifier = trainingOf<float>(settings);
  CHECK(classifier.setData({{1, 2}, {3}}, {})->code == ErrorCode::invalidValue);
  CHECK(classifier.setData({{1, 2}, {0.5F}}, {})->code == ErrorCode::invalidValue);
  settings.hidden.assign(9, 4);
  settings.activations.assign(9, Activation::relu);
  CHECK(Training<float>::create(settings).error().code == ErrorCode::tooLarge);
}

TEST_CASE("divergence ends training with its reason", "[nn]") {
  NetworkSettings settings = playground();
  settings.activations = {Activation::linear, Activation::linear};
  settings.outputActivation = Activation::linear;
  settings.optimizer.learningRate = 100;
  Training<float> training = trainingOf<float>(settings);
  REQUIRE_FALSE(training.setData(signedExamples<float>("gauss", 50, 1), {}));
  TrainingTrace trace;
  training.advance(1000, trace);
  CHECK(trace.reason == StopReason::diverged);
  CHECK(trace.loss.size() < 1000);
  // It is told long before the numbers overflow.
  CHECK(trace.loss.back() > 1e6 * std::max(1.0, trace.loss.front()));
  CHECK(std::isfinite(trace.loss.back()));
  CHECK(training.advance(1, trace) == 0);
}

TEST_CASE("statistics tell dead units", "[nn]") {
  NetworkSettings settings = playground();
  settings.activations = {Activation::relu, Activation::tanh};
  Training<float> training = trainingOf<float>(settings);
  CHECK(layerStatistics(training).empty());
  REQUIRE_FALSE(training.setData(signedExamples<float>("gauss", 100, 1), {}));
  training.network().parameters()[training.network().biasesOf(0) + 2] = -100;
  const auto statistics = layerStatistics(training);
  REQUIRE(statistics.size() == 3);
  CHECK(statistics[0].dead == 1);
  CHECK(statistics[1].dead == 0);
  double counted = 0;
  for (const double count : statistics[1].activations.counts) counted += count;
  CHECK(counted == 8 * 64);
  CHECK(statistics[1].activations.least >= -1);
  CHECK(statistics[1].activations.deviation > 0);
  CHECK(statistics[0].gradients.deviation > 0);
}

}  // namespace nabla::test
