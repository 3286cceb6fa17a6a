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

/// Writes `text` to stderr as it is. Where that cannot be written, as when it
/// is closed, there is nobody to tell.
void write_stderr(std::string_view text);

/// Prints "viendan: WHAT [ID]" and, below it, how to mend it, to stderr.
void print_error(const Error& error);

/// The same of any message with an id; `place` is printed below the message as
/// it is: whole lines, escaped already. In Vietnamese the message comes second,
/// below what its id means.
void print_message(std::string_view message, std::string_view id,
                   std::string_view place, std::string_view hint);

/// Prints "viendan: TEXT" to stderr.
void print_note(std::string_view text);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_MESSAGE_H_
