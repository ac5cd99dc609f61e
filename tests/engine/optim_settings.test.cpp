// Configurations: defaults, and what is said of a key or a value that does not fit.

#include "optim_support.hpp"

namespace nabla::test {

namespace {

struct Refused {
  std::string_view json;
  ErrorCode code;
  std::string_view subject;
  std::string_view allowed;
};

template <class T>
void checkRefused(const Result<T>& result, const Refused& refused) {
  INFO(refused.json);
  REQUIRE_FALSE(result.ok());
  CHECK(nameOf(result.error().code) == nameOf(refused.code));
  CHECK(result.error().subject == refused.subject);
  CHECK(result.error().suggestion == refused.allowed);
}

}  // namespace

TEST_CASE("optimizers have the defaults of their papers", "[optim][settings]") {
  CHECK(optimizerOf(R"({"name": "momentum", "learningRate": 1})").momentum == 0.9);
  CHECK(optimizerOf(R"({"name": "momentum", "learningRate": 1})").dampening == 0);
  CHECK(optimizerOf(R"({"name": "adagrad"})").learningRate == 0.01);
  CHECK(optimizerOf(R"({"name": "adagrad"})").epsilon == 1e-10);
  CHECK(optimizerOf(R"({"name": "adadelta"})").learningRate == 1);
  CHECK(optimizerOf(R"({"name": "adadelta"})").epsilon == 1e-6);
  CHECK(optimizerOf(R"({"name": "rmsprop"})").alpha == 0.99);
  CHECK(optimizerOf(R"({"name": "rmsprop"})").momentum == 0);
  CHECK(optimizerOf(R"({"name": "adam"})").learningRate == 0.001);
  CHECK(optimizerOf(R"({"name": "adam"})").biasCorrection);
  CHECK(optimizerOf(R"({"name": "adam"})").weightDecay == 0);
  CHECK(optimizerOf(R"({"name": "adamw"})").weightDecay == 0.01);
  CHECK(optimizerOf(R"({"name": "adamax"})").learningRate == 0.002);
  CHECK(optimizerOf(R"({"name": "nadam"})").learningRate == 0.002);
  CHECK(optimizerOf(R"({"name": "lion"})").learningRate == 1e-4);
  CHECK(optimizerOf(R"({"name": "lion"})").beta2 == 0.99);
  CHECK(optimizerOf(R"({"name": "lbfgs"})").memory == 10);
  CHECK(optimizerOf(R"({"name": "adam", "epsilonPlacement": "inside"})").epsilonInside);
  CHECK_FALSE(optimizerOf(R"({"name": "adam", "epsilonPlacement": "outside"})").epsilonInside);
}

TEST_CASE("every optimizer has its name", "[optim][settings]") {
  for (std::size_t i = 0; i < static_cast<std::size_t>(OptimizerName::count); ++i) {
    const auto name = static_cast<OptimizerName>(i);
    CHECK(defaultsOf(name).name == name);
    const auto read = readOptimizer({{"name", std::string(nameOf(name))}, {"learningRate", 0.5}});
    REQUIRE(read.ok());
    CHECK(read.value().name == name);
    CHECK(read.value().learningRate == 0.5);
  }
}

TEST_CASE("an optimizer refuses what it does not know", "[optim][settings]") {
  const std::string_view names =
      "sgd, momentum, nesterov, adagrad, adadelta, rmsprop, adam, adamw, adamax, nadam, lion, "
      "newton, lbfgs, custom";
  const Refused refused = GENERATE_COPY(values<Refused>({
      {"{}", ErrorCode::invalidValue, "name", names},
      {R"({"name": "adams"})", ErrorCode::invalidValue, "name: adams", names},
      {R"({"name": 3, "beta1": 2})", ErrorCode::invalidValue, "name: 3", names},
      {R"({"name": "sgd"})", ErrorCode::invalidValue, "learningRate", "a number from 0"},
      {R"({"name": "sgd", "learningrate": 1})", ErrorCode::unknownOption, "learningrate",
       "name, learningRate, weightDecay"},
      {R"({"name": "sgd", "learningRate": 1, "beta1": 0.5})", ErrorCode::unknownOption, "beta1",
       "name, learningRate, weightDecay"},
      {R"({"name": "sgd", "learningRate": -1})", ErrorCode::invalidValue, "learningRate: -1",
       "a number from 0"},
      {R"({"name": "sgd", "learningRate": 1e999})", ErrorCode::invalidValue,
       "learningRate: Infinity", "a number from 0"},
      {R"({"name": "sgd", "learningRate": "fast"})", ErrorCode::invalidValue, "learningRate: fast",
       "a number from 0"},
      {R"({"name": "sgd", "learningRate": null})", ErrorCode::invalidValue, "learningRate: null",
       "a number from 0"},
      {R"({"name": "nesterov", "learningRate": 1, "dampening": 0.5})", ErrorCode::unknownOption,
       "dampening", "name, learningRate, momentum, weightDecay"},
      {R"({"name": "adam", "beta1": 1})", ErrorCode::invalidValue, "beta1: 1",
       "a number from 0, below 1"},
      {R"({"name": "adam", "amsgrad": 1})", ErrorCode::invalidValue, "amsgrad: 1", "true, false"},
      {R"({"name": "adam", "epsilonPlacement": "under"})", ErrorCode::invalidValue,
       "epsilonPlacement: under", "outside, inside"},
      {R"({"name": "momentum", "learningRate": 1, "dampening": 2})", ErrorCode::invalidValue,
       "dampening: 2", "a number from 0 to 1"},
      {R"({"name": "lbfgs", "memory": 2.5})", ErrorCode::invalidValue, "memory: 2.5",
       "a whole number from 1 to 100"},
      {R"({"name": "custom", "rule": true})", ErrorCode::invalidValue, "rule: true", "a text"},
  }));
  checkRefused(readOptimizer(toOptions(parseJson(refused.json))), refused);
}

TEST_CASE("a schedule refuses what it does not know", "[optim][settings]") {
  const Refused refused = GENERATE(values<Refused>({
      {R"({"name": "linear"})", ErrorCode::invalidValue, "name: linear",
       "constant, step, exponential, cosine, linear-warmup, warmup-cosine, one-cycle, "
       "reduce-on-plateau, armijo"},
      {R"({"name": "step", "factor": 0.5})", ErrorCode::invalidValue, "every",
       "a whole number from 1 to 1000000000"},
      {R"({"name": "step", "every": 0})", ErrorCode::invalidValue, "every: 0",
       "a whole number from 1 to 1000000000"},
      {R"({"name": "exponential", "factor": 1.1})", ErrorCode::invalidValue, "factor: 1.1",
       "a number from 0 to 1"},
      {R"({"name": "cosine", "steps": 10, "from": 0})", ErrorCode::unknownOption, "from",
       "name, steps, minimum"},
      {R"({"name": "warmup-cosine", "warmup": 10, "steps": 10})", ErrorCode::invalidValue,
       "warmup: 10", "a whole number below steps"},
  }));
  checkRefused(readSchedule(toOptions(parseJson(refused.json))), refused);
}

TEST_CASE("stopping rules are off when they are null", "[optim][settings]") {
  const StopSettings standard = stopOf("{}");
  CHECK(standard.maxSteps == 200);
  CHECK_FALSE(standard.gradientNorm);
  CHECK_FALSE(standard.loss);
  CHECK_FALSE(standard.patience);
  CHECK(standard.diverged == 1e6);
  const StopSettings off = stopOf(R"({"maxSteps": null, "diverged": null, "loss": -3})");
  CHECK_FALSE(off.maxSteps);
  CHECK_FALSE(off.diverged);
  CHECK(off.loss == -3);
  const Refused refused = GENERATE(values<Refused>({
      {R"({"maxsteps": 3})", ErrorCode::unknownOption, "maxsteps",
       "maxSteps, gradientNorm, loss, patience, minDelta, diverged"},
      {R"({"maxSteps": 2.5})", ErrorCode::invalidValue, "maxSteps: 2.5",
       "a whole number from 0 to 1000000000, or null"},
      {R"({"gradientNorm": -1})", ErrorCode::invalidValue, "gradientNorm: -1",
       "a number from 0, or null"},
      {R"({"minDelta": null})", ErrorCode::invalidValue, "minDelta: null", "a number from 0"},
  }));
  checkRefused(readStop(toOptions(parseJson(refused.json))), refused);
}

}  // namespace nabla::test
