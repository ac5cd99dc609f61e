#include "expr/grammar.hpp"

#include <algorithm>

#include "expr/function_call.hpp"
#include "expr/names.hpp"
#include "expr/token_cursor.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

// Recursive descent over the tokens, at most limits::nesting deep. The rule of the grammar that a
// function reads stands above it.
class Grammar : private TokenCursor {
 public:
  Grammar(std::string_view source, const std::vector<Token>& tokens, Pool& pool)
      : TokenCursor(source, tokens), pool_(pool) {}

  // formula = sum end
  Result<NodeId> formula() {
    const NodeId root = sum();
    if (!failed() && !at(TokenKind::end)) unexpected(insideBars_);
    if (failed()) return error();
    return root;
  }

 private:
  // sum = [ "+" | "-" ] product { ( "+" | "-" ) product }
  // The sign belongs to the whole first product: -x*y is -(x*y), as one reads it aloud.
  NodeId sum() {
    const bool negative = takeSign();
    NodeId total = product(negative);
    while (!failed() && atSign()) {
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
    while (!failed()) {
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
    if (!atSign()) return power();
    return signedPart([this](bool negative) { return negative ? power(true) : factor(); });
  }

  // power = primary { superscript } [ "^" exponent ]
  // `negative`: a minus stands before. It makes a lone number negative and negates all else.
  NodeId power(bool negative = false) {
    const Token& first = peek();
    NodeId base = primary();
    while (!failed() && at(TokenKind::superscript)) {
      base = apply(Op::power, base, pool_.number(take().value));
    }
    if (!failed() && at(TokenKind::power)) {
      take();
      base = apply(Op::power, base, exponent());
    }
    if (failed() || !negative) return base;
    const bool lone =
        first.kind == TokenKind::number && pool_.isNumber(base) && !pool_.isNumber(base, 0);
    return lone ? pool_.number(-pool_[base].value) : apply(Op::negate, base);
  }

  // exponent = [ "+" | "-" ] exponent | power
  // Right to left: 2^3^2 is 2^(3^2).
  NodeId exponent() {
    const Nesting nesting(*this);
    if (failed()) return noNode;
    if (!atSign()) return power();
    return signedPart([this](bool negative) { return negative ? power(true) : exponent(); });
  }

  // Reads signs, then the part that they belong to.
  template <class Part>
  NodeId signedPart(Part part) {
    const Nesting nesting(*this);
    if (failed()) return noNode;
    const bool negative = take().kind == TokenKind::minus;
    if (atSign()) {
      const NodeId inner = factor();
      return failed() || !negative ? inner : apply(Op::negate, inner);
    }
    return part(negative);
  }

  // primary = number | constant | variable | "(" sum ")" | "|" sum "|" | "√" primary
  //         | function-call | "\frac" group group | "\sqrt" [ "[" sum "]" ] group
  NodeId primary() {
    const Nesting nesting(*this);
    if (failed()) return noNode;
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
        return apply(Op::divide, numerator, failed() ? noNode : primary());
      }
      case TokenKind::latexRoot:
        return latexRoot();
      default:
        return unexpected(insideBars_);
    }
  }

  // ½ is one over two; other numerals are what they say.
  NodeId number(const Token& token) {
    const bool vulgar =
        !isDigit(static_cast<unsigned char>(token.text.front())) && token.text.front() != '.';
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
    return closeGroup(open, open) ? inner : noNode;
  }

  // bars = "|" sum "|"
  // A bar opens where an operand must begin, and closes after one inside bars.
  NodeId bars() {
    const Token& open = take();
    const bool outside = insideBars_;
    insideBars_ = true;
    const NodeId inner = sum();
    insideBars_ = outside;
    if (failed()) return closeToo("|");
    if (!at(TokenKind::bar)) {
      return at(TokenKind::end) ? unclosed(open, open, "|") : unexpected(insideBars_);
    }
    take();
    return apply(Op::abs, inner);
  }

  // latex-root = "\sqrt" [ "[" sum "]" ] group
  NodeId latexRoot() {
    take();
    if (!at(TokenKind::open) || peek().text != "[") return apply(Op::sqrt, primary());
    const NodeId degree = group();
    const NodeId radicand = failed() ? noNode : primary();
    return failed() ? noNode : rootOf(pool_, degree, radicand);
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
    if (!failed() && at(TokenKind::superscript)) {
      raised = pool_.number(take().value);
    } else if (!failed() && at(TokenKind::power)) {
      take();
      raised = exponent();
    }
    if (failed()) return noNode;
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
    while (!failed() && (at(TokenKind::comma) || at(TokenKind::semicolon))) {
      take();
      list.push_back(sum());
    }
    insideBars_ = outside;
    if (!closeGroup(name, open)) return noNode;
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
    while (!failed() && !nested && startsFactor() && !at(TokenKind::function)) {
      total = apply(Op::multiply, total, power());
    }
    return failed() || !negative || literal ? total : apply(Op::negate, total);
  }

  NodeId finishCall(const Token& name, NodeId base, const std::vector<NodeId>& list) {
    if (failed()) return noNode;
    const FunctionName& function = *name.function;
    const int count = static_cast<int>(list.size());
    const int allowed = std::clamp(count, function.least, function.most);
    if (count != allowed) return wrongArgumentCount(name, allowed);
    return base == noNode ? callOf(pool_, function.op, list) : logarithmOf(pool_, base, list[0]);
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

  // `first` is where its expression begins: at the name of a function, or at the bracket.
  bool closeGroup(const Token& first, const Token& open) {
    const std::string_view partner = open.text == "[" ? "]" : (open.text == "{" ? "}" : ")");
    if (failed()) {
      closeToo(partner);
    } else if (at(TokenKind::close) && peek().text == partner) {
      take();
      return true;
    } else if (at(TokenKind::end)) {
      unclosed(first, open, partner);
    } else {
      unexpected(insideBars_, at(TokenKind::close) ? partner : "");
    }
    return false;
  }

  NodeId apply(Op op, NodeId a, NodeId b = noNode) {
    return failed() ? noNode : pool_.apply(op, a, b);
  }

  Pool& pool_;
  bool insideBars_ = false;  // the innermost bracket is a bar
};

}  // namespace

Result<NodeId> readFormula(std::string_view source, const std::vector<Token>& tokens, Pool& pool) {
  return Grammar(source, tokens, pool).formula();
}

}  // namespace nabla
