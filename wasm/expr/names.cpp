#include "expr/names.hpp"

#include <algorithm>

#include "expr/number.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Where the code points of a text begin, and its end.
std::vector<std::size_t> boundaries(std::string_view text) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < text.size(); at = decode(text, at).next) places.push_back(at);
  places.push_back(text.size());
  return places;
}

bool startsWithDigit(std::string_view text) {
  return !text.empty() && isDigit(static_cast<unsigned char>(text.front()));
}

// The same name with Latin letters for their Cyrillic look-alikes, empty if nothing changes.
std::string withLatinTwins(std::string_view name) {
  std::string latin;
  for (std::size_t at = 0; at < name.size();) {
    const Decoded decoded = decode(name, at);
    const char32_t twin = latinTwin(decoded.character);
    encode(twin != 0 ? twin : decoded.character, latin);
    at = decoded.next;
  }
  return latin == name ? "" : latin;
}

class Resolver {
 public:
  Resolver(const Names& names, std::vector<std::string>& free, std::vector<Notice>& notices)
      : names_(names), free_(free), notices_(notices) {
    declared_ = names.variables;
    declared_.insert(declared_.end(), names.parameters.begin(), names.parameters.end());
  }

  Result<std::vector<Token>> run(std::vector<Token> tokens) {
    resolved_.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      Token& token = tokens[i];
      beforeBracket_ = i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::open;
      if (token.kind != TokenKind::name) {
        resolved_.push_back(std::move(token));
      } else if (!resolve(token)) {
        return Error{ErrorCode::unknownName, token.from, token.to, token.text,
                     nearestName(token.text, declared_)};
      }
    }
    if (const Token* call = findCallOfFreeName()) {
      const std::string nearest = nearestName(call->text, declared_);
      return Error{ErrorCode::unknownName, call->from, call->to, call->text,
                   nearest.empty() || nearest == call->text ? call->text + "*" : nearest};
    }
    for (std::size_t i = 0; i + 1 < resolved_.size(); ++i)
      noticeLog(resolved_[i], resolved_[i + 1]);
    return std::move(resolved_);
  }

 private:
  bool resolve(const Token& token) {
    if (const std::string_view name = declaredAs(token.text); !name.empty()) {
      push(token, TokenKind::variable, name, 0, unitsOf(token.text));
      return true;
    }
    if (isKnown(token.text)) {
      pushKnown(token, token.text, 0);
      return true;
    }
    if (token.text.size() == 1 && names_.anyVariable) {
      pushFree(token, token.text);
      return true;
    }
    if (token.text.size() > 1 && isKnown(lowered(token.text))) return false;  // Sin, PI
    if (split(token, token.text)) return true;
    const std::string latin = withLatinTwins(token.text);
    if (!latin.empty() && resolveTwin(token, latin)) {
      notices_.push_back({"cyrillic-lookalike", token.from, token.to});
      return true;
    }
    if (!names_.anyVariable) return false;
    pushFree(token, token.text);
    return true;
  }

  // Reads a name as if its Cyrillic look-alikes were Latin, if that gives something known.
  bool resolveTwin(const Token& token, const std::string& latin) {
    const bool letter = names_.anyVariable && latin.size() == 1;
    if (!letter && declaredAs(latin).empty() && !isKnown(latin)) return split(token, latin);
    Token twin = token;
    twin.text = latin;
    return resolve(twin);
  }

  // The declared name that `name` stands for (θ and theta are one), empty if none.
  [[nodiscard]] std::string_view declaredAs(std::string_view name) const {
    if (declared_.empty()) return "";
    for (const std::string_view spelling : {name, greekTwin(name)}) {
      const auto found = std::find(declared_.begin(), declared_.end(), spelling);
      if (found != declared_.end()) return *found;
    }
    return "";
  }

  static bool isKnown(std::string_view name) {
    return findFunction(name) != nullptr || !findConstant(name).empty();
  }

  // Reads a run of letters as a product of known names, each as long as can be, a function's
  // number too (lg100): xlnx is x, ln, x. Only if all of it is covered.
  bool split(const Token& token, std::string_view text) {
    const std::vector<std::size_t> places = boundaries(text);
    const std::size_t count = places.size() - 1;
    // next[i]: where the longest piece that starts at place i ends, if the rest can be covered.
    std::vector<std::size_t> next(count + 1, 0);
    next[count] = count;
    for (std::size_t i = count; i-- > 0;) {
      const std::size_t longest = longestPiece(text.substr(places[i]));
      for (std::size_t j = std::min(count, i + longest); j > i && next[i] == 0; --j) {
        if (next[j] == 0) continue;
        if (isPiece(text.substr(places[i], places[j] - places[i]))) next[i] = j;
      }
    }
    if (next[0] == 0 || !worthSplitting(text, places, next)) return false;
    for (std::size_t i = 0; i < count; i = next[i]) {
      pushPiece(token, text.substr(places[i], places[next[i]] - places[i]), i, next[i] - i);
    }
    return true;
  }

  // No piece at the beginning of `rest` is longer, in letters: to try all lengths would take a
  // second for a thousand letters.
  [[nodiscard]] std::size_t longestPiece(std::string_view rest) const {
    constexpr std::size_t mostDigits = 300;  // more may be past all numbers
    constexpr std::size_t longestKnown = 32;
    if (startsWithDigit(rest)) {
      const auto end = std::find_if_not(
          rest.begin(), rest.end(), [](char c) { return isDigit(static_cast<unsigned char>(c)); });
      return std::min(mostDigits, static_cast<std::size_t>(end - rest.begin()));
    }
    std::size_t longest = longestKnown;
    for (const std::string_view name : declared_) longest = std::max(longest, name.size());
    return longest;
  }

  [[nodiscard]] bool isPiece(std::string_view piece) const {
    if (startsWithDigit(piece)) return true;  // as long as its digits go
    if (isKnown(piece) || !declaredAs(piece).empty()) return true;
    return names_.anyVariable && piece.size() == 1 && piece != "_";
  }

  // A number stands in a run of letters only after a function. Where every letter may be a
  // variable, a product of letters is only believed if it is short (xy) or holds a function
  // between at most two letters (xlnx, but not `speed`).
  [[nodiscard]] bool worthSplitting(std::string_view text, const std::vector<std::size_t>& places,
                                    const std::vector<std::size_t>& next) const {
    constexpr std::size_t shortRun = 3;
    bool function = false;
    bool afterFunction = false;
    std::size_t letters = 0;
    std::size_t mostLetters = 0;
    for (std::size_t i = 0; i + 1 < places.size(); i = next[i]) {
      const std::string_view piece = text.substr(places[i], places[next[i]] - places[i]);
      if (startsWithDigit(piece) && !afterFunction) return false;
      afterFunction = findFunction(piece) != nullptr && declaredAs(piece).empty();
      const bool believable = afterFunction && piece != "sh" && piece != "ch" && piece != "th";
      function = function || believable;
      letters = piece.size() == 1 && declaredAs(piece).empty() ? letters + 1 : 0;
      mostLetters = std::max(mostLetters, letters);
    }
    if (!names_.anyVariable) return true;
    if (isGreekName(text)) return false;
    if (function)
      return mostLetters <= 2 && !(beforeBracket_ && endsInStrayLetter(text, places, next));
    return places.size() - 1 <= shortRun && !hasDigit(text) && !beforeBracket_;
  }

  // sinn(x): the last piece is a letter met nowhere else in the run, so that a slip of the finger
  // is likelier than the product of sin and n(x).
  static bool endsInStrayLetter(std::string_view text, const std::vector<std::size_t>& places,
                                const std::vector<std::size_t>& next) {
    std::vector<std::string_view> pieces;
    for (std::size_t i = 0; i + 1 < places.size(); i = next[i]) {
      pieces.push_back(text.substr(places[i], places[next[i]] - places[i]));
    }
    return !isKnown(pieces.back()) &&
           std::find(pieces.begin(), pieces.end() - 1, pieces.back()) == pieces.end() - 1;
  }

  static bool hasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return isDigit(static_cast<unsigned char>(c)); });
  }

  void pushPiece(const Token& token, std::string_view piece, std::size_t at, std::size_t length) {
    if (const std::string_view name = declaredAs(piece); !name.empty()) {
      push(token, TokenKind::variable, name, at, length);
    } else if (startsWithDigit(piece)) {
      push(token, TokenKind::number, piece, at, length);
      resolved_.back().value = readNumber(piece);
    } else if (isKnown(piece)) {
      pushKnown(token, piece, at);
    } else {
      push(token, TokenKind::variable, piece, at, length);
      addFree(piece);
    }
  }

  void pushKnown(const Token& token, std::string_view name, std::size_t at) {
    const FunctionName* function = findFunction(name);
    const std::size_t length = token.text == name ? token.to - token.from : unitsOf(name);
    push(token, function != nullptr ? TokenKind::function : TokenKind::constant,
         function != nullptr ? name : findConstant(name), at, length);
    resolved_.back().function = function;
  }

  void pushFree(const Token& token, std::string_view name) {
    if (contains(free_, greekTwin(name))) name = greekTwin(name);
    push(token, TokenKind::variable, name, 0, token.to - token.from);
    addFree(name);
  }

  void addFree(std::string_view name) {
    if (!contains(free_, name)) free_.emplace_back(name);
  }

  void push(const Token& token, TokenKind kind, std::string_view text, std::size_t at,
            std::size_t length) {
    Token piece{kind, token.from + at, token.from + at + length, std::string(text)};
    if (at + length >= unitsOf(token.text)) piece.to = token.to;
    resolved_.push_back(std::move(piece));
  }

  // A free name that stands before a parenthesis each time: f(x) is a call of something unknown,
  // but x(x + 1) is a product.
  [[nodiscard]] const Token* findCallOfFreeName() const {
    const auto calls = [&](std::size_t i) { return resolved_[i + 1].kind == TokenKind::open; };
    for (std::size_t i = 0; i + 1 < resolved_.size(); ++i) {
      const Token& token = resolved_[i];
      if (token.kind != TokenKind::variable || !contains(free_, token.text) || !calls(i)) continue;
      bool alone = false;
      for (std::size_t j = 0; j + 1 < resolved_.size() && !alone; ++j) {
        alone = resolved_[j].text == token.text && !calls(j);
      }
      if (!alone) return &token;
    }
    return nullptr;
  }

  // Books and programs disagree on what log without a base is.
  void noticeLog(const Token& token, const Token& next) {
    if (token.kind == TokenKind::function && token.text == "log" &&
        next.kind != TokenKind::subscript) {
      notices_.push_back({"log-is-natural", token.from, token.to});
    }
  }

  const Names& names_;
  bool beforeBracket_ = false;  // the present name stands before a parenthesis
  std::vector<std::string> declared_;
  std::vector<std::string>& free_;
  std::vector<Notice>& notices_;
  std::vector<Token> resolved_;
};

}  // namespace

Result<std::vector<Token>> resolveNames(std::vector<Token> tokens, const Names& names,
                                        std::vector<std::string>& free,
                                        std::vector<Notice>& notices) {
  return Resolver(names, free, notices).run(std::move(tokens));
}

}  // namespace nabla
