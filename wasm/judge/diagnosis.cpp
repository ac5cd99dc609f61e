#include "judge/diagnosis.hpp"

#include <algorithm>

#include "calculus/derivative.hpp"
#include "expr/parser.hpp"
#include "judge/answer_text.hpp"
#include "judge/equality.hpp"
#include "judge/rewrite.hpp"

namespace nabla {

namespace {

// Something like sin(pi), which is zero but for rounding.
constexpr double nearZero = 1e-12;

// A formula that was asked about, and the answers to it, in one pool.
class Question {
 public:
  static Result<Question> read(const DiagnosisRequest& request) {
    Question question;
    question.at_ = request.at;
    Names names;
    names.anyVariable = !request.variables.has_value();
    if (request.variables) names.variables = *request.variables;
    const Result<Parsed> formula = parse(request.formula, names, question.pool_);
    if (!formula) return formula.error();
    question.function_ = formula.value().root;
    question.names_ = formula.value().variables;
    if (!request.at.empty() && request.at.size() != question.names_.size()) {
      return Error{.code = ErrorCode::wrongLength, .subject = "at"};
    }
    return question;
  }

  // A variable that does not occur in the formula is one all the same.
  void mention(std::string_view variable) {
    if (std::find(names_.begin(), names_.end(), variable) != names_.end()) return;
    names_.emplace_back(variable);
  }

  [[nodiscard]] bool wantsNumber() const { return !at_.empty(); }
  [[nodiscard]] Pool& pool() { return pool_; }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  Result<NodeId> readAnswer(std::string_view text) {
    const Names names{wantsNumber() ? std::vector<std::string>{} : names_, {}, false};
    const Result<Parsed> answer = parse(text, names, pool_);
    if (!answer) return answer.error();
    return answer.value().root;
  }

  // `negative`: what is wanted is minus the derivative.
  [[nodiscard]] Task task(std::string_view variable, bool negative, double rounding) {
    Task task{.function = function_, .variable = pool_.variable(variable), .names = names_};
    task.number = wantsNumber();
    if (task.number) task.rounding = std::max(nearZero, rounding);
    task.answerFrom = [this, negative](Pool& pool, NodeId derivative) {
      for (std::size_t i = 0; i < at_.size(); ++i) {
        derivative = substitute(pool, derivative, pool.variable(names_[i]), pool.number(at_[i]));
      }
      return negative ? pool.apply(Op::negate, derivative) : derivative;
    };
    return task;
  }

 private:
  Pool pool_;
  NodeId function_ = noNode;
  std::vector<std::string> names_;
  std::vector<double> at_;
};

}  // namespace

Result<Judgement> diagnose(const DiagnosisRequest& request, std::string_view variable,
                           std::string_view answer) {
  Result<Question> read = Question::read(request);
  if (!read) return read.error();
  Question& question = read.value();
  question.mention(variable);
  const Result<NodeId> given = question.readAnswer(answer);
  if (!given) return given.error();
  const Task task = question.task(variable, false, roundingOf(answer));
  return judgeAnswer(question.pool(), task, given.value());
}

Result<GradientJudgement> diagnoseGradient(const DiagnosisRequest& request,
                                           const std::vector<std::string>& answers, bool descent) {
  Result<Question> read = Question::read(request);
  if (!read) return read.error();
  Question& question = read.value();
  const std::vector<std::string>& names = question.names();
  if (answers.size() != names.size() && answers.size() != 1) {
    return Error{.code = ErrorCode::wrongLength, .subject = "answer"};
  }
  double rounding = 0;
  std::vector<NodeId> given;
  for (const std::string& answer : answers) {
    const Result<NodeId> expression = question.readAnswer(answer);
    if (!expression) return expression.error();
    given.push_back(expression.value());
    rounding = std::max(rounding, roundingOf(answer));
  }
  std::vector<Task> tasks;
  tasks.reserve(names.size());
  for (const std::string& name : names) tasks.push_back(question.task(name, descent, rounding));
  return judgeGradient(question.pool(), tasks, given, descent);
}

Result<LinesJudgement> diagnoseLines(const DiagnosisRequest& request, std::string_view variable,
                                     const std::vector<std::string>& lines) {
  Result<Question> read = Question::read(request);
  if (!read) return read.error();
  Question& question = read.value();
  question.mention(variable);
  LinesJudgement result;
  NodeId before = noNode;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const AnswerText part = afterEquals(lines[i]);
    const Result<NodeId> line = question.readAnswer(part.text);
    if (!line) {
      Error error = line.error();
      error.from += part.offset;
      error.to += part.offset;
      error.limit = static_cast<double>(i + 1);
      return error;
    }
    const Task task = question.task(variable, false, roundingOf(part.text));
    JudgedLine judged{judgeAnswer(question.pool(), task, line.value()), true};
    if (before != noNode) {
      judged.follows =
          compare(question.pool(), before, line.value(), question.names()) != Equality::different;
    }
    if (result.firstWrong < 0 && judged.judgement.verdict == Verdict::wrong) {
      result.firstWrong = static_cast<int>(i);
    }
    result.lines.push_back(std::move(judged));
    before = line.value();
  }
  return result;
}

}  // namespace nabla
