#ifndef VIENDAN_INDEX_SNIPPET_H_
#define VIENDAN_INDEX_SNIPPET_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"

namespace viendan {

/// What a query looks for in texts: for each of its words the forms that it
/// stands for, as `Words` gives them.
using WordForms = std::vector<std::vector<std::string>>;

/// A part of a text that shows why it was found.
struct Snippet {
  std::string text;         ///< On one line, with single spaces.
  std::vector<Span> marks;  ///< What was looked for, in `text`; in order.
  Span span;                ///< What it was taken from, in the whole text.
  std::uint32_t match = 0;  ///< Offset of the first mark in the whole text.
  bool cut_before = false;  ///< The sentence begins earlier.
  bool cut_after = false;   ///< The sentence goes on.
};

/// About as long as a snippet gets, in bytes.
inline constexpr std::size_t kSnippetBytes = 220;

/// What stands in a text besides words, as spans in the order of the text.
struct SnippetSpans {
  std::vector<Span> whole;   ///< Never cut: numbers of documents.
  std::vector<Span> wanted;  ///< Looked for too: numbers in the query.
};

/// The part of `text` that has most of the words in `forms` near together.
/// Its ends lie at white space, and never within one of `spans.whole`.
///
/// Returns: nullopt when nothing that is looked for occurs.
/// Complexity: linear in the text.
[[nodiscard]] std::optional<Snippet> make_snippet(std::string_view text,
                                                  const WordForms& forms,
                                                  const SnippetSpans& spans);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SNIPPET_H_
