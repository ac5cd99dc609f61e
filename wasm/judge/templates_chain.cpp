#include <array>

#include "judge/drafts.hpp"
#include "judge/hand.hpp"
#include "judge/polynomial.hpp"

// Exercises about the chain rule: rates in a row, tables of values, paths that meet.

namespace nabla {

namespace {

using Numbers = std::vector<double>;

double product(const Numbers& factors) {
  double result = 1;
  for (const double one : factors) result *= one;
  return result;
}

std::string productText(const Numbers& factors) {
  std::string result = text(factors[0]);
  for (std::size_t i = 1; i < factors.size(); ++i) result += "*" + bracketed(factors[i]);
  return result;
}

}  // namespace

Draft chainRates(Random& random, int difficulty) {
  Hand hand(random);
  Numbers rates;
  if (difficulty == 1) {
    rates = {static_cast<double>(hand.integer(2, 6)), static_cast<double>(hand.integer(2, 6))};
  } else if (difficulty == 2) {
    rates = {static_cast<double>(hand.integer(2, 6)), static_cast<double>(-hand.integer(2, 5)),
             hand.number({0.5, 0.1, 1.5, 0.2})};
  } else {
    rates = {hand.number({-2, -3, 4, 5}), hand.number({0.5, -0.5, 1.5, 2.5}),
             hand.number({-2, 3, -4, 6}), hand.number({0.1, 0.2, 0.25, -0.1})};
  }
  rates = hand.shuffled(rates);
  Draft draft;
  draft.numbers = {{"rates", rates}};
  draft.answers = {product(rates)};
  draft.wrong = {{Mistake::ratesAdded, {total(rates)}}};
  for (std::size_t left = 0; left < rates.size(); ++left) {
    Numbers rest = rates;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left));
    draft.wrong.push_back({Mistake::stageForgotten, {product(rest)}});
  }
  draft.lines = {{"chain-total", "", {{productText(rates)}, {text(product(rates))}}}};
  return draft;
}

// Functions are known by a table alone: the first is applied first.
Draft chainAtPoint(Random& random, int difficulty) {
  Hand hand(random);
  const int rows = difficulty == 1 ? 2 : difficulty == 2 ? 3 : 4;
  const std::size_t functions = difficulty == 3 ? 3 : 2;
  constexpr std::array<std::string_view, 3> valueNames{"values-1", "values-2", "values-3"};
  constexpr std::array<std::string_view, 3> slopeNames{"slopes-1", "slopes-2", "slopes-3"};
  Draft draft;
  Numbers column;
  for (int row = 1; row <= rows; ++row) column.push_back(row);
  draft.numbers = {{"table-x", column}};
  std::vector<Numbers> values;
  std::vector<Numbers> slopes;
  for (std::size_t f = 0; f < functions; ++f) {
    Numbers valueColumn;
    Numbers slopeColumn;
    for (int row = 0; row < rows; ++row) {
      valueColumn.push_back(hand.integer(1, rows));
      slopeColumn.push_back(hand.nonzero(difficulty == 1 ? 4 : 6));
    }
    values.push_back(valueColumn);
    slopes.push_back(slopeColumn);
    draft.numbers.push_back({valueNames[f], valueColumn});
    draft.numbers.push_back({slopeNames[f], slopeColumn});
  }
  const int start = hand.integer(1, rows);
  draft.numbers.push_back({"at", {static_cast<double>(start)}});
  const auto row = [](double x) { return static_cast<std::size_t>(x) - 1; };
  // Where each function is taken, the rates met on the way, and the faulty ones at the start.
  double x = start;
  Numbers rates;
  Numbers ratesAtStart;
  for (std::size_t f = 0; f < functions; ++f) {
    ratesAtStart.push_back(slopes[f][row(start)]);
    rates.insert(rates.begin(), slopes[f][row(x)]);
    x = values[f][row(x)];
    if (f + 1 < functions) {
      draft.lines.push_back({"chain-value", std::to_string(f + 1), {{text(x)}}});
    }
  }
  const double inner = slopes[0][row(start)];
  draft.answers = {product(rates)};
  draft.wrong = {{Mistake::missingInnerDerivative, {rates[0]}},
                 {Mistake::innerDerivativeOnly, {inner}},
                 {Mistake::outerAtX, {product(ratesAtStart)}},
                 {Mistake::ratesAdded, {total(rates)}},
                 {Mistake::valueForSlope, {x}}};
  if (inner >= 1 && inner <= rows && functions == 2) {
    draft.wrong.push_back({Mistake::nestedDerivatives, {slopes[1][row(inner)]}});
  }
  draft.lines.push_back({"chain-slope", "", {{productText(rates)}, {text(product(rates))}}});
  return draft;
}

Draft chainPaths(Random& random, int difficulty) {
  Hand hand(random);
  const auto some = [&](int size) { return static_cast<double>(hand.nonzero(size)); };
  Draft draft;
  draft.variables = {"t"};
  std::string x;
  std::string y;
  if (difficulty == 1) {
    // x² + b·y along x = a·t, y = tᵐ
    const double b = some(4);
    const double a = hand.integer(2, 4);
    const int m = hand.integer(2, 3);
    draft.formula = Polynomial({{1, 2, 0}, {b, 0, 1}}).text();
    x = line(a, 0, "t");
    y = power(m, "t");
    draft.solution = Polynomial({{b * m, m - 1, 0}, {2 * a * a, 1, 0}}).text("t");
  } else if (difficulty == 2) {
    // c·x·y + d·y² along x = tᵐ, y = a·t + b
    const bool product = hand.coin();
    const double c = product ? some(3) : 1;
    const double d = product ? 0 : some(3);
    const int m = hand.integer(2, 3);
    const double a = hand.integer(2, 4);
    const double b = some(3);
    draft.formula = Polynomial({{c, 1, 1}, {d, 0, 2}}).text();
    x = power(m, "t");
    y = line(a, b, "t");
    draft.solution = Polynomial({{c * a * (m + 1), m, 0},
                                 {c * b * m, m - 1, 0},
                                 {2 * a * a * d, 1, 0},
                                 {2 * a * b * d, 0, 0}})
                         .text("t");
  } else {
    draft.formula = hand.coin() ? Polynomial({{1, 2, 1}}).text()
                                : Polynomial({{some(3), 1, 1}, {1, 2, 0}}).text();
    const auto [first, second] = hand.pair({"sin(t)", "cos(t)", "e^t"});
    x = hand.coin() ? first : power(2, "t");
    y = second;
  }
  draft.expressions = {{"x", x}, {"y", y}};
  return draft;
}

}  // namespace nabla
