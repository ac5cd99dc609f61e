#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "judge/slice.hpp"

namespace nabla {

// A learner's drawing of f′ under the curve of f, compared with the true one. Nobody draws to
// scale, so what counts is where it lies above and below the axis, and whether it rises and falls
// together with f′.
struct SketchJudgement {
  enum class Verdict { close, signsRight, different };
  enum class Mistake { none, valueForSlope, sign, flat };

  Verdict verdict = Verdict::different;
  Mistake mistake = Mistake::none;
  double signAgreement = 0;  // share of the drawn columns on the right side of the axis, 0 to 1
  double sizeAgreement = 0;  // 1 − mean |sketch − f′| / mean |f′|, at least 0
  double correlation = 0;    // of the sketch with f′, −1 to 1
  std::vector<std::uint8_t> agree;  // for each column: on the right side of the axis
};

// `ys` is the sketch at `xs`; NaN where nothing was drawn.
SketchJudgement judgeSketch(Slice& slice, std::span<const double> xs, std::span<const double> ys);

const char* nameOf(SketchJudgement::Verdict verdict);
const char* nameOf(SketchJudgement::Mistake mistake);  // "" for none

}  // namespace nabla
