#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "expr/latex_reader.hpp"
#include "expr/limits.hpp"
#include "expr/names.hpp"
#include "expr/number.hpp"
#include "expr/token.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

// The signs of the language with one code point.
struct Sign {
  char32_t character;
  TokenKind kind;
};

constexpr Sign signs[] = {
    {U'+', TokenKind::plus},   {U'-', TokenKind::minus},     {U'−', TokenKind::minus},
    {U'–', TokenKind::minus},  {U'*', TokenKind::times},     {U'·', TokenKind::times},
    {U'⋅', TokenKind::times},  {U'∙', TokenKind::times},     {U'×', TokenKind::times},
    {U'/', TokenKind::divide}, {U'÷', TokenKind::divide},    {U'∕', TokenKind::divide},
    {U'^', TokenKind::power},  {U'√', TokenKind::radical},   {U'(', TokenKind::open},
    {U'[', TokenKind::open},   {U'{', TokenKind::open},      {U')', TokenKind::close},
    {U']', TokenKind::close},  {U'}', TokenKind::close},     {U'|', TokenKind::bar},
    {U',', TokenKind::comma},  {U';', TokenKind::semicolon}, {U':', TokenKind::colon},
};

struct VulgarFraction {
  char32_t character;
  double value;
};

constexpr VulgarFraction vulgarFractions[] = {{U'½', 0.5}, {U'¼', 0.25}, {U'¾', 0.75}};

constexpr std::u32string_view superscriptDigits = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
constexpr char32_t superscriptMinus = U'⁻';

bool isSuperscript(char32_t c) {
  return c == superscriptMinus || superscriptDigits.find(c) != std::u32string_view::npos;
}

// Blanks of all kinds, and the invisible operators of MathML that come along when it is copied.
bool isSpace(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xa0 || (c >= 0x2000 && c <= 0x200b) ||
         c == 0x202f || c == 0x205f || (c >= 0x2060 && c <= 0x2063) || c == 0x3000 || c == 0xfeff;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {
    tokens_.reserve(std::min<std::size_t>(text.size() + 1, 64));
  }

  Result<std::vector<Token>> run() {
    while (at_ < text_.size() && !failed_) readToken();
    if (failed_) return error_;
    if (tokens_.empty()) return Error{ErrorCode::empty, 0, unit_};
    start_ = unit_;
    push(TokenKind::end, "");
    return std::move(tokens_);
  }

 private:
  // The next character, 0 at the end.
  [[nodiscard]] char32_t peek() const {
    if (at_ >= text_.size()) return 0;
    const auto byte = static_cast<unsigned char>(text_[at_]);
    return byte < 0x80 ? byte : decode(text_, at_).character;
  }

  // The character `ahead` places on, 0 at the end.
  [[nodiscard]] char32_t peek(std::size_t ahead) const {
    std::size_t at = at_;
    while (at < text_.size()) {
      const Decoded decoded = decode(text_, at);
      if (ahead-- == 0) return decoded.character;
      at = decoded.next;
    }
    return 0;
  }

  // Moves past one character and returns its text.
  std::string_view take() {
    const std::size_t from = at_;
    if (static_cast<unsigned char>(text_[at_]) < 0x80) {
      ++at_;
      ++unit_;
    } else {
      const Decoded decoded = decode(text_, at_);
      at_ = decoded.next;
      unit_ += unitsOf(decoded.character);
    }
    return takenSince(from);
  }

  [[nodiscard]] std::string_view takenSince(std::size_t from) const {
    return {text_.data() + from, at_ - from};
  }

  void push(TokenKind kind, std::string text, double value = 0) {
    tokens_.push_back({kind, start_, unit_, std::move(text), value});
  }

  void fail(ErrorCode code, std::string subject) {
    failed_ = true;
    error_ = {code, start_, unit_, std::move(subject)};
  }

  void readToken() {
    start_ = unit_;
    const char32_t c = peek();
    if (isSpace(c) || c == U'$') {
      take();
    } else if (isDigit(c) || (c == U'.' && isDigit(peek(1)))) {
      readNumeral();
    } else if (isLetter(c)) {
      readName();
    } else if (isSuperscript(c)) {
      readSuperscript();
    } else if (c == U'\\') {
      readLatex();
    } else if (c == U'_' && !tokens_.empty() && tokens_.back().text == "log") {
      take();
      push(TokenKind::subscript, "_");
    } else {
      readSign(c);
    }
  }

  // numeral = digits [ "." [ digits ] ] | "." digits, [ "e" [ sign ] digits ]
  // An e without a digit after it is not part of the number: 3e^x.
  void readNumeral() {
    const std::size_t from = at_;
    if (oneDigitOnly_ > 0) {  // \frac12
      --oneDigitOnly_;
      take();
      const std::string digit(takenSince(from));
      push(TokenKind::number, digit, readNumber(digit));
      return;
    }
    while (isDigit(peek())) take();
    if (peek() == U'.') {
      take();
      while (isDigit(peek())) take();
    }
    std::string text(takenSince(from));
    const bool exponent = peek() == U'e' || peek() == U'E';
    const char32_t sign = exponent ? peek(1) : 0;
    const bool signedExponent = sign == U'-' || sign == U'+' || sign == U'−';
    if (exponent && isDigit(peek(signedExponent ? 2 : 1))) {
      take();
      text += 'e';
      if (signedExponent) {
        text += sign == U'+' ? "+" : "-";
        take();
      }
      while (isDigit(peek())) text += take();
    }
    if (peek() == U'.') {  // 1.2.3
      while (isDigit(peek()) || peek() == U'.') text += take();
      fail(ErrorCode::badNumber, text);
      return;
    }
    const double value = readNumber(text);
    push(TokenKind::number, text, value);
    if (!isInRange(text, value)) fail(ErrorCode::badNumber, text);
  }

  // name = letter { letter | digit | "_" } [ "_{" { letter | digit } "}" ]
  void readName() {
    const std::size_t from = at_;
    std::string text;
    for (char32_t c = peek(); isLetter(c) || isDigit(c) || c == U'_'; c = peek()) {
      if (c == U'_' && takenSince(from).ends_with("log")) break;  // log_2 x
      if (c == U'_' && peek(1) == U'{') {
        text = takenSince(from);
        text += readIndex();
        break;
      }
      take();
    }
    if (text.empty()) text = takenSince(from);
    push(TokenKind::name, std::move(text));
  }

  // index = "_" ( letter | digit | "{" { letter | digit } "}" )
  std::string readIndex() {
    std::string text(take());
    if (peek() != U'{') {
      if (isLetter(peek()) || isDigit(peek())) text += take();
      return text;
    }
    take();
    while (isLetter(peek()) || isDigit(peek())) text += take();
    if (peek() == U'}') take();
    return text;
  }

  void readSuperscript() {
    const bool negative = peek() == superscriptMinus;
    std::string text(negative ? take() : "");
    double value = 0;
    bool digits = false;
    for (char32_t c = peek(); isSuperscript(c) && c != superscriptMinus; c = peek()) {
      value = 10 * value + static_cast<double>(superscriptDigits.find(c));
      digits = true;
      text += take();
    }
    push(TokenKind::superscript, text, negative ? -value : value);
    if (!digits) fail(ErrorCode::unexpectedToken, text);
    if (std::isinf(value)) fail(ErrorCode::badNumber, text);
  }

  // command = "\" ( letter { letter } | any other character )
  void readLatex() {
    std::string command;
    take();
    if (const char32_t c = peek(); c < 0x80 && isLetter(c)) {
      while (peek() < 0x80 && isLetter(peek())) command += take();
    } else if (at_ < text_.size()) {
      command += take();
    }
    const LatexMeaning meaning = latexMeaning(command);
    switch (meaning.kind) {
      case LatexMeaning::Kind::token: {
        const bool indexed = peek() == U'_' && isGreekName(meaning.text);
        push(meaning.token, std::string(meaning.text) + (indexed ? readIndex() : ""));
        tokens_.back().to = unit_;
        if (meaning.token == TokenKind::latexFraction) oneDigitOnly_ = isDigit(peek()) ? 2 : 0;
        break;
      }
      case LatexMeaning::Kind::word:
        readWord();
        break;
      case LatexMeaning::Kind::nothing:
        break;
      case LatexMeaning::Kind::unsupported:
        fail(ErrorCode::unsupportedLatex, "\\" + command);
        break;
    }
  }

  // word = "{" letters "}"
  void readWord() {
    std::string word;
    if (peek() == U'{') take();
    while (isLetter(peek())) word += take();
    if (peek() == U'}' && !word.empty()) {
      take();
      push(TokenKind::name, word);
    } else {
      fail(ErrorCode::unsupportedLatex, word);
    }
  }

  void readSign(char32_t c) {
    std::string text(take());
    if (c == U'*' && peek() == U'*') {
      text += take();
      push(TokenKind::power, text);
      return;
    }
    oneDigitOnly_ = 0;
    for (const Sign& sign : signs) {
      if (sign.character == c) return push(sign.kind, std::move(text));
    }
    for (const VulgarFraction& fraction : vulgarFractions) {
      if (fraction.character == c) return push(TokenKind::number, text, fraction.value);
    }
    fail(ErrorCode::invalidCharacter, c == invalidCharacter || c < 0x20 ? "" : text);
  }

  std::string_view text_;
  std::size_t at_ = 0;     // in bytes
  std::size_t unit_ = 0;   // the same place in UTF-16 units
  std::size_t start_ = 0;  // of the present token, in UTF-16 units
  int oneDigitOnly_ = 0;   // how many numbers of one digit come next
  bool failed_ = false;
  Error error_;
  std::vector<Token> tokens_;
};

}  // namespace

Result<std::vector<Token>> tokenize(std::string_view text) {
  if (const std::size_t units = unitsOf(text); units > limits::formulaLength) {
    Error error{ErrorCode::tooLong, limits::formulaLength, units};
    error.limit = static_cast<double>(limits::formulaLength);
    return error;
  }
  return Lexer(text).run();
}

}  // namespace nabla
