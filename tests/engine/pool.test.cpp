#include <cmath>

#include "catch.hpp"
#include "expr/expression.hpp"

using namespace nabla;

TEST_CASE("Equal subexpressions are one node", "[pool]") {
  Pool pool;
  const NodeId x = pool.variable("x");
  const NodeId first = pool.apply(Op::sin, pool.apply(Op::multiply, pool.number(2), x));
  const std::size_t size = pool.size();
  CHECK(pool.apply(Op::sin, pool.apply(Op::multiply, pool.number(2), x)) == first);
  CHECK(pool.size() == size);
  CHECK(pool.apply(Op::cos, pool[first].a) != first);
  CHECK(pool.number(2) != pool.number(3));
  CHECK(pool.variable("y") != x);
  CHECK(pool.number(0.0) == pool.number(-0.0));
  CHECK(pool.number(NAN) == pool.number(-NAN));
}

TEST_CASE("Many nodes stay distinct while the hash table grows", "[pool]") {
  Pool pool;
  std::vector<NodeId> ids;
  ids.reserve(5000);
  for (int i = 0; i < 5000; ++i) ids.push_back(pool.number(i * 0.5));
  for (int i = 0; i < 5000; ++i) {
    REQUIRE(pool.number(i * 0.5) == ids[static_cast<std::size_t>(i)]);
    REQUIRE(pool[ids[static_cast<std::size_t>(i)]].value == i * 0.5);
  }
}

TEST_CASE("Depth and size describe the written tree", "[pool]") {
  Pool pool;
  NodeId node = pool.variable("x");
  for (int i = 0; i < 3; ++i) node = pool.apply(Op::multiply, node, node);
  CHECK(pool[node].depth == 4);
  CHECK(pool[node].size == 15);
  CHECK(pool.size() == 4);
  for (int i = 0; i < 60; ++i) node = pool.apply(Op::multiply, node, node);
  CHECK(pool[node].size == 0xffffffffU);  // saturated, not wrapped
}

TEST_CASE("A node knows the names below it", "[pool]") {
  Pool pool;
  const NodeId x = pool.variable("x");
  const NodeId y = pool.variable("y");
  const NodeId f = pool.apply(Op::add, pool.apply(Op::sin, x), pool.constant("pi"));
  CHECK(pool.dependsOn(f, x));
  CHECK_FALSE(pool.dependsOn(f, y));
  CHECK_FALSE(pool.isConstant(f));
  CHECK(pool.isConstant(pool.apply(Op::sqrt, pool.constant("pi"))));
  CHECK(pool.findVariable("y") == y);
  CHECK(pool.findVariable("z") == noNode);
  CHECK(pool.nameOf(x) == "x");
}

TEST_CASE("A pool never grows past its limit", "[pool]") {
  Pool pool(10);
  NodeId node = pool.variable("x");
  for (int i = 0; i < 1000; ++i) node = pool.apply(Op::add, node, pool.number(i));
  CHECK(pool.overflowed());
  CHECK(pool.size() <= 11);  // the NaN that stands for all that had no room
  CHECK(std::isnan(pool[node].value));
  // What was there before is still there.
  CHECK(pool.findVariable("x") == 0);
}
