#pragma once

#include <array>
#include <cstdint>

namespace nabla {

// The one source of chance in Nabla: xoshiro256++ (Blackman and Vigna, "Scrambled linear
// pseudorandom number generators", 2021), seeded through splitmix64 as its authors advise. Nothing
// here calls the C library, so that a seed gives the same numbers, bit for bit, natively and in
// every browser.
class Random {
 public:
  using State = std::array<std::uint64_t, 4>;

  explicit Random(std::uint64_t seed);
  // Goes on from a state that state() gave.
  explicit Random(const State& state) : state_(state) {}

  [[nodiscard]] const State& state() const { return state_; }

  // 64 random bits.
  std::uint64_t bits();
  // Evenly from [0, 1), all 53 bits random.
  double uniform();
  // Evenly from [low, high).
  double uniform(double low, double high) { return low + (high - low) * uniform(); }
  // Evenly from 0 … count − 1, without bias; count is at least 1.
  std::uint64_t below(std::uint64_t count);
  // Evenly from low … high, both included.
  int integer(int low, int high);
  // Mean 0, deviation 1, by Marsaglia's polar method. Of its two numbers one is thrown away, so
  // that the state alone says what comes next.
  double normal();

 private:
  State state_;
};

}  // namespace nabla
