#ifndef VIENDAN_INDEX_SRC_RECORD_H_
#define VIENDAN_INDEX_SRC_RECORD_H_

#include <optional>
#include <string>
#include <string_view>

#include "viendan/index/file_record.h"
#include "viendan/index/indexed_document.h"

namespace viendan {

/// The data that is stored with a document, ended by a checksum.
///
/// `digest` is that of its terms (`term_digest`), for `verify`.
[[nodiscard]] std::string encode_document(const IndexedDocument& document,
                                          std::uint64_t digest);

struct DecodedDocument {
  IndexedDocument document;
  std::uint64_t digest = 0;
};

/// Returns: nullopt when `data` is damaged.
[[nodiscard]] std::optional<DecodedDocument> decode_document(
    std::string_view data);

/// The metadata that is stored for a file, ended by a checksum.
[[nodiscard]] std::string encode_file(const FileRecord& record);

/// Returns: nullopt when `data` is damaged.
[[nodiscard]] std::optional<FileRecord> decode_file(std::string_view data);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_RECORD_H_
