#pragma once

#include <emscripten/val.h>

#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "optim/options.hpp"

// Between JavaScript values and the engine's. Arrays are copied whole in both directions: a view of
// WebAssembly memory would detach when the memory grows.

namespace nabla::bindings {

using emscripten::val;

inline std::vector<double> toNumbers(const val& array) {
  return emscripten::convertJSArrayToNumberVector<double>(array);
}

inline std::vector<std::string> toStrings(const val& array) {
  return emscripten::vecFromJSArray<std::string>(array);
}

// A fresh Float64Array.
inline val fromNumbers(std::span<const double> numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<val>("slice");
}

// A fresh Float32Array, Uint8Array …: whatever the numbers are.
template <class Number>
val fromArray(std::span<const Number> numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data()))
      .template call<val>("slice");
}

template <class List, class Convert>
val fromList(const List& list, Convert&& convert) {
  val array = val::array();
  for (const auto& item : list) array.call<void>("push", convert(item));
  return array;
}

inline val fromStrings(const std::vector<std::string>& strings) {
  return fromList(strings, [](const std::string& text) { return val(text); });
}

inline val fromError(const Error& error) {
  val object = val::object();
  object.set("code", std::string(nameOf(error.code)));
  object.set("from", static_cast<double>(error.from));
  object.set("to", static_cast<double>(error.to));
  object.set("subject", error.subject);
  object.set("suggestion", error.suggestion);
  object.set("limit", error.limit);
  return object;
}

// An object whose values are numbers, texts, booleans or null.
inline Options toOptions(const val& object) {
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

// { value } or { error }.
template <class T, class Convert>
val fromResult(Result<T> result, Convert&& convert) {
  val object = val::object();
  if (result) {
    object.set("value", convert(result.value()));
  } else {
    object.set("error", fromError(result.error()));
  }
  return object;
}

}  // namespace nabla::bindings
