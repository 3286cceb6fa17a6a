#ifndef VIENDAN_CLI_INPUTS_H_
#define VIENDAN_CLI_INPUTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "arguments.h"
#include "viendan/base/result.h"
#include "viendan/corpus/load.h"

namespace viendan::cli {

/// All that is on standard input, or an error over `most` bytes.
[[nodiscard]] Result<std::string> read_standard_input(std::uint64_t most);

/// The paths that the command line names: operands, then those of
/// `--files-from` (one a line, or ended by NUL with -0). Folders are not
/// walked here. "-" stands for standard input.
[[nodiscard]] Result<std::vector<std::string>> named_paths(
    const Arguments& arguments);

/// How files are to be read. Errors: kInvalidArgument for a limit that is none.
[[nodiscard]] Result<LoadOptions> load_options(const Arguments& arguments);

/// The file at `path`, or standard input for "-".
[[nodiscard]] Result<LoadedFile> load_input(const std::string& path,
                                            const LoadOptions& options);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_INPUTS_H_
