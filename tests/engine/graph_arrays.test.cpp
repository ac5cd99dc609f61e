// Graph nodes over vectors and matrices: reverse mode against forward mode and central differences,
// in batches of several widths, values against sums written out.

#include <cmath>
#include <functional>
#include <vector>

#include "base/random.hpp"
#include "catch.hpp"
#include "graph/graph.hpp"
#include "ops/dual.hpp"

namespace nabla::test {

namespace {

void fill(Graph<double>& graph, GraphIndex node, Random& random, double scale = 1) {
  for (std::size_t i = 0; i < graph.count(node); ++i) {
    graph.value(node)[i] = scale * random.uniform(-1, 1);
  }
}

// A node whose numbers all matter, and differently: Σ wᵢaᵢ with weights of no special ratio.
GraphIndex weigh(Graph<double>& graph, GraphIndex a) {
  const GraphIndex weights = graph.apply(Op::sin, graph.apply(Op::add, a, graph.constant(0.7)));
  return graph.dot(a, weights);
}

// Every input's adjoint against the central difference, and the tangent in a random direction
// against the adjoint's projection on it.
void checkSlopes(Graph<double>& graph, const std::vector<GraphIndex>& inputs, GraphIndex output,
                 std::size_t batch) {
  Random random(5);
  graph.forward(batch);
  graph.backward(output);
  std::vector<std::vector<double>> adjoints;
  std::vector<std::vector<double>> directions;
  double projected = 0;
  for (const GraphIndex input : inputs) {
    const std::size_t n = graph.count(input);
    REQUIRE(graph.reached(input));
    adjoints.emplace_back(graph.slope(input), graph.slope(input) + n);
    directions.emplace_back(n);
    for (std::size_t i = 0; i < n; ++i) {
      directions.back()[i] = random.uniform(-1, 1);
      projected += directions.back()[i] * adjoints.back()[i];
    }
  }
  for (std::size_t k = 0; k < inputs.size(); ++k) {
    for (std::size_t i = 0; i < adjoints[k].size(); ++i) {
      constexpr double step = 1e-5;
      double& number = graph.value(inputs[k])[i];
      const double kept = number;
      number = kept + step;
      graph.forward(batch);
      const double above = *graph.value(output);
      number = kept - step;
      graph.forward(batch);
      const double below = *graph.value(output);
      number = kept;
      CHECK((above - below) / (2 * step) == Approx(adjoints[k][i]).margin(1e-8).epsilon(1e-7));
    }
  }
  graph.forward(batch);
  std::vector<bool> moves(graph.size(), false);
  for (std::size_t k = 0; k < inputs.size(); ++k) {
    moves[inputs[k]] = true;
    std::copy(directions[k].begin(), directions[k].end(), graph.slope(inputs[k]));
  }
  graph.tangents(moves);
  CHECK(*graph.slope(output) == Approx(projected).epsilon(1e-11));
}

}  // namespace

TEST_CASE("products of matrices have the right values and slopes", "[graph]") {
  // Widths on both sides of one and two registers, batched and not.
  const std::size_t batch = GENERATE(1, 2, 3, 4, 5, 7, 10);
  const std::uint32_t rows = GENERATE(1, 3, 6);
  Graph<double> graph(11);
  Random random(batch);
  const GraphIndex weight = graph.input({rows, 5});
  const GraphIndex x = graph.input({5, 1, true});
  const GraphIndex bias = graph.input({rows, 1});
  const GraphIndex product = graph.product(weight, x);
  const GraphIndex layer = graph.affine(weight, graph.apply(Op::tanh, x), bias);
  const GraphIndex output = graph.apply(Op::add, weigh(graph, product), weigh(graph, layer));
  graph.forward(batch);
  for (const GraphIndex input : {weight, x, bias}) fill(graph, input, random);
  graph.forward(batch);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < batch; ++j) {
      double sum = 0;
      double biased = graph.value(bias)[i];
      for (std::size_t k = 0; k < 5; ++k) {
        sum += graph.value(weight)[i * 5 + k] * graph.value(x)[k * batch + j];
        biased += graph.value(weight)[i * 5 + k] * scalar::tanh(graph.value(x)[k * batch + j]);
      }
      CHECK(graph.value(product)[i * batch + j] == sum);
      CHECK(graph.value(layer)[i * batch + j] == biased);
    }
  }
  checkSlopes(graph, {weight, x, bias}, output, batch);
}

TEST_CASE("examples that are written one after another are the columns of a product", "[graph]") {
  for (const std::size_t batch : {1U, 3U, 4U, 9U}) {
    constexpr std::uint32_t inputs = 18;
    Graph<float> graph(9);
    const GraphIndex weights = graph.input({5, inputs});
    const GraphIndex columns = graph.data({inputs, 1, true});
    const GraphIndex examples = graph.examples(inputs);
    const GraphIndex ofColumns = graph.product(weights, columns);
    const GraphIndex ofExamples = graph.product(weights, examples);
    const GraphIndex sumOfColumns = graph.dot(ofColumns, ofColumns);
    const GraphIndex sumOfExamples = graph.dot(ofExamples, ofExamples);
    Random random(3);
    for (std::size_t i = 0; i < std::size_t{5} * inputs; ++i) {
      graph.value(weights)[i] = static_cast<float>(random.uniform(-1, 1));
    }
    for (std::size_t j = 0; j < batch; ++j) {
      for (std::size_t i = 0; i < inputs; ++i) {
        const auto number = static_cast<float>(random.uniform(-1, 1));
        graph.value(columns)[i * batch + j] = number;
        graph.workspace(examples)[j * inputs + i] = number;
      }
    }
    graph.forward(batch);
    CHECK(*graph.value(sumOfExamples) == *graph.value(sumOfColumns));
    graph.backward(sumOfColumns);
    const std::vector<float> slopes(graph.slope(weights),
                                    graph.slope(weights) + graph.count(weights));
    graph.backward(sumOfExamples);
    for (std::size_t i = 0; i < slopes.size(); ++i) CHECK(graph.slope(weights)[i] == slopes[i]);
  }
}

TEST_CASE("a row, a column and a number are repeated to the other's shape", "[graph]") {
  Graph<double> graph(6);
  Random random(3);
  const GraphIndex matrix = graph.input({3, 1, true});
  const GraphIndex column = graph.input({3, 1});
  const GraphIndex row = graph.input({1, 1, true});
  const GraphIndex number = graph.input();
  GraphIndex f = graph.apply(Op::multiply, matrix, column);
  f = graph.apply(Op::multiply, f, row);
  f = graph.apply(Op::add, f, number);
  const GraphIndex output = weigh(graph, f);
  graph.forward(5);
  for (const GraphIndex input : {matrix, column, row, number}) fill(graph, input, random);
  graph.forward(5);
  CHECK(graph.value(f)[2 * 5 + 3] ==
        graph.value(matrix)[2 * 5 + 3] * graph.value(column)[2] * graph.value(row)[3] +
            *graph.value(number));
  checkSlopes(graph, {matrix, column, row, number}, output, 5);
}

TEST_CASE("overlapping slices of a vector share its slopes", "[graph]") {
  // Rosenbrock's valley: Σ 100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
  constexpr std::uint32_t n = 9;
  Graph<double> graph;
  Random random(8);
  const GraphIndex x = graph.input({n, 1});
  const GraphIndex low = graph.slice(x, 0, n - 1);
  const GraphIndex high = graph.slice(x, 1, n - 1);
  const GraphIndex bend = graph.apply(Op::subtract, high, graph.apply(Op::square, low));
  const GraphIndex shift = graph.apply(Op::subtract, graph.constant(1, {n - 1, 1}), low);
  const GraphIndex output =
      graph.apply(Op::add, graph.apply(Op::multiply, graph.constant(100), graph.dot(bend, bend)),
                  graph.dot(shift, shift));
  fill(graph, x, random);
  graph.forward();
  double expected = 0;
  const double* at = graph.value(x);
  for (std::size_t i = 0; i + 1 < n; ++i) {
    expected += 100 * std::pow(at[i + 1] - at[i] * at[i], 2) + std::pow(1 - at[i], 2);
  }
  CHECK(*graph.value(output) == Approx(expected).epsilon(1e-13));
  checkSlopes(graph, {x}, output, 1);
}

TEST_CASE("the logarithm of a sum of exponentials, and its shares", "[graph]") {
  const std::size_t batch = GENERATE(1, 4, 5);
  Graph<double> graph(5);
  Random random(2);
  const GraphIndex a = graph.input({4, 1, true});
  const GraphIndex whole = graph.logSumExp(a);
  const GraphIndex shares = graph.softmax(a);
  const GraphIndex output = graph.apply(Op::add, weigh(graph, whole), weigh(graph, shares));
  graph.forward(batch);
  fill(graph, a, random, 3);
  graph.forward(batch);
  double sum = 0;
  for (std::size_t i = 0; i < 4; ++i) sum += std::exp(graph.value(a)[i * batch]);
  CHECK(graph.value(whole)[0] == Approx(std::log(sum)).epsilon(1e-14));
  CHECK(graph.value(shares)[batch] == Approx(std::exp(graph.value(a)[batch]) / sum).epsilon(1e-14));
  checkSlopes(graph, {a}, output, batch);
}

TEST_CASE("huge and infinite logits do not overflow", "[graph]") {
  const double infinity = std::numeric_limits<double>::infinity();
  Graph<double> graph;
  const GraphIndex a = graph.input({3, 1});
  const GraphIndex whole = graph.logSumExp(a);
  const auto at = [&](double x, double y, double z) {
    graph.value(a)[0] = x;
    graph.value(a)[1] = y;
    graph.value(a)[2] = z;
    graph.forward();
    return *graph.value(whole);
  };
  CHECK(at(1e300, 1e300, 0) == 1e300);
  CHECK(at(-1000, -1000, -1000) == Approx(-1000 + std::log(3)));
  CHECK(at(-infinity, 2, -infinity) == 2);
  CHECK(at(-infinity, -infinity, -infinity) == -infinity);
  CHECK(at(infinity, 0, 0) == infinity);
  CHECK(std::isnan(at(0, std::nan(""), 0)));
}

TEST_CASE("losses are means with slopes to match", "[graph]") {
  const std::size_t batch = 5;
  const auto which = static_cast<Loss>(GENERATE(0, 1, 2, 3, 4));
  Graph<double> graph(7);
  Random random(4);
  const bool classes = which == Loss::crossEntropy;
  const GraphIndex x = graph.input({3, 1, true});
  const GraphIndex target = graph.data({classes ? 1U : 3U, 1, true});
  const GraphIndex output = graph.loss(which, graph.apply(Op::sinh, x), target);
  graph.forward(batch);
  fill(graph, x, random, 2);
  for (std::size_t i = 0; i < graph.count(target); ++i) {
    graph.value(target)[i] = classes ? static_cast<double>(random.below(3)) : random.uniform();
  }
  checkSlopes(graph, {x}, output, batch);
  CHECK_FALSE(graph.reached(target));
}

TEST_CASE("second derivatives go through layers", "[graph]") {
  // H·v by forward over reverse against the difference of two gradients.
  Random random(6);
  std::vector<double> start(4 * 3 + 4);
  for (double& number : start) number = random.uniform(-1, 1);
  const auto build = [&]<class T>(Graph<T>& graph, GraphIndex& weight, GraphIndex& bias) {
    weight = graph.input({4, 3});
    bias = graph.input({4, 1});
    const GraphIndex x = graph.constant(T(0.4), {3, 2});
    const GraphIndex z = graph.apply(Op::tanh, graph.affine(weight, x, bias));
    return graph.sum(graph.logSumExp(graph.apply(Op::square, z)));
  };
  const auto gradientAt = [&](const std::vector<double>& point) {
    Graph<double> graph;
    GraphIndex weight = 0;
    GraphIndex bias = 0;
    const GraphIndex output = build(graph, weight, bias);
    std::copy_n(point.begin(), 12, graph.value(weight));
    std::copy_n(point.begin() + 12, 4, graph.value(bias));
    graph.forward();
    graph.backward(output);
    std::vector<double> result(graph.slope(weight), graph.slope(weight) + 12);
    result.insert(result.end(), graph.slope(bias), graph.slope(bias) + 4);
    return result;
  };
  Graph<Dual<double>> graph;
  GraphIndex weight = 0;
  GraphIndex bias = 0;
  const GraphIndex output = build(graph, weight, bias);
  std::vector<double> above = start;
  std::vector<double> below = start;
  for (std::size_t i = 0; i < start.size(); ++i) {
    const double direction = std::sin(1.0 + static_cast<double>(i));
    above[i] += 1e-5 * direction;
    below[i] -= 1e-5 * direction;
    auto& number = i < 12 ? graph.value(weight)[i] : graph.value(bias)[i - 12];
    number = {start[i], direction};
  }
  graph.forward();
  graph.backward(output);
  const std::vector<double> high = gradientAt(above);
  const std::vector<double> low = gradientAt(below);
  for (std::size_t i = 0; i < start.size(); ++i) {
    const Dual<double> slope = i < 12 ? graph.slope(weight)[i] : graph.slope(bias)[i - 12];
    CHECK(slope.tangent == Approx((high[i] - low[i]) / 2e-5).margin(1e-9).epsilon(1e-6));
  }
}

}  // namespace nabla::test
