#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

// Values to bytes and back: one exchange() function of an object, which names its members in order,
// serves both directions. Numbers keep their bits, least significant byte first as every machine
// here has them.

namespace nabla {

class ArchiveWriter {
 public:
  template <class Number>
  void number(const Number& value) {
    const std::size_t end = bytes_.size();
    bytes_.resize(end + sizeof(Number));
    std::memcpy(bytes_.data() + end, &value, sizeof(Number));
  }
  // Whole numbers whose width differs between machines.
  void count(const std::size_t& value) { number(static_cast<std::uint64_t>(value)); }
  template <class Number>
  void numbers(std::span<Number> values) {
    for (const Number& value : values) number(value);
  }

  [[nodiscard]] std::vector<std::uint8_t>& bytes() { return bytes_; }

 private:
  std::vector<std::uint8_t> bytes_;
};

// Reads what a writer wrote. Past the end it gives nothing and is no longer ok().
class ArchiveReader {
 public:
  explicit ArchiveReader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  template <class Number>
  void number(Number& value) {
    if (rest_.size() < sizeof(Number)) {
      ok_ = false;
      return;
    }
    std::memcpy(&value, rest_.data(), sizeof(Number));
    rest_ = rest_.subspan(sizeof(Number));
  }
  // A byte of any value is no bool.
  void number(bool& value) {
    std::uint8_t byte = 0;
    number(byte);
    value = byte != 0;
  }
  void count(std::size_t& value) {
    std::uint64_t wide = 0;
    number(wide);
    value = static_cast<std::size_t>(wide);
  }
  template <class Number>
  void numbers(std::span<Number> values) {
    for (Number& value : values) number(value);
  }

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool atEnd() const { return rest_.empty(); }

 private:
  std::span<const std::uint8_t> rest_;
  bool ok_ = true;
};

}  // namespace nabla
