#include <cmath>
#include <cstdlib>
#include <string>

#include "base/random.hpp"
#include "catch.hpp"
#include "expr/number.hpp"

using namespace nabla;

TEST_CASE("Numerals are read as the C library reads them", "[number]") {
  Random random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string numeral;
    const int digits = random.integer(1, 18);
    for (int k = 0; k < digits; ++k) numeral += static_cast<char>('0' + random.integer(0, 9));
    const auto point = static_cast<std::size_t>(random.integer(0, digits));
    if (random.integer(0, 2) != 0) numeral.insert(point, ".");
    INFO(numeral);
    CHECK(readNumber(numeral) == std::strtod(numeral.c_str(), nullptr));
  }
}

TEST_CASE("Numbers are written so that they read back", "[number]") {
  Random random(2);
  for (int i = 0; i < 5000; ++i) {
    const double value = random.normal() * std::pow(10, random.integer(-20, 20));
    const double whole = random.integer(-2'000'000'000, 2'000'000'000);
    for (const double number : {value, whole, whole / 8}) {
      INFO(numberText(number));
      CHECK(std::strtod(numberText(number).c_str(), nullptr) == number);
    }
  }
  CHECK(numberText(-0.0) == "0");
  CHECK(numberText(999999999) == "999999999");
  CHECK(numberText(1e9) == "1000000000");
}
