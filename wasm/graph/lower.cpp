#include "graph/lower.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <tuple>

#include "ops/dual.hpp"
#include "ops/evaluate.hpp"

namespace nabla {

namespace {

// Repeated squaring keeps the relative error of x^32 under 32·2⁻⁵³, well inside 1e-12.
constexpr double greatestMultipliedPower = 32;

// An expression's part on the way into the graph: a number known beforehand, or a node.
struct Part {
  bool known = false;
  double number = 0;
  GraphIndex node = noInput;
};

template <class T>
class Lowering {
 public:
  Lowering(const Pool& pool, const LoweringOptions& options)
      : pool_(pool), options_(options), result_{Graph<T>(options.capacity), {}, {}, {}, {}} {}

  FormulaGraph<T> run(std::span<const NodeId> roots, std::span<const std::string> variables,
                      std::span<const std::string> parameters) {
    parts_.resize(pool_.size());
    addInputs(variables, {.batched = true}, result_.variables);
    addInputs(parameters, {.batched = !options_.optimize}, result_.parameters);
    // Inputs of a node have smaller ids: downwards finds what is needed, upwards builds it.
    std::vector<bool> needed(pool_.size(), false);
    for (const NodeId root : roots) needed[root] = true;
    for (auto id = static_cast<NodeId>(pool_.size()); id-- > 0;) {
      if (!needed[id] || pool_[id].kind != NodeKind::operation) continue;
      needed[pool_[id].a] = true;
      if (pool_[id].b != noNode) needed[pool_[id].b] = true;
    }
    for (NodeId id = 0; id < pool_.size(); ++id) {
      if (needed[id]) parts_[id] = lowerNode(id);
    }
    for (const NodeId root : roots) {
      const Part& part = parts_[root];
      // An output has a number for every point, even where it does not depend on it.
      const GraphIndex node = materialize(part, {.batched = true});
      result_.outputs.push_back(result_.graph.broadcast(node, {.batched = true}));
    }
    result_.origin.resize(result_.graph.size(), noNode);
    return std::move(result_);
  }

 private:
  void addInputs(std::span<const std::string> names, Shape shape, std::vector<GraphIndex>& list) {
    for (const std::string& name : names) {
      list.push_back(result_.graph.input(shape));
      const NodeId id = pool_.findVariable(name);
      if (id == noNode) continue;
      parts_[id] = {.node = list.back()};
      note(list.back(), id);
    }
  }

  Part lowerNode(NodeId id) {
    const Node& node = pool_[id];
    switch (node.kind) {
      case NodeKind::number:
      case NodeKind::constant:
        if (options_.optimize) return {.known = true, .number = node.value};
        return {.node = note(constantNode(node.value, {.batched = true}), id)};
      case NodeKind::variable:
        if (parts_[id].node != noInput) return parts_[id];
        break;
      case NodeKind::operation: {
        const Part a = parts_[node.a];
        const Part b = node.b == noNode ? Part{} : parts_[node.b];
        return lowerOperation(id, a, b);
      }
      case NodeKind::derivative:
        break;
    }
    return {.known = true, .number = std::numeric_limits<double>::quiet_NaN()};
  }

  Part lowerOperation(NodeId id, const Part& a, const Part& b) {
    const Node& node = pool_[id];
    const bool binary = node.b != noNode;
    if (a.known && (!binary || b.known)) {
      return {.known = true, .number = valueOf(node.op, a.number, b.number)};
    }
    GraphIndex result = noInput;
    if (options_.optimize && node.op == Op::power) result = lowerPower(node, a, b);
    if (result == noInput) {
      const Shape shape = binary ? commonShape(a, b) : Shape{};
      result = binary ? apply(node.op, materialize(a, shape), materialize(b, shape))
                      : apply(node.op, a.node);
    }
    return {.node = note(result, id)};
  }

  // a^n with a whole n by squaring and multiplying, e^b as exp(b); noInput for any other power.
  GraphIndex lowerPower(const Node& node, const Part& a, const Part& b) {
    const Node& base = pool_[node.a];
    if (base.kind == NodeKind::constant && pool_.nameOf(node.a) == "e") {
      return apply(Op::exp, b.node);
    }
    if (!b.known || b.number != std::floor(b.number) || b.number == 0 ||
        std::fabs(b.number) > greatestMultipliedPower) {
      return noInput;
    }
    GraphIndex product = noInput;
    GraphIndex factor = a.node;  // a^1, a^2, a^4 …
    for (auto left = static_cast<unsigned>(std::fabs(b.number));;) {
      if (left % 2 == 1) {
        product = product == noInput ? factor : apply(Op::multiply, product, factor);
      }
      left /= 2;
      if (left == 0) break;
      factor = apply(Op::square, factor);
    }
    if (b.number > 0) return product;
    const Shape shape = result_.graph[product].shape;
    return apply(Op::divide, constantNode(1, shape), product);
  }

  [[nodiscard]] Shape commonShape(const Part& a, const Part& b) const {
    const bool batched = (a.node != noInput && result_.graph[a.node].shape.batched) ||
                         (b.node != noInput && result_.graph[b.node].shape.batched);
    return {.batched = batched};
  }

  GraphIndex materialize(const Part& part, Shape shape) {
    return part.known ? constantNode(part.number, shape) : part.node;
  }

  GraphIndex constantNode(double value, Shape shape) {
    // NaN is no key of an ordered map; it gets a node of its own.
    if (value != value) return result_.graph.constant(T(value), shape);
    const auto [place, isNew] =
        constants_.try_emplace({value, std::signbit(value), shape.batched}, noInput);
    if (isNew) place->second = result_.graph.constant(T(value), shape);
    return place->second;
  }

  // Equal operations on equal inputs are one node.
  GraphIndex apply(Op op, GraphIndex a, GraphIndex b = noInput) {
    const auto [place, isNew] = applied_.try_emplace({op, a, b}, noInput);
    if (isNew) place->second = result_.graph.apply(op, a, b);
    return place->second;
  }

  GraphIndex note(GraphIndex node, NodeId id) {
    result_.origin.resize(result_.graph.size(), noNode);
    if (result_.origin[node] == noNode) result_.origin[node] = id;
    return node;
  }

  const Pool& pool_;
  LoweringOptions options_;
  FormulaGraph<T> result_;
  std::vector<Part> parts_;  // by NodeId
  std::map<std::tuple<double, bool, bool>, GraphIndex> constants_;
  std::map<std::tuple<Op, GraphIndex, GraphIndex>, GraphIndex> applied_;
};

}  // namespace

template <class T>
FormulaGraph<T> lower(const Pool& pool, std::span<const NodeId> roots,
                      std::span<const std::string> variables,
                      std::span<const std::string> parameters, const LoweringOptions& options) {
  return Lowering<T>(pool, options).run(roots, variables, parameters);
}

template FormulaGraph<double> lower(const Pool&, std::span<const NodeId>,
                                    std::span<const std::string>, std::span<const std::string>,
                                    const LoweringOptions&);
template FormulaGraph<Dual<double>> lower(const Pool&, std::span<const NodeId>,
                                          std::span<const std::string>,
                                          std::span<const std::string>, const LoweringOptions&);

}  // namespace nabla
