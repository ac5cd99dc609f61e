#include "graph/tape.hpp"

#include <emscripten/bind.h>

#include "bindings/convert.hpp"
#include "expr/print.hpp"

namespace nabla::bindings {

namespace {

Object fromNode(const Pool& pool, const TapeNode& node, bool russianNames) {
  Object object;
  object.set("label", printText(pool, node.expression));
  object.set("mathml", printMathml(pool, node.expression, {.russianNames = russianNames}));
  object.set("op", node.op);
  object.set("inputs", fromList(node.inputs, [](int input) { return val(input); }));
  return object;
}

val fromEdge(const TapeEdge& edge) {
  Object object;
  object.set("node", edge.node);
  object.set("from", edge.from);
  object.set("local", edge.local);
  object.set("contribution", edge.contribution);
  object.set("adjoint", edge.adjoint);
  return object;
}

val tape(const Formula& formula, val point, bool russianNames) {
  const Tape tape = recordTape(formula, toNumbers(point));
  List nodes;
  List forward;
  for (std::size_t id = 0; id < tape.nodes.size(); ++id) {
    Object node = fromNode(formula.pool(), tape.nodes[id], russianNames);
    node.set("id", static_cast<double>(id));
    nodes.add(node);
    Object step;
    step.set("node", static_cast<double>(id));
    step.set("value", tape.nodes[id].value);
    forward.add(step);
  }
  Object counts;
  counts.set("operations", tape.operations);
  counts.set("multiplications", tape.multiplications);
  counts.set("additions", tape.additions);
  Object object;
  object.set("nodes", nodes);
  object.set("forward", forward);
  object.set("backward", fromList(tape.backward, fromEdge));
  object.set("counts", counts);
  return object;
}

}  // namespace

EMSCRIPTEN_BINDINGS(tape) { emscripten::function("tape", &tape); }

}  // namespace nabla::bindings
