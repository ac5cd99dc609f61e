#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "optim/options.hpp"

namespace nabla {

// Every way to move downhill. `newton` and `lbfgs` need a formula (second_order.hpp), `custom` is
// the learner's own rule (custom.hpp), the others are rows of update_rules.hpp.
enum class OptimizerName : std::uint8_t {
  sgd,
  momentum,
  nesterov,
  adagrad,
  adadelta,
  rmsprop,
  adam,
  adamw,
  adamax,
  nadam,
  lion,
  newton,
  lbfgs,
  custom,
  count
};

// "sgd", "momentum" …, as configurations name them.
std::string_view nameOf(OptimizerName name);

// The configuration of an optimizer. Greek letters are those of the update rules.
struct OptimizerSettings {
  OptimizerName name = OptimizerName::sgd;
  double learningRate = required;  // η
  double momentum = 0;             // μ
  double dampening = 0;            // τ
  double alpha = 0.99;             // α
  double rho = 0.9;                // ρ
  double beta1 = 0.9;              // β₁
  double beta2 = 0.999;            // β₂
  double epsilon = 1e-8;           // ε
  bool epsilonInside = false;      // ε under the root, as Keras places it: `epsilonPlacement`
  bool centered = false;
  bool amsgrad = false;
  bool biasCorrection = true;
  double weightDecay = 0;         // λ
  double initialAccumulator = 0;  // what Adagrad's sum of squares starts from
  double memory = 10;             // pairs that L-BFGS remembers
  std::string rule{};             // of `custom`
};

// The defaults of an optimizer; `sgd`, `momentum` and `nesterov` have no default learningRate.
OptimizerSettings defaultsOf(OptimizerName name);

// Reads `{ name, … }`. An option that this optimizer does not have is `unknown-option`.
Result<OptimizerSettings> readOptimizer(const Options& options);

}  // namespace nabla
