#pragma once

#include "bindings/convert.hpp"
#include "calculus/derivative.hpp"

namespace nabla::bindings {

// { text, mathml }
Object fromExpression(const Pool& pool, NodeId id, bool russianNames);

// { start, result, steps } with every expression as { text, mathml }; see Derivation in nabla.js.
Object fromDerivation(const Pool& pool, const Derivation& derivation, bool russianNames);

}  // namespace nabla::bindings
