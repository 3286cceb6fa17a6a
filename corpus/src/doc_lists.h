#ifndef VIENDAN_CORPUS_SRC_DOC_LISTS_H_
#define VIENDAN_CORPUS_SRC_DOC_LISTS_H_

#include <cstddef>
#include <string_view>

#include "word_numbering.h"

namespace viendan {

/// The lists of a binary Word document: `table` is its table stream, the lists
/// are at `lists` and their uses at `uses` in it ([MS-DOC] 2.9.131, 2.9.150).
/// A paragraph names a use, from 1.
[[nodiscard]] WordNumbering read_doc_lists(std::string_view table,
                                           std::size_t lists,
                                           std::size_t lists_size,
                                           std::size_t uses,
                                           std::size_t uses_size);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_DOC_LISTS_H_
