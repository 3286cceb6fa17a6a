#ifndef VIENDAN_CLI_LANGUAGE_H_
#define VIENDAN_CLI_LANGUAGE_H_

#include <string_view>

#include "arguments.h"

namespace viendan::cli {

/// The language of help and messages. Keys, codes and field names are never
/// translated.
enum class Language { kEnglish, kVietnamese };

/// `--lang`, else LC_ALL, LC_MESSAGES or LANG, whichever is set first.
[[nodiscard]] Language language(const Arguments& arguments);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_LANGUAGE_H_
