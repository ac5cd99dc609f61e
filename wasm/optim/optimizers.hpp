#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "optim/custom.hpp"
#include "optim/progress.hpp"
#include "optim/settings.hpp"

namespace nabla {

// A first-order optimizer at work on n parameters: every one but `newton` and `lbfgs`. Its state
// lies in flat arrays of n numbers named as in the update rules; a step works in place and does not
// allocate. T is double for formulas and float for networks.
//
//   auto adam = Optimizer<float>::create(settings, weights.size());
//   adam.value().step(weights, gradient, settings.learningRate);
template <class T>
class Optimizer {
 public:
  static Result<Optimizer> create(OptimizerSettings settings, std::size_t n);

  // Moves theta against the gradient g with the rate eta.
  void step(std::span<T> theta, std::span<const T> g, double eta);

  [[nodiscard]] const OptimizerSettings& settings() const { return settings_; }
  [[nodiscard]] const std::vector<std::string_view>& stateNames() const { return stateNames_; }
  // The n numbers of one state; what `stateNames()[index]` names.
  [[nodiscard]] std::span<T> state(std::size_t index) {
    return std::span<T>(states_).subspan(index * n_, n_);
  }
  [[nodiscard]] std::span<const T> state(std::size_t index) const {
    return std::span<const T>(states_).subspan(index * n_, n_);
  }
  // Every state one after another. Together with progress() it is all that a snapshot has to keep.
  [[nodiscard]] std::span<T> states() { return states_; }
  [[nodiscard]] Progress& progress() { return progress_; }

 private:
  Optimizer(OptimizerSettings settings, std::size_t n) : settings_(std::move(settings)), n_(n) {}
  void customStep(std::span<T> theta, std::span<const T> g, double eta);

  OptimizerSettings settings_;
  std::size_t n_;
  std::vector<std::string_view> stateNames_;
  std::vector<T> states_;
  Progress progress_;
  std::optional<CustomRule> custom_;
  std::vector<double> wide_;  // theta, g and states as doubles, for a custom rule over floats
};

extern template class Optimizer<float>;
extern template class Optimizer<double>;

}  // namespace nabla
