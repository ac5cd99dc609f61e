#include "bindings/convert.hpp"

#include <emscripten.h>

#include <algorithm>

using emscripten::EM_VAL;

// What is called for every formula and every picture, as JavaScript of one call each. Embind's own
// way takes several calls for the same and looks its names up as text.

// clang-format off

EM_JS(int, lengthOf, (EM_VAL array), { return Emval.toValue(array).length; })

// numbers[i] of an array with as many as `to` has room for.
EM_JS(void, readNumbers, (EM_VAL array, double* to, int length), {
  const numbers = Emval.toValue(array);
  if (numbers.length !== length) throw new RangeError("length");
  HEAPF64.set(numbers, to >> 3);
})
EM_JS(void, readFloats, (EM_VAL array, float* to, int length), {
  const numbers = Emval.toValue(array);
  if (numbers.length !== length) throw new RangeError("length");
  HEAPF32.set(numbers, to >> 2);
})

EM_JS(EM_VAL, freshNumbers, (const double* from, int length), {
  return Emval.toHandle(HEAPF64.slice(from >> 3, (from >> 3) + length));
})
EM_JS(void, writeNumbers, (EM_VAL array, const double* from, int length), {
  Emval.toValue(array).set(HEAPF64.subarray(from >> 3, (from >> 3) + length));
})

EM_JS(EM_VAL, itemOf, (EM_VAL list, int index), {
  return Emval.toHandle(Emval.toValue(list)[index]);
})
EM_JS(void, addItem, (EM_VAL list, EM_VAL item), {
  Emval.toValue(list).push(Emval.toValue(item));
})

EM_JS(EM_VAL, asValue, (EM_VAL value), {
  return Emval.toHandle({ value: Emval.toValue(value) });
})

// clang-format on

namespace nabla::bindings {

[[gnu::noinline]] std::vector<double> toNumbers(const val& array, std::size_t length) {
  std::vector<double> numbers(length);
  readNumbers(array.as_handle(), numbers.data(), static_cast<int>(length));
  return numbers;
}
[[gnu::noinline]] std::vector<double> toNumbers(const val& array) {
  return toNumbers(array, static_cast<std::size_t>(lengthOf(array.as_handle())));
}
[[gnu::noinline]] std::vector<float> toFloats(const val& array) {
  std::vector<float> numbers(static_cast<std::size_t>(lengthOf(array.as_handle())));
  readFloats(array.as_handle(), numbers.data(), static_cast<int>(numbers.size()));
  return numbers;
}
[[gnu::noinline]] std::vector<Column> toColumns(const val& columns, std::size_t count,
                                                std::size_t length) {
  std::vector<Column> numbers;
  numbers.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const val column = val::take_ownership(itemOf(columns.as_handle(), static_cast<int>(i)));
    readNumbers(column.as_handle(), numbers.emplace_back(length).data(), static_cast<int>(length));
  }
  return numbers;
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

[[gnu::noinline]] val fromNumbers(std::span<const double> numbers) {
  return val::take_ownership(freshNumbers(numbers.data(), static_cast<int>(numbers.size())));
}
[[gnu::noinline]] val numbersInto(const val& into, std::span<const double> numbers) {
  if (into.isNull()) return fromNumbers(numbers);
  writeNumbers(into.as_handle(), numbers.data(), static_cast<int>(numbers.size()));
  return into;
}

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

[[gnu::noinline]] void List::add(const val& item) { addItem(array_.as_handle(), item.as_handle()); }

[[gnu::noinline]] val fromStrings(const std::vector<std::string>& strings) {
  return fromList(strings, fromText);
}

[[gnu::noinline]] val fromValue(const val& value) {
  return val::take_ownership(asValue(value.as_handle()));
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
