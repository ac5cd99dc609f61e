#pragma once

#include <cstdint>

#include "optim/settings.hpp"

namespace nabla {

// What an optimizer counts besides the state of each parameter: one counter for all of them.
//
// The powers of β are running products: pow() rounds differently from one C library to another, a
// product does not, and so a run has the same bits everywhere. After t factors the product is
// within t·2⁻⁵³ of the power, relatively.
struct Progress {
  std::uint64_t t = 0;         // steps begun; 1 in the first
  double beta1Power = 1;       // β₁ᵗ
  double beta2Power = 1;       // β₂ᵗ
  double decay = 1;            // 0.96^(0.004·t), Nadam's momentum schedule
  double momentum = 0;         // Nadam's μₜ = β₁(1 − ½·0.96^(0.004·t))
  double nextMomentum = 0;     // μₜ₊₁
  double momentumProduct = 1;  // μ₁·μ₂·…·μₜ

  // Goes on to the next step.
  void advance(const OptimizerSettings& settings) {
    constexpr double decayFactor = 0.9998367253526753;  // 0.96^0.004
    ++t;
    beta1Power *= settings.beta1;
    beta2Power *= settings.beta2;
    decay *= decayFactor;
    momentum = settings.beta1 * (1 - 0.5 * decay);
    nextMomentum = settings.beta1 * (1 - 0.5 * decay * decayFactor);
    momentumProduct *= momentum;
  }

  // What a snapshot has to keep.
  template <class Archive>
  void exchange(Archive& archive) {
    archive.number(t);
    for (double* number :
         {&beta1Power, &beta2Power, &decay, &momentum, &nextMomentum, &momentumProduct}) {
      archive.number(*number);
    }
  }
};

}  // namespace nabla
