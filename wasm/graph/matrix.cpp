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

// Rows that are multiplied at once, where there are as many.
constexpr std::size_t bandRows = 4;

// A band of the left factor copied so that its numbers lie in the order in which they are taken.
template <class T>
struct Panel {
  const T* data;
  static constexpr std::size_t row = 1;
  static constexpr std::size_t column = bandRows;
};

template <class T>
struct Task {
  const T* right;
  T* result;
  std::size_t depth;
  std::size_t columns;
  Into into;
  const T* start;
};

// A block of the result that stays in registers while the sums run: `height` rows by `width` units
// of V, from the row and the column at which the task and `left` begin. Only the last `used`
// numbers of each row are new; what stands before them is there already: the same sums, written
// once more, or those that nothing may be added to again.
template <class V, std::size_t height, std::size_t width, class Left, class T>
void block(const Task<T>& task, const Left& left, std::size_t column, std::size_t used) {
  constexpr std::size_t bytes = sizeof(V);
  constexpr std::size_t lanes = bytes / sizeof(T);
  const T* right = task.right + column;
  V sums[height][width];
  for (std::size_t i = 0; i < height; ++i) {
    const V first = splat<V>(task.into == Into::columns ? task.start[i] : T(0));
    for (std::size_t j = 0; j < width; ++j) sums[i][j] = first;
  }
  const T* const end = left.data + task.depth * left.column;
  for (const T* down = left.data; down != end; down += left.column, right += task.columns) {
    V across[width];
    for (std::size_t j = 0; j < width; ++j) across[j] = load<V>(right + j * lanes);
    for (std::size_t i = 0; i < height; ++i) {
      const V factor = splat<V>(down[i * left.row]);
      for (std::size_t j = 0; j < width; ++j) sums[i][j] = sums[i][j] + factor * across[j];
    }
  }
  const std::size_t others = width * lanes - used;
  for (std::size_t i = 0; i < height; ++i) {
    T* out = task.result + i * task.columns + column;
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

// `height` rows of the result from the first column to the last.
template <std::size_t height, class Left, class T>
void band(const Task<T>& task, const Left& left) {
  using Wide = typename Blocking<T>::Wide;
  constexpr std::size_t lanes = Blocking<T>::lanes;
  std::size_t column = 0;
  for (; column + 2 * lanes <= task.columns; column += 2 * lanes) {
    block<Wide, height, 2>(task, left, column, 2 * lanes);
  }
  if (column + lanes <= task.columns) {
    block<Wide, height, 1>(task, left, column, lanes);
    column += lanes;
  }
  if constexpr (lanes > 1) {
    const std::size_t rest = task.columns - column;
    if (rest == 0) return;
    if (task.columns >= lanes) {
      // The last register overlaps columns that are done already.
      block<Wide, height, 1>(task, left, task.columns - lanes, rest);
    } else if (rest == 1) {
      block<T, height, 1>(task, left, column, 1);
    } else if (rest == 2) {
      block<T, height, 2>(task, left, column, 2);
    } else {
      block<T, height, 3>(task, left, column, 3);
    }
  }
}

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

// Copies a band of the left factor into a panel.
template <class T>
void gather(const Strided<T>& left, std::size_t depth, T* panel) {
  std::size_t k = 0;
  if constexpr (std::is_same_v<T, float>) {
    for (; left.column == 1 && k + 4 <= depth; k += 4) {
      transposeSquare(left.data + k, left.row, panel + bandRows * k, bandRows);
    }
  }
  for (; k < depth; ++k) {
    for (std::size_t i = 0; i < bandRows; ++i) {
      panel[bandRows * k + i] = left.data[i * left.row + k * left.column];
    }
  }
}

// Copying a band is worth it where it is used for so many registers across, and has room.
constexpr std::size_t manyRegisters = 4;
constexpr std::size_t panelBytes = 1 << 14;

}  // namespace

template <class T>
void multiply(Strided<T> left, const T* right, T* result, std::size_t rows, std::size_t depth,
              std::size_t columns, Into into, const T* start) {
  constexpr std::size_t lanes = Blocking<T>::lanes;
  Task<T> task{right, result, depth, columns, into, start};
  const auto below = [&](std::size_t height) {
    left.data += height * left.row;
    task.result += height * columns;
    if (into == Into::columns) task.start += height;
    rows -= height;
  };
  if constexpr (lanes > 1) {
    constexpr std::size_t room = panelBytes / sizeof(T);
    if (columns >= manyRegisters * lanes && depth * bandRows <= room) {
      alignas(16) T panel[room];
      for (; rows >= bandRows; below(bandRows)) {
        gather(left, depth, panel);
        band<bandRows>(task, Panel<T>{panel});
      }
    }
  }
  for (; rows >= bandRows; below(bandRows)) band<bandRows>(task, left);
  if (rows >= 2) {
    band<2>(task, left);
    below(2);
  }
  if (rows == 1) band<1>(task, left);
}

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
