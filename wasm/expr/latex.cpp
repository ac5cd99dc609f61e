#include <algorithm>
#include <iterator>

#include "expr/book.hpp"
#include "expr/book_style.hpp"
#include "expr/names.hpp"
#include "expr/unicode.hpp"

namespace nabla {

namespace {

constexpr BookSigns latexSigns{
    .openBracket = R"(\left()",
    .closeBracket = R"(\right))",
    .sum = "%a1+%b1",
    .difference = "%a1-%b2",
    .negative = "-%a2",
    .juxtaposed = "%a2 %b2",
    .spaced = R"(%a2\,%b2)",
    .dotted = R"(%a2\cdot %b2)",
    .fraction = R"(\frac{%a0}{%b0})",
    .negativeFraction = R"(-\frac{%a0}{%b0})",
    .power = "%a5^{%b0}",
    .square = "%a5^{2}",
    .exponential = "e^{%a0}",
    .squareRoot = R"(\sqrt{%a0})",
    .cubeRoot = R"(\sqrt[3]{%a0})",
    .root = R"(\sqrt[%a0]{%b0})",
    .bars = R"(\left|%a0\right|)",
    .floor = R"(\left\lfloor %a0\right\rfloor)",
    .call = R"(%n\left(%a0\right))",
    .callOfTwo = R"(%n\left(%a0; %b0\right))",
    .bareCall = "%n %a0",
    .powerOfCall = R"(%n^{%m}\left(%c0\right))",
    .powerOfBareCall = "%n^{%m} %c0",
    .prime = R"(\left(%a0\right)')",
    .rate = R"(\frac{d}{d%n}\left(%a0\right))",
    .partial = R"(\frac{\partial}{\partial %n}\left(%a0\right))",
};

// The functions that LaTeX has commands for; others are set upright by \operatorname.
constexpr std::string_view latexFunctions[] = {
    "sin",  "cos",  "tan",  "cot",  "sec", "csc", "arcsin", "arccos", "arctan",
    "sinh", "cosh", "tanh", "coth", "ln",  "log", "max",    "min",    "lg",
};

class LatexNotation : public BookNotation {
 public:
  LatexNotation() : BookNotation(latexSigns, {}) {}

 protected:
  [[nodiscard]] std::string writeNumber(std::string_view numeral) const override {
    const std::size_t e = numeral.find('e');
    if (e == std::string_view::npos) return std::string(numeral);
    const std::string power = "10^{" + std::string(numeral.substr(e + 1)) + "}";
    const std::string_view digits = numeral.substr(0, e);
    return digits == "1" ? power : std::string(digits) + "\\cdot " + power;
  }

  [[nodiscard]] std::string writeName(std::string_view name) const override {
    const NameParts parts = partsOfName(name);
    std::string text = writeStem(parts.stem);
    if (!parts.index.empty()) text.append("_{").append(parts.index).append("}");
    return text;
  }

  [[nodiscard]] std::string writeConstant(std::string_view name) const override {
    return name == "e" ? "e" : "\\" + std::string(name);
  }

  [[nodiscard]] std::string writeFunction(std::string_view name,
                                          std::string_view index) const override {
    std::string text;
    if (name == "σ") {
      text = "\\sigma";
    } else if (std::find(std::begin(latexFunctions), std::end(latexFunctions), name) !=
               std::end(latexFunctions)) {
      text.append("\\").append(name);
    } else {
      for (const char c : name) text += c == '_' ? std::string("\\_") : std::string(1, c);
      text = "\\operatorname{" + text + "}";
    }
    return index.empty() ? text : text.append("_{").append(index).append("}");
  }

  void finish(NodeId, Written&) const override {}

 private:
  static std::string writeStem(std::string_view stem) {
    const std::string_view greek = isGreekName(stem) ? stem : greekTwin(stem);
    if (!greek.empty()) return "\\" + std::string(greek);
    if (decode(stem, 0).next == stem.size()) return std::string(stem);
    return "\\mathrm{" + std::string(stem) + "}";
  }
};

}  // namespace

std::string printLatex(const Pool& pool, NodeId root) {
  return printWith(LatexNotation(), pool, root).text;
}

}  // namespace nabla
