#include "bindings/convert.hpp"

#include <algorithm>

namespace nabla::bindings {

namespace {

// Numbers are read through a view of our own memory, which lives no longer than the call.
template <class Number>
std::vector<Number> read(const val& array, std::size_t length) {
  std::vector<Number> numbers(length);
  val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<void>("set", array);
  return numbers;
}

std::size_t lengthOf(const val& array) { return array["length"].as<std::size_t>(); }

}  // namespace

[[gnu::noinline]] std::vector<double> toNumbers(const val& array, std::size_t length) {
  return read<double>(array, length);
}
[[gnu::noinline]] std::vector<double> toNumbers(const val& array) {
  return toNumbers(array, lengthOf(array));
}
[[gnu::noinline]] std::vector<float> toFloats(const val& array) {
  return read<float>(array, lengthOf(array));
}

[[gnu::noinline]] std::vector<std::string> toStrings(const val& array) {
  std::vector<std::string> strings;
  const auto length = array["length"].as<std::uint32_t>();
  for (std::uint32_t i = 0; i < length; ++i) strings.push_back(array[i].as<std::string>());
  return strings;
}

std::vector<std::string> toNames(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::string_view name = text.substr(0, text.find(' '));
    names.emplace_back(name);
    text.remove_prefix(std::min(text.size(), name.size() + 1));
  }
  return names;
}

std::string fromNames(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += ' ';
    text += name;
  }
  return text;
}

[[gnu::noinline]] Options toOptions(const val& object) {
  Options options;
  for (const std::string& key : toStrings(val::global("Object").call<val>("keys", object))) {
    const val value = object[key];
    Option option{key, std::monostate{}};
    if (value.isNumber()) {
      option.value = value.as<double>();
    } else if (value.isString()) {
      option.value = value.as<std::string>();
    } else if (value.isTrue() || value.isFalse()) {
      option.value = value.isTrue();
    }
    options.push_back(std::move(option));
  }
  return options;
}

[[gnu::noinline]] val fromText(std::string_view text) { return val(std::string(text)); }

[[gnu::noinline]] val fromNumbers(std::span<const double> numbers) { return fromArray(numbers); }

[[gnu::noinline]] Object::Object() : object_(val::object()) {}

[[gnu::noinline]] Object& Object::set(const char* key, const val& value) {
  object_.set(key, value);
  return *this;
}
[[gnu::noinline]] Object& Object::set(const char* key, double value) {
  return set(key, val(value));
}
Object& Object::set(const char* key, int value) { return set(key, static_cast<double>(value)); }
[[gnu::noinline]] Object& Object::set(const char* key, bool value) { return set(key, val(value)); }
Object& Object::set(const char* key, const char* value) {
  return set(key, std::string_view(value));
}
[[gnu::noinline]] Object& Object::set(const char* key, std::string_view value) {
  return set(key, fromText(value));
}

[[gnu::noinline]] List::List() : array_(val::array()) {}

[[gnu::noinline]] void List::add(const val& item) { array_.set(length_++, item); }

[[gnu::noinline]] val fromStrings(const std::vector<std::string>& strings) {
  return fromList(strings, fromText);
}

[[gnu::noinline]] val fromError(const Error& error) {
  return Object()
      .set("code", nameOf(error.code))
      .set("from", static_cast<double>(error.from))
      .set("to", static_cast<double>(error.to))
      .set("subject", error.subject)
      .set("suggestion", error.suggestion)
      .set("limit", error.limit);
}

}  // namespace nabla::bindings
