// The engine's own work, for the comparison of WebAssembly with native code: what plot.js, grid.js,
// descent.js, playground-epoch.js and digits-epoch.js measure through the JavaScript door, without
// the door. Prints one line for each workload and size: name, size, microseconds.
// tests/bench/wasm-native.js runs this natively and as WebAssembly.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "graph/formula.hpp"
#include "nn/training.hpp"
#include "optim/descent.hpp"

namespace nabla::bench {

namespace {

using Numbers = std::vector<double>;

// A place where results go, so that no work can be left out.
volatile double sink = 0;

// Prints the median time of one call.
template <class Work>
void measure(const char* name, std::size_t size, Work&& work) {
  using Clock = std::chrono::steady_clock;
  const auto timeOf = [&](int calls) {
    const auto start = Clock::now();
    for (int i = 0; i < calls; ++i) sink = work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count() / calls;
  };
  constexpr double measurement = 2000;  // microseconds at least
  int calls = 1;
  while (timeOf(calls) * calls < measurement) calls *= 2;
  // A browser compiles what runs often once more, and better: it gets the time for it.
  constexpr double warming = 1e5;
  for (double passed = 0; passed < warming;) passed += timeOf(calls) * calls;
  Numbers times;
  for (int repeat = 0; repeat < 15; ++repeat) times.push_back(timeOf(calls));
  std::sort(times.begin(), times.end());
  std::printf("%s %zu %.6g\n", name, size, times[times.size() / 2]);
}

Numbers spread(double from, double to, std::size_t count) {
  Numbers numbers(count);
  for (std::size_t i = 0; i < count; ++i) {
    numbers[i] = from + (to - from) * static_cast<double>(i) / static_cast<double>(count - 1);
  }
  return numbers;
}

Formula read(const char* text) {
  return std::move(Formula::parse(text, {{}, {}, true}, {}).value());
}

void plot(std::size_t points) {
  const Numbers xs = spread(-5, 5, points);
  const std::span<const double> column(xs);
  Numbers values(points);
  measure("plot", points, [&] {
    Formula formula = read("exp(-x^2/2)*sin(3*x)+x^3/10");
    Formula slope = std::move(formula.derivative("x").value());
    formula.values(Columns(&column, 1), values);
    slope.values(Columns(&column, 1), values);
    return values[0];
  });
}

void grid(std::size_t side) {
  const Numbers xs = spread(-2, 2, side);
  const Numbers ys = spread(-1, 3, side);
  const Numbers point{0, 0};
  Numbers values(side * side);
  measure("grid", side, [&] {
    Formula formula = read("(1-x)^2+100*(y-x^2)^2");
    formula.gridValues(point, {0, xs}, {1, ys}, values);
    return values[0];
  });
}

void descent(std::size_t steps) {
  const Numbers start{-1.2, 1};
  DescentSettings settings;
  settings.optimizer = defaultsOf(OptimizerName::adam);
  settings.stop.maxSteps = static_cast<double>(steps);
  measure("descent", steps, [&] {
    auto run = Descent::create(read("(1-x)^2+100*(y-x^2)^2"), start, settings);
    while (!run.value().advance(10000)) continue;
    return run.value().trace().loss.back();
  });
}

void epoch(const char* name, std::size_t rows, NetworkSettings settings, std::size_t classes) {
  Random random(1);
  Examples<float> examples;
  for (std::size_t i = 0; i < rows * settings.inputs; ++i) {
    examples.inputs.push_back(static_cast<float>(random.uniform(-1, 1)));
  }
  for (std::size_t i = 0; i < rows; ++i) {
    examples.targets.push_back(static_cast<float>(i * 7 % classes));
  }
  auto training = Training<float>::create(std::move(settings));
  training.value().setData(std::move(examples), {});
  measure(name, rows, [&] {
    TrainingTrace trace;
    training.value().advance(training.value().batchesPerEpoch(), trace);
    return trace.loss.back();
  });
}

NetworkSettings playground() {
  NetworkSettings settings;
  settings.hidden = {8, 8};
  settings.activations = {Activation::tanh, Activation::tanh};
  settings.outputActivation = Activation::tanh;
  settings.optimizer.learningRate = 0.03;
  return settings;
}

NetworkSettings digits() {
  NetworkSettings settings;
  settings.inputs = 784;
  settings.hidden = {128};
  settings.outputs = 10;
  settings.activations = {Activation::relu};
  settings.loss = Loss::crossEntropy;
  settings.initialisation = Initialisation::heNormal;
  settings.optimizer = defaultsOf(OptimizerName::adam);
  settings.batchSize = 32;
  return settings;
}

}  // namespace

}  // namespace nabla::bench

int main() {
  using namespace nabla::bench;
  for (const std::size_t points : {100U, 1000U, 10000U}) plot(points);
  for (const std::size_t side : {50U, 200U, 400U}) grid(side);
  for (const std::size_t steps : {1000U, 10000U, 100000U}) descent(steps);
  for (const std::size_t rows : {250U, 500U, 1000U}) {
    epoch("playground-epoch", rows, playground(), 2);
  }
  for (const std::size_t rows : {256U, 512U, 1024U}) epoch("digits-epoch", rows, digits(), 10);
  return 0;
}
