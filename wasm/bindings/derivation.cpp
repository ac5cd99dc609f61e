#include "bindings/derivation.hpp"

#include <emscripten/bind.h>

#include "expr/print.hpp"
#include "graph/formula.hpp"

namespace nabla::bindings {

Object fromExpression(const Pool& pool, NodeId id, bool russianNames, bool partial) {
  Object object;
  object.set("text", printText(pool, id));
  object.set("mathml",
             printMathml(
                 pool, id,
                 {.partial = partial, .russianNames = russianNames, .decimalComma = russianNames}));
  return object;
}

namespace {

// A step without anything printed: `nodes` tells how long its line is.
Object outlineOf(const Pool& pool, const DerivationStep& step) {
  Object object;
  object.set("rule", step.rule);
  object.set("outer", step.outer);
  object.set("parent", step.parent);
  object.set("depth", step.depth);
  object.set("nodes", static_cast<double>(pool[step.line].size));
  return object;
}

// The line and the place of its changed part.
void addLine(Object& object, const Pool& pool, NodeId id, const Path& path, bool russianNames,
             bool partial) {
  const PrintedText printed = printText(pool, id, path);
  Object line;
  line.set("text", printed.text);
  line.set("mathml", printMathml(pool, id,
                                 {.focus = &path,
                                  .partial = partial,
                                  .russianNames = russianNames,
                                  .decimalComma = russianNames}));
  object.set("line", line);
  List focus;
  focus.add(val(static_cast<double>(printed.from)));
  focus.add(val(static_cast<double>(printed.to)));
  object.set("focus", focus);
}

// Whether a prime would leave open by which variable.
bool isPartial(const Formula& formula) { return formula.variables().size() > 1; }

// A path goes to JavaScript and back as a text of digits.
std::string digitsOf(const Path& path) {
  std::string digits;
  for (const std::uint8_t turn : path) digits += static_cast<char>('0' + turn);
  return digits;
}

Path pathOf(std::string_view digits) {
  Path path;
  for (const char digit : digits) path.push_back(static_cast<std::uint8_t>(digit - '0'));
  return path;
}

// { formula, variable, start, result } printed, and steps whose expressions are numbers of nodes of
// `keeper`, to be printed by printedPart() and printedLine(): all lines of a long formula together
// would be megabytes.
val derivation(Formula& formula, const std::string& variable, bool russianNames) {
  Pool& pool = formula.pool();
  return fromResult(
      derive(pool, formula.root(), pool.variable(variable)), [&](const Derivation& derivation) {
        Object object;
        object.set("formula", fromExpression(pool, formula.root(), russianNames));
        object.set("variable", variable);
        object.set("start",
                   fromExpression(pool, derivation.start, russianNames, isPartial(formula)));
        object.set("result", fromExpression(pool, derivation.result, russianNames));
        object.set("steps", fromList(derivation.steps, [&](const DerivationStep& step) {
                     Object outline = outlineOf(pool, step);
                     outline.set("before", static_cast<double>(step.before));
                     outline.set("after", static_cast<double>(step.after));
                     outline.set("line", static_cast<double>(step.line));
                     outline.set("path", digitsOf(step.focus));
                     return outline;
                   }));
        object.set("keeper", val(formula.sibling(formula.root())));
        return object;
      });
}

val printedPart(Formula& keeper, NodeId id, bool russianNames) {
  return fromExpression(keeper.pool(), id, russianNames, isPartial(keeper));
}

val printedLine(Formula& keeper, NodeId id, const std::string& path, bool russianNames) {
  Object object;
  addLine(object, keeper.pool(), id, pathOf(path), russianNames, isPartial(keeper));
  return object;
}

}  // namespace

Object fromDerivation(const Pool& pool, const Derivation& derivation, bool russianNames,
                      bool partial) {
  Object object;
  object.set("start", fromExpression(pool, derivation.start, russianNames, partial));
  object.set("result", fromExpression(pool, derivation.result, russianNames));
  object.set("steps", fromList(derivation.steps, [&](const DerivationStep& step) {
               Object printed = outlineOf(pool, step);
               printed.set("before", fromExpression(pool, step.before, russianNames, partial));
               printed.set("after", fromExpression(pool, step.after, russianNames, partial));
               addLine(printed, pool, step.line, step.focus, russianNames, partial);
               return printed;
             }));
  return object;
}

EMSCRIPTEN_BINDINGS(derivation) {
  emscripten::function("derivation", &derivation);
  emscripten::function("printedPart", &printedPart);
  emscripten::function("printedLine", &printedLine);
}

}  // namespace nabla::bindings
