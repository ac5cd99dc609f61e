#pragma once

#include <string>

#include "bindings/convert.hpp"
#include "graph/tape.hpp"

namespace nabla::bindings {

// What a node of a tape is called.
struct TapeLabel {
  std::string text;
  std::string mathml;
};

// A tape as JavaScript has it, see Tape in web/engine/types.js. `labelOf` gives the TapeLabel of a
// node by its number.
template <class LabelOf>
val fromTape(const Tape& tape, LabelOf&& labelOf) {
  List nodes;
  List forward;
  for (std::size_t id = 0; id < tape.nodes.size(); ++id) {
    const TapeLabel label = labelOf(id);
    const auto number = static_cast<double>(id);
    Object node;
    node.set("id", number);
    node.set("label", label.text);
    node.set("mathml", label.mathml);
    node.set("op", tape.nodes[id].op);
    node.set("inputs", fromList(tape.nodes[id].inputs, [](int input) { return val(input); }));
    nodes.add(node);
    Object step;
    step.set("node", number);
    step.set("value", tape.nodes[id].value);
    forward.add(step);
  }
  Object counts;
  counts.set("operations", tape.operations);
  counts.set("multiplications", tape.multiplications);
  counts.set("additions", tape.additions);
  counts.set("passes", tape.passes);
  counts.set("oneByOne", tape.oneByOne);
  Object object;
  object.set("nodes", nodes);
  object.set("forward", forward);
  object.set("backward", fromList(tape.backward, [](const TapeEdge& edge) {
               Object step;
               step.set("node", edge.node);
               step.set("from", edge.from);
               step.set("local", edge.local);
               step.set("contribution", edge.contribution);
               step.set("adjoint", edge.adjoint);
               return step;
             }));
  object.set("counts", counts);
  return object;
}

}  // namespace nabla::bindings
