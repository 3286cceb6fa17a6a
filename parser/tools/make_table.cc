// Turns a table of facts (tables/*.tsv) into the initialisers of a C++ array,
// sorted by its key columns. Runs at build time:
//
//   make_table NAME.tsv NAME.inc
//
// A table starts with a line that describes its columns, all of them text:
//
//   #! KEY_COLUMNS COLUMN...          #! 2 system code name
//
// Rows are sorted by the bytes of the first KEY_COLUMNS columns, which must be
// unique together. Columns are separated by one tab; empty lines and other
// lines that start with # are skipped. A bad row stops the build with
// "FILE:LINE: why".

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

struct Row {
  std::vector<std::string> columns;
  int line = 0;
};

struct Table {
  std::size_t key_columns = 0;
  std::size_t column_count = 0;
  std::map<std::vector<std::string>, Row> rows;  // By key.
};

std::vector<std::string> split_columns(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  return columns;
}

void read_description(Table& table, const std::string& line) {
  std::istringstream words(line.substr(2));
  std::string name;
  words >> table.key_columns;
  while (words >> name) ++table.column_count;
  if (table.key_columns == 0 || table.key_columns > table.column_count) {
    throw std::runtime_error("want '#! KEY_COLUMNS COLUMN...'");
  }
}

void add_row(Table& table, const std::string& line, int number) {
  if (table.column_count == 0) {
    throw std::runtime_error("row before the line that starts with '#!'");
  }
  if (line.find_first_of("\"\\") != std::string::npos) {
    throw std::runtime_error("quotes and backslashes are not allowed");
  }
  std::vector<std::string> columns = split_columns(line);
  if (columns.size() != table.column_count) {
    throw std::runtime_error("has " + std::to_string(columns.size()) +
                             " columns, not " +
                             std::to_string(table.column_count));
  }
  const auto key_end =
      columns.begin() + static_cast<std::ptrdiff_t>(table.key_columns);
  std::vector<std::string> key(columns.begin(), key_end);
  const auto [row, inserted] =
      table.rows.try_emplace(std::move(key), Row{std::move(columns), number});
  if (!inserted) {
    throw std::runtime_error("its key is on line " +
                             std::to_string(row->second.line) + " too");
  }
}

Table read_table(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  Table table;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    try {
      if (line.starts_with("#!")) {
        read_description(table, line);
      } else if (!line.empty() && line.front() != '#') {
        add_row(table, line, number);
      }
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": " +
                               error.what());
    }
  }
  return table;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 3) throw std::runtime_error("usage: make_table IN OUT");
    const Table table = read_table(argv[1]);
    std::ofstream out(argv[2]);
    for (const auto& [key, row] : table.rows) {
      out << '{';
      for (const std::string& column : row.columns) {
        out << '"' << column << "\", ";
      }
      out << "},\n";
    }
    return out.flush() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
