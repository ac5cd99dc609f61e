#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "expr/parser.hpp"
#include "expr/token.hpp"
#include "ops/operation.hpp"

namespace nabla {

// A function as a person writes it: its own name or another that books use for it.
struct FunctionName {
  std::string_view name;
  Op op = Op::count;
  int least = 1;  // number of arguments
  int most = 1;
  std::string_view inverse;  // what sin^-1 may have meant: "arcsin"; empty if nothing is known
};

// nullptr if no function is called so.
const FunctionName* findFunction(std::string_view name);

// "pi" for π, "e", "tau"; empty if no constant is called so.
std::string_view findConstant(std::string_view name);

// Whether it is the English name of a Greek letter, as in \theta. (π is a constant.)
bool isGreekName(std::string_view name);
// The letter for the name or the name for the letter: θ and theta are one variable. Empty if none.
std::string_view greekTwin(std::string_view name);

// The name with small Latin letters for capital ones.
std::string lowered(std::string_view name);

// The known name closest to `name` by edit distance, whatever the case of its letters; empty if
// none is close.
std::string nearestName(std::string_view name, const std::vector<std::string>& declared);

// Turns every `name` token into functions, constants and variables; where a declared name, a known
// one and a product of known ones are possible, they win in this order. `free` collects the names
// that become variables.
Result<std::vector<Token>> resolveNames(std::vector<Token> tokens, const Names& names,
                                        std::vector<std::string>& free,
                                        std::vector<Notice>& notices);

// Joins 0,5 to one number where a comma cannot separate arguments.
Result<std::vector<Token>> joinDecimalCommas(std::vector<Token> tokens, std::string_view source);

}  // namespace nabla
