#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "judge/judgement.hpp"

// Judging what a learner typed.

namespace nabla {

// What was asked: to differentiate `formula`, or with `at`, a number for each of its variables, to
// put in the point besides.
struct DiagnosisRequest {
  std::string_view formula;
  std::optional<std::vector<std::string>> variables{};  // the free names, if not given
  std::vector<double> at{};
};

// An answer to "differentiate by `variable`".
Result<Judgement> diagnose(const DiagnosisRequest& request, std::string_view variable,
                           std::string_view answer);

// An answer to "find the gradient": one expression for each variable, or with `descent`, to "find
// the direction of steepest descent", the negative gradient. A single expression where several are
// due is taken for their sum.
Result<GradientJudgement> diagnoseGradient(const DiagnosisRequest& request,
                                           const std::vector<std::string>& answers, bool descent);

// Several lines, each meant to equal the derivative. A line may begin with "y' =": what stands
// after its last equals sign counts.
struct JudgedLine {
  Judgement judgement;
  bool follows = true;  // equals the line before, right or wrong
};

struct LinesJudgement {
  std::vector<JudgedLine> lines;
  int firstWrong = -1;  // its index, or -1
};

// An error tells in `limit` which line, counted from 1, it speaks of.
Result<LinesJudgement> diagnoseLines(const DiagnosisRequest& request, std::string_view variable,
                                     const std::vector<std::string>& lines);

}  // namespace nabla
