#include "graph/matrix.hpp"

#include <algorithm>
#include <type_traits>

#include "base/simd.hpp"
#include "ops/dual.hpp"

namespace nabla::matrix {

namespace {

using simd::load;
using simd::splat;
using simd::store;

// Numbers for which there is no register are computed one by one.
template <class T>
struct Blocking {
  using Wide = T;
  static constexpr std::size_t lanes = 1;
};
template <std::floating_point T>
struct Blocking<T> {
  using Wide = simd::Register<T>;
  static constexpr std::size_t lanes = simd::lanes<T>;
};

template <class T>
struct Task {
  Strided<T> left;
  const T* right;
  T* result;
  std::size_t depth;
  std::size_t columns;
  Into into;
  const T* start;
};

// A block of the result that stays in registers while the sums run: `height` rows by `width` units
// of V. Only the last `used` numbers of each row are new; what stands before them is there already:
// the same sums, written once more, or those that nothing may be added to again.
template <class V, std::size_t height, std::size_t width, class T>
void block(const Task<T>& task, std::size_t row, std::size_t column, std::size_t used) {
  constexpr std::size_t bytes = sizeof(V);
  constexpr std::size_t lanes = bytes / sizeof(T);
  const T* left = task.left.data + row * task.left.row;
  const T* right = task.right + column;
  V sums[height][width];
  for (std::size_t i = 0; i < height; ++i) {
    const V first = splat<V>(task.into == Into::columns ? task.start[row + i] : T(0));
    for (std::size_t j = 0; j < width; ++j) sums[i][j] = first;
  }
  for (std::size_t k = 0; k < task.depth; ++k) {
    V across[width];
    for (std::size_t j = 0; j < width; ++j) across[j] = load<V>(right + j * lanes);
    for (std::size_t i = 0; i < height; ++i) {
      const V down = splat<V>(left[i * task.left.row]);
      for (std::size_t j = 0; j < width; ++j) sums[i][j] = sums[i][j] + down * across[j];
    }
    left += task.left.column;
    right += task.columns;
  }
  const std::size_t others = width * lanes - used;
  for (std::size_t i = 0; i < height; ++i) {
    T* out = task.result + (row + i) * task.columns + column;
    for (std::size_t j = 0; j < width; ++j) {
      V sum = sums[i][j];
      if (task.into == Into::added) {
        const V before = load<V>(out + j * lanes);
        sum = before + sum;
        if constexpr (lanes > 1) {
          for (std::size_t lane = 0; others != 0 && lane < lanes; ++lane) {
            if (j * lanes + lane < others) sum[lane] = before[lane];
          }
        }
      }
      store(out + j * lanes, sum);
    }
  }
}

// A strip of columns from the first row to the last.
template <class V, std::size_t width, class T>
void strip(const Task<T>& task, std::size_t rows, std::size_t column, std::size_t used) {
  std::size_t row = 0;
  for (; row + 4 <= rows; row += 4) block<V, 4, width>(task, row, column, used);
  if (row + 2 <= rows) {
    block<V, 2, width>(task, row, column, used);
    row += 2;
  }
  if (row < rows) block<V, 1, width>(task, row, column, used);
}

}  // namespace

template <class T>
void multiply(Strided<T> left, const T* right, T* result, std::size_t rows, std::size_t depth,
              std::size_t columns, Into into, const T* start) {
  using Wide = typename Blocking<T>::Wide;
  constexpr std::size_t lanes = Blocking<T>::lanes;
  const Task<T> task{left, right, result, depth, columns, into, start};
  std::size_t column = 0;
  for (; column + 2 * lanes <= columns; column += 2 * lanes) {
    strip<Wide, 2>(task, rows, column, 2 * lanes);
  }
  if (column + lanes <= columns) {
    strip<Wide, 1>(task, rows, column, lanes);
    column += lanes;
  }
  if constexpr (lanes > 1) {
    const std::size_t rest = columns - column;
    if (rest == 0) return;
    if (columns >= lanes) {
      // The last register overlaps columns that are done already.
      strip<Wide, 1>(task, rows, columns - lanes, rest);
    } else if (rest == 1) {
      strip<T, 1>(task, rows, column, 1);
    } else if (rest == 2) {
      strip<T, 2>(task, rows, column, 2);
    } else {
      strip<T, 3>(task, rows, column, 3);
    }
  }
}

namespace {

// Four rows of four floats become four columns.
inline void transposeSquare(const float* from, std::size_t columns, float* to, std::size_t rows) {
  using V = simd::Register<float>;
  const V a = load<V>(from);
  const V b = load<V>(from + columns);
  const V c = load<V>(from + 2 * columns);
  const V d = load<V>(from + 3 * columns);
  const V abLow = __builtin_shufflevector(a, b, 0, 4, 1, 5);
  const V abHigh = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const V cdLow = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  const V cdHigh = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  store(to, V(__builtin_shufflevector(abLow, cdLow, 0, 1, 4, 5)));
  store(to + rows, V(__builtin_shufflevector(abLow, cdLow, 2, 3, 6, 7)));
  store(to + 2 * rows, V(__builtin_shufflevector(abHigh, cdHigh, 0, 1, 4, 5)));
  store(to + 3 * rows, V(__builtin_shufflevector(abHigh, cdHigh, 2, 3, 6, 7)));
}

}  // namespace

template <class T>
void transpose(const T* from, T* to, std::size_t rows, std::size_t columns) {
  // In squares, so that lines of the cache are used whole on both sides.
  constexpr std::size_t side = std::is_same_v<T, float> ? 4 : 8;
  for (std::size_t i0 = 0; i0 < rows; i0 += side) {
    for (std::size_t j0 = 0; j0 < columns; j0 += side) {
      if constexpr (std::is_same_v<T, float>) {
        if (i0 + side <= rows && j0 + side <= columns) {
          transposeSquare(from + i0 * columns + j0, columns, to + j0 * rows + i0, rows);
          continue;
        }
      }
      for (std::size_t j = j0; j < std::min(j0 + side, columns); ++j) {
        for (std::size_t i = i0; i < std::min(i0 + side, rows); ++i) {
          to[j * rows + i] = from[i * columns + j];
        }
      }
    }
  }
}

template void multiply(Strided<float>, const float*, float*, std::size_t, std::size_t, std::size_t,
                       Into, const float*);
template void multiply(Strided<double>, const double*, double*, std::size_t, std::size_t,
                       std::size_t, Into, const double*);
template void multiply(Strided<Dual<double>>, const Dual<double>*, Dual<double>*, std::size_t,
                       std::size_t, std::size_t, Into, const Dual<double>*);
template void transpose(const float*, float*, std::size_t, std::size_t);
template void transpose(const double*, double*, std::size_t, std::size_t);
template void transpose(const Dual<double>*, Dual<double>*, std::size_t, std::size_t);

}  // namespace nabla::matrix
