// Networks against PyTorch's: predictions, first gradient, losses of every mini-batch, the
// parameters after training. In double within 1e-10, in float within 1e-4.

#include <cmath>
#include <vector>

#include "nn/training.hpp"
#include "optim_support.hpp"

namespace nabla::test {

namespace {

NetworkSettings settingsOf(const Json& item) {
  NetworkSettings settings;
  settings.inputs = static_cast<std::size_t>(item["inputs"].number());
  for (const double width : item["hidden"].numbers()) {
    settings.hidden.push_back(static_cast<std::size_t>(width));
  }
  settings.outputs = static_cast<std::size_t>(item["outputs"].number());
  settings.activations.assign(settings.hidden.size(),
                              activationNamed(item["activation"].text()).value());
  settings.outputActivation = activationNamed(item["outputActivation"].text()).value();
  settings.loss = lossNamed(item["loss"].text()).value();
  settings.batchSize = static_cast<std::size_t>(item["batchSize"].number());
  settings.shuffle = item["shuffle"].boolean();
  const auto optimizer = readOptimizer(toOptions(item["optimizer"]));
  REQUIRE(optimizer.ok());
  settings.optimizer = optimizer.value();
  return settings;
}

// Rows of numbers, or plain numbers, one after another.
void flatten(const Json& json, std::vector<double>& into) {
  if (json.isNumber()) return into.push_back(json.number());
  for (const Json& item : json) flatten(item, into);
}
std::vector<double> flat(const Json& json) {
  std::vector<double> result;
  flatten(json, result);
  return result;
}
// Of all layers in the engine's order.
std::vector<double> flatLayers(const Json& layers) {
  std::vector<double> result;
  for (const Json& layer : layers) {
    flatten(layer["weight"], result);
    flatten(layer["bias"], result);
  }
  return result;
}

template <class T>
std::vector<T> as(const std::vector<double>& numbers) {
  return std::vector<T>(numbers.begin(), numbers.end());
}

template <class List>
double worstError(const List& ours, const std::vector<double>& theirs) {
  REQUIRE(ours.size() == theirs.size());
  double worst = 0;
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    worst = std::max(worst, std::fabs(static_cast<double>(ours[i]) - theirs[i]) /
                                std::max(1.0, std::fabs(theirs[i])));
  }
  return worst;
}

template <class T>
void followGolden(double tolerance) {
  const Json golden = readGolden("networks.json");
  REQUIRE(golden["cases"].size() == 36);
  for (const Json& item : golden["cases"]) {
    CAPTURE(item["activation"].text(), item["outputActivation"].text(), item["loss"].text());
    const NetworkSettings settings = settingsOf(item);
    auto created = Training<T>::create(settings);
    REQUIRE(created.ok());
    Training<T>& training = created.value();
    const std::vector<T> parameters = as<T>(flatLayers(item["parameters"]));
    REQUIRE(training.network().parameters().size() == parameters.size());
    std::copy(parameters.begin(), parameters.end(), training.network().parameters().begin());
    const Examples<T> examples{as<T>(flat(item["data"]["inputs"])),
                               as<T>(flat(item["data"]["targets"]))};
    REQUIRE_FALSE(training.setData(examples, {}));

    const std::vector<double> predictions = flat(item["predictions"]);
    std::vector<T> answers(predictions.size());
    training.predict(examples.inputs, answers);
    CHECK(worstError(answers, predictions) <= tolerance);

    std::vector<std::size_t> batch(settings.batchSize);
    for (std::size_t j = 0; j < batch.size(); ++j) batch[j] = j;
    const Network<T>& examined = training.examine(examples, batch);
    CHECK(worstError(examined.gradients(), flatLayers(item["firstGradient"])) <= tolerance);

    TrainingTrace trace;
    const std::vector<double> losses = flat(item["losses"]);
    REQUIRE(training.advance(losses.size(), trace) == losses.size());
    CHECK(worstError(trace.loss, losses) <= tolerance);
    CHECK(worstError(training.network().parameters(), flatLayers(item["finalParameters"])) <=
          tolerance);
  }
}

}  // namespace

TEST_CASE("networks follow PyTorch's in double", "[nn][golden]") { followGolden<double>(1e-10); }
TEST_CASE("networks follow PyTorch's in float", "[nn][golden]") { followGolden<float>(1e-4); }

}  // namespace nabla::test
