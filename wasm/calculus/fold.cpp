#include "calculus/fold.hpp"

#include <cmath>

namespace nabla {

namespace {

constexpr double largestWhole = 9007199254740992;  // 2^53: whole numbers up to here are exact

bool isWhole(const Pool& pool, NodeId id) {
  return pool.isNumber(id) && std::floor(pool[id].value) == pool[id].value &&
         std::fabs(pool[id].value) <= largestWhole;
}

// The whole number `value`, or the operation where it would not be exact.
NodeId wholeOr(Pool& pool, double value, Op op, NodeId a, NodeId b) {
  return std::fabs(value) <= largestWhole ? pool.number(value) : pool.apply(op, a, b);
}

}  // namespace

NodeId sumOf(Pool& pool, NodeId a, NodeId b) {
  if (pool.isNumber(a, 0)) return b;
  if (pool.isNumber(b, 0)) return a;
  if (isWhole(pool, a) && isWhole(pool, b)) {
    return wholeOr(pool, pool[a].value + pool[b].value, Op::add, a, b);
  }
  if (pool.is(b, Op::negate)) return pool.apply(Op::subtract, a, pool[b].a);
  return pool.apply(Op::add, a, b);
}

NodeId differenceOf(Pool& pool, NodeId a, NodeId b) {
  if (pool.isNumber(b, 0)) return a;
  if (pool.isNumber(a, 0)) return negativeOf(pool, b);
  if (isWhole(pool, a) && isWhole(pool, b)) {
    return wholeOr(pool, pool[a].value - pool[b].value, Op::subtract, a, b);
  }
  if (pool.is(b, Op::negate)) return pool.apply(Op::add, a, pool[b].a);
  return pool.apply(Op::subtract, a, b);
}

NodeId productOf(Pool& pool, NodeId a, NodeId b) {
  if (pool.isNumber(a, 0) || pool.isNumber(b, 0)) return pool.number(0);
  if (pool.isNumber(a, 1)) return b;
  if (pool.isNumber(b, 1)) return a;
  if (pool.isNumber(a, -1)) return negativeOf(pool, b);
  if (pool.isNumber(b, -1)) return negativeOf(pool, a);
  if (isWhole(pool, a) && isWhole(pool, b)) {
    return wholeOr(pool, pool[a].value * pool[b].value, Op::multiply, a, b);
  }
  return pool.apply(Op::multiply, a, b);
}

NodeId quotientOf(Pool& pool, NodeId a, NodeId b) {
  if (pool.isNumber(b, 1)) return a;
  if (pool.isNumber(a, 0) && !pool.isNumber(b)) return a;
  return pool.apply(Op::divide, a, b);
}

NodeId negativeOf(Pool& pool, NodeId a) {
  if (pool.isNumber(a)) return pool.number(-pool[a].value);
  return pool.is(a, Op::negate) ? pool[a].a : pool.apply(Op::negate, a);
}

NodeId powerOf(Pool& pool, NodeId a, NodeId b) {
  if (pool.isNumber(b, 1)) return a;
  if (pool.isNumber(b, 0)) return pool.number(1);
  return pool.apply(Op::power, a, b);
}

NodeId applyFolded(Pool& pool, Op op, NodeId a, NodeId b) {
  switch (op) {
    case Op::add:
      return sumOf(pool, a, b);
    case Op::subtract:
      return differenceOf(pool, a, b);
    case Op::multiply:
      return productOf(pool, a, b);
    case Op::divide:
      return quotientOf(pool, a, b);
    case Op::negate:
      return negativeOf(pool, a);
    case Op::power:
      return powerOf(pool, a, b);
    default:
      break;
  }
  if (op == Op::ln && pool[a].kind == NodeKind::constant && pool.nameOf(a) == "e") {
    return pool.number(1);
  }
  return pool.apply(op, a, b);
}

}  // namespace nabla
