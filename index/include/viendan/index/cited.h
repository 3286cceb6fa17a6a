#ifndef VIENDAN_INDEX_CITED_H_
#define VIENDAN_INDEX_CITED_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/index_reader.h"
#include "viendan/parser/reference.h"

namespace viendan {

/// A document that is cited, as far as its mentions tell.
struct CitedWork {
  /// The same for mentions of which it is known that they mean the same: the
  /// key, or what is known of it. Unique among works.
  std::string id;

  std::string key;  ///< Of the mention; may have "?" in it, or be empty.
  std::optional<DocumentNumber> number;
  std::string name;  ///< As written, when it is cited by name.
  DocumentType type = DocumentType::kNone;
  std::optional<PartialDate> date;
  std::string term;    ///< "XI".
  std::string issuer;  ///< As written.
  std::string title;   ///< As written.

  /// True when its year or term, and its unit if it has one, are known.
  [[nodiscard]] bool is_known() const;

  /// The number in canonical form, else the name, else the key.
  [[nodiscard]] std::string label() const;
};

/// What `citation`, of `document`, cites.
[[nodiscard]] CitedWork cited_work(const IndexedDocument& document,
                                   const Citation& citation);

/// Fills in what is absent in `work` from `other`, which has the same id.
void learn(CitedWork& work, const CitedWork& other);

/// What the index has of a cited work.
struct Resolution {
  /// The document itself; several when there are copies of it.
  std::vector<IndexedDocument> documents;

  /// Documents that it may be, when none certainly is; at most
  /// `kMaxCandidates`.
  std::vector<IndexedDocument> candidates;

  /// How many documents cite it: those of the same number if its year is not
  /// known.
  std::uint64_t cited_by = 0;
};

inline constexpr std::size_t kMaxCandidates = 50;

/// Looks `work` up. Nothing about this is stored: a document that comes later
/// is found from then on.
/// Errors: those of the index.
[[nodiscard]] Result<Resolution> resolve(IndexReader& reader,
                                         const CitedWork& work);

/// The documents of the index that `reference` names; all of its number when it
/// has no date. In the order of dates.
[[nodiscard]] Result<std::vector<IndexedDocument>> named_documents(
    IndexReader& reader, const Reference& reference);

/// `document` as a reference to it.
[[nodiscard]] Reference reference_to(const IndexedDocument& document);

}  // namespace viendan

#endif  // VIENDAN_INDEX_CITED_H_
