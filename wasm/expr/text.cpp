#include "expr/notation.hpp"
#include "expr/number.hpp"

namespace nabla {

namespace {

// The language of formulas itself, with every sign and parenthesis that another system may need.
class TextNotation : public Notation {
 public:
  [[nodiscard]] Written write(const Pool& pool, NodeId id, const Place&) const override {
    const Node& node = pool[id];
    switch (node.kind) {
      case NodeKind::number:
        return {numberText(node.value), node.value < 0 ? Binding::product : Binding::atom};
      case NodeKind::constant:
      case NodeKind::variable:
        return {std::string(pool.nameOf(id)), Binding::atom};
      case NodeKind::derivative:
        return {"d/d" + std::string(pool.nameOf(node.b)) + "(%a0)", Binding::product};
      case NodeKind::operation:
        return writeOperation(pool, node);
    }
    return {};
  }

 private:
  static Written writeOperation(const Pool& pool, const Node& node) {
    if (Written arithmetic = writeArithmetic(pool, node); !arithmetic.pattern.empty())
      return arithmetic;
    if (node.op == Op::power) return {"%a5^%b4", Binding::power};
    if (node.op == Op::square) return {"%a5^2", Binding::power};
    const OperationInfo& info = infoOf(node.op);
    return {std::string(info.name) + (info.arity == 1 ? "(%a0)" : "(%a0, %b0)"), Binding::atom};
  }
};

}  // namespace

std::string printText(const Pool& pool, NodeId root) {
  return printWith(TextNotation(), pool, root).text;
}

PrintedText printText(const Pool& pool, NodeId root, const Path& focus) {
  return printWith(TextNotation(), pool, root, &focus);
}

}  // namespace nabla
