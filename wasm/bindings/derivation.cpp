#include "bindings/derivation.hpp"

#include <emscripten/bind.h>

#include "expr/print.hpp"
#include "graph/formula.hpp"

namespace nabla::bindings {

val fromExpression(const Pool& pool, NodeId id, bool russianNames) {
  val object = val::object();
  object.set("text", printText(pool, id));
  object.set("mathml",
             printMathml(pool, id, {.russianNames = russianNames, .decimalComma = russianNames}));
  return object;
}

namespace {

val fromStep(const Pool& pool, const DerivationStep& step, bool russianNames) {
  val object = val::object();
  object.set("rule", step.rule);
  object.set("outer", step.outer);
  object.set("outer", step.outer);
  object.set("before", fromExpression(pool, step.before, russianNames));
  object.set("after", fromExpression(pool, step.after, russianNames));
  const PrintedText printed = printText(pool, step.line, step.focus);
  val line = val::object();
  line.set("text", printed.text);
  line.set("mathml",
           printMathml(
               pool, step.line,
               {.focus = &step.focus, .russianNames = russianNames, .decimalComma = russianNames}));
  object.set("line", line);
  val focus = val::array();
  focus.set(0, static_cast<double>(printed.from));
  focus.set(1, static_cast<double>(printed.to));
  object.set("focus", focus);
  object.set("parent", step.parent);
  object.set("depth", step.depth);
  return object;
}

val derivation(Formula& formula, const std::string& variable, bool russianNames) {
  Pool& pool = formula.pool();
  return fromResult(derive(pool, formula.root(), pool.variable(variable)),
                    [&](const Derivation& derivation) {
                      val object = fromDerivation(pool, derivation, russianNames);
                      object.set("formula", fromExpression(pool, formula.root(), russianNames));
                      object.set("variable", variable);
                      return object;
                    });
}

}  // namespace

val fromDerivation(const Pool& pool, const Derivation& derivation, bool russianNames) {
  val object = val::object();
  object.set("start", fromExpression(pool, derivation.start, russianNames));
  object.set("result", fromExpression(pool, derivation.result, russianNames));
  object.set("steps", fromList(derivation.steps, [&](const DerivationStep& step) {
               return fromStep(pool, step, russianNames);
             }));
  return object;
}

EMSCRIPTEN_BINDINGS(derivation) { emscripten::function("derivation", &derivation); }

}  // namespace nabla::bindings
