#include "reader_modules.h"
#include "zip_archive.h"

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

}  // namespace viendan
