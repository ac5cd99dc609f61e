#include "expr/book_style.hpp"

#include "expr/names.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

struct NameInPrint {
  Op op;
  std::string_view name;
  std::string_view russian;
  bool named;  // see isNamedFunction()
};

// Functions whose name in print is not their name in formulas, or that are printed like sin.
constexpr NameInPrint namesInPrint[] = {
    {Op::sin, "sin", "sin", true},          {Op::cos, "cos", "cos", true},
    {Op::tan, "tan", "tg", true},           {Op::cot, "cot", "ctg", true},
    {Op::sec, "sec", "sec", true},          {Op::csc, "csc", "cosec", true},
    {Op::arcsin, "arcsin", "arcsin", true}, {Op::arccos, "arccos", "arccos", true},
    {Op::arctan, "arctan", "arctg", true},  {Op::arccot, "arccot", "arcctg", true},
    {Op::sinh, "sinh", "sh", true},         {Op::cosh, "cosh", "ch", true},
    {Op::tanh, "tanh", "th", true},         {Op::coth, "coth", "cth", true},
    {Op::asinh, "arsinh", "arsh", true},    {Op::acosh, "arcosh", "arch", true},
    {Op::atanh, "artanh", "arth", true},    {Op::ln, "ln", "ln", true},
    {Op::log2, "log", "log", true},         {Op::log10, "log", "lg", true},
    {Op::sign, "sgn", "sgn", false},        {Op::sigmoid, "σ", "σ", false},
    {Op::relu, "ReLU", "ReLU", false},      {Op::leaky_relu, "LeakyReLU", "LeakyReLU", false},
    {Op::elu, "ELU", "ELU", false},         {Op::gelu, "GELU", "GELU", false},
    {Op::silu, "SiLU", "SiLU", false},
};

const NameInPrint* findName(Op op) {
  for (const NameInPrint& entry : namesInPrint) {
    if (entry.op == op) return &entry;
  }
  return nullptr;
}

// What a written factor looks like at its left or right end.
enum class Edge : std::uint8_t {
  number,
  letter,   // one letter: x
  word,     // several: скорость
  bracket,  // a parenthesis
  bar,      // |
  fraction,
  radical,
  superscript,  // the end of x², with nothing to clash with
  function,     // the name of a function; at the right end: its argument without parentheses
  call,         // the end of a function's parentheses
  pending,      // a derivative still to be worked out
};

struct End {
  Edge edge = Edge::bracket;
  NodeId leaf = noNode;  // the variable or constant for letter and word
};

bool isOneLetter(std::string_view name) {
  const std::string_view stem = partsOfName(name).stem;
  return decode(stem, 0).next == stem.size() || isGreekName(stem);
}

End endOfLeaf(const Pool& pool, NodeId id) {
  const Node& node = pool[id];
  if (node.kind == NodeKind::number) return {Edge::number, id};
  if (node.kind == NodeKind::constant) return {Edge::letter, id};
  if (node.kind == NodeKind::derivative) return {Edge::pending, id};
  return {isOneLetter(pool.nameOf(id)) ? Edge::letter : Edge::word, id};
}

End endOfOperation(const Pool& pool, NodeId id, bool left) {
  const Node& node = pool[id];
  switch (node.op) {
    case Op::divide:
      return {Edge::fraction};
    case Op::sqrt:
    case Op::cbrt:
    case Op::root:
      return {Edge::radical};
    case Op::abs:
    case Op::floor:
      return {Edge::bar};
    case Op::add:
    case Op::subtract:
      return {Edge::bracket};
    case Op::negate:
      return {Edge::number};  // x·(-y): without a dot it would look like a call
    case Op::exp:
      return {left ? Edge::letter : Edge::superscript, noNode};
    default:
      break;
  }
  if (left) return {Edge::function};
  return {isNamedFunction(node.op) && isBareArgument(pool, node.a) ? Edge::function : Edge::call};
}

End leftEnd(const Pool& pool, NodeId id) {
  while (pool.is(id, Op::multiply) || pool.is(id, Op::power) || pool.is(id, Op::square)) {
    const bool power = !pool.is(id, Op::multiply);
    id = pool[id].a;
    const Node& base = pool[id];
    if (!power || base.kind != NodeKind::operation) continue;
    // A power's base is an atom or stands in parentheses, but for sin²x.
    if (isNamedFunction(base.op)) return {Edge::function};
    return {base.op == Op::abs || base.op == Op::floor ? Edge::bar : Edge::bracket};
  }
  return pool[id].kind == NodeKind::operation ? endOfOperation(pool, id, true)
                                              : endOfLeaf(pool, id);
}

End rightEnd(const Pool& pool, NodeId id) {
  while (pool.is(id, Op::multiply)) id = pool[id].b;
  if (pool.is(id, Op::negate)) return {Edge::letter, noNode};
  if (pool.is(id, Op::power) || pool.is(id, Op::square)) {
    const Node& base = pool[pool[id].a];
    const bool call = base.kind == NodeKind::operation && isNamedFunction(base.op);
    if (!call) return {Edge::superscript};
    return {isBareArgument(pool, base.a) ? Edge::function : Edge::call};
  }
  return pool[id].kind == NodeKind::operation ? endOfOperation(pool, id, false)
                                              : endOfLeaf(pool, id);
}

}  // namespace

FunctionStyle functionStyle(Op op, bool russian) {
  if (op == Op::log2) return {"log", "2"};
  if (op == Op::log10 && !russian) return {"log", "10"};
  const NameInPrint* entry = findName(op);
  if (entry == nullptr) return {infoOf(op).name, ""};
  return {russian ? entry->russian : entry->name, ""};
}

NameParts partsOfName(std::string_view name) {
  const std::size_t split = name.find_first_of("_0123456789");
  if (split == std::string_view::npos) return {name, ""};
  return {name.substr(0, split), name.substr(split + (name[split] == '_' ? 1 : 0))};
}

bool isNamedFunction(Op op) {
  const NameInPrint* entry = findName(op);
  return entry != nullptr && entry->named;
}

bool isBareArgument(const Pool& pool, NodeId id) {
  const auto isLeaf = [&](NodeId leaf) {
    const Node& node = pool[leaf];
    return node.kind == NodeKind::variable || node.kind == NodeKind::constant ||
           (node.kind == NodeKind::number && node.value >= 0);
  };
  // A product of a number and letters: walk down its left side.
  while (pool.is(id, Op::multiply) && isLeaf(pool[id].b) && !pool.isNumber(pool[id].b)) {
    id = pool[id].a;
  }
  return isLeaf(id) || pool.is(id, Op::sqrt) || pool.is(id, Op::abs);
}

Joint jointBetween(const Pool& pool, NodeId left, NodeId right) {
  const End before = rightEnd(pool, left);
  const End after = leftEnd(pool, right);
  if (before.edge == Edge::pending || after.edge == Edge::pending) return Joint::dot;
  switch (after.edge) {
    case Edge::number:
    case Edge::fraction:
      return Joint::dot;
    case Edge::function:
      return before.edge == Edge::word ? Joint::dot : Joint::thinSpace;
    case Edge::letter:
    case Edge::word: {
      const bool same = before.leaf != noNode && before.leaf == after.leaf;
      const bool words =
          before.edge == Edge::word || (after.edge == Edge::word && before.edge == Edge::letter);
      const bool call = before.edge == Edge::function || before.edge == Edge::call;
      return same || words || call ? Joint::dot : Joint::nothing;
    }
    case Edge::bar:
      return before.edge == Edge::bar || before.edge == Edge::function ? Joint::dot
                                                                       : Joint::nothing;
    default:
      // Before a parenthesis or a radical: 2(x + 1), but sin(x)·(x + 1).
      return before.edge == Edge::word || before.edge == Edge::function || before.edge == Edge::call
                 ? Joint::dot
                 : Joint::nothing;
  }
}

}  // namespace nabla
