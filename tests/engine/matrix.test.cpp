// Products of matrices against the plain sums, which they have to equal in every bit.

#include "graph/matrix.hpp"

#include <tuple>
#include <vector>

#include "base/random.hpp"
#include "catch.hpp"

namespace nabla::test {

namespace {

template <class T>
std::vector<T> randomNumbers(Random& random, std::size_t count) {
  std::vector<T> numbers(count);
  for (T& number : numbers) number = static_cast<T>(random.uniform(-1, 1));
  return numbers;
}

// left·right as a sum from the first term to the last, on top of what `result` holds as `into`
// says.
template <class T>
void multiplyPlainly(matrix::Strided<T> left, const std::vector<T>& right, std::vector<T>& result,
                     std::size_t depth, std::size_t columns, matrix::Into into,
                     const std::vector<T>& start) {
  for (std::size_t i = 0; i < result.size() / columns; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      T sum = into == matrix::Into::columns ? start[i] : T(0);
      for (std::size_t k = 0; k < depth; ++k) {
        sum += left.data[i * left.row + k * left.column] * right[k * columns + j];
      }
      T& number = result[i * columns + j];
      number = into == matrix::Into::added ? number + sum : sum;
    }
  }
}

}  // namespace

TEMPLATE_TEST_CASE("products of matrices are their sums to the last bit", "[graph]", float,
                   double) {
  using T = TestType;
  // Rows and columns on both sides of a band's and of several registers; depths on both sides of
  // what a panel holds.
  const std::size_t rows = GENERATE(1, 2, 4, 7, 12);
  const std::size_t columns = GENERATE(1, 3, 4, 5, 8, 15, 16, 17, 23, 32);
  const std::size_t depth = GENERATE(1, 5, 8, 511, 514, 1025);
  const bool leftTransposed = GENERATE(false, true);
  Random random(rows * 100 + columns);
  const std::vector<T> numbers = randomNumbers<T>(random, rows * depth);
  const std::vector<T> right = randomNumbers<T>(random, depth * columns);
  const std::vector<T> start = randomNumbers<T>(random, rows);
  const std::vector<T> before = randomNumbers<T>(random, rows * columns);
  const matrix::Strided<T> left = leftTransposed ? matrix::Strided<T>{numbers.data(), 1, rows}
                                                 : matrix::Strided<T>{numbers.data(), depth, 1};
  for (const matrix::Into into :
       {matrix::Into::fresh, matrix::Into::added, matrix::Into::columns}) {
    std::vector<T> expected = before;
    multiplyPlainly(left, right, expected, depth, columns, into, start);
    std::vector<T> result = before;
    matrix::multiply(left, right.data(), result.data(), rows, depth, columns, into, start.data());
    CHECK(result == expected);
  }
}

TEMPLATE_TEST_CASE("a transposed matrix has rows for columns", "[graph]", float, double) {
  using T = TestType;
  const auto [rows, columns] =
      GENERATE(table<std::size_t, std::size_t>({{1, 1}, {3, 5}, {4, 4}, {8, 9}, {17, 12}}));
  Random random(1);
  const std::vector<T> from = randomNumbers<T>(random, rows * columns);
  std::vector<T> to(from.size());
  matrix::transpose(from.data(), to.data(), rows, columns);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) CHECK(to[j * rows + i] == from[i * columns + j]);
  }
}

}  // namespace nabla::test
