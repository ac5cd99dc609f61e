#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "graph/losses.hpp"
#include "nn/activations.hpp"
#include "nn/initialisation.hpp"
#include "nn/input_features.hpp"
#include "optim/schedules.hpp"
#include "optim/settings.hpp"

namespace nabla {

namespace limits {
inline constexpr std::size_t hiddenLayers = 8;
inline constexpr std::size_t neurons = 1024;  // of a layer
inline constexpr std::size_t networkInputs = 4096;
inline constexpr std::size_t dataRows = 100000;
}  // namespace limits

std::string_view nameOf(Loss loss);
std::optional<Loss> lossNamed(std::string_view name);

// Whether a loss takes the last layer's z itself, through log-sum-exp; the output's activation then
// serves predictions alone.
constexpr bool takesLogits(Loss loss) {
  return loss == Loss::binaryCrossEntropy || loss == Loss::crossEntropy;
}

// Early stopping: after `patience` epochs in which the validation loss fell by no more than
// `minDelta` the best weights come back.
struct EarlyStopping {
  std::optional<double> patience{};
  double minDelta = 0;
};

// Everything that makes a network and its training.
struct NetworkSettings {
  std::size_t inputs = 2;               // numbers of an example
  std::vector<std::string> features{};  // formulas that the network sees in their place
  std::vector<std::size_t> hidden{};
  std::size_t outputs = 1;
  std::vector<Activation> activations{};  // one for each hidden layer
  Activation outputActivation = Activation::linear;
  Loss loss = Loss::mse;
  Initialisation initialisation = Initialisation::xavierUniform;
  double initialScale = 0.1;
  std::uint64_t seed = 1;
  OptimizerSettings optimizer{};
  ScheduleSettings schedule{};
  std::size_t batchSize = 10;
  bool shuffle = true;
  double l1 = 0;       // λ₁Σ|w| over weights, not biases
  double l2 = 0;       // ½λ₂Σw² over weights, not biases
  double dropout = 0;  // share of hidden activations that a training step switches off
  std::optional<double> clipNorm{};  // greatest norm of a gradient
  EarlyStopping early{};

  // Widths from what the network sees to the outputs.
  [[nodiscard]] std::vector<std::size_t> widths() const;
  // What is wrong with these together.
  [[nodiscard]] std::optional<Error> error() const;
};

// What a configuration gives as lists.
struct NetworkLists {
  std::vector<std::size_t> hidden{};
  std::vector<std::string> activations{};  // one name for all hidden layers, or one for each
  std::vector<std::string> features{};
};

// Reads a configuration: single values, and lists. `optimizer` and `schedule` are read by their own
// readers.
Result<NetworkSettings> readNetwork(const Options& options, NetworkLists lists);

}  // namespace nabla
