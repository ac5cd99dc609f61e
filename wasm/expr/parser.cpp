#include "expr/parser.hpp"

#include <algorithm>

#include "expr/grammar.hpp"
#include "expr/limits.hpp"
#include "expr/names.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

// A letter of any alphabet, then letters, digits and underscores. Printers rely on it: nothing in
// a name ever needs escaping.
bool isName(std::string_view text) {
  if (text.empty() || !isLetter(decode(text, 0).character)) return false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    const char32_t character = decoded.character;
    if (!isLetter(character) && !isDigit(character) && character != U'_') return false;
    at = decoded.next;
  }
  return true;
}

// Names that a formula's owner may not give to a variable.
Result<bool> checkNames(const Names& names) {
  if (names.variables.size() + names.parameters.size() > limits::variables) {
    Error error{ErrorCode::tooManyVariables};
    error.limit = static_cast<double>(limits::variables);
    return error;
  }
  std::vector<std::string_view> known;
  for (const auto* list : {&names.variables, &names.parameters}) {
    for (const std::string& name : *list) {
      if (findFunction(name) != nullptr || !findConstant(name).empty()) {
        return Error{ErrorCode::reservedName, 0, 0, name};
      }
      if (!isName(name) || std::find(known.begin(), known.end(), name) != known.end()) {
        return Error{ErrorCode::invalidValue, 0, 0, name};
      }
      known.push_back(name);
    }
  }
  return true;
}

Result<Parsed> read(std::string_view text, const Names& names, Pool& pool) {
  if (const Result<bool> checked = checkNames(names); !checked) return checked.error();
  Result<std::vector<Token>> tokens = tokenize(text);
  if (!tokens) return tokens.error();

  Parsed parsed;
  Names known = names;
  known.anyVariable = names.anyVariable && names.variables.empty();
  std::vector<std::string> free;
  tokens = resolveNames(std::move(tokens.value()), known, free, parsed.notices);
  if (!tokens) return tokens.error();
  tokens = joinDecimalCommas(std::move(tokens.value()), text);
  if (!tokens) return tokens.error();
  if (free.size() > limits::variables) {
    Error error{ErrorCode::tooManyVariables, 0, unitsOf(text)};
    error.limit = static_cast<double>(limits::variables);
    return error;
  }

  const Result<NodeId> root = readFormula(text, tokens.value(), pool);
  if (!root) return root.error();
  if (pool[root.value()].size > limits::expressionNodes || pool.overflowed()) {
    Error error{ErrorCode::tooLarge, 0, unitsOf(text)};
    error.limit = static_cast<double>(limits::expressionNodes);
    return error;
  }
  parsed.root = root.value();
  std::sort(free.begin(), free.end());
  parsed.variables = names.variables;
  if (known.anyVariable) parsed.variables = std::move(free);
  return parsed;
}

// Whether the formula can be read with the suggestion in the place of what was typed: closing
// `max(0` is no help.
bool repairs(const Error& error, std::string_view text, const Names& names) {
  std::string repaired(sliceUnits(text, 0, error.from));
  repaired += error.suggestion;
  repaired += sliceUnits(text, error.to, unitsOf(text));
  Pool pool;
  return read(repaired, names, pool).ok();
}

}  // namespace

Result<Parsed> parse(std::string_view text, const Names& names, Pool& pool) {
  Result<Parsed> parsed = read(text, names, pool);
  if (parsed || parsed.error().code != ErrorCode::unbalancedParenthesis) return parsed;
  Error error = parsed.error();
  if (!error.suggestion.empty() && !repairs(error, text, names)) error.suggestion.clear();
  return error;
}

}  // namespace nabla
