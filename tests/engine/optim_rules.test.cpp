// Every built-in rule against the same rule typed by a learner, and each option by what it does.

#include <cmath>

#include "optim/optimizers.hpp"
#include "optim_support.hpp"

namespace nabla::test {

namespace {

constexpr std::string_view wavy = "sin(3*x)*cos(2*y)+0.1*(x^2+y^2)";

Optimizer<double> make(std::string_view json, std::size_t n) {
  auto optimizer = Optimizer<double>::create(optimizerOf(json), n);
  REQUIRE(optimizer.ok());
  return std::move(optimizer.value());
}

std::string stateNamesOf(std::string_view json) {
  std::string names;
  const Optimizer<double> optimizer = make(json, 1);
  for (const std::string_view name : optimizer.stateNames()) {
    names += (names.empty() ? "" : " ") + std::string(name);
  }
  return names;
}

// The change of one parameter at θ = 1 in the first step with gradient g.
double firstStep(std::string_view json, double g) {
  Optimizer<double> optimizer = make(json, 1);
  std::vector<double> theta{1};
  optimizer.step(theta, std::vector<double>{g}, optimizer.settings().learningRate);
  return theta[0] - 1;
}

struct Twin {
  std::string_view builtIn;
  std::string_view typed;  // with learningRate 0.02 too
};

}  // namespace

TEST_CASE("a built-in optimizer is the rule a learner would type", "[optim][rules]") {
  const Twin twin = GENERATE(values<Twin>({
      {R"({"name": "sgd", "learningRate": 0.02})", "theta = theta - eta*g"},
      {R"({"name": "sgd", "learningRate": 0.02, "weightDecay": 0.3})",
       "theta -= eta*(g + 0.3*theta)"},
      {R"({"name": "momentum", "learningRate": 0.02})", "s1 = 0.9*s1 + g\ntheta -= eta*s1"},
      {R"({"name": "momentum", "learningRate": 0.02, "momentum": 0.8, "dampening": 0.5})",
       "s1 = 0.8*s1 + (1 - 0.5*step(t - 1.5))*g\ntheta -= eta*s1"},
      {R"({"name": "nesterov", "learningRate": 0.02})",
       "s1 = 0.9*s1 + g\ntheta -= eta*(g + 0.9*s1)"},
      {R"({"name": "adagrad", "learningRate": 0.02})",
       "s1 += g^2\ntheta -= eta*g/(sqrt(s1) + 1e-10)"},
      {R"({"name": "adagrad", "learningRate": 0.02, "epsilon": 0.01, "epsilonPlacement": "inside"})",
       "s1 += g^2\ntheta -= eta*g/sqrt(s1 + 0.01)"},
      {R"({"name": "adadelta", "learningRate": 0.02})",
       "s1 = 0.9*s1 + 0.1*g^2\ns3 = g*sqrt(s2 + 1e-6)/sqrt(s1 + 1e-6)\n"
       "s2 = 0.9*s2 + 0.1*s3^2\ntheta -= eta*s3"},
      {R"({"name": "rmsprop", "learningRate": 0.02})",
       "s1 = 0.99*s1 + 0.01*g^2\ntheta -= eta*g/(sqrt(s1) + 1e-8)"},
      {R"({"name": "rmsprop", "learningRate": 0.02, "epsilon": 1e-3, "epsilonPlacement": "inside"})",
       "s1 = 0.99*s1 + 0.01*g^2\ntheta -= eta*g/sqrt(s1 + 1e-3)"},
      {R"({"name": "rmsprop", "learningRate": 0.02, "momentum": 0.5, "centered": true})",
       "s1 = 0.99*s1 + 0.01*g^2\ns2 = 0.99*s2 + 0.01*g\n"
       "s3 = 0.5*s3 + g/(sqrt(s1 - s2^2) + 1e-8)\ntheta -= eta*s3"},
      {R"({"name": "adam", "learningRate": 0.02})",
       "s1 = 0.9*s1 + 0.1*g\ns2 = 0.999*s2 + 0.001*g^2\n"
       "theta -= eta*(s1/(1 - 0.9^t))/(sqrt(s2/(1 - 0.999^t)) + 1e-8)"},
      {R"({"name": "adam", "learningRate": 0.02, "biasCorrection": false})",
       "s1 = 0.9*s1 + 0.1*g\ns2 = 0.999*s2 + 0.001*g^2\ntheta -= eta*s1/(sqrt(s2) + 1e-8)"},
      {R"({"name": "adam", "learningRate": 0.02, "epsilon": 0.1, "epsilonPlacement": "inside"})",
       "s1 = 0.9*s1 + 0.1*g\ns2 = 0.999*s2 + 0.001*g^2\n"
       "theta -= eta*(s1/(1 - 0.9^t))/sqrt(s2/(1 - 0.999^t) + 0.1)"},
      {R"({"name": "adam", "learningRate": 0.02, "amsgrad": true, "beta2": 0.9})",
       "s1 = 0.9*s1 + 0.1*g\ns2 = 0.9*s2 + 0.1*g^2\ns3 = max(s3, s2)\n"
       "theta -= eta*(s1/(1 - 0.9^t))/(sqrt(s3/(1 - 0.9^t)) + 1e-8)"},
      {R"({"name": "adamw", "learningRate": 0.02, "weightDecay": 0.3})",
       "θ *= 1 - η*0.3\ns1 = 0.9*s1 + 0.1*g\ns2 = 0.999*s2 + 0.001*g^2\n"
       "θ −= η*(s1/(1 - 0.9^t))/(sqrt(s2/(1 - 0.999^t)) + 1e-8)"},
      {R"({"name": "adamax", "learningRate": 0.02})",
       "s1 = 0.9*s1 + 0.1*g\ns2 = max(0.999*s2, abs(g) + 1e-8)\n"
       "theta -= eta/(1 - 0.9^t)*s1/s2"},
      // The product μ₁…μₜ is s3 − 1, since states start at 0.
      {R"({"name": "nadam", "learningRate": 0.02})",
       "s1 = 0.9*s1 + 0.1*g\ns2 = 0.999*s2 + 0.001*g^2\n"
       "s3 = (s3 + 1)*0.9*(1 - 0.5*0.96^(0.004*t)) - 1\n"
       "s4 = 0.9*(1 - 0.5*0.96^(0.004*(t + 1)))\n"
       "theta -= eta*((1 - 0.9*(1 - 0.5*0.96^(0.004*t)))*g/(1 - (s3 + 1))"
       " + s4*s1/(1 - (s3 + 1)*s4))/(sqrt(s2/(1 - 0.999^t)) + 1e-8)"},
      {R"({"name": "lion", "learningRate": 0.02, "weightDecay": 0.3})",
       "theta -= eta*(sign(0.9*s1 + 0.1*g) + 0.3*theta)\ns1 = 0.99*s1 + 0.01*g"},
  }));
  INFO(twin.builtIn);
  const Formula formula = formulaOf(wavy, {"x", "y"});
  OptimizerSettings typed = defaultsOf(OptimizerName::custom);
  typed.learningRate = 0.02;
  typed.rule = twin.typed;
  const StopSettings stop{.maxSteps = 25};
  const DescentTrace ours =
      traceOf(formula, {1.7, -0.9}, {.optimizer = optimizerOf(twin.builtIn), .stop = stop});
  const DescentTrace theirs = traceOf(formula, {1.7, -0.9}, {.optimizer = typed, .stop = stop});
  REQUIRE(ours.steps == 25);
  REQUIRE(theirs.steps == 25);
  for (std::size_t i = 0; i < ours.parameters.size(); ++i) {
    CHECK(ours.parameters[i] == Approx(theirs.parameters[i]).epsilon(1e-12).margin(1e-12));
  }
  CHECK(lastPoint(ours) != pointOf(ours, 0));
}

TEST_CASE("states carry the names of the update rules", "[optim][rules]") {
  CHECK(stateNamesOf(R"({"name": "sgd", "learningRate": 1})").empty());
  CHECK(stateNamesOf(R"({"name": "momentum", "learningRate": 1})") == "b");
  CHECK(stateNamesOf(R"({"name": "nesterov", "learningRate": 1})") == "b");
  CHECK(stateNamesOf(R"({"name": "adagrad"})") == "a");
  CHECK(stateNamesOf(R"({"name": "adadelta"})") == "a d");
  CHECK(stateNamesOf(R"({"name": "rmsprop"})") == "v");
  CHECK(stateNamesOf(R"({"name": "rmsprop", "momentum": 0.5})") == "v b");
  CHECK(stateNamesOf(R"({"name": "rmsprop", "centered": true})") == "v m");
  CHECK(stateNamesOf(R"({"name": "rmsprop", "centered": true, "momentum": 0.5})") == "v m b");
  CHECK(stateNamesOf(R"({"name": "adam"})") == "m v");
  CHECK(stateNamesOf(R"({"name": "adam", "amsgrad": true})") == "m v vMax");
  CHECK(stateNamesOf(R"({"name": "adamw"})") == "m v");
  CHECK(stateNamesOf(R"({"name": "adamax"})") == "m u");
  CHECK(stateNamesOf(R"({"name": "nadam"})") == "m v");
  CHECK(stateNamesOf(R"({"name": "lion"})") == "m");
}

TEST_CASE("what the lesson on Adam says of the first step holds", "[optim][rules]") {
  // The size of the gradient does not matter …
  CHECK(firstStep(R"({"name": "adam", "learningRate": 0.1})", 1e-3) == Approx(-0.1).epsilon(1e-4));
  CHECK(firstStep(R"({"name": "adam", "learningRate": 0.1})", 1e3) == Approx(-0.1).epsilon(1e-4));
  // … without the correction it is √10 times longer, and exactly η for β₂ = 0.99.
  const double uncorrected =
      firstStep(R"({"name": "adam", "learningRate": 0.1, "biasCorrection": false})", 1);
  CHECK(uncorrected == Approx(-0.1 * std::sqrt(10)).epsilon(1e-6));
  const double exact = firstStep(
      R"({"name": "adam", "learningRate": 0.1, "biasCorrection": false, "beta2": 0.99})", 1);
  CHECK(exact == Approx(-0.1).epsilon(1e-6));
}

TEST_CASE("momentum multiplies a constant slope by ten", "[optim][rules]") {
  Optimizer<double> optimizer = make(R"({"name": "momentum", "learningRate": 0.01})", 1);
  std::vector<double> theta{0};
  double before = 0;
  for (int t = 0; t < 300; ++t) {
    before = theta[0];
    optimizer.step(theta, std::vector<double>{1}, 0.01);
  }
  CHECK(theta[0] - before == Approx(-0.1).epsilon(1e-9));
}

TEST_CASE("centered RMSprop stays real under a constant gradient", "[optim][rules]") {
  Optimizer<double> optimizer = make(R"({"name": "rmsprop", "centered": true, "alpha": 0.5})", 1);
  std::vector<double> theta{0};
  for (int t = 0; t < 500; ++t) optimizer.step(theta, std::vector<double>{0.1}, 1e-9);
  CHECK(std::isfinite(theta[0]));
}

TEST_CASE("many parameters move as each would alone, in float and in double", "[optim][rules]") {
  const std::string_view json = GENERATE(values<std::string_view>(
      {R"({"name": "sgd", "learningRate": 0.01, "weightDecay": 0.1})",
       R"({"name": "momentum", "learningRate": 0.01, "dampening": 0.3})",
       R"({"name": "nesterov", "learningRate": 0.01})", R"({"name": "adagrad"})",
       R"({"name": "adadelta"})", R"({"name": "rmsprop", "momentum": 0.5, "centered": true})",
       R"({"name": "adam"})", R"({"name": "adam", "amsgrad": true})", R"({"name": "adamw"})",
       R"({"name": "adamax"})", R"({"name": "nadam"})", R"({"name": "lion"})",
       R"({"name": "custom", "rule": "s2 = 0.9*s2 + g*t\ntheta -= eta*s2"})"}));
  INFO(json);
  constexpr std::size_t n = 1003;  // no multiple of a SIMD width
  const OptimizerSettings settings = optimizerOf(json);
  Optimizer<double> all = make(json, n);
  auto narrow = Optimizer<float>::create(settings, n);
  REQUIRE(narrow.ok());
  Optimizer<double> alone = make(json, 1);

  const auto slope = [](std::size_t i, double theta) {
    return std::sin(static_cast<double>(i)) + 0.1 * theta;
  };
  std::vector<double> theta(n, 0.5);
  std::vector<float> narrowTheta(n, 0.5F);
  std::vector<double> g(n);
  std::vector<float> narrowG(n);
  std::vector<double> single{0.5};
  constexpr std::size_t watched = 1001;
  for (int t = 0; t < 20; ++t) {
    for (std::size_t i = 0; i < n; ++i) {
      g[i] = slope(i, theta[i]);
      narrowG[i] = static_cast<float>(slope(i, static_cast<double>(narrowTheta[i])));
    }
    const double singleG = slope(watched, single[0]);
    alone.step(single, std::vector<double>{singleG}, settings.learningRate);
    all.step(theta, g, settings.learningRate);
    narrow.value().step(narrowTheta, narrowG, settings.learningRate);
  }
  CHECK(theta[watched] == single[0]);
  double worst = 0;
  for (std::size_t i = 0; i < n; ++i) {
    worst = std::max(worst, std::fabs(theta[i] - static_cast<double>(narrowTheta[i])));
  }
  CHECK(worst < 1e-5);
}

TEST_CASE("state and counters carry a run on exactly", "[optim][rules]") {
  const std::string_view json = R"({"name": "nadam", "learningRate": 0.1})";
  Optimizer<double> whole = make(json, 2);
  Optimizer<double> first = make(json, 2);
  std::vector<double> wholeTheta{1, 2};
  std::vector<double> theta{1, 2};
  const auto go = [](Optimizer<double>& optimizer, std::vector<double>& at, int steps) {
    for (int t = 0; t < steps; ++t) {
      optimizer.step(at, std::vector<double>{2 * at[0], std::cos(at[1])}, 0.1);
    }
  };
  go(whole, wholeTheta, 50);
  go(first, theta, 20);
  Optimizer<double> second = make(json, 2);
  std::copy(first.states().begin(), first.states().end(), second.states().begin());
  second.progress() = first.progress();
  go(second, theta, 30);
  CHECK(theta == wholeTheta);
}

}  // namespace nabla::test
