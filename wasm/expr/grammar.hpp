#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "expr/expression.hpp"
#include "expr/token.hpp"

namespace nabla {

// Builds in `pool` what the tokens say; names among them are resolved already. `source` is the text
// that they were cut from, for errors.
Result<NodeId> readFormula(std::string_view source, const std::vector<Token>& tokens, Pool& pool);

}  // namespace nabla
