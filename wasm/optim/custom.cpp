#include "optim/custom.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "expr/limits.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

// The variables of every line: their columns hold a number for each parameter.
constexpr std::size_t theta = 0;
constexpr std::size_t gradient = 1;
constexpr std::size_t firstState = 2;
constexpr std::array<std::string_view, 4> allStateNames{"s1", "s2", "s3", "s4"};
constexpr std::size_t thetaInGreek = firstState + allStateNames.size();

const Names& namesOfRules() {
  static const Names names{.variables = {"theta", "g", "s1", "s2", "s3", "s4", "θ"},
                           .parameters = {"t", "eta", "η"},
                           .anyVariable = false};
  return names;
}

// Part of the rule's text, which knows where it stands.
struct Piece {
  std::string_view text;
  std::size_t from = 0;  // in UTF-16 units

  [[nodiscard]] Piece first(std::size_t length) const { return {text.substr(0, length), from}; }
  [[nodiscard]] Piece after(std::size_t length) const {
    return {text.substr(length), from + unitsOf(text.substr(0, length))};
  }
  [[nodiscard]] Piece trimmed() const {
    constexpr std::string_view space = " \t\r";
    const std::size_t start = std::min(text.find_first_not_of(space), text.size());
    const std::size_t end = text.find_last_not_of(space) + 1;
    return {text.substr(start, std::max(start, end) - start), from + start};
  }
  [[nodiscard]] std::size_t to() const { return from + unitsOf(text); }
};

Error errorAt(const Piece& piece, ErrorCode code, std::string suggestion) {
  return {.code = code,
          .from = piece.from,
          .to = piece.to(),
          .subject = std::string(piece.text),
          .suggestion = std::move(suggestion)};
}

// "+" in `+=`, or Op::count where the sign is `=` alone. Takes the sign off the piece.
Op takeCompoundSign(Piece& target) {
  constexpr std::array<std::pair<std::string_view, Op>, 5> signs{{{"+", Op::add},
                                                                  {"-", Op::subtract},
                                                                  {"−", Op::subtract},
                                                                  {"*", Op::multiply},
                                                                  {"·", Op::multiply}}};
  for (const auto& [sign, op] : signs) {
    if (!target.text.ends_with(sign)) continue;
    target = target.first(target.text.size() - sign.size()).trimmed();
    return op;
  }
  return Op::count;
}

// target = "theta" | "θ" | "s1" | "s2" | "s3" | "s4"
Result<std::size_t> readTarget(const Piece& piece) {
  const auto& names = namesOfRules().variables;
  const auto found = std::find(names.begin(), names.end(), piece.text);
  const auto index = static_cast<std::size_t>(found - names.begin());
  if (index == thetaInGreek) return theta;
  if (index == gradient) return errorAt(piece, ErrorCode::unexpectedToken, "theta");
  if (found == names.end()) return errorAt(piece, ErrorCode::unknownName, "s1");
  return index;
}

// The present values of the variables, in the order of namesOfRules().
using RuleColumns = std::array<std::span<const double>, thetaInGreek + 1>;

}  // namespace

// line = target ( "=" | "+=" | "-=" | "*=" ) formula
Result<CustomRule> CustomRule::parse(std::string_view text) {
  if (unitsOf(text) > limits::formulaLength) {
    return Error{.code = ErrorCode::tooLong,
                 .to = unitsOf(text),
                 .subject = "rule",
                 .limit = limits::formulaLength};
  }
  CustomRule rule;
  std::array<bool, allStateNames.size()> named{};
  bool movesTheta = false;
  for (Piece rest{text}; !rest.text.empty();) {
    const std::size_t end = std::min(rest.text.find('\n'), rest.text.size());
    const Piece line = rest.first(end).trimmed();
    rest = rest.after(std::min(end + 1, rest.text.size()));
    if (line.text.empty()) continue;

    const std::size_t sign = line.text.find('=');
    if (sign == std::string_view::npos) {
      return errorAt(line.after(line.text.size()), ErrorCode::unexpectedEnd, " = ");
    }
    Piece left = line.first(sign).trimmed();
    const Op compound = takeCompoundSign(left);
    const Result<std::size_t> target = readTarget(left);
    if (!target) return target.error();

    const Piece right = line.after(sign + 1);
    Result<Formula> formula = Formula::parse(right.text, namesOfRules(), {0, 0, 0});
    if (!formula) {
      Error error = formula.error();
      error.from += right.from;
      error.to += right.from;
      return error;
    }
    Formula& value = formula.value();
    Pool& pool = value.pool();
    if (compound != Op::count) {
      const NodeId old = pool.variable(namesOfRules().variables[target.value()]);
      value = value.sibling(pool.apply(compound, old, value.root()));
    }
    movesTheta = movesTheta || target.value() == theta;
    for (std::size_t i = 0; i < named.size(); ++i) {
      const NodeId state = pool.findVariable(allStateNames[i]);
      const bool used = state != noNode && pool.dependsOn(value.root(), state);
      named[i] = named[i] || used || target.value() == firstState + i;
    }
    rule.lines_.push_back({target.value(), std::move(value)});
  }
  if (!movesTheta) {
    const ErrorCode code = rule.lines_.empty() ? ErrorCode::empty : ErrorCode::invalidValue;
    return Error{.code = code, .subject = "rule", .suggestion = "theta -= eta*g"};
  }
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (named[i]) rule.stateNames_.push_back(allStateNames[i]);
  }
  return rule;
}

void CustomRule::step(std::span<double> parameters, std::span<const double> g,
                      std::span<double> states, std::uint64_t t, double eta) {
  const std::size_t n = parameters.size();
  // A state that the rule does not name is read by no line: any column may stand for it.
  RuleColumns columns;
  columns.fill(parameters);
  columns[gradient] = g;
  std::array<std::span<double>, thetaInGreek + 1> targets;
  targets[theta] = parameters;
  for (std::size_t i = 0; i < stateNames_.size(); ++i) {
    const auto place = std::find(allStateNames.begin(), allStateNames.end(), stateNames_[i]);
    const auto column = firstState + static_cast<std::size_t>(place - allStateNames.begin());
    targets[column] = states.subspan(i * n, n);
    columns[column] = targets[column];
  }
  for (Line& line : lines_) {
    line.formula.setParameter(0, static_cast<double>(t));
    line.formula.setParameter(1, eta);
    line.formula.setParameter(2, eta);
    // Blocks are copied in before they are written, so that a line may read what it changes.
    line.formula.values(columns, targets[line.target]);
  }
}

}  // namespace nabla
