#include "language.h"

#include <cstdlib>

namespace viendan::cli {
namespace {

std::string_view locale_of_messages() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

}  // namespace

Language language(const Arguments& arguments) {
  const std::string_view name =
      arguments.has("lang") ? arguments.value("lang") : locale_of_messages();
  return name.starts_with("vi") ? Language::kVietnamese : Language::kEnglish;
}

}  // namespace viendan::cli
