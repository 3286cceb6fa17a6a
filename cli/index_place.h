#ifndef VIENDAN_CLI_INDEX_PLACE_H_
#define VIENDAN_CLI_INDEX_PLACE_H_

#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "viendan/base/result.h"
#include "viendan/index/indexed_document.h"

namespace viendan::cli {

/// The indexes that a command which reads works on: every --index, else
/// $VIENDAN_INDEX, else the nearest .viendan/ in this or a parent folder.
/// Errors: kNotFound "index-not-found" when there is none.
[[nodiscard]] Result<std::vector<std::string>> index_directories(
    const Arguments& arguments);

/// The one index that a command which writes works on. For `import`, where
/// none is found, it is .viendan in the current folder, which may not exist.
/// Errors: kInvalidArgument for more than one; kNotFound.
[[nodiscard]] Result<std::string> index_directory(const Arguments& arguments,
                                                  bool may_be_new);

/// How the paths of documents are kept in an index: relative to the folder that
/// the index is in where they are below it, so that the folder can be moved
/// with its index; else absolute.
class DocumentPaths {
 public:
  explicit DocumentPaths(const std::string& index_directory);

  /// The path as kept of one as typed, which is relative to the current folder.
  /// "a/./b/../c" is "a/c"; links are not looked at.
  [[nodiscard]] std::string kept(std::string_view typed) const;

  /// The path to open, absolute.
  [[nodiscard]] std::string opened(std::string_view kept) const;

  /// The path to show: relative to the current folder where it is below it.
  [[nodiscard]] std::string shown(std::string_view kept) const;

 private:
  std::string root_;     // Absolute, without "/" at its end; "" for "/".
  std::string current_;  // The same.
};

/// The path of `document` to show and to open: the first of a file. What came
/// from standard input has "-:" and a digest for a path, and only where there
/// is no file of the same bytes.
[[nodiscard]] const std::string& main_path(const IndexedDocument& document);

/// `path`, absolute and without ".", ".." and empty parts. Links are not looked
/// at. Relative paths are in the current folder.
[[nodiscard]] std::string absolute_path(std::string_view path);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_INDEX_PLACE_H_
