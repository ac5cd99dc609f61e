#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/random.hpp"
#include "graph/graph.hpp"
#include "nn/settings.hpp"

namespace nabla {

// A layer's nodes. Layers count from 0, the output's included.
struct Layer {
  std::size_t in = 0;
  std::size_t out = 0;
  GraphIndex weight = noInput;      // out × in
  GraphIndex bias = noInput;        // out × 1
  GraphIndex z = noInput;           // Wx + b
  GraphIndex activation = noInput;  // of the last layer the answer, for a loss from logits too
  GraphIndex mask = noInput;        // dropout's zeros and 1/(1 − share), where there is dropout
};

// Dense layers on a graph. A batch's examples are the columns of its nodes. The parameters stand
// one after another in the graph's arena, layer by layer, weights before biases, and so do their
// gradients: an optimizer steps over them in place.
template <class T>
class Network {
 public:
  // `settings` are in order (NetworkSettings::error); `capacity` is the most examples of a batch.
  Network(const NetworkSettings& settings, std::size_t capacity);
  void initialise(Random& random);

  [[nodiscard]] const std::vector<Layer>& layers() const { return layers_; }
  [[nodiscard]] std::span<T> parameters() { return {graph_.value(layers_[0].weight), count_}; }
  [[nodiscard]] std::span<const T> parameters() const {
    return {graph_.value(layers_[0].weight), count_};
  }
  // After computeGradient().
  [[nodiscard]] std::span<T> gradients() { return {graph_.slope(layers_[0].weight), count_}; }
  [[nodiscard]] std::span<const T> gradients() const {
    return {graph_.slope(layers_[0].weight), count_};
  }
  // Where a layer's parameters begin in those spans.
  [[nodiscard]] std::size_t weightsOf(std::size_t layer) const {
    return graph_[layers_[layer].weight].offset - graph_[layers_[0].weight].offset;
  }
  [[nodiscard]] std::size_t biasesOf(std::size_t layer) const {
    return graph_[layers_[layer].bias].offset - graph_[layers_[0].weight].offset;
  }

  // The batch that computeLoss() takes: of examples that lie one after another those at `rows`, as
  // many as the capacity at most. Their numbers go down the columns of the input and the target, or
  // to the formulas of the features.
  void setInputs(std::span<const T> examples, std::span<const std::size_t> rows);
  void setTargets(std::span<const T> examples, std::span<const std::size_t> rows);
  // Draws which activations dropout switches off in the next step.
  void drawMasks(Random& random, std::size_t batch);

  // The mean loss of the batch, from what setInputs() and setTargets() were given.
  double computeLoss(std::size_t batch);
  // Its derivative by every parameter, after computeLoss().
  void computeGradient() { graph_.backward(loss_); }

  // Whether the outputs decide between classes. Two classes are told apart by the sign of z: 0 and
  // 1 behind a sigmoid, −1 and 1 behind a tanh.
  [[nodiscard]] bool classifies() const;
  // After computeLoss(): the class that column `column` of the batch was given, and the right one.
  [[nodiscard]] std::size_t answeredClass(std::size_t column, std::size_t batch) const;
  [[nodiscard]] std::size_t targetClass(std::size_t column, std::size_t batch) const;
  // How many of the batch were answered right, every output of theirs; NaN for regressions.
  [[nodiscard]] double countRight(std::size_t batch) const;

  [[nodiscard]] Graph<T>& graph() { return graph_; }
  [[nodiscard]] const Graph<T>& graph() const { return graph_; }
  [[nodiscard]] const NetworkSettings& settings() const { return settings_; }
  // Nothing where the network sees the examples' own numbers.
  [[nodiscard]] const std::optional<InputFeatures>& features() const { return features_; }

 private:
  [[nodiscard]] bool isUpper(T target) const;

  NetworkSettings settings_;
  std::optional<InputFeatures> features_;
  Graph<T> graph_;
  std::vector<Layer> layers_;
  std::size_t count_ = 0;
  GraphIndex input_ = noInput;
  GraphIndex target_ = noInput;
  GraphIndex loss_ = noInput;
};

extern template class Network<float>;
extern template class Network<double>;

}  // namespace nabla
