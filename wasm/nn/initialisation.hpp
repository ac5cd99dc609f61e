#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/random.hpp"

namespace nabla {

// How weights start; biases start at 0. `in` and `out` are a layer's inputs and outputs.
enum class Initialisation : std::uint8_t {
  zeros,
  constant,       // every weight the scale
  normal,         // σ is the scale
  uniform,        // between −scale and scale
  xavierUniform,  // ±√(6/(in + out)), Glorot and Bengio 2010
  xavierNormal,   // σ = √(2/(in + out))
  heUniform,      // ±√(6/in), He et al. 2015
  heNormal,       // σ = √(2/in)
  lecunNormal,    // σ = √(1/in), LeCun et al. 1998
  orthogonal,     // orthonormal rows, or columns where there are more rows; Saxe et al. 2014
  count
};

std::string_view nameOf(Initialisation initialisation);
std::optional<Initialisation> initialisationNamed(std::string_view name);

// Fills the weights of one layer, out × in row by row. `scale` is that of constant, normal and
// uniform.
void initialise(Initialisation initialisation, double scale, std::span<double> weights,
                std::size_t in, std::size_t out, Random& random);

}  // namespace nabla
