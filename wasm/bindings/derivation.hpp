#pragma once

#include "bindings/convert.hpp"
#include "calculus/derivative.hpp"

namespace nabla::bindings {

// { text, mathml }; `partial`: a derivative to be worked out is one of several, ∂/∂x and not a
// prime.
Object fromExpression(const Pool& pool, NodeId id, bool russianNames, bool partial = false);

// { start, result, steps } with every expression as { text, mathml }; see Derivation in nabla.js.
Object fromDerivation(const Pool& pool, const Derivation& derivation, bool russianNames,
                      bool partial);

}  // namespace nabla::bindings
