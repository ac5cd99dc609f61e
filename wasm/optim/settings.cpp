#include "optim/settings.hpp"

#include <algorithm>

namespace nabla {

namespace {

struct Row {
  std::string_view name;
  std::string_view options;
  OptimizerSettings defaults;
};

// One row an optimizer, in the order of OptimizerName: the options it takes, and the defaults that
// differ from the usual ones. PyTorch's, so that a learner finds the same numbers there.
const std::array<Row, static_cast<std::size_t>(OptimizerName::count)>& rows() {
  using enum OptimizerName;
  static const std::array<Row, static_cast<std::size_t>(count)> table{{
      {"sgd", "learningRate weightDecay", {.name = sgd}},
      {"momentum",
       "learningRate weightDecay momentum dampening",
       {.name = momentum, .momentum = 0.9}},
      {"nesterov", "learningRate weightDecay momentum", {.name = nesterov, .momentum = 0.9}},
      {"adagrad",
       "learningRate weightDecay epsilon epsilonPlacement initialAccumulator",
       {.name = adagrad, .learningRate = 0.01, .epsilon = 1e-10}},
      {"adadelta",
       "learningRate weightDecay rho epsilon",
       {.name = adadelta, .learningRate = 1, .epsilon = 1e-6}},
      {"rmsprop",
       "learningRate weightDecay alpha epsilon epsilonPlacement centered momentum",
       {.name = rmsprop, .learningRate = 0.01}},
      {"adam",
       "learningRate weightDecay beta1 beta2 epsilon epsilonPlacement amsgrad biasCorrection",
       {.name = adam, .learningRate = 0.001}},
      {"adamw",
       "learningRate weightDecay beta1 beta2 epsilon epsilonPlacement amsgrad biasCorrection",
       {.name = adamw, .learningRate = 0.001, .weightDecay = 0.01}},
      {"adamax",
       "learningRate weightDecay beta1 beta2 epsilon",
       {.name = adamax, .learningRate = 0.002}},
      {"nadam",
       "learningRate weightDecay beta1 beta2 epsilon epsilonPlacement",
       {.name = nadam, .learningRate = 0.002}},
      {"lion",
       "learningRate weightDecay beta1 beta2",
       {.name = lion, .learningRate = 1e-4, .beta2 = 0.99}},
      {"newton", "learningRate", {.name = newton, .learningRate = 1}},
      {"lbfgs", "learningRate memory", {.name = lbfgs, .learningRate = 1}},
      {"custom", "learningRate rule", {.name = custom, .learningRate = 0.01}},
  }};
  return table;
}

// What each option accepts: PyTorch's checks, made finite.
constexpr std::array<NumberKey<OptimizerSettings>, 11> numberKeys{{
    {"learningRate", &OptimizerSettings::learningRate, atLeast(0)},
    {"momentum", &OptimizerSettings::momentum, atLeast(0)},
    {"dampening", &OptimizerSettings::dampening, between(0, 1)},
    {"alpha", &OptimizerSettings::alpha, fromBelow(0, 1)},
    {"rho", &OptimizerSettings::rho, fromBelow(0, 1)},
    {"beta1", &OptimizerSettings::beta1, fromBelow(0, 1)},
    {"beta2", &OptimizerSettings::beta2, fromBelow(0, 1)},
    {"epsilon", &OptimizerSettings::epsilon, atLeast(0)},
    {"weightDecay", &OptimizerSettings::weightDecay, atLeast(0)},
    {"initialAccumulator", &OptimizerSettings::initialAccumulator, atLeast(0)},
    {"memory", &OptimizerSettings::memory, wholeNumber(1, 100)},
}};

constexpr std::array<std::string_view, 2> placements{"outside", "inside"};

}  // namespace

std::string_view nameOf(OptimizerName name) { return rows()[static_cast<std::size_t>(name)].name; }

OptimizerSettings defaultsOf(OptimizerName name) {
  return rows()[static_cast<std::size_t>(name)].defaults;
}

Result<OptimizerSettings> readOptimizer(const Options& options) {
  std::array<std::string_view, static_cast<std::size_t>(OptimizerName::count)> names{};
  std::transform(rows().begin(), rows().end(), names.begin(), [](const Row& r) { return r.name; });

  OptionReader reader(options);
  std::size_t index = names.size();
  reader.choice("name", names, index);
  if (reader.error()) return *reader.error();

  const Row& row = rows()[index];
  OptimizerSettings settings = row.defaults;
  reader.numbers<OptimizerSettings>(row.options, numberKeys, settings);
  const auto takes = [&](std::string_view key) { return hasWord(row.options, key); };
  if (takes("centered")) reader.flag("centered", settings.centered);
  if (takes("amsgrad")) reader.flag("amsgrad", settings.amsgrad);
  if (takes("biasCorrection")) reader.flag("biasCorrection", settings.biasCorrection);
  if (takes("rule")) reader.text("rule", settings.rule);
  if (takes("epsilonPlacement")) {
    std::size_t placement = 0;
    reader.choice("epsilonPlacement", placements, placement);
    settings.epsilonInside = placement == 1;
  }
  if (const auto error = reader.finish()) return *error;
  return settings;
}

}  // namespace nabla
