#pragma once

#include <cmath>
#include <concepts>
#include <cstddef>
#include <limits>
#include <type_traits>

#include "base/simd.hpp"
#include "graph/registers.hpp"
#include "ops/dual.hpp"

// Many numbers to one: sums, products, and the logarithm of a sum of exponentials.

namespace nabla {

namespace reduce {

// The sum over i of term.template operator()<V>(i), where V is a register that starts at number i,
// or T. Four running sums side by side do not wait for one another; they are joined in one order
// everywhere.
template <class T, class Term>
T total(std::size_t n, Term&& term) {
  T result{};
  std::size_t i = 0;
  if constexpr (std::floating_point<T>) {
    using V = simd::Register<T>;
    constexpr std::size_t lanes = simd::lanes<T>;
    V sums[4]{};
    for (; i + 4 * lanes <= n; i += 4 * lanes) {
      for (std::size_t k = 0; k < 4; ++k) {
        sums[k] = sums[k] + term.template operator()<V>(i + k * lanes);
      }
    }
    result = simd::sumOfLanes<T>((sums[0] + sums[1]) + (sums[2] + sums[3]));
  }
  for (; i < n; ++i) result = result + term.template operator()<T>(i);
  return result;
}

}  // namespace reduce

// a₀ + a₁ + …
template <class T>
T sumOf(const T* a, std::size_t n) {
  return reduce::total<T>(n, [a]<class V>(std::size_t i) { return simd::load<V>(a + i); });
}

// a₀b₀ + a₁b₁ + …
template <class T>
T dotProduct(const T* a, const T* b, std::size_t n) {
  return reduce::total<T>(
      n, [a, b]<class V>(std::size_t i) { return simd::load<V>(a + i) * simd::load<V>(b + i); });
}

// y = factor·x
template <class T>
void setMultiple(const T& factor, const T* x, T* y, std::size_t n) {
  const T* __restrict from = x;
  T* __restrict to = y;
  const T multiple = factor;
  for (std::size_t i = 0; i < n; ++i) to[i] = multiple * from[i];
}

// y += factor·x
template <class T>
void addMultiple(const T& factor, const T* x, T* y, std::size_t n) {
  const T* __restrict from = x;
  T* __restrict to = y;
  const T multiple = factor;
  for (std::size_t i = 0; i < n; ++i) to[i] += multiple * from[i];
}

namespace reduce {

template <std::floating_point T>
T valueOf(T number) {
  return number;
}
template <class T>
T valueOf(const Dual<T>& number) {
  return number.value;
}

// What is taken out of a column before its exponentials: the greatest of the n numbers that stand
// `stride` apart, but no infinity, which would leave ∞ − ∞. The result does not depend on it, and
// so it has no slope. NaN is passed over: it comes back through its own exponential.
template <class T>
auto shiftFor(const T* a, std::size_t n, std::size_t stride) {
  using Number = decltype(valueOf(*a));
  const auto larger = [](Number known, Number next) { return next > known ? next : known; };
  // Four at once, which do not wait for one another.
  Number first = valueOf(*a);
  Number second = first;
  Number third = first;
  Number fourth = first;
  std::size_t i = 0;
  for (; i + 4 <= n; i += 4, a += 4 * stride) {
    first = larger(first, valueOf(a[0]));
    second = larger(second, valueOf(a[stride]));
    third = larger(third, valueOf(a[2 * stride]));
    fourth = larger(fourth, valueOf(a[3 * stride]));
  }
  for (; i < n; ++i, a += stride) first = larger(first, valueOf(*a));
  const Number greatest = larger(larger(first, second), larger(third, fourth));
  return std::fabs(greatest) <= std::numeric_limits<Number>::max() ? greatest : Number(0);
}

}  // namespace reduce

// Down each column of a[rows × columns]: result[j] = ln Σᵢ exp(a[i][j]). The column's greatest
// number s is taken out first, so that nothing overflows: exponentials[i][j] = exp(a[i][j] − s) and
// inverse[j] = 1/Σᵢ exp(a[i][j] − s) make the softmax of the column, which is the slope of its
// result.
template <class T>
void logSumExp(const T* a, T* result, T* exponentials, T* inverse, std::size_t rows,
               std::size_t columns) {
  const std::size_t n = rows * columns;
  for (std::size_t j = 0; j < columns; ++j) {
    const T shift = reduce::shiftFor(a + j, rows, columns);
    T total{};
    for (std::size_t i = j; i < n; i += columns) {
      if constexpr (std::is_floating_point_v<T>) {
        exponentials[i] = a[i] - shift;
      } else {
        exponentials[i] = scalar::exp(a[i] - shift);
        total += exponentials[i];
      }
    }
    result[j] = shift;
    inverse[j] = total;
  }
  if constexpr (std::is_floating_point_v<T>) {
    // All columns together fill the registers better.
    registers::forward(Op::exp, exponentials, exponentials, n);
    for (std::size_t i = 0; i < n; i += columns) {
      for (std::size_t j = 0; j < columns; ++j) inverse[j] += exponentials[i + j];
    }
  }
  for (std::size_t j = 0; j < columns; ++j) {
    result[j] += scalar::ln(inverse[j]);
    inverse[j] = T(1) / inverse[j];
  }
}

// Every row of a[rows × columns] times the row `factors`.
template <class T>
void scaleColumns(T* a, const T* factors, std::size_t rows, std::size_t columns) {
  for (std::size_t i = 0; i < rows; ++i, a += columns) {
    for (std::size_t j = 0; j < columns; ++j) a[j] = a[j] * factors[j];
  }
}

}  // namespace nabla
