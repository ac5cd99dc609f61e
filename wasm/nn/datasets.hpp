#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace nabla {

// Examples made from a seed. Inputs lie within about −6 … 6 with `columns` numbers a row.
struct Dataset {
  std::size_t columns = 2;  // inputs of an example
  std::size_t classes = 0;  // 0 for a regression
  std::vector<double> inputs;
  std::vector<double> targets;  // one a row: the class's index, or the value
};

struct DatasetSettings {
  std::size_t rows = 500;
  double noise = 0;  // 0 … 1: how far a point strays from its place, or a value from its own
  std::uint64_t seed = 1;
};

// Classes: circle xor gauss spiral moons rings checkerboard. Regressions: plane bumps sine line.
// `unknown-name` for another name.
Result<Dataset> makeDataset(std::string_view name, const DatasetSettings& settings);

}  // namespace nabla
