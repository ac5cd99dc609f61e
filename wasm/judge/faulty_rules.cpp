#include "judge/faulty_rules.hpp"

#include <algorithm>

#include "calculus/derivative.hpp"
#include "calculus/slopes.hpp"
#include "judge/fault_shapes.hpp"

namespace nabla {

namespace {

using namespace faults;

// (u + c)′ = u′ + c
NodeId keepConstant(Rules& rules, NodeId id) {
  const Node node = rules.pool()[id];
  if (node.op != Op::add && node.op != Op::subtract) return noNode;
  if (rules.depends(node.a) == rules.depends(node.b)) return noNode;
  const NodeId left = rules.depends(node.a) ? rules.derivativeOf(node.a) : node.a;
  const NodeId right = rules.depends(node.b) ? rules.derivativeOf(node.b) : node.b;
  return rules.pool().apply(node.op, left, right);
}

// (c·u)′ = u′ and (u/c)′ = u′
NodeId dropFactor(Rules& rules, NodeId id) {
  const Node& node = rules.pool()[id];
  if (node.op == Op::multiply && rules.depends(node.a) != rules.depends(node.b)) {
    return rules.derivativeOf(rules.depends(node.a) ? node.a : node.b);
  }
  if (node.op == Op::divide && rules.depends(node.a) && !rules.depends(node.b)) {
    return rules.derivativeOf(node.a);
  }
  return noNode;
}

// (c^u)′ = u·c^(u−1)·u′
NodeId exponentialAsPower(Rules& rules, NodeId id) {
  const Node node = rules.pool()[id];
  const Algebra algebra{rules.pool()};
  NodeId base = noNode;
  NodeId exponent = noNode;
  if (node.op == Op::exp && rules.depends(id)) {
    base = rules.pool().constant("e");
    exponent = node.a;
  } else if (node.op == Op::power && !rules.depends(node.a) && rules.depends(node.b)) {
    base = node.a;
    exponent = node.b;
  } else {
    return noNode;
  }
  const NodeId lowered = algebra.power(base, algebra.minus(exponent, algebra.number(1)));
  return algebra.times(algebra.times(exponent, lowered), rules.derivativeOf(exponent));
}

// The slope of a sine that counts degrees: smaller by π/180.
NodeId inDegrees(Rules& rules, NodeId id) {
  const Op op = rules.pool()[id].op;
  if (!rules.depends(id) || rules.pool()[id].kind != NodeKind::operation) return noNode;
  if (op != Op::sin && op != Op::cos && op != Op::tan && op != Op::cot && op != Op::sec &&
      op != Op::csc) {
    return noNode;
  }
  const Algebra algebra{rules.pool()};
  const NodeId degree = algebra.over(rules.pool().constant("pi"), algebra.number(180));
  return algebra.times(rules.byTheRules(id), degree);
}

// A minus where the rule has a plus, or the reverse.
NodeId otherSign(Rules& rules, NodeId id) {
  const Node node = rules.pool()[id];
  if (node.kind != NodeKind::operation || !rules.depends(id)) return noNode;
  const Algebra algebra{rules.pool()};
  if (node.b == noNode) return algebra.negative(rules.byTheRules(id));
  if (!rules.depends(node.a) || !rules.depends(node.b)) {
    return isArithmetic(node.op) ? noNode : algebra.negative(rules.byTheRules(id));
  }
  const NodeId first =
      algebra.times(localSlope(rules.pool(), id, Input::a), rules.derivativeOf(node.a));
  const NodeId second =
      algebra.times(localSlope(rules.pool(), id, Input::b), rules.derivativeOf(node.b));
  return algebra.minus(first, second);
}

// A term of a sum, or the whole, left as it is.
Rule leaveTerm(Input which) {
  return [which](Rules& rules, NodeId id) {
    const Node node = rules.pool()[id];
    if ((node.op != Op::add && node.op != Op::subtract) || !rules.depends(node.a) ||
        !rules.depends(node.b)) {
      return noNode;
    }
    const bool first = which == Input::a;
    return rules.pool().apply(node.op, first ? node.a : rules.derivativeOf(node.a),
                              first ? rules.derivativeOf(node.b) : node.b);
  };
}

bool hasName(const Pool& pool, NodeId id, std::span<const std::string> names, NodeId except) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const NodeId variable = pool.findVariable(name);
    return variable != noNode && variable != except && pool.dependsOn(id, variable);
  });
}

// The other variable counts as a constant, and a constant as zero: (x·y)′ = 0.
Rule zeroOtherVariable(std::span<const std::string> names) {
  return [names](Rules& rules, NodeId id) {
    const Node node = rules.pool()[id];
    if ((node.op != Op::multiply && node.op != Op::divide) || !rules.depends(id)) return noNode;
    const bool otherA =
        !rules.depends(node.a) && hasName(rules.pool(), node.a, names, rules.variable());
    const bool otherB =
        !rules.depends(node.b) && hasName(rules.pool(), node.b, names, rules.variable());
    return otherA || otherB ? rules.pool().number(0) : noNode;
  };
}

// A product without the factors that hold another variable: 4·y becomes 4.
NodeId withoutOthers(Rules& rules, NodeId id, std::span<const std::string> names) {
  if (!hasName(rules.pool(), id, names, rules.variable())) return id;
  const Node node = rules.pool()[id];
  const Algebra algebra{rules.pool()};
  if (node.op == Op::negate) return algebra.negative(withoutOthers(rules, node.a, names));
  if (node.op != Op::multiply) return algebra.number(1);
  return algebra.times(withoutOthers(rules, node.a, names), withoutOthers(rules, node.b, names));
}

// The other variable counts as 1: (4·x·y)′ = 4.
Rule dropOtherVariable(std::span<const std::string> names) {
  return [names](Rules& rules, NodeId id) {
    const Node node = rules.pool()[id];
    if (node.op != Op::multiply || rules.depends(node.a) == rules.depends(node.b)) return noNode;
    const NodeId moving = rules.depends(node.a) ? node.a : node.b;
    const NodeId still = rules.depends(node.a) ? node.b : node.a;
    if (!hasName(rules.pool(), still, names, rules.variable())) return noNode;
    return Algebra{rules.pool()}.times(withoutOthers(rules, still, names),
                                       rules.derivativeOf(moving));
  };
}

// The rules that stand for one mistake; several where it has several forms.
std::vector<Rule> rulesOf(Mistake mistake, std::span<const std::string> names) {
  switch (mistake) {
    case Mistake::missingInnerDerivative:  // f(u)′ = f′(u)
      return {chainFault([](Rules& rules, NodeId id, const Composition& composition) {
        return localSlope(rules.pool(), id, composition.which);
      })};
    case Mistake::innerDerivativeOnly:  // f(u)′ = u′
      return {chainFault([](Rules& rules, NodeId, const Composition& composition) {
        return rules.derivativeOf(composition.inner);
      })};
    case Mistake::outerAtX:  // f(u)′ = f′(x)·u′
      return {chainFault([](Rules& rules, NodeId id, const Composition& composition) {
        const NodeId outer = outerAt(rules, id, composition, rules.variable());
        return Algebra{rules.pool()}.times(localSlope(rules.pool(), outer, composition.which),
                                           rules.derivativeOf(composition.inner));
      })};
    case Mistake::nestedDerivatives:  // f(u)′ = f′(u′)
      return {chainFault([](Rules& rules, NodeId id, const Composition& composition) {
        const NodeId outer = outerAt(rules, id, composition, rules.derivativeOf(composition.inner));
        return localSlope(rules.pool(), outer, composition.which);
      })};
    case Mistake::ratesAdded:  // f(u)′ = f′(u) + u′
      return {chainFault([](Rules& rules, NodeId id, const Composition& composition) {
        return Algebra{rules.pool()}.plus(localSlope(rules.pool(), id, composition.which),
                                          rules.derivativeOf(composition.inner));
      })};
    case Mistake::productOfDerivatives:  // (u·v)′ = u′·v′
      return {pairFault(Op::multiply, [](Algebra a, NodeId, NodeId, NodeId du, NodeId dv) {
        return a.times(du, dv);
      })};
    case Mistake::oneTermOnly:  // (u·v)′ = u′·v, or u·v′
      return {pairFault(Op::multiply, [](Algebra a, NodeId, NodeId v, NodeId du,
                                         NodeId) { return a.times(du, v); }),
              pairFault(Op::multiply, [](Algebra a, NodeId u, NodeId, NodeId, NodeId dv) {
                return a.times(u, dv);
              })};
    case Mistake::quotientSwapped:  // (u/v)′ = (u·v′ − u′·v)/v²
      return {pairFault(Op::divide, [](Algebra a, NodeId u, NodeId v, NodeId du, NodeId dv) {
        return a.over(a.minus(a.times(u, dv), a.times(du, v)), a.times(v, v));
      })};
    case Mistake::quotientOfDerivatives:  // (u/v)′ = u′/v′
      return {pairFault(Op::divide, [](Algebra a, NodeId, NodeId, NodeId du, NodeId dv) {
        return a.over(du, dv);
      })};
    case Mistake::quotientDenominatorNotSquared:  // (u/v)′ = (u′·v − u·v′)/v
      return {quotientFault([](Algebra a, NodeId u, NodeId v, NodeId du, NodeId dv) {
        return a.over(a.minus(a.times(du, v), a.times(u, dv)), v);
      })};
    case Mistake::powerNotLowered:  // (u^n)′ = n·u^n·u′
      return {powerFault([](Algebra a, NodeId u, NodeId n, NodeId du) {
        return a.times(a.times(n, a.power(u, n)), du);
      })};
    case Mistake::powerFactorMissing:  // (u^n)′ = u^(n−1)·u′
      return {powerFault([](Algebra a, NodeId u, NodeId n, NodeId du) {
        return a.times(a.power(u, a.minus(n, a.number(1))), du);
      })};
    case Mistake::constantNotDropped:
      return {keepConstant};
    case Mistake::otherVariableDropped:
      return {dropOtherVariable(names)};
    case Mistake::constantFactorDropped:
      return {dropFactor};
    case Mistake::exponentialAsPower:
      return {exponentialAsPower};
    case Mistake::degreesForRadians:
      return {inDegrees};
    case Mistake::sign:
      return {otherSign};
    case Mistake::notDifferentiated:
      return {leaveTerm(Input::a), leaveTerm(Input::b)};
    case Mistake::otherVariableZeroed:
      return {zeroOtherVariable(names)};
    default:
      return {};
  }
}

// What is no rule at a node but a step of its own.
void addWholeFaults(Pool& pool, NodeId root, NodeId variable, std::span<const std::string> names,
                    Mistake mistake, std::vector<NodeId>& results) {
  const Algebra algebra{pool};
  if (mistake == Mistake::sign) {
    results.push_back(algebra.negative(differentiate(pool, root, variable)));
  }
  if (mistake == Mistake::notDifferentiated) results.push_back(root);
  if (mistake != Mistake::wrongVariable && mistake != Mistake::bothDifferentiated) return;
  NodeId total = noNode;
  for (const std::string& name : names) {
    const NodeId other = pool.findVariable(name);
    if (other == noNode) continue;
    const NodeId partial = differentiate(pool, root, other);
    total = total == noNode ? partial : algebra.plus(total, partial);
    if (other == variable) continue;
    results.push_back(mistake == Mistake::wrongVariable
                          ? partial
                          : differentiate(pool, differentiate(pool, root, variable), other));
  }
  if (mistake == Mistake::bothDifferentiated && total != noNode) results.push_back(total);
}

constexpr std::size_t greatestSites = 16;

}  // namespace

std::vector<NodeId> faultyDerivatives(Pool& pool, NodeId root, NodeId variable,
                                      std::span<const std::string> names, Mistake mistake) {
  std::vector<NodeId> results;
  addWholeFaults(pool, root, variable, names, mistake, results);
  RuleDifferentiation differentiation(pool, root, variable);
  for (const Rule& rule : rulesOf(mistake, names)) {
    const std::vector<NodeId> sites = differentiation.sites(rule);
    if (sites.empty()) continue;
    results.push_back(differentiation.run(rule));
    if (sites.size() == 1) continue;
    for (std::size_t i = 0; i < std::min(sites.size(), greatestSites); ++i) {
      results.push_back(differentiation.run(rule, sites[i]));
    }
  }
  return results;
}

}  // namespace nabla
