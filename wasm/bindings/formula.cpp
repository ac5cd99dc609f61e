#include "graph/formula.hpp"

#include <emscripten/bind.h>

#include <memory>

#include "bindings/convert.hpp"
#include "calculus/derivative.hpp"
#include "expr/print.hpp"
#include "graph/check.hpp"

namespace nabla::bindings {

namespace {

val fromFormula(Formula& formula) { return val(std::move(formula)); }

// `variables` are names in one text, or null for the free names; parameters come as names and
// values, which are null where there are none.
val parseFormula(const std::string& text, const val& variables, const std::string& parameterNames,
                 const val& parameterValues) {
  Names names;
  names.anyVariable = variables.isNull();
  if (!names.anyVariable) names.variables = toNames(variables.as<std::string>());
  names.parameters = toNames(parameterNames);
  std::vector<double> values;
  if (!parameterValues.isNull()) values = toNumbers(parameterValues, names.parameters.size());
  return fromResult(Formula::parse(text, names, std::move(values)), fromFormula);
}

std::string text(Formula& formula) { return printText(formula.pool(), formula.root()); }

std::string mathml(Formula& formula, bool russianNames) {
  return printMathml(formula.pool(), formula.root(),
                     {.russianNames = russianNames, .decimalComma = russianNames});
}

std::string latex(Formula& formula) { return printLatex(formula.pool(), formula.root()); }

// 0 NumPy, 1 PyTorch, 2 JavaScript, 3 C++.
std::string code(Formula& formula, int language) {
  return printCode(formula.pool(), formula.root(), static_cast<CodeLanguage>(language));
}

std::string variables(Formula& formula) { return fromNames(formula.variables()); }

val notices(Formula& formula) {
  return fromList(formula.notices(), [](const Notice& notice) {
    Object object;
    object.set("code", notice.code);
    object.set("from", static_cast<double>(notice.from));
    object.set("to", static_cast<double>(notice.to));
    return object;
  });
}

void setParameter(Formula& formula, std::size_t index, double value) {
  formula.setParameter(index, value);
}

std::vector<double> toPoint(const Formula& formula, const val& point) {
  return toNumbers(point, formula.variables().size());
}

double value(Formula& formula, const val& point) { return formula.value(toPoint(formula, point)); }

// Room for results, not zeroed beforehand.
class Room {
 public:
  explicit Room(std::size_t count) : numbers_(new double[count]), count_(count) {}
  [[nodiscard]] std::span<double> numbers() const { return {numbers_.get(), count_}; }

 private:
  std::unique_ptr<double[]> numbers_;
  std::size_t count_;
};

val values(Formula& formula, const val& columns, std::size_t points, const val& into) {
  const auto numbers = toColumns(columns, formula.variables().size(), points);
  const std::vector<std::span<const double>> spans(numbers.begin(), numbers.end());
  const Room result(points);
  formula.values(spans, result.numbers());
  return numbersInto(into, result.numbers());
}

// [values, others]
val valuesWith(Formula& formula, Formula& other, const val& columns, std::size_t points,
               const val& into, const val& othersInto) {
  const auto numbers = toColumns(columns, formula.variables().size(), points);
  const std::vector<std::span<const double>> spans(numbers.begin(), numbers.end());
  const Room values(points);
  const Room others(points);
  formula.valuesWith(other, spans, values.numbers(), others.numbers());
  List both;
  both.add(numbersInto(into, values.numbers()));
  both.add(numbersInto(othersInto, others.numbers()));
  return both;
}

// Row by row, in `into` unless that is null.
val grid(Formula& formula, const val& point, std::size_t across, const val& xs, std::size_t along,
         const val& ys, const val& into) {
  const std::vector<double> columns = toNumbers(xs);
  const std::vector<double> rows = toNumbers(ys);
  const Room result(columns.size() * rows.size());
  formula.gridValues(toPoint(formula, point), {across, columns}, {along, rows}, result.numbers());
  return numbersInto(into, result.numbers());
}

// { values, gradients } with a column of each derivative.
val gradients(Formula& formula, const val& columns, std::size_t points) {
  const auto numbers = toColumns(columns, formula.variables().size(), points);
  const std::vector<std::span<const double>> spans(numbers.begin(), numbers.end());
  std::vector<double> values(points);
  std::vector<std::vector<double>> results(numbers.size(), std::vector<double>(points));
  const std::vector<std::span<double>> outs(results.begin(), results.end());
  formula.gradients(spans, outs, values);
  Object object;
  object.set("values", fromNumbers(values));
  object.set("gradients", fromList(results, [](const std::vector<double>& column) {
               return fromNumbers(column);
             }));
  return object;
}

val gradient(Formula& formula, const val& point) {
  std::vector<double> result(formula.variables().size());
  formula.gradient(toPoint(formula, point), result);
  return fromNumbers(result);
}

val parameterGradient(Formula& formula, const val& point) {
  std::vector<double> result(formula.parameters().size());
  formula.parameterGradient(toPoint(formula, point), result);
  return fromNumbers(result);
}

val tangent(Formula& formula, const val& point, const val& direction) {
  const Formula::Tangent result =
      formula.tangent(toPoint(formula, point), toPoint(formula, direction));
  Object object;
  object.set("value", result.value);
  object.set("tangent", result.tangent);
  return object;
}

val hessian(Formula& formula, const val& point) {
  const std::size_t n = formula.variables().size();
  std::vector<double> result(n * n);
  formula.hessian(toPoint(formula, point), result);
  return fromNumbers(result);
}

val hessianProduct(Formula& formula, const val& point, const val& direction) {
  std::vector<double> result(formula.variables().size());
  formula.hessianProduct(toPoint(formula, point), toPoint(formula, direction), result);
  return fromNumbers(result);
}

val derivative(Formula& formula, const std::string& variable) {
  return fromResult(formula.derivative(variable), fromFormula);
}

val check(Formula& formula, const val& point, double step) {
  return fromList(checkGradient(formula, toNumbers(point), step),
                  [](const CheckedComponent& component) {
                    Object object;
                    object.set("automatic", component.automatic);
                    object.set("numeric", component.numeric);
                    object.set("error", component.error);
                    object.set("step", component.step);
                    object.set("passed", component.passed);
                    return object;
                  });
}

val checkAgainstStep(Formula& formula, std::size_t variable, const val& point, double from,
                     double to, std::size_t count) {
  const CheckCurve curve = checkCurve(formula, variable, toNumbers(point), from, to, count);
  Object object;
  object.set("steps", fromNumbers(curve.steps));
  object.set("forward", fromNumbers(curve.forward));
  object.set("central", fromNumbers(curve.central));
  object.set("automatic", curve.automatic);
  return object;
}

}  // namespace

EMSCRIPTEN_BINDINGS(formula) {
  emscripten::function("parseFormula", &parseFormula);
  emscripten::class_<Formula>("Formula")
      .function("text", &text)
      .function("mathml", &mathml)
      .function("latex", &latex)
      .function("code", &code)
      .function("variables", &variables)
      .function("notices", &notices)
      .function("setParameter", &setParameter)
      .function("value", &value)
      .function("values", &values)
      .function("valuesWith", &valuesWith)
      .function("grid", &grid)
      .function("gradient", &gradient)
      .function("gradients", &gradients)
      .function("parameterGradient", &parameterGradient)
      .function("tangent", &tangent)
      .function("hessian", &hessian)
      .function("hessianProduct", &hessianProduct)
      .function("derivative", &derivative)
      .function("check", &check)
      .function("checkCurve", &checkAgainstStep);
}

}  // namespace nabla::bindings
