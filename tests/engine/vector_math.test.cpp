// The vector functions against the C library's doubles, over the whole range of floats.

#include "base/vector_math.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "catch.hpp"

namespace nabla::test {

namespace {

using simd::Floats;

constexpr float infinity = std::numeric_limits<float>::infinity();

// How far `ours` is from the exact value, in units of the last place of a float at that value.
double errorInUlp(float ours, double exact) {
  if (std::isinf(ours) || std::fabs(exact) > std::numeric_limits<float>::max()) {
    return ours == static_cast<float>(exact) ? 0 : 1e9;
  }
  const int exponent = std::max(exact == 0 ? -126 : std::ilogb(exact), -126);
  return std::fabs(double{ours} - exact) / std::ldexp(1.0, exponent - 23);
}

// The worst error over every `stride`-th float from -limit to limit, of both signs.
template <class Ours, class Exact>
double worstError(float limit, Ours&& ours, Exact&& exact) {
  constexpr std::uint32_t stride = 1021;
  const auto last = __builtin_bit_cast(std::uint32_t, limit);
  double worst = 0;
  for (std::uint32_t bits = 0; bits <= last; bits += 2 * stride) {
    const auto x = __builtin_bit_cast(float, bits);
    const auto y = __builtin_bit_cast(float, bits + stride);
    const Floats at{x, -x, y, -y};
    const Floats results = ours(at);
    for (std::size_t i = 0; i < 4; ++i) {
      worst = std::max(worst, errorInUlp(results[i], exact(double{at[i]})));
    }
  }
  return worst;
}

}  // namespace

TEST_CASE("exp, tanh and sigmoid of registers are within 4 ulp", "[base][simd]") {
  const double worstExp = worstError(
      200.0F, [](Floats x) { return simd::exp(x); }, [](double x) { return std::exp(x); });
  const double worstTanh = worstError(
      200.0F, [](Floats x) { return simd::tanh(x); }, [](double x) { return std::tanh(x); });
  const double worstSigmoid = worstError(
      200.0F, [](Floats x) { return simd::sigmoid(x); },
      [](double x) { return 1 / (1 + std::exp(-x)); });
  CAPTURE(worstExp, worstTanh, worstSigmoid);
  CHECK(worstExp <= 4);
  CHECK(worstTanh <= 4);
  CHECK(worstSigmoid <= 4);
}

TEST_CASE("vector functions keep NaN, infinities and the sign of zero", "[base][simd]") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  // Volatile: where the compiler knows these numbers, Clang 14 comes to no end over them.
  const volatile float numbers[] = {nan, infinity, -infinity, -0.0F};
  const Floats special{numbers[0], numbers[1], numbers[2], numbers[3]};
  const Floats e = simd::exp(special);
  CHECK(std::isnan(e[0]));
  CHECK(e[1] == infinity);
  CHECK(e[2] == 0.0F);
  CHECK(e[3] == 1.0F);
  const Floats t = simd::tanh(special);
  CHECK(std::isnan(t[0]));
  CHECK(t[1] == 1.0F);
  CHECK(t[2] == -1.0F);
  CHECK(std::signbit(t[3]));
  const Floats s = simd::sigmoid(special);
  CHECK(std::isnan(s[0]));
  CHECK(s[1] == 1.0F);
  CHECK(s[2] == 0.0F);
  CHECK(s[3] == 0.5F);
}

}  // namespace nabla::test
