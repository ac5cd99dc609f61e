// Any bytes as a network's snapshot: where they are refused nothing has changed, where they are
// taken training goes on. Behind a first byte that is odd stands the content alone and gets the
// header of a true snapshot, its checksum included, which chance would never hit.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "nn/training.hpp"

namespace {

using Bytes = std::vector<std::uint8_t>;
using Run = nabla::Training<float>;

void require(bool holds) {
  if (!holds) std::abort();
}

// Every part of a snapshot is in use: dropout, moments, a plateau, early stopping.
Run makeRun() {
  nabla::NetworkSettings settings;
  settings.hidden = {3};
  settings.activations = {nabla::Activation::relu};
  settings.optimizer.name = nabla::OptimizerName::adam;
  settings.schedule.name = nabla::ScheduleName::reduceOnPlateau;
  settings.batchSize = 2;
  settings.dropout = 0.25;
  settings.early.patience = 4;
  auto made = Run::create(settings);
  require(made.ok());
  const nabla::Examples<float> examples{{0, 0, 0, 1, 1, 0, 1, 1, 2, 1}, {0, 1, 1, 0, 1}};
  require(!made.value().setData(examples, examples));
  nabla::TrainingTrace trace;
  made.value().advance(4, trace);
  return std::move(made.value());
}

constexpr std::size_t headerSize = 8 + 4 + 8 + 8;  // magic, version, fingerprint, checksum

Bytes withHeader(const Bytes& header, const std::uint8_t* content, std::size_t size) {
  Bytes bytes(header.begin(), header.begin() + headerSize);
  bytes.insert(bytes.end(), content, content + size);
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
  for (std::size_t i = 0; i < size; ++i) hash = (hash ^ content[i]) * 0x100000001b3ULL;
  std::memcpy(bytes.data() + headerSize - sizeof hash, &hash, sizeof hash);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Run original = makeRun();
  static const Bytes before = original.snapshot();
  if (size == 0) return 0;
  const Bytes bytes =
      data[0] % 2 == 1 ? withHeader(before, data + 1, size - 1) : Bytes(data + 1, data + size);
  Run run = original;
  if (run.restore(bytes)) {
    require(run.snapshot() == before);
    return 0;
  }
  // Bytes that stand for a flag may differ from those that are written for it; after that, nothing.
  const Bytes again = run.snapshot();
  require(again.size() == bytes.size());
  Run twin = original;
  require(!twin.restore(again) && twin.snapshot() == again);
  nabla::TrainingTrace trace;
  run.advance(7, trace);
  require(trace.loss.size() <= 7);
  const std::vector<float> inputs{0.5F, -1, 3, 2};
  std::vector<float> answers(2);
  run.predict(inputs, answers);
  return 0;
}
