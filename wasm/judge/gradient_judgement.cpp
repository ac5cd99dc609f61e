#include <algorithm>

#include "calculus/derivative.hpp"
#include "judge/equality.hpp"
#include "judge/judgement.hpp"

namespace nabla {

namespace {

// Mistakes of the gradient as a whole: each is about all components at once.
std::vector<Mistake> wholeMistakes(Pool& pool, const std::vector<Task>& tasks,
                                   const std::vector<NodeId>& answers, bool descent) {
  const std::size_t count = tasks.size();
  std::vector<NodeId> roots;
  NodeId sum = noNode;
  for (const Task& task : tasks) {
    const NodeId derivative = simplify(pool, differentiate(pool, task.function, task.variable));
    roots.push_back(task.answerFrom(pool, derivative));
    sum = sum == noNode ? roots.back() : pool.apply(Op::add, sum, roots.back());
  }
  roots.insert(roots.end(), answers.begin(), answers.end());
  for (std::size_t i = 0; i < count; ++i) roots.push_back(pool.apply(Op::negate, roots[i]));
  roots.push_back(sum);
  const FunctionTable table(pool, roots, tasks[0].names, {}, {}, tasks[0].rounding);
  const auto given = [&](std::size_t i) { return count + i; };
  const auto negative = [&](std::size_t i) { return count + answers.size() + i; };
  const std::size_t sumRow = roots.size() - 1;

  std::vector<Mistake> mistakes;
  // Every answer is the true component of another variable.
  std::vector<bool> taken(count, false);
  bool swapped = count > 1 && answers.size() == count;
  for (std::size_t i = 0; swapped && i < count; ++i) {
    std::size_t match = count;
    for (std::size_t j = 0; j < count && match == count; ++j) {
      if (!taken[j] && table.same(j, given(i))) match = j;
    }
    swapped = match < count;
    if (swapped) taken[match] = true;
  }
  if (swapped) mistakes.push_back(Mistake::componentsSwapped);
  bool summed = count > 1;
  for (std::size_t i = 0; i < answers.size(); ++i) summed = summed && table.same(sumRow, given(i));
  if (summed) mistakes.push_back(Mistake::componentsSummed);
  bool uphill = descent && answers.size() == count;
  for (std::size_t i = 0; uphill && i < count; ++i) uphill = table.same(negative(i), given(i));
  if (uphill) mistakes.push_back(Mistake::ascentForDescent);
  return mistakes;
}

// The mistakes that all wrong components have in common, else those of the first.
std::vector<Mistake> commonMistakes(const std::vector<Judgement>& components) {
  std::vector<Mistake> common;
  bool first = true;
  for (const Judgement& component : components) {
    if (component.verdict != Verdict::wrong) continue;
    if (first) {
      common = component.all;
    } else {
      std::vector<Mistake> both;
      std::set_intersection(common.begin(), common.end(), component.all.begin(),
                            component.all.end(), std::back_inserter(both));
      if (!both.empty()) common = std::move(both);
    }
    first = false;
  }
  return common;
}

}  // namespace

Verdict worstOf(const std::vector<Judgement>& components) {
  const auto any = [&](Verdict verdict) {
    return std::any_of(components.begin(), components.end(),
                       [&](const Judgement& component) { return component.verdict == verdict; });
  };
  for (const Verdict verdict : {Verdict::wrong, Verdict::undecided, Verdict::unsimplified}) {
    if (any(verdict)) return verdict;
  }
  return Verdict::correct;
}

GradientJudgement judgeGradient(Pool& pool, const std::vector<Task>& tasks,
                                const std::vector<NodeId>& answers, bool descent) {
  GradientJudgement result;
  if (answers.size() == tasks.size()) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      result.components.push_back(judgeAnswer(pool, tasks[i], answers[i]));
    }
    result.whole.verdict = worstOf(result.components);
  }
  if (result.whole.verdict != Verdict::wrong) return result;
  result.whole.all = wholeMistakes(pool, tasks, answers, descent);
  for (const Mistake mistake : commonMistakes(result.components)) {
    if (std::find(result.whole.all.begin(), result.whole.all.end(), mistake) ==
        result.whole.all.end()) {
      result.whole.all.push_back(mistake);
    }
  }
  if (!result.whole.all.empty()) result.whole.mistake = result.whole.all.front();
  if (result.whole.mistake == Mistake::offByConstantFactor) {
    const auto wrong = std::find_if(
        result.components.begin(), result.components.end(),
        [](const Judgement& component) { return component.verdict == Verdict::wrong; });
    result.whole.factor = wrong->factor;
  }
  return result;
}

}  // namespace nabla
