#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "graph/formula.hpp"

namespace nabla {

// The learner's own optimizer: lines of assignments in the formula language, executed from top to
// bottom for every parameter, each seeing what the lines above it have changed.
//
//     s1 = 0.9*s1 + g
//     theta -= eta*s1
//
//   line   = target ( "=" | "+=" | "-=" | "*=" ) formula
//   target = "theta" | "θ" | "s1" | "s2" | "s3" | "s4"
//
// A formula may use theta (or θ), the gradient g, the number t of the step counted from 1, the
// learning rate eta (or η), and the states s1 … s4, which start at 0. Empty lines are passed over.
// Some line has to change theta.
class CustomRule {
 public:
  // Positions in an error count from the start of the whole text.
  static Result<CustomRule> parse(std::string_view text);

  // The states that the rule names, in order.
  [[nodiscard]] const std::vector<std::string_view>& stateNames() const { return stateNames_; }

  // One step of n parameters θ with gradient g; `states` holds n numbers for each state name.
  void step(std::span<double> parameters, std::span<const double> g, std::span<double> states,
            std::uint64_t t, double eta);

 private:
  // One assignment: what the formula gives is the new value of variable number `target`.
  struct Line {
    std::size_t target;
    Formula formula;
  };

  std::vector<Line> lines_;
  std::vector<std::string_view> stateNames_;
};

}  // namespace nabla
