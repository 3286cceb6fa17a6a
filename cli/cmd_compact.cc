#include <fmt/core.h>

#include <optional>
#include <string>
#include <vector>

#include "commands.h"
#include "compaction.h"
#include "index_place.h"
#include "message.h"
#include "output.h"
#include "viendan/index/compact.h"
#include "viendan/index/index_lock.h"

namespace viendan::cli {
namespace {

ExitCode fail(const Error& error) {
  print_error(error);
  return exit_code_of(error.code);
}

// Paths that an index keeps relative to its folder would mean other files in
// an index that is in another folder.
Result<void> check_same_folder(const std::string& directory,
                               const std::string& other) {
  const std::string name = "x";
  if (DocumentPaths(directory).opened(name) ==
      DocumentPaths(other).opened(name)) {
    return {};
  }
  return Error{ErrorCode::kInvalidArgument,
               other + ": is not in the same folder as " + directory, "usage",
               "move it beside the other index, so that paths stay right"};
}

}  // namespace

ExitCode run_compact(const Arguments& arguments) {
  const Result<std::string> directory = index_directory(arguments, false);
  if (!directory) return fail(directory.error());
  const Result<std::optional<std::uint64_t>> wait = arguments.count("wait");
  if (!wait) return fail(wait.error());
  const Result<Manifest> manifest = read_manifest(*directory);
  if (!manifest) return fail(manifest.error());
  const auto seconds = static_cast<double>(wait->value_or(0));
  std::vector<IndexLock> locks;
  Result<IndexLock> lock = IndexLock::acquire(*directory, seconds);
  if (!lock) return fail(lock.error());
  locks.push_back(std::move(*lock));
  for (const std::string& other : arguments.operands) {
    const Result<void> same = check_same_folder(*directory, other);
    if (!same) return fail(same.error());
    Result<IndexLock> locked = IndexLock::acquire(other, seconds);
    if (!locked) return fail(locked.error());
    locks.push_back(std::move(*locked));
  }
  const std::uint64_t before = index_bytes(*directory);
  const Result<void> compacted = compact_index(*directory, arguments.operands);
  if (!compacted) return fail(compacted.error());
  if (arguments.has("quiet")) return ExitCode::kFound;
  return print_result(fmt::format("{} bytes before, {} after\n", before,
                                  index_bytes(*directory)));
}

}  // namespace viendan::cli
