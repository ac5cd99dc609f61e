#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <type_traits>

#include "base/simd.hpp"
#include "graph/registers.hpp"
#include "ops/dual.hpp"

// Many numbers to one: sums, products, and the logarithm of a sum of exponentials.

namespace nabla {

namespace reduce {

// start, and then term.template operator()<V>(i) for every i, joined; V is a register that starts
// at number i, or T. Four running results side by side do not wait for one another; they are joined
// in one order everywhere.
template <class T, class Join, class Term>
T gather(std::size_t n, const T& start, Join&& join, Term&& term) {
  T result = start;
  std::size_t i = 0;
  if constexpr (std::floating_point<T>) {
    using V = simd::Register<T>;
    constexpr std::size_t lanes = simd::lanes<T>;
    const V first = simd::splat<V>(start);
    V running[4]{first, first, first, first};
    for (; i + 4 * lanes <= n; i += 4 * lanes) {
      for (std::size_t k = 0; k < 4; ++k) {
        running[k] = join(running[k], term.template operator()<V>(i + k * lanes));
      }
    }
    for (; i + lanes <= n; i += lanes) {
      running[0] = join(running[0], term.template operator()<V>(i));
    }
    const V all = join(join(running[0], running[1]), join(running[2], running[3]));
    result = all[0];
    for (std::size_t k = 1; k < lanes; ++k) result = join(result, T(all[k]));
  }
  for (; i < n; ++i) result = join(result, term.template operator()<T>(i));
  return result;
}

template <class T, class Term>
T total(std::size_t n, Term&& term) {
  return gather(
      n, T{}, []<class V>(const V& a, const V& b) { return a + b; }, term);
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

// What is taken out of a column before its exponentials: its greatest number, but no infinity,
// which would leave ∞ − ∞. The result does not depend on it, and so it has no slope. NaN is passed
// over: it comes back through its own exponential.
template <class V>
V shiftFor(const V& greatest) {
  // NaN, unless it is finite.
  const V nothing = greatest - greatest;  // NOLINT(misc-redundant-expression)
  return nothing == V{} ? greatest : V{};
}

// exponentials[i][j] = exp(a[i][j] − shift[j]) and their sums down each column, taken from the
// first row to the last: a register holds several columns, or of a single one several rows.
template <class T>
void exponentialsOfColumns(const T* a, T* shift, T* exponentials, T* sums, std::size_t rows,
                           std::size_t columns) {
  using V = simd::Register<T>;
  for (std::size_t j = 0; j < columns; j += simd::lanes<T>) {
    const std::size_t count = columns - j;
    const auto row = [&](std::size_t i) { return registers::loadSome(a + i * columns + j, count); };
    V greatest = row(0);
    for (std::size_t i = 1; i < rows; ++i) greatest = simd::atLeast(greatest, row(i));
    greatest = shiftFor(greatest);
    V sum{};
    for (std::size_t i = 0; i < rows; ++i) {
      const V exponential = scalar::exp(row(i) - greatest);
      registers::storeSome(exponentials + i * columns + j, exponential, count);
      sum = sum + exponential;
    }
    registers::storeSome(shift + j, greatest, count);
    registers::storeSome(sums + j, sum, count);
  }
}

template <class T>
void exponentialsOfColumn(const T* a, T* shift, T* exponentials, T* sum, std::size_t n) {
  using V = simd::Register<T>;
  constexpr std::size_t lanes = simd::lanes<T>;
  const T greatest = shiftFor(gather(
      n, *a, []<class U>(const U& known, const U& next) { return simd::atLeast(known, next); },
      [a]<class U>(std::size_t i) { return simd::load<U>(a + i); }));
  const V everywhere = simd::splat<V>(greatest);
  T total{};
  std::size_t i = 0;
  for (; i + lanes <= n; i += lanes) {
    const V exponential = scalar::exp(simd::load<V>(a + i) - everywhere);
    simd::store(exponentials + i, exponential);
    for (std::size_t k = 0; k < lanes; ++k) total += exponential[k];
  }
  if (i < n) {
    const V rest = scalar::exp(registers::loadSome(a + i, n - i) - everywhere);
    registers::storeSome(exponentials + i, rest, n - i);
    for (; i < n; ++i) total += exponentials[i];
  }
  *shift = greatest;
  *sum = total;
}

}  // namespace reduce

// Down each column of a[rows × columns]: result[j] = ln Σᵢ exp(a[i][j]). The column's greatest
// number s is taken out first, so that nothing overflows: exponentials[i][j] = exp(a[i][j] − s) and
// inverse[j] = 1/Σᵢ exp(a[i][j] − s) make the softmax of the column, which is the slope of its
// result.
template <class T>
void logSumExp(const T* a, T* result, T* exponentials, T* inverse, std::size_t rows,
               std::size_t columns) {
  if constexpr (std::floating_point<T>) {
    if (columns == 1) {
      reduce::exponentialsOfColumn(a, result, exponentials, inverse, rows);
    } else {
      reduce::exponentialsOfColumns(a, result, exponentials, inverse, rows, columns);
    }
  } else {
    for (std::size_t j = 0; j < columns; ++j) {
      auto greatest = reduce::valueOf(a[j]);
      for (std::size_t i = j; i < rows * columns; i += columns) {
        greatest = simd::atLeast(greatest, reduce::valueOf(a[i]));
      }
      result[j] = reduce::shiftFor(greatest);
      inverse[j] = T{};
      for (std::size_t i = j; i < rows * columns; i += columns) {
        exponentials[i] = scalar::exp(a[i] - result[j]);
        inverse[j] += exponentials[i];
      }
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
