#include "nn/csv.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

#include "nn/settings.hpp"

namespace nabla {

namespace {

constexpr std::size_t mostProblems = 100;

// Cuts a text into rows of cells. One row is held at a time, and its cells' room is used again.
class RowReader {
 public:
  RowReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {
    constexpr std::string_view mark = "\xef\xbb\xbf";  // UTF-8's byte order mark
    if (text_.substr(0, mark.size()) == mark) at_ = mark.size();
  }

  // The next row that is not blank; false at the end.
  bool next() {
    while (at_ < text_.size()) {
      readRow();
      if (count_ > 1 || !cells_[0].empty()) return true;
    }
    return false;
  }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::string_view operator[](std::size_t column) const { return cells_[column]; }
  // The line on which the row stands, from 1.
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  void readRow() {
    count_ = 0;
    line_ = nextLine_;
    while (true) {
      if (count_ == cells_.size()) cells_.emplace_back();
      readCell(cells_[count_]);
      ++count_;
      if (at_ >= text_.size()) return;
      const char end = text_[at_++];
      if (end == delimiter_) continue;
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      ++nextLine_;
      return;
    }
  }

  // Up to the delimiter or the end of the line, spaces around it left out.
  void readCell(std::string& cell) {
    cell.clear();
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ < text_.size() && text_[at_] == '"') readQuoted(cell);
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' &&
           text_[at_] != '\r') {
      ++at_;
    }
    cell += text_.substr(start, at_ - start);
    while (!cell.empty() && cell.back() == ' ') cell.pop_back();
  }

  void readQuoted(std::string& cell) {
    ++at_;
    while (at_ < text_.size()) {
      const char sign = text_[at_++];
      if (sign == '\n') ++nextLine_;
      if (sign == '"') {
        if (at_ >= text_.size() || text_[at_] != '"') return;
        ++at_;
      }
      cell += sign;
    }
  }

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t nextLine_ = 1;
  std::vector<std::string> cells_;
  std::size_t count_ = 0;
};

// A number as people write it; nothing for anything else. C's own reader would take "inf", "nan"
// and hexadecimal numbers, so the signs are looked at first.
std::optional<double> numberIn(std::string_view cell, bool decimalComma) {
  char digits[64];
  if (cell.empty() || cell.size() >= sizeof digits) return std::nullopt;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    char sign = cell[i];
    if (decimalComma && sign == '.') return std::nullopt;
    if (decimalComma && sign == ',') sign = '.';
    const bool belongs = (sign >= '0' && sign <= '9') || sign == '.' || sign == '-' ||
                         sign == '+' || sign == 'e' || sign == 'E';
    if (!belongs) return std::nullopt;
    digits[i] = sign;
  }
  digits[cell.size()] = '\0';
  char* end = nullptr;
  const double number = std::strtod(digits, &end);
  if (end != digits + cell.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

// The delimiter that cuts the first line into most cells; a semicolon or tab wins over commas,
// which may be decimal.
char findDelimiter(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  if (line.find('\t') != std::string_view::npos) return '\t';
  if (line.find(';') != std::string_view::npos) return ';';
  return ',';
}

// Whether the first rows have numbers with a comma and none with a point.
bool findDecimalComma(std::string_view text, char delimiter) {
  if (delimiter == ',') return false;
  RowReader rows(text, delimiter);
  bool commas = false;
  for (int row = 0; row < 20 && rows.next(); ++row) {
    for (std::size_t column = 0; column < rows.size(); ++column) {
      const std::string_view cell = rows[column];
      if (cell.find('.') != std::string_view::npos && numberIn(cell, false)) return false;
      commas = commas || (cell.find(',') != std::string_view::npos && numberIn(cell, true));
    }
  }
  return commas;
}

// Whether the first row has words above numbers.
bool findHeader(std::string_view text, char delimiter, bool decimalComma) {
  RowReader rows(text, delimiter);
  if (!rows.next()) return false;
  bool words = true;
  for (std::size_t column = 0; column < rows.size(); ++column) {
    words = words && !numberIn(rows[column], decimalComma);
  }
  return words && (rows.size() > 1 || rows.next());
}

class TableReader {
 public:
  TableReader(std::string_view text, const CsvOptions& options)
      : options_(options),
        delimiter_(options.delimiter ? *options.delimiter : findDelimiter(text)),
        decimalComma_(options.decimalComma ? *options.decimalComma
                                           : findDecimalComma(text, delimiter_)),
        rows_(text, delimiter_) {
    const bool header =
        options.header ? *options.header : findHeader(text, delimiter_, decimalComma_);
    if (header && rows_.next()) {
      width_ = rows_.size();
      for (std::size_t i = 0; i < width_; ++i) table_.names.emplace_back(rows_[i]);
    }
  }

  CsvTable read() {
    while (rows_.next()) {
      if (width_ == 0) width_ = rows_.size();
      if (table_.rows == limits::dataRows) {
        report(ErrorCode::tooLarge, 0, {});
        break;
      }
      readRow();
    }
    table_.columns = width_ > 0 ? width_ - 1 : 0;
    settleTargets();
    return std::move(table_);
  }

 private:
  void readRow() {
    if (rows_.size() != width_) return report(ErrorCode::wrongLength, 0, {});
    const std::size_t start = table_.inputs.size();
    bool usable = true;
    for (std::size_t column = 0; column < width_; ++column) {
      const std::string_view cell = rows_[column];
      if (cell.empty()) {
        table_.inputs.resize(start);
        if (options_.skipIncomplete) {
          ++table_.skipped;
          return;
        }
        report(ErrorCode::missingCell, column + 1, {});
        usable = false;
      } else if (column + 1 < width_) {
        const auto number = numberIn(cell, decimalComma_);
        if (!number) {
          report(ErrorCode::badCell, column + 1, cell);
          usable = false;
        }
        table_.inputs.push_back(number.value_or(0));
      }
    }
    if (!usable) return table_.inputs.resize(start);
    words_.emplace_back(rows_[width_ - 1]);
    ++table_.rows;
  }

  // The targets are numbers if all of them are; otherwise they are names of classes.
  void settleTargets() {
    table_.targets.reserve(words_.size());
    for (const std::string& word : words_) {
      const auto number = numberIn(word, decimalComma_);
      if (!number) break;
      table_.targets.push_back(*number);
    }
    if (table_.targets.size() == words_.size()) return;
    table_.targets.clear();
    std::unordered_map<std::string_view, std::size_t> known;
    for (const std::string& word : words_) {
      const auto [place, isNew] = known.try_emplace(word, table_.labels.size());
      if (isNew) table_.labels.push_back(word);
      table_.targets.push_back(static_cast<double>(place->second));
    }
  }

  void report(ErrorCode code, std::size_t column, std::string_view text) {
    constexpr std::size_t longestText = 40;
    ++table_.problemCount;
    if (table_.problems.size() == mostProblems) return;
    table_.problems.push_back({.code = code,
                               .row = rows_.line(),
                               .column = column,
                               .text = std::string(text.substr(0, longestText))});
  }

  CsvOptions options_;
  char delimiter_;
  bool decimalComma_;
  RowReader rows_;
  std::size_t width_ = 0;
  CsvTable table_;
  std::vector<std::string> words_;  // the target column
};

}  // namespace

CsvTable readCsv(std::string_view text, const CsvOptions& options) {
  return TableReader(text, options).read();
}

}  // namespace nabla
