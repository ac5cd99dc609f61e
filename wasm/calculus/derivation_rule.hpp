#pragma once

#include <string_view>

#include "expr/expression.hpp"

namespace nabla {

// One rule of differentiation as a teacher would write it on one line: (u·v)′ = u′·v + u·v′.
struct AppliedRule {
  std::string_view rule;  // "product"; "chain" where the function is one inside another
  std::string_view
      outer;              // in a chain step the rule of the outer function: "sine"; otherwise empty
  NodeId after = noNode;  // what (u)′ becomes; parts still to be worked out stand as derivatives
};

// The rule that (part)′ by `variable` calls for.
AppliedRule applyRule(Pool& pool, NodeId part, NodeId variable);

}  // namespace nabla
