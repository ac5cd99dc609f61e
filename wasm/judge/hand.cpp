#include "judge/hand.hpp"

#include <algorithm>
#include <numeric>

#include "expr/number.hpp"
#include "judge/breaks.hpp"

namespace nabla {

std::pair<std::string, std::string> Hand::pair(Texts choices) {
  const auto first = static_cast<std::size_t>(random_.below(choices.size()));
  const auto step = static_cast<std::size_t>(random_.below(choices.size() - 1));
  const std::size_t second = (first + 1 + step) % choices.size();
  return {choices.begin()[first], choices.begin()[second]};
}

std::vector<double> Hand::shuffled(std::vector<double> numbers) {
  for (std::size_t i = numbers.size(); i > 1; --i) {
    std::swap(numbers[i - 1], numbers[static_cast<std::size_t>(random_.below(i))]);
  }
  return numbers;
}

std::vector<double> Hand::distinct(int count, int low, int high) {
  std::vector<double> all(static_cast<std::size_t>(high - low + 1));
  std::iota(all.begin(), all.end(), static_cast<double>(low));
  std::vector<double> drawn = shuffled(all);
  drawn.resize(static_cast<std::size_t>(count));
  std::sort(drawn.begin(), drawn.end());
  return drawn;
}

std::string text(double value) { return numberText(roundNear(value)); }

std::string bracketed(double value) { return value < 0 ? "(" + text(value) + ")" : text(value); }

std::string factor(double value) {
  if (value == 1) return "";
  if (value == -1) return "-";
  return text(value) + "*";
}

std::string plus(double coefficient, const std::string& piece) {
  if (coefficient == 0) return "";
  return coefficient < 0 ? "-" + factor(-coefficient) + piece : "+" + factor(coefficient) + piece;
}

std::string plus(double constant) {
  if (constant == 0) return "";
  return constant < 0 ? text(constant) : "+" + text(constant);
}

std::string power(int exponent, const std::string& base) {
  return exponent == 1 ? base : base + "^" + std::to_string(exponent);
}

std::string quadratic(double a, double b, double c, const std::string& x) {
  return factor(a) + x + "^2" + plus(b, x) + plus(c);
}

std::string line(double a, double b, const std::string& x) { return factor(a) + x + plus(b); }

std::string lineAt(double a, double b, double x) {
  return (a == 1 ? text(x) : a == -1 ? "-" + bracketed(x) : text(a) + "*" + bracketed(x)) + plus(b);
}

std::string sum(const std::vector<double>& numbers) {
  std::string result = text(numbers[0]);
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    result += numbers[i] < 0 ? text(numbers[i]) : "+" + text(numbers[i]);
  }
  return result;
}

std::string sum(const std::vector<std::string>& pieces) {
  std::string result = pieces[0];
  for (std::size_t i = 1; i < pieces.size(); ++i) result += "+" + pieces[i];
  return result;
}

std::vector<std::string> texts(const std::vector<double>& numbers) {
  std::vector<std::string> result;
  result.reserve(numbers.size());
  for (const double number : numbers) result.push_back(text(number));
  return result;
}

double total(const std::vector<double>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

double mean(const std::vector<double>& numbers) {
  return total(numbers) / static_cast<double>(numbers.size());
}

}  // namespace nabla
