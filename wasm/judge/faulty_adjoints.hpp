#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "judge/judgement.hpp"
#include "nn/network_tape.hpp"

namespace nabla {

// Backpropagation as an exercise: the adjoint of one node of a tape, ∂output/∂node.
struct AdjointTask {
  // One for each example of a batch, all of one network, and so of one shape; a formula's tape has
  // no names.
  std::vector<NetworkTape> examples{};
  std::size_t node = 0;     // whose adjoint is asked for: the mean over the examples
  double learningRate = 0;  // of an update that was made too early; 0 where there is none
};

// An adjoint that a mistake leads to.
struct FaultyAdjoint {
  Mistake mistake;
  double adjoint;
};

double rightAdjoint(const AdjointTask& task);

// Every wrong adjoint that the known mistakes lead to, most specific mistake first.
std::vector<FaultyAdjoint> faultyAdjoints(const AdjointTask& task);

// Judges a learner's adjoint: right, or which mistakes lead to it. `rounding` is how far it may be
// off because it was typed rounded.
Judgement judgeAdjoint(const AdjointTask& task, double answer, double rounding = 0);

}  // namespace nabla
