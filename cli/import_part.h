#ifndef VIENDAN_CLI_IMPORT_PART_H_
#define VIENDAN_CLI_IMPORT_PART_H_

#include <cstdint>
#include <string_view>

#include "arguments.h"
#include "viendan/base/result.h"

namespace viendan::cli {

/// One of `count` parts into which files are divided by their paths, so that
/// each machine can import one.
struct ImportPart {
  std::uint64_t index = 0;  ///< From 0.
  std::uint64_t count = 1;
};

/// The part that --shard I/N, with I from 1, asks for; the whole without it.
/// Errors: kInvalidArgument "usage".
[[nodiscard]] Result<ImportPart> import_part(const Arguments& arguments);

/// Divides paths among parts: the same on every machine.
[[nodiscard]] std::uint64_t path_hash(std::string_view path);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_IMPORT_PART_H_
