#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "expr/expression.hpp"
#include "expr/token.hpp"

namespace nabla {

// A place in a list of tokens that a parser moves on, and the first error it met there. Functions
// of a parser that fail return noNode and leave the reason here.
class TokenCursor {
 public:
  TokenCursor(std::string_view source, const std::vector<Token>& tokens)
      : source_(source), tokens_(tokens) {}

  [[nodiscard]] const Token& peek() const { return tokens_[next_]; }
  [[nodiscard]] const Token& previous() const { return tokens_[next_ - 1]; }
  [[nodiscard]] bool at(TokenKind kind) const { return peek().kind == kind; }
  [[nodiscard]] bool atSign() const { return at(TokenKind::plus) || at(TokenKind::minus); }
  const Token& take() { return tokens_[next_++]; }
  // Whether there was a minus sign; a plus sign is passed over too.
  bool takeSign() { return atSign() && take().kind == TokenKind::minus; }

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] const Error& error() const { return error_; }
  NodeId fail(Error error);

  // The present token cannot stand here. A bar may close something when `insideBars`; `instead` is
  // what could stand here.
  NodeId unexpected(bool insideBars, std::string_view instead = "");
  // The formula ends before `partner`, which `open` waits for; its expression begins at `first`.
  NodeId unclosed(const Token& first, const Token& open, std::string_view partner);
  // After unclosed(): so does the bracket around it, and the suggestion closes that one as well.
  NodeId closeToo(std::string_view partner);
  // sin^-1: the inverse function or one over the sine?
  NodeId inversePower(const Token& name);
  NodeId wrongArgumentCount(const Token& name, int allowed);

  // One level of brackets, functions, powers or signs inside one another, as long as it lives.
  class Nesting {
   public:
    explicit Nesting(TokenCursor& cursor);
    ~Nesting() { --cursor_.nesting_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    Nesting(Nesting&&) = delete;
    Nesting& operator=(Nesting&&) = delete;

   private:
    TokenCursor& cursor_;
  };

 private:
  [[nodiscard]] Error errorAt(ErrorCode code, std::size_t from, std::size_t to) const;
  [[nodiscard]] bool afterOperand() const;

  std::string_view source_;
  const std::vector<Token>& tokens_;
  std::size_t next_ = 0;
  std::size_t nesting_ = 0;
  bool failed_ = false;
  bool unclosed_ = false;  // the error is that of unclosed()
  Error error_;
};

}  // namespace nabla
