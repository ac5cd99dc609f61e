#include "expr/notation.hpp"

#include <vector>

#include "expr/unicode.hpp"

namespace nabla {

namespace {

// Past this many bytes a text is cut off: a small graph can stand for an endless text.
constexpr std::size_t longestText = 1'000'000;

constexpr std::size_t offPath = static_cast<std::size_t>(-1);

// Something still to be written: literal text, or a node.
struct Piece {
  std::string text;
  NodeId node = noNode;
  Binding least = Binding::anything;
  bool leads = true;  // nothing stands before it, so that a minus sign needs no parentheses
  Place place;
  std::size_t onPath = offPath;  // how many steps of the focus lead to the node
  bool endsFocus = false;
};

// Writes pieces from a stack instead of calling itself, so that no depth is too deep.
class Printer {
 public:
  Printer(const Notation& notation, const Pool& pool, const Path* focus)
      : notation_(notation), pool_(pool), focus_(focus) {}

  PrintedText run(NodeId root) {
    Piece whole;
    whole.node = root;
    whole.onPath = 0;
    stack_.push_back(whole);
    while (!stack_.empty()) {
      const Piece piece = std::move(stack_.back());
      stack_.pop_back();
      if (piece.node != noNode) {
        open(piece);
      } else {
        if (piece.endsFocus) printed_.to = unitsOf(printed_.text);
        printed_.text += piece.text;
      }
      if (printed_.text.size() > longestText) {
        printed_.text += "…";
        break;
      }
    }
    return std::move(printed_);
  }

 private:
  // Replaces a node by the pieces of its pattern.
  void open(const Piece& piece) {
    const NodeId id = piece.node;
    Place place = piece.place;
    place.focusOnA = follow(piece.onPath, 0) == (focus_ == nullptr ? 0 : focus_->size());
    bool leads = piece.leads || place.withoutSign;
    Written written = notation_.write(pool_, id, place);
    if (written.binding < piece.least || (!leads && startsWithMinus(pool_, id))) {
      printed_.text += notation_.openBracket();
      push(notation_.closeBracket());
      leads = true;
      place.followed = false;
      written = notation_.write(pool_, id, place);
    }
    if (focus_ != nullptr && piece.onPath == focus_->size()) {
      printed_.from = unitsOf(printed_.text);
      printed_.text += notation_.openFocus();
      push(notation_.closeFocus());
      stack_.back().endsFocus = true;
    }
    pushPattern(written, piece, leads);
  }

  void pushPattern(const Written& written, const Piece& piece, bool leads) {
    const std::string_view pattern = written.pattern;
    std::size_t end = pattern.size();
    // Backwards, since the stack gives back the last first.
    for (std::size_t i = pattern.size(); i-- > 0;) {
      if (pattern[i] != '%') continue;
      push(pattern.substr(i + 3, end - i - 3));
      Piece part;
      part.least = static_cast<Binding>(pattern[i + 2] - '0');
      part.leads = part.least == Binding::anything || (leads && isFirst(pattern, i));
      const Node& node = pool_[piece.node];
      switch (pattern[i + 1]) {
        case 'a':
          part.node = node.a;
          part.place = {written.aFollowed, written.aUnsigned, false};
          part.onPath = follow(piece.onPath, 0);
          break;
        case 'b':
          part.node = node.b;
          part.place.followed = written.bFollowed;
          part.onPath = follow(piece.onPath, 1);
          break;
        default:
          part.node = pool_[node.a].a;
          part.place.followed = written.aFollowed;
          part.onPath = follow(follow(piece.onPath, 0), 0);
      }
      stack_.push_back(std::move(part));
      end = i;
    }
    push(pattern.substr(0, end));
  }

  // Whether a part stands at the beginning of its pattern, tags of MathML aside.
  static bool isFirst(std::string_view pattern, std::size_t at) {
    return at == 0 || (pattern[0] == '<' && pattern.find('>') == at - 1);
  }

  void push(std::string_view text) {
    Piece piece;
    piece.text = text;
    stack_.push_back(std::move(piece));
  }

  [[nodiscard]] std::size_t follow(std::size_t onPath, std::uint8_t step) const {
    if (focus_ == nullptr || onPath >= focus_->size()) return offPath;
    return (*focus_)[onPath] == step ? onPath + 1 : offPath;
  }

  const Notation& notation_;
  const Pool& pool_;
  const Path* focus_;
  std::vector<Piece> stack_;
  PrintedText printed_;
};

}  // namespace

PrintedText printWith(const Notation& notation, const Pool& pool, NodeId root, const Path* focus) {
  return Printer(notation, pool, focus).run(root);
}

bool startsWithMinus(const Pool& pool, NodeId id) {
  while (pool[id].kind == NodeKind::operation) {
    const Op op = pool[id].op;
    if (op == Op::negate) return true;
    if (op != Op::multiply && op != Op::divide) return false;
    id = pool[id].a;
  }
  return pool.isNumber(id) && pool[id].value < 0;
}

Written writeArithmetic(const Pool& pool, const Node& node) {
  switch (node.op) {
    case Op::add:
      return {"%a1+%b1", Binding::sum};
    case Op::subtract:
      return {"%a1-%b2", Binding::sum};
    case Op::multiply:
      // A quotient keeps its parentheses: x*(1/y), though x*1/y would be the same.
      return {pool.is(node.b, Op::divide) ? "%a2*%b3" : "%a2*%b2", Binding::product};
    case Op::divide:
      return {"%a2/%b3", Binding::product};
    case Op::negate:
      return {"-%a2", Binding::product};
    default:
      return {"", Binding::atom};
  }
}

}  // namespace nabla
