#include "nn/settings.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace nabla {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Loss::count)> lossNames{
    "mse", "mae", "huber", "binary-cross-entropy", "cross-entropy",
};

Error refused(std::string subject, std::string suggestion) {
  return {.code = ErrorCode::invalidValue,
          .subject = std::move(subject),
          .suggestion = std::move(suggestion)};
}

Error pastLimit(std::string subject, std::size_t limit) {
  return {.code = ErrorCode::tooLarge,
          .subject = std::move(subject),
          .limit = static_cast<double>(limit)};
}

// A name's index in a table that has `count` rows.
template <class Enum>
auto namesOf() {
  std::array<std::string_view, static_cast<std::size_t>(Enum::count)> names{};
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = nameOf(static_cast<Enum>(i));
  return names;
}

template <class Enum>
void readChoice(OptionReader& reader, std::string_view key, Enum& target) {
  auto index = static_cast<std::size_t>(target);
  reader.choice(key, namesOf<Enum>(), index);
  target = static_cast<Enum>(index);
}

void readCount(OptionReader& reader, std::string_view key, std::size_t& target, std::size_t most) {
  auto number = static_cast<double>(target);
  reader.number(key, number, wholeNumber(1, static_cast<double>(most)));
  target = static_cast<std::size_t>(number);
}

}  // namespace

std::string_view nameOf(Loss loss) { return lossNames[static_cast<std::size_t>(loss)]; }

std::optional<Loss> lossNamed(std::string_view name) {
  const auto found = std::find(lossNames.begin(), lossNames.end(), name);
  if (found == lossNames.end()) return std::nullopt;
  return static_cast<Loss>(found - lossNames.begin());
}

std::vector<std::size_t> NetworkSettings::widths() const {
  std::vector<std::size_t> result{features.empty() ? inputs : features.size()};
  result.insert(result.end(), hidden.begin(), hidden.end());
  result.push_back(outputs);
  return result;
}

std::optional<Error> NetworkSettings::error() const {
  if (inputs < 1) return refused("inputs", "1 or more");
  if (inputs > limits::networkInputs) return pastLimit("inputs", limits::networkInputs);
  if (auto error = featureError(features, inputs)) return error;
  if (outputs < 1) return refused("outputs", "1 or more");
  if (outputs > limits::neurons) return pastLimit("outputs", limits::neurons);
  if (hidden.size() > limits::hiddenLayers) return pastLimit("hidden", limits::hiddenLayers);
  for (const std::size_t width : hidden) {
    if (width < 1) return refused("hidden", "1 or more neurons in a layer");
    if (width > limits::neurons) return pastLimit("hidden", limits::neurons);
  }
  if (activations.size() != hidden.size()) {
    return refused("activation", "one name, or one for each hidden layer");
  }
  for (const Activation activation : activations) {
    if (activation == Activation::softmax)
      return refused("activation: softmax", "outputActivation");
  }
  if (outputActivation == Activation::softmax && loss != Loss::crossEntropy) {
    return refused("outputActivation: softmax", "loss: cross-entropy");
  }
  if (loss == Loss::crossEntropy && outputs < 2) return refused("outputs", "2 or more classes");
  if (followsTheRun(schedule.name) && schedule.name == ScheduleName::armijo) {
    return refused("schedule: armijo", "a schedule that asks for no line search");
  }
  return std::nullopt;
}

Result<NetworkSettings> readNetwork(const Options& options, NetworkLists lists) {
  NetworkSettings settings;
  OptionReader reader(options);
  readCount(reader, "inputs", settings.inputs, limits::networkInputs);
  readCount(reader, "outputs", settings.outputs, limits::neurons);
  readCount(reader, "batchSize", settings.batchSize, limits::dataRows);
  readChoice(reader, "outputActivation", settings.outputActivation);
  readChoice(reader, "loss", settings.loss);
  readChoice(reader, "init", settings.initialisation);
  reader.number("initScale", settings.initialScale, {});
  double seed = 1;
  reader.number("seed", seed, wholeNumber(0, 9007199254740991.0));
  settings.seed = static_cast<std::uint64_t>(seed);
  reader.flag("shuffle", settings.shuffle);
  reader.number("l1", settings.l1, atLeast(0));
  reader.number("l2", settings.l2, atLeast(0));
  reader.number("dropout", settings.dropout, fromBelow(0, 1));
  reader.optionalNumber("clipNorm", settings.clipNorm, atLeast(0));
  reader.optionalNumber("patience", settings.early.patience, wholeNumber(1));
  reader.number("minDelta", settings.early.minDelta, atLeast(0));
  if (auto error = reader.finish()) return *error;
  settings.hidden = std::move(lists.hidden);
  settings.features = std::move(lists.features);
  for (const std::string& name : lists.activations) {
    const auto activation = activationNamed(name);
    if (!activation) return refused("activation: " + name, {});
    settings.activations.push_back(*activation);
  }
  if (lists.activations.size() == 1) {
    // A copy: a vector that grows lets go of its own elements first.
    const Activation everywhere = settings.activations[0];
    settings.activations.assign(settings.hidden.size(), everywhere);
  }
  if (auto error = settings.error()) return *error;
  return settings;
}

}  // namespace nabla
