// Dual numbers: every row of the table of operations, differentiated once more.

#include "ops/dual.hpp"

#include <cmath>

#include "catch.hpp"

namespace nabla::test {

TEST_CASE("dual numbers carry the derivative of every operation", "[dual][ops]") {
  for (const OperationInfo& info : operationTable) {
    const double a = info.op == Op::acosh ? 1.7 : 0.6;
    const double b = 2.3;
    dispatch(info.op, [&]<Op op>() {
      const double f = Operation<op>::value(a, b);
      const double byA = Operation<op>::slopeA(a, b, f);
      const double byB = Operation<op>::slopeB(a, b, f);
      const Dual<double> result =
          Operation<op>::value(Dual<double>(a, 1), Dual<double>(b, info.arity == 2 ? -2 : 0));
      INFO(info.name);
      CHECK(result.value == f);
      CHECK(result.tangent == Approx(info.arity == 2 ? byA - 2 * byB : byA).epsilon(1e-14));
    });
  }
}

TEST_CASE("slopes of dual numbers give second derivatives", "[dual][ops]") {
  for (const OperationInfo& info : operationTable) {
    const double a = info.op == Op::acosh ? 1.7 : 0.6;
    const double b = 2.3;
    dispatch(info.op, [&]<Op op>() {
      const auto slope = [&](double x) {
        return Operation<op>::slopeA(x, b, Operation<op>::value(x, b));
      };
      const Dual<double> x(a, 1);
      const Dual<double> y(b);
      const Dual<double> second = Operation<op>::slopeA(x, y, Operation<op>::value(x, y));
      const double h = 1e-5;
      INFO(info.name);
      CHECK(second.value == Approx(slope(a)).epsilon(1e-14));
      CHECK(second.tangent ==
            Approx((slope(a + h) - slope(a - h)) / (2 * h)).epsilon(1e-6).margin(1e-8));
    });
  }
}

TEST_CASE("a constant stands still", "[dual]") {
  const Dual<double> x(3, 1);
  const Dual<double> y = 2 * x * x - 1 / x + 5;
  CHECK(y.value == Approx(18 - 1.0 / 3 + 5));
  CHECK(y.tangent == Approx(12 + 1.0 / 9));
  CHECK(Dual<double>(4).tangent == 0);
}

TEST_CASE("0^x has slope 0 for positive x, not 0 times infinity", "[dual]") {
  const Dual<double> zero(0, 0);
  const Dual<double> exponent(2, 1);
  const Dual<double> f = scalar::power(zero, exponent);
  CHECK(f.value == 0);
  CHECK(Operation<Op::power>::slopeB(zero, exponent, f).value == 0);
}

}  // namespace nabla::test
