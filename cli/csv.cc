#include "csv.h"

namespace viendan::cli {
namespace {

// U+0080 to U+009F are controls too: 0xC2 and a byte below 0xA0.
bool is_c1_control(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) == 0xC2 && at + 1 < text.size() &&
         static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

std::string without_controls(std::string_view value) {
  std::string clean;
  clean.reserve(value.size());
  for (std::size_t at = 0; at < value.size(); ++at) {
    const auto byte = static_cast<unsigned char>(value[at]);
    if (byte == '\n' || byte == '\r' || byte == '\t') {
      clean += ' ';
    } else if (is_c1_control(value, at)) {
      ++at;
    } else if (byte >= 0x20 && byte != 0x7F) {
      clean += value[at];
    }
  }
  return clean;
}

}  // namespace

void append_csv_field(std::string& out, std::string_view value) {
  if (!out.empty() && out.back() != '\n') out += ',';
  std::string clean = without_controls(value);
  const bool is_formula =
      !value.empty() && std::string_view("=+-@\t\r").find(value.front()) !=
                            std::string_view::npos;
  if (is_formula) clean.insert(clean.begin(), '\'');
  // Always quoted, so that an empty first field is seen as one.
  out += '"';
  for (const char c : clean) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void end_csv_row(std::string& out) { out += "\r\n"; }

}  // namespace viendan::cli
