#include "bindings/derivation.hpp"

#include <emscripten/bind.h>

#include "expr/print.hpp"
#include "graph/formula.hpp"

namespace nabla::bindings {

Object fromExpression(const Pool& pool, NodeId id, bool russianNames) {
  Object object;
  object.set("text", printText(pool, id));
  object.set("mathml",
             printMathml(pool, id, {.russianNames = russianNames, .decimalComma = russianNames}));
  return object;
}

namespace {

Object fromStep(const Pool& pool, const DerivationStep& step, bool russianNames) {
  Object object;
  object.set("rule", step.rule);
  object.set("outer", step.outer);
  object.set("outer", step.outer);
  object.set("before", fromExpression(pool, step.before, russianNames));
  object.set("after", fromExpression(pool, step.after, russianNames));
  const PrintedText printed = printText(pool, step.line, step.focus);
  Object line;
  line.set("text", printed.text);
  line.set("mathml",
           printMathml(
               pool, step.line,
               {.focus = &step.focus, .russianNames = russianNames, .decimalComma = russianNames}));
  object.set("line", line);
  List focus;
  focus.add(val(static_cast<double>(printed.from)));
  focus.add(val(static_cast<double>(printed.to)));
  object.set("focus", focus);
  object.set("parent", step.parent);
  object.set("depth", step.depth);
  return object;
}

val derivation(Formula& formula, const std::string& variable, bool russianNames) {
  Pool& pool = formula.pool();
  return fromResult(derive(pool, formula.root(), pool.variable(variable)),
                    [&](const Derivation& derivation) {
                      Object object = fromDerivation(pool, derivation, russianNames);
                      object.set("formula", fromExpression(pool, formula.root(), russianNames));
                      object.set("variable", variable);
                      return object;
                    });
}

}  // namespace

Object fromDerivation(const Pool& pool, const Derivation& derivation, bool russianNames) {
  Object object;
  object.set("start", fromExpression(pool, derivation.start, russianNames));
  object.set("result", fromExpression(pool, derivation.result, russianNames));
  object.set("steps", fromList(derivation.steps, [&](const DerivationStep& step) {
               return fromStep(pool, step, russianNames);
             }));
  return object;
}

EMSCRIPTEN_BINDINGS(derivation) { emscripten::function("derivation", &derivation); }

}  // namespace nabla::bindings
