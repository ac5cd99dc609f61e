#include "expr/book.hpp"

#include <cmath>

#include "expr/book_style.hpp"
#include "expr/number.hpp"

namespace nabla {

namespace {

std::string replaced(std::string_view pattern, std::string_view marker, std::string_view by) {
  std::string text(pattern);
  const std::size_t at = text.find(marker);
  if (at != std::string::npos) text.replace(at, marker.size(), by);
  return text;
}

Written written(std::string_view pattern, Binding binding) {
  Written result;
  result.pattern = pattern;
  result.binding = binding;
  return result;
}

}  // namespace

Written BookNotation::write(const Pool& pool, NodeId id, const Place& place) const {
  Written result = writeNode(pool, id, place);
  finish(id, result);
  return result;
}

Written BookNotation::writeNode(const Pool& pool, NodeId id, const Place& place) const {
  const Node& node = pool[id];
  switch (node.kind) {
    case NodeKind::number: {
      const std::string numeral = writeNumber(numberText(std::fabs(node.value)));
      if (node.value >= 0 || place.withoutSign) return written(numeral, Binding::atom);
      return written(replaced(signs_.negative, "%a2", numeral), Binding::product);
    }
    case NodeKind::constant:
      return written(writeConstant(pool.nameOf(id)), Binding::atom);
    case NodeKind::variable:
      return written(writeName(pool.nameOf(id)), Binding::atom);
    case NodeKind::derivative:
      if (options_.partial) {
        return written(replaced(signs_.partial, "%n", writeName(pool.nameOf(node.b))),
                       Binding::product);
      }
      if (options_.prime) return written(signs_.prime, Binding::power);
      return written(replaced(signs_.rate, "%n", writeName(pool.nameOf(node.b))), Binding::product);
    case NodeKind::operation:
      break;
  }
  return writeOperation(pool, id, place);
}

Written BookNotation::writeOperation(const Pool& pool, NodeId id, const Place& place) const {
  const Node& node = pool[id];
  switch (node.op) {
    case Op::add:
      return written(signs_.sum, Binding::sum);
    case Op::subtract:
      return written(signs_.difference, Binding::sum);
    case Op::negate: {
      Written result = written(place.withoutSign ? "%a2" : signs_.negative, Binding::product);
      result.aFollowed = place.followed;
      return result;
    }
    case Op::multiply:
      return writeProduct(pool, node, place);
    case Op::divide: {
      const bool negative = startsWithMinus(pool, node.a) && !place.withoutSign;
      Written result = written(negative ? signs_.negativeFraction : signs_.fraction,
                               negative ? Binding::product : Binding::factor);
      result.aUnsigned = negative || place.withoutSign;
      return result;
    }
    case Op::power:
      return writePower(pool, node, place);
    case Op::square:
      return written(signs_.square, Binding::power);
    case Op::exp:
      return written(signs_.exponential, Binding::power);
    case Op::sqrt:
      return written(signs_.squareRoot, Binding::power);
    case Op::cbrt:
      return written(signs_.cubeRoot, Binding::power);
    case Op::root:
      return written(signs_.root, Binding::power);
    case Op::abs:
      return written(signs_.bars, Binding::atom);
    case Op::floor:
      return written(signs_.floor, Binding::atom);
    default:
      return writeCall(pool, node, place);
  }
}

Written BookNotation::writeProduct(const Pool& pool, const Node& node, const Place& place) const {
  const Joint joint = jointBetween(pool, node.a, node.b);
  const std::string_view pattern = joint == Joint::nothing     ? signs_.juxtaposed
                                   : joint == Joint::thinSpace ? signs_.spaced
                                                               : signs_.dotted;
  Written result = written(pattern, Binding::product);
  result.aFollowed = joint != Joint::thinSpace;
  result.bFollowed = place.followed;
  result.aUnsigned = place.withoutSign;
  return result;
}

// sin²x, but (sin x)^(1/2): books write only whole powers on the name.
Written BookNotation::writePower(const Pool& pool, const Node& node, const Place& place) const {
  const Node& base = pool[node.a];
  const bool named = base.kind == NodeKind::operation && isNamedFunction(base.op);
  const bool whole = pool.isNumber(node.b) && pool[node.b].value >= 2 &&
                     pool[node.b].value == std::floor(pool[node.b].value);
  if (!named || !whole || place.focusOnA) return written(signs_.power, Binding::power);
  const bool bare = !place.followed && isBareArgument(pool, base.a);
  std::string pattern =
      replaced(bare ? signs_.powerOfBareCall : signs_.powerOfCall, "%n", functionName(base.op));
  pattern = replaced(pattern, "%m", writeNumber(numberText(pool[node.b].value)));
  return written(pattern, bare ? Binding::factor : Binding::power);
}

Written BookNotation::writeCall(const Pool& pool, const Node& node, const Place& place) const {
  const std::string name = functionName(node.op);
  if (infoOf(node.op).arity == 2) {
    return written(replaced(signs_.callOfTwo, "%n", name), Binding::power);
  }
  const bool bare = isNamedFunction(node.op) && !place.followed && isBareArgument(pool, node.a);
  return written(replaced(bare ? signs_.bareCall : signs_.call, "%n", name),
                 bare ? Binding::factor : Binding::power);
}

std::string BookNotation::functionName(Op op) const {
  const FunctionStyle style = functionStyle(op, options_.russianNames);
  return writeFunction(style.name, style.index);
}

}  // namespace nabla
