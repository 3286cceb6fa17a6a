#ifndef VIENDAN_CLI_MESSAGE_H_
#define VIENDAN_CLI_MESSAGE_H_

#include <string>
#include <string_view>

#include "viendan/base/result.h"

namespace viendan::cli {

/// `text` as a terminal may see it: controls (C0 but tab, DEL, C1) and
/// bidirectional controls as \xNN or \u{NNNN}, and bytes that are not UTF-8 as
/// \xNN. A line end is escaped too, so that a message stays one line.
[[nodiscard]] std::string escaped(std::string_view text);

/// Prints "viendan: WHAT [ID]" and, below it, how to mend it, to stderr.
void print_error(const Error& error);

/// Prints "viendan: TEXT" to stderr.
void print_note(std::string_view text);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_MESSAGE_H_
