#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <numbers>

#include "base/double_math.hpp"
#include "base/vector_math.hpp"

// The scalar functions that the rows of operations.def are written in, under their names in
// formulas, for float and double. ops/dual.hpp gives the same names for dual numbers.

namespace nabla::scalar {

inline constexpr double pi = std::numbers::pi;

template <class T>
concept Real = std::floating_point<T>;

// A line each, to be read as a table.
// clang-format off

// Integer literals in the table (`ln(2)`) are doubles here.
inline double ln(int a) { return std::log(static_cast<double>(a)); }
inline double sqrt(int a) { return std::sqrt(static_cast<double>(a)); }

// Of doubles, the functions that formulas are mostly made of have the same bits on every machine,
// and the same alone as two at once.
inline double exp(double a) { return simd::exp(a); }
inline double sin(double a) { return simd::sin(a); }
inline double cos(double a) { return simd::cos(a); }
inline double tanh(double a) { return simd::tanh(a); }
inline simd::Doubles exp(const simd::Doubles& a) { return simd::exp(a); }
inline simd::Doubles sin(const simd::Doubles& a) { return simd::sin(a); }
inline simd::Doubles cos(const simd::Doubles& a) { return simd::cos(a); }
inline simd::Doubles tanh(const simd::Doubles& a) { return simd::tanh(a); }

template <Real T> T exp(T a) { return std::exp(a); }
template <Real T> T ln(T a) { return std::log(a); }
template <Real T> T log2(T a) { return std::log2(a); }
template <Real T> T log10(T a) { return std::log10(a); }
template <Real T> T sqrt(T a) { return std::sqrt(a); }
template <Real T> T cbrt(T a) { return std::cbrt(a); }
template <Real T> T sin(T a) { return std::sin(a); }
template <Real T> T cos(T a) { return std::cos(a); }
template <Real T> T tan(T a) { return std::tan(a); }
template <Real T> T cot(T a) { return 1 / std::tan(a); }
template <Real T> T sec(T a) { return 1 / std::cos(a); }
template <Real T> T csc(T a) { return 1 / std::sin(a); }
template <Real T> T arcsin(T a) { return std::asin(a); }
template <Real T> T arccos(T a) { return std::acos(a); }
template <Real T> T arctan(T a) { return std::atan(a); }
// Ranges over (0, π) and so is continuous at 0.
template <Real T> T arccot(T a) { return std::atan2(T(1), a); }
template <Real T> T atan2(T a, T b) { return std::atan2(a, b); }
template <Real T> T sinh(T a) { return std::sinh(a); }
template <Real T> T cosh(T a) { return std::cosh(a); }
template <Real T> T tanh(T a) { return std::tanh(a); }
template <Real T> T coth(T a) { return 1 / tanh(a); }
template <Real T> T asinh(T a) { return std::asinh(a); }
template <Real T> T acosh(T a) { return std::acosh(a); }
template <Real T> T atanh(T a) { return std::atanh(a); }
template <Real T> T abs(T a) { return std::fabs(a); }
template <Real T> T floor(T a) { return std::floor(a); }
template <Real T> T hypot(T a, T b) { return std::hypot(a, b); }
template <Real T> T erf(T a) { return std::erf(a); }
template <Real T> T power(T a, T b) { return std::pow(a, b); }

// Written so that NaN stays NaN, and that a compiler finds no branch in it.
template <Real T> T sign(T a) { return std::isnan(a) ? a : T(a > 0) - T(a < 0); }
template <Real T> T step(T a) { return std::isnan(a) ? a : T(a > 0); }
template <Real T> T relu(T a) { return a < 0 ? T(0) : a; }
template <Real T> T min(T a, T b) { return std::isnan(a) ? a : (b < a || std::isnan(b) ? b : a); }
template <Real T> T max(T a, T b) { return std::isnan(a) ? a : (b > a || std::isnan(b) ? b : a); }
template <Real T> T min(T a, int b) { return min(a, T(b)); }

// NOLINTNEXTLINE(readability-identifier-naming): its name in formulas
template <Real T> T leaky_relu(T a) { return a < 0 ? T(0.01) * a : a; }
template <Real T> T elu(T a) { return a > 0 ? a : std::expm1(a); }
// Two forms, so that exp never overflows.
template <Real T> T sigmoid(T a) {
  const T small = exp(-std::fabs(a));
  return (a < 0 ? small : T(1)) / (1 + small);
}
template <Real T> T softplus(T a) { return relu(a) + std::log1p(exp(-std::fabs(a))); }
template <Real T> T gelu(T a) { return a * (1 + std::erf(a * T(1 / std::numbers::sqrt2))) / 2; }
template <Real T> T silu(T a) { return a * sigmoid(a); }

// The a-th root of b. A whole odd a has a real root of a negative b.
template <Real T> T root(T a, T b) {
  const bool odd = std::fabs(std::fmod(a, T(2))) == 1;
  return b < 0 && odd ? -std::pow(-b, 1 / a) : std::pow(b, 1 / a);
}

// ∂(a^b)/∂b = a^b·ln a, which is 0 and not 0·∞ where a = 0 and b > 0. f = a^b.
template <Real T> T powerTimesLog(T a, T b, T f) { return a == 0 && b > 0 ? T(0) : f * std::log(a); }

// Over four floats at once, for the networks.
inline simd::Floats exp(const simd::Floats& a) { return simd::exp(a); }
inline simd::Floats tanh(const simd::Floats& a) { return simd::tanh(a); }
inline simd::Floats sigmoid(const simd::Floats& a) { return simd::sigmoid(a); }
inline simd::Floats silu(const simd::Floats& a) { return a * simd::sigmoid(a); }

// clang-format on

}  // namespace nabla::scalar
