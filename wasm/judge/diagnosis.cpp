#include "judge/diagnosis.hpp"

#include <algorithm>
#include <cmath>

#include "calculus/derivative.hpp"
#include "expr/parser.hpp"
#include "judge/breaks.hpp"
#include "judge/equality.hpp"
#include "judge/faulty_rules.hpp"
#include "judge/rewrite.hpp"

namespace nabla {

namespace {

struct Candidate {
  Mistake mistake;
  NodeId answer;
};

// Every wrong answer that the known mistakes lead to, most specific mistake first.
std::vector<Candidate> wrongAnswers(Pool& pool, const Task& task, NodeId derivative) {
  std::vector<Candidate> list;
  for (std::size_t i = 0; i < mistakeCount; ++i) {
    const auto mistake = static_cast<Mistake>(i);
    std::vector<NodeId> derivatives =
        faultyDerivatives(pool, task.function, task.variable, task.names, mistake);
    if (mistake == Mistake::degreesForRadians) derivatives.push_back(inDegrees(pool, derivative));
    // The function itself in the place of its derivative: a height where a slope was asked for.
    if (mistake == Mistake::valueForSlope && task.number) derivatives.push_back(task.function);
    for (const NodeId wrong : derivatives) list.push_back({mistake, task.answerFrom(pool, wrong)});
    for (const auto& [other, answer] : task.others) {
      if (other == mistake) list.push_back({mistake, answer});
    }
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
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto index = static_cast<std::size_t>(candidates[i].mistake);
    if (!fits[index] && table.same(2 + i, 1)) fits[index] = true;
  }
  if (!task.number) {
    if (table.same(functionRow, functionRow + 1)) {
      fits[static_cast<std::size_t>(Mistake::integratedInstead)] = true;
    }
    judgement.factor = constantFactor(table, 0, 1);
    if (judgement.factor != 0) fits[static_cast<std::size_t>(Mistake::offByConstantFactor)] = true;
  }
  for (std::size_t i = 0; i < mistakeCount; ++i) {
    if (fits[i]) judgement.all.push_back(static_cast<Mistake>(i));
  }
  if (!judgement.all.empty()) judgement.mistake = judgement.all.front();
  return judgement;
}

double roundingOf(std::string_view typed) {
  int significant = 0;
  int decimals = 0;
  bool afterPoint = false;
  for (const char letter : typed) {
    if (letter == '-' || letter == '+' || letter == ' ') continue;
    if (letter == '.' || letter == ',') {
      afterPoint = true;
    } else if (letter >= '0' && letter <= '9') {
      if (significant > 0 || letter != '0') ++significant;
      if (afterPoint) ++decimals;
    } else {
      return 0;
    }
  }
  constexpr int enough = 3;
  return afterPoint && significant >= enough ? 0.5 * std::pow(10, -decimals) * (1 + 1e-9) : 0;
}

Result<Judgement> diagnose(const DiagnosisRequest& request) {
  Pool pool;
  Names names;
  names.anyVariable = !request.variables.has_value();
  if (request.variables) names.variables = *request.variables;
  const Result<Parsed> formula = parse(request.formula, names, pool);
  if (!formula) return formula.error();
  Task task;
  task.function = formula.value().root;
  task.names = formula.value().variables;
  if (std::find(task.names.begin(), task.names.end(), request.variable) == task.names.end()) {
    task.names.emplace_back(request.variable);
  }
  task.variable = pool.variable(request.variable);
  task.number = !request.at.empty();
  if (task.number && request.at.size() != formula.value().variables.size()) {
    return Error{.code = ErrorCode::wrongLength, .subject = "at"};
  }
  const Names answerNames{task.number ? std::vector<std::string>{} : task.names, {}, false};
  const Result<Parsed> answer = parse(request.answer, answerNames, pool);
  if (!answer) return answer.error();
  // Something like sin(pi), which is zero but for rounding.
  constexpr double nearZero = 1e-12;
  if (task.number) task.rounding = std::max(nearZero, roundingOf(request.answer));
  task.answerFrom = [&](Pool& expressions, NodeId derivative) {
    for (std::size_t i = 0; i < request.at.size(); ++i) {
      derivative = substitute(expressions, derivative, expressions.variable(task.names[i]),
                              expressions.number(request.at[i]));
    }
    return derivative;
  };
  return judgeAnswer(pool, task, answer.value().root);
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
