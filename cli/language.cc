#include "language.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace viendan::cli {
namespace {

constexpr const char* kOwnVariable = "VIENDAN_LANG";

std::string_view locale_of_messages() {
  for (const char* name : {kOwnVariable, "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

}  // namespace

Language language() {
  return locale_of_messages().starts_with("vi") ? Language::kVietnamese
                                                : Language::kEnglish;
}

Language language(const Arguments& arguments) {
  if (!arguments.has("lang")) return language();
  return arguments.value("lang") == "vi" ? Language::kVietnamese
                                         : Language::kEnglish;
}

std::string_view in_language(std::string_view english,
                             std::string_view vietnamese) {
  return language() == Language::kVietnamese ? vietnamese : english;
}

void keep_language(const Arguments& arguments) {
  if (!arguments.has("lang")) return;
  ::setenv(kOwnVariable, std::string(arguments.value("lang")).c_str(), 1);
}

}  // namespace viendan::cli
