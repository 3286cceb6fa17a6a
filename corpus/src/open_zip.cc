#include "reader.h"
#include "reader_modules.h"

namespace viendan {

OpenedZip open_zip(std::string_view bytes, const ZipLimits& limits) {
  OpenZipArchive* const open = zip_module();
  if (open == nullptr) {
    return Error{ErrorCode::kUnsupported, "the reader of archives is missing",
                 "no-reader", "install viendan_zip.so of this version"};
  }
  OpenedZip opened = std::unique_ptr<ZipArchive>();
  open(bytes, limits, opened);
  return opened;
}

void warn_of_contradictions(const ZipArchive& archive,
                            std::vector<LoadWarning>& warnings) {
  if (!archive.contradicts_itself()) return;
  warnings.push_back({"zip-mismatch",
                      "its archive tells of its parts in two ways; what its "
                      "directory says was read"});
}

}  // namespace viendan
