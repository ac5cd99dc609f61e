#include <algorithm>
#include <cmath>
#include <iterator>

#include "expr/code_functions.hpp"
#include "expr/notation.hpp"
#include "expr/number.hpp"
#include "expr/print.hpp"

namespace nabla {

namespace {

// Words that one of the languages keeps for itself and that may well be somebody's variable.
constexpr std::string_view keywords[] = {"and",  "as",   "def", "del",   "do",     "for",  "if",
                                         "in",   "int",  "is",  "let",   "new",    "not",  "or",
                                         "try",  "var",  "not", "xor",   "lambda", "auto", "char",
                                         "case", "math", "np",  "torch", "F",      "erf"};

// The binding of what a pattern writes, by the loosest operator outside its parentheses.
Binding bindingOf(std::string_view pattern) {
  int open = 0;
  Binding binding = Binding::atom;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    open += (c == '(' ? 1 : 0) - (c == ')' ? 1 : 0);
    if (open > 0 || i == 0 || pattern[i - 1] != ' ') continue;
    if (c == '+' || c == '-') binding = std::min(binding, Binding::sum);
    if (c == '*' || c == '/') binding = std::min(binding, Binding::product);
  }
  return binding;
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

class CodeNotation : public Notation {
 public:
  explicit CodeNotation(CodeLanguage language) : language_(language) {}

  [[nodiscard]] Written write(const Pool& pool, NodeId id, const Place&) const override {
    const Node& node = pool[id];
    switch (node.kind) {
      case NodeKind::number:
        return {number(node.value), node.value < 0 ? Binding::product : Binding::atom};
      case NodeKind::constant:
        return pattern(std::string(constant(pool.nameOf(id))));
      case NodeKind::variable:
        return {variable(pool.nameOf(id)), Binding::atom};
      case NodeKind::derivative:
        return {"d/d" + std::string(pool.nameOf(node.b)) + "(%a0)", Binding::product};
      case NodeKind::operation:
        break;
    }
    return operation(pool, id);
  }

 private:
  [[nodiscard]] bool isPython() const {
    return language_ == CodeLanguage::numpy || language_ == CodeLanguage::pytorch;
  }

  static Written pattern(std::string text) {
    Written written;
    written.binding = bindingOf(text);
    written.pattern = std::move(text);
    return written;
  }

  // In C++ a quotient of integers would be an integer.
  [[nodiscard]] std::string number(double value) const {
    std::string text = numberText(value);
    const bool whole = text.find_first_not_of("-0123456789") == std::string::npos;
    if (language_ == CodeLanguage::cpp && whole) text += ".0";
    return text;
  }

  [[nodiscard]] std::string_view constant(std::string_view name) const {
    switch (language_) {
      case CodeLanguage::numpy:
        return name == "pi" ? "np.pi" : (name == "e" ? "np.e" : "2 * np.pi");
      case CodeLanguage::pytorch:
        return name == "pi" ? "math.pi" : (name == "e" ? "math.e" : "math.tau");
      case CodeLanguage::javascript:
        return name == "pi" ? "Math.PI" : (name == "e" ? "Math.E" : "2 * Math.PI");
      case CodeLanguage::cpp:
        break;
    }
    return name == "pi"  ? "std::numbers::pi"
           : name == "e" ? "std::numbers::e"
                         : "2.0 * std::numbers::pi";
  }

  static std::string variable(std::string_view name) {
    const bool taken =
        std::find(std::begin(keywords), std::end(keywords), name) != std::end(keywords);
    return std::string(name) + (taken ? "_" : "");
  }

  [[nodiscard]] Written operation(const Pool& pool, NodeId id) const {
    const Node& node = pool[id];
    switch (node.op) {
      case Op::add:
        return {"%a1 + %b1", Binding::sum};
      case Op::subtract:
        return {"%a1 - %b2", Binding::sum};
      case Op::multiply:
        return {pool.is(node.b, Op::divide) ? "%a2 * %b3" : "%a2 * %b2", Binding::product};
      case Op::divide:
        return {"%a2 / %b3", Binding::product};
      case Op::negate:
        return {"-%a2", Binding::product};
      case Op::power:
        return power(pool, node);
      case Op::square:
        return isPython() ? Written{"%a5**2", Binding::power}
                          : Written{"%a5 * %a5", Binding::product};
      case Op::root:
        return root(pool, node);
      default:
        return function(pool, id);
    }
  }

  // e^u is exp(u), which is more exact and what a program would say.
  [[nodiscard]] Written power(const Pool& pool, const Node& node) const {
    if (pool[node.a].kind == NodeKind::constant && pool.nameOf(node.a) == "e") {
      const bool math = language_ == CodeLanguage::pytorch && pool.isConstant(node.b);
      std::string text(math ? pythonMathFunction(Op::exp)
                            : patternOf(*codeFunction(Op::exp), language_));
      replaceAll(text, "%a0", "%b0");
      return pattern(std::move(text));
    }
    if (isPython()) return {"%a5**%b4", Binding::power};
    return {language_ == CodeLanguage::cpp ? "std::pow(%a0, %b0)" : "Math.pow(%a0, %b0)",
            Binding::atom};
  }

  // An odd root of a negative number is real; powers do not know.
  [[nodiscard]] Written root(const Pool& pool, const Node& node) const {
    const bool odd = pool.isNumber(node.a) && std::fabs(std::fmod(pool[node.a].value, 2.0)) == 1;
    const bool math = language_ == CodeLanguage::pytorch && pool.isConstant(node.b);
    switch (language_) {
      case CodeLanguage::numpy:
        return pattern(odd ? "np.sign(%b0) * np.abs(%b0)**(1 / %a3)" : "%b5**(1 / %a3)");
      case CodeLanguage::pytorch:
        if (odd && !math) return pattern("torch.sign(%b0) * torch.abs(%b0)**(1 / %a3)");
        return {"%b5**(1 / %a3)", Binding::power};
      case CodeLanguage::javascript:
        return pattern(odd ? "Math.sign(%b0) * Math.pow(Math.abs(%b0), 1 / %a3)"
                           : "Math.pow(%b0, 1 / %a3)");
      case CodeLanguage::cpp:
        break;
    }
    return pattern(odd ? "std::copysign(std::pow(std::abs(%b0), 1.0 / %a3), %b0)"
                       : "std::pow(%b0, 1.0 / %a3)");
  }

  // PyTorch's functions take tensors: constants go through Python's own math, or become tensors.
  [[nodiscard]] Written function(const Pool& pool, NodeId id) const {
    const Node& node = pool[id];
    std::string text(patternOf(*codeFunction(node.op), language_));
    if (language_ != CodeLanguage::pytorch) return pattern(std::move(text));
    if (pool.isConstant(id) && !pythonMathFunction(node.op).empty()) {
      return pattern(std::string(pythonMathFunction(node.op)));
    }
    if (pool.isConstant(node.a)) replaceAll(text, "%a0", "torch.tensor(%a0)");
    if (node.b != noNode && pool.isConstant(node.b)) replaceAll(text, "%b0", "torch.tensor(%b0)");
    return pattern(std::move(text));
  }

  CodeLanguage language_;
};

}  // namespace

std::string printCode(const Pool& pool, NodeId root, CodeLanguage language) {
  return printWith(CodeNotation(language), pool, root).text;
}

std::vector<std::string> codeNeeds(const Pool& pool, NodeId root, CodeLanguage language) {
  const std::string code = printCode(pool, root, language);
  const auto uses = [&](std::string_view what) { return code.find(what) != std::string::npos; };
  std::vector<std::string> lines;
  const auto add = [&](bool needed, const char* line) {
    if (needed) lines.emplace_back(line);
  };
  switch (language) {
    case CodeLanguage::numpy:
      add(true, "import numpy as np");
      add(uses("erf("), "from scipy.special import erf");
      break;
    case CodeLanguage::pytorch:
      add(uses("math."), "import math");
      add(true, "import torch");
      add(uses("F."), "import torch.nn.functional as F");
      break;
    case CodeLanguage::javascript:
      add(uses("erf("), "import erf from '@stdlib/math-base-special-erf';");
      break;
    case CodeLanguage::cpp:
      add(uses("std::max(") || uses("std::min("), "#include <algorithm>");
      add(uses("std::"), "#include <cmath>");
      add(uses("std::numbers"), "#include <numbers>");
      break;
  }
  return lines;
}

}  // namespace nabla
