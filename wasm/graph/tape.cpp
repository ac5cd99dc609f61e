#include "graph/tape.hpp"

#include "ops/evaluate.hpp"

namespace nabla {

namespace {

std::string nameOf(const FormulaGraph<double>& formula, const Pool& pool, GraphIndex index) {
  const GraphNode& node = formula.graph[index];
  if (node.kind == GraphNodeKind::elementwise) return std::string(infoOf(node.op).name);
  const NodeId id = formula.origin[index];
  if (id == noNode || pool[id].kind != NodeKind::variable) return "number";
  for (const GraphIndex input : formula.parameters) {
    if (input == index) return "parameter";
  }
  return "variable";
}

class Recorder {
 public:
  explicit Recorder(FormulaGraph<double>& formula) : graph_(formula.graph) {}

  // The nodes that the output depends on; inputs of the formula that it does not use stay out.
  void recordForward(const FormulaGraph<double>& formula, const Pool& pool) {
    const GraphIndex output = formula.outputs[0];
    std::vector<bool> needed(graph_.size(), false);
    needed[output] = true;
    for (GraphIndex index = output + 1; index-- > 0;) {
      if (!needed[index] || graph_[index].a == noInput) continue;
      needed[graph_[index].a] = true;
      if (graph_[index].b != noInput) needed[graph_[index].b] = true;
    }
    numbers_.assign(graph_.size(), -1);
    for (GraphIndex index = 0; index <= output; ++index) {
      if (!needed[index]) continue;
      numbers_[index] = static_cast<int>(tape_.nodes.size());
      recorded_.push_back(index);
      TapeNode node{nameOf(formula, pool, index), {}, formula.origin[index], *graph_.value(index)};
      for (const GraphIndex input : {graph_[index].a, graph_[index].b}) {
        if (input != noInput) node.inputs.push_back(numbers_[input]);
      }
      if (!node.inputs.empty()) ++tape_.operations;
      if (node.inputs.empty() && node.op != "number") ++leaves_;
      tape_.nodes.push_back(std::move(node));
    }
  }

  void recordBackward() {
    adjoints_.assign(tape_.nodes.size(), 0);
    reached_.assign(tape_.nodes.size(), false);
    const int output = static_cast<int>(tape_.nodes.size()) - 1;
    adjoints_.back() = 1;
    reached_.back() = true;
    tape_.backward.push_back({output, -1, 1, 1, 1});
    for (int number = output; number >= 0; --number) {
      const GraphIndex index = recorded_[static_cast<std::size_t>(number)];
      const GraphNode& node = graph_[index];
      if (!reached_[static_cast<std::size_t>(number)] || node.a == noInput) continue;
      const double a = *graph_.value(node.a);
      const double b = node.b == noInput ? a : *graph_.value(node.b);
      const double f = *graph_.value(index);
      walk(number, node.a, slopeAOf(node.op, a, b, f));
      if (node.b != noInput) walk(number, node.b, slopeBOf(node.op, a, b, f));
    }
  }

  Tape finish() {
    countCentralDifferences(tape_, leaves_);
    return std::move(tape_);
  }

 private:
  // Hands the adjoint of `from` on to one of its inputs. A number has no use for one.
  void walk(int from, GraphIndex input, double local) {
    if (!graph_[input].varies) return;
    const auto node = static_cast<std::size_t>(numbers_[input]);
    const double contribution = local * adjoints_[static_cast<std::size_t>(from)];
    ++tape_.multiplications;
    if (reached_[node]) ++tape_.additions;
    reached_[node] = true;
    adjoints_[node] += contribution;
    tape_.backward.push_back({numbers_[input], from, local, contribution, adjoints_[node]});
  }

  Graph<double>& graph_;
  Tape tape_;
  std::vector<int> numbers_;          // of the graph's nodes on the tape, or -1
  std::vector<GraphIndex> recorded_;  // and back
  std::vector<double> adjoints_;      // by number on the tape
  std::vector<bool> reached_;
  std::size_t leaves_ = 0;  // variables and parameters, each with a derivative
};

}  // namespace

void countCentralDifferences(Tape& tape, std::size_t derivatives) {
  tape.passes = 2 * static_cast<int>(derivatives);
  tape.oneByOne = static_cast<double>(tape.passes) * tape.operations;
}

Tape recordTape(const Formula& formula, std::span<const double> point) {
  const NodeId root = formula.root();
  FormulaGraph<double> lowered =
      lower<double>(formula.pool(), std::span(&root, 1), formula.variables(), formula.parameters(),
                    {.capacity = 1, .optimize = false});
  for (std::size_t i = 0; i < point.size(); ++i) {
    *lowered.graph.value(lowered.variables[i]) = point[i];
  }
  for (std::size_t i = 0; i < lowered.parameters.size(); ++i) {
    *lowered.graph.value(lowered.parameters[i]) = formula.parameterValues()[i];
  }
  lowered.graph.forward();
  Recorder recorder(lowered);
  recorder.recordForward(lowered, formula.pool());
  recorder.recordBackward();
  return recorder.finish();
}

}  // namespace nabla
