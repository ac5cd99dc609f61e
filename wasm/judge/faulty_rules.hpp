#pragma once

#include <span>
#include <string>
#include <vector>

#include "expr/expression.hpp"
#include "judge/mistakes.hpp"

namespace nabla {

// Every result that a mistake can lead to when `root` is differentiated by `variable`: the wrong
// rule applied everywhere, and at one place alone. `names` are the variables of the formula. Empty
// where the mistake cannot be made, and for mistakes that are no wrong rule (integrated-instead,
// off-by-constant-factor, those about gradients).
std::vector<NodeId> faultyDerivatives(Pool& pool, NodeId root, NodeId variable,
                                      std::span<const std::string> names, Mistake mistake);

}  // namespace nabla
