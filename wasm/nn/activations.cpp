#include "nn/activations.hpp"

#include <array>
#include <cstddef>

namespace nabla {

namespace {

struct Row {
  std::string_view name;
  Op op;
};

constexpr std::array<Row, static_cast<std::size_t>(Activation::count)> rows{{
    {"linear", Op::count},
    {"tanh", Op::tanh},
    {"relu", Op::relu},
    {"leaky-relu", Op::leaky_relu},
    {"elu", Op::elu},
    {"gelu", Op::gelu},
    {"silu", Op::silu},
    {"sigmoid", Op::sigmoid},
    {"softplus", Op::softplus},
    {"softmax", Op::count},
}};

}  // namespace

std::string_view nameOf(Activation activation) {
  return rows[static_cast<std::size_t>(activation)].name;
}

std::optional<Activation> activationNamed(std::string_view name) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].name == name) return static_cast<Activation>(i);
  }
  return std::nullopt;
}

Op operationOf(Activation activation) { return rows[static_cast<std::size_t>(activation)].op; }

}  // namespace nabla
