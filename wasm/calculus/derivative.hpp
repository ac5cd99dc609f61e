#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "expr/expression.hpp"
#include "expr/print.hpp"

namespace nabla {

// d/dvariable of root by the symbolic rules of ops/operations.def, not yet simplified beyond what
// the rules themselves leave out (0·u, 1·u). Linear in the number of shared nodes.
NodeId differentiate(Pool& pool, NodeId root, NodeId variable);

// The same function as a textbook would print it; never longer (in nodes) than what it is given.
NodeId simplify(Pool& pool, NodeId root);

// One line of a derivation: `rule` applied to `before` gave `after`; `line` is the whole expression
// after this step, in which `focus` is where the changed part stands.
struct DerivationStep {
  std::string rule;
  std::string outer;  // in a `chain` step the rule of the outer function; otherwise empty
  NodeId before = noNode;
  NodeId after = noNode;
  NodeId line = noNode;
  Path focus{};
  int parent = -1;  // index of the step that opened this subderivation, -1 at the top
  int depth = 0;
};

struct Derivation {
  NodeId start = noNode;   // the derivative as asked: derivative(root, variable)
  NodeId result = noNode;  // simplified; what simplify(differentiate()) gives
  std::vector<DerivationStep> steps;
};

Result<Derivation> derive(Pool& pool, NodeId root, NodeId variable);

}  // namespace nabla
