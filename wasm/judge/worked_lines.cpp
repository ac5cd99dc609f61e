#include "judge/worked_lines.hpp"

#include <cmath>

#include "expr/parser.hpp"
#include "graph/lower.hpp"
#include "judge/breaks.hpp"
#include "judge/hand.hpp"
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

// Heights and slopes at points, with the numbers put in: what a secant or a tangent is made of.
class PointLines {
 public:
  explicit PointLines(const Exercise& exercise) : exercise_(exercise), pool_(*exercise.pool) {}

  std::vector<WorkedLine> all() {
    const double a = exercise_.at;
    const double b = exercise_.to;
    const NodeId x = exercise_.variable;
    switch (exercise_.origin->kind) {
      case ExerciseKind::secantSlope: {
        const double start = height(a);
        const double end = height(b);
        const NodeId rise = apply(Op::subtract, number(end), number(start));
        const NodeId run = apply(Op::subtract, number(b), number(a));
        add("secant", "", apply(Op::divide, rise, run), exercise_.answers[0]);
        break;
      }
      case ExerciseKind::slopeAtPoint:
        slope();
        break;
      case ExerciseKind::linearApproximation:
        add("along-tangent", text(b), tangentAt(number(b)), exercise_.answers[0]);
        break;
      case ExerciseKind::tangentLine:
        add("along-tangent", "", tangentAt(x), exercise_.answers[0]);
        break;
      default:
        break;
    }
    return std::move(lines_);
  }

 private:
  NodeId number(double value) { return pool_.number(value); }
  NodeId apply(Op op, NodeId a, NodeId b) { return pool_.apply(op, a, b); }

  // A value is not written twice where there was nothing to work out.
  void add(std::string_view name, std::string by, NodeId putIn, NodeId value) {
    WorkedLine line{name, std::move(by), {{putIn}}};
    if (putIn != value) line.chain.push_back({value});
    lines_.push_back(std::move(line));
  }

  double valueAt(std::string_view name, NodeId function, double place) {
    const NodeId putIn = substitute(pool_, function, exercise_.variable, number(place));
    const double value = roundNear(constantValue(pool_, putIn));
    add(name, text(place), putIn, number(value));
    return value;
  }

  double height(double place) { return valueAt("value-at", exercise_.function, place); }
  double slope() {
    const NodeId derivative = derivativeOf(pool_, exercise_.function, exercise_.variable);
    return valueAt("slope-at", derivative, exercise_.at);
  }

  // f(a) + f′(a)·(x − a) with numbers for the height and the slope.
  NodeId tangentAt(NodeId x) {
    const NodeId start = number(height(exercise_.at));
    const double rate = slope();
    const NodeId distance = apply(Op::subtract, x, number(exercise_.at));
    const NodeId change = apply(Op::multiply, number(std::fabs(rate)), distance);
    return apply(rate < 0 ? Op::subtract : Op::add, start, change);
  }

  const Exercise& exercise_;
  Pool& pool_;
  std::vector<WorkedLine> lines_;
};

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
  for (WorkedLine& line : PointLines(exercise).all()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace nabla
