#include "nn/input_features.hpp"

#include "expr/limits.hpp"
#include "expr/parser.hpp"

namespace nabla {

namespace {

Result<Parsed> readFeature(const std::string& formula, std::size_t inputs, Pool& pool) {
  return parse(formula, {.variables = inputNames(inputs), .parameters = {}, .anyVariable = false},
               pool);
}

std::vector<NodeId> readAll(std::span<const std::string> formulas, std::size_t inputs, Pool& pool) {
  std::vector<NodeId> roots;
  for (const std::string& formula : formulas) {
    roots.push_back(readFeature(formula, inputs, pool).value().root);
  }
  return roots;
}

}  // namespace

std::vector<std::string> inputNames(std::size_t inputs) {
  if (inputs == 1) return {"x"};
  if (inputs == 2) return {"x", "y"};
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= inputs; ++i) names.push_back('x' + std::to_string(i));
  return names;
}

std::optional<Error> featureError(std::span<const std::string> formulas, std::size_t inputs) {
  if (formulas.size() > limits::networkFeatures) {
    return Error{.code = ErrorCode::tooLarge,
                 .subject = "features",
                 .limit = static_cast<double>(limits::networkFeatures)};
  }
  if (!formulas.empty() && inputs > limits::variables) {
    return Error{.code = ErrorCode::tooManyVariables,
                 .subject = "features",
                 .limit = static_cast<double>(limits::variables)};
  }
  Pool pool;
  for (std::size_t k = 0; k < formulas.size(); ++k) {
    const Result<Parsed> parsed = readFeature(formulas[k], inputs, pool);
    if (parsed) continue;
    Error error = parsed.error();
    error.limit = static_cast<double>(k + 1);
    return error;
  }
  return std::nullopt;
}

InputFeatures::InputFeatures(std::span<const std::string> formulas, std::size_t inputs,
                             std::size_t capacity)
    : roots_(readAll(formulas, inputs, pool_)),
      lowered_(lower<double>(pool_, roots_, inputNames(inputs), {}, {.capacity = capacity})) {}

}  // namespace nabla
