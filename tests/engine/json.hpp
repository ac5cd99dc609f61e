#pragma once

#include <cstddef>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// A reader of JSON for the tests: small, exact for doubles, and it throws on anything unexpected,
// so that a wrong golden file fails the test and is not passed over.

namespace nabla::test {

// One value of a JSON document.
class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::map<std::string, Json, std::less<>>;

  Json() = default;  // null
  explicit Json(bool value) : content_(value) {}
  explicit Json(double value) : content_(value) {}
  explicit Json(std::string value) : content_(std::move(value)) {}
  explicit Json(Array value) : content_(std::move(value)) {}
  explicit Json(Object value) : content_(std::move(value)) {}

  [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(content_); }
  [[nodiscard]] bool isNumber() const { return std::holds_alternative<double>(content_); }
  [[nodiscard]] bool isText() const { return std::holds_alternative<std::string>(content_); }
  [[nodiscard]] bool isArray() const { return std::holds_alternative<Array>(content_); }
  [[nodiscard]] bool isObject() const { return std::holds_alternative<Object>(content_); }

  [[nodiscard]] bool boolean() const { return std::get<bool>(content_); }
  [[nodiscard]] double number() const { return std::get<double>(content_); }
  [[nodiscard]] const std::string& text() const { return std::get<std::string>(content_); }
  [[nodiscard]] const Array& array() const { return std::get<Array>(content_); }
  [[nodiscard]] const Object& object() const { return std::get<Object>(content_); }

  // An array of numbers.
  [[nodiscard]] std::vector<double> numbers() const {
    std::vector<double> result;
    for (const Json& item : array()) result.push_back(item.number());
    return result;
  }

  [[nodiscard]] std::size_t size() const { return isObject() ? object().size() : array().size(); }
  const Json& operator[](std::size_t index) const { return array().at(index); }
  const Json& operator[](std::string_view key) const {
    const auto found = object().find(key);
    if (found == object().end()) throw std::out_of_range("no key " + std::string(key));
    return found->second;
  }
  [[nodiscard]] bool contains(std::string_view key) const {
    return object().find(key) != object().end();
  }

  // Over the items of an array.
  [[nodiscard]] Array::const_iterator begin() const { return array().begin(); }
  [[nodiscard]] Array::const_iterator end() const { return array().end(); }

 private:
  std::variant<std::monostate, bool, double, std::string, Array, Object> content_;
};

namespace json {

// Reads from the front of `rest_`.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  Json document() {
    Json result = value();
    skipSpace();
    if (!rest_.empty()) fail("something follows the document");
    return result;
  }

 private:
  // value = object | array | string | number | "true" | "false" | "null"
  Json value() {
    skipSpace();
    if (take('{')) return object();
    if (take('[')) return array();
    if (take('"')) return Json(string());
    if (takeWord("true")) return Json(true);
    if (takeWord("false")) return Json(false);
    if (takeWord("null")) return Json();
    return number();
  }

  // object = "{" [ string ":" value { "," string ":" value } ] "}"
  Json object() {
    Json::Object items;
    if (takeAfterSpace('}')) return Json(std::move(items));
    do {
      expect('"');
      std::string key = string();
      expect(':');
      items.insert_or_assign(std::move(key), value());
    } while (takeAfterSpace(','));
    expect('}');
    return Json(std::move(items));
  }

  // array = "[" [ value { "," value } ] "]"
  Json array() {
    Json::Array items;
    if (takeAfterSpace(']')) return Json(std::move(items));
    do {
      items.push_back(value());
    } while (takeAfterSpace(','));
    expect(']');
    return Json(std::move(items));
  }

  // The rest of a string whose first quotation mark is read; \u escapes give UTF-8.
  std::string string() {
    std::string result;
    while (true) {
      const char letter = next();
      if (letter == '"') return result;
      if (letter != '\\') {
        result += letter;
        continue;
      }
      const char escaped = next();
      static constexpr std::string_view codes = "\"\\/bfnrt";
      static constexpr std::string_view letters = "\"\\/\b\f\n\r\t";
      if (escaped == 'u') {
        appendUtf8(hexadecimal(), result);
      } else if (const auto at = codes.find(escaped); at != std::string_view::npos) {
        result += letters[at];
      } else {
        fail("unknown escape");
      }
    }
  }

  Json number() {
    const std::string digits(rest_.substr(0, rest_.find_first_not_of("+-.0123456789eE")));
    char* end = nullptr;
    const double result = std::strtod(digits.c_str(), &end);
    if (digits.empty() || *end != '\0') fail("not a value");
    rest_.remove_prefix(digits.size());
    return Json(result);
  }

  // Four hexadecimal digits; the golden files need no pairs of surrogates.
  unsigned hexadecimal() {
    unsigned code = 0;
    for (int i = 0; i < 4; ++i) {
      const auto digit = std::string_view("0123456789abcdef").find(static_cast<char>(next() | 32));
      if (digit == std::string_view::npos) fail("not a hexadecimal digit");
      code = code * 16 + static_cast<unsigned>(digit);
    }
    return code;
  }

  static void appendUtf8(unsigned code, std::string& result) {
    if (code < 0x80) {
      result += static_cast<char>(code);
    } else if (code < 0x800) {
      result += static_cast<char>(0xC0 | (code >> 6));
      result += static_cast<char>(0x80 | (code & 0x3F));
    } else {
      result += static_cast<char>(0xE0 | (code >> 12));
      result += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
      result += static_cast<char>(0x80 | (code & 0x3F));
    }
  }

  char next() {
    if (rest_.empty()) fail("the text ends too early");
    const char letter = rest_.front();
    rest_.remove_prefix(1);
    return letter;
  }

  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool takeAfterSpace(char wanted) {
    skipSpace();
    return take(wanted);
  }

  bool takeWord(std::string_view word) {
    if (rest_.substr(0, word.size()) != word) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  void expect(char wanted) {
    if (!takeAfterSpace(wanted)) fail(std::string("expected ") + wanted);
  }

  void skipSpace() {
    const auto first = rest_.find_first_not_of(" \t\r\n");
    rest_.remove_prefix(first == std::string_view::npos ? rest_.size() : first);
  }

  [[noreturn]] void fail(const std::string& why) const {
    throw std::runtime_error("JSON: " + why + " before: " + std::string(rest_.substr(0, 40)));
  }

  std::string_view rest_;
};

}  // namespace json

// The document in `text`; throws std::runtime_error where it is not JSON.
inline Json parseJson(std::string_view text) { return json::Reader(text).document(); }

}  // namespace nabla::test
