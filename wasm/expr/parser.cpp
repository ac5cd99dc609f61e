#include "expr/parser.hpp"

#include <algorithm>

#include "expr/limits.hpp"
#include "expr/names.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

// Recursive descent over the tokens. A function that fails leaves the reason in error_ and returns
// noNode; the first reason is kept. How deep functions call each other is bounded by limits::nesting.
class Parser {
 public:
  Parser(std::string_view source, const std::vector<Token>& tokens, Pool& pool)
      : source_(source), tokens_(tokens), pool_(pool) {}

  // formula = sum end
  Result<NodeId> formula() {
    const NodeId root = sum();
    if (!failed_ && !at(TokenKind::end)) unexpected();
    if (failed_) return error_;
    return root;
  }

 private:
  // sum = [ "+" | "-" ] product { ( "+" | "-" ) product }
  // The sign belongs to the whole first product: -x*y is -(x*y), as one reads it aloud.
  NodeId sum() {
    const bool negative = takeSign();
    NodeId total = product(negative);
    while (!failed_ && (at(TokenKind::plus) || at(TokenKind::minus))) {
      const Op op = take().kind == TokenKind::plus ? Op::add : Op::subtract;
      total = apply(op, total, product(false));
    }
    return total;
  }

  // product = factor { ( "*" | "/" ) factor | implicit-factor }
  // Juxtaposition binds as * does: 1/2x is (1/2)*x.
  NodeId product(bool negative) {
    const bool literal = negative && at(TokenKind::number);
    NodeId total = literal ? power(true) : factor();
    while (!failed_) {
      if (at(TokenKind::times) || at(TokenKind::divide)) {
        const Op op = take().kind == TokenKind::times ? Op::multiply : Op::divide;
        total = apply(op, total, factor());
      } else if (startsFactor()) {
        total = apply(Op::multiply, total, power());
      } else {
        break;
      }
    }
    return negative && !literal ? apply(Op::negate, total) : total;
  }

  // factor = [ "+" | "-" ] factor | power
  NodeId factor() {
    if (!at(TokenKind::plus) && !at(TokenKind::minus)) return power();
    return signedPart([this](bool negative) { return negative ? power(true) : factor(); });
  }

  // power = primary { superscript } [ "^" exponent ]
  // `negative`: a minus stands before. It makes a lone number negative and negates all else.
  NodeId power(bool negative = false) {
    const Token& first = peek();
    NodeId base = primary();
    while (!failed_ && at(TokenKind::superscript)) {
      base = apply(Op::power, base, pool_.number(take().value));
    }
    if (!failed_ && at(TokenKind::power)) {
      take();
      base = apply(Op::power, base, exponent());
    }
    if (failed_ || !negative) return base;
    const bool lone = first.kind == TokenKind::number && pool_.isNumber(base);
    return lone ? pool_.number(-pool_[base].value) : apply(Op::negate, base);
  }

  // exponent = [ "+" | "-" ] exponent | power
  // Right to left: 2^3^2 is 2^(3^2).
  NodeId exponent() {
    const Nesting nesting(*this);
    if (failed_) return noNode;
    if (!at(TokenKind::plus) && !at(TokenKind::minus)) return power();
    return signedPart([this](bool negative) { return negative ? power(true) : exponent(); });
  }

  // Reads signs, then the part that they belong to.
  template <class Part>
  NodeId signedPart(Part part) {
    const Nesting nesting(*this);
    if (failed_) return noNode;
    const bool negative = take().kind == TokenKind::minus;
    if (at(TokenKind::plus) || at(TokenKind::minus)) {
      const NodeId inner = factor();
      return failed_ || !negative ? inner : apply(Op::negate, inner);
    }
    return part(negative);
  }

  // primary = number | constant | variable | "(" sum ")" | "|" sum "|" | "√" primary
  //         | function-call | "\frac" group group | "\sqrt" [ "[" sum "]" ] group
  NodeId primary() {
    const Nesting nesting(*this);
    if (failed_) return noNode;
    const Token& token = peek();
    switch (token.kind) {
      case TokenKind::number:
        return number(take());
      case TokenKind::constant:
        return pool_.constant(take().text);
      case TokenKind::variable:
        return pool_.variable(take().text);
      case TokenKind::open:
        return group();
      case TokenKind::bar:
        return bars();
      case TokenKind::radical:
        take();
        return apply(Op::sqrt, primary());
      case TokenKind::function:
        return call();
      case TokenKind::latexFraction: {
        take();
        const NodeId numerator = primary();
        return apply(Op::divide, numerator, failed_ ? noNode : primary());
      }
      case TokenKind::latexRoot:
        return latexRoot();
      default:
        return unexpected();
    }
  }

  // ½ is one over two; other numerals are what they say.
  NodeId number(const Token& token) {
    const bool vulgar = !isDigit(static_cast<unsigned char>(token.text.front())) &&
                        token.text.front() != '.';
    if (!vulgar) return pool_.number(token.value);
    const double denominator = token.value == 0.5 ? 2 : 4;
    return apply(Op::divide, pool_.number(token.value * denominator), pool_.number(denominator));
  }

  // group = "(" sum ")"
  NodeId group() {
    const Token& open = take();
    const bool outside = insideBars_;
    insideBars_ = false;
    const NodeId inner = sum();
    insideBars_ = outside;
    return closeGroup(open) ? inner : noNode;
  }

  // bars = "|" sum "|"
  // A bar opens where an operand must begin, and closes after one inside bars.
  NodeId bars() {
    const Token& open = take();
    const bool outside = insideBars_;
    insideBars_ = true;
    const NodeId inner = sum();
    insideBars_ = outside;
    if (failed_) return noNode;
    if (!at(TokenKind::bar)) return at(TokenKind::end) ? unclosed(open, "|") : unexpected();
    take();
    return apply(Op::abs, inner);
  }

  // latex-root = "\sqrt" [ "[" sum "]" ] group
  NodeId latexRoot() {
    take();
    if (!at(TokenKind::open) || peek().text != "[") return apply(Op::sqrt, primary());
    const NodeId degree = group();
    const NodeId radicand = failed_ ? noNode : primary();
    return failed_ ? noNode : rootOf(degree, radicand);
  }

  NodeId rootOf(NodeId degree, NodeId radicand) {
    if (pool_.isNumber(degree, 2)) return apply(Op::sqrt, radicand);
    if (pool_.isNumber(degree, 3)) return apply(Op::cbrt, radicand);
    return apply(Op::root, degree, radicand);
  }

  // function-call = function [ "_" primary ] [ "^" exponent | superscript ] arguments
  // sin^2 x is (sin x)^2.
  NodeId call() {
    const Token& name = take();
    NodeId base = noNode;
    if (at(TokenKind::subscript)) {
      take();
      base = primary();
    }
    NodeId raised = noNode;
    if (!failed_ && at(TokenKind::superscript)) {
      raised = pool_.number(take().value);
    } else if (!failed_ && at(TokenKind::power)) {
      take();
      raised = exponent();
    }
    if (failed_) return noNode;
    if (raised != noNode && pool_.isNumber(raised, -1)) return inversePower(name);
    const NodeId value = arguments(name, base);
    return raised == noNode ? value : apply(Op::power, value, raised);
  }

  // arguments = "(" sum { ( "," | ";" ) sum } ")" | bars | bare-argument
  NodeId arguments(const Token& name, NodeId base) {
    if (at(TokenKind::bar)) return finishCall(name, base, {bars()});
    if (!at(TokenKind::open)) return finishCall(name, base, {bareArgument()});
    const Token& open = take();
    const bool outside = insideBars_;
    insideBars_ = false;
    std::vector<NodeId> list;
    if (!at(TokenKind::close)) list.push_back(sum());
    while (!failed_ && (at(TokenKind::comma) || at(TokenKind::semicolon))) {
      take();
      list.push_back(sum());
    }
    insideBars_ = outside;
    if (!closeGroup(open)) return noNode;
    return finishCall(name, base, list);
  }

  // bare-argument = [ "+" | "-" ] ( function-call | power { implicit-factor } )
  // Without parentheses a function takes the factors that follow, up to an operator or the next
  // function: sin 2x cos x is sin(2x)*cos(x).
  NodeId bareArgument() {
    const bool negative = takeSign();
    const bool literal = negative && at(TokenKind::number);
    const bool nested = at(TokenKind::function);
    NodeId total = power(literal);
    while (!failed_ && !nested && startsFactor() && !at(TokenKind::function)) {
      total = apply(Op::multiply, total, power());
    }
    return failed_ || !negative || literal ? total : apply(Op::negate, total);
  }

  NodeId finishCall(const Token& name, NodeId base, const std::vector<NodeId>& list) {
    if (failed_) return noNode;
    const FunctionName& function = *name.function;
    const int count = static_cast<int>(list.size());
    if (count < function.least || count > function.most) {
      Error error = errorAt(ErrorCode::wrongArgumentCount, name.from, previous().to);
      error.subject = name.text;
      error.limit = count < function.least ? function.least : function.most;
      return fail(std::move(error));
    }
    if (base != noNode) return logarithm(base, list[0]);
    if (function.op == Op::root) return rootOf(list[0], list[1]);
    NodeId value = list[0];
    if (function.most == 1) return apply(function.op, value);
    for (std::size_t i = 1; i < list.size(); ++i) value = apply(function.op, value, list[i]);
    return value;
  }

  NodeId logarithm(NodeId base, NodeId a) {
    if (pool_.isNumber(base, 2)) return apply(Op::log2, a);
    if (pool_.isNumber(base, 10)) return apply(Op::log10, a);
    if (base == pool_.constant("e")) return apply(Op::ln, a);
    return apply(Op::divide, apply(Op::ln, a), apply(Op::ln, base));
  }

  // implicit-factor = power, where a number does not follow a number
  [[nodiscard]] bool startsFactor() const {
    switch (peek().kind) {
      case TokenKind::number:
        return previous().kind != TokenKind::number;
      case TokenKind::bar:
        return !insideBars_;
      case TokenKind::constant:
      case TokenKind::variable:
      case TokenKind::function:
      case TokenKind::open:
      case TokenKind::radical:
      case TokenKind::latexFraction:
      case TokenKind::latexRoot:
        return true;
      default:
        return false;
    }
  }

  bool takeSign() {
    if (!at(TokenKind::plus) && !at(TokenKind::minus)) return false;
    return take().kind == TokenKind::minus;
  }

  bool closeGroup(const Token& open) {
    if (failed_) return false;
    const std::string_view partner = open.text == "[" ? "]" : (open.text == "{" ? "}" : ")");
    if (at(TokenKind::close) && peek().text == partner) {
      take();
      return true;
    }
    if (at(TokenKind::end)) {
      unclosed(open, partner);
    } else {
      unexpected();
    }
    return false;
  }

  // Errors ---------------------------------------------------------------------------------------

  NodeId unclosed(const Token& open, std::string_view partner) {
    Error error = errorAt(ErrorCode::unbalancedParenthesis, open.from, previous().to);
    error.suggestion = error.subject + std::string(partner);
    error.subject = open.text;
    return fail(std::move(error));
  }

  NodeId unexpected() {
    const Token& token = peek();
    if (token.kind == TokenKind::end) {
      return fail({ErrorCode::unexpectedEnd, token.from, token.to, "", ""});
    }
    const bool stray = (token.kind == TokenKind::close && !afterOperator()) ||
                       (token.kind == TokenKind::bar && !insideBars_ && !afterOperator());
    Error error = errorAt(stray ? ErrorCode::unbalancedParenthesis : ErrorCode::unexpectedToken,
                          token.from, token.to);
    if (token.kind == TokenKind::colon) error.suggestion = "/";
    return fail(std::move(error));
  }

  // Whether something must still come before a bracket may close.
  [[nodiscard]] bool afterOperator() const {
    if (next_ == 0) return false;
    switch (previous().kind) {
      case TokenKind::number:
      case TokenKind::constant:
      case TokenKind::variable:
      case TokenKind::superscript:
      case TokenKind::close:
      case TokenKind::bar:
        return false;
      default:
        return true;
    }
  }

  NodeId inversePower(const Token& name) {
    Error error = errorAt(ErrorCode::inversePower, name.from, previous().to);
    error.suggestion = std::string(name.function->inverse);
    return fail(std::move(error));
  }

  [[nodiscard]] Error errorAt(ErrorCode code, std::size_t from, std::size_t to) const {
    return {code, from, to, std::string(sliceUnits(source_, from, to))};
  }

  NodeId fail(Error error) {
    if (!failed_) error_ = std::move(error);
    failed_ = true;
    return noNode;
  }

  // One level of brackets, functions, powers or signs inside one another.
  class Nesting {
   public:
    explicit Nesting(Parser& parser) : parser_(parser) {
      if (++parser_.nesting_ <= deepest || parser_.failed_) return;
      const Token& token = parser_.peek();
      Error error = parser_.errorAt(ErrorCode::tooDeep, token.from, token.to);
      error.limit = static_cast<double>(limits::nesting);
      parser_.fail(std::move(error));
    }
    ~Nesting() { --parser_.nesting_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    static constexpr std::size_t deepest = limits::nesting + 1;  // + 1: the innermost name or number
    Parser& parser_;
  };

  // Tokens ---------------------------------------------------------------------------------------

  [[nodiscard]] const Token& peek() const { return tokens_[next_]; }
  [[nodiscard]] const Token& previous() const { return tokens_[next_ - 1]; }
  [[nodiscard]] bool at(TokenKind kind) const { return peek().kind == kind; }
  const Token& take() { return tokens_[next_++]; }

  NodeId apply(Op op, NodeId a, NodeId b = noNode) {
    return failed_ ? noNode : pool_.apply(op, a, b);
  }

  std::string_view source_;
  const std::vector<Token>& tokens_;
  Pool& pool_;
  std::size_t next_ = 0;
  std::size_t nesting_ = 0;
  bool insideBars_ = false;  // the innermost bracket is a bar
  bool failed_ = false;
  Error error_;
};

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
  std::size_t count = 0;
  for (const auto* list : {&names.variables, &names.parameters}) {
    for (const std::string& name : *list) {
      if (findFunction(name) != nullptr || !findConstant(name).empty()) {
        return Error{ErrorCode::reservedName, 0, 0, name};
      }
      if (!isName(name)) {
        return Error{ErrorCode::invalidValue, 0, 0, name};
      }
      ++count;
    }
  }
  if (count > limits::variables) {
    Error error{ErrorCode::tooManyVariables};
    error.limit = static_cast<double>(limits::variables);
    return error;
  }
  return true;
}

}  // namespace

Result<Parsed> parse(std::string_view text, const Names& names, Pool& pool) {
  if (const Result<bool> checked = checkNames(names); !checked) return checked.error();
  Result<std::vector<Token>> tokens = tokenize(text);
  if (!tokens) return tokens.error();

  Parsed parsed;
  Names known = names;
  known.anyVariable = names.anyVariable && names.variables.empty();
  std::vector<std::string> free;
  tokens = resolveNames(std::move(tokens.value()), known, free, parsed.notices);
  if (!tokens) return tokens.error();
  tokens = joinDecimalCommas(tokens.value(), text);
  if (!tokens) return tokens.error();
  if (free.size() > limits::variables) {
    Error error{ErrorCode::tooManyVariables, 0, unitsOf(text)};
    error.limit = static_cast<double>(limits::variables);
    return error;
  }

  const Result<NodeId> root = Parser(text, tokens.value(), pool).formula();
  if (!root) return root.error();
  if (pool[root.value()].size > limits::expressionNodes || pool.overflowed()) {
    Error error{ErrorCode::tooLarge, 0, unitsOf(text)};
    error.limit = static_cast<double>(limits::expressionNodes);
    return error;
  }
  parsed.root = root.value();
  std::sort(free.begin(), free.end());
  parsed.variables = known.anyVariable ? std::move(free) : names.variables;
  return parsed;
}

}  // namespace nabla
