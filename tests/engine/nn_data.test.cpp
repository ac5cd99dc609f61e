// Data sets made from a seed, and tables that people paste.

#include <algorithm>
#include <cmath>
#include <string>

#include "catch.hpp"
#include "nn/csv.hpp"
#include "nn/datasets.hpp"

namespace nabla::test {

TEST_CASE("every data set has its rows, its classes and one seed's numbers", "[nn][data]") {
  for (const char* name : {"circle", "xor", "gauss", "spiral", "moons", "rings", "checkerboard",
                           "plane", "bumps", "sine", "line"}) {
    CAPTURE(name);
    const DatasetSettings settings{.rows = 301, .noise = 0.1, .seed = 7};
    const auto made = makeDataset(name, settings);
    REQUIRE(made.ok());
    const Dataset& set = made.value();
    CHECK(set.inputs.size() == 301 * set.columns);
    CHECK(set.targets.size() == 301);
    CHECK(makeDataset(name, settings).value().inputs == set.inputs);
    CHECK(makeDataset(name, {.rows = 301, .noise = 0.1, .seed = 8}).value().inputs != set.inputs);
    for (const double number : set.inputs) CHECK(std::fabs(number) < 8);
    if (set.classes == 0) continue;
    for (std::size_t k = 0; k < set.classes; ++k) {
      const auto share = std::count(set.targets.begin(), set.targets.end(), static_cast<double>(k));
      CHECK(share > 301 / 5);
    }
    for (const double target : set.targets) CHECK(target < static_cast<double>(set.classes));
  }
  const auto unknown = makeDataset("donut", {});
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().code == ErrorCode::unknownName);
}

TEST_CASE("tables are read with the delimiter, comma and header that they have", "[nn][csv]") {
  const CsvTable plain = readCsv("x,y,label\r\n1,2.5,cat\r\n-3e2,.5,\"dog, big\"\n\n4,5,cat");
  CHECK(plain.names == std::vector<std::string>{"x", "y", "label"});
  CHECK(plain.columns == 2);
  CHECK(plain.inputs == std::vector<double>{1, 2.5, -300, 0.5, 4, 5});
  CHECK(plain.targets == std::vector<double>{0, 1, 0});
  CHECK(plain.labels == std::vector<std::string>{"cat", "dog, big"});
  CHECK(plain.problems.empty());

  const CsvTable russian = readCsv(
      "\xef\xbb\xbf"
      "рост;вес\n1,75;70\n1,6;55,5\n");
  CHECK(russian.inputs == std::vector<double>{1.75, 1.6});
  CHECK(russian.targets == std::vector<double>{70, 55.5});
  CHECK(russian.names[0] == "рост");

  CHECK(readCsv("1\t2\n3\t4").inputs == std::vector<double>{1, 3});
  CHECK(readCsv("").rows == 0);
  CHECK(readCsv("\n\n").rows == 0);
}

TEST_CASE("bad and missing cells are reported by row and column", "[nn][csv]") {
  const CsvTable table = readCsv("a,b,t\n1,x,0\n,2,1\n1,2\n3,nan,1\n5,6,1\n7,1e999,0\n");
  CHECK(table.rows == 1);
  CHECK(table.inputs == std::vector<double>{5, 6});
  REQUIRE(table.problems.size() == 5);
  const auto is = [&](std::size_t i, ErrorCode code, std::size_t row, std::size_t column) {
    return table.problems[i].code == code && table.problems[i].row == row &&
           table.problems[i].column == column;
  };
  CHECK(is(0, ErrorCode::badCell, 2, 2));
  CHECK(table.problems[0].text == "x");
  CHECK(is(1, ErrorCode::missingCell, 3, 1));
  CHECK(is(2, ErrorCode::wrongLength, 4, 0));
  CHECK(is(3, ErrorCode::badCell, 5, 2));
  CHECK(is(4, ErrorCode::badCell, 7, 2));
  const CsvTable skipping = readCsv("a,b\n1,2\n,3\n4,\n5,6\n", {.skipIncomplete = true});
  CHECK(skipping.rows == 2);
  CHECK(skipping.skipped == 2);
  CHECK(skipping.inputs == std::vector<double>{1, 5});
  CHECK(skipping.problems.empty());
}

TEST_CASE("a table of nothing but mistakes keeps its first hundred", "[nn][csv]") {
  std::string text = "a,b\n";
  for (int i = 0; i < 1000; ++i) text += "x,1\n";
  const CsvTable table = readCsv(text);
  CHECK(table.problems.size() == 100);
  CHECK(table.problemCount == 1000);
  CHECK(table.rows == 0);
}

}  // namespace nabla::test
