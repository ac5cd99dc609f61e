#include "judge/judgement.hpp"

#include <algorithm>
#include <cmath>

#include "calculus/derivative.hpp"
#include "judge/breaks.hpp"
#include "judge/equality.hpp"
#include "judge/faulty_rules.hpp"
#include "judge/rewrite.hpp"

namespace nabla {

namespace {

struct Candidate {
  Mistake mistake;
  NodeId answer;
  bool own;  // of this question, and so more specific than any rule
};

bool excludes(const Task& task, Mistake mistake) {
  return std::find(task.excluded.begin(), task.excluded.end(), mistake) != task.excluded.end();
}

// Every wrong answer that the known mistakes lead to, most specific mistake first.
std::vector<Candidate> wrongAnswers(Pool& pool, const Task& task, NodeId derivative) {
  std::vector<Candidate> list;
  for (std::size_t i = 0; i < mistakeCount; ++i) {
    const auto mistake = static_cast<Mistake>(i);
    for (const auto& [other, answer] : task.others) {
      if (other == mistake) list.push_back({mistake, answer, true});
    }
    if (excludes(task, mistake)) continue;
    std::vector<NodeId> derivatives =
        faultyDerivatives(pool, task.function, task.variable, task.names, mistake);
    if (mistake == Mistake::degreesForRadians) derivatives.push_back(inDegrees(pool, derivative));
    // The function itself in the place of its derivative: a height where a slope was asked for.
    if (mistake == Mistake::valueForSlope && task.number) derivatives.push_back(task.function);
    for (const NodeId wrong : derivatives)
      list.push_back({mistake, task.answerFrom(pool, wrong), false});
  }
  return list;
}

// The constant by which the answer differs from the truth, or 0.
double constantFactor(const FunctionTable& table, std::size_t truth, std::size_t answer) {
  double factor = 0;
  for (std::size_t i = 0; i < table.points(); ++i) {
    const double right = table.values(truth)[i];
    const double given = table.values(answer)[i];
    if (right == 0 && given == 0) continue;
    const double ratio = given / right;
    if (!std::isfinite(ratio) || ratio == 0) return 0;
    if (factor == 0) factor = ratio;
    constexpr double tolerance = 1e-9;
    if (std::fabs(ratio - factor) > tolerance * std::fabs(factor)) return 0;
  }
  return roundNear(factor);
}

}  // namespace

Judgement judgeAnswer(Pool& pool, const Task& task, NodeId answer) {
  const NodeId derivative = simplify(pool, differentiate(pool, task.function, task.variable));
  const NodeId truth = task.answerFrom(pool, derivative);
  const std::vector<Candidate> candidates = wrongAnswers(pool, task, derivative);
  // One graph for all: what they share, which is nearly everything, is computed once.
  std::vector<NodeId> roots{truth, answer};
  for (const Candidate& candidate : candidates) roots.push_back(candidate.answer);
  const std::size_t functionRow = roots.size();
  roots.push_back(task.function);
  roots.push_back(differentiate(pool, answer, task.variable));
  const FunctionTable table(pool, std::move(roots), task.names, {}, {}, task.rounding);
  Judgement judgement;
  if (table.points() < FunctionTable::fewestPoints) {
    judgement.verdict = Verdict::undecided;
    return judgement;
  }
  if (table.same(0, 1)) {
    const bool lengthy = !task.number && pool[answer].size >= 2 * pool[simplify(pool, truth)].size;
    judgement.verdict = lengthy ? Verdict::unsimplified : Verdict::correct;
    return judgement;
  }
  std::vector<bool> fits(mistakeCount, false);
  std::vector<bool> own(mistakeCount, false);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto index = static_cast<std::size_t>(candidates[i].mistake);
    if ((fits[index] && !candidates[i].own) || !table.same(2 + i, 1)) continue;
    fits[index] = true;
    if (candidates[i].own) own[index] = true;
  }
  if (!task.number) {
    if (!excludes(task, Mistake::integratedInstead) && table.same(functionRow, functionRow + 1)) {
      fits[static_cast<std::size_t>(Mistake::integratedInstead)] = true;
    }
    judgement.factor = constantFactor(table, 0, 1);
    if (judgement.factor != 0) fits[static_cast<std::size_t>(Mistake::offByConstantFactor)] = true;
  }
  for (const bool first : {true, false}) {
    for (std::size_t i = 0; i < mistakeCount; ++i) {
      if (fits[i] && own[i] == first) judgement.all.push_back(static_cast<Mistake>(i));
    }
  }
  if (!judgement.all.empty()) judgement.mistake = judgement.all.front();
  return judgement;
}

const char* nameOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::correct:
      return "correct";
    case Verdict::unsimplified:
      return "unsimplified";
    case Verdict::wrong:
      return "wrong";
    case Verdict::undecided:
      return "undecided";
  }
  return "";
}

}  // namespace nabla
