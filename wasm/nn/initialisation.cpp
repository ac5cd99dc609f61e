#include "nn/initialisation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "graph/reduce.hpp"

namespace nabla {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Initialisation::count)> names{
    "zeros",         "constant",   "normal",    "uniform",      "xavier-uniform",
    "xavier-normal", "he-uniform", "he-normal", "lecun-normal", "orthogonal",
};

void fillNormal(std::span<double> weights, double deviation, Random& random) {
  for (double& weight : weights) weight = deviation * random.normal();
}

void fillUniform(std::span<double> weights, double bound, Random& random) {
  for (double& weight : weights) weight = random.uniform(-bound, bound);
}

// `count` orthonormal vectors of `length` numbers, count ≤ length, one after another: normal
// numbers through modified Gram–Schmidt, each vector twice, which takes out what rounding left.
std::vector<double> orthonormal(std::size_t count, std::size_t length, Random& random) {
  std::vector<double> vectors(count * length);
  for (std::size_t i = 0; i < count; ++i) {
    double* vector = vectors.data() + i * length;
    fillNormal({vector, length}, 1, random);
    for (int pass = 0; pass < 2; ++pass) {
      for (std::size_t j = 0; j < i; ++j) {
        const double* other = vectors.data() + j * length;
        addMultiple(-dotProduct(vector, other, length), other, vector, length);
      }
    }
    const double size = std::sqrt(dotProduct(vector, vector, length));
    for (std::size_t k = 0; k < length; ++k) vector[k] /= size;
  }
  return vectors;
}

void fillOrthogonal(std::span<double> weights, std::size_t in, std::size_t out, Random& random) {
  const bool byRows = out <= in;
  const std::vector<double> vectors = orthonormal(std::min(in, out), std::max(in, out), random);
  for (std::size_t o = 0; o < out; ++o) {
    for (std::size_t i = 0; i < in; ++i) {
      weights[o * in + i] = byRows ? vectors[o * in + i] : vectors[i * out + o];
    }
  }
}

}  // namespace

std::string_view nameOf(Initialisation initialisation) {
  return names[static_cast<std::size_t>(initialisation)];
}

std::optional<Initialisation> initialisationNamed(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Initialisation>(found - names.begin());
}

void initialise(Initialisation initialisation, double scale, std::span<double> weights,
                std::size_t in, std::size_t out, Random& random) {
  const auto fanIn = static_cast<double>(in);
  const auto fanOut = static_cast<double>(out);
  switch (initialisation) {
    case Initialisation::zeros:
    case Initialisation::count:
      return std::fill(weights.begin(), weights.end(), 0.0);
    case Initialisation::constant:
      return std::fill(weights.begin(), weights.end(), scale);
    case Initialisation::normal:
      return fillNormal(weights, scale, random);
    case Initialisation::uniform:
      return fillUniform(weights, scale, random);
    case Initialisation::xavierUniform:
      return fillUniform(weights, std::sqrt(6 / (fanIn + fanOut)), random);
    case Initialisation::xavierNormal:
      return fillNormal(weights, std::sqrt(2 / (fanIn + fanOut)), random);
    case Initialisation::heUniform:
      return fillUniform(weights, std::sqrt(6 / fanIn), random);
    case Initialisation::heNormal:
      return fillNormal(weights, std::sqrt(2 / fanIn), random);
    case Initialisation::lecunNormal:
      return fillNormal(weights, std::sqrt(1 / fanIn), random);
    case Initialisation::orthogonal:
      return fillOrthogonal(weights, in, out, random);
  }
}

}  // namespace nabla
