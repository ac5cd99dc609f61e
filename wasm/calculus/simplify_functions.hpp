#pragma once

#include "calculus/algebra.hpp"

namespace nabla {

// A function of simplified inputs, simplified itself: values that are exact (sin 0, √4, ln e),
// inverse functions (e^(ln u)), even and odd functions of -u, and what is its own argument.
NodeId simplifyFunction(Pool& pool, Algebra& algebra, Op op, NodeId a, NodeId b);

}  // namespace nabla
