#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "expr/parser.hpp"
#include "expr/print.hpp"
#include "ops/compute.hpp"

// What the tests of expressions share: reading a formula that is known to be good, its value, and
// random formulas.

namespace nabla::test {

// A formula in a pool of its own.
struct Formula {
  Pool pool;
  NodeId root = noNode;
  std::vector<std::string> variables;

  explicit Formula(std::string_view text, const Names& names = {}) {
    const Result<Parsed> parsed = parse(text, names, pool);
    if (!parsed) return;
    root = parsed.value().root;
    variables = parsed.value().variables;
  }
  [[nodiscard]] std::string text() const { return printText(pool, root); }
};

using Values = std::map<std::string, double, std::less<>>;

// The value of every node up to `root`, by the table of operations itself.
inline double evaluate(const Pool& pool, NodeId root, const Values& values) {
  std::vector<double> value(root + 1, NAN);
  for (NodeId id = 0; id <= root; ++id) {
    const Node& node = pool[id];
    if (node.kind == NodeKind::variable) {
      const auto found = values.find(pool.nameOf(id));
      if (found != values.end()) value[id] = found->second;
    } else if (node.kind == NodeKind::operation) {
      const double a = value[node.a];
      const double b = node.b == noNode ? 0 : value[node.b];
      value[id] = dispatch(node.op, [&]<Op op>() { return Operation<op>::value(a, b); });
    } else {
      value[id] = node.value;
    }
  }
  return value[root];
}

// Whether two values of one function agree, as far as rounding on the way can be told apart.
inline bool agree(double x, double y, double tolerance = 1e-8) {
  return std::fabs(x - y) <= tolerance * std::max({1.0, std::fabs(x), std::fabs(y)});
}

// Random expressions over x, y and all operations, the same ones for the same seed everywhere.
class RandomFormulas {
 public:
  explicit RandomFormulas(std::uint32_t seed) : generator_(seed) {}

  NodeId next(Pool& pool, int depth) {
    if (depth == 0 || below(8) == 0) return leaf(pool);
    const auto op = static_cast<Op>(
        below(10) < 6 ? below(7) : below(static_cast<std::uint32_t>(operationCount)));
    const NodeId a = op == Op::root ? pool.number(2 + below(4)) : next(pool, depth - 1);
    if (op == Op::power && below(3) != 0) return pool.apply(op, a, pool.number(below(5) - 1.0));
    return pool.apply(op, a, infoOf(op).arity == 2 ? next(pool, depth - 1) : noNode);
  }

  // A point at which no kink is likely to lie.
  double point() { return (below(4001) - 2000.0) / 1000.0 + 0.000137; }

 private:
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(generator_() % bound);
  }

  NodeId leaf(Pool& pool) {
    switch (below(8)) {
      case 0:
        return pool.number(below(7) - 2.0);
      case 1:
        return pool.number(below(20) / 4.0 + 0.1);
      case 2:
        return pool.constant(below(2) == 0 ? "pi" : "e");
      case 3:
      case 4:
        return pool.variable("y");
      default:
        return pool.variable("x");
    }
  }

  std::mt19937 generator_;
};

}  // namespace nabla::test
