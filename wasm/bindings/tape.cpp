#include "bindings/tape.hpp"

#include <emscripten/bind.h>

#include "bindings/convert.hpp"
#include "expr/print.hpp"

namespace nabla::bindings {

namespace {

val tape(const Formula& formula, const val& point, bool russianNames) {
  const Tape tape = recordTape(formula, toNumbers(point));
  const Pool& pool = formula.pool();
  return fromTape(tape, [&](std::size_t id) {
    const NodeId expression = tape.nodes[id].expression;
    return TapeLabel{printText(pool, expression),
                     printMathml(pool, expression, {.russianNames = russianNames})};
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(tape) { emscripten::function("tape", &tape); }

}  // namespace nabla::bindings
