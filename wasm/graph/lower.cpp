#include "graph/lower.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ops/dual.hpp"
#include "ops/evaluate.hpp"

namespace nabla {

namespace {

// Repeated squaring keeps the relative error of x^32 under 32·2⁻⁵³, well inside 1e-12.
constexpr double greatestMultipliedPower = 32;

std::size_t blockCapacity(std::size_t nodes, bool valuesAlone) {
  constexpr std::size_t numbersInCache = 4096;
  const std::size_t arrays = (valuesAlone ? 1 : 2) * nodes + 1;
  return std::clamp<std::size_t>(numbersInCache / arrays, 32, valuesAlone ? 512 : 256);
}

// An expression's part on the way into the graph: a number known beforehand, or a node. A number
// becomes a node too where an operation asks for it, one for a batch or one for all.
struct Part {
  bool known = false;
  double number = 0;
  GraphIndex node = noInput;
  GraphIndex batched = noInput;
  GraphIndex single = noInput;
};

// Which node computes an operation on two inputs: a hash table, open addressing, a power of two
// long.
class AppliedNodes {
 public:
  explicit AppliedNodes(std::size_t operations) {
    std::size_t length = 16;
    while (length < 4 * operations) length *= 2;
    slots_.resize(length);
  }

  struct Applied {
    Op op = Op::count;  // count: an empty slot
    GraphIndex a = noInput;
    GraphIndex b = noInput;
    GraphIndex node = noInput;
  };

  // The slot of this operation, its `node` noInput when it is met for the first time.
  Applied& at(Op op, GraphIndex a, GraphIndex b) {
    if (2 * used_ >= slots_.size()) grow();
    Applied& slot = find(op, a, b);
    if (slot.op == Op::count) {
      ++used_;
      slot = {op, a, b, noInput};
    }
    return slot;
  }

  // The slot of this operation, or the empty one where it would stand.
  Applied& find(Op op, GraphIndex a, GraphIndex b) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = (a * 0x9e3779b1U ^ b * 0x85ebca6bU ^ static_cast<unsigned>(op)) & mask;
    for (;; place = (place + 1) & mask) {
      Applied& slot = slots_[place];
      if (slot.op == Op::count || (slot.op == op && slot.a == a && slot.b == b)) return slot;
    }
  }

 private:
  void grow() {
    std::vector<Applied> old(2 * slots_.size());
    old.swap(slots_);
    for (const Applied& slot : old) {
      if (slot.op != Op::count) find(slot.op, slot.a, slot.b) = slot;
    }
  }

  std::vector<Applied> slots_;
  std::size_t used_ = 0;
};

template <class T>
class Lowering {
 public:
  Lowering(const Pool& pool, std::span<const NodeId> roots, const LoweringOptions& options)
      : pool_(pool),
        options_(options),
        needed_(findNeeded(pool, roots)),
        nodes_(static_cast<std::size_t>(std::count(needed_.begin(), needed_.end(), true))),
        result_{Graph<T>(options.capacity != 0 ? options.capacity
                                               : blockCapacity(nodes_, options.valuesAlone),
                         options.valuesAlone),
                {},
                {},
                {},
                {}},
        parts_(needed_.size()),
        applied_(nodes_) {}

  FormulaGraph<T> run(std::span<const NodeId> roots, std::span<const std::string> variables,
                      std::span<const std::string> parameters) {
    result_.graph.reserve(nodes_ + variables.size() + parameters.size());
    addInputs(variables, {.batched = true}, result_.variables);
    addInputs(parameters, {.batched = !options_.optimize}, result_.parameters);
    for (NodeId id = 0; id < parts_.size(); ++id) {
      if (needed_[id]) parts_[id] = lowerNode(id);
    }
    for (const NodeId root : roots) {
      Part& part = parts_[root];
      // An output has a number for every point, even where it does not depend on it.
      const GraphIndex node = materialize(part, {.batched = true});
      result_.outputs.push_back(result_.graph.broadcast(node, {.batched = true}));
    }
    result_.origin.resize(result_.graph.size(), noNode);
    return std::move(result_);
  }

 private:
  // Inputs of a node have smaller ids: going down finds all that the roots are made of.
  static std::vector<bool> findNeeded(const Pool& pool, std::span<const NodeId> roots) {
    NodeId greatest = 0;
    for (const NodeId root : roots) greatest = std::max(greatest, root);
    std::vector<bool> needed(greatest + 1, false);
    for (const NodeId root : roots) needed[root] = true;
    for (NodeId id = greatest + 1; id-- > 0;) {
      if (!needed[id] || pool[id].kind != NodeKind::operation) continue;
      needed[pool[id].a] = true;
      if (pool[id].b != noNode) needed[pool[id].b] = true;
    }
    return needed;
  }

  void addInputs(std::span<const std::string> names, Shape shape, std::vector<GraphIndex>& list) {
    for (const std::string& name : names) {
      list.push_back(result_.graph.input(shape));
      const NodeId id = pool_.findVariable(name);
      if (id >= parts_.size()) continue;  // it does not occur
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
        return {.node = note(result_.graph.constant(T(node.value), {.batched = true}), id)};
      case NodeKind::variable:
        if (parts_[id].node != noInput) return parts_[id];
        break;
      case NodeKind::operation: {
        Part none;
        return lowerOperation(id, parts_[node.a], node.b == noNode ? none : parts_[node.b]);
      }
      case NodeKind::derivative:
        break;
    }
    return {.known = true, .number = std::numeric_limits<double>::quiet_NaN()};
  }

  Part lowerOperation(NodeId id, Part& a, Part& b) {
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
    return apply(Op::divide, materialize(one_, result_.graph[product].shape), product);
  }

  [[nodiscard]] Shape commonShape(const Part& a, const Part& b) const {
    const bool batched = (a.node != noInput && result_.graph[a.node].shape.batched) ||
                         (b.node != noInput && result_.graph[b.node].shape.batched);
    return {.batched = batched};
  }

  GraphIndex materialize(Part& part, Shape shape) {
    if (!part.known) return part.node;
    if (result_.graph.hasValuesAlone()) shape.batched = false;
    GraphIndex& node = shape.batched ? part.batched : part.single;
    if (node == noInput) node = result_.graph.constant(T(part.number), shape);
    return node;
  }

  // Equal operations on equal inputs are one node.
  GraphIndex apply(Op op, GraphIndex a, GraphIndex b = noInput) {
    auto& known = applied_.at(op, a, b);
    if (known.node == noInput) {
      known.node = result_.graph.apply(op, a, b);
      if (op == Op::sin || op == Op::cos) pairWithOther(op, a, known.node);
    }
    return known.node;
  }

  // A sine whose cosine is there already, or the other way round.
  void pairWithOther(Op op, GraphIndex a, GraphIndex node) {
    const GraphIndex other = applied_.find(op == Op::sin ? Op::cos : Op::sin, a, noInput).node;
    if (other != noInput) result_.graph.computeTogether(other, node);
  }

  GraphIndex note(GraphIndex node, NodeId id) {
    result_.origin.resize(result_.graph.size(), noNode);
    if (result_.origin[node] == noNode) result_.origin[node] = id;
    return node;
  }

  const Pool& pool_;
  LoweringOptions options_;
  std::vector<bool> needed_;  // by NodeId
  std::size_t nodes_;         // how many of them
  FormulaGraph<T> result_;
  std::vector<Part> parts_;  // by NodeId
  Part one_{.known = true, .number = 1};
  AppliedNodes applied_;
};

}  // namespace

template <class T>
FormulaGraph<T> lower(const Pool& pool, std::span<const NodeId> roots,
                      std::span<const std::string> variables,
                      std::span<const std::string> parameters, const LoweringOptions& options) {
  return Lowering<T>(pool, roots, options).run(roots, variables, parameters);
}

template FormulaGraph<double> lower(const Pool&, std::span<const NodeId>,
                                    std::span<const std::string>, std::span<const std::string>,
                                    const LoweringOptions&);
template FormulaGraph<Dual<double>> lower(const Pool&, std::span<const NodeId>,
                                          std::span<const std::string>,
                                          std::span<const std::string>, const LoweringOptions&);

}  // namespace nabla
