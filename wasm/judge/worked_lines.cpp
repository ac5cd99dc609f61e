#include "judge/worked_lines.hpp"

#include "expr/parser.hpp"
#include "graph/lower.hpp"
#include "judge/rewrite.hpp"

namespace nabla {

namespace {

NodeId derivativeOf(Pool& pool, NodeId function, NodeId variable) {
  return simplify(pool, differentiate(pool, function, variable));
}

// Along two paths: dz/dt = ∂z/∂x·dx/dt + ∂z/∂y·dy/dt.
std::vector<WorkedLine> pathLines(const Exercise& exercise) {
  Pool& pool = *exercise.pool;
  std::vector<WorkedLine> lines;
  NodeId sum = noNode;
  for (const auto& [name, path] : exercise.expressions) {
    const NodeId partial = derivativeOf(pool, exercise.shown, pool.variable(name));
    const NodeId rate = derivativeOf(pool, path, exercise.variable);
    lines.push_back({"path-partial", std::string(name), {{partial}}});
    lines.push_back({"path-rate", std::string(name), {{rate}}});
    const NodeId term = pool.apply(Op::multiply, partial, rate);
    sum = sum == noNode ? term : pool.apply(Op::add, sum, term);
  }
  NodeId along = sum;
  for (const auto& [name, path] : exercise.expressions) {
    along = substitute(pool, along, pool.variable(name), path);
  }
  lines.push_back({"path-total", "", {{sum}, {along}, {exercise.answers[0]}}});
  return lines;
}

}  // namespace

NodeId readText(Pool& pool, std::string_view text) {
  const Result<Parsed> parsed = parse(text, Names{}, pool);
  return parsed ? parsed.value().root : noNode;
}

double constantValue(const Pool& pool, NodeId id) {
  FormulaGraph<double> formula = lower<double>(pool, std::span(&id, 1), {}, {}, {});
  formula.graph.forward();
  return *formula.graph.value(formula.outputs[0]);
}

std::vector<WorkedLine> workedLines(const Exercise& exercise,
                                    const std::vector<WorkedText>& drawn) {
  Pool& pool = *exercise.pool;
  std::vector<WorkedLine> lines;
  for (const WorkedText& text : drawn) {
    WorkedLine line{text.name, text.by, {}};
    for (const std::vector<std::string>& link : text.chain) {
      std::vector<NodeId> components;
      components.reserve(link.size());
      for (const std::string& component : link) components.push_back(readText(pool, component));
      line.chain.push_back(std::move(components));
    }
    lines.push_back(std::move(line));
  }
  if (exercise.function != exercise.shown) return pathLines(exercise);
  if (exercise.derivand != exercise.function) {
    lines.push_back({"first-derivative", "", {{exercise.derivand}}});
  }
  if (exercise.origin->kind == ExerciseKind::descentDirection) {
    lines.push_back({"negative-gradient", "", {exercise.answers}});
  }
  return lines;
}

}  // namespace nabla
