#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// Reads the rows of operations.def as an enumeration and as a table of their names and rules.
// What they compute is read in ops/scalar.hpp (the functions) and ops/compute.hpp (the rows).

namespace nabla {

// Which operation. Enumerators are the names used in formulas.
enum class Op : std::uint8_t {
#define UNARY(name, ...) name,
#define UNARY_AS(name, ...) name,
#define BINARY(name, ...) name,
#define BINARY_AS(name, ...) name,
#include "ops/operations.def"
  count
};

// What is known of an operation without computing: its row as text.
struct OperationInfo {
  Op op;
  std::string_view name;    // in formulas: "sin"
  int arity;                // 1 or 2
  std::string_view rule;    // the rule of differentiation that a derivation names: "sine"
  std::string_view slopeA;  // ∂f/∂a as a formula over a, b and f
  std::string_view slopeB;  // ∂f/∂b likewise; empty for one input
};

inline constexpr std::size_t operationCount = static_cast<std::size_t>(Op::count);

inline constexpr std::array<OperationInfo, operationCount> operationTable{{
#define UNARY(name, rule, value, slope) {Op::name, #name, 1, rule, #slope, ""},
#define UNARY_AS(name, rule, value, slope, text) {Op::name, #name, 1, rule, text, ""},
#define BINARY(name, rule, value, slopeA, slopeB) {Op::name, #name, 2, rule, #slopeA, #slopeB},
#define BINARY_AS(name, rule, value, slopeA, textA, slopeB, textB)                                 \
  {Op::name, #name, 2, rule, textA, textB},
#include "ops/operations.def"
}};

constexpr const OperationInfo& infoOf(Op op) {
  return operationTable[static_cast<std::size_t>(op)];
}

}  // namespace nabla
