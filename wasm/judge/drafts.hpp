#pragma once

#include "judge/templates.hpp"

// What draws the instances of each template; the table is in judge/templates.cpp.

namespace nabla {

// judge/templates_derivative.cpp
Draft powerRule(Random& random, int difficulty);
Draft knownFunctions(Random& random, int difficulty);
Draft productRule(Random& random, int difficulty);
Draft quotientRule(Random& random, int difficulty);
Draft chainRule(Random& random, int difficulty);
Draft functionAtPoint(Random& random, int difficulty);
Draft linearApproximation(Random& random, int difficulty);
Draft secantSlope(Random& random, int difficulty);
Draft whereSlopeZero(Random& random, int difficulty);

// judge/templates_loss.cpp
Draft lineLoss(Random& random, int difficulty);
Draft residual(Random& random, int difficulty);
Draft bestConstant(Random& random, int difficulty);
Draft lossSlope(Random& random, int difficulty);
Draft lossMinimum(Random& random, int difficulty);

// judge/templates_gradient.cpp
Draft partialDerivative(Random& random, int difficulty);
Draft gradientFormula(Random& random, int difficulty);
Draft gradientAtPoint(Random& random, int difficulty);
Draft directionalDerivative(Random& random, int difficulty);
Draft descentStep(Random& random, int difficulty);

// judge/templates_chain.cpp
Draft chainRates(Random& random, int difficulty);
Draft chainAtPoint(Random& random, int difficulty);
Draft chainPaths(Random& random, int difficulty);

// judge/templates_extremum.cpp
Draft criticalPoints(Random& random, int difficulty);
Draft secondDerivative(Random& random, int difficulty);
Draft hessianDeterminant(Random& random, int difficulty);
Draft minimumValue(Random& random, int difficulty);

}  // namespace nabla
