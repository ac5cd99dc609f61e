#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "nn/settings.hpp"

namespace nabla {

// Examples, one after another: `inputs` numbers and `targets` numbers each. For cross-entropy the
// target is one number, the index of the class.
template <class T>
struct Examples {
  std::vector<T> inputs;
  std::vector<T> targets;
};

// Numbers of one example's target.
std::size_t targetWidth(const NetworkSettings& settings);

// Why a network cannot learn from these: `wrong-length`, `too-large`, or `invalid-value` with the
// row of a number or a feature that is not finite, or of a class that there is not.
template <class T>
std::optional<Error> examplesError(const NetworkSettings& settings, const Examples<T>& examples);

extern template std::optional<Error> examplesError(const NetworkSettings&, const Examples<float>&);
extern template std::optional<Error> examplesError(const NetworkSettings&, const Examples<double>&);

}  // namespace nabla
