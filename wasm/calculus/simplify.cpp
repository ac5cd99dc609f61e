#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "calculus/algebra.hpp"
#include "calculus/derivative.hpp"
#include "calculus/simplify_functions.hpp"
#include "expr/notation.hpp"

namespace nabla {

namespace {

// How a node is simplified: with the whole sum or the whole product that it stands on top of, as a
// power, or as a function of its inputs.
enum class Shape : std::uint8_t { leaf, sum, product, power, function };

Shape shapeOf(const Pool& pool, NodeId id) {
  const Node& node = pool[id];
  if (node.kind != NodeKind::operation) return Shape::leaf;
  switch (node.op) {
    case Op::add:
    case Op::subtract:
      return Shape::sum;
    case Op::negate:
      return isSum(pool, node.a) ? Shape::sum : Shape::product;
    case Op::multiply:
    case Op::divide:
      return Shape::product;
    case Op::power:
    case Op::square:
    case Op::exp:
    case Op::sqrt:
      return Shape::power;
    default:
      return Shape::function;
  }
}

// A node taken apart: a sum into its terms, a product into its factors, anything else into inputs.
struct Parts {
  struct Part {
    NodeId id = noNode;
    bool inverted = false;  // subtracted, or divided by
  };
  std::vector<Part> parts;
  std::vector<NodeId> operators;  // the nodes that hold the parts together, each time they occur
  bool negative = false;          // of a product: an odd number of minus signs
  std::vector<Part> open;         // met on the way down and not yet looked at
};

// Into a result that may have served before, and so has room.
void takeApart(const Pool& pool, NodeId top, Parts& result) {
  // A shared part may be met many times on the way down: past a bound, parts stay whole.
  constexpr std::size_t mostParts = 2000;
  const Shape shape = shapeOf(pool, top);
  const bool chain = shape == Shape::sum || shape == Shape::product;
  result.parts.clear();
  result.operators.clear();
  result.negative = false;
  auto& open = result.open;
  open.assign(1, {top});
  while (!open.empty()) {
    const Parts::Part part = open.back();
    open.pop_back();
    const Node& node = pool[part.id];
    const bool room = result.operators.size() < mostParts && chain;
    if (part.id != top && !(room && shapeOf(pool, part.id) == shape)) {
      result.parts.push_back(part);
      continue;
    }
    if (node.kind == NodeKind::number || node.a == noNode) continue;
    result.operators.push_back(part.id);
    const bool inverts = node.op == Op::subtract || node.op == Op::divide;
    if (node.kind == NodeKind::operation && node.b != noNode) {
      open.push_back({node.b, part.inverted != (chain && inverts)});
    }
    const bool minus = node.kind == NodeKind::operation && node.op == Op::negate;
    if (minus && shape == Shape::product) result.negative = !result.negative;
    open.push_back({node.a, part.inverted != (minus && shape == Shape::sum)});
  }
}

// Sweeps over an expression, from its leaves up. Inputs have smaller indices than what is made of
// them: one pass downwards finds what is needed, one upwards simplifies it, and nothing recurses.
class Sweep {
 public:
  Sweep(Pool& pool, Algebra& algebra) : pool_(pool), algebra_(algebra) {}

  NodeId run(NodeId root) {
    needed_.assign(root + 1, 0);
    needed_[root] = 1;
    if (settled_.size() <= root) settled_.resize(root + 1, 0);
    for (NodeId id = root + 1; id-- > 0;) {
      if (needed_[id] == 0 || settled_[id] != 0 || isLeaf(pool_[id])) continue;
      takeApart(pool_, id, apart_);
      for (const Parts::Part& part : apart_.parts) needed_[part.id] = 1;
    }
    result_.resize(root + 1);
    for (NodeId id = 0; id <= root; ++id) {
      if (needed_[id] == 0) continue;
      result_[id] = settled_[id] != 0 || isLeaf(pool_[id]) ? id : simplifyNode(id);
      if (result_[id] == id) settled_[id] = partsStayed(id) ? 1 : 0;
    }
    return result_[root];
  }

 private:
  static bool isLeaf(const Node& node) {
    return node.kind != NodeKind::operation && node.kind != NodeKind::derivative;
  }

  // After simplifyNode(id).
  bool partsStayed(NodeId id) {
    if (settled_[id] != 0 || isLeaf(pool_[id])) return true;
    return std::all_of(apart_.parts.begin(), apart_.parts.end(),
                       [&](const Parts::Part& part) { return result_[part.id] == part.id; });
  }

  NodeId simplifyNode(NodeId id) {
    const Shape shape = shapeOf(pool_, id);
    takeApart(pool_, id, apart_);
    if (shape == Shape::leaf) return rebuild(id);
    algebra_.startAfresh();
    const NodeId best = shape == Shape::sum       ? algebra_.write(readSum(), true)
                        : shape == Shape::product ? algebra_.write(readProduct())
                                                  : writeOperation(id, shape);
    const bool usable = !algebra_.failed && pool_[best].size <= plainSize();
    return usable ? best : rebuild(id);
  }

  Sum readSum() {
    Sum terms;
    for (const Parts::Part& part : apart_.parts) {
      for (const Product& term : algebra_.termsOf(result_[part.id])) {
        terms.push_back(term);
        if (part.inverted) terms.back().coefficient = negative(term.coefficient);
      }
    }
    return terms;
  }

  Product readProduct() {
    Product product;
    for (const Parts::Part& part : apart_.parts) {
      algebra_.multiply(product, result_[part.id], {part.inverted ? -1 : 1, 1});
    }
    if (apart_.negative) product.coefficient = negative(product.coefficient);
    return product;
  }

  NodeId writeOperation(NodeId id, Shape shape) {
    const Node node = pool_[id];
    const NodeId a = result_[node.a];
    const NodeId b = node.b == noNode ? noNode : result_[node.b];
    if (shape == Shape::function) return simplifyFunction(pool_, algebra_, node.op, a, b);
    return algebra_.write(algebra_.factorsOf(pool_.apply(node.op, a, b)));
  }

  // The node as it was, on simplified parts: its size, and itself.
  std::uint64_t plainSize() {
    std::uint64_t size = apart_.operators.size();
    for (const Parts::Part& part : apart_.parts) size += pool_[result_[part.id]].size;
    return size;
  }

  NodeId rebuild(NodeId id) {
    std::unordered_map<NodeId, NodeId> rebuilt;
    const auto lookUp = [&](NodeId input) {
      const auto found = rebuilt.find(input);
      return found == rebuilt.end() ? result_[input] : found->second;
    };
    std::sort(apart_.operators.begin(), apart_.operators.end());
    for (const NodeId part : apart_.operators) {
      const Node node = pool_[part];
      const NodeId a = lookUp(node.a);
      if (node.kind == NodeKind::derivative) {
        rebuilt[part] = pool_.derivative(a, node.b);
      } else {
        rebuilt[part] = pool_.apply(node.op, a, node.b == noNode ? noNode : lookUp(node.b));
      }
    }
    return rebuilt[id];
  }

  Pool& pool_;
  Algebra& algebra_;
  Parts apart_;  // of the node at hand
  // By node: flags are bytes, which are read faster than bits.
  std::vector<std::uint8_t> needed_;
  std::vector<std::uint8_t>
      settled_;  // a sweep left it and its parts as they were: so will the next
  std::vector<NodeId> result_;
};

// What the expression itself writes: e^(-x) somewhere, a root.
void readStyle(const Pool& pool, NodeId root, Algebra& algebra) {
  std::vector<bool> needed(root + 1, false);
  needed[root] = true;
  for (NodeId id = root + 1; id-- > 0;) {
    const Node& node = pool[id];
    if (!needed[id] || node.kind != NodeKind::operation) continue;
    const bool power = node.op == Op::power && pool[node.a].kind == NodeKind::constant;
    const bool negative = (node.op == Op::exp && startsWithMinus(pool, node.a)) ||
                          (power && startsWithMinus(pool, node.b));
    algebra.negativeExponents = algebra.negativeExponents || negative;
    algebra.roots = algebra.roots || node.op == Op::sqrt;
    needed[node.a] = true;
    if (node.b != noNode) needed[node.b] = true;
  }
}

}  // namespace

NodeId simplify(Pool& pool, NodeId root) {
  constexpr int mostSweeps = 5;
  Algebra algebra(pool);
  readStyle(pool, root, algebra);
  Sweep sweep(pool, algebra);
  for (int i = 0; i < mostSweeps; ++i) {
    const NodeId before = root;
    root = sweep.run(root);
    if (root == before) break;
  }
  return root;
}

}  // namespace nabla
