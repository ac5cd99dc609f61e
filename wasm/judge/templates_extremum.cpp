#include "judge/drafts.hpp"
#include "judge/hand.hpp"
#include "judge/polynomial.hpp"

// Exercises about minima, saddles and curvature.

namespace nabla {

namespace {

using Numbers = std::vector<double>;

// a·(x − p)² + b·(x − p)(y − q) + c·(y − q)² + lowest, multiplied out.
Polynomial around(double p, double q, double a, double b, double c, double lowest) {
  return Polynomial::quadratic(a, b, c, -2 * a * p - b * q, -2 * c * q - b * p,
                               a * p * p + b * p * q + c * q * q + lowest);
}

// "4/2", and no division by one.
std::string quotient(const std::string& above, double below) {
  return below == 1 ? above : "(" + above + ")/" + bracketed(below);
}

// What both partial derivatives are, set to zero.
std::vector<WorkedText> equations(const std::string& byX, const std::string& byY) {
  return {{"partial", "x", {{byX}, {"0"}}}, {"partial", "y", {{byY}, {"0"}}}};
}

// The way to (p, q), where a·x² + b·x·y + c·y² + d·x + e·y is at rest: x from the first equation,
// put into the second.
std::vector<WorkedText> zeroLines(const Polynomial& f, double a, double b, double c, double p,
                                  double q) {
  const double d = -2 * a * p - b * q;
  const double e = -2 * c * q - b * p;
  std::vector<WorkedText> lines = equations(f.byX().text(), f.byY().text());
  const auto solve = [&](const char* name, const std::string& above, double below, double value) {
    WorkedText line{"variable", name, {{quotient(above, below)}}};
    if (line.chain[0][0] != text(value)) line.chain.push_back({text(value)});
    lines.push_back(std::move(line));
  };
  if (b == 0) {
    solve("x", text(0 - d), 2 * a, p);
    solve("y", text(0 - e), 2 * c, q);
  } else {
    const Polynomial above({{-b, 0, 1}, {-d, 0, 0}});
    const std::string x = quotient(above.text(), 2 * a);
    // What is left of the second equation, times 2a.
    const double slope = 4 * a * c - b * b;
    const double rest = 2 * a * e - b * d;
    lines.push_back({"express", "x", {{x}}});
    lines.push_back({"put-in",
                     "y",
                     {{factor(b) + "(" + x + ")" + plus(2 * c, "y") + plus(e)},
                      {quotient(Polynomial({{slope, 0, 1}, {rest, 0, 0}}).text(), 2 * a)},
                      {"0"}}});
    solve("y", text(0 - rest), slope, q);
    solve("x", above.textAt(0, q), 2 * a, p);
  }
  lines.push_back({"solution", "", {texts({p, q})}});
  return lines;
}

// The way to (p, q), where x·y + p²q/x + pq²/y is at rest.
std::vector<WorkedText> reciprocalLines(double p, double q) {
  const std::string first = text(p * p * q);
  const std::string second = text(p * q * q);
  const std::string y = first + "/x^2";
  const std::string slopes = p == 1 ? "x^4" : "x^4/" + text(p * p * p);
  std::vector<WorkedText> lines = equations("y-" + first + "/x^2", "x-" + second + "/y^2");
  lines.push_back({"express", "y", {{y}}});
  lines.push_back({"put-in", "y", {{"x-" + second + "/(" + y + ")^2"}, {"x-" + slopes}, {"0"}}});
  lines.push_back({"cube", "x", {{text(p * p * p)}}});
  lines.push_back({"variable", "x", {{text(p)}}});
  lines.push_back({"variable", "y", {{first + "/" + text(p) + "^2"}, {text(q)}}});
  lines.push_back({"solution", "", {texts({p, q})}});
  return lines;
}

}  // namespace

Draft criticalPoints(Random& random, int difficulty) {
  Hand hand(random);
  Draft draft;
  draft.variables = {"x", "y"};
  if (difficulty == 3 && hand.coin()) {
    // x·y + p²q/x + pq²/y is at rest in (p, q) alone.
    const double p = hand.integer(1, 4);
    const double q = hand.integer(1, 4);
    const std::string first = text(p * p * q);
    const std::string second = text(p * q * q);
    draft.formula = "x*y+" + first + "/x+" + second + "/y";
    draft.answers = {p, q};
    draft.wrong = {{Mistake::sign, {-p, -q}}, {Mistake::componentsSwapped, {q, p}}};
    if (p == q) draft.wrong.pop_back();
    draft.lines = reciprocalLines(p, q);
    return draft;
  }
  const double p = hand.nonzero(4);
  const double q = hand.nonzero(4);
  const double a = hand.integer(1, difficulty);
  const double b = difficulty == 1 ? 0 : hand.nonzero(difficulty);
  const double c = difficulty == 3 ? hand.nonzero(3) : hand.integer(1, difficulty);
  // A valley that is flat along a line has no single lowest point.
  if (4 * a * c == b * b) return draft;
  const Polynomial f = around(p, q, a, b, c, 0);
  draft.formula = f.text();
  draft.answers = {p, q};
  draft.wrong = {{Mistake::sign, {-p, -q}}};
  if (p != q) draft.wrong.push_back({Mistake::componentsSwapped, {q, p}});
  if (b != 0) {
    draft.wrong.push_back({Mistake::crossTermIgnored, {p + b * q / (2 * a), q + b * p / (2 * c)}});
  }
  draft.lines = zeroLines(f, a, b, c, p, q);
  return draft;
}

Draft secondDerivative(Random& random, int difficulty) {
  Hand hand(random);
  Draft draft;
  if (difficulty == 1) {
    draft.formula = factor(hand.integer(1, 4)) + power(hand.integer(3, 5)) +
                    plus(hand.nonzero(5), "x^2") + plus(hand.nonzero(9), "x");
  } else if (difficulty == 2) {
    const auto [first, second] = hand.pair({"sin(x)", "cos(x)", "e^x", "ln(x)"});
    draft.formula = factor(hand.integer(2, 6)) + first +
                    (hand.coin() ? plus(hand.nonzero(5), second)
                                 : plus(hand.nonzero(4), power(hand.integer(2, 4))));
  } else {
    switch (hand.integer(0, 4)) {
      case 0:
        draft.formula = factor(hand.integer(1, 5)) + power(hand.integer(1, 2)) + "*e^x";
        break;
      case 1:
        draft.formula = factor(hand.integer(1, 4)) + power(hand.integer(1, 3)) + "*ln(x)";
        break;
      case 2:
        draft.formula = hand.text({"sin", "cos"}) + "(" + line(hand.integer(2, 5), 0) + ")" +
                        plus(hand.nonzero(4), "x^2");
        break;
      case 3:
        draft.formula = "(" + line(hand.integer(2, 4), hand.nonzero(5)) + ")^" +
                        std::to_string(hand.integer(3, 5));
        break;
      default:
        draft.formula = std::to_string(hand.integer(1, 6)) + "/" + power(hand.integer(1, 2)) +
                        plus(hand.nonzero(4), "x^3");
    }
  }
  draft.order = 2;
  return draft;
}

Draft hessianDeterminant(Random& random, int difficulty) {
  Hand hand(random);
  const auto some = [&](int size) { return static_cast<double>(hand.nonzero(size)); };
  const Polynomial f =
      difficulty == 1 ? Polynomial::quadratic(hand.integer(1, 4), some(4), some(3))
      : difficulty == 2
          ? Polynomial(
                {{some(2), 3, 0}, {some(4), 1, 1}, {static_cast<double>(hand.integer(1, 3)), 0, 2}})
          : Polynomial({{some(2), 2, 1}, {some(2), 0, 3}, {some(3), 1, 1}, {some(3), 2, 0}});
  const double x = some(2);
  const double y = some(2);
  const Polynomial xx = f.byX().byX();
  const Polynomial xy = f.byX().byY();
  const Polynomial yy = f.byY().byY();
  const double a = xx.at(x, y);
  const double b = xy.at(x, y);
  const double c = yy.at(x, y);
  Draft draft;
  draft.formula = f.text();
  draft.variables = {"x", "y"};
  if (difficulty > 1) draft.numbers = {{"point", {x, y}}};
  draft.answers = {a * c - b * b};
  draft.wrong = {{Mistake::mixedAdded, {a * c + b * b}},
                 {Mistake::mixedOmitted, {a * c}},
                 {Mistake::traceForDeterminant, {a + c}},
                 {Mistake::mixedTwice, {a * c - 2 * b}},
                 {Mistake::mixedNotSquared, {a * c - b}}};
  const auto second = [&](const char* by, const Polynomial& partial) {
    WorkedText worked{"second-partial", by, {{partial.text()}}};
    const double value = partial.at(x, y);
    if (partial.text() != text(value)) worked.chain.push_back({text(value)});
    return worked;
  };
  draft.lines = {
      second("xx", xx),
      second("xy", xy),
      second("yy", yy),
      {"determinant",
       "",
       {{text(a) + "*" + bracketed(c) + "-" + bracketed(b) + "^2"}, {text(a * c - b * b)}}}};
  return draft;
}

Draft minimumValue(Random& random, int difficulty) {
  Hand hand(random);
  const double p = hand.nonzero(difficulty == 3 ? 3 : 5);
  const double q = hand.nonzero(3);
  const double lowest = hand.nonzero(9);
  Draft draft;
  draft.answers = {lowest};
  if (difficulty < 3) {
    const double a = difficulty == 1 ? 1 : hand.integer(2, 4);
    draft.formula = quadratic(a, -2 * a * p, a * p * p + lowest);
    draft.wrong = {{Mistake::pointForValue, {p}}, {Mistake::valueAtZero, {a * p * p + lowest}}};
    draft.lines = {
        {"slope", "x", {{line(2 * a, -2 * a * p)}, {"0"}}},
        {"variable", "x", {{text(p)}}},
        {"least-value",
         text(p),
         {{quadratic(a, -2 * a * p, a * p * p + lowest, bracketed(p))}, {text(lowest)}}}};
    return draft;
  }
  const double a = hand.integer(1, 2);
  const double b = hand.nonzero(1);
  const double c = hand.integer(1, 2);
  const Polynomial f = around(p, q, a, b, c, lowest);
  draft.formula = f.text();
  draft.variables = {"x", "y"};
  draft.wrong = {{Mistake::pointForValue, {p}},
                 {Mistake::pointForValue, {q}},
                 {Mistake::valueAtZero, {f.at(0, 0)}}};
  draft.lines = zeroLines(f, a, b, c, p, q);
  draft.lines.push_back({"least-value", "", {{f.textAt(p, q)}, {text(lowest)}}});
  return draft;
}

}  // namespace nabla
