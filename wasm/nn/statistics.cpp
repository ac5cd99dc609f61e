#include "nn/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace nabla {

namespace {

template <class T>
Spread spreadOf(std::span<const T> numbers) {
  Spread spread;
  const auto [least, greatest] = std::minmax_element(numbers.begin(), numbers.end());
  spread.least = static_cast<double>(*least);
  spread.greatest = static_cast<double>(*greatest);
  const auto count = static_cast<double>(numbers.size());
  for (const T number : numbers) spread.mean += static_cast<double>(number) / count;
  const double width = spread.greatest - spread.least;
  for (const T number : numbers) {
    const double distance = static_cast<double>(number) - spread.mean;
    spread.deviation += distance * distance / count;
    const double share = width > 0 ? (static_cast<double>(number) - spread.least) / width : 0;
    // NaN, which compares with nothing, is counted nowhere.
    if (!(share >= 0 && share <= 1)) continue;
    const auto bin = static_cast<std::size_t>(share * static_cast<double>(Spread::bins));
    spread.counts[std::min(bin, Spread::bins - 1)] += 1;
  }
  spread.deviation = std::sqrt(spread.deviation);
  return spread;
}

}  // namespace

template <class T>
std::vector<LayerStatistics> layerStatistics(Training<T>& training) {
  const std::size_t all = training.rows(training.examples());
  if (all == 0) return {};
  const std::size_t batch = std::min<std::size_t>(Training<T>::readerCapacity, all);
  std::vector<std::size_t> rows(batch);
  for (std::size_t j = 0; j < batch; ++j) rows[j] = j * all / batch;
  const Network<T>& network = training.examine(training.examples(), rows);
  const Graph<T>& graph = network.graph();
  std::vector<LayerStatistics> result;
  for (const Layer& layer : network.layers()) {
    const std::size_t count = layer.out * batch;
    const T* activations = graph.value(layer.activation);
    LayerStatistics statistics;
    statistics.activations = spreadOf(std::span(activations, count));
    statistics.gradients = spreadOf(std::span(graph.slope(layer.z), count));
    for (std::size_t unit = 0; unit < layer.out; ++unit) {
      const T* row = activations + unit * batch;
      const bool silent = std::all_of(row, row + batch, [](T number) { return number == 0; });
      statistics.dead += silent ? 1 : 0;
    }
    result.push_back(statistics);
  }
  return result;
}

template std::vector<LayerStatistics> layerStatistics(Training<float>&);
template std::vector<LayerStatistics> layerStatistics(Training<double>&);

}  // namespace nabla
