// A list whose first items lie in itself.

#include "base/inline_vector.hpp"

#include <utility>
#include <vector>

#include "catch.hpp"

namespace nabla::test {

namespace {

using Few = InlineVector<int, 3>;

Few upTo(int count) {
  Few list;
  for (int i = 0; i < count; ++i) list.push_back(i);
  return list;
}

std::vector<int> itemsOf(const Few& list) { return {list.begin(), list.end()}; }

}  // namespace

TEST_CASE("an inline vector holds few items and many", "[inline_vector]") {
  for (const int count : {0, 1, 3, 4, 50}) {
    const Few list = upTo(count);
    REQUIRE(list.size() == static_cast<std::size_t>(count));
    CHECK(list.empty() == (count == 0));
    for (int i = 0; i < count; ++i) CHECK(list[static_cast<std::size_t>(i)] == i);
  }
}

TEST_CASE("copies and moves of an inline vector are its own", "[inline_vector]") {
  for (const int count : {2, 3, 4, 9}) {
    const Few list = upTo(count);
    Few copy = list;
    copy[0] = 7;
    CHECK(list[0] == 0);
    Few moved = std::move(copy);
    CHECK(moved[0] == 7);
    CHECK(moved.size() == list.size());
    for (const int other : {0, 2, 6}) {
      Few target = upTo(other);
      target = list;
      CHECK(target == list);
      target = upTo(other);
      target = std::move(moved);
      CHECK(target.size() == list.size());
      target.push_back(5);
      moved = target;
      moved.erase(moved.end() - 1);
      CHECK(moved.size() == list.size());
    }
  }
}

TEST_CASE("items of an inline vector come and go anywhere", "[inline_vector]") {
  Few list = upTo(3);
  list.insert(list.begin() + 1, 8);
  CHECK(itemsOf(list) == std::vector{0, 8, 1, 2});
  list.insert(list.end(), list[1]);
  CHECK(itemsOf(list) == std::vector{0, 8, 1, 2, 8});
  list.erase(list.begin());
  CHECK(itemsOf(list) == std::vector{8, 1, 2, 8});
  eraseIf(list, [](int item) { return item == 8; });
  CHECK(itemsOf(list) == std::vector{1, 2});
}

}  // namespace nabla::test
