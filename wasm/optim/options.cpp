#include "optim/options.hpp"

#include <algorithm>
#include <cmath>

#include "expr/number.hpp"

namespace nabla {

namespace {

// The value as it was written, for an error: `momentum: 1.5`.
std::string written(const Option& option) {
  if (const double* number = std::get_if<double>(&option.value)) return numberText(*number);
  if (const bool* flag = std::get_if<bool>(&option.value)) return *flag ? "true" : "false";
  if (const std::string* text = std::get_if<std::string>(&option.value)) return *text;
  return "null";
}

std::string joined(std::span<const std::string_view> words) {
  std::string result;
  for (const std::string_view word : words) {
    if (!result.empty()) result += ", ";
    result += word;
  }
  return result;
}

}  // namespace

bool Range::contains(double value) const {
  if (!std::isfinite(value)) return false;
  if (whole && value != std::floor(value)) return false;
  return value >= least && (below ? value < most : value <= most);
}

std::string Range::text() const {
  std::string result = whole ? "a whole number" : "a number";
  if (least > -std::numeric_limits<double>::max()) result += " from " + numberText(least);
  if (most < std::numeric_limits<double>::max()) {
    result += below ? ", below " : " to ";
    result += numberText(most);
  }
  return result;
}

bool hasWord(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

const Option* OptionReader::find(std::string_view key) {
  asked_.push_back(key);
  const auto found =
      std::find_if(options_.begin(), options_.end(), [&](const Option& o) { return o.key == key; });
  return found == options_.end() ? nullptr : &*found;
}

void OptionReader::refuse(std::string_view key, const Option* option, std::string allowed) {
  if (error_) return;
  error_ = Error{.code = ErrorCode::invalidValue,
                 .subject = std::string(key) + (option ? ": " + written(*option) : ""),
                 .suggestion = std::move(allowed)};
}

void OptionReader::number(std::string_view key, double& target, Range range) {
  const Option* option = find(key);
  if (!option) {
    if (std::isnan(target)) refuse(key, option, range.text());
    return;
  }
  const double* value = std::get_if<double>(&option->value);
  if (!value || !range.contains(*value)) return refuse(key, option, range.text());
  target = *value;
}

void OptionReader::optionalNumber(std::string_view key, std::optional<double>& target,
                                  Range range) {
  const Option* option = find(key);
  if (!option) return;
  if (std::holds_alternative<std::monostate>(option->value)) return target.reset();
  const double* value = std::get_if<double>(&option->value);
  if (!value || !range.contains(*value)) return refuse(key, option, range.text() + ", or null");
  target = *value;
}

void OptionReader::flag(std::string_view key, bool& target) {
  const Option* option = find(key);
  if (!option) return;
  const bool* value = std::get_if<bool>(&option->value);
  if (!value) return refuse(key, option, "true, false");
  target = *value;
}

void OptionReader::text(std::string_view key, std::string& target) {
  const Option* option = find(key);
  if (!option) return;
  const std::string* value = std::get_if<std::string>(&option->value);
  if (!value) return refuse(key, option, "a text");
  target = *value;
}

void OptionReader::choice(std::string_view key, std::span<const std::string_view> choices,
                          std::size_t& target) {
  const Option* option = find(key);
  if (!option) {
    if (target >= choices.size()) refuse(key, option, joined(choices));
    return;
  }
  const std::string* value = std::get_if<std::string>(&option->value);
  const auto found = value ? std::find(choices.begin(), choices.end(), *value) : choices.end();
  if (found == choices.end()) return refuse(key, option, joined(choices));
  target = static_cast<std::size_t>(found - choices.begin());
}

std::optional<Error> OptionReader::finish() {
  for (const Option& option : options_) {
    if (std::find(asked_.begin(), asked_.end(), option.key) != asked_.end()) continue;
    // A wrong key explains a missing value better than the missing value does.
    return Error{
        .code = ErrorCode::unknownOption, .subject = option.key, .suggestion = joined(asked_)};
  }
  return error_;
}

}  // namespace nabla
