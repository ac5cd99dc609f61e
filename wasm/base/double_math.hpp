#pragma once

#include <cstdint>

#include "base/simd.hpp"

// exp, sin and cos of two doubles at once, within 1 unit in the last place, and tanh, within 2
// (tests/engine/double_math.test.cpp). Basic arithmetic alone, so that a value has the same bits
// natively, in WebAssembly, alone and in a long array; only sines of more than 8192 go to the C
// library. The polynomials' coefficients are minimax fits of the relative error (Remez' exchange in
// 60 digits), good to 4e-18 before rounding.

namespace nabla::simd {

using Doubles = Register<double>;
using Longs __attribute__((vector_size(16))) = std::int64_t;

// The same of one number.
double exp(double x) noexcept;
double sin(double x) noexcept;
double cos(double x) noexcept;
double tanh(double x) noexcept;

// Lane by lane: where the mask is all ones the first, where it is zero the second.
inline Doubles choose(const Longs& mask, const Doubles& yes, const Doubles& no) noexcept {
  return reinterpret_cast<Doubles>((mask & reinterpret_cast<Longs>(yes)) |
                                   (~mask & reinterpret_cast<Longs>(no)));
}

// Adding 1.5·2⁵² leaves no room for a fraction: it rounds to the nearest whole number, which then
// stands in the low bits.
inline constexpr double roundingShift = 6755399441055744.0;
inline constexpr std::int64_t roundingShiftBits = 0x4338000000000000;

// x = n·ln 2 + r with |r| ≤ ½ ln 2; eˣ = 2ⁿ·eʳ, eʳ = 1 + r + r²·p(r).
inline Doubles exp(const Doubles& x) noexcept {
  // Beyond these the result is ∞ or 0 anyway. A comparison with NaN is false, and NaN stays.
  constexpr double greatest = 710;
  constexpr double least = -746;
  const Doubles bounded = atLeast(atMost(x, splat<Doubles>(greatest)), splat<Doubles>(least));
  const Doubles shifted = bounded * 1.4426950408889634 + roundingShift;
  const Doubles n = shifted - roundingShift;
  // ln 2 in two parts; the first has few enough bits for n times it to be exact. `lost` is what
  // rounding took from r.
  const Doubles high = bounded - n * 0.6931471803691238;
  const Doubles low = n * 1.9082149292705877e-10;
  const Doubles r = high - low;
  const Doubles lost = (high - r) - low;
  const Doubles r2 = r * r;
  const Doubles r4 = r2 * r2;
  const Doubles start = (r * 0.1666666666666641252 + 0.5000000000000010627) +
                        r2 * (r * 0.008333333333494464691 + 0.04166666666653015917);
  const Doubles middle = (r * 0.0001984126950657132925 + 0.001388888894363004824) +
                         r2 * (r * 2.755758638088242629e-6 + 0.00002480149309892917966);
  const Doubles end = r * 2.500005925605484158e-8 + 2.763024837974243499e-7;
  const Doubles p = start + r4 * (middle + r4 * end);
  const Doubles power = 1.0 + (r + (r2 * p + lost));
  // 2ⁿ in two factors, since one would not reach subnormal numbers or the last power before ∞. A
  // whole number that fits 32 bits is halved in 32 bits: of 64 no register shifts signed ones.
  const Longs whole = reinterpret_cast<Longs>(shifted) - roundingShiftBits;
  const auto half = reinterpret_cast<Longs>(reinterpret_cast<Integers>(whole) >> 1);
  const auto first = reinterpret_cast<Doubles>((half + 1023) << 52);
  const auto second = reinterpret_cast<Doubles>((whole - half + 1023) << 52);
  return power * first * second;
}

// Near 0 an odd rational function (Moshier's Cephes, tanh.c); elsewhere 1 − 2/(e^(2|x|) + 1) with
// the sign of x.
inline Doubles tanh(const Doubles& x) noexcept {
  const Longs sign = reinterpret_cast<Longs>(x) & (std::int64_t{1} << 63);
  const auto size = reinterpret_cast<Doubles>(reinterpret_cast<Longs>(x) ^ sign);
  const Doubles far = 1.0 - 2.0 / (exp(size + size) + 1.0);
  const Doubles s = x * x;
  const Doubles p =
      (s * -0.964399179425052238628 - 99.2877231001918586564) * s - 1614.68768441708447952;
  const Doubles q =
      ((s + 112.811678491632931402) * s + 2235.48839060100448583) * s + 4844.06305325125486048;
  const Doubles near = size + size * s * (p / q);
  const Doubles either = choose(size < 0.625, near, far);
  return reinterpret_cast<Doubles>(reinterpret_cast<Longs>(either) | sign);
}

// x less the nearest multiple of π/2, as a sum of two doubles, and which multiple it was.
struct Reduced {
  Doubles head;
  Doubles tail;
  Longs quadrant;  // its two low bits count
};

// The greatest |x| that reduce() takes: π/2 is known to 119 bits there.
inline constexpr double greatestReduced = 8192;

inline bool isReducible(const Doubles& x) noexcept {
  const Longs inside = (x <= greatestReduced) & (x >= -greatestReduced);
  return (inside[0] & inside[1]) != 0;
}

// π/2 in three parts, the first two with 33 bits, so that n times them is exact (Cody and Waite).
inline Reduced reduce(const Doubles& x) noexcept {
  const Doubles shifted = x * 0.6366197723675814 + roundingShift;
  const Doubles n = shifted - roundingShift;
  const Doubles first = x - n * 1.5707963267341256;
  const Doubles w = n * 6.077100506303966e-11;
  const Doubles second = first - w;
  const Doubles third = n * 2.0222662487959506e-21 - ((first - second) - w);
  const Doubles head = second - third;
  return {head, (second - head) - third, reinterpret_cast<Longs>(shifted)};
}

// sin(head + tail) within a quarter of π. Written so that the sine of -0 is -0.
inline Doubles sineOf(const Reduced& x) noexcept {
  const Doubles z = x.head * x.head;
  const Doubles cube = z * x.head;
  const Doubles z2 = z * z;
  const Doubles p = (0.008333333333322107319 + z * -0.0001984126982958014404) +
                    z2 * ((2.755731361800729291e-6 + z * -2.505074721642292099e-8) +
                          z2 * 1.589619752747884056e-10);
  const Doubles beyond = (z * (0.5 * x.tail - cube * p) - x.tail) + cube * 0.1666666666666663069;
  return x.head - beyond;
}

inline Doubles cosineOf(const Reduced& x) noexcept {
  const Doubles z = x.head * x.head;
  const Doubles z2 = z * z;
  const Doubles p = (0.04166666666666659283 + z * -0.001388888888887304038) +
                    z2 * ((0.00002480158728884140742 + z * -2.755731417624277078e-7) +
                          z2 * (2.087570041647610573e-9 + z * -1.135851397178025077e-11));
  const Doubles half = 0.5 * z;
  const Doubles near = 1.0 - half;
  return near + (((1.0 - near) - half) + (z2 * p - x.head * x.tail));
}

// Of the four quadrants two take the other function, and two the other sign.
inline Doubles inQuadrant(const Longs& quadrant, const Doubles& even, const Doubles& odd) noexcept {
  const Doubles value = choose(-(quadrant & 1), odd, even);
  return reinterpret_cast<Doubles>(reinterpret_cast<Longs>(value) ^ ((quadrant & 2) << 62));
}

// Past the reach of reduce(), NaN and ∞ among them.
Doubles farSine(const Doubles& x) noexcept;
Doubles farCosine(const Doubles& x) noexcept;

struct SineAndCosine {
  Doubles sine;
  Doubles cosine;
};

// Both for the time of one: each is found from the same two polynomials. Within the reach of
// reduce().
inline SineAndCosine nearSineAndCosine(const Doubles& x) noexcept {
  const Reduced reduced = reduce(x);
  const Doubles sine = sineOf(reduced);
  const Doubles cosine = cosineOf(reduced);
  return {inQuadrant(reduced.quadrant, sine, cosine),
          inQuadrant(reduced.quadrant + 1, sine, cosine)};
}

inline Doubles sin(const Doubles& x) noexcept {
  if (!isReducible(x)) return farSine(x);
  const Reduced reduced = reduce(x);
  return inQuadrant(reduced.quadrant, sineOf(reduced), cosineOf(reduced));
}

inline Doubles cos(const Doubles& x) noexcept {
  if (!isReducible(x)) return farCosine(x);
  const Reduced reduced = reduce(x);
  return inQuadrant(reduced.quadrant + 1, sineOf(reduced), cosineOf(reduced));
}

}  // namespace nabla::simd
