#include "judge/faulty_adjoints.hpp"

#include <emscripten/bind.h>

#include <algorithm>

#include "bindings/judgement.hpp"

namespace nabla::bindings {

namespace {

// Of a formula's tape at a point: node by number.
val judgeFormulaAdjoint(const Formula& formula, const val& point, std::size_t node, double answer,
                        double rounding) {
  AdjointTask task{.node = node};
  task.examples.push_back({recordTape(formula, toNumbers(point)), {}});
  if (node >= task.examples[0].tape.nodes.size()) {
    return fromResult(
        Result<Judgement>(Error{.code = ErrorCode::unknownName, .subject = std::to_string(node)}),
        fromJudgement);
  }
  return fromResult(Result<Judgement>(judgeAdjoint(task, answer, rounding)), fromJudgement);
}

Result<Judgement> judgeIn(const Training<float>& run, const std::vector<double>& rows,
                          const std::string& name, double answer, double rounding,
                          double learningRate) {
  AdjointTask task{.learningRate = learningRate};
  for (const double row : rows) {
    auto tape = recordNetworkTape(run, run.examples(), static_cast<std::size_t>(row));
    if (!tape) return tape.error();
    task.examples.push_back(std::move(tape.value()));
  }
  const std::vector<std::string>& names = task.examples[0].names;
  const auto found = std::find(names.begin(), names.end(), name);
  if (name.empty() || found == names.end()) {
    return Error{.code = ErrorCode::unknownName, .subject = name};
  }
  task.node = static_cast<std::size_t>(found - names.begin());
  return judgeAdjoint(task, answer, rounding);
}

// Of a network's tape, the mean over rows of its examples: node by name.
val judgeNetworkAdjoint(const Training<float>& run, const val& rows, const std::string& name,
                        double answer, double rounding, double learningRate) {
  return fromResult(judgeIn(run, toNumbers(rows), name, answer, rounding, learningRate),
                    fromJudgement);
}

}  // namespace

EMSCRIPTEN_BINDINGS(adjoint) {
  emscripten::function("judgeFormulaAdjoint", &judgeFormulaAdjoint);
  emscripten::function("judgeNetworkAdjoint", &judgeNetworkAdjoint);
}

}  // namespace nabla::bindings
