// The gradient of three functions on the graph, and written out by hand: what differentiating by
// itself costs. Prints one line for each function and size: name, size, microseconds of the graph,
// microseconds by hand. Both are compiled with the same options; what is written by hand takes exp
// and tanh from the C library. tests/bench/gradient.js runs this natively and as WebAssembly.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "graph/graph.hpp"

namespace nabla::bench {

namespace {

using Numbers = std::vector<double>;

Numbers randomNumbers(std::size_t n, std::uint64_t seed) {
  Random random(seed);
  Numbers result(n);
  for (double& number : result) number = random.uniform(-1, 1);
  return result;
}

// ln Σ exp xᵢ. ---------------------------------------------------------------------------------

class LogSumExpByHand {
 public:
  explicit LogSumExpByHand(std::size_t n) : x_(randomNumbers(n, 1)), gradient_(n) {}
  double run() {
    double greatest = x_[0];
    for (const double number : x_) greatest = number > greatest ? number : greatest;
    double sum = 0;
    for (std::size_t i = 0; i < x_.size(); ++i) {
      gradient_[i] = std::exp(x_[i] - greatest);
      sum += gradient_[i];
    }
    const double scale = 1 / sum;
    for (double& slope : gradient_) slope *= scale;
    return greatest + std::log(sum);
  }
  [[nodiscard]] const Numbers& gradient() const { return gradient_; }

 private:
  Numbers x_;
  Numbers gradient_;
};

class LogSumExpOnGraph {
 public:
  explicit LogSumExpOnGraph(std::size_t n) {
    x_ = graph_.input({static_cast<std::uint32_t>(n), 1});
    output_ = graph_.logSumExp(x_);
    const Numbers start = randomNumbers(n, 1);
    std::copy(start.begin(), start.end(), graph_.value(x_));
  }
  double run() {
    graph_.forward();
    graph_.backward(output_);
    return *graph_.value(output_);
  }
  [[nodiscard]] Numbers gradient() const {
    return {graph_.slope(x_), graph_.slope(x_) + graph_.count(x_)};
  }

 private:
  Graph<double> graph_;
  GraphIndex x_;
  GraphIndex output_;
};

// Rosenbrock's valley: Σ 100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)². -------------------------------------------

class RosenbrockByHand {
 public:
  explicit RosenbrockByHand(std::size_t n) : x_(randomNumbers(n, 2)), gradient_(n) {}
  double run() {
    double sum = 0;
    std::fill(gradient_.begin(), gradient_.end(), 0.0);
    for (std::size_t i = 0; i + 1 < x_.size(); ++i) {
      const double bend = x_[i + 1] - x_[i] * x_[i];
      const double shift = 1 - x_[i];
      sum += 100 * bend * bend + shift * shift;
      gradient_[i] += -400 * bend * x_[i] - 2 * shift;
      gradient_[i + 1] += 200 * bend;
    }
    return sum;
  }
  [[nodiscard]] const Numbers& gradient() const { return gradient_; }

 private:
  Numbers x_;
  Numbers gradient_;
};

class RosenbrockOnGraph {
 public:
  explicit RosenbrockOnGraph(std::size_t n) {
    const auto terms = static_cast<std::uint32_t>(n - 1);
    x_ = graph_.input({terms + 1, 1});
    const GraphIndex low = graph_.slice(x_, 0, terms);
    const GraphIndex high = graph_.slice(x_, 1, terms);
    const GraphIndex bend = graph_.apply(Op::subtract, high, graph_.apply(Op::square, low));
    const GraphIndex shift = graph_.apply(Op::subtract, graph_.constant(1, {terms, 1}), low);
    output_ = graph_.apply(Op::add,
                           graph_.apply(Op::multiply, graph_.constant(100), graph_.dot(bend, bend)),
                           graph_.dot(shift, shift));
    const Numbers start = randomNumbers(n, 2);
    std::copy(start.begin(), start.end(), graph_.value(x_));
  }
  double run() {
    graph_.forward();
    graph_.backward(output_);
    return *graph_.value(output_);
  }
  [[nodiscard]] Numbers gradient() const {
    return {graph_.slope(x_), graph_.slope(x_) + graph_.count(x_)};
  }

 private:
  Graph<double> graph_;
  GraphIndex x_;
  GraphIndex output_;
};

// A network 2-8-8-1 with tanh, mean squared error over a batch. ----------------------------------

constexpr std::size_t widths[] = {2, 8, 8, 1};
constexpr std::size_t layers = 3;

struct NetworkStart {
  explicit NetworkStart(std::size_t rows)
      : inputs(randomNumbers(2 * rows, 3)), targets(randomNumbers(rows, 4)) {
    for (std::size_t k = 0; k < layers; ++k) {
      weights.push_back(randomNumbers(widths[k] * widths[k + 1], 5 + k));
      biases.push_back(randomNumbers(widths[k + 1], 9 + k));
    }
  }
  Numbers inputs;  // a row for each input, a column for each example
  Numbers targets;
  std::vector<Numbers> weights;
  std::vector<Numbers> biases;
};

// As one would write it for speed: the batch is the innermost loop.
class NetworkByHand {
 public:
  explicit NetworkByHand(std::size_t rows) : start_(rows), rows_(rows) {
    for (std::size_t k = 0; k < layers; ++k) {
      activations_.emplace_back(widths[k + 1] * rows);
      errors_.emplace_back(widths[k + 1] * rows);
      weightGradients_.emplace_back(widths[k] * widths[k + 1]);
      biasGradients_.emplace_back(widths[k + 1]);
    }
  }
  double run() {
    for (std::size_t k = 0; k < layers; ++k) forwardLayer(k);
    double sum = 0;
    const double scale = 1 / static_cast<double>(rows_);
    for (std::size_t j = 0; j < rows_; ++j) {
      const double distance = activations_[layers - 1][j] - start_.targets[j];
      sum += distance * distance;
      errors_[layers - 1][j] = 2 * scale * distance;
    }
    for (std::size_t k = layers; k-- > 0;) backwardLayer(k);
    return sum * scale;
  }
  [[nodiscard]] Numbers gradient() const {
    Numbers all;
    for (std::size_t k = 0; k < layers; ++k) {
      all.insert(all.end(), weightGradients_[k].begin(), weightGradients_[k].end());
      all.insert(all.end(), biasGradients_[k].begin(), biasGradients_[k].end());
    }
    return all;
  }

 private:
  const double* into(std::size_t k) const {
    return k == 0 ? start_.inputs.data() : activations_[k - 1].data();
  }
  void forwardLayer(std::size_t k) {
    for (std::size_t o = 0; o < widths[k + 1]; ++o) {
      double* __restrict out = activations_[k].data() + o * rows_;
      std::fill_n(out, rows_, start_.biases[k][o]);
      for (std::size_t i = 0; i < widths[k]; ++i) {
        const double weight = start_.weights[k][o * widths[k] + i];
        const double* __restrict in = into(k) + i * rows_;
        for (std::size_t j = 0; j < rows_; ++j) out[j] += weight * in[j];
      }
      for (std::size_t j = 0; j < rows_; ++j) out[j] = std::tanh(out[j]);
    }
  }
  void backwardLayer(std::size_t k) {
    if (k > 0) std::fill(errors_[k - 1].begin(), errors_[k - 1].end(), 0.0);
    for (std::size_t o = 0; o < widths[k + 1]; ++o) {
      double* __restrict error = errors_[k].data() + o * rows_;
      const double* __restrict f = activations_[k].data() + o * rows_;
      double biasSum = 0;
      for (std::size_t j = 0; j < rows_; ++j) {
        error[j] *= 1 - f[j] * f[j];
        biasSum += error[j];
      }
      biasGradients_[k][o] = biasSum;
      for (std::size_t i = 0; i < widths[k]; ++i) {
        const double* __restrict in = into(k) + i * rows_;
        double sum = 0;
        for (std::size_t j = 0; j < rows_; ++j) sum += error[j] * in[j];
        weightGradients_[k][o * widths[k] + i] = sum;
        if (k == 0) continue;
        const double weight = start_.weights[k][o * widths[k] + i];
        double* __restrict before = errors_[k - 1].data() + i * rows_;
        for (std::size_t j = 0; j < rows_; ++j) before[j] += weight * error[j];
      }
    }
  }

  NetworkStart start_;
  std::size_t rows_;
  std::vector<Numbers> activations_;
  std::vector<Numbers> errors_;
  std::vector<Numbers> weightGradients_;
  std::vector<Numbers> biasGradients_;
};

class NetworkOnGraph {
 public:
  explicit NetworkOnGraph(std::size_t rows) : graph_(rows), rows_(rows) {
    const NetworkStart start(rows);
    GraphIndex x = graph_.data({2, 1, true});
    const GraphIndex target = graph_.data({1, 1, true});
    const GraphIndex input = x;
    for (std::size_t k = 0; k < layers; ++k) {
      const auto in = static_cast<std::uint32_t>(widths[k]);
      const auto out = static_cast<std::uint32_t>(widths[k + 1]);
      parameters_.push_back(graph_.input({out, in}));
      parameters_.push_back(graph_.input({out, 1}));
      x = graph_.apply(Op::tanh, graph_.affine(parameters_[2 * k], x, parameters_[2 * k + 1]));
    }
    output_ = graph_.loss(Loss::mse, x, target);
    std::copy(start.inputs.begin(), start.inputs.end(), graph_.value(input));
    std::copy(start.targets.begin(), start.targets.end(), graph_.value(target));
    for (std::size_t k = 0; k < layers; ++k) {
      std::copy(start.weights[k].begin(), start.weights[k].end(), graph_.value(parameters_[2 * k]));
      std::copy(start.biases[k].begin(), start.biases[k].end(),
                graph_.value(parameters_[2 * k + 1]));
    }
  }
  double run() {
    graph_.forward(rows_);
    graph_.backward(output_);
    return *graph_.value(output_);
  }
  [[nodiscard]] Numbers gradient() const {
    Numbers all;
    for (const GraphIndex node : parameters_) {
      all.insert(all.end(), graph_.slope(node), graph_.slope(node) + graph_.count(node));
    }
    return all;
  }

 private:
  Graph<double> graph_;
  std::size_t rows_;
  std::vector<GraphIndex> parameters_;
  GraphIndex output_;
};

// Measuring. -------------------------------------------------------------------------------------

// A place where results go, so that no work can be left out.
volatile double sink = 0;

// Microseconds for one run: `calls` runs together.
template <class Work>
double microseconds(Work& work, int calls) {
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < calls; ++i) sink = work.run();
  const std::chrono::duration<double, std::micro> passed = std::chrono::steady_clock::now() - start;
  return passed.count() / calls;
}

double medianOf(Numbers times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

// The two take turns, so that both meet the same disturbances.
template <class Graphed, class Handmade>
bool compare(const char* name, std::size_t size, Graphed graphed, Handmade handmade) {
  const double ours = graphed.run();
  const double theirs = handmade.run();
  const Numbers ourGradient = graphed.gradient();
  const Numbers theirGradient = handmade.gradient();
  double worst = std::fabs(ours - theirs) / std::fabs(theirs);
  for (std::size_t i = 0; i < theirGradient.size(); ++i) {
    worst = std::max(worst, std::fabs(ourGradient[i] - theirGradient[i]) /
                                std::max(1.0, std::fabs(theirGradient[i])));
  }
  if (!(worst < 1e-12)) {
    std::fprintf(stderr, "%s of %zu: the two disagree by %g\n", name, size, worst);
    return false;
  }
  // Microseconds that one measurement takes at least: short beside the slices of time that the
  // system hands out, so that most measurements run undisturbed.
  constexpr double measurement = 400;
  int calls = 1;
  while (microseconds(handmade, calls) * calls < measurement) calls *= 2;
  // A browser compiles what runs often once more, and better: both get the time for it.
  constexpr double warming = 1e5;
  for (double passed = 0; passed < warming;) passed += microseconds(graphed, calls) * calls;
  for (double passed = 0; passed < warming;) passed += microseconds(handmade, calls) * calls;
  Numbers ourTimes;
  Numbers theirTimes;
  for (int repeat = 0; repeat < 31; ++repeat) {
    ourTimes.push_back(microseconds(graphed, calls));
    theirTimes.push_back(microseconds(handmade, calls));
  }
  std::printf("%s %zu %.6g %.6g\n", name, size, medianOf(ourTimes), medianOf(theirTimes));
  return true;
}

}  // namespace

}  // namespace nabla::bench

int main() {
  using namespace nabla::bench;
  bool agreed = true;
  for (const std::size_t n : {100U, 1000U, 10000U}) {
    agreed = compare("log-sum-exp", n, LogSumExpOnGraph(n), LogSumExpByHand(n)) && agreed;
  }
  for (const std::size_t rows : {16U, 64U, 256U}) {
    agreed = compare("network", rows, NetworkOnGraph(rows), NetworkByHand(rows)) && agreed;
  }
  for (const std::size_t n : {100U, 1000U, 10000U}) {
    agreed = compare("rosenbrock", n, RosenbrockOnGraph(n), RosenbrockByHand(n)) && agreed;
  }
  return agreed ? 0 : 1;
}
