#include "graph/point.hpp"

#include "graph/elementwise.hpp"

namespace nabla {

PointProgram::PointProgram(const FormulaGraph<double>& formula)
    : values_(formula.graph.size()),
      slopes_(formula.graph.size() + 2),
      variables_(formula.variables),
      parameters_(formula.parameters) {
  const Graph<double>& graph = formula.graph;
  // A number repeated once is that number: a broadcast has the place of its input.
  std::vector<std::uint32_t> place(graph.size());
  for (GraphIndex index = 0; index < graph.size(); ++index) {
    const GraphNode& node = graph[index];
    place[index] = node.kind == GraphNodeKind::broadcast ? place[node.a] : index;
    if (node.kind == GraphNodeKind::constant) values_[index] = *graph.value(index);
    if (node.kind != GraphNodeKind::elementwise) continue;
    const GraphIndex second = node.b == noInput ? node.a : node.b;
    instructions_.push_back(
        {.op = node.op, .a = place[node.a], .b = place[second], .result = index});
  }
  output_ = place[formula.outputs[0]];

  const auto zero = static_cast<std::uint32_t>(graph.size());
  const std::uint32_t unread = zero + 1;
  std::vector<bool> reached(graph.size(), false);
  reached[output_] = true;
  slopes_[output_] = 1;
  const auto wayTo = [&](std::uint32_t input) -> Way {
    if (!graph[input].varies) return {unread, zero};
    const bool first = !reached[input];
    reached[input] = true;
    return {input, first ? zero : input};
  };
  for (std::size_t i = instructions_.size(); i-- > 0;) {
    const Instruction& step = instructions_[i];
    if (!reached[step.result]) continue;
    const Way a = wayTo(step.a);
    backward_.push_back({step, a, infoOf(step.op).arity == 2 ? wayTo(step.b) : Way{unread, zero}});
  }
}

// What is one or two instructions is done on the spot, in registers; the rest costs more than a
// call.

double PointProgram::forward() {
  double* values = values_.data();
  for (const auto& [op, a, b, result] : instructions_) {
    const double left = values[a];
    const double right = values[b];
    double& value = values[result];
    if (!visitShort<double>(op,
                            [&]<Op which>() { value = Operation<which>::value(left, right); })) {
      value = valueOf(op, values[a], values[b]);
    }
  }
  return values[output_];
}

void PointProgram::backward() {
  const double* values = values_.data();
  double* slopes = slopes_.data();
  const std::size_t unread = slopes_.size() - 1;
  for (const auto& [through, toA, toB] : backward_) {
    const auto& [op, a, b, result] = through;
    const double left = values[a];
    const double right = values[b];
    const double value = values[result];
    const double adjoint = slopes[result];
    const auto contribute = [slopes, adjoint](const Way& way, double local) {
      slopes[way.to] = slopes[way.before] + adjoint * local;
    };
    const bool done = visitShort<double>(op, [&, toLeft = toA, toRight = toB]<Op which>() {
      contribute(toLeft, Operation<which>::slopeA(left, right, value));
      if constexpr (Operation<which>::arity == 2) {
        contribute(toRight, Operation<which>::slopeB(left, right, value));
      }
    });
    if (done) continue;
    if (toA.to != unread) contribute(toA, slopeAOf(op, values[a], values[b], values[result]));
    if (toB.to != unread) contribute(toB, slopeBOf(op, values[a], values[b], values[result]));
  }
}

}  // namespace nabla
