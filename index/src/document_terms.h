#ifndef VIENDAN_INDEX_SRC_DOCUMENT_TERMS_H_
#define VIENDAN_INDEX_SRC_DOCUMENT_TERMS_H_

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/index/indexed_document.h"
#include "word_table.h"

namespace viendan {

/// Makes Xapian documents out of ours. Keeps its memory from one to the next.
class DocumentTerms {
 public:
  /// The terms, values and data of `document`, whose canonical text is `text`.
  /// Fills in the positions of its directives.
  /// Complexity: linear in the text, but for sorting its different words.
  Xapian::Document make(IndexedDocument& document, std::string_view text);

  /// The words of the text of the last document that have a letter beyond
  /// ASCII.
  [[nodiscard]] const std::vector<std::string>& accented_words() const {
    return accented_words_;
  }

 private:
  void add_text(IndexedDocument& document, std::string_view text);

  WordTable words_;
  std::vector<std::string> accented_words_;
};

/// The terms and values that hang on the paths of a document alone.
void add_path_terms(const std::vector<std::string>& paths,
                    std::vector<std::string>& terms);

/// Sets the value slots of `out` to what they are for `document`.
void set_document_values(const IndexedDocument& document,
                         Xapian::Document& out);

/// Puts `paths` in place of those of `stored`, in its data and terms.
/// Returns false, and changes nothing, when its data are damaged.
bool set_document_paths(Xapian::Document& stored,
                        std::vector<std::string> paths);

/// Digests the positions of one term, in rising order.
class PositionDigest {
 public:
  void add(std::uint32_t position) {
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;
    value_ = (value_ ^ position) * kFactor;
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

/// What one term adds to the digest of its document. The digest of a document
/// is the sum of those of its terms, so they may come in any order.
[[nodiscard]] std::uint64_t term_digest(std::string_view term,
                                        std::uint32_t wdf,
                                        const PositionDigest& positions);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_DOCUMENT_TERMS_H_
