#ifndef VIENDAN_CLI_CSV_H_
#define VIENDAN_CLI_CSV_H_

#include <string>
#include <string_view>

namespace viendan::cli {

/// Appends one field of a CSV row (RFC 4180), with a comma before it unless it
/// is the first of its line.
///
/// A value that a spreadsheet would run as a formula (it starts with = + - @
/// or a tab) gets a ' in front. Controls are dropped, line ends become spaces.
void append_csv_field(std::string& out, std::string_view value);

/// Ends the row.
void end_csv_row(std::string& out);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_CSV_H_
