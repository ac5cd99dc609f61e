#include "expr/function_call.hpp"

namespace nabla {

NodeId callOf(Pool& pool, Op op, const std::vector<NodeId>& arguments) {
  if (op == Op::root) return rootOf(pool, arguments[0], arguments[1]);
  if (arguments.size() == 1) return pool.apply(op, arguments[0]);
  NodeId value = arguments[0];
  for (std::size_t i = 1; i < arguments.size(); ++i) value = pool.apply(op, value, arguments[i]);
  return value;
}

NodeId rootOf(Pool& pool, NodeId degree, NodeId radicand) {
  if (pool.isNumber(degree, 2)) return pool.apply(Op::sqrt, radicand);
  if (pool.isNumber(degree, 3)) return pool.apply(Op::cbrt, radicand);
  return pool.apply(Op::root, degree, radicand);
}

NodeId logarithmOf(Pool& pool, NodeId base, NodeId a) {
  if (pool.isNumber(base, 2)) return pool.apply(Op::log2, a);
  if (pool.isNumber(base, 10)) return pool.apply(Op::log10, a);
  const NodeId numerator = pool.apply(Op::ln, a);
  if (base == pool.constant("e")) return numerator;
  return pool.apply(Op::divide, numerator, pool.apply(Op::ln, base));
}

}  // namespace nabla
