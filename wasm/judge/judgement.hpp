#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "expr/expression.hpp"
#include "judge/mistakes.hpp"

namespace nabla {

enum class Verdict { correct, unsimplified, wrong, undecided };

const char* nameOf(Verdict verdict);

// What is said of an answer. `mistake` is the first of `all`, which holds every mistake that leads
// to this answer: those that the question itself is open to, then those of the rules, each in the
// order of judge/mistakes.def.
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
  std::vector<Mistake> excluded{};  // wrong rules that are not asked after
};

Judgement judgeAnswer(Pool& pool, const Task& task, NodeId answer);

// What is said of a gradient, as a whole and of each component.
struct GradientJudgement {
  Judgement whole;
  std::vector<Judgement> components;  // one for each task; empty for a single answer to several
};

// The worst that is said of any component.
Verdict worstOf(const std::vector<Judgement>& components);

// Judges one answer for each task; each task differentiates by a variable of its own. A single
// answer where several are due may be their sum. With `descent` the tasks ask for the negative
// gradient.
GradientJudgement judgeGradient(Pool& pool, const std::vector<Task>& tasks,
                                const std::vector<NodeId>& answers, bool descent);

}  // namespace nabla
