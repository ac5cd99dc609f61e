#include <algorithm>
#include <cmath>

#include "judge/drafts.hpp"
#include "judge/hand.hpp"

// Exercises about models, data and the squared loss.

namespace nabla {

namespace {

using Numbers = std::vector<double>;

template <class Function>
Numbers each(const Numbers& numbers, Function function) {
  Numbers result;
  for (const double number : numbers) result.push_back(function(number));
  return result;
}

// (e₁ + e₂ + …)/n of some expressions; one alone needs neither.
std::string meanText(const std::vector<std::string>& pieces) {
  if (pieces.size() == 1) return pieces[0];
  return "(" + sum(pieces) + ")/" + std::to_string(pieces.size());
}

std::string squares(const Numbers& numbers) {
  std::vector<std::string> pieces;
  for (const double number : numbers) pieces.push_back(bracketed(number) + "^2");
  return meanText(pieces);
}

double median(Numbers numbers) {
  std::sort(numbers.begin(), numbers.end());
  const std::size_t half = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

// Two or three points and the model ŷ = w·x + b, a sum of squares in w.
struct Fit {
  Numbers x;
  Numbers y;
  double b = 0;

  [[nodiscard]] std::string model(const std::string& w) const { return w + "*x" + plus(b); }

  // The mean squared loss as a formula in w.
  [[nodiscard]] std::string loss(const std::string& w) const {
    std::vector<std::string> pieces;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const std::string prediction = factor(x[i]) + w + plus(b);
      const bool single = b == 0 && x[i] > 0;
      pieces.push_back("(" + text(y[i]) + "-" + (single ? prediction : "(" + prediction + ")") +
                       ")^2");
    }
    return meanText(pieces);
  }

  // Sums over the points: x², and x times what is left of y.
  [[nodiscard]] double squareSum() const {
    return total(each(x, [](double value) { return value * value; }));
  }
  [[nodiscard]] double productSum() const {
    double result = 0;
    for (std::size_t i = 0; i < x.size(); ++i) result += x[i] * (y[i] - b);
    return result;
  }
};

}  // namespace

Draft lineLoss(Random& random, int difficulty) {
  Hand hand(random);
  const double a = difficulty == 1   ? hand.integer(1, 2)
                   : difficulty == 2 ? hand.nonzero(3)
                                     : hand.number({0.5, 1.5, -0.5, -1.5});
  const double b = difficulty == 1 ? hand.integer(0, 3) : hand.nonzero(4);
  Numbers xs = hand.distinct(3, difficulty == 1 ? 0 : -1, 4);
  if (difficulty == 3) xs = each(xs, [](double x) { return 2 * x; });
  // Their squares have a mean without a fraction.
  const std::vector<Numbers> sizes{{1, 1, 2}, {0, 0, 3}, {1, 2, 2},
                                   {0, 3, 3}, {1, 1, 4}, {2, 2, 4}};
  const Numbers rests = each(hand.shuffled(hand.one(sizes)),
                             [&](double size) { return hand.coin() ? size : -size + 0.0; });
  const Numbers predictions = each(xs, [&](double x) { return a * x + b; });
  Numbers ys;
  std::vector<std::string> asWritten;
  std::vector<std::string> differences;
  for (std::size_t i = 0; i < xs.size(); ++i) {
    ys.push_back(predictions[i] + rests[i]);
    asWritten.push_back(lineAt(a, b, xs[i]));
    differences.push_back(text(ys[i]) + "-" + bracketed(predictions[i]));
  }
  const double loss = mean(each(rests, [](double rest) { return rest * rest; }));
  const double mistaken = mean(rests);
  const double meanSize = mean(each(rests, [](double rest) { return std::fabs(rest); }));
  // Residuals of one sign do not cancel: their mean is that of their sizes, but for the sign. And
  // either sign comes about, by the order of the subtraction.
  const bool cancel = std::fabs(mistaken) < meanSize;
  const Mistake averaged = cancel ? Mistake::residualsCancelled : Mistake::residualsNotSquared;
  Numbers withoutIntercept = each(rests, [&](double rest) { return (rest + b) * (rest + b); });
  Draft draft;
  draft.numbers = {{"data-x", xs}, {"data-y", ys}};
  draft.expressions = {{"prediction", line(a, b)}};
  draft.answers = {loss};
  draft.wrong = {
      {Mistake::sumForAverage, {3 * loss}},
      {averaged, {-std::fabs(mistaken)}},
      {Mistake::absoluteForSquared, {meanSize}},
      {Mistake::squareOfMean, {mistaken * mistaken}},
  };
  if (cancel) draft.wrong.push_back({averaged, {std::fabs(mistaken)}});
  if (b != 0) draft.wrong.push_back({Mistake::interceptDropped, {mean(withoutIntercept)}});
  draft.lines = {{"prediction", "", {asWritten, texts(predictions)}},
                 {"residual", "", {differences, texts(rests)}},
                 {"loss", "", {{squares(rests)}, {text(loss)}}}};
  return draft;
}

Draft residual(Random& random, int difficulty) {
  Hand hand(random);
  double a = hand.integer(1, 4);
  double b = hand.integer(1, 6);
  double x = hand.integer(1, 6);
  if (difficulty >= 2) {
    a = hand.nonzero(4);
    b = hand.nonzero(6);
    x = hand.nonzero(5);
  }
  if (difficulty == 3) a = hand.number({0.5, -0.5, 1.5, -1.5, 2.5, 0.2, -0.4});
  const double prediction = a * x + b;
  const double rest = hand.nonzero(difficulty + 3) * (difficulty == 3 ? 0.5 : 1);
  Draft draft;
  draft.numbers = {{"point", {x, prediction + rest}}};
  draft.expressions = {{"prediction", line(a, b)}};
  draft.answers = {rest};
  draft.wrong = {{Mistake::predictionForResidual, {prediction}},
                 {Mistake::residualSquared, {rest * rest}},
                 {Mistake::interceptDropped, {rest + b}}};
  draft.lines = {
      {"prediction", "", {{lineAt(a, b, x)}, {text(prediction)}}},
      {"residual", "", {{text(prediction + rest) + "-" + bracketed(prediction)}, {text(rest)}}}};
  return draft;
}

Draft bestConstant(Random& random, int difficulty) {
  Hand hand(random);
  Numbers ys;
  if (difficulty == 1) {
    ys = hand.distinct(3, 1, 12);
  } else if (difficulty == 2) {
    ys = hand.distinct(4, -8, 12);
  } else {
    ys = each(hand.distinct(5, -20, 60), [](double value) { return value / 10; });
  }
  ys = hand.shuffled(ys);
  const double best = mean(ys);
  const auto count = static_cast<double>(ys.size());
  std::vector<std::string> rests;
  std::vector<std::string> parts;
  for (const double y : ys) {
    rests.push_back("(" + text(y) + "-c)");
    parts.push_back("(" + text(y) + "-c)^2");
  }
  const auto [least, greatest] = std::minmax_element(ys.begin(), ys.end());
  Draft draft;
  draft.variables = {"c"};
  draft.numbers = {{"data-y", ys}};
  draft.answers = {best};
  draft.wrong = {{Mistake::medianForMean, {median(ys)}},
                 {Mistake::midrangeForMean, {(*least + *greatest) / 2}},
                 {Mistake::sumForAverage, {best * count}}};
  draft.lines = {{"loss-of", "c", {{meanText(parts)}}},
                 {"loss-slope", "c", {{"-2*" + meanText(rests)}, {line(2, -2 * best, "c")}, {"0"}}},
                 {"variable", "c", {{"(" + sum(ys) + ")/" + text(count)}, {text(best)}}}};
  return draft;
}

Draft lossSlope(Random& random, int difficulty) {
  Hand hand(random);
  Fit fit;
  fit.x = difficulty == 1 ? Numbers{hand.number({2, 3, 4, 5})} : hand.distinct(2, 1, 5);
  if (difficulty == 3) fit.b = hand.nonzero(4);
  for (std::size_t i = 0; i < fit.x.size(); ++i) fit.y.push_back(hand.integer(1, 9));
  const auto count = static_cast<double>(fit.x.size());
  Draft draft;
  draft.formula = fit.loss("a");
  draft.variables = {"a"};
  draft.solution = line(2 * fit.squareSum() / count, -2 * fit.productSum() / count, "a");
  draft.numbers = {{"data-x", fit.x}, {"data-y", fit.y}};
  draft.expressions = {{"prediction", fit.model("a")}};
  return draft;
}

Draft lossMinimum(Random& random, int difficulty) {
  Hand hand(random);
  Fit fit;
  fit.x = hand.distinct(difficulty == 1 ? 2 : 3, 1, 5);
  if (difficulty == 3) fit.b = hand.nonzero(3);
  const double best = difficulty == 1 ? hand.integer(1, 4) : hand.nonzero(6) / 2.0;
  // Rests at right angles to x leave the best w where it is.
  Numbers rests(fit.x.size(), 0);
  for (std::size_t i = 0; i + 1 < fit.x.size(); ++i) {
    const double size = hand.nonzero(1);
    rests[i] += size * fit.x[i + 1];
    rests[i + 1] -= size * fit.x[i];
  }
  double ratios = 0;
  for (std::size_t i = 0; i < fit.x.size(); ++i) {
    fit.y.push_back(best * fit.x[i] + fit.b + rests[i]);
    ratios += (fit.y[i] - fit.b) / fit.x[i] / static_cast<double>(fit.x.size());
  }
  const auto count = static_cast<double>(fit.x.size());
  const double squares = fit.squareSum();
  const double products = fit.productSum();
  Draft draft;
  draft.formula = fit.loss("w");
  draft.variables = {"w"};
  draft.numbers = {{"data-x", fit.x}, {"data-y", fit.y}};
  draft.expressions = {{"prediction", fit.model("w")}};
  draft.answers = {best};
  draft.wrong = {{Mistake::meanOfRatios, {ratios}},
                 {Mistake::ratioOfSums, {(total(fit.y) - count * fit.b) / total(fit.x)}}};
  if (fit.b != 0) {
    draft.wrong.push_back(
        {Mistake::interceptDropped, {(products + fit.b * total(fit.x)) / squares}});
  }
  draft.lines = {
      {"loss-slope", "w", {{"2*(" + line(squares, -products, "w") + ")/" + text(count)}, {"0"}}},
      {"variable", "w", {{text(products) + "/" + text(squares)}, {text(best)}}}};
  return draft;
}

}  // namespace nabla
