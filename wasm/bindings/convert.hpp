#pragma once

#include <emscripten/val.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/uninitialized.hpp"
#include "optim/options.hpp"

// Between JavaScript values and the engine's. Arrays are copied whole in both directions: a view of
// WebAssembly memory would detach when the memory grows. What is called often stands in convert.cpp
// and is never inlined: Embind's own code is long, and there would be hundreds of copies of it.

namespace nabla::bindings {

using emscripten::val;

std::vector<double> toNumbers(const val& array);
// Of an array whose length is known: to ask JavaScript for it takes time.
std::vector<double> toNumbers(const val& array, std::size_t length);
std::vector<float> toFloats(const val& array);
// The first `count` of a list of arrays of one length.
using Column = UninitializedVector<double>;
std::vector<Column> toColumns(const val& columns, std::size_t count, std::size_t length);
std::vector<std::string> toStrings(const val& array);
// Names that stand in one text with spaces between them, which crosses faster than a list.
std::vector<std::string> toNames(std::string_view text);
std::string fromNames(const std::vector<std::string>& names);
// An object whose values are numbers, texts, booleans or null.
Options toOptions(const val& object);

val fromText(std::string_view text);
// A fresh Float64Array.
val fromNumbers(std::span<const double> numbers);
// Written into the Float64Array `into`, which has room for them; a fresh one where `into` is null.
val numbersInto(const val& into, std::span<const double> numbers);
// A fresh Float32Array, Uint8Array …: whatever the numbers are.
template <class Number>
val fromArray(std::span<const Number> numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data()))
      .template call<val>("slice");
}

// A JavaScript object in the making.
class Object {
 public:
  Object();
  explicit Object(val object) : object_(std::move(object)) {}

  Object& set(const char* key, const val& value);
  Object& set(const char* key, double value);
  Object& set(const char* key, int value);
  Object& set(const char* key, bool value);
  Object& set(const char* key, const char* value);
  Object& set(const char* key, std::string_view value);

  operator const val&() const { return object_; }  // the object itself

 private:
  val object_;
};

// A JavaScript array in the making.
class List {
 public:
  List();
  void add(const val& item);
  operator const val&() const { return array_; }  // the array itself

 private:
  val array_;
};

template <class Items, class Convert>
val fromList(const Items& items, Convert&& convert) {
  List list;
  for (const auto& item : items) list.add(convert(item));
  return list;
}

val fromStrings(const std::vector<std::string>& strings);
val fromValue(const val& value);  // { value }
val fromError(const Error& error);

// { value } or { error }.
template <class T, class Convert>
val fromResult(Result<T> result, Convert&& convert) {
  if (result) return fromValue(static_cast<const val&>(convert(result.value())));
  return Object().set("error", fromError(result.error()));
}

}  // namespace nabla::bindings
