#include <algorithm>
#include <array>
#include <iterator>

#include "expr/names.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

constexpr int manyArguments = 1000;

// Names of functions besides those of the table of operations, and the inverse that a power of -1
// may have meant.
constexpr FunctionName otherNames[] = {
    {"sin", Op::sin, 1, 1, "arcsin"},
    {"cos", Op::cos, 1, 1, "arccos"},
    {"tan", Op::tan, 1, 1, "arctan"},
    {"cot", Op::cot, 1, 1, "arccot"},
    {"sinh", Op::sinh, 1, 1, "asinh"},
    {"cosh", Op::cosh, 1, 1, "acosh"},
    {"tanh", Op::tanh, 1, 1, "atanh"},
    {"exp", Op::exp, 1, 1, "ln"},
    {"ln", Op::ln, 1, 1, "exp"},
    {"max", Op::max, 2, manyArguments, ""},
    {"min", Op::min, 2, manyArguments, ""},
    // The usual names abroad and in programming, and the table's own names of inverse functions.
    {"log", Op::ln, 1, 1, "exp"},
    {"asin", Op::arcsin, 1, 1, "sin"},
    {"acos", Op::arccos, 1, 1, "cos"},
    {"atan", Op::arctan, 1, 1, "tan"},
    {"acot", Op::arccot, 1, 1, "cot"},
    {"arcsinh", Op::asinh, 1, 1, "sinh"},
    {"arccosh", Op::acosh, 1, 1, "cosh"},
    {"arctanh", Op::atanh, 1, 1, "tanh"},
    {"arsinh", Op::asinh, 1, 1, "sinh"},
    {"arcosh", Op::acosh, 1, 1, "cosh"},
    {"artanh", Op::atanh, 1, 1, "tanh"},
    {"σ", Op::sigmoid, 1, 1, ""},
    {"arcsin", Op::arcsin, 1, 1, "sin"},
    {"arccos", Op::arccos, 1, 1, "cos"},
    {"arctan", Op::arctan, 1, 1, "tan"},
    {"arccot", Op::arccot, 1, 1, "cot"},
    {"asinh", Op::asinh, 1, 1, "sinh"},
    {"acosh", Op::acosh, 1, 1, "cosh"},
    {"atanh", Op::atanh, 1, 1, "tanh"},
    // In Russian books.
    {"tg", Op::tan, 1, 1, "arctg"},
    {"ctg", Op::cot, 1, 1, "arcctg"},
    {"cosec", Op::csc, 1, 1, ""},
    {"arctg", Op::arctan, 1, 1, "tg"},
    {"arcctg", Op::arccot, 1, 1, "ctg"},
    {"sh", Op::sinh, 1, 1, "arsh"},
    {"ch", Op::cosh, 1, 1, "arch"},
    {"th", Op::tanh, 1, 1, "arth"},
    {"cth", Op::coth, 1, 1, ""},
    {"arsh", Op::asinh, 1, 1, "sh"},
    {"arch", Op::acosh, 1, 1, "ch"},
    {"arth", Op::atanh, 1, 1, "th"},
    {"lg", Op::log10, 1, 1, ""},
    {"sgn", Op::sign, 1, 1, ""},
};

// Written with signs, not with names.
constexpr bool isArithmetic(Op op) {
  return op == Op::add || op == Op::subtract || op == Op::multiply || op == Op::divide ||
         op == Op::negate || op == Op::power || op == Op::square;
}

constexpr std::size_t functionCount = std::size(otherNames) + operationCount;

// The list above first, then every operation of the table that it does not name.
constexpr auto functions = [] {
  std::array<FunctionName, functionCount> all{};
  std::size_t count = 0;
  for (const FunctionName& other : otherNames) all[count++] = other;
  for (const OperationInfo& info : operationTable) {
    if (!isArithmetic(info.op)) all[count++] = {info.name, info.op, info.arity, info.arity, ""};
  }
  return all;
}();

// The places of the functions in the order of their names, to be searched by halves; of equal names
// the first comes first.
constexpr auto byName = [] {
  std::array<std::uint8_t, functionCount> order{};
  for (std::size_t i = 0; i < functionCount; ++i) {
    std::size_t at = i;
    for (; at > 0 && functions[i].name < functions[order[at - 1]].name; --at) {
      order[at] = order[at - 1];
    }
    order[at] = static_cast<std::uint8_t>(i);
  }
  return order;
}();

struct GreekLetter {
  std::string_view letter;
  std::string_view name;
};

constexpr GreekLetter greekLetters[] = {
    {"α", "alpha"},  {"β", "beta"},  {"γ", "gamma"}, {"δ", "delta"},      {"ε", "epsilon"},
    {"ζ", "zeta"},   {"η", "eta"},   {"θ", "theta"}, {"ι", "iota"},       {"κ", "kappa"},
    {"λ", "lambda"}, {"μ", "mu"},    {"ν", "nu"},    {"ξ", "xi"},         {"ρ", "rho"},
    {"σ", "sigma"},  {"φ", "phi"},   {"χ", "chi"},   {"ψ", "psi"},        {"ω", "omega"},
    {"Γ", "Gamma"},  {"Δ", "Delta"}, {"Θ", "Theta"}, {"Λ", "Lambda"},     {"Σ", "Sigma"},
    {"Φ", "Phi"},    {"Ψ", "Psi"},   {"Ω", "Omega"}, {"ε", "varepsilon"}, {"φ", "varphi"},
};

// Least number of letters to insert, remove, replace or swap with their neighbour to come from one
// word to the other (optimal string alignment).
std::size_t editDistance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> now(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (from[i - 1] != to[j - 1]);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[to.size()];
}

}  // namespace

const FunctionName* findFunction(std::string_view name) {
  if (name.empty()) return nullptr;
  const auto* const found = std::lower_bound(
      byName.begin(), byName.end(), name,
      [](std::uint8_t place, std::string_view wanted) { return functions[place].name < wanted; });
  return found != byName.end() && functions[*found].name == name ? &functions[*found] : nullptr;
}

std::string_view findConstant(std::string_view name) {
  if (name == "π" || name == "pi") return "pi";
  if (name == "e") return "e";
  return name == "tau" ? "tau" : "";
}

bool isGreekName(std::string_view name) {
  const auto* const end = std::end(greekLetters);
  return std::find_if(std::begin(greekLetters), end,
                      [&](const GreekLetter& g) { return g.name == name; }) != end;
}

std::string_view greekTwin(std::string_view name) {
  if (name.size() < 2) return "";  // a Greek letter has two bytes
  for (const GreekLetter& greek : greekLetters) {
    if (greek.name == name) return greek.letter;
    if (greek.letter == name) return greek.name;
  }
  return "";
}

std::string lowered(std::string_view name) {
  std::string small(name);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

std::string nearestName(std::string_view name, const std::vector<std::string>& declared) {
  constexpr std::size_t longestName = 24;
  if (name.size() > longestName) return "";
  const std::string small = lowered(name);
  std::string nearest;
  std::size_t least = name.size() <= 3 ? 2 : 3;  // fewer changes than this
  const auto consider = [&](std::string_view known) {
    if (known.empty() || known.size() > longestName) return;
    const std::size_t distance = editDistance(small, lowered(known));
    if (distance < least && distance < known.size()) {
      least = distance;
      nearest = known;
    }
  };
  for (const std::string& known : declared) consider(known);
  for (const FunctionName& function : functions) consider(function.name);
  for (const std::string_view constant : {"pi", "tau"}) consider(constant);
  // Who types y in a formula of x alone means x.
  if (nearest.empty() && declared.size() == 1 && name.size() <= 2) nearest = declared[0];
  return nearest;
}

}  // namespace nabla
