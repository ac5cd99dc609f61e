// The generator: the same bits everywhere, and numbers that are spread as they should be.

#include "base/random.hpp"

#include <cmath>
#include <vector>

#include "catch.hpp"

namespace nabla::test {

TEST_CASE("xoshiro256++ gives its authors' sequence", "[random]") {
  // From the state 1, 2, 3, 4; first outputs of the reference implementation.
  Random random(Random::State{1, 2, 3, 4});
  CHECK(random.bits() == 41943041ULL);
  CHECK(random.bits() == 58720359ULL);
  CHECK(random.bits() == 3588806011781223ULL);
  CHECK(random.bits() == 3591011842654386ULL);
}

TEST_CASE("a seed fixes every kind of number to the last bit", "[random]") {
  Random random(7);
  Random again(7);
  for (int i = 0; i < 100; ++i) {
    CHECK(random.uniform() == again.uniform());
    CHECK(random.normal() == again.normal());
    CHECK(random.integer(-5, 5) == again.integer(-5, 5));
  }
  Random other(8);
  CHECK(other.bits() != Random(7).bits());
}

TEST_CASE("a saved state goes on where it stopped", "[random]") {
  Random random(3);
  random.normal();
  Random copy(random.state());
  CHECK(random.normal() == copy.normal());
  CHECK(random.bits() == copy.bits());
}

TEST_CASE("numbers are spread as they should be", "[random]") {
  Random random(11);
  constexpr int count = 100'000;
  double sum = 0;
  double normalSum = 0;
  double squares = 0;
  double beyondTwo = 0;
  std::vector<int> faces(6, 0);
  for (int i = 0; i < count; ++i) {
    const double u = random.uniform();
    REQUIRE(u >= 0);
    REQUIRE(u < 1);
    sum += u;
    const double z = random.normal();
    normalSum += z;
    squares += z * z;
    beyondTwo += std::fabs(z) > 2 ? 1 : 0;
    ++faces[static_cast<std::size_t>(random.integer(1, 6) - 1)];
  }
  // Five standard errors each.
  CHECK(std::fabs(sum / count - 0.5) < 5 * 0.2887 / std::sqrt(count));
  CHECK(std::fabs(normalSum / count) < 5 / std::sqrt(count));
  CHECK(std::fabs(squares / count - 1) < 5 * std::sqrt(2.0 / count));
  CHECK(std::fabs(beyondTwo / count - 0.0455) < 5 * std::sqrt(0.0455 / count));
  for (const int face : faces) CHECK(std::abs(face - count / 6) < 5 * 118);
}

}  // namespace nabla::test
