#include "calculus/simplify_functions.hpp"

#include <cmath>

#include "ops/evaluate.hpp"

namespace nabla {

namespace {

// Values at 0 and 1 that are exact, and what undoes a function.
struct FunctionFacts {
  Op op;
  double atZero = NAN;  // NaN: not an exact number
  double atOne = NAN;
  Op undoes = Op::count;  // f(g(u)) = u for this g, wherever g(u) is defined
};

constexpr FunctionFacts functionFacts[] = {
    {Op::ln, NAN, 0, Op::exp},
    {Op::log2, NAN, 0},
    {Op::log10, NAN, 0},
    {Op::sin, 0, NAN, Op::arcsin},
    {Op::cos, 1, NAN, Op::arccos},
    {Op::tan, 0, NAN, Op::arctan},
    {Op::cot, NAN, NAN, Op::arccot},
    {Op::sec, 1},
    {Op::arcsin, 0},
    {Op::arctan, 0},
    {Op::arccos, NAN, 0},
    {Op::sinh, 0, NAN, Op::asinh},
    {Op::cosh, 1, NAN, Op::acosh},
    {Op::tanh, 0, NAN, Op::atanh},
    {Op::asinh, 0, NAN, Op::sinh},
    {Op::atanh, 0, NAN, Op::tanh},
    {Op::acosh, NAN, 0},
    {Op::erf, 0},
    {Op::cbrt, 0, 1},
    {Op::gelu, 0},
    {Op::silu, 0},
    {Op::elu, 0},
};

// Functions whose value at a number is exact whatever the number.
bool isExactEverywhere(Op op) {
  switch (op) {
    case Op::abs:
    case Op::sign:
    case Op::step:
    case Op::floor:
    case Op::min:
    case Op::max:
    case Op::relu:
      return true;
    default:
      return false;
  }
}

enum class Parity : std::uint8_t { none, even, odd };

Parity parityOf(Op op) {
  switch (op) {
    case Op::cos:
    case Op::sec:
    case Op::cosh:
    case Op::abs:
      return Parity::even;
    case Op::sin:
    case Op::tan:
    case Op::cot:
    case Op::csc:
    case Op::arcsin:
    case Op::arctan:
    case Op::sinh:
    case Op::tanh:
    case Op::coth:
    case Op::asinh:
    case Op::atanh:
    case Op::cbrt:
    case Op::sign:
    case Op::erf:
      return Parity::odd;
    default:
      return Parity::none;
  }
}

// f(f(u)) = f(u).
bool isIdempotent(Op op) {
  return op == Op::abs || op == Op::sign || op == Op::floor || op == Op::relu;
}

double evaluate(Op op, double a, double b) { return valueOf(op, a, b); }

const FunctionFacts* factsOf(Op op) {
  for (const FunctionFacts& facts : functionFacts) {
    if (facts.op == op) return &facts;
  }
  return nullptr;
}

// The value at a number, noNode if it is none to be written down.
NodeId exactValue(Pool& pool, Op op, NodeId a, NodeId b) {
  const Node& x = pool[a];
  if (x.kind != NodeKind::number || (b != noNode && !pool.isNumber(b))) return noNode;
  if (isExactEverywhere(op)) {
    return pool.number(evaluate(op, x.value, b == noNode ? 0 : pool[b].value));
  }
  const FunctionFacts* facts = factsOf(op);
  const double value = facts == nullptr || (x.value != 0 && x.value != 1)
                           ? NAN
                           : (x.value == 0 ? facts->atZero : facts->atOne);
  return std::isnan(value) ? noNode : pool.number(value);
}

// sin 0 … at multiples of π/2; ln e.
NodeId valueAtConstant(Pool& pool, Op op, NodeId a) {
  if (pool[a].kind != NodeKind::constant) return noNode;
  const std::string_view name = pool.nameOf(a);
  if (op == Op::ln && name == "e") return pool.number(1);
  if (name == "e") return noNode;
  if (op == Op::sin || op == Op::tan) return pool.number(0);
  if (op == Op::cos) return pool.number(name == "pi" ? -1 : 1);
  return noNode;
}

}  // namespace

NodeId simplifyFunction(Pool& pool, Algebra& algebra, Op op, NodeId a, NodeId b) {
  if (const NodeId value = exactValue(pool, op, a, b); value != noNode) return value;
  if (const NodeId value = valueAtConstant(pool, op, a); value != noNode) return value;
  if ((op == Op::min || op == Op::max) && a == b) return a;
  if (b != noNode) return pool.apply(op, a, b);
  const Node inner = pool[a];
  const bool nested = inner.kind == NodeKind::operation;
  if (nested && isIdempotent(op) && inner.op == op) return a;
  if (const FunctionFacts* facts = factsOf(op); nested && facts != nullptr) {
    if (inner.op == facts->undoes) return inner.a;
  }
  const Parity parity = parityOf(op);
  if (parity == Parity::none || isSum(pool, a) || !algebra.factorsOf(a).coefficient.isNegative()) {
    return pool.apply(op, a);
  }
  Product argument = algebra.factorsOf(a);
  argument.coefficient = negative(argument.coefficient);
  const NodeId positive = pool.apply(op, algebra.write(std::move(argument)));
  return parity == Parity::even ? positive : pool.apply(Op::negate, positive);
}

}  // namespace nabla
