#include "judge/drafts.hpp"
#include "judge/hand.hpp"

// Exercises about derivatives of functions of one variable.

namespace nabla {

Draft powerRule(Random& random, int difficulty) {
  Hand hand(random);
  if (difficulty == 1) {
    return {factor(hand.integer(2, 9)) + power(hand.integer(2, 6)) + plus(hand.nonzero(9))};
  }
  if (difficulty == 2) {
    const int highest = hand.integer(3, 6);
    return {factor(hand.integer(2, 6)) + power(highest) +
            plus(hand.nonzero(6), power(highest - 1)) + plus(hand.nonzero(9), "x") +
            plus(hand.nonzero(9))};
  }
  return {factor(2 * hand.integer(1, 4)) + "sqrt(x)" + (hand.coin() ? "+" : "-") +
          std::to_string(hand.integer(1, 6)) + "/" + power(hand.integer(1, 3)) +
          plus(hand.nonzero(4), power(hand.integer(2, 4)))};
}

Draft knownFunctions(Random& random, int difficulty) {
  Hand hand(random);
  const auto [first, second] = hand.pair({"sin(x)", "cos(x)", "e^x", "ln(x)"});
  if (difficulty == 1) return {factor(hand.integer(2, 9)) + first + plus(hand.nonzero(9))};
  if (difficulty == 2) return {factor(hand.integer(2, 6)) + first + plus(hand.nonzero(6), second)};
  return {factor(hand.integer(2, 6)) + first + plus(hand.nonzero(6), second) +
          plus(hand.nonzero(4), hand.text({"sqrt(x)", "2^x", "x^3", "tan(x)", "3^x"}))};
}

Draft productRule(Random& random, int difficulty) {
  Hand hand(random);
  if (difficulty == 1) {
    return {factor(hand.integer(1, 5)) + power(hand.integer(1, 4)) + "*" +
            hand.text({"sin(x)", "cos(x)", "e^x"})};
  }
  if (difficulty == 2) {
    return {"(" + factor(hand.integer(1, 5)) + "x" + plus(hand.nonzero(7)) + ")*" +
            hand.text({"sin(x)", "cos(x)", "e^x", "ln(x)"})};
  }
  const auto [first, second] = hand.pair({"sin(x)", "cos(x)", "e^x", "ln(x)"});
  if (hand.coin()) return {power(hand.integer(1, 3)) + "*" + first + "*" + second};
  return {"(" + quadratic(1, 0, hand.nonzero(5)) + ")*" + first + plus(hand.nonzero(4), second)};
}

Draft quotientRule(Random& random, int difficulty) {
  Hand hand(random);
  if (difficulty == 1) {
    return {"(" + factor(hand.integer(1, 5)) + "x" + plus(hand.nonzero(6)) + ")/(x" +
            plus(hand.nonzero(6)) + ")"};
  }
  if (difficulty == 2) {
    switch (hand.integer(0, 2)) {
      case 0:
        return {hand.text({"sin(x)", "cos(x)", "ln(x)", "e^x"}) + "/" + power(hand.integer(1, 3))};
      case 1:
        return {power(hand.integer(1, 3)) + "/" + hand.text({"sin(x)", "cos(x)", "e^x", "ln(x)"})};
      default:
        return {factor(hand.integer(1, 5)) + "x/(x^2" + plus(hand.integer(1, 9)) + ")"};
    }
  }
  if (hand.coin()) {
    return {"(" + quadratic(hand.integer(1, 3), 0, hand.nonzero(5)) + ")/(" +
            quadratic(1, hand.nonzero(3), hand.integer(3, 9)) + ")"};
  }
  return {hand.text({"sin(x)", "cos(x)", "e^x"}) + "/(x^2" + plus(hand.integer(1, 6)) + ")"};
}

Draft chainRule(Random& random, int difficulty) {
  Hand hand(random);
  const auto applied = [](const std::string& outer, const std::string& inner) {
    if (outer == "e") return "e^(" + inner + ")";
    if (outer[0] == '^') return "(" + inner + ")" + outer;
    return outer + "(" + inner + ")";
  };
  const std::string outer = hand.text({"sin", "cos", "e", "ln", "sqrt", "^3", "^4", "^5"});
  if (difficulty == 1) {
    return {applied(outer, factor(hand.integer(2, 7)) + "x" + plus(hand.nonzero(5)))};
  }
  if (difficulty == 2) {
    if (hand.integer(0, 2) == 0) {
      return {hand.text({"sin", "cos"}) + "(x)^" + std::to_string(hand.integer(2, 5))};
    }
    return {applied(
        outer, factor(hand.integer(1, 4)) + power(hand.integer(2, 3)) + plus(hand.integer(1, 6)))};
  }
  switch (hand.integer(0, 2)) {
    case 0:  // three functions deep
      return {
          applied(hand.text({"sin", "cos", "e"}),
                  applied(hand.text({"cos", "sin", "sqrt"}), quadratic(1, 0, hand.integer(1, 5))))};
    case 1:  // a product besides
      return {power(hand.integer(1, 2)) + "*" +
              applied(outer, factor(hand.integer(2, 4)) + "x" + plus(hand.nonzero(4)))};
    default:
      return {applied(hand.text({"sqrt", "ln", "^3"}),
                      std::to_string(hand.integer(2, 5)) + "+" + hand.text({"sin(x)", "cos(x)"}))};
  }
}

// Functions with a slope that can be worked out at a point without a calculator.
Draft functionAtPoint(Random& random, int difficulty) {
  Hand hand(random);
  if (difficulty == 1) {
    const double at = hand.nonzero(4);
    return {quadratic(hand.integer(1, 3), hand.nonzero(6), hand.nonzero(9)), at};
  }
  if (difficulty == 2) {
    switch (hand.integer(0, 2)) {
      case 0:
        return {"x^3" + plus(hand.nonzero(3), "x^2") + plus(hand.nonzero(5), "x"),
                static_cast<double>(hand.nonzero(3))};
      case 1:
        return {std::to_string(4 * hand.integer(1, 5)) + "/x" + plus(hand.nonzero(4), "x"),
                hand.number({1, 2, 4, -1, -2})};
      default:
        return {factor(4 * hand.integer(1, 4)) + "sqrt(x)" + plus(hand.nonzero(3), "x"),
                hand.number({1, 4, 16})};
    }
  }
  switch (hand.integer(0, 2)) {
    case 0:
      return {"(" + quadratic(1, hand.nonzero(4), hand.nonzero(6)) + ")*e^x", 0};
    case 1:
      return {power(hand.integer(2, 4)) + "*ln(x)" + plus(hand.nonzero(5), "x"), 1};
    default:
      return {"(" + factor(hand.integer(2, 6)) + "x" + plus(hand.nonzero(5)) + ")*cos(x)" +
                  plus(hand.nonzero(4), "sin(x)"),
              0};
  }
}

Draft linearApproximation(Random& random, int difficulty) {
  Hand hand(random);
  Draft draft;
  if (difficulty == 1) {
    draft = {quadratic(1, hand.integer(0, 4), 0), static_cast<double>(hand.integer(1, 5))};
  } else if (difficulty == 2) {
    draft = hand.coin()
                ? Draft{factor(hand.integer(1, 4)) + "sqrt(x)", hand.number({4, 16, 25, 64, 100})}
                : Draft{std::to_string(hand.integer(1, 4)) + "/x", hand.number({1, 2, 10})};
  } else {
    draft = functionAtPoint(random, difficulty);
  }
  const double steps = hand.number({-2, -1, 1, 2});
  draft.to = draft.at + steps / (difficulty == 1 ? 10 : 100);
  return draft;
}

Draft secantSlope(Random& random, int difficulty) {
  Hand hand(random);
  if (difficulty == 1) {
    const int at = hand.integer(-3, 3);
    return {quadratic(1, hand.nonzero(4), hand.integer(-5, 5)), static_cast<double>(at),
            static_cast<double>(at + hand.integer(1, 4))};
  }
  if (difficulty == 2) {
    const int at = hand.integer(-2, 2);
    return {"x^3" + plus(hand.nonzero(4), "x") + plus(hand.nonzero(6)), static_cast<double>(at),
            static_cast<double>(at) + hand.number({0.5, 0.1, 1, 2})};
  }
  switch (hand.integer(0, 2)) {
    case 0:
      return {std::to_string(2 * hand.integer(1, 6)) + "/x" + plus(hand.nonzero(4), "x"),
              hand.number({1, 2}), hand.number({4, 5, 8})};
    case 1:
      return {factor(hand.integer(2, 6)) + "sqrt(x)" + plus(hand.nonzero(3), "x"),
              hand.number({0, 1, 4}), hand.number({9, 16})};
    default:
      return {"2^x" + plus(hand.nonzero(4), "x"), hand.number({-1, 0, 1}), hand.number({2, 3, 4})};
  }
}

Draft whereSlopeZero(Random& random, int difficulty) {
  Hand hand(random);
  Draft draft;
  const int root = hand.nonzero(6);
  if (difficulty == 1) {
    draft.formula = quadratic(1, -2 * root, hand.nonzero(9));
    draft.solution = std::to_string(root);
  } else if (difficulty == 2) {
    const int scale = hand.integer(2, 4);
    const int sign = hand.coin() ? 1 : -1;
    draft.formula = quadratic(sign * scale, -2 * sign * scale * root, hand.nonzero(9));
    draft.solution = std::to_string(root);
  } else if (hand.integer(0, 2) == 0) {
    draft.formula = "(x" + plus(-root) + ")*e^x";
    draft.solution = std::to_string(root - 1);
  } else if (hand.coin()) {
    const int scale = hand.integer(2, 9);
    draft.formula = "x-" + std::to_string(scale) + "*ln(x)";
    draft.solution = std::to_string(scale);
  } else {
    const int scale = hand.integer(2, 9);
    draft.formula = "e^x-" + std::to_string(scale) + "*x";
    draft.solution = "ln(" + std::to_string(scale) + ")";
  }
  return draft;
}

}  // namespace nabla
