#pragma once

#include <cstdint>

#include "base/simd.hpp"

// exp, tanh and sigmoid of four floats at once, within 4 units in the last place over the whole
// range (tests/engine/vector_math.test.cpp), subnormal results included. Basic arithmetic alone, so
// that they give the same bits on every machine. The polynomials' coefficients are minimax fits of
// the relative error (Lawson's iteration), good to 5e-9 before rounding.

namespace nabla::simd {

using Floats = Register<float>;

// Lane by lane: where the mask is all ones the first, where it is zero the second.
inline Floats choose(const Integers& mask, const Floats& yes, const Floats& no) noexcept {
  return reinterpret_cast<Floats>((mask & reinterpret_cast<Integers>(yes)) |
                                  (~mask & reinterpret_cast<Integers>(no)));
}

inline Floats absolute(const Floats& x) noexcept {
  return reinterpret_cast<Floats>(reinterpret_cast<Integers>(x) & 0x7fffffff);
}

// eˣ = 2^whole·(1 + rest), with |rest| < 0.42: x = whole·ln 2 + r, rest = r + r²·p(r).
struct Power {
  Integers whole;
  Floats rest;
};

inline Power powerOf(const Floats& x) noexcept {
  // Adding 1.5·2²³ leaves no room for a fraction: it rounds to the nearest whole number, which then
  // stands in the low bits.
  constexpr float rounder = 12582912.0F;
  const Floats shifted = x * 1.44269504F + rounder;
  const Floats n = shifted - rounder;
  // ln 2 in two parts; the first has few enough bits for n times it to be exact.
  const Floats r = x - n * 0.693359375F + n * 2.12194440e-4F;
  Floats p = r * 0.001381316139F + 0.008369418795F;
  p = p * r + 0.04166845656F;
  p = p * r + 0.1666651479F;
  p = p * r + 0.4999999305F;
  return {reinterpret_cast<Integers>(shifted) - 0x4b400000, p * (r * r) + r};
}

// 2^whole, between the least normal number and the greatest.
inline Floats powerOfTwo(const Integers& whole) noexcept {
  return reinterpret_cast<Floats>((whole + 127) << 23);
}

inline Floats exp(const Floats& x) noexcept {
  // Beyond these the result is ∞ or 0 anyway. A comparison with NaN is false, and NaN stays.
  constexpr float greatest = 89.0F;
  constexpr float least = -104.0F;
  const Power power = powerOf(atLeast(atMost(x, splat<Floats>(greatest)), splat<Floats>(least)));
  // In two factors, since one would not reach subnormal numbers or the last power before ∞.
  const Integers half = power.whole >> 1;
  return (power.rest + 1.0F) * powerOfTwo(half) * powerOfTwo(power.whole - half);
}

// g/(g + 2) with g = e^(2|x|) − 1, and the sign of x. Near 0 the power is 1 and g keeps its digits.
inline Floats tanh(const Floats& x) noexcept {
  constexpr float greatest = 20.0F;  // of 2|x|: the result is 1 long before
  const Integers sign = reinterpret_cast<Integers>(x) & static_cast<std::int32_t>(0x80000000);
  const auto size = reinterpret_cast<Floats>(reinterpret_cast<Integers>(x) ^ sign);
  const Power power = powerOf(atMost(size + size, splat<Floats>(greatest)));
  const Floats two = powerOfTwo(power.whole);
  const Floats g = two * power.rest + (two - 1.0F);
  return reinterpret_cast<Floats>(reinterpret_cast<Integers>(g / (g + 2.0F)) | sign);
}

// 1/(1 + e⁻ˣ) in two forms, so that a large negative x keeps its digits.
inline Floats sigmoid(const Floats& x) noexcept {
  const Floats small = exp(-absolute(x));
  return choose(x < 0.0F, small, splat<Floats>(1.0F)) / (1.0F + small);
}

}  // namespace nabla::simd
