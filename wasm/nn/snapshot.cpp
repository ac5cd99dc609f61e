// Snapshots of a training: what stands in the bytes, and how damaged or foreign ones are told.

#include <algorithm>

#include "nn/archive.hpp"
#include "nn/training.hpp"

namespace nabla {

namespace {

constexpr std::uint64_t magic = 0x316e74656e6c626eULL;  // "nblnetn1"
constexpr std::uint32_t version = 2;

// FNV-1a, 64 bits.
std::uint64_t checksum(std::span<const std::uint8_t> bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 0x100000001b3ULL;
  return hash;
}

// What makes two networks the same, so that the one's state fits the other.
template <class T>
std::uint64_t fingerprint(const NetworkSettings& settings, std::size_t examples) {
  ArchiveWriter writer;
  writer.count(sizeof(T));
  writer.count(settings.inputs);
  for (const std::string& feature : settings.features) {
    writer.numbers(std::span(feature));
    writer.number('\0');
  }
  for (const std::size_t width : settings.widths()) writer.count(width);
  for (const Activation activation : settings.activations) writer.number(activation);
  writer.number(settings.outputActivation);
  writer.number(settings.loss);
  writer.number(settings.optimizer.name);
  writer.number(settings.optimizer.centered);
  writer.number(settings.optimizer.amsgrad);
  writer.number(settings.schedule.name);
  writer.count(settings.batchSize);
  writer.number(settings.shuffle);
  writer.count(examples);
  return checksum(writer.bytes());
}

}  // namespace

template <class T>
template <class Archive>
void Training<T>::exchange(Archive& archive) {
  archive.numbers(network_.parameters());
  archive.numbers(optimizer_.states());
  optimizer_.progress().exchange(archive);
  schedule_.exchange(archive);
  patience_.exchange(archive);
  Random::State state = random_.state();
  archive.numbers(std::span<std::uint64_t>(state));
  random_ = Random(state);
  for (std::size_t& row : order_) archive.count(row);
  archive.count(position_);
  archive.count(epoch_);
  archive.count(steps_);
  archive.number(firstLoss_);
  archive.number(epochLoss_);
  archive.number(epochRight_);
  archive.number(reason_);
  bool hasBest = !best_.empty();
  archive.number(hasBest);
  best_.resize(hasBest ? network_.parameters().size() : 0);
  archive.numbers(std::span(best_));
}

// Whether the numbers can be those of a training: what is out of range must never become an index,
// and a generator without a single bit would give zeros for ever.
template <class T>
bool Training<T>::consistent() const {
  std::vector<bool> seen(order_.size(), false);
  for (const std::size_t row : order_) {
    if (row >= order_.size() || seen[row]) return false;
    seen[row] = true;
  }
  return (position_ == 0 || position_ < batchesPerEpoch()) && reason_ < StopReason::count &&
         random_.state() != Random::State{};
}

template <class T>
std::vector<std::uint8_t> Training<T>::snapshot() const {
  ArchiveWriter content;
  Training copy(*this);  // exchange() is for both directions, and so may write
  copy.exchange(content);
  ArchiveWriter whole;
  whole.number(magic);
  whole.number(version);
  whole.number(fingerprint<T>(settings(), order_.size()));
  whole.number(checksum(content.bytes()));
  std::vector<std::uint8_t> bytes = std::move(whole.bytes());
  bytes.insert(bytes.end(), content.bytes().begin(), content.bytes().end());
  return bytes;
}

template <class T>
std::optional<Error> Training<T>::restore(std::span<const std::uint8_t> bytes) {
  const auto refused = [](const char* why) {
    return Error{.code = ErrorCode::badSnapshot, .subject = why};
  };
  constexpr std::size_t headerSize = 8 + 4 + 8 + 8;
  if (bytes.size() < headerSize) return refused("too short");
  ArchiveReader header(bytes.first(headerSize));
  std::uint64_t foundMagic = 0;
  std::uint32_t foundVersion = 0;
  std::uint64_t foundFingerprint = 0;
  std::uint64_t foundChecksum = 0;
  header.number(foundMagic);
  header.number(foundVersion);
  header.number(foundFingerprint);
  header.number(foundChecksum);
  const std::span<const std::uint8_t> content = bytes.subspan(headerSize);
  if (foundMagic != magic) return refused("no snapshot of a network");
  if (foundVersion != version) return refused("of another version");
  if (foundFingerprint != fingerprint<T>(settings(), order_.size())) {
    return refused("of a network with other settings or data");
  }
  if (foundChecksum != checksum(content)) return refused("damaged");
  Training copy(*this);
  ArchiveReader reader(content);
  copy.exchange(reader);
  if (!reader.ok() || !reader.atEnd() || !copy.consistent()) return refused("damaged");
  *this = std::move(copy);
  return std::nullopt;
}

template bool Training<float>::consistent() const;
template bool Training<double>::consistent() const;
template std::vector<std::uint8_t> Training<float>::snapshot() const;
template std::vector<std::uint8_t> Training<double>::snapshot() const;
template std::optional<Error> Training<float>::restore(std::span<const std::uint8_t>);
template std::optional<Error> Training<double>::restore(std::span<const std::uint8_t>);

}  // namespace nabla
