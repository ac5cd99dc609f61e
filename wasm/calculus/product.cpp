#include "calculus/product.hpp"

#include <algorithm>
#include <cstdint>

namespace nabla {

std::size_t ProductHash::operator()(const Product& product) const {
  std::uint64_t hash = 0;
  const auto mix = [&](std::uint64_t part) { hash = (hash ^ part) * 0x9e3779b97f4a7c15U; };
  const auto mixNumber = [&](const Rational& x) {
    mix(static_cast<std::uint64_t>(x.numerator) +
        (static_cast<std::uint64_t>(x.denominator) << 32));
  };
  mixNumber(product.coefficient);
  for (const Factor& factor : product.factors) {
    mix(factor.base);
    mixNumber(factor.exponent);
  }
  return static_cast<std::size_t>(hash ^ (hash >> 32));
}

bool SameProduct::operator()(const Product& x, const Product& y) const {
  const auto same = [](const Rational& a, const Rational& b) {
    return a == b && a.decimal == b.decimal;
  };
  return same(x.coefficient, y.coefficient) &&
         std::equal(x.factors.begin(), x.factors.end(), y.factors.begin(), y.factors.end(),
                    [&](const Factor& f, const Factor& g) {
                      return f.base == g.base && same(f.exponent, g.exponent);
                    });
}

std::size_t SumHash::operator()(const Sum& sum) const {
  std::size_t hash = sum.size();
  for (const Product& term : sum) hash = hash * 31 + ProductHash{}(term);
  return hash;
}

bool SameSum::operator()(const Sum& x, const Sum& y) const {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), SameProduct{});
}

}  // namespace nabla
