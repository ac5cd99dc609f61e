#include "optim/optimizers.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "optim/update_rules.hpp"

namespace nabla {

namespace {

// Calls `visitor` with the row that the settings name; the one switch over the rows. Newton, L-BFGS
// and the learner's own rule are no rows.
template <class T, class Visitor>
void visitRow(const rules::Step& step, Visitor&& visitor) {
  const OptimizerSettings& settings = step.settings;
  switch (settings.name) {
    case OptimizerName::sgd:
      return visitor(rules::Sgd<T>(step));
    case OptimizerName::momentum:
      return visitor(rules::Momentum<T>(step));
    case OptimizerName::nesterov:
      return visitor(rules::Nesterov<T>(step));
    case OptimizerName::adagrad:
      return visitor(rules::Adagrad<T>(step));
    case OptimizerName::adadelta:
      return visitor(rules::Adadelta<T>(step));
    case OptimizerName::rmsprop:
      if (settings.centered && settings.momentum > 0) {
        return visitor(rules::CenteredRmspropMomentum<T>(step));
      }
      if (settings.centered) return visitor(rules::CenteredRmsprop<T>(step));
      if (settings.momentum > 0) return visitor(rules::RmspropMomentum<T>(step));
      return visitor(rules::Rmsprop<T>(step));
    case OptimizerName::adam:
    case OptimizerName::adamw:
      if (settings.amsgrad) return visitor(rules::AmsGrad<T>(step));
      return visitor(rules::Adam<T>(step));
    case OptimizerName::adamax:
      return visitor(rules::Adamax<T>(step));
    case OptimizerName::nadam:
      return visitor(rules::Nadam<T>(step));
    case OptimizerName::lion:
      return visitor(rules::Lion<T>(step));
    case OptimizerName::newton:
    case OptimizerName::lbfgs:
    case OptimizerName::custom:
    case OptimizerName::count:
      return;
  }
}

// One step of n parameters. No two arrays overlap, which lets the compiler use SIMD. L2 weight
// decay adds λθ, the slope of ½λθ², to the gradient. The doubles of a formula are few, and come
// from the graph one by one: a register that takes two of them waits until both have reached the
// cache.
template <class T, class Row, class... State>
void stepEach(const Row& row, T decay, std::size_t n, T* __restrict theta, const T* __restrict g,
              State* __restrict... states) {
  if constexpr (std::is_same_v<T, double>) {
#ifdef __clang__
#pragma clang loop vectorize(disable) unroll(disable)
#endif
    for (std::size_t i = 0; i < n; ++i) row(theta[i], g[i] + decay * theta[i], states[i]...);
  } else {
    for (std::size_t i = 0; i < n; ++i) row(theta[i], g[i] + decay * theta[i], states[i]...);
  }
}

// The same, with the states one after another in one array.
template <class T, class Row, std::size_t... index>
void stepRow(const Row& row, T decay, std::span<T> theta, std::span<const T> g,
             [[maybe_unused]] T* states, std::index_sequence<index...>) {
  const std::size_t n = theta.size();
  stepEach(row, decay, n, theta.data(), g.data(), (states + index * n)...);
}

// AdamW and Lion shrink θ themselves.
bool decaysThroughGradient(const OptimizerSettings& settings) {
  return settings.name != OptimizerName::adamw && settings.name != OptimizerName::lion;
}

}  // namespace

template <class T>
Result<Optimizer<T>> Optimizer<T>::create(OptimizerSettings settings, std::size_t n) {
  Optimizer optimizer(std::move(settings), n);
  const OptimizerSettings& kept = optimizer.settings_;
  if (kept.name == OptimizerName::newton || kept.name == OptimizerName::lbfgs) {
    return Error{.code = ErrorCode::invalidValue,
                 .subject = "name: " + std::string(nameOf(kept.name)),
                 .suggestion = "an optimizer that needs gradients alone"};
  }
  if (kept.name == OptimizerName::custom) {
    Result<CustomRule> rule = CustomRule::parse(kept.rule);
    if (!rule) return rule.error();
    optimizer.custom_ = std::move(rule.value());
    optimizer.stateNames_ = optimizer.custom_->stateNames();
    if constexpr (!std::is_same_v<T, double>) {
      optimizer.wide_.resize((2 + optimizer.stateNames_.size()) * n);
    }
  } else {
    visitRow<T>({kept, optimizer.progress_, 0}, [&](const auto& row) {
      optimizer.stateNames_.assign(row.states.begin(), row.states.end());
    });
  }
  const bool adagrad = kept.name == OptimizerName::adagrad;
  optimizer.states_.assign(optimizer.stateNames_.size() * n,
                           adagrad ? T(kept.initialAccumulator) : T(0));
  return optimizer;
}

template <class T>
void Optimizer<T>::step(std::span<T> theta, std::span<const T> g, double eta) {
  progress_.advance(settings_);
  if (custom_) return customStep(theta, g, eta);
  const T decay = decaysThroughGradient(settings_) ? T(settings_.weightDecay) : T(0);
  visitRow<T>({settings_, progress_, eta}, [&](const auto& row) {
    stepRow<T>(row, decay, theta, g, states_.data(),
               std::make_index_sequence<std::decay_t<decltype(row)>::states.size()>());
  });
}

template <class T>
void Optimizer<T>::customStep(std::span<T> theta, std::span<const T> g, double eta) {
  if constexpr (std::is_same_v<T, double>) {
    custom_->step(theta, g, states_, progress_.t, eta);
  } else {
    const std::span<double> wideTheta(wide_.data(), n_);
    const std::span<double> wideG(wide_.data() + n_, n_);
    const std::span<double> wideStates(wide_.data() + 2 * n_, states_.size());
    std::copy(theta.begin(), theta.end(), wideTheta.begin());
    std::copy(g.begin(), g.end(), wideG.begin());
    std::copy(states_.begin(), states_.end(), wideStates.begin());
    custom_->step(wideTheta, wideG, wideStates, progress_.t, eta);
    const auto narrow = [](double x) { return static_cast<T>(x); };
    std::transform(wideTheta.begin(), wideTheta.end(), theta.begin(), narrow);
    std::transform(wideStates.begin(), wideStates.end(), states_.begin(), narrow);
  }
}

template class Optimizer<float>;
template class Optimizer<double>;

}  // namespace nabla
