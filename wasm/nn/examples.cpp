#include "nn/examples.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace nabla {

namespace {

Error badRow(const char* what, std::size_t row, const char* suggestion = "") {
  return {.code = ErrorCode::invalidValue,
          .subject = std::string(what) + " in row " + std::to_string(row),
          .suggestion = suggestion};
}

template <class T>
std::optional<Error> firstInfinite(const std::vector<T>& numbers, std::size_t width,
                                   const char* what) {
  const auto bad = std::find_if_not(numbers.begin(), numbers.end(),
                                    [](T number) { return std::isfinite(number); });
  if (bad == numbers.end()) return std::nullopt;
  return badRow(what, static_cast<std::size_t>(bad - numbers.begin()) / width);
}

// The first example for which a feature is no number, or none that T can hold: 1/x at 0.
template <class T>
std::optional<Error> badFeature(const NetworkSettings& settings, const Examples<T>& examples,
                                std::size_t rows) {
  constexpr std::size_t block = 64;
  InputFeatures features(settings.features, settings.inputs, block);
  for (std::size_t first = 0; first < rows; first += block) {
    const std::size_t batch = std::min(block, rows - first);
    for (std::size_t i = 0; i < settings.inputs * batch; ++i) {
      features.input(i % settings.inputs)[i / settings.inputs] =
          static_cast<double>(examples.inputs[first * settings.inputs + i]);
    }
    features.compute(batch);
    for (std::size_t row = 0; row < batch; ++row) {
      for (std::size_t k = 0; k < features.size(); ++k) {
        if (!std::isfinite(static_cast<T>(features.feature(k)[row]))) {
          return badRow(settings.features[k].c_str(), first + row);
        }
      }
    }
  }
  return std::nullopt;
}

template <class T>
std::optional<Error> badClass(const NetworkSettings& settings, const std::vector<T>& targets) {
  const auto classes = static_cast<T>(settings.outputs);
  for (std::size_t row = 0; row < targets.size(); ++row) {
    const T right = targets[row];
    if (right < 0 || right >= classes || right != std::floor(right)) {
      return badRow("targets", row, "the index of a class");
    }
  }
  return std::nullopt;
}

}  // namespace

std::size_t targetWidth(const NetworkSettings& settings) {
  return settings.loss == Loss::crossEntropy ? 1 : settings.outputs;
}

template <class T>
std::optional<Error> examplesError(const NetworkSettings& settings, const Examples<T>& examples) {
  const std::size_t rows = examples.inputs.size() / settings.inputs;
  const std::size_t width = targetWidth(settings);
  if (rows * settings.inputs != examples.inputs.size() || rows * width != examples.targets.size()) {
    return Error{.code = ErrorCode::wrongLength, .subject = "inputs and targets"};
  }
  if (rows > limits::dataRows) {
    return Error{.code = ErrorCode::tooLarge,
                 .subject = "rows",
                 .limit = static_cast<double>(limits::dataRows)};
  }
  if (auto error = firstInfinite(examples.inputs, settings.inputs, "inputs")) return error;
  if (auto error = firstInfinite(examples.targets, width, "targets")) return error;
  if (!settings.features.empty()) {
    if (auto error = badFeature(settings, examples, rows)) return error;
  }
  if (settings.loss == Loss::crossEntropy) return badClass(settings, examples.targets);
  return std::nullopt;
}

template std::optional<Error> examplesError(const NetworkSettings&, const Examples<float>&);
template std::optional<Error> examplesError(const NetworkSettings&, const Examples<double>&);

}  // namespace nabla
