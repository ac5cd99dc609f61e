#pragma once

#include <string_view>

#include "expr/print.hpp"
#include "ops/operation.hpp"

namespace nabla {

// How the languages write one function: patterns as in Written.
struct CodeFunction {
  Op op;
  std::string_view numpy;
  std::string_view pytorch;
  std::string_view javascript;
  std::string_view cpp;
};

// nullptr for what is written with signs: + - * / and powers.
const CodeFunction* codeFunction(Op op);

// The function of Python's module math for a constant inside PyTorch code, whose functions take
// tensors only; empty if the module lacks it.
std::string_view pythonMathFunction(Op op);

std::string_view patternOf(const CodeFunction& function, CodeLanguage language);

}  // namespace nabla
