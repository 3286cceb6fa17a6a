#ifndef VIENDAN_INDEX_SRC_QUERY_BUILD_H_
#define VIENDAN_INDEX_SRC_QUERY_BUILD_H_

#include <xapian.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/query.h"
#include "viendan/index/snippet.h"

namespace viendan {

/// What a query builder asks of an index.
struct Vocabulary {
  /// The forms with marks of an unaccented syllable.
  std::function<std::vector<std::string>(std::string_view)> accented_forms;

  /// The words that begin with `prefix`, at most `limit`; with `folded`, those
  /// whose unaccented form does.
  std::function<std::vector<std::string>(std::string_view prefix, bool folded,
                                         std::size_t limit)>
      words_with_prefix;

  /// The terms of files and folders that `path` is the whole path of; where
  /// there are none, those whose path ends with it, at a "/".
  std::function<std::vector<std::string>(std::string_view path)> path_terms;

  /// The terms of mentions that certainly mean `reference`, in `relation` if
  /// that is not empty.
  std::function<std::vector<std::string>(const Reference& reference,
                                         std::string_view relation)>
      citing_terms;
};

/// The most words that one prefix may stand for.
inline constexpr std::size_t kMaxPrefixWords = 2000;

struct BuiltQuery {
  Xapian::Query query;

  /// Of a query with phrases that must occur: the same, but the words of these
  /// may stand anywhere. What matches `query` is what matches this and
  /// `phrases`, with the same weight. Empty for other queries, as `phrases` is.
  Xapian::Query loose;
  Xapian::Query phrases;

  /// Of a query without phrases that must occur: words that were typed side by
  /// side, as phrases, by which the best are ranked.
  std::vector<Xapian::Query> runs;

  std::vector<std::string> typed;    ///< Words that hits have in their text…
  WordForms forms;                   ///< …and what each stands for.
  std::vector<std::string> numbers;  ///< That were asked for, as in terms…
  std::vector<std::string> keys;     ///< …and the keys of their documents.
};

/// `query` for Xapian. Words of the text and of fields are expanded by
/// `vocabulary`; only words are scored, everything else filters.
///
/// Errors: kInvalidArgument, "query-too-broad", for a prefix of too many words.
[[nodiscard]] Result<BuiltQuery> build_query(const Query& query,
                                             const Vocabulary& vocabulary);

/// The forms that `word` stands for, itself first: its other spelling and,
/// unless `exact`, the forms with marks of both.
/// Requires: `word` is as `Words` gives it.
[[nodiscard]] std::vector<std::string> forms_of(std::string_view word,
                                                bool exact,
                                                const Vocabulary& vocabulary);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_QUERY_BUILD_H_
