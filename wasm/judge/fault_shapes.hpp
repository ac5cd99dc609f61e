#pragma once

#include "calculus/slopes.hpp"
#include "judge/rule_differentiation.hpp"

// The shapes of expressions at which rules are broken (judge/faulty_rules.cpp): compositions,
// pairs, quotients, powers. Each makes a rule of what is done wrong there.

namespace nabla::faults {

using Rules = RuleDifferentiation;
using Rule = Rules::Rule;

// Written like the formulas they stand for.
struct Algebra {
  Pool& pool;

  [[nodiscard]] NodeId number(double value) const { return pool.number(value); }
  [[nodiscard]] NodeId plus(NodeId a, NodeId b) const { return pool.apply(Op::add, a, b); }
  [[nodiscard]] NodeId minus(NodeId a, NodeId b) const { return pool.apply(Op::subtract, a, b); }
  [[nodiscard]] NodeId times(NodeId a, NodeId b) const { return pool.apply(Op::multiply, a, b); }
  [[nodiscard]] NodeId over(NodeId a, NodeId b) const { return pool.apply(Op::divide, a, b); }
  [[nodiscard]] NodeId power(NodeId a, NodeId b) const { return pool.apply(Op::power, a, b); }
  [[nodiscard]] NodeId negative(NodeId a) const { return pool.apply(Op::negate, a); }
};

inline bool isArithmetic(Op op) {
  return op == Op::add || op == Op::subtract || op == Op::negate || op == Op::multiply;
}

// A function of a function: an outer operation whose one moving input is not the variable itself.
struct Composition {
  bool found = false;
  Input which = Input::a;
  NodeId inner = noNode;
};

inline Composition compositionAt(Rules& rules, NodeId id) {
  const Node& node = rules.pool()[id];
  if (node.kind != NodeKind::operation || !rules.depends(id) || isArithmetic(node.op)) return {};
  const bool movesA = rules.depends(node.a);
  const bool movesB = node.b != noNode && rules.depends(node.b);
  if (movesA == movesB) return {};
  if (node.op == Op::divide && movesA) return {};  // u/c is a constant times u
  const NodeId inner = movesA ? node.a : node.b;
  if (inner == rules.variable()) return {};
  return {true, movesA ? Input::a : Input::b, inner};
}

// The outer operation of a composition, applied to something else.
inline NodeId outerAt(Rules& rules, NodeId id, const Composition& composition, NodeId input) {
  const Node node = rules.pool()[id];
  return composition.which == Input::a ? rules.pool().apply(node.op, input, node.b)
                                       : rules.pool().apply(node.op, node.a, input);
}

// A rule for compositions from a function of (outer slope, inner derivative).
template <class Combine>
Rule chainFault(Combine combine) {
  return [combine](Rules& rules, NodeId id) {
    const Composition composition = compositionAt(rules, id);
    return composition.found ? combine(rules, id, composition) : noNode;
  };
}

// A rule for an operation of two inputs, u and v, that both contain the variable.
template <class Combine>
Rule pairFault(Op op, Combine combine) {
  return [op, combine](Rules& rules, NodeId id) {
    const Node node = rules.pool()[id];
    if (!rules.pool().is(id, op) || !rules.depends(node.a) || !rules.depends(node.b)) {
      return noNode;
    }
    return combine(Algebra{rules.pool()}, node.a, node.b, rules.derivativeOf(node.a),
                   rules.derivativeOf(node.b));
  };
}

// A rule for quotients whose denominator contains the variable.
template <class Combine>
Rule quotientFault(Combine combine) {
  return [combine](Rules& rules, NodeId id) {
    const Node node = rules.pool()[id];
    if (!rules.pool().is(id, Op::divide) || !rules.depends(node.b)) return noNode;
    return combine(Algebra{rules.pool()}, node.a, node.b, rules.derivativeOf(node.a),
                   rules.derivativeOf(node.b));
  };
}

// A rule for powers u^n with a constant n.
template <class Combine>
Rule powerFault(Combine combine) {
  return [combine](Rules& rules, NodeId id) {
    const Node node = rules.pool()[id];
    const Algebra algebra{rules.pool()};
    if (rules.pool().is(id, Op::square) && rules.depends(node.a)) {
      return combine(algebra, node.a, algebra.number(2), rules.derivativeOf(node.a));
    }
    if (!rules.pool().is(id, Op::power) || !rules.depends(node.a) || rules.depends(node.b)) {
      return noNode;
    }
    return combine(algebra, node.a, node.b, rules.derivativeOf(node.a));
  };
}

}  // namespace nabla::faults
