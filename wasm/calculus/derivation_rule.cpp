#include "calculus/derivation_rule.hpp"

#include "calculus/fold.hpp"
#include "calculus/slopes.hpp"

namespace nabla {

namespace {

// Works on one (part)′: what is being differentiated, and by what.
class Rule {
 public:
  Rule(Pool& pool, NodeId part, NodeId variable) : pool_(pool), part_(part), variable_(variable) {}

  AppliedRule apply() {
    if (!moves(part_)) return {"constant", "", pool_.number(0)};
    if (part_ == variable_) return {"variable", "", pool_.number(1)};
    switch (pool_[part_].op) {
      case Op::add:
      case Op::subtract:
        return {"sum", "", termwise(part_)};
      case Op::negate:
        return {"constant-multiple", "", negativeOf(pool_, derivative(pool_[part_].a))};
      case Op::multiply:
        return product();
      case Op::divide:
        return quotient();
      case Op::power:
        return power();
      default:
        return named();
    }
  }

 private:
  [[nodiscard]] bool moves(NodeId id) const { return pool_.dependsOn(id, variable_); }

  // (u)′, except that x′ = 1 is not worth a line of its own inside another rule.
  NodeId derivative(NodeId u) {
    return u == variable_ ? pool_.number(1) : pool_.derivative(u, variable_);
  }

  // (u + v − w)′ = u′ + v′ − w′ in one line, however many terms. Sums lean to the left, and are at
  // most as deep as an expression may be.
  NodeId termwise(NodeId sum) {
    const Node node = pool_[sum];
    if (pool_.is(sum, Op::negate)) return pool_.apply(Op::negate, termwise(node.a));
    if (!pool_.is(sum, Op::add) && !pool_.is(sum, Op::subtract)) {
      return pool_.derivative(sum, variable_);
    }
    return pool_.apply(node.op, termwise(node.a), termwise(node.b));
  }

  AppliedRule product() {
    NodeId constant = noNode;
    NodeId rest = noNode;
    collectFactors(part_, constant, rest);
    if (constant != noNode) {
      return {"constant-multiple", "", productOf(pool_, constant, derivative(rest))};
    }
    const Node node = pool_[part_];
    const NodeId first = pool_.apply(Op::multiply, pool_.derivative(node.a, variable_), node.b);
    const NodeId second = pool_.apply(Op::multiply, node.a, pool_.derivative(node.b, variable_));
    return {"product", "", pool_.apply(Op::add, first, second)};
  }

  // The factors of a product, those that stand still apart from those that move.
  void collectFactors(NodeId id, NodeId& constant, NodeId& rest) {
    if (!moves(id)) {
      constant = constant == noNode ? id : productOf(pool_, constant, id);
    } else if (pool_.is(id, Op::multiply)) {
      const Node node = pool_[id];
      collectFactors(node.a, constant, rest);
      collectFactors(node.b, constant, rest);
    } else {
      rest = rest == noNode ? id : pool_.apply(Op::multiply, rest, id);
    }
  }

  AppliedRule quotient() {
    const Node node = pool_[part_];
    if (!moves(node.b)) {
      return {"constant-multiple", "", pool_.apply(Op::divide, derivative(node.a), node.b)};
    }
    const NodeId square = pool_.apply(Op::power, node.b, pool_.number(2));
    const NodeId bottom = pool_.derivative(node.b, variable_);
    if (!moves(node.a)) {
      // (c/v)′ = −c·v′/v²: the term with c′ = 0 is not written.
      const NodeId top = negativeOf(pool_, productOf(pool_, node.a, bottom));
      return {"quotient", "", pool_.apply(Op::divide, top, square)};
    }
    const NodeId first = pool_.apply(Op::multiply, pool_.derivative(node.a, variable_), node.b);
    const NodeId second = pool_.apply(Op::multiply, node.a, bottom);
    const NodeId top = pool_.apply(Op::subtract, first, second);
    return {"quotient", "", pool_.apply(Op::divide, top, square)};
  }

  AppliedRule power() {
    const Node node = pool_[part_];
    if (!moves(node.b)) return composed("power", node.a, localSlope(pool_, part_, Input::a));
    if (!moves(node.a)) return composed("exponential", node.b, localSlope(pool_, part_, Input::b));
    // Both move: u^v = e^(v·ln u), so (u^v)′ = u^v·(v·ln u)′.
    const NodeId logarithm = pool_.apply(Op::ln, node.a);
    const NodeId exponent = pool_.apply(Op::multiply, node.b, logarithm);
    const NodeId inner = pool_.derivative(exponent, variable_);
    return {"general-power", "", pool_.apply(Op::multiply, part_, inner)};
  }

  AppliedRule named() {
    const Node node = pool_[part_];
    const std::string_view rule = ruleName(node.op);
    const bool aMoves = moves(node.a);
    const bool bMoves = node.b != noNode && moves(node.b);
    if (!bMoves) return composed(rule, node.a, localSlope(pool_, part_, Input::a));
    if (!aMoves) return composed(rule, node.b, localSlope(pool_, part_, Input::b));
    const NodeId byA = productOf(pool_, localSlope(pool_, part_, Input::a), derivative(node.a));
    const NodeId byB = productOf(pool_, localSlope(pool_, part_, Input::b), derivative(node.b));
    return {rule, "", sumOf(pool_, byA, byB)};
  }

  static std::string_view ruleName(Op op) {
    return op == Op::max || op == Op::min ? "piecewise" : infoOf(op).rule;
  }

  // f(u)′ = f′(u)·u′, or the plain rule of f where u is the variable itself.
  AppliedRule composed(std::string_view rule, NodeId inner, NodeId slope) {
    if (inner == variable_) return {rule, "", slope};
    return {"chain", rule, pool_.apply(Op::multiply, slope, pool_.derivative(inner, variable_))};
  }

  Pool& pool_;
  NodeId part_;
  NodeId variable_;
};

}  // namespace

AppliedRule applyRule(Pool& pool, NodeId part, NodeId variable) {
  return Rule(pool, part, variable).apply();
}

}  // namespace nabla
