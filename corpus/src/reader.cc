#include "reader.h"

#include <fmt/core.h>

namespace viendan {

Result<std::string> read_needed_part(const ZipArchive& archive,
                                     const std::string& name) {
  Result<std::string> part = archive.read(name);
  if (part || part.error().code != ErrorCode::kNotFound) return part;
  return Error{ErrorCode::kCorrupt, part.error().message, "missing-part"};
}

void warn_of_contradictions(const ZipArchive& archive,
                            std::vector<LoadWarning>& warnings) {
  if (!archive.contradicts_itself()) return;
  warnings.push_back({"zip-mismatch",
                      "its archive tells of its parts in two ways; what its "
                      "directory says was read"});
}

void warn_of_omissions(bool deleted, bool hidden,
                       std::vector<LoadWarning>& warnings) {
  if (deleted) {
    warnings.push_back(
        {"tracked-changes", "deleted text of tracked changes is left out"});
  }
  if (hidden) {
    warnings.push_back({"hidden-text", "hidden text is left out"});
  }
}

Error too_much_text(std::size_t most) {
  return {ErrorCode::kTooLarge,
          fmt::format("its text is over the limit of {} bytes", most),
          "text-limit"};
}

}  // namespace viendan
