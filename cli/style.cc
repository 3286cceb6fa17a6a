#include "style.h"

#include <unistd.h>

#include <cstdlib>

namespace viendan::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

}  // namespace

Style::Style(const Arguments& arguments) {
  const std::string_view when = arguments.value("color", "auto");
  colour_ = when == "always" ||
            (when == "auto" && environment("NO_COLOR").empty() &&
             environment("TERM") != "dumb" && ::isatty(STDOUT_FILENO) == 1);
}

std::string Style::wrapped(std::string_view code, std::string_view text) const {
  if (!colour_ || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace viendan::cli
