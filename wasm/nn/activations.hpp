#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ops/operation.hpp"

namespace nabla {

// What a layer does with z = Wx + b. `linear` leaves it as it is; `softmax` stands after the last
// layer of a classifier alone.
enum class Activation : std::uint8_t {
  linear,
  tanh,
  relu,
  leakyRelu,
  elu,
  gelu,
  silu,
  sigmoid,
  softplus,
  softmax,
  count
};

// "leaky-relu" and the like, as configurations name them.
std::string_view nameOf(Activation activation);
std::optional<Activation> activationNamed(std::string_view name);

// The row of the table of operations that an activation is; Op::count for linear and softmax.
Op operationOf(Activation activation);

}  // namespace nabla
