#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace nabla {

// One option as it arrives from outside: `momentum: 0.9`, `centered: true`, `patience: null`.
struct Option {
  std::string key;
  std::variant<std::monostate, double, bool, std::string> value;  // monostate: null
};
using Options = std::vector<Option>;

// Which numbers an option accepts. Never NaN, and infinity only where `most` is infinite by name.
struct Range {
  double least = -std::numeric_limits<double>::max();
  double most = std::numeric_limits<double>::max();
  bool below = false;  // `most` itself is left out
  bool whole = false;  // whole numbers only

  [[nodiscard]] bool contains(double value) const;
  // "a number from 0, below 1"
  [[nodiscard]] std::string text() const;
};

constexpr Range atLeast(double least) { return {.least = least}; }
constexpr Range between(double least, double most) { return {.least = least, .most = most}; }
constexpr Range fromBelow(double least, double most) {
  return {.least = least, .most = most, .below = true};
}
constexpr Range wholeNumber(double least, double most = 1e9) {
  return {.least = least, .most = most, .whole = true};
}

// The value of a number option that has no default: reading fails if the option is absent.
inline constexpr double required = std::numeric_limits<double>::quiet_NaN();

// A number option of the struct S: its key, where it is kept, and what it accepts.
template <class S>
struct NumberKey {
  std::string_view key;
  double S::*target;
  Range range;
};

// Whether `word` is one of the words of `words`, which are separated by single spaces.
bool hasWord(std::string_view words, std::string_view word);

// Reads options by key into the members of a struct, which hold the defaults beforehand. Remembers
// the first thing that is wrong: a value outside its range, an absent option that has no default,
// a key that nobody asked for. Error::subject names the key, Error::suggestion what is allowed.
class OptionReader {
 public:
  explicit OptionReader(const Options& options) : options_(options) {}

  void number(std::string_view key, double& target, Range range);
  // null switches the option off.
  void optionalNumber(std::string_view key, std::optional<double>& target, Range range);
  void flag(std::string_view key, bool& target);
  void text(std::string_view key, std::string& target);
  // One of `choices`, as its index.
  void choice(std::string_view key, std::span<const std::string_view> choices, std::size_t& target);
  // Those of `keys` whose names are among the words of `taken`.
  template <class S>
  void numbers(std::string_view taken, std::span<const NumberKey<S>> keys, S& target) {
    for (const NumberKey<S>& key : keys) {
      if (hasWord(taken, key.key)) number(key.key, target.*key.target, key.range);
    }
  }

  // What is wrong with the options asked for so far.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  // To be called when every option has been asked for: a key that is left over is an error too.
  std::optional<Error> finish();

 private:
  const Option* find(std::string_view key);
  void refuse(std::string_view key, const Option* option, std::string allowed);

  const Options& options_;
  std::vector<std::string_view> asked_;
  std::optional<Error> error_;
};

}  // namespace nabla
