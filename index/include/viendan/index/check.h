#ifndef VIENDAN_INDEX_CHECK_H_
#define VIENDAN_INDEX_CHECK_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/cited.h"
#include "viendan/index/index_reader.h"

namespace viendan {

/// What is wrong with a reference. The names of `to_string` are stable.
enum class FindingCode : std::uint8_t {
  kNotInIndex,      ///< What is cited is not in the index.
  kTypeConflict,    ///< The words and the number name different types.
  kIssuerConflict,  ///< The words and the number name different bodies.
  kYearConflict,    ///< The number and the date have different years.
  kDateConflict,    ///< The same document has another date further up.
  kInvalidDate,     ///< No calendar has that date.
  kTwoDates,        ///< Other documents cite the same with another date.
  kDateDiffers,     ///< The document in the index has another date.
  kCitedLater,      ///< What is cited is dated after what cites it.
  kSuperseded,      ///< Another document had replaced or repealed it.
  kBlankNumber,     ///< The number is left blank.
  kLast = kBlankNumber,
};

/// "not-in-index", "two-dates", …
[[nodiscard]] std::string_view to_string(FindingCode code);

struct Finding {
  FindingCode code = FindingCode::kNotInIndex;
  std::size_t citation = 0;  ///< In the document's citations.
  CitedWork work;

  /// What it should rather be, if something tells: the right date in ISO form,
  /// the number of the document that replaced it, of one that is there.
  std::string suggestion;

  /// For kSuperseded: what the other document does to it, and when.
  Relation relation = Relation::kOther;
  std::string since;  ///< ISO; empty if that has no date.

  /// For kTwoDates: in how many documents it has the date of `suggestion`. For
  /// kNotInIndex: how many documents cite it.
  std::size_t votes = 0;
};

/// Looks at the references of documents. Keeps what it has looked up, so use
/// one for many documents.
class ReferenceChecker {
 public:
  /// Lifetime: `reader` outlives the checker.
  explicit ReferenceChecker(IndexReader& reader);
  ReferenceChecker(ReferenceChecker&&) noexcept;
  ~ReferenceChecker();

  /// In the order of the text. What is missing is told once for each document.
  /// Errors: those of the index.
  [[nodiscard]] Result<std::vector<Finding>> check(
      const IndexedDocument& document);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_CHECK_H_
