#include "base/random.hpp"

#include <bit>
#include <cmath>

#include "base/bits.hpp"

namespace nabla {

namespace {

// The natural logarithm of a positive normal number in basic arithmetic alone: x = m·2^e with m in
// [√½, √2), ln m = 2·artanh t with t = (m − 1)/(m + 1), |t| < 0.172, as a series. Good to a few
// ulp.
double logarithm(double x) {
  const auto pattern = bitsOf(x);
  int exponent = static_cast<int>(pattern >> 52) - 1023;
  double m = numberFrom((pattern & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL);
  constexpr double squareRootOfTwo = 1.4142135623730951;
  if (m > squareRootOfTwo) {
    m /= 2;
    ++exponent;
  }
  const double t = (m - 1) / (m + 1);
  const double square = t * t;
  double series = 0;
  for (int power = 21; power >= 1; power -= 2) series = series * square + 1.0 / power;
  constexpr double logarithmOfTwo = 0.6931471805599453;
  return 2 * t * series + exponent * logarithmOfTwo;
}

}  // namespace

Random::Random(std::uint64_t seed) : state_{} {
  // splitmix64
  for (std::uint64_t& word : state_) {
    seed += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    word = z ^ (z >> 31);
  }
}

std::uint64_t Random::bits() {
  auto& s = state_;
  const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
  const std::uint64_t shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = std::rotl(s[3], 45);
  return result;
}

double Random::uniform() { return static_cast<double>(bits() >> 11) * 0x1p-53; }

std::uint64_t Random::below(std::uint64_t count) {
  std::uint64_t drawn = bits();
  if (drawn < count) {
    // Numbers from the incomplete last round are drawn again: 2⁶⁴ mod `count` of them, the least.
    const std::uint64_t excess = (0 - count) % count;
    while (drawn < excess) drawn = bits();
  }
  return drawn % count;
}

int Random::integer(int low, int high) {
  // In 64 bits: the distance between two ints may be past the greatest int.
  const auto distance = static_cast<std::uint64_t>(std::int64_t{high} - low);
  return static_cast<int>(low + static_cast<std::int64_t>(below(distance + 1)));
}

double Random::normal() {
  while (true) {
    const double u = uniform(-1, 1);
    const double v = uniform(-1, 1);
    const double square = u * u + v * v;
    if (square < 1 && square > 0) return u * std::sqrt(-2 * logarithm(square) / square);
  }
}

}  // namespace nabla
