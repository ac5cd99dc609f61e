// Any bytes as a formula of declared names: refused with an error whose place lies in the text, or
// parsed; and what is parsed is printed as text that parses again to an expression of as many
// nodes.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "expr/limits.hpp"
#include "expr/parser.hpp"
#include "expr/print.hpp"
#include "expr/unicode.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const nabla::Names names{{"x", "y", "w1", "скорость"}, {"a"}, false};
  nabla::Pool pool;
  const auto parsed = nabla::parse(text, names, pool);
  if (!parsed) {
    const nabla::Error& error = parsed.error();
    // A text that is no UTF-8 counts as some number of units no greater than its bytes.
    if (error.from > error.to || error.to > size) std::abort();
    if (error.code == nabla::ErrorCode::unbalancedParenthesis && !error.suggestion.empty()) {
      const std::string repaired = std::string(nabla::sliceUnits(text, 0, error.from)) +
                                   error.suggestion +
                                   std::string(nabla::sliceUnits(text, error.to, size));
      nabla::Pool other;
      if (!nabla::parse(repaired, names, other)) std::abort();
    }
    return 0;
  }
  // Printed and parsed once, -(3) is the number -3; after that nothing may change but the order in
  // which signs and equal operators are carried out.
  nabla::NodeId root = parsed.value().root;
  for (int round = 0; round < 2; ++round) {
    const auto again = nabla::parse(nabla::printText(pool, root), names, pool);
    if (!again) {
      // Printing spells things out, so a formula near a limit may go past it.
      if (again.error().limit == 0) std::abort();
      return 0;
    }
    const std::uint32_t before = pool[root].size;
    const std::uint32_t after = pool[again.value().root].size;
    if (round == 0 ? after > before : after != before) std::abort();
    root = again.value().root;
  }
  return 0;
}
