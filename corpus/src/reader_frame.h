#ifndef VIENDAN_CORPUS_SRC_READER_FRAME_H_
#define VIENDAN_CORPUS_SRC_READER_FRAME_H_

#include <string>
#include <string_view>

#include "reader.h"

namespace viendan {

/// The answer of a reader as bytes for the pipe.
[[nodiscard]] std::string pack_extracted(const Result<Extracted>& extracted);

/// The answer from bytes that a hostile child may have written. Unknown codes
/// become ones that we know; what has not the form is "bad-frame".
[[nodiscard]] Result<Extracted> unpack_extracted(std::string frame);

/// True for bytes that tell of a text, and not of an error.
[[nodiscard]] bool is_text_frame(std::string_view frame);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_READER_FRAME_H_
