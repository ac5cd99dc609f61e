#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "graph/tape.hpp"
#include "nn/training.hpp"

namespace nabla {

// One example's way through a network and back, number by number.
struct NetworkTape {
  Tape tape;
  // Of each node of the tape, empty for what stands in between: `x1` an input, `f1` a feature, `t1`
  // a target, `w2_3_1` the weight of layer 2 to unit 3 from unit 1, `b2_3` its bias, `z2_3` and
  // `a2_3` before and after the activation, `loss`. All count from 1.
  std::vector<std::string> names;
};

// The loss of example `row` by the present parameters, without penalties and dropout.
// `invalid-value` where there is no such example, `too-large` past the limit on nodes of a formula.
template <class T>
Result<NetworkTape> recordNetworkTape(const Training<T>& training, const Examples<T>& examples,
                                      std::size_t row);

// A name of a node in MathML: `w2_3_1` as w with (2) above and 3, 1 below. Nothing of nothing.
std::string printNameMathml(const std::string& name);

extern template Result<NetworkTape> recordNetworkTape(const Training<float>&,
                                                      const Examples<float>&, std::size_t);
extern template Result<NetworkTape> recordNetworkTape(const Training<double>&,
                                                      const Examples<double>&, std::size_t);

}  // namespace nabla
