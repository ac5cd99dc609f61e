// Any formula derived rule by rule: the focus of every step leads to what the step made, parents
// come before their children, and the last line is the simplified derivative.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "calculus/derivative.hpp"
#include "expr/parser.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  nabla::Pool pool;
  const auto parsed = nabla::parse(text, {}, pool);
  if (!parsed || parsed.value().variables.empty()) return 0;
  const nabla::NodeId variable = pool.variable(parsed.value().variables.front());
  const auto derivation = nabla::derive(pool, parsed.value().root, variable);
  if (!derivation) return 0;
  int index = 0;
  nabla::NodeId last = derivation.value().start;
  for (const nabla::DerivationStep& step : derivation.value().steps) {
    nabla::NodeId node = step.line;
    for (const std::uint8_t turn : step.focus) node = turn == 0 ? pool[node].a : pool[node].b;
    if (node != step.after || step.parent >= index) std::abort();
    last = step.line;
    ++index;
  }
  if (last != derivation.value().result) std::abort();
  return 0;
}
