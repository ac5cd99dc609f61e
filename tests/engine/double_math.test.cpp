// exp, sin, cos and tanh of doubles against the C library's long doubles, which are wider.

#include "base/double_math.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "base/bits.hpp"
#include "base/random.hpp"
#include "catch.hpp"

namespace nabla::test {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// How far `ours` is from the exact value, in units of the last place of a double at that value.
double errorInUlp(double ours, long double exact) {
  const int exponent = std::max(std::ilogb(static_cast<double>(exact)), -1022);
  return static_cast<double>(std::fabs(static_cast<long double>(ours) - exact) /
                             std::ldexp(1.0L, exponent - 52));
}

// The worst error at random places between -limit and limit, near zero as often as far from it.
template <class Ours, class Exact>
double worstError(double limit, Ours&& ours, Exact&& exact) {
  Random random(1);
  double worst = 0;
  for (int i = 0; i < 20000; ++i) {
    double x = random.uniform(-limit, limit);
    if (i % 2 == 0) x = std::ldexp(x, -static_cast<int>(random.below(40)));
    worst = std::max(worst, errorInUlp(ours(x), exact(static_cast<long double>(x))));
  }
  return worst;
}

// The exponential in long doubles. Emscripten's library rounds its own to a double; its long
// doubles have 113 bits, and leave room for the plainest way: the series at x/2¹², squared twelve
// times.
long double exactExponential(long double x) {
  if constexpr (std::numeric_limits<long double>::digits < 113) return std::exp(x);
  constexpr int halvings = 12;
  const long double small = std::ldexp(x, -halvings);
  long double sum = 1;
  for (int term = 26; term > 0; --term) sum = 1 + sum * small / term;
  for (int i = 0; i < halvings; ++i) sum *= sum;
  return sum;
}

double exponential(double x) { return simd::exp(x); }
double sine(double x) { return simd::sin(x); }
double cosine(double x) { return simd::cos(x); }
double hyperbolicTangent(double x) { return simd::tanh(x); }

}  // namespace

TEST_CASE("exp, sin and cos of doubles are within 1 ulp", "[base][simd]") {
  const auto exactSine = [](long double x) { return std::sin(x); };
  const auto exactCosine = [](long double x) { return std::cos(x); };
  CHECK(worstError(1, exponential, exactExponential) < 1);
  CHECK(worstError(745, exponential, [&](long double x) {
          return x > 709.7L ? static_cast<long double>(simd::exp(static_cast<double>(x)))
                            : exactExponential(x);
        }) < 1);
  for (const double limit : {1.0, 10.0, simd::greatestReduced, 1e6}) {
    CAPTURE(limit);
    CHECK(worstError(limit, sine, exactSine) < 1);
    CHECK(worstError(limit, cosine, exactCosine) < 1);
  }
}

TEST_CASE("tanh of doubles is within 2 ulp", "[base][simd]") {
  // Of small x by the series of sinh and cosh, where 1 − 2/(e^(2x) + 1) would lose its digits.
  const auto exact = [](long double x) {
    if (std::fabs(x) > 0.25L) return 1 - 2 / (exactExponential(2 * x) + 1);
    long double sinh = 0;
    long double cosh = 0;
    for (int k = 24; k >= 0; k -= 2) {
      cosh = 1 + cosh * x * x / ((k + 1) * (k + 2));
      sinh = 1 + sinh * x * x / ((k + 2) * (k + 3));
    }
    return x * sinh / cosh;
  };
  for (const double limit : {0.7, 20.0, 710.0}) {
    CAPTURE(limit);
    CHECK(worstError(limit, hyperbolicTangent, exact) < 2);
  }
}

TEST_CASE("sines next to multiples of a quarter turn keep their digits", "[base][simd]") {
  double worst = 0;
  for (int k = 1; k < 10000; ++k) {
    const double x = k * (std::numbers::pi / 4);
    worst = std::max(worst, errorInUlp(sine(x), std::sin(static_cast<long double>(x))));
    worst = std::max(worst, errorInUlp(cosine(x), std::cos(static_cast<long double>(x))));
  }
  CHECK(worst < 1);
  CHECK(sine(std::numbers::pi) == 1.2246467991473532e-16);
}

TEST_CASE("functions of doubles keep NaN, infinities and the sign of zero", "[base][simd]") {
  CHECK(exponential(infinity) == infinity);
  CHECK(exponential(-infinity) == 0);
  CHECK(exponential(0) == 1);
  CHECK(exponential(709.78) < infinity);
  CHECK(exponential(709.79) == infinity);
  CHECK(exponential(-745) == 5e-324);
  CHECK(exponential(-745.2) == 0);
  CHECK(std::isnan(exponential(std::nan(""))));
  CHECK(std::signbit(sine(-0.0)));
  CHECK_FALSE(std::signbit(sine(0.0)));
  CHECK(cosine(-0.0) == 1);
  CHECK(std::signbit(hyperbolicTangent(-0.0)));
  CHECK(hyperbolicTangent(infinity) == 1);
  CHECK(hyperbolicTangent(-infinity) == -1);
  CHECK(std::isnan(hyperbolicTangent(std::nan(""))));
  for (const double x : {infinity, -infinity, std::nan("")}) {
    CHECK(std::isnan(sine(x)));
    CHECK(std::isnan(cosine(x)));
  }
}

TEST_CASE("a number has the same bits alone and beside any other", "[base][simd]") {
  constexpr std::array numbers{0.3, -7.5, 700.0, -8000.0, 9000.0, 1e22, infinity};
  for (const double x : numbers) {
    for (const double y : numbers) {
      CAPTURE(x, y);
      const simd::Doubles both{x, y};
      CHECK(bitsOf(simd::exp(both)[0]) == bitsOf(exponential(x)));
      CHECK(bitsOf(simd::exp(both)[1]) == bitsOf(exponential(y)));
      CHECK(bitsOf(simd::tanh(both)[0]) == bitsOf(hyperbolicTangent(x)));
      if (x == infinity || y == infinity) continue;
      CHECK(bitsOf(simd::sin(both)[0]) == bitsOf(sine(x)));
      CHECK(bitsOf(simd::cos(both)[1]) == bitsOf(cosine(y)));
    }
  }
}

}  // namespace nabla::test
