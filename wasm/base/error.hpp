#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace nabla {

// Every way in which a request can fail. The names below are public and stable: the JavaScript
// face passes them on as `NablaError.code`, and the message catalogues translate by them.
enum class ErrorCode : std::uint8_t {
  empty,
  unexpectedEnd,
  unexpectedToken,
  unbalancedParenthesis,
  unknownName,
  reservedName,
  wrongArgumentCount,
  badNumber,
  invalidCharacter,
  inversePower,
  decimalComma,
  unsupportedLatex,
  tooLong,
  tooDeep,
  tooLarge,
  tooManyVariables,
  unknownOption,
  invalidValue,
  wrongLength,
  disposed,
  badSnapshot,
  badCell,
  missingCell,
  noData,
  count
};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(ErrorCode::count)>
    errorCodeNames{
        "empty",
        "unexpected-end",
        "unexpected-token",
        "unbalanced-parenthesis",
        "unknown-name",
        "reserved-name",
        "wrong-argument-count",
        "bad-number",
        "invalid-character",
        "inverse-power",
        "decimal-comma",
        "unsupported-latex",
        "too-long",
        "too-deep",
        "too-large",
        "too-many-variables",
        "unknown-option",
        "invalid-value",
        "wrong-length",
        "disposed",
        "bad-snapshot",
        "bad-cell",
        "missing-cell",
        "no-data",
    };

constexpr std::string_view nameOf(ErrorCode code) {
  return errorCodeNames[static_cast<std::size_t>(code)];
}

// What went wrong, and where in the input. `from` and `to` count UTF-16 units, as JavaScript does;
// both are 0 where the error belongs to no place. `subject` is the piece of input or the option
// that the error speaks of, `suggestion` what could stand from `from` to `to` instead ("" if
// nothing is known to fit), `limit` the number that was passed (0 if none).
struct Error {
  ErrorCode code = ErrorCode::invalidValue;
  std::size_t from = 0;
  std::size_t to = 0;
  std::string subject{};
  std::string suggestion{};
  double limit = 0;
};

}  // namespace nabla
