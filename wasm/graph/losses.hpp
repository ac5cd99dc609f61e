#pragma once

#include <cstdint>

#include "ops/scalar.hpp"

namespace nabla {

// How far a network's output p is from the target t. Each is a mean over the batch, and over the
// outputs where there are several.
enum class Loss : std::uint8_t {
  mse,                 // (p − t)²
  mae,                 // |p − t|
  huber,               // ½(p − t)² up to a distance of 1, |p − t| − ½ beyond
  binaryCrossEntropy,  // p is a logit: −t·ln σ(p) − (1 − t)·ln(1 − σ(p))
  crossEntropy,        // a column of p holds a logit for each class, t the index of the right one
  count
};

namespace losses {

// The loss of one output and its slope by p.
template <Loss loss>
struct PairLoss;

template <>
struct PairLoss<Loss::mse> {
  template <class T>
  static T value(const T& p, const T& t) {
    return (p - t) * (p - t);
  }
  template <class T>
  static T slope(const T& p, const T& t) {
    return T(2) * (p - t);
  }
};

template <>
struct PairLoss<Loss::mae> {
  template <class T>
  static T value(const T& p, const T& t) {
    using namespace scalar;
    return abs(p - t);
  }
  template <class T>
  static T slope(const T& p, const T& t) {
    using namespace scalar;
    return sign(p - t);
  }
};

// With c = clamp(p − t, −1, 1), which is the slope, the loss is c·(p − t − ½c).
template <>
struct PairLoss<Loss::huber> {
  template <class T>
  static T value(const T& p, const T& t) {
    const T c = slope(p, t);
    return c * (p - t - c / T(2));
  }
  template <class T>
  static T slope(const T& p, const T& t) {
    using namespace scalar;
    return max(min(p - t, T(1)), T(-1));
  }
};

// softplus(p) − t·p: no logarithm of a number that rounded to 0.
template <>
struct PairLoss<Loss::binaryCrossEntropy> {
  template <class T>
  static T value(const T& p, const T& t) {
    using namespace scalar;
    return softplus(p) - t * p;
  }
  template <class T>
  static T slope(const T& p, const T& t) {
    using namespace scalar;
    return sigmoid(p) - t;
  }
};

// Calls visitor.template operator()<loss>() for every loss but cross-entropy, which looks at a
// whole column at once.
template <class Visitor>
void dispatchPair(Loss loss, Visitor&& visitor) {
  switch (loss) {
    case Loss::mse:
      return visitor.template operator()<Loss::mse>();
    case Loss::mae:
      return visitor.template operator()<Loss::mae>();
    case Loss::huber:
      return visitor.template operator()<Loss::huber>();
    case Loss::binaryCrossEntropy:
      return visitor.template operator()<Loss::binaryCrossEntropy>();
    case Loss::crossEntropy:
    case Loss::count:
      return;
  }
}

}  // namespace losses

}  // namespace nabla
