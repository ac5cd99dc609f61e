#include "graph/tape.hpp"

#include <emscripten/bind.h>

#include "bindings/convert.hpp"
#include "bindings/derivation.hpp"

namespace nabla::bindings {

namespace {

val fromNode(const Pool& pool, const TapeNode& node, bool russianNames) {
  val object = fromExpression(pool, node.expression, russianNames);
  object.set("label", object["text"]);
  object.delete_("text");
  object.set("op", node.op);
  object.set("inputs", fromList(node.inputs, [](int input) { return val(input); }));
  return object;
}

val fromEdge(const TapeEdge& edge) {
  val object = val::object();
  object.set("node", edge.node);
  object.set("from", edge.from);
  object.set("local", edge.local);
  object.set("contribution", edge.contribution);
  object.set("adjoint", edge.adjoint);
  return object;
}

val tape(const Formula& formula, val point, bool russianNames) {
  const Tape tape = recordTape(formula, toNumbers(point));
  val nodes = val::array();
  val forward = val::array();
  for (std::size_t id = 0; id < tape.nodes.size(); ++id) {
    val node = fromNode(formula.pool(), tape.nodes[id], russianNames);
    node.set("id", static_cast<double>(id));
    nodes.set(id, node);
    val step = val::object();
    step.set("node", static_cast<double>(id));
    step.set("value", tape.nodes[id].value);
    forward.set(id, step);
  }
  val counts = val::object();
  counts.set("operations", tape.operations);
  counts.set("multiplications", tape.multiplications);
  counts.set("additions", tape.additions);
  val object = val::object();
  object.set("nodes", nodes);
  object.set("forward", forward);
  object.set("backward", fromList(tape.backward, fromEdge));
  object.set("counts", counts);
  return object;
}

}  // namespace

EMSCRIPTEN_BINDINGS(tape) { emscripten::function("tape", &tape); }

}  // namespace nabla::bindings
