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

// Only NaN differs from itself.
inline Integers isNan(const Floats& x) noexcept {
  return x != x;  // NOLINT(misc-redundant-expression)
}

inline Floats absolute(const Floats& x) noexcept {
  return reinterpret_cast<Floats>(reinterpret_cast<Integers>(x) & 0x7fffffff);
}

// x = n·ln 2 + r with |r| ≤ ½ ln 2; eˣ = 2ⁿ·eʳ, eʳ = 1 + r + r²·p(r).
inline Floats exp(const Floats& x) noexcept {
  // Beyond these the result is ∞ or 0 anyway. A comparison with NaN is false, and NaN stays.
  constexpr float greatest = 89.0F;
  constexpr float least = -104.0F;
  const Floats bounded = atLeast(atMost(x, splat<Floats>(greatest)), splat<Floats>(least));
  // Adding 1.5·2²³ leaves no room for a fraction: it rounds to the nearest whole number, which then
  // stands in the low bits.
  constexpr float rounder = 12582912.0F;
  const Floats shifted = bounded * 1.44269504F + rounder;
  const Floats n = shifted - rounder;
  // ln 2 in two parts; the first has few enough bits for n times it to be exact.
  const Floats r = bounded - n * 0.693359375F + n * 2.12194440e-4F;
  Floats p = r * 0.001381316139F + 0.008369418795F;
  p = p * r + 0.04166845656F;
  p = p * r + 0.1666651479F;
  p = p * r + 0.4999999305F;
  p = p * (r * r) + r + 1.0F;
  // 2ⁿ in two factors, since one would not reach subnormal numbers or the last power before ∞.
  const Integers whole = reinterpret_cast<Integers>(shifted) - 0x4b400000;
  const Integers half = whole >> 1;
  const auto first = reinterpret_cast<Floats>((half + 127) << 23);
  const auto second = reinterpret_cast<Floats>((whole - half + 127) << 23);
  return choose(isNan(x), x, p * first * second);
}

// Near 0 an odd polynomial; elsewhere 1 − 2/(e^(2|x|) + 1) with the sign of x.
inline Floats tanh(const Floats& x) noexcept {
  const Floats size = absolute(x);
  const Floats far = 1.0F - 2.0F / (exp(size + size) + 1.0F);
  const Integers sign = reinterpret_cast<Integers>(x) & static_cast<std::int32_t>(0x80000000);
  const Floats s = x * x;
  Floats p = s * -0.005697310102F + 0.02063246802F;
  p = p * s - 0.05373777004F;
  p = p * s + 0.1333142F;
  p = p * s - 0.3333328117F;
  const Floats near = size + size * s * p;
  const Floats either = choose(size < 0.625F, near, choose(isNan(x), x, far));
  return reinterpret_cast<Floats>(reinterpret_cast<Integers>(either) | sign);
}

// 1/(1 + e⁻ˣ) in two forms, so that a large negative x keeps its digits.
inline Floats sigmoid(const Floats& x) noexcept {
  const Floats small = exp(-absolute(x));
  return choose(x < 0.0F, small, splat<Floats>(1.0F)) / (1.0F + small);
}

}  // namespace nabla::simd
