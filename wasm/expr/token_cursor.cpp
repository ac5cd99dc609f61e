#include "expr/token_cursor.hpp"

#include "expr/limits.hpp"
#include "expr/names.hpp"
#include "expr/unicode.hpp"

namespace nabla {

NodeId TokenCursor::fail(Error error) {
  if (!failed_) error_ = std::move(error);
  failed_ = true;
  return noNode;
}

Error TokenCursor::errorAt(ErrorCode code, std::size_t from, std::size_t to) const {
  return {code, from, to, std::string(sliceUnits(source_, from, to))};
}

NodeId TokenCursor::unexpected(bool insideBars, std::string_view instead) {
  const Token& token = peek();
  if (token.kind == TokenKind::end) {
    return fail({ErrorCode::unexpectedEnd, token.from, token.to, "", ""});
  }
  const bool closes =
      token.kind == TokenKind::close || (token.kind == TokenKind::bar && !insideBars);
  const bool stray = closes && afterOperand();
  Error error = errorAt(stray ? ErrorCode::unbalancedParenthesis : ErrorCode::unexpectedToken,
                        token.from, token.to);
  error.suggestion = token.kind == TokenKind::colon ? "/" : instead;
  return fail(std::move(error));
}

// Whether a bracket might close here, if only it had a partner.
bool TokenCursor::afterOperand() const {
  if (next_ == 0) return true;
  switch (previous().kind) {
    case TokenKind::number:
    case TokenKind::constant:
    case TokenKind::variable:
    case TokenKind::superscript:
    case TokenKind::close:
    case TokenKind::bar:
      return true;
    default:
      return false;
  }
}

NodeId TokenCursor::unclosed(const Token& first, const Token& open, std::string_view partner) {
  Error error = errorAt(ErrorCode::unbalancedParenthesis, first.from, previous().to);
  error.suggestion = error.subject + std::string(partner);
  error.subject = open.text;
  unclosed_ = true;
  return fail(std::move(error));
}

NodeId TokenCursor::closeToo(std::string_view partner) {
  if (unclosed_) error_.suggestion += partner;
  return noNode;
}

NodeId TokenCursor::inversePower(const Token& name) {
  Error error = errorAt(ErrorCode::inversePower, name.from, previous().to);
  error.suggestion = std::string(name.function->inverse);
  return fail(std::move(error));
}

NodeId TokenCursor::wrongArgumentCount(const Token& name, int allowed) {
  Error error = errorAt(ErrorCode::wrongArgumentCount, name.from, previous().to);
  error.subject = name.text;
  error.limit = allowed;
  return fail(std::move(error));
}

TokenCursor::Nesting::Nesting(TokenCursor& cursor) : cursor_(cursor) {
  // One more than the levels: the innermost name or number.
  constexpr std::size_t deepest = limits::nesting + 1;
  if (++cursor_.nesting_ <= deepest || cursor_.failed_) return;
  const Token& token = cursor_.peek();
  Error error = cursor_.errorAt(ErrorCode::tooDeep, token.from, token.to);
  error.limit = static_cast<double>(limits::nesting);
  cursor_.fail(std::move(error));
}

}  // namespace nabla
