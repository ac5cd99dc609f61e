// The same bits everywhere. golden/bits.json was written by a native build and is read by this same
// test natively and as WebAssembly: where no function of the C library is involved, traces agree in
// every bit, elsewhere values agree within one unit in the last place.
//
// After a change that is meant to change numbers: `nabla_tests "[bits-write]" > …/bits.json`.

#include <array>
#include <cinttypes>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <functional>

#include "base/bits.hpp"
#include "nn/datasets.hpp"
#include "nn/training.hpp"
#include "ops/evaluate.hpp"
#include "optim_support.hpp"

namespace nabla::test {

namespace {

// FNV-1a over the bytes of numbers, as sixteen hexadecimal digits.
class Digest {
 public:
  template <class Numbers>
  void add(const Numbers& numbers) {
    for (const auto& number : numbers) {
      unsigned char bytes[sizeof number];
      std::memcpy(bytes, &number, sizeof number);
      for (const unsigned char byte : bytes) hash_ = (hash_ ^ byte) * 0x100000001b3ULL;
    }
  }
  [[nodiscard]] std::string text() const { return hexadecimal(hash_); }

  static std::string hexadecimal(std::uint64_t number) {
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016" PRIx64, number);
    return digits;
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

std::string generator() {
  Random random(2024);
  Digest digest;
  for (int i = 0; i < 1000; ++i) {
    const double even = random.uniform();
    const double normal = random.normal();
    digest.add(std::array{even, normal, static_cast<double>(random.below(1000))});
  }
  return digest.text();
}

std::string descent(const char* optimizer) {
  const DescentSettings settings{optimizerOf(optimizer), {}, stopOf(R"({"maxSteps": 200})")};
  const DescentTrace trace = traceOf(formulaOf(rosenbrock, {"x", "y"}), {-1.2, 1}, settings);
  REQUIRE(trace.steps == 200);
  Digest digest;
  digest.add(trace.parameters);
  digest.add(trace.loss);
  digest.add(trace.gradient);
  for (const DescentTrace::State& state : trace.states) digest.add(state.values);
  return digest.text();
}

template <class T>
std::string training(const NetworkSettings& settings, const char* set) {
  const Dataset made = makeDataset(set, {.rows = 103, .noise = 0.1, .seed = 5}).value();
  Examples<T> examples;
  for (const double number : made.inputs) examples.inputs.push_back(static_cast<T>(number));
  for (const double target : made.targets) examples.targets.push_back(static_cast<T>(target));
  auto run = Training<T>::create(settings);
  REQUIRE(run.ok());
  REQUIRE_FALSE(run.value().setData(examples, {}));
  TrainingTrace trace;
  run.value().advance(100, trace);
  REQUIRE(trace.reason == StopReason::none);
  Digest digest;
  digest.add(run.value().network().parameters());
  return digest.text();
}

NetworkSettings network(Activation activation, OptimizerName optimizer) {
  NetworkSettings settings;
  settings.features = {"x", "y", "x*y", "x^2"};
  settings.hidden = {9, 6};
  settings.activations = {activation, activation};
  settings.initialisation = Initialisation::heNormal;
  settings.optimizer.name = optimizer;
  settings.optimizer.learningRate = 0.001;
  settings.seed = 11;
  settings.dropout = 0.1;
  settings.clipNorm = 5;
  return settings;
}

NetworkSettings classifier() {
  NetworkSettings settings = network(Activation::tanh, OptimizerName::adam);
  settings.outputs = 2;
  settings.outputActivation = Activation::softmax;
  settings.loss = Loss::crossEntropy;
  return settings;
}

struct Exact {
  const char* name;
  std::function<std::string()> digest;
};

const Exact exact[] = {
    {"generator", generator},
    {"descent-sgd", [] { return descent(R"({"name": "sgd", "learningRate": 0.001})"); }},
    {"descent-nesterov", [] { return descent(R"({"name": "nesterov", "learningRate": 0.0005})"); }},
    {"descent-adam", [] { return descent(R"({"name": "adam", "learningRate": 0.02})"); }},
    {"descent-nadam", [] { return descent(R"({"name": "nadam", "learningRate": 0.02})"); }},
    {"descent-lbfgs", [] { return descent(R"({"name": "lbfgs", "learningRate": 0.001})"); }},
    {"relu-sgd-double",
     [] { return training<double>(network(Activation::relu, OptimizerName::sgd), "xor"); }},
    {"relu-sgd-float",
     [] { return training<float>(network(Activation::relu, OptimizerName::sgd), "xor"); }},
    {"relu-adam-float",
     [] {
       return training<float>(network(Activation::relu, OptimizerName::adam), "checkerboard");
     }},
    // In float, exp, tanh and sigmoid are the engine's own.
    {"tanh-sgd-float",
     [] { return training<float>(network(Activation::tanh, OptimizerName::sgd), "checkerboard"); }},
    {"cross-entropy-adam-float", [] { return training<float>(classifier(), "xor"); }},
};

constexpr Op library[] = {Op::sin,  Op::cos,  Op::tan,    Op::exp,      Op::ln,
                          Op::tanh, Op::sinh, Op::arctan, Op::softplus, Op::erf};

// Where the functions are looked at: from 0.01 to 9.9.
double place(int i) { return 0.01 + 0.43 * i; }
constexpr int places = 24;

std::int64_t ordered(double number) {
  const auto pattern = static_cast<std::int64_t>(bitsOf(number));
  return pattern < 0 ? std::int64_t{INT64_MIN} - pattern : pattern;
}

}  // namespace

TEST_CASE("traces without the C library have the same bits everywhere", "[bits]") {
  const Json golden = readGolden("bits.json");
  for (const Exact& trace : exact) {
    CAPTURE(trace.name);
    CHECK(trace.digest() == golden["exact"][trace.name].text());
  }
}

TEST_CASE("functions of the C library agree within a unit in the last place", "[bits]") {
  const Json golden = readGolden("bits.json");
  for (const Op op : library) {
    const std::string name(infoOf(op).name);
    const Json& values = golden["library"][name];
    REQUIRE(values.size() == places);
    for (int i = 0; i < places; ++i) {
      CAPTURE(name, place(i));
      const double expected =
          numberFrom(std::stoull(values[static_cast<std::size_t>(i)].text(), nullptr, 16));
      const double ours = valueOf(op, place(i), 0.0);
      CHECK(std::llabs(ordered(ours) - ordered(expected)) <= 1);
    }
  }
}

TEST_CASE("the golden bits as this machine has them", "[.][bits-write]") {
  std::string text = R"({"source": "this engine, native x86-64 build, GCC and glibc", "exact": {)";
  for (const Exact& trace : exact) {
    text += (&trace == exact ? "\n  \"" : ",\n  \"") + std::string(trace.name) + "\": \"" +
            trace.digest() + '"';
  }
  text += "},\n\"library\": {";
  for (const Op op : library) {
    text += (op == library[0] ? "\n  \"" : ",\n  \"") + std::string(infoOf(op).name) + "\": [";
    for (int i = 0; i < places; ++i) {
      text +=
          (i == 0 ? "\"" : ", \"") + Digest::hexadecimal(bitsOf(valueOf(op, place(i), 0.0))) + '"';
    }
    text += ']';
  }
  std::puts((text + "}}").c_str());
}

}  // namespace nabla::test
