// Any bytes as a formula: they are refused with an error, or parsed, printed in every form,
// simplified, differentiated and derived step by step. What is printed as text has to parse again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "calculus/derivative.hpp"
#include "expr/parser.hpp"
#include "expr/print.hpp"

namespace {

using nabla::NodeId;
using nabla::Pool;

void printInEveryForm(const Pool& pool, NodeId root) {
  nabla::printMathml(pool, root);
  nabla::printLatex(pool, root);
  for (const auto language : {nabla::CodeLanguage::numpy, nabla::CodeLanguage::pytorch,
                              nabla::CodeLanguage::javascript, nabla::CodeLanguage::cpp}) {
    nabla::printCode(pool, root, language);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Pool pool;
  const auto parsed = nabla::parse(text, {}, pool);
  if (!parsed) return 0;
  const NodeId root = parsed.value().root;
  printInEveryForm(pool, root);
  const std::string printed = nabla::printText(pool, root);
  const auto again = nabla::parse(printed, {}, pool);
  // Printing spells things out, so a formula near the limit may go past it.
  if (!again && again.error().limit == 0) std::abort();
  if (parsed.value().variables.empty()) return 0;
  const NodeId variable = pool.variable(parsed.value().variables.front());
  printInEveryForm(pool, nabla::simplify(pool, nabla::differentiate(pool, root, variable)));
  if (const auto derivation = nabla::derive(pool, root, variable)) {
    // A line is printed when somebody looks at it, and may be as long as the formula's derivative:
    // all of them at once would take seconds here.
    constexpr std::size_t enough = 20'000;  // characters
    constexpr std::size_t mostLines = 50;
    const auto& steps = derivation.value().steps;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < steps.size() && characters < enough;
         i += 1 + steps.size() / mostLines) {
      characters += nabla::printText(pool, steps[i].line, steps[i].focus).text.size();
    }
  }
  return 0;
}
