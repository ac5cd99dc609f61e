#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "graph/formula.hpp"
#include "optim/line_search.hpp"
#include "optim/optimizers.hpp"
#include "optim/schedules.hpp"
#include "optim/second_order.hpp"
#include "optim/settings.hpp"
#include "optim/stopping.hpp"

namespace nabla {

struct DescentSettings {
  OptimizerSettings optimizer{};
  ScheduleSettings schedule{};
  StopSettings stop{};
};

// Everything that happened in a descent. Row 0 is the start, row k the point after k steps; there
// are steps + 1 rows of n numbers, one for each variable, in each flat array.
struct DescentTrace {
  struct State {
    std::string_view name;       // as in the update rule: m, v, b …
    std::vector<double> values;  // rows × n; row 0 holds what the state starts from
  };

  std::size_t n = 0;
  std::size_t steps = 0;
  std::vector<double> parameters;    // rows × n
  std::vector<double> loss;          // rows
  std::vector<double> gradient;      // rows × n
  std::vector<double> learningRate;  // rate k leaves row k: steps
  std::vector<State> states;
  StopReason reason = StopReason::none;
};

// A descent on a formula: every step recorded, and the reason why it ended. It runs in slices, so
// that whoever asked for it can look at it or cancel it in between; slices give the same trace as
// one go.
//
//   auto descent = Descent::create(formula, start, settings);
//   while (!descent.value().advance(1000)) { … }
//   descent.value().trace();
class Descent {
 public:
  // Fails where the settings do not fit together or pass a limit, and where loss or gradient are
  // undefined at the start. To diverge later is no failure: it is a reason to end.
  static Result<Descent> create(Formula formula, std::span<const double> start,
                                const DescentSettings& settings);

  // Takes at most `steps` further steps. True when the descent has ended.
  bool advance(std::size_t steps);
  // Ends the descent where it is.
  void cancel();

  [[nodiscard]] const DescentTrace& trace() const { return trace_; }

 private:
  using Method = std::variant<Optimizer<double>, Newton, Lbfgs>;

  Descent(Formula formula, const DescentSettings& settings, const StopSettings& stop, Method method,
          std::size_t n);

  // Makes room for a whole trace, so that recording does not allocate.
  void reserve(std::size_t rows);
  void record();
  // One step with the rate given, which a line search may change. False if the search found no
  // lower point.
  bool step(double& rate);
  bool stepOf(Optimizer<double>& optimizer, double& rate);
  template <class SecondOrder>
  bool stepOf(SecondOrder& method, double& rate);

  Formula formula_;
  Method method_;
  Schedule schedule_;
  Stopping stopping_;
  Place place_;
  Place trial_;                    // of the schedule `armijo`
  std::vector<double> direction_;  // likewise
  DescentTrace trace_;
};

}  // namespace nabla
