#include <cmath>

#include "judge/drafts.hpp"
#include "judge/hand.hpp"
#include "judge/polynomial.hpp"

// Exercises about functions of several variables: partial derivatives, gradients, directions.

namespace nabla {

namespace {

using Numbers = std::vector<double>;

// A function of x and y that is no polynomial, with every derivative short.
std::string curved(Hand& hand) {
  const int a = hand.integer(2, 5);
  const int b = hand.integer(2, 4);
  switch (hand.integer(0, 6)) {
    case 0:
      return factor(a) + "x*e^y" + plus(hand.nonzero(4), "y");
    case 1:
      return "sin(x*y)" + plus(hand.nonzero(4), hand.text({"x", "y"}));
    case 2:
      return "e^(" + factor(a) + "x" + plus(hand.nonzero(3), "y") + ")";
    case 3:
      return "ln(x^2+" + factor(b) + "y)";
    case 4:
      return power(b) + "*" + hand.text({"sin(y)", "cos(y)", "ln(y)"});
    case 5:
      return "(" + factor(a) + "x" + plus(hand.nonzero(4), "y") + ")^" + std::to_string(b + 1);
    default:
      return factor(a) + "y*" + hand.text({"sin(x)", "ln(x)", "e^x"}) +
             plus(hand.nonzero(3), power(b, "y"));
  }
}

// Two components and the length: vectors whose unit vector is short.
Numbers pythagorean(Hand& hand) {
  return hand.one<Numbers>({{3, 4, 5}, {4, 3, 5}, {6, 8, 10}, {8, 6, 10}});
}

// The two partial derivatives at a point, as lines of a solution.
std::vector<WorkedText> partialLines(const Polynomial& f, double x, double y) {
  const Polynomial byX = f.byX();
  const Polynomial byY = f.byY();
  return {{"partial", "x", {{byX.text()}, {byX.textAt(x, y)}, {text(byX.at(x, y))}}},
          {"partial", "y", {{byY.text()}, {byY.textAt(x, y)}, {text(byY.at(x, y))}}}};
}

}  // namespace

Draft partialDerivative(Random& random, int difficulty) {
  Hand hand(random);
  Draft draft;
  draft.variables = {"x", "y"};
  draft.by = hand.text({"x", "y"});
  if (difficulty == 1) {
    draft.formula = Polynomial({{static_cast<double>(hand.integer(2, 6)), hand.integer(2, 3), 0},
                                {static_cast<double>(hand.nonzero(5)), 1, 1},
                                {static_cast<double>(hand.nonzero(6)), 0, hand.integer(2, 4)}})
                        .text();
  } else if (difficulty == 2) {
    draft.formula = Polynomial({{static_cast<double>(hand.integer(1, 4)), hand.integer(2, 3),
                                 hand.integer(1, 3)},
                                {static_cast<double>(hand.nonzero(5)), 1, hand.integer(1, 2)},
                                {static_cast<double>(hand.nonzero(6)), hand.integer(1, 2), 0},
                                {static_cast<double>(hand.nonzero(6)), 0, 1}})
                        .text();
  } else {
    draft.formula = curved(hand);
  }
  return draft;
}

Draft gradientFormula(Random& random, int difficulty) {
  Hand hand(random);
  Draft draft;
  draft.variables = {"x", "y"};
  const auto some = [&](int size) { return static_cast<double>(hand.nonzero(size)); };
  if (difficulty == 1) {
    draft.formula = Polynomial::quadratic(hand.integer(1, 5), 0, some(5), some(6), some(6)).text();
  } else if (difficulty == 2) {
    draft.formula =
        hand.coin()
            ? Polynomial::quadratic(hand.integer(1, 4), some(5), some(4)).text()
            : Polynomial({{some(3), 2, 1}, {some(4), 0, hand.integer(2, 3)}, {some(5), 1, 0}})
                  .text();
  } else if (hand.integer(0, 2) == 0) {
    draft.variables = {"x", "y", "z"};
    draft.formula = factor(hand.integer(1, 3)) + power(hand.integer(1, 2)) + "*y" +
                    plus(hand.nonzero(4), "y*z") + plus(hand.nonzero(4), power(2, "z"));
  } else {
    draft.formula = curved(hand);
  }
  return draft;
}

Draft gradientAtPoint(Random& random, int difficulty) {
  Hand hand(random);
  const auto some = [&](int size) { return static_cast<double>(hand.nonzero(size)); };
  const Numbers point{some(3), some(3)};
  const Polynomial f =
      difficulty == 1   ? Polynomial::quadratic(hand.integer(1, 4), 0, some(4), some(5))
      : difficulty == 2 ? Polynomial::quadratic(hand.integer(1, 3), some(4), some(3), 0, some(5))
                        : Polynomial({{some(2), 2, 1},
                                      {some(3), 1, hand.integer(2, 3)},
                                      {some(5), hand.integer(0, 1), 1}});
  Draft draft;
  draft.variables = {"x", "y"};
  draft.formula = f.text();
  draft.point = point;
  draft.numbers = {{"point", point}};
  draft.lines = partialLines(f, point[0], point[1]);
  return draft;
}

Draft directionalDerivative(Random& random, int difficulty) {
  Hand hand(random);
  const double x = hand.nonzero(2);
  const double y = hand.nonzero(2);
  const double a = hand.integer(1, 3);
  const double b = difficulty == 1 ? 0 : hand.nonzero(2);
  const double c = hand.nonzero(3);
  // The linear terms bring the gradient at the point to whole numbers that are wanted.
  double p = hand.nonzero(6);
  double q = hand.nonzero(6);
  const Numbers triple = pythagorean(hand);
  if (difficulty == 3) {
    p = hand.coin() ? triple[0] : -triple[0];
    q = hand.coin() ? triple[1] : -triple[1];
  }
  const Polynomial f = Polynomial::quadratic(a, b, c, p - 2 * a * x - b * y, q - b * x - 2 * c * y);
  const double length = std::hypot(p, q);
  Draft draft;
  draft.formula = f.text();
  draft.variables = {"x", "y"};
  draft.numbers = {{"point", {x, y}}};
  draft.lines = partialLines(f, x, y);
  if (difficulty == 3) {
    const double degrees = hand.number({60, 120, 90, 180});
    const double cosine = degrees == 60 ? 0.5 : degrees == 120 ? -0.5 : degrees == 90 ? 0 : -1;
    const double sine = std::sqrt(1 - cosine * cosine);
    draft.numbers.push_back({"angle", {degrees}});
    draft.answers = {length * cosine};
    draft.wrong = {{Mistake::gradientLengthGiven, {length}},
                   {Mistake::sineForCosine, {length * sine}}};
    const std::string squaresOf = bracketed(p) + "^2+" + bracketed(q) + "^2";
    draft.lines.push_back({"gradient-length", "", {{"sqrt(" + squaresOf + ")"}, {text(length)}}});
    draft.lines.push_back({"directional-angle",
                           text(degrees),
                           {{text(length) + "*" + bracketed(cosine)}, {text(length * cosine)}}});
    return draft;
  }
  const double size = difficulty == 1 ? 1 : triple[2];
  const double scale = difficulty == 1 ? triple[2] : 1;
  const Numbers vector{(hand.coin() ? triple[0] : -triple[0]) / scale,
                       (hand.coin() ? triple[1] : -triple[1]) / scale};
  const double u = vector[0] / size;
  const double v = vector[1] / size;
  const double rate = p * u + q * v;
  draft.numbers.push_back({"direction", vector});
  draft.answers = {rate};
  draft.wrong = {{Mistake::gradientLengthGiven, {length}}, {Mistake::componentsSummed, {p + q}}};
  if (difficulty == 2) {
    draft.wrong.push_back({Mistake::notNormalised, {rate * size}});
    const std::string squaresOf = bracketed(vector[0]) + "^2+" + bracketed(vector[1]) + "^2";
    draft.lines.push_back({"vector-length", "", {{"sqrt(" + squaresOf + ")"}, {text(size)}}});
    draft.lines.push_back(
        {"unit-vector",
         "",
         {{text(vector[0]) + "/" + text(size), text(vector[1]) + "/" + text(size)},
          {text(u), text(v)}}});
  }
  draft.lines.push_back(
      {"directional",
       "",
       {{text(p) + "*" + bracketed(u) + "+" + bracketed(q) + "*" + bracketed(v)}, {text(rate)}}});
  return draft;
}

Draft descentStep(Random& random, int difficulty) {
  Hand hand(random);
  const auto some = [&](int size) { return static_cast<double>(hand.nonzero(size)); };
  const double x = some(3);
  const double y = some(3);
  const double rate = hand.number({0.1, 0.2, 0.5});
  const Polynomial f =
      difficulty == 1   ? Polynomial::quadratic(hand.integer(1, 3), 0, hand.integer(1, 3))
      : difficulty == 2 ? Polynomial::quadratic(hand.integer(1, 3), some(2), hand.integer(1, 4))
                        : Polynomial({{some(2), 2, 1},
                                      {static_cast<double>(hand.integer(1, 3)), 0, 2},
                                      {some(4), 1, 0}});
  const double p = f.byX().at(x, y);
  const double q = f.byY().at(x, y);
  const Numbers next{x - rate * p, y - rate * q};
  Draft draft;
  draft.formula = f.text();
  draft.variables = {"x", "y"};
  draft.numbers = {{"point", {x, y}}, {"rate", {rate}}};
  draft.answers = next;
  draft.wrong = {{Mistake::ascentForDescent, {x + rate * p, y + rate * q}},
                 {Mistake::stepForPoint, {-rate * p, -rate * q}},
                 {Mistake::stepForPoint, {rate * p, rate * q}},
                 {Mistake::rateOmitted, {x - p, y - q}},
                 {Mistake::gradientForPoint, {p, q}},
                 {Mistake::gradientForPoint, {-p, -q}},
                 {Mistake::componentsSwapped, {x - rate * q, y - rate * p}}};
  const double afterFirst = f.byY().at(next[0], y);
  if (afterFirst != q) {
    draft.wrong.push_back({Mistake::newFirstCoordinate, {next[0], y - rate * afterFirst}});
  }
  draft.lines = partialLines(f, x, y);
  draft.lines.push_back({"new-point",
                         "",
                         {{text(x) + "-" + text(rate) + "*" + bracketed(p),
                           text(y) + "-" + text(rate) + "*" + bracketed(q)},
                          texts(next)}});
  return draft;
}

}  // namespace nabla
