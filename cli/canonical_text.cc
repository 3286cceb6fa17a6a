#include "canonical_text.h"

#include <string>
#include <utility>

namespace viendan::cli {

Result<SourceText> canonical_text(const IndexedDocument& document,
                                  const DocumentPaths& paths,
                                  const LoadOptions& options) {
  Error error{ErrorCode::kNotFound,
              paths.shown(main_path(document)) + ": the file is gone",
              "file-gone", "run viendan import again"};
  for (const std::string& path : document.paths) {
    Result<LoadedFile> file = load_file(paths.opened(path), options);
    if (file && file->sha256 == document.file.sha256) {
      return std::move(file->source);
    }
    if (file) {
      error = {ErrorCode::kInvalidArgument,
               paths.shown(path) + ": the file has changed since its import",
               "file-changed", "run viendan import again"};
    } else if (file.error().code != ErrorCode::kNotFound) {
      error = file.error();
    }
  }
  return error;
}

}  // namespace viendan::cli
