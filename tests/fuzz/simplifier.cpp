// Any formula simplified, and its first two derivatives too: never longer than before, never past
// the limit of the pool.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "calculus/derivative.hpp"
#include "expr/parser.hpp"

namespace {

nabla::NodeId checked(nabla::Pool& pool, nabla::NodeId root) {
  const nabla::NodeId simpler = nabla::simplify(pool, root);
  if (pool[simpler].size > pool[root].size || pool.overflowed()) std::abort();
  return simpler;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  nabla::Pool pool;
  const auto parsed = nabla::parse(text, {}, pool);
  if (!parsed) return 0;
  const nabla::NodeId root = parsed.value().root;
  checked(pool, root);
  if (parsed.value().variables.empty()) return 0;
  const nabla::NodeId variable = pool.variable(parsed.value().variables.front());
  const nabla::NodeId first = checked(pool, nabla::differentiate(pool, root, variable));
  constexpr std::uint32_t largest = 300;  // twice differentiated, larger ones fill the pool
  if (pool[first].size <= largest) checked(pool, nabla::differentiate(pool, first, variable));
  return 0;
}
