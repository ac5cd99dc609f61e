#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "expr/expression.hpp"
#include "judge/mistakes.hpp"

namespace nabla {

enum class Verdict { correct, unsimplified, wrong, undecided };

const char* nameOf(Verdict verdict);

// What is said of an answer. `mistake` is the first of `all`, which holds every mistake that leads
// to this answer, in the order of judge/mistakes.def.
struct Judgement {
  Verdict verdict = Verdict::wrong;
  Mistake mistake = Mistake::none;
  double factor = 0;  // answer ÷ truth, for off-by-constant-factor; otherwise 0
  std::vector<Mistake> all;
};

// A question whose answer comes from a derivative: the derivative itself, its value at a point, the
// tangent there. A wrong answer is the same thing made from a wrong derivative.
struct Task {
  NodeId function = noNode;
  NodeId variable = noNode;
  std::vector<std::string> names{};  // variables of the function
  // The answer that somebody gives who takes `derivative` for f′.
  std::function<NodeId(Pool&, NodeId derivative)> answerFrom{};
  bool number = false;  // the answer is a number, not a function
  double rounding = 0;  // how far a number may be off, because it was typed rounded
  // Wrong answers that come from no wrong derivative.
  std::vector<std::pair<Mistake, NodeId>> others{};
};

Judgement judgeAnswer(Pool& pool, const Task& task, NodeId answer);

// A typed answer to "differentiate `formula` by `variable`", or with `at`, a number for each
// variable of the formula: "… and put in the point".
struct DiagnosisRequest {
  std::string_view formula;
  std::optional<std::vector<std::string>> variables;  // the free names, if not given
  std::string_view variable;
  std::string_view answer;
  std::vector<double> at;
};

Result<Judgement> diagnose(const DiagnosisRequest& request);

// Half a unit of the last digit of a number typed with three significant digits or more, as
// "0.333" for 1/3; otherwise 0.
double roundingOf(std::string_view typed);

}  // namespace nabla
