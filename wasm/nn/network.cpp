#include "nn/network.hpp"

#include <algorithm>
#include <limits>

namespace nabla {

namespace {

// Examples of fewer numbers are written down their columns at once.
constexpr std::size_t manyNumbers = 16;

}  // namespace

template <class T>
Network<T>::Network(const NetworkSettings& settings, std::size_t capacity)
    : settings_(settings), graph_(capacity) {
  const std::vector<std::size_t> widths = settings_.widths();
  if (!settings_.features.empty()) {
    features_.emplace(settings_.features, settings_.inputs, capacity);
  }
  const auto rows = [](std::size_t count) { return static_cast<std::uint32_t>(count); };
  // All parameters first: they have to lie side by side.
  for (std::size_t k = 0; k + 1 < widths.size(); ++k) {
    Layer layer{.in = widths[k], .out = widths[k + 1]};
    layer.weight = graph_.input({rows(layer.out), rows(layer.in)});
    layer.bias = graph_.input({rows(layer.out), 1});
    count_ += layer.out * layer.in + layer.out;
    layers_.push_back(layer);
  }
  const bool classes = settings_.loss == Loss::crossEntropy;
  input_ = features_ || widths[0] < manyNumbers ? graph_.data({rows(widths[0]), 1, true})
                                                : graph_.examples(rows(widths[0]));
  target_ = graph_.data({classes ? 1 : rows(settings_.outputs), 1, true});
  GraphIndex x = input_;
  for (std::size_t k = 0; k < layers_.size(); ++k) {
    Layer& layer = layers_[k];
    const bool last = k + 1 == layers_.size();
    layer.z = graph_.affine(layer.weight, x, layer.bias);
    const Op op = operationOf(last ? settings_.outputActivation : settings_.activations[k]);
    layer.activation = op == Op::count ? layer.z : graph_.apply(op, layer.z);
    x = layer.activation;
    if (!last && settings_.dropout > 0) {
      layer.mask = graph_.data({rows(layer.out), 1, true});
      x = graph_.apply(Op::multiply, x, layer.mask);
    }
  }
  Layer& output = layers_.back();
  if (settings_.outputActivation == Activation::softmax)
    output.activation = graph_.softmax(output.z);
  loss_ = graph_.loss(settings_.loss, takesLogits(settings_.loss) ? output.z : output.activation,
                      target_);
}

template <class T>
void Network<T>::initialise(Random& random) {
  std::vector<double> weights;
  for (const Layer& layer : layers_) {
    weights.resize(layer.in * layer.out);
    nabla::initialise(settings_.initialisation, settings_.initialScale, weights, layer.in,
                      layer.out, random);
    std::transform(weights.begin(), weights.end(), graph_.value(layer.weight),
                   [](double weight) { return static_cast<T>(weight); });
    std::fill_n(graph_.value(layer.bias), layer.out, T(0));
  }
  // Nothing has been trained with yet.
  std::fill_n(graph_.slope(layers_[0].weight), count_, T(0));
}

namespace {

// to[j] = from[rows[j]·width], for numbers of one place in all examples.
template <class To, class From>
void gather(const From* from, std::size_t width, std::span<const std::size_t> rows, To* to) {
  for (std::size_t j = 0; j < rows.size(); ++j) to[j] = static_cast<To>(from[rows[j] * width]);
}

}  // namespace

template <class T>
void Network<T>::setInputs(std::span<const T> examples, std::span<const std::size_t> rows) {
  const std::size_t width = settings_.inputs;
  if (features_) {
    for (std::size_t i = 0; i < width; ++i) {
      gather(examples.data() + i, width, rows, features_->input(i));
    }
  } else if (graph_[input_].kind == GraphNodeKind::examples) {
    T* to = graph_.workspace(input_);
    for (const std::size_t row : rows) to = std::copy_n(examples.data() + row * width, width, to);
  } else {
    T* to = graph_.value(input_);
    for (std::size_t i = 0; i < width; ++i, to += rows.size()) {
      gather(examples.data() + i, width, rows, to);
    }
  }
}

template <class T>
void Network<T>::setTargets(std::span<const T> examples, std::span<const std::size_t> rows) {
  const std::size_t width = graph_[target_].shape.rows;
  T* to = graph_.value(target_);
  for (std::size_t i = 0; i < width; ++i, to += rows.size()) {
    gather(examples.data() + i, width, rows, to);
  }
}

template <class T>
void Network<T>::drawMasks(Random& random, std::size_t batch) {
  const T kept = T(1 / (1 - settings_.dropout));
  for (const Layer& layer : layers_) {
    if (layer.mask == noInput) continue;
    T* mask = graph_.value(layer.mask);
    for (std::size_t i = 0; i < layer.out * batch; ++i) {
      mask[i] = random.uniform() < settings_.dropout ? T(0) : kept;
    }
  }
}

template <class T>
double Network<T>::computeLoss(std::size_t batch) {
  if (features_) {
    features_->compute(batch);
    T* input = graph_.value(input_);
    for (std::size_t k = 0; k < features_->size(); ++k, input += batch) {
      std::transform(features_->feature(k), features_->feature(k) + batch, input,
                     [](double number) { return static_cast<T>(number); });
    }
  }
  graph_.forward(batch);
  return static_cast<double>(*graph_.value(loss_));
}

template <class T>
bool Network<T>::classifies() const {
  return takesLogits(settings_.loss) || settings_.outputActivation == Activation::tanh ||
         settings_.outputActivation == Activation::sigmoid;
}

// Whether a target of two classes is the greater one.
template <class T>
bool Network<T>::isUpper(T target) const {
  const bool signs = !takesLogits(settings_.loss) && settings_.outputActivation == Activation::tanh;
  return target > (signs ? T(0) : T(0.5));
}

namespace {

// The row of the greatest number of a column.
template <class T>
std::size_t greatestRow(const T* column, std::size_t rows, std::size_t step) {
  std::size_t greatest = 0;
  for (std::size_t i = 1; i < rows; ++i) {
    if (column[i * step] > column[greatest * step]) greatest = i;
  }
  return greatest;
}

}  // namespace

template <class T>
std::size_t Network<T>::answeredClass(std::size_t column, std::size_t batch) const {
  const T* z = graph_.value(layers_.back().z) + column;
  return settings_.outputs == 1 ? (*z > 0 ? 1 : 0) : greatestRow(z, settings_.outputs, batch);
}

template <class T>
std::size_t Network<T>::targetClass(std::size_t column, std::size_t batch) const {
  const T* target = graph_.value(target_) + column;
  if (settings_.loss == Loss::crossEntropy) return static_cast<std::size_t>(*target);
  return settings_.outputs == 1 ? (isUpper(*target) ? 1 : 0)
                                : greatestRow(target, settings_.outputs, batch);
}

template <class T>
double Network<T>::countRight(std::size_t batch) const {
  if (!classifies()) return std::numeric_limits<double>::quiet_NaN();
  std::size_t right = 0;
  const T* z = graph_.value(layers_.back().z);
  const T* target = graph_.value(target_);
  for (std::size_t j = 0; j < batch; ++j) {
    if (settings_.loss == Loss::crossEntropy) {
      right += answeredClass(j, batch) == targetClass(j, batch) ? 1 : 0;
      continue;
    }
    bool all = true;
    for (std::size_t i = j; i < settings_.outputs * batch; i += batch) {
      all = all && (z[i] > 0) == isUpper(target[i]);
    }
    right += all ? 1 : 0;
  }
  return static_cast<double>(right);
}

template class Network<float>;
template class Network<double>;

}  // namespace nabla
