#ifndef VIENDAN_PARSER_SRC_NUMBER_CONTEXT_H_
#define VIENDAN_PARSER_SRC_NUMBER_CONTEXT_H_

#include <cstddef>
#include <string_view>

#include "viendan/parser/document_type.h"
#include "words.h"

namespace viendan {

/// The words right before a number, as far as they say what it numbers.
struct NumberContext {
  bool so = false;  ///< "số", "Số:" stands right before it.
  DocumentType type = DocumentType::kNone;  ///< "Nghị quyết [số]".
  bool thing = false;     ///< "Mẫu số", "tài khoản số": no document.
  bool standard = false;  ///< "TCVN", "QCVN", "ISO".
  std::size_t begin = 0;  ///< Where these words start, in bytes.

  [[nodiscard]] bool speaks_of_document() const {
    return !thing && !standard && (so || type != DocumentType::kNone);
  }
};

/// Whether the name of `type` ends within six words before `at` (bytes), with
/// words alone between: "Biên bản vi phạm hành chính số". Complexity: constant.
[[nodiscard]] bool has_type_before(std::string_view text, std::size_t at,
                                   DocumentType type);

/// Reads backwards from `at` (bytes). Complexity: constant; 120 bytes at most.
[[nodiscard]] NumberContext context_before(std::string_view text,
                                           std::size_t at);

/// The word that ends before `at`, white space and a colon between; without a
/// code if there is none.
[[nodiscard]] Word word_before(std::string_view text, std::size_t at);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_CONTEXT_H_
