#include "judge/faulty_adjoints.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace nabla {

namespace {

constexpr double tolerance = 1e-9;

// The mistakes of a backward pass that has one example, most specific first.
constexpr Mistake passMistakes[] = {
    Mistake::ownInputAtProduct, Mistake::slopeOfInput,   Mistake::transposeMissing,
    Mistake::updatedTooEarly,   Mistake::fanOutReplaced, Mistake::sign,
};

// One backward pass over a tape, with one mistake in it or none.
class Pass {
 public:
  Pass(const NetworkTape& recorded, double learningRate)
      : tape_(recorded.tape), names_(recorded.names), learningRate_(learningRate) {
    for (std::size_t id = 0; id < names_.size(); ++id) {
      if (!names_[id].empty()) byName_.emplace(names_[id], id);
    }
  }

  std::vector<double> run(Mistake mistake) const {
    std::vector<double> right;
    if (mistake == Mistake::updatedTooEarly) right = run(Mistake::none);
    std::vector<double> adjoints(tape_.nodes.size(), 0.0);
    for (const TapeEdge& edge : tape_.backward) {
      const auto node = static_cast<std::size_t>(edge.node);
      if (edge.from < 0) {
        adjoints[node] = edge.contribution;
        continue;
      }
      const auto from = static_cast<std::size_t>(edge.from);
      const double contribution = localOf(edge, mistake, right) * adjoints[from];
      adjoints[node] =
          mistake == Mistake::fanOutReplaced ? contribution : adjoints[node] + contribution;
    }
    return adjoints;
  }

 private:
  double localOf(const TapeEdge& edge, Mistake mistake, const std::vector<double>& right) const {
    const TapeNode& from = tape_.nodes[static_cast<std::size_t>(edge.from)];
    const double value = tape_.nodes[static_cast<std::size_t>(edge.node)].value;
    switch (mistake) {
      case Mistake::ownInputAtProduct:
        return from.op == "multiply" ? value : edge.local;
      case Mistake::slopeOfInput:
        // σ′ and tanh′ are written over the function's value; here its input stands in its place.
        if (from.op == "sigmoid") return value * (1 - value);
        if (from.op == "tanh") return 1 - value * value;
        return edge.local;
      case Mistake::transposeMissing:
        if (const auto other = transposed(edge)) return tape_.nodes[*other].value;
        return edge.local;
      case Mistake::updatedTooEarly:
        if (const auto weight = weightBeside(edge)) {
          return edge.local - learningRate_ * right[*weight];
        }
        return edge.local;
      default:
        return edge.local;
    }
  }

  // The weight that a unit is multiplied by at the end of this edge; nothing elsewhere.
  [[nodiscard]] std::optional<std::size_t> weightBeside(const TapeEdge& edge) const {
    const TapeNode& from = tape_.nodes[static_cast<std::size_t>(edge.from)];
    if (names_.empty() || from.op != "multiply") return std::nullopt;
    for (const int input : from.inputs) {
      const std::string& name = names_[static_cast<std::size_t>(input)];
      if (input != edge.node && name.starts_with('w')) return static_cast<std::size_t>(input);
    }
    return std::nullopt;
  }

  // Of w2_3_1 the weight w2_1_3, where the layer has it.
  [[nodiscard]] std::optional<std::size_t> transposed(const TapeEdge& edge) const {
    const auto weight = weightBeside(edge);
    if (!weight) return std::nullopt;
    const std::string& name = names_[*weight];
    const std::size_t first = name.find('_');
    const std::size_t second = name.find('_', first + 1);
    const auto found = byName_.find(name.substr(0, first) + name.substr(second) +
                                    name.substr(first, second - first));
    return found == byName_.end() ? std::nullopt : std::optional(found->second);
  }

  const Tape& tape_;
  const std::vector<std::string>& names_;
  double learningRate_;
  std::unordered_map<std::string, std::size_t> byName_;
};

double meanAdjoint(const AdjointTask& task, Mistake mistake) {
  double total = 0;
  for (const NetworkTape& example : task.examples) {
    total += Pass(example, task.learningRate).run(mistake)[task.node];
  }
  return total / static_cast<double>(task.examples.size());
}

}  // namespace

double rightAdjoint(const AdjointTask& task) { return meanAdjoint(task, Mistake::none); }

std::vector<FaultyAdjoint> faultyAdjoints(const AdjointTask& task) {
  const double right = rightAdjoint(task);
  std::vector<FaultyAdjoint> wrong;
  for (const Mistake mistake : passMistakes) {
    const bool negated = mistake == Mistake::sign;
    wrong.push_back({mistake, negated ? -right : meanAdjoint(task, mistake)});
  }
  if (task.examples.size() > 1) {
    wrong.push_back({Mistake::sumForAverage, right * static_cast<double>(task.examples.size())});
  }
  return wrong;
}

Judgement judgeAdjoint(const AdjointTask& task, double answer, double rounding) {
  const auto fits = [&](double adjoint) {
    return std::fabs(answer - adjoint) <= tolerance * std::fabs(adjoint) + rounding;
  };
  Judgement judgement;
  const double right = rightAdjoint(task);
  if (fits(right)) {
    judgement.verdict = Verdict::correct;
    return judgement;
  }
  for (const FaultyAdjoint& wrong : faultyAdjoints(task)) {
    if (fits(wrong.adjoint)) judgement.all.push_back(wrong.mistake);
  }
  if (!judgement.all.empty()) judgement.mistake = judgement.all.front();
  return judgement;
}

}  // namespace nabla
