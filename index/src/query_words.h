#ifndef VIENDAN_INDEX_SRC_QUERY_WORDS_H_
#define VIENDAN_INDEX_SRC_QUERY_WORDS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "viendan/index/query.h"

namespace viendan {

/// Bytes, 1 to 4, of the white space character at the start of `text`, else 0.
[[nodiscard]] std::size_t query_space_size(std::string_view text);

/// Bytes of the quotation mark, straight or typographic, at the start of
/// `text`, else 0: people paste from documents.
[[nodiscard]] std::size_t query_quote_size(std::string_view text);

/// True when a letter or digit starts `text`.
[[nodiscard]] bool starts_word(std::string_view text);

/// The words in `text[span]`: runs of letters and digits, as the index has
/// them. A "*" right after a word makes it a prefix.
[[nodiscard]] std::vector<QueryWord> words_of(std::string_view text, Span span);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_QUERY_WORDS_H_
