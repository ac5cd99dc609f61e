#include "graph/point.hpp"

#include "ops/compute.hpp"

namespace nabla {

PointProgram::PointProgram(const FormulaGraph<double>& formula)
    : values_(formula.graph.size()),
      slopes_(formula.graph.size()),
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

  std::vector<bool> reached(graph.size(), false);
  reached[output_] = true;
  slopes_[output_] = 1;
  const auto addWay = [&](const Instruction& through, bool toB) {
    const std::uint32_t target = toB ? through.b : through.a;
    if (!graph[target].varies) return;
    ways_.push_back({through, toB, !reached[target]});
    reached[target] = true;
  };
  for (std::size_t i = instructions_.size(); i-- > 0;) {
    const Instruction& step = instructions_[i];
    if (!reached[step.result]) continue;
    addWay(step, false);
    if (infoOf(step.op).arity == 2) addWay(step, true);
  }
}

double PointProgram::forward() {
  double* values = values_.data();
  for (const Instruction& step : instructions_) {
    const double a = values[step.a];
    const double b = values[step.b];
    values[step.result] = dispatch(step.op, [&]<Op op>() { return Operation<op>::value(a, b); });
  }
  return values[output_];
}

void PointProgram::backward() {
  const double* values = values_.data();
  double* slopes = slopes_.data();
  for (const auto& [step, toB, first] : ways_) {
    const double a = values[step.a];
    const double b = values[step.b];
    const double f = values[step.result];
    const double local = dispatch(step.op, [&, toSecond = toB]<Op op>() {
      if constexpr (Operation<op>::arity == 2) {
        if (toSecond) return Operation<op>::slopeB(a, b, f);
      }
      return Operation<op>::slopeA(a, b, f);
    });
    double& slope = slopes[toB ? step.b : step.a];
    slope = (first ? 0 : slope) + slopes[step.result] * local;
  }
}

}  // namespace nabla
