#ifndef VIENDAN_INDEX_VERIFY_H_
#define VIENDAN_INDEX_VERIFY_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "viendan/base/result.h"

namespace viendan {

/// Something in an index that is not as it was written.
struct IndexProblem {
  std::string code;     ///< Stable: "terms-differ".
  std::string message;  ///< What and where; one sentence.
};

/// Reads all of shard `shard` of the index in `directory` and tells `visit` of
/// everything that could change an answer: records and their checksums, terms
/// and positions against the digest in the record, lists of documents against
/// those of terms, values, lengths, forms of syllables, records of files.
/// Xapian itself has no checksums (reliability 3.8).
///
/// Damage may crash it: call it in a child. Nobody should write meanwhile.
/// Returns: the number of documents.
/// Errors: what keeps the shard from being read at all.
/// Complexity: linear in the size of the shard.
Result<std::uint64_t> verify_shard(
    const std::string& directory, std::size_t shard,
    const std::function<void(const IndexProblem&)>& visit);

/// What the index in `directory` holds, one line for each document and file,
/// sorted; the same for equal contents, however they came there: without times
/// and numbers of Xapian.
[[nodiscard]] Result<std::string> dump_index(const std::string& directory);

}  // namespace viendan

#endif  // VIENDAN_INDEX_VERIFY_H_
