#include "judge/templates.hpp"

#include <array>

#include "judge/drafts.hpp"

namespace nabla {

namespace {

using Kind = ExerciseKind;

// clang-format off
constexpr std::array<ExerciseTemplate, 28> templates{{
    {"power-rule",             "derivative",             Kind::derivative,          powerRule},
    {"known-functions",        "derivative",             Kind::derivative,          knownFunctions},
    {"product-rule",           "derivative",             Kind::derivative,          productRule},
    {"quotient-rule",          "derivative",             Kind::derivative,          quotientRule},
    {"chain-rule",             "derivative",             Kind::derivative,          chainRule},
    {"slope-at-point",         "slope-at-point",         Kind::slopeAtPoint,        functionAtPoint},
    {"linear-approximation",   "linear-approximation",   Kind::linearApproximation, linearApproximation},
    {"tangent-line",           "tangent-line",           Kind::tangentLine,         functionAtPoint},
    {"secant-slope",           "secant-slope",           Kind::secantSlope,         secantSlope},
    {"where-slope-zero",       "where-slope-zero",       Kind::whereSlopeZero,      whereSlopeZero},
    {"line-loss",              "line-loss",              Kind::numbers,             lineLoss},
    {"residual",               "residual",               Kind::numbers,             residual},
    {"best-constant",          "best-constant",          Kind::numbers,             bestConstant},
    {"loss-slope",             "loss-slope",             Kind::derivative,          lossSlope},
    {"partial-derivative",     "partial-derivative",     Kind::derivative,          partialDerivative},
    {"gradient",               "gradient",               Kind::gradient,            gradientFormula},
    {"gradient-at-point",      "gradient-at-point",      Kind::gradientAtPoint,     gradientAtPoint},
    {"directional-derivative", "directional-derivative", Kind::numbers,             directionalDerivative},
    {"descent-direction",      "descent-direction",      Kind::descentDirection,    gradientAtPoint},
    {"descent-step",           "descent-step",           Kind::numbers,             descentStep},
    {"chain-rates",            "chain-rates",            Kind::numbers,             chainRates},
    {"chain-at-point",         "chain-at-point",         Kind::numbers,             chainAtPoint},
    {"chain-paths",            "chain-paths",            Kind::derivative,          chainPaths},
    {"critical-points",        "critical-points",        Kind::numbers,             criticalPoints},
    {"second-derivative",      "second-derivative",      Kind::derivative,          secondDerivative},
    {"hessian-determinant",    "hessian-determinant",    Kind::numbers,             hessianDeterminant},
    {"minimum-value",          "minimum-value",          Kind::numbers,             minimumValue},
    {"loss-minimum",           "loss-minimum",           Kind::numbers,             lossMinimum},
}};
// clang-format on

}  // namespace

std::span<const ExerciseTemplate> exerciseTemplates() { return templates; }

const ExerciseTemplate* findTemplate(std::string_view name) {
  for (const ExerciseTemplate& entry : templates) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

}  // namespace nabla
