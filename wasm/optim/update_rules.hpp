#pragma once

#include <array>
#include <cmath>
#include <string_view>

#include "optim/progress.hpp"
#include "optim/settings.hpp"

// The update rules, one struct an optimizer: the names of what it remembers of each parameter, and
// one step of one parameter θ with gradient g. A loop over all parameters stands in optimizers.cpp.
// Definitions are PyTorch's; L2 weight decay is in g already, except in AdamW and Lion.

namespace nabla::rules {

template <std::size_t n>
using Names = std::array<std::string_view, n>;

// What a step starts from: the settings, the counters of this very step, and its rate η.
struct Step {
  const OptimizerSettings& settings;
  const Progress& progress;
  double eta;
};

// A running mean that forgets: keep·old + (1 − keep)·new. Both factors are rounded once, from
// double, so that in float they still sum to 1.
template <class T>
struct RunningMean {
  T keep;
  T take;
  explicit RunningMean(double keepShare) : keep(T(keepShare)), take(T(1 - keepShare)) {}
  T operator()(T old, T next) const { return keep * old + take * next; }
};

// √x + ε, or √(x + ε) where ε is placed inside.
template <class T>
struct RootWithEpsilon {
  T inside;
  T outside;
  explicit RootWithEpsilon(const OptimizerSettings& s)
      : inside(s.epsilonInside ? T(s.epsilon) : T(0)),
        outside(s.epsilonInside ? T(0) : T(s.epsilon)) {}
  T operator()(T x) const { return std::sqrt(x + inside) + outside; }
};

// θ −= ηg
template <class T>
struct Sgd {
  static constexpr Names<0> states{};
  T eta;
  explicit Sgd(const Step& step) : eta(T(step.eta)) {}
  void operator()(T& theta, T g) const { theta -= eta * g; }
};

// Polyak 1964. The first gradient enters the buffer whole, whatever the dampening.
template <class T>
struct Momentum {
  static constexpr Names<1> states{"b"};
  T eta, mu, take;
  explicit Momentum(const Step& step)
      : eta(T(step.eta)),
        mu(T(step.settings.momentum)),
        take(step.progress.t == 1 ? T(1) : T(1 - step.settings.dampening)) {}
  void operator()(T& theta, T g, T& b) const {
    b = mu * b + take * g;
    theta -= eta * b;
  }
};

// Nesterov 1983 in the form of Sutskever 2013: the gradient at θ, the step as if one ahead.
template <class T>
struct Nesterov {
  static constexpr Names<1> states{"b"};
  T eta, mu;
  explicit Nesterov(const Step& step) : eta(T(step.eta)), mu(T(step.settings.momentum)) {}
  void operator()(T& theta, T g, T& b) const {
    b = mu * b + g;
    theta -= eta * (g + mu * b);
  }
};

// Duchi, Hazan, Singer 2011: squares add up and are never forgotten.
template <class T>
struct Adagrad {
  static constexpr Names<1> states{"a"};
  T eta;
  RootWithEpsilon<T> root;
  explicit Adagrad(const Step& step) : eta(T(step.eta)), root(step.settings) {}
  void operator()(T& theta, T g, T& a) const {
    a += g * g;
    theta -= eta * g / root(a);
  }
};

// Zeiler 2012: a has the mean square of gradients, d that of steps, so that units agree.
template <class T>
struct Adadelta {
  static constexpr Names<2> states{"a", "d"};
  T eta, epsilon;
  RunningMean<T> mean;
  explicit Adadelta(const Step& step)
      : eta(T(step.eta)), epsilon(T(step.settings.epsilon)), mean(step.settings.rho) {}
  void operator()(T& theta, T g, T& a, T& d) const {
    a = mean(a, g * g);
    const T delta = g * std::sqrt(d + epsilon) / std::sqrt(a + epsilon);
    d = mean(d, delta * delta);
    theta -= eta * delta;
  }
};

// Tieleman, Hinton 2012: the *root* of the running mean of squares. Four rows, since it may be
// centered (v − m², the variance) and may have momentum.
template <class T>
struct Rmsprop {
  static constexpr Names<1> states{"v"};
  T eta, mu;
  RunningMean<T> mean;
  RootWithEpsilon<T> root;
  explicit Rmsprop(const Step& step)
      : eta(T(step.eta)),
        mu(T(step.settings.momentum)),
        mean(step.settings.alpha),
        root(step.settings) {}
  T direction(T g, T& v) const {
    v = mean(v, g * g);
    return g / root(v);
  }
  T centeredDirection(T g, T& v, T& m) const {
    v = mean(v, g * g);
    m = mean(m, g);
    const T variance = v - m * m;
    return g / root(variance > 0 ? variance : T(0));  // rounding may carry it just below zero
  }
  void operator()(T& theta, T g, T& v) const { theta -= eta * direction(g, v); }
};

template <class T>
struct RmspropMomentum : Rmsprop<T> {
  static constexpr Names<2> states{"v", "b"};
  using Rmsprop<T>::Rmsprop;
  void operator()(T& theta, T g, T& v, T& b) const {
    b = this->mu * b + this->direction(g, v);
    theta -= this->eta * b;
  }
};

template <class T>
struct CenteredRmsprop : Rmsprop<T> {
  static constexpr Names<2> states{"v", "m"};
  using Rmsprop<T>::Rmsprop;
  void operator()(T& theta, T g, T& v, T& m) const {
    theta -= this->eta * this->centeredDirection(g, v, m);
  }
};

template <class T>
struct CenteredRmspropMomentum : Rmsprop<T> {
  static constexpr Names<3> states{"v", "m", "b"};
  using Rmsprop<T>::Rmsprop;
  void operator()(T& theta, T g, T& v, T& m, T& b) const {
    b = this->mu * b + this->centeredDirection(g, v, m);
    theta -= this->eta * b;
  }
};

// Kingma, Ba 2015, algorithm 1. m and v start at 0 and so are too small at first: the hats divide
// by 1 − βᵗ. AdamW (Loshchilov, Hutter 2019) shrinks θ itself by ηλ first, outside of m and v.
template <class T>
struct Adam {
  static constexpr Names<2> states{"m", "v"};
  T eta, shrink, unbias1, unbias2;
  RunningMean<T> mean1, mean2;
  RootWithEpsilon<T> root;
  explicit Adam(const Step& step)
      : eta(T(step.eta)),
        shrink(step.settings.name == OptimizerName::adamw
                   ? T(1 - step.eta * step.settings.weightDecay)
                   : T(1)),
        unbias1(step.settings.biasCorrection ? T(1 / (1 - step.progress.beta1Power)) : T(1)),
        unbias2(step.settings.biasCorrection ? T(1 / (1 - step.progress.beta2Power)) : T(1)),
        mean1(step.settings.beta1),
        mean2(step.settings.beta2),
        root(step.settings) {}
  void operator()(T& theta, T g, T& m, T& v) const {
    m = mean1(m, g);
    v = mean2(v, g * g);
    const T mHat = m * unbias1;
    const T vHat = v * unbias2;
    theta = shrink * theta - eta * mHat / root(vHat);
  }
};

// Reddi, Kale, Kumar 2018: the largest v so far, so that the rate of a parameter never grows.
template <class T>
struct AmsGrad : Adam<T> {
  static constexpr Names<3> states{"m", "v", "vMax"};
  using Adam<T>::Adam;
  void operator()(T& theta, T g, T& m, T& v, T& vMax) const {
    m = this->mean1(m, g);
    v = this->mean2(v, g * g);
    vMax = v > vMax ? v : vMax;
    const T mHat = m * this->unbias1;
    const T vHat = vMax * this->unbias2;
    theta = this->shrink * theta - this->eta * mHat / this->root(vHat);
  }
};

// Kingma, Ba 2015, section 7.1: the largest |g|, slowly forgotten, in place of the root.
template <class T>
struct Adamax {
  static constexpr Names<2> states{"m", "u"};
  T eta, beta2, epsilon, unbias;
  RunningMean<T> mean;
  explicit Adamax(const Step& step)
      : eta(T(step.eta)),
        beta2(T(step.settings.beta2)),
        epsilon(T(step.settings.epsilon)),
        unbias(T(1 / (1 - step.progress.beta1Power))),
        mean(step.settings.beta1) {}
  void operator()(T& theta, T g, T& m, T& u) const {
    m = mean(m, g);
    const T faded = beta2 * u;
    const T size = std::fabs(g) + epsilon;
    u = faded > size ? faded : size;
    theta -= eta * unbias * m / u;
  }
};

// Dozat 2016: Adam with Nesterov's look ahead, μₜ growing towards β₁.
template <class T>
struct Nadam {
  static constexpr Names<2> states{"m", "v"};
  T etaOfG, etaOfM, unbias2;
  RunningMean<T> mean1, mean2;
  RootWithEpsilon<T> root;
  explicit Nadam(const Step& step)
      : etaOfG(T(step.eta * (1 - step.progress.momentum) / (1 - step.progress.momentumProduct))),
        etaOfM(T(step.eta * step.progress.nextMomentum /
                 (1 - step.progress.momentumProduct * step.progress.nextMomentum))),
        unbias2(T(1 / (1 - step.progress.beta2Power))),
        mean1(step.settings.beta1),
        mean2(step.settings.beta2),
        root(step.settings) {}
  void operator()(T& theta, T g, T& m, T& v) const {
    m = mean1(m, g);
    v = mean2(v, g * g);
    const T vHat = v * unbias2;
    theta -= (etaOfG * g + etaOfM * m) / root(vHat);
  }
};

// Chen et al. 2023: only the sign of the mixed gradient; m is updated after the step.
template <class T>
struct Lion {
  static constexpr Names<1> states{"m"};
  T eta, shrink;
  RunningMean<T> mean1, mean2;
  explicit Lion(const Step& step)
      : eta(T(step.eta)),
        shrink(T(1 - step.eta * step.settings.weightDecay)),
        mean1(step.settings.beta1),
        mean2(step.settings.beta2) {}
  void operator()(T& theta, T g, T& m) const {
    const T mixed = mean1(m, g);
    theta = shrink * theta - eta * (T(mixed > 0) - T(mixed < 0));
    m = mean2(m, g);
  }
};

}  // namespace nabla::rules
