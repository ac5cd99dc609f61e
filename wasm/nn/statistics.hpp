#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "nn/training.hpp"

namespace nabla {

// How some numbers are spread.
struct Spread {
  static constexpr std::size_t bins = 20;
  double mean = 0;
  double deviation = 0;
  double least = 0;
  double greatest = 0;
  std::array<double, bins> counts{};  // of equal intervals from least to greatest
};

// One layer over some examples.
struct LayerStatistics {
  Spread activations;
  Spread gradients;      // of the mean loss by z = Wx + b
  std::size_t dead = 0;  // units that say 0 to every example: relu that no longer learns
};

// Of every layer, over up to 64 of the training examples, evenly spread. Empty without data.
template <class T>
std::vector<LayerStatistics> layerStatistics(Training<T>& training);

}  // namespace nabla
