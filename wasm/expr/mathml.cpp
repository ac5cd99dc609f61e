#include "expr/book.hpp"
#include "expr/book_style.hpp"
#include "expr/names.hpp"

namespace nabla {

namespace {

// Every pattern is one element, so that it can carry the id of its node.
constexpr BookSigns mathmlSigns{
    .openBracket = "<mrow><mo>(</mo>",
    .closeBracket = "<mo>)</mo></mrow>",
    .sum = "<mrow>%a1<mo>+</mo>%b1</mrow>",
    .difference = "<mrow>%a1<mo>−</mo>%b2</mrow>",
    .negative = "<mrow><mo>−</mo>%a2</mrow>",
    .juxtaposed = "<mrow>%a2<mo>&#x2062;</mo>%b2</mrow>",
    .spaced = "<mrow>%a2<mo>&#x2062;</mo><mspace width=\"0.17em\"></mspace>%b2</mrow>",
    .dotted = "<mrow>%a2<mo>⋅</mo>%b2</mrow>",
    .fraction = "<mfrac>%a0%b0</mfrac>",
    .negativeFraction = "<mrow><mo>−</mo><mfrac>%a0%b0</mfrac></mrow>",
    .power = "<msup>%a5%b0</msup>",
    .square = "<msup>%a5<mn>2</mn></msup>",
    .exponential = "<msup><mi>e</mi>%a0</msup>",
    .squareRoot = "<msqrt>%a0</msqrt>",
    .cubeRoot = "<mroot>%a0<mn>3</mn></mroot>",
    .root = "<mroot>%b0%a0</mroot>",
    .bars = "<mrow><mo>|</mo>%a0<mo>|</mo></mrow>",
    .floor = "<mrow><mo>⌊</mo>%a0<mo>⌋</mo></mrow>",
    .call = "<mrow>%n<mo>&#x2061;</mo><mrow><mo>(</mo>%a0<mo>)</mo></mrow></mrow>",
    .callOfTwo =
        "<mrow>%n<mo>&#x2061;</mo><mrow><mo>(</mo>%a0<mo>;</mo>%b0<mo>)</mo></mrow></mrow>",
    .bareCall = "<mrow>%n<mo>&#x2061;</mo><mspace width=\"0.17em\"></mspace>%a0</mrow>",
    .powerOfCall =
        "<mrow><msup>%n%m</msup><mo>&#x2061;</mo>"
        "<mrow><mo>(</mo>%c0<mo>)</mo></mrow></mrow>",
    .powerOfBareCall =
        "<mrow><msup>%n%m</msup><mo>&#x2061;</mo>"
        "<mspace width=\"0.17em\"></mspace>%c0</mrow>",
    .prime = "<msup><mrow><mo>(</mo>%a0<mo>)</mo></mrow><mo>′</mo></msup>",
    .rate =
        "<mrow><mfrac><mi>d</mi><mrow><mi>d</mi>%n</mrow></mfrac>"
        "<mrow><mo>(</mo>%a0<mo>)</mo></mrow></mrow>",
    .partial =
        "<mrow><mfrac><mo>∂</mo><mrow><mo>∂</mo>%n</mrow></mfrac>"
        "<mrow><mo>(</mo>%a0<mo>)</mo></mrow></mrow>",
};

std::string element(std::string_view tag, std::string_view content) {
  std::string text;
  text.append("<").append(tag).append(">").append(content);
  return text.append("</").append(tag).append(">");
}

class MathmlNotation : public BookNotation {
 public:
  explicit MathmlNotation(const MathmlOptions& options)
      : BookNotation(mathmlSigns, {options.prime, options.russianNames, options.partial}),
        options_(options) {}

  [[nodiscard]] std::string_view openFocus() const override { return "<mrow class=\"focus\">"; }
  [[nodiscard]] std::string_view closeFocus() const override { return "</mrow>"; }

 protected:
  // 1e21 is 10²¹, 2.5e-7 is 2.5·10⁻⁷.
  [[nodiscard]] std::string writeNumber(std::string_view numeral) const override {
    const std::size_t e = numeral.find('e');
    if (e == std::string_view::npos) return element("mn", withSeparator(numeral));
    const std::string_view digits = numeral.substr(0, e);
    const bool negative = numeral[e + 1] == '-';
    std::string exponent = element("mn", numeral.substr(e + (negative ? 2 : 1)));
    if (negative) exponent = element("mrow", "<mo>−</mo>" + exponent);
    std::string power = element("msup", "<mn>10</mn>" + exponent);
    if (digits == "1") return power;
    return element("mrow", element("mn", withSeparator(digits)) + "<mo>⋅</mo>" + power);
  }

  [[nodiscard]] std::string writeName(std::string_view name) const override {
    const NameParts parts = partsOfName(name);
    const std::string_view greek = isGreekName(parts.stem) ? greekTwin(parts.stem) : "";
    std::string letter = element("mi", greek.empty() ? parts.stem : greek);
    if (parts.index.empty()) return letter;
    const bool number = parts.index.find_first_not_of("0123456789") == std::string_view::npos;
    return element("msub", letter + element(number ? "mn" : "mi", parts.index));
  }

  [[nodiscard]] std::string writeConstant(std::string_view name) const override {
    return element("mi", name == "pi" ? "π" : (name == "tau" ? "τ" : "e"));
  }

  [[nodiscard]] std::string writeFunction(std::string_view name,
                                          std::string_view index) const override {
    const std::string function = element("mi", name);
    return index.empty() ? function : element("msub", function + element("mn", index));
  }

  void finish(NodeId id, Written& written) const override {
    if (!options_.nodeIds || written.pattern.front() != '<') return;
    const std::size_t tagEnd = written.pattern.find_first_of(" >");
    written.pattern.insert(tagEnd, " data-node=\"" + std::to_string(id) + "\"");
  }

 private:
  [[nodiscard]] std::string withSeparator(std::string_view numeral) const {
    std::string text(numeral);
    const std::size_t point = text.find('.');
    if (options_.decimalComma && point != std::string::npos) text[point] = ',';
    return text;
  }

  MathmlOptions options_;
};

}  // namespace

std::string printMathml(const Pool& pool, NodeId root, const MathmlOptions& options) {
  const std::string inner = printWith(MathmlNotation(options), pool, root, options.focus).text;
  return "<math>" + inner + "</math>";
}

}  // namespace nabla
