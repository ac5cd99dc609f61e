#include "nn/training.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "graph/matrix.hpp"
#include "graph/reduce.hpp"

namespace nabla {

namespace {

// Training has diverged at a loss over this × max(1, |first loss|), or one that is not finite.
constexpr double divergence = 1e6;

}  // namespace

template <class T>
Result<Training<T>> Training<T>::create(NetworkSettings settings) {
  if (auto error = settings.error()) return *error;
  std::size_t parameters = 0;
  const std::vector<std::size_t> widths = settings.widths();
  for (std::size_t k = 0; k + 1 < widths.size(); ++k) parameters += (widths[k] + 1) * widths[k + 1];
  Result<Optimizer<T>> optimizer = Optimizer<T>::create(settings.optimizer, parameters);
  if (!optimizer) return optimizer.error();
  return Training(settings, std::move(optimizer.value()));
}

template <class T>
Training<T>::Training(const NetworkSettings& settings, Optimizer<T> optimizer)
    : network_(settings, settings.batchSize),
      optimizer_(std::move(optimizer)),
      schedule_(settings.schedule, settings.optimizer.learningRate),
      random_(settings.seed),
      patience_(settings.early.patience.value_or(1), settings.early.minDelta) {
  network_.initialise(random_);
}

template <class T>
std::optional<Error> Training<T>::setData(Examples<T> examples, Examples<T> validation) {
  if (auto error = examplesError(settings(), examples)) return error;
  if (auto error = examplesError(settings(), validation)) return error;
  if (rows(examples) == 0) return Error{.code = ErrorCode::noData, .subject = "inputs"};
  examples_ = std::move(examples);
  validation_ = std::move(validation);
  order_.resize(rows(examples_));
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  position_ = 0;
  if (reason_ == StopReason::noImprovement) reason_ = StopReason::none;
  return std::nullopt;
}

template <class T>
std::size_t Training<T>::batchesPerEpoch() const {
  return (order_.size() + settings().batchSize - 1) / settings().batchSize;
}

template <class T>
std::size_t Training<T>::advance(std::size_t batches, TrainingTrace& trace) {
  std::size_t done = 0;
  for (; done < batches && reason_ == StopReason::none && !order_.empty(); ++done) {
    if (position_ == 0) beginEpoch();
    trainBatch(trace);
    if (reason_ != StopReason::none) break;
    if (++position_ == batchesPerEpoch()) endEpoch(trace);
  }
  trace.reason = reason_;
  return done;
}

template <class T>
void Training<T>::beginEpoch() {
  epochLoss_ = 0;
  epochRight_ = 0;
  if (!settings().shuffle) return;
  for (std::size_t i = order_.size(); i > 1; --i) {
    std::swap(order_[i - 1], order_[static_cast<std::size_t>(random_.below(i))]);
  }
}

template <class T>
void Training<T>::trainBatch(TrainingTrace& trace) {
  const std::size_t first = position_ * settings().batchSize;
  const std::size_t batch = std::min(settings().batchSize, order_.size() - first);
  const std::span<const std::size_t> rows(order_.data() + first, batch);
  network_.setInputs(examples_.inputs, rows);
  network_.setTargets(examples_.targets, rows);
  if (settings().dropout > 0) network_.drawMasks(random_, batch);
  const double loss = network_.computeLoss(batch);
  trace.loss.push_back(loss);
  if (steps_ == 0) firstLoss_ = loss;
  if (!std::isfinite(loss) || loss > divergence * std::max(1.0, std::fabs(firstLoss_))) {
    reason_ = StopReason::diverged;
    return;
  }
  network_.computeGradient();
  epochLoss_ += loss * static_cast<double>(batch);
  epochRight_ += network_.countRight(batch);
  penalise();
  const std::span<const T> gradients = network_.gradients();
  for (std::size_t k = 0; k < network_.layers().size(); ++k) {
    const Layer& layer = network_.layers()[k];
    const T* slopes = gradients.data() + network_.weightsOf(k);
    const std::size_t count = (layer.in + 1) * layer.out;
    trace.gradientNorm.push_back(std::sqrt(static_cast<double>(dotProduct(slopes, slopes, count))));
  }
  clip();
  const double rate = schedule_.next(steps_, loss);
  optimizer_.step(network_.parameters(), gradients, rate);
  trace.learningRate.push_back(rate);
  ++steps_;
}

template <class T>
void Training<T>::penalise() {
  const T l1 = static_cast<T>(settings().l1);
  const T l2 = static_cast<T>(settings().l2);
  if (l1 == 0 && l2 == 0) return;
  for (const Layer& layer : network_.layers()) {
    const T* weights = network_.graph().value(layer.weight);
    T* slopes = network_.graph().slope(layer.weight);
    for (std::size_t i = 0; i < layer.in * layer.out; ++i) {
      slopes[i] += l2 * weights[i] + l1 * scalar::sign(weights[i]);
    }
  }
}

template <class T>
void Training<T>::clip() {
  if (!settings().clipNorm) return;
  const std::span<T> gradients = network_.gradients();
  const double norm = std::sqrt(
      static_cast<double>(dotProduct(gradients.data(), gradients.data(), gradients.size())));
  if (norm <= *settings().clipNorm) return;
  const T factor = static_cast<T>(*settings().clipNorm / norm);
  for (T& slope : gradients) slope *= factor;
}

template <class T>
void Training<T>::endEpoch(TrainingTrace& trace) {
  const auto count = static_cast<double>(order_.size());
  trace.epochLoss.push_back(epochLoss_ / count);
  trace.accuracy.push_back(epochRight_ / count);
  ++epoch_;
  position_ = 0;
  if (validation_.inputs.empty()) return;
  const Score validation = score(validation_);
  trace.validationLoss.push_back(validation.loss);
  trace.validationAccuracy.push_back(validation.accuracy);
  if (!settings().early.patience) return;
  const std::span<T> parameters = network_.parameters();
  if (patience_.improves(validation.loss)) {
    best_.assign(parameters.begin(), parameters.end());
  } else if (patience_.exhausted()) {
    if (!best_.empty()) std::copy(best_.begin(), best_.end(), parameters.begin());
    reason_ = StopReason::noImprovement;
  }
}

// Reading. ---------------------------------------------------------------------------------------

template <class T>
Network<T>& Training<T>::reader() {
  if (!reader_) {
    NetworkSettings whole = settings();
    whole.dropout = 0;
    reader_.emplace(whole, readerCapacity);
  }
  const std::span<const T> parameters = std::as_const(network_).parameters();
  std::copy(parameters.begin(), parameters.end(), reader_->parameters().begin());
  return *reader_;
}

template <class T>
template <class Body>
void Training<T>::forEachBlock(std::size_t all, Body&& body) {
  std::array<std::size_t, readerCapacity> rows;
  for (std::size_t first = 0; first < all; first += readerCapacity) {
    const std::span<std::size_t> block(rows.data(), std::min(readerCapacity, all - first));
    std::iota(block.begin(), block.end(), first);
    body(std::span<const std::size_t>(block));
  }
}

template <class T>
template <class Body>
void Training<T>::forEachAnswered(const Examples<T>& examples, Body&& body) {
  Network<T>& network = reader();
  forEachBlock(rows(examples), [&](std::span<const std::size_t> block) {
    network.setInputs(examples.inputs, block);
    network.setTargets(examples.targets, block);
    body(network, network.computeLoss(block.size()), block.size());
  });
}

template <class T>
typename Training<T>::Score Training<T>::score(const Examples<T>& examples) {
  double loss = 0;
  double right = 0;
  forEachAnswered(examples, [&](const Network<T>& network, double mean, std::size_t batch) {
    loss += mean * static_cast<double>(batch);
    right += network.countRight(batch);
  });
  const auto count = static_cast<double>(rows(examples));
  return {loss / count, right / count};
}

template <class T>
std::vector<double> Training<T>::confusion(const Examples<T>& examples) {
  const std::size_t classes = std::max<std::size_t>(2, settings().outputs);
  std::vector<double> counts(classes * classes);
  forEachAnswered(examples, [&](const Network<T>& network, double, std::size_t batch) {
    for (std::size_t j = 0; j < batch; ++j) {
      counts[network.targetClass(j, batch) * classes + network.answeredClass(j, batch)] += 1;
    }
  });
  return counts;
}

template <class T>
void Training<T>::activations(std::size_t layer, std::span<const T> inputs, std::span<T> out) {
  Network<T>& network = reader();
  const Layer& chosen = network.layers()[layer];
  const std::size_t all = inputs.size() / settings().inputs;
  forEachBlock(all, [&](std::span<const std::size_t> block) {
    network.setInputs(inputs, block);
    network.computeLoss(block.size());
    const T* activation = network.graph().value(chosen.activation);
    for (std::size_t unit = 0; unit < chosen.out; ++unit) {
      std::copy_n(activation + unit * block.size(), block.size(),
                  out.data() + unit * all + block[0]);
    }
  });
}

template <class T>
void Training<T>::predict(std::span<const T> inputs, std::span<T> answers) {
  std::vector<T> byUnit(answers.size());
  activations(network_.layers().size() - 1, inputs, byUnit);
  matrix::transpose(byUnit.data(), answers.data(), settings().outputs,
                    inputs.size() / settings().inputs);
}

template <class T>
const Network<T>& Training<T>::examine(const Examples<T>& examples,
                                       std::span<const std::size_t> rows) {
  Network<T>& network = reader();
  network.setInputs(examples.inputs, rows);
  network.setTargets(examples.targets, rows);
  network.computeLoss(rows.size());
  network.computeGradient();
  return network;
}

template class Training<float>;
template class Training<double>;

}  // namespace nabla
