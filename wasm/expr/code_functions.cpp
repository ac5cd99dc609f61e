#include "expr/code_functions.hpp"

#include <algorithm>
#include <iterator>

namespace nabla {

namespace {

// clang-format off
constexpr CodeFunction codeFunctions[] = {
    {Op::exp,    "np.exp(%a0)",         "torch.exp(%a0)",         "Math.exp(%a0)",         "std::exp(%a0)"},
    {Op::ln,     "np.log(%a0)",         "torch.log(%a0)",         "Math.log(%a0)",         "std::log(%a0)"},
    {Op::log2,   "np.log2(%a0)",        "torch.log2(%a0)",        "Math.log2(%a0)",        "std::log2(%a0)"},
    {Op::log10,  "np.log10(%a0)",       "torch.log10(%a0)",       "Math.log10(%a0)",       "std::log10(%a0)"},
    {Op::sqrt,   "np.sqrt(%a0)",        "torch.sqrt(%a0)",        "Math.sqrt(%a0)",        "std::sqrt(%a0)"},
    {Op::cbrt,   "np.cbrt(%a0)",        "torch.sign(%a0) * torch.abs(%a0)**(1 / 3)", "Math.cbrt(%a0)", "std::cbrt(%a0)"},
    {Op::sin,    "np.sin(%a0)",         "torch.sin(%a0)",         "Math.sin(%a0)",         "std::sin(%a0)"},
    {Op::cos,    "np.cos(%a0)",         "torch.cos(%a0)",         "Math.cos(%a0)",         "std::cos(%a0)"},
    {Op::tan,    "np.tan(%a0)",         "torch.tan(%a0)",         "Math.tan(%a0)",         "std::tan(%a0)"},
    {Op::cot,    "1 / np.tan(%a0)",     "1 / torch.tan(%a0)",     "1 / Math.tan(%a0)",     "1.0 / std::tan(%a0)"},
    {Op::sec,    "1 / np.cos(%a0)",     "1 / torch.cos(%a0)",     "1 / Math.cos(%a0)",     "1.0 / std::cos(%a0)"},
    {Op::csc,    "1 / np.sin(%a0)",     "1 / torch.sin(%a0)",     "1 / Math.sin(%a0)",     "1.0 / std::sin(%a0)"},
    {Op::arcsin, "np.arcsin(%a0)",      "torch.asin(%a0)",        "Math.asin(%a0)",        "std::asin(%a0)"},
    {Op::arccos, "np.arccos(%a0)",      "torch.acos(%a0)",        "Math.acos(%a0)",        "std::acos(%a0)"},
    {Op::arctan, "np.arctan(%a0)",      "torch.atan(%a0)",        "Math.atan(%a0)",        "std::atan(%a0)"},
    {Op::arccot, "np.arctan2(1, %a0)",  "math.pi / 2 - torch.atan(%a0)", "Math.atan2(1, %a0)", "std::atan2(1.0, %a0)"},
    {Op::atan2,  "np.arctan2(%a0, %b0)", "torch.atan2(%a0, %b0)", "Math.atan2(%a0, %b0)",  "std::atan2(%a0, %b0)"},
    {Op::sinh,   "np.sinh(%a0)",        "torch.sinh(%a0)",        "Math.sinh(%a0)",        "std::sinh(%a0)"},
    {Op::cosh,   "np.cosh(%a0)",        "torch.cosh(%a0)",        "Math.cosh(%a0)",        "std::cosh(%a0)"},
    {Op::tanh,   "np.tanh(%a0)",        "torch.tanh(%a0)",        "Math.tanh(%a0)",        "std::tanh(%a0)"},
    {Op::coth,   "1 / np.tanh(%a0)",    "1 / torch.tanh(%a0)",    "1 / Math.tanh(%a0)",    "1.0 / std::tanh(%a0)"},
    {Op::asinh,  "np.arcsinh(%a0)",     "torch.asinh(%a0)",       "Math.asinh(%a0)",       "std::asinh(%a0)"},
    {Op::acosh,  "np.arccosh(%a0)",     "torch.acosh(%a0)",       "Math.acosh(%a0)",       "std::acosh(%a0)"},
    {Op::atanh,  "np.arctanh(%a0)",     "torch.atanh(%a0)",       "Math.atanh(%a0)",       "std::atanh(%a0)"},
    {Op::abs,    "np.abs(%a0)",         "torch.abs(%a0)",         "Math.abs(%a0)",         "std::abs(%a0)"},
    {Op::sign,   "np.sign(%a0)",        "torch.sign(%a0)",        "Math.sign(%a0)",        "double((%a2 > 0) - (%a2 < 0))"},
    {Op::step,   "np.heaviside(%a0, 0)", "1.0 * (%a2 > 0)",       "Number(%a2 > 0)",       "double(%a2 > 0)"},
    {Op::floor,  "np.floor(%a0)",       "torch.floor(%a0)",       "Math.floor(%a0)",       "std::floor(%a0)"},
    {Op::min,    "np.minimum(%a0, %b0)", "torch.minimum(%a0, %b0)", "Math.min(%a0, %b0)",  "std::min(%a0, %b0)"},
    {Op::max,    "np.maximum(%a0, %b0)", "torch.maximum(%a0, %b0)", "Math.max(%a0, %b0)",  "std::max(%a0, %b0)"},
    {Op::hypot,  "np.hypot(%a0, %b0)",  "torch.hypot(%a0, %b0)",  "Math.hypot(%a0, %b0)",  "std::hypot(%a0, %b0)"},
    {Op::erf,    "erf(%a0)",            "torch.erf(%a0)",         "erf(%a0)",              "std::erf(%a0)"},
    {Op::relu,   "np.maximum(0, %a0)",  "torch.relu(%a0)",        "Math.max(0, %a0)",      "std::max(0.0, %a0)"},
    {Op::leaky_relu, "np.where(%a2 < 0, 0.01 * %a2, %a0)", "F.leaky_relu(%a0, 0.01)", "(%a2 < 0 ? 0.01 * %a2 : %a0)", "(%a2 < 0 ? 0.01 * %a2 : %a0)"},
    {Op::sigmoid, "1 / (1 + np.exp(-%a2))", "torch.sigmoid(%a0)", "1 / (1 + Math.exp(-%a2))", "1.0 / (1.0 + std::exp(-%a2))"},
    {Op::softplus, "np.logaddexp(0, %a0)", "F.softplus(%a0)", "Math.max(0, %a0) + Math.log1p(Math.exp(-Math.abs(%a0)))", "std::max(0.0, %a0) + std::log1p(std::exp(-std::abs(%a0)))"},
    {Op::elu,    "np.where(%a2 > 0, %a0, np.expm1(%a0))", "F.elu(%a0)", "(%a2 > 0 ? %a0 : Math.expm1(%a0))", "(%a2 > 0 ? %a0 : std::expm1(%a0))"},
    {Op::gelu,   "%a2 * (1 + erf(%a2 / np.sqrt(2))) / 2", "F.gelu(%a0)", "%a2 * (1 + erf(%a2 / Math.SQRT2)) / 2", "%a2 * (1.0 + std::erf(%a2 / std::numbers::sqrt2)) / 2.0"},
    {Op::silu,   "%a2 / (1 + np.exp(-%a2))", "F.silu(%a0)",       "%a2 / (1 + Math.exp(-%a2))", "%a2 / (1.0 + std::exp(-%a2))"},
};
// clang-format on

struct PythonMath {
  Op op;
  std::string_view pattern;
};

constexpr PythonMath pythonMath[] = {
    {Op::exp, "math.exp(%a0)"},          {Op::ln, "math.log(%a0)"},
    {Op::log2, "math.log2(%a0)"},        {Op::log10, "math.log10(%a0)"},
    {Op::sqrt, "math.sqrt(%a0)"},        {Op::sin, "math.sin(%a0)"},
    {Op::cos, "math.cos(%a0)"},          {Op::tan, "math.tan(%a0)"},
    {Op::cot, "1 / math.tan(%a0)"},      {Op::sec, "1 / math.cos(%a0)"},
    {Op::csc, "1 / math.sin(%a0)"},      {Op::arcsin, "math.asin(%a0)"},
    {Op::arccos, "math.acos(%a0)"},      {Op::arctan, "math.atan(%a0)"},
    {Op::sinh, "math.sinh(%a0)"},        {Op::cosh, "math.cosh(%a0)"},
    {Op::tanh, "math.tanh(%a0)"},        {Op::coth, "1 / math.tanh(%a0)"},
    {Op::asinh, "math.asinh(%a0)"},      {Op::acosh, "math.acosh(%a0)"},
    {Op::atanh, "math.atanh(%a0)"},      {Op::abs, "abs(%a0)"},
    {Op::floor, "math.floor(%a0)"},      {Op::erf, "math.erf(%a0)"},
    {Op::max, "max(%a0, %b0)"},          {Op::min, "min(%a0, %b0)"},
    {Op::hypot, "math.hypot(%a0, %b0)"}, {Op::atan2, "math.atan2(%a0, %b0)"},
    {Op::arccot, "math.atan2(1, %a0)"},
};

}  // namespace

const CodeFunction* codeFunction(Op op) {
  const auto* const end = std::end(codeFunctions);
  const auto* const found = std::find_if(std::begin(codeFunctions), end,
                                         [&](const CodeFunction& f) { return f.op == op; });
  return found == end ? nullptr : found;
}

std::string_view pythonMathFunction(Op op) {
  for (const PythonMath& entry : pythonMath) {
    if (entry.op == op) return entry.pattern;
  }
  return "";
}

std::string_view patternOf(const CodeFunction& function, CodeLanguage language) {
  switch (language) {
    case CodeLanguage::numpy:
      return function.numpy;
    case CodeLanguage::pytorch:
      return function.pytorch;
    case CodeLanguage::javascript:
      return function.javascript;
    case CodeLanguage::cpp:
      break;
  }
  return function.cpp;
}

}  // namespace nabla
