#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "nn/examples.hpp"
#include "nn/network.hpp"
#include "nn/settings.hpp"
#include "optim/optimizers.hpp"
#include "optim/schedules.hpp"
#include "optim/stopping.hpp"

namespace nabla {

// What a run recorded: by mini-batch, and by epoch where one ended.
struct TrainingTrace {
  std::vector<double> loss;            // of each mini-batch before its update
  std::vector<double> learningRate;    // of each update
  std::vector<double> gradientNorm;    // of each mini-batch: one number for each layer
  std::vector<double> epochLoss;       // mean over the epoch's examples, as they were met
  std::vector<double> accuracy;        // the share of them answered right; NaN for regressions
  std::vector<double> validationLoss;  // after each epoch; empty without validation examples
  std::vector<double> validationAccuracy;
  StopReason reason = StopReason::none;  // why training ended, `none` while it can go on
};

// A network, its data and its optimizer in training. It advances by mini-batches, as many as one
// asks for, so that a long run can be cut into slices; where the cuts are makes no difference.
template <class T>
class Training {
 public:
  static Result<Training> create(NetworkSettings settings);

  // Replaces the examples, which have to be in order (examplesError); training goes on at the start
  // of an epoch.
  std::optional<Error> setData(Examples<T> examples, Examples<T> validation);

  // Trains up to `batches` mini-batches and appends to the trace. Returns how many there were:
  // fewer once training has ended.
  std::size_t advance(std::size_t batches, TrainingTrace& trace);
  // Mini-batches of an epoch, and those still to come in this one.
  [[nodiscard]] std::size_t batchesPerEpoch() const;
  [[nodiscard]] std::size_t batchesLeft() const { return batchesPerEpoch() - position_; }

  // The answers for examples given one after another, in the same order.
  void predict(std::span<const T> inputs, std::span<T> answers);
  // What the units of a layer say to such examples: unit after unit, a number for each example.
  void activations(std::size_t layer, std::span<const T> inputs, std::span<T> out);
  struct Score {
    double loss = 0;
    double accuracy = 0;  // NaN for regressions
  };
  Score score(const Examples<T>& examples);
  // How often class `row` was answered `column`, outputs² numbers, or 4 for a single output.
  std::vector<double> confusion(const Examples<T>& examples);
  // The most examples that examine() takes.
  static constexpr std::size_t readerCapacity = 64;
  // A network with the present parameters, and with the loss, the activations and the gradients of
  // these examples in its nodes. Nothing is updated, and there is no dropout.
  const Network<T>& examine(const Examples<T>& examples, std::span<const std::size_t> rows);

  [[nodiscard]] Network<T>& network() { return network_; }
  [[nodiscard]] const Network<T>& network() const { return network_; }
  [[nodiscard]] const Examples<T>& examples() const { return examples_; }
  [[nodiscard]] const Examples<T>& validation() const { return validation_; }
  [[nodiscard]] std::size_t rows(const Examples<T>& examples) const {
    return examples.inputs.size() / settings().inputs;
  }
  [[nodiscard]] const NetworkSettings& settings() const { return network_.settings(); }
  [[nodiscard]] std::size_t epoch() const { return epoch_; }
  [[nodiscard]] std::size_t steps() const { return steps_; }

  // Everything that training goes on from, exactly: parameters, optimizer, generator, order of the
  // examples, place in the epoch. Not the examples themselves.
  [[nodiscard]] std::vector<std::uint8_t> snapshot() const;
  // `bad-snapshot` where the bytes are damaged, foreign, or of another network; nothing changes
  // then.
  std::optional<Error> restore(std::span<const std::uint8_t> bytes);

 private:
  Training(const NetworkSettings& settings, Optimizer<T> optimizer);
  void beginEpoch();
  void trainBatch(TrainingTrace& trace);
  void endEpoch(TrainingTrace& trace);
  void penalise();
  void clip();
  // The network for reading, with the present parameters and without dropout.
  Network<T>& reader();
  // Calls body(rows) with the rows of each block that the reader takes at once, of `all` rows.
  template <class Body>
  static void forEachBlock(std::size_t all, Body&& body);
  // Calls body(reader, loss, count) with every block of the examples computed.
  template <class Body>
  void forEachAnswered(const Examples<T>& examples, Body&& body);
  template <class Archive>
  void exchange(Archive& archive);
  [[nodiscard]] bool consistent() const;

  Network<T> network_;                // for training, its capacity the size of a mini-batch
  std::optional<Network<T>> reader_;  // for answers to many examples, with the same parameters
  Optimizer<T> optimizer_;
  Schedule schedule_;
  Random random_;
  Examples<T> examples_;
  Examples<T> validation_;
  std::vector<std::size_t> order_;  // of the examples in this epoch
  std::size_t position_ = 0;        // mini-batches of this epoch that are done
  std::size_t epoch_ = 0;
  std::size_t steps_ = 0;
  double firstLoss_ = 0;   // of the first mini-batch of all
  double epochLoss_ = 0;   // summed over the examples of this epoch so far
  double epochRight_ = 0;  // how many of them were answered right
  Patience patience_;
  std::vector<T> best_;  // the parameters of the least validation loss, with early stopping
  StopReason reason_ = StopReason::none;
};

extern template class Training<float>;
extern template class Training<double>;

}  // namespace nabla
