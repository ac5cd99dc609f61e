#include "calculus/slopes.hpp"

#include <array>
#include <string_view>

#include "calculus/fold.hpp"
#include "expr/parser.hpp"

namespace nabla {

namespace {

// The slope texts of the whole table, parsed once. Variables: a, b and f.
struct SlopeFormulas {
  Pool pool;
  std::array<NodeId, operationCount> byA{};
  std::array<NodeId, operationCount> byB{};

  SlopeFormulas() {
    for (const OperationInfo& info : operationTable) {
      const auto index = static_cast<std::size_t>(info.op);
      byA[index] = read(info.slopeA);
      byB[index] = info.arity == 2 ? read(info.slopeB) : noNode;
    }
  }

  // A test sees to it that every row parses.
  NodeId read(std::string_view text) {
    const Result<Parsed> parsed = parse(text, {{"a", "b", "f"}, {}, false}, pool);
    return parsed ? parsed.value().root : noNode;
  }
};

const SlopeFormulas& slopeFormulas() {
  static const SlopeFormulas formulas;
  return formulas;
}

// Copies a formula of the table into `pool`, with the inputs of `self` and `self` itself for a, b
// and f. Recursive: a row is a handful of nodes.
NodeId substitute(const Pool& rows, NodeId from, Pool& pool, NodeId self) {
  const Node& row = rows[from];
  switch (row.kind) {
    case NodeKind::number:
      return pool.number(row.value);
    case NodeKind::constant:
      return pool.constant(rows.nameOf(from));
    case NodeKind::variable: {
      const std::string_view name = rows.nameOf(from);
      return name == "f" ? self : (name == "a" ? pool[self].a : pool[self].b);
    }
    default:
      break;
  }
  const NodeId a = substitute(rows, row.a, pool, self);
  const NodeId b = row.b == noNode ? noNode : substitute(rows, row.b, pool, self);
  return applyFolded(pool, row.op, a, b);
}

}  // namespace

NodeId localSlope(Pool& pool, NodeId node, Input input) {
  const SlopeFormulas& formulas = slopeFormulas();
  const auto index = static_cast<std::size_t>(pool[node].op);
  const NodeId formula = input == Input::a ? formulas.byA[index] : formulas.byB[index];
  return substitute(formulas.pool, formula, pool, node);
}

}  // namespace nabla
