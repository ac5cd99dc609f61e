#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"

// What the drawing of an exercise is made with: pieces of formulas, taken by chance, and formulas
// written as a person writes them.

namespace nabla {

using Texts = std::initializer_list<const char*>;

// Draws the pieces that formulas are made of.
class Hand {
 public:
  explicit Hand(Random& random) : random_(random) {}

  int integer(int low, int high) { return random_.integer(low, high); }
  // From −size … size without 0.
  int nonzero(int size) {
    const int drawn = integer(1, 2 * size);
    return drawn <= size ? drawn : size - drawn;
  }
  bool coin() { return integer(0, 1) == 0; }
  std::string text(Texts choices) { return choices.begin()[random_.below(choices.size())]; }
  double number(std::initializer_list<double> choices) {
    return choices.begin()[random_.below(choices.size())];
  }
  template <class Item>
  Item one(const std::vector<Item>& choices) {
    return choices[static_cast<std::size_t>(random_.below(choices.size()))];
  }
  // Two different ones.
  std::pair<std::string, std::string> pair(Texts choices);
  // The same numbers in another order.
  std::vector<double> shuffled(std::vector<double> numbers);
  // `count` different whole numbers from low … high, in order.
  std::vector<double> distinct(int count, int low, int high);

 private:
  Random& random_;
};

// A number in a formula: "-3", "0.5".
std::string text(double value);
// The same where an operation stands before it: "(-3)".
std::string bracketed(double value);
// A factor before a piece: "3*", "-", "".
std::string factor(double value);
// A further term of a sum, sign in front; nothing for 0.
std::string plus(double coefficient, const std::string& piece);
std::string plus(double constant);
// "x", "x^3".
std::string power(int exponent, const std::string& base = "x");
// a·x² + b·x + c
std::string quadratic(double a, double b, double c, const std::string& x = "x");
// a·x + b
std::string line(double a, double b, const std::string& x = "x");
// The same with a number in the place of x: "2*3-1", "2*(-3)-1".
std::string lineAt(double a, double b, double x);
// "1+2+3", "1-2+3".
std::string sum(const std::vector<double>& numbers);
std::string sum(const std::vector<std::string>& pieces);

std::vector<std::string> texts(const std::vector<double>& numbers);
double total(const std::vector<double>& numbers);
double mean(const std::vector<double>& numbers);

}  // namespace nabla
