#ifndef VIENDAN_CLI_LANGUAGE_H_
#define VIENDAN_CLI_LANGUAGE_H_

#include <string_view>

#include "arguments.h"

namespace viendan::cli {

/// The language of help and messages. Keys, codes and field names are never
/// translated.
enum class Language { kEnglish, kVietnamese };

/// VIENDAN_LANG, LC_ALL, LC_MESSAGES or LANG, whichever is set first.
[[nodiscard]] Language language();

/// `--lang`, else `language()`.
[[nodiscard]] Language language(const Arguments& arguments);

/// `english` or `vietnamese`, as `language()` says.
[[nodiscard]] std::string_view in_language(std::string_view english,
                                           std::string_view vietnamese);

/// Makes `--lang` hold for every message from now on, also for those of child
/// processes, by setting VIENDAN_LANG. Call it before there are threads.
void keep_language(const Arguments& arguments);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_LANGUAGE_H_
