#pragma once

#include "graph/kinds_elementwise.hpp"
#include "graph/kinds_product.hpp"
#include "graph/kinds_reduce.hpp"

// Every kind of node: its value, beside it how it hands its adjoint on to its inputs (reverse
// mode), and how its inputs' slopes make its own (forward mode). graph.cpp calls these for each
// node in order, or in reverse order. `backward` is only called on a node that depends on an input,
// `tangent` only on one that moves and whose slope holds zeros.
