// Schedules beyond the golden file, by what their definitions say.

#include <cmath>

#include "optim_support.hpp"

namespace nabla::test {

namespace {

double rateOf(std::string_view json, double k) { return scheduledRate(scheduleOf(json), 0.1, k); }

}  // namespace

TEST_CASE("schedules keep their last rate", "[optim][schedules]") {
  CHECK(rateOf(R"({"name": "constant"})", 1e6) == 0.1);
  CHECK(rateOf(R"({"name": "cosine", "steps": 50, "minimum": 0.01})", 1000) == 0.01);
  CHECK(rateOf(R"({"name": "linear-warmup", "steps": 10})", 0) == 0);
  CHECK(rateOf(R"({"name": "linear-warmup", "steps": 10})", 1000) == 0.1);
  CHECK(rateOf(R"({"name": "one-cycle", "steps": 60})", 17) == 0.1);
  CHECK(rateOf(R"({"name": "one-cycle", "steps": 60})", 1000) == 0.1 / 25 / 1e4);
  CHECK(rateOf(R"({"name": "one-cycle", "steps": 1})", 0) == 0.1 / 25 / 1e4);
}

TEST_CASE("a warm-up goes over into the cosine", "[optim][schedules]") {
  const std::string_view json =
      R"({"name": "warmup-cosine", "warmup": 10, "steps": 30, "minimum": 0.02})";
  CHECK(rateOf(json, 0) == 0);
  CHECK(rateOf(json, 5) == Approx(0.05));
  CHECK(rateOf(json, 10) == Approx(0.1));
  CHECK(rateOf(json, 20) == Approx(0.06));
  CHECK(rateOf(json, 30) == Approx(0.02));
  CHECK(rateOf(json, 31) == Approx(0.02));
}

TEST_CASE("the rate drops after ten checks without a gain", "[optim][schedules]") {
  Schedule schedule(scheduleOf(R"({"name": "reduce-on-plateau"})"), 0.1);
  std::size_t k = 0;
  CHECK(schedule.next(k++, -1) == 0.1);
  // A gain under 1e-4 of the loss is none, for a negative loss too.
  for (int check = 1; check < 10; ++check) CHECK(schedule.next(k++, -1.00005) == 0.1);
  CHECK(schedule.next(k++, -1.00005) == Approx(0.01));
  for (int check = 1; check < 10; ++check) CHECK(schedule.next(k++, 5) == Approx(0.01));
  CHECK(schedule.next(k++, -1.001) == Approx(0.01));
  for (int check = 1; check < 10; ++check) CHECK(schedule.next(k++, -1.001) == Approx(0.01));
  CHECK(schedule.next(k++, -1.001) == Approx(0.001));
}

TEST_CASE("rates that follow the run cannot be listed", "[optim][schedules]") {
  const auto json = GENERATE(
      values<std::string_view>({R"({"name": "armijo"})", R"({"name": "reduce-on-plateau"})"}));
  const auto rates = scheduleRates(scheduleOf(json), 0.1, 5);
  REQUIRE_FALSE(rates.ok());
  CHECK(rates.error().code == ErrorCode::invalidValue);
}

}  // namespace nabla::test
