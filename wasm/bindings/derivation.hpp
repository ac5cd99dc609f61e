#pragma once

#include "bindings/convert.hpp"
#include "calculus/derivative.hpp"

namespace nabla::bindings {

// { text, mathml }
val fromExpression(const Pool& pool, NodeId id, bool russianNames);

// { start, result, steps } with every expression as { text, mathml }; see Derivation in nabla.js.
val fromDerivation(const Pool& pool, const Derivation& derivation, bool russianNames);

}  // namespace nabla::bindings
