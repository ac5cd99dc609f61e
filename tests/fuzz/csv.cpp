// Any text as a table: the first byte chooses the options. What comes back fits together, and only
// finite numbers are in it.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "nn/csv.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

nabla::CsvOptions optionsFrom(std::uint8_t bits) {
  constexpr char delimiters[] = {',', ';', '\t'};
  nabla::CsvOptions options{.skipIncomplete = (bits & 1) != 0};
  if (const unsigned which = (bits >> 1) & 3; which != 0) options.delimiter = delimiters[which - 1];
  if ((bits & 8) != 0) options.decimalComma = (bits & 16) != 0;
  if ((bits & 32) != 0) options.header = (bits & 64) != 0;
  return options;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const nabla::CsvTable table = nabla::readCsv(text, optionsFrom(data[0]));
  require(table.inputs.size() == table.rows * table.columns);
  require(table.targets.size() == table.rows);
  require(table.names.empty() || table.names.size() == table.columns + 1);
  require(table.problems.size() <= 100 && table.problems.size() <= table.problemCount);
  for (const double number : table.inputs) require(std::isfinite(number));
  for (const double target : table.targets) {
    require(std::isfinite(target));
    require(table.labels.empty() || target < static_cast<double>(table.labels.size()));
  }
  for (const nabla::CsvProblem& problem : table.problems) {
    require(problem.row >= 1 && problem.column <= table.columns + 1);
  }
  return 0;
}
