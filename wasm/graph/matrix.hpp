#pragma once

#include <cstddef>

// Products of matrices, register-blocked.
//
// All three products of a layer, Z = W·X and on the way back dW = dZ·Xᵀ and dX = Wᵀ·dZ, are one
// kernel: rows of the right factor lie in memory number after number, elements of the left one may
// lie anywhere. Each number of the result is a sum taken from the first term to the last, however
// the work is cut into blocks, so that it has the same bits on every machine.

namespace nabla::matrix {

// A matrix whose element (i, j) is at data[i·row + j·column].
template <class T>
struct Strided {
  const T* data;
  std::size_t row;
  std::size_t column;
};

// What the sums of a product start from or are added to.
enum class Into {
  fresh,    // result = left·right
  added,    // result += left·right
  columns,  // result = left·right + start, where start has a number for each row
};

// result[rows × columns] from left[rows × depth] and right[depth × columns], both row by row
// without gaps. `start` only with Into::columns.
template <class T>
void multiply(Strided<T> left, const T* right, T* result, std::size_t rows, std::size_t depth,
              std::size_t columns, Into into, const T* start = nullptr);

// to[columns × rows] = from[rows × columns]ᵀ
template <class T>
void transpose(const T* from, T* to, std::size_t rows, std::size_t columns);

}  // namespace nabla::matrix
