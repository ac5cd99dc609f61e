#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace nabla {

// How to read a table. What is not said is found out from its first lines.
struct CsvOptions {
  std::optional<char> delimiter{};     // ',' ';' or tab
  std::optional<bool> decimalComma{};  // 0,5 for a half; only where the delimiter is no comma
  std::optional<bool> header{};        // whether the first line has names
  bool skipIncomplete = false;         // leave out rows with an empty cell
};

// A cell that cannot be used. Rows and columns count from 1 as a spreadsheet shows them.
struct CsvProblem {
  ErrorCode code = ErrorCode::badCell;  // badCell, missingCell, or wrongLength of a whole row
  std::size_t row = 0;
  std::size_t column = 0;  // 0 where the row itself has too few or too many cells
  std::string text{};
};

// The table, and what is wrong with it. The last column is the target: a column of words becomes
// the indices of `labels`, in order of appearance; every other column holds numbers.
struct CsvTable {
  std::vector<std::string> names;  // of all columns; empty without a header
  std::size_t columns = 0;         // inputs of a row
  std::vector<double> inputs;
  std::vector<double> targets;
  std::vector<std::string> labels;  // of the classes; empty where targets are numbers
  std::size_t rows = 0;
  std::size_t skipped = 0;           // incomplete rows left out
  std::vector<CsvProblem> problems;  // at most the first hundred
  std::size_t problemCount = 0;
};

// Reads RFC 4180 with any line ends: "quoted, cells" with "" for a quote. Never fails: what is
// wrong stands among the problems, and such rows are left out.
CsvTable readCsv(std::string_view text, const CsvOptions& options = {});

}  // namespace nabla
