#ifndef VIENDAN_INDEX_SEARCH_H_
#define VIENDAN_INDEX_SEARCH_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/index_reader.h"
#include "viendan/index/query.h"
#include "viendan/index/snippet.h"
#include "viendan/parser/document_type.h"

namespace viendan {

enum class SortOrder : std::uint8_t {
  kRelevance,
  kDate,    ///< Oldest first.
  kNewest,  ///< Newest first.
  kNumber,  ///< By the serial, then the rest of the number.
  kPath,
  kCited,  ///< The most cited first.
};

struct SearchOptions {
  SortOrder sort = SortOrder::kRelevance;
  std::size_t offset = 0;
  std::size_t limit = SIZE_MAX;
  std::optional<PartialDate> since;  ///< Only documents of that day or later.
};

struct SearchHit {
  IndexedDocument document;
  double score = 0;  ///< Comparable within one list only.

  /// Where a document that was asked for is named in the text, and all numbers.
  SnippetSpans numbers;

  std::uint32_t docid = 0;  ///< Number of the document in the index.
};

struct SearchResults {
  std::vector<SearchHit> hits;
  std::uint64_t total = 0;     ///< Of all that match, not only those in `hits`.
  bool total_is_exact = true;  ///< False when it is an estimate.
  WordForms forms;             ///< What the words of the query stand for.
};

/// The documents that match `query`, or all without one.
///
/// Errors: those of the index; "query-too-broad".
[[nodiscard]] Result<SearchResults> search(IndexReader& reader,
                                           const Query* query,
                                           const SearchOptions& options);

/// Calls `visit` for every document that matches `query`, or all without one,
/// in the order and range of `options`, with little of them in memory at a
/// time. Returns how many there are.
///
/// Errors: those of the index, and the first that `visit` returns.
[[nodiscard]] Result<std::uint64_t> for_each_match(
    IndexReader& reader, const Query* query, const SearchOptions& options,
    const std::function<Result<void>(SearchHit&)>& visit);

/// Index of the innermost directive of `hit` with the first of the words that
/// `forms` stands for, or kNoIndex where that is in none or there is none. For
/// where the text is not at hand, which tells more.
/// Errors: those of the index.
[[nodiscard]] Result<Index> directive_of_match(IndexReader& reader,
                                               const SearchHit& hit,
                                               const WordForms& forms);

/// What the words of `query` that are to occur stand for.
[[nodiscard]] Result<WordForms> word_forms(IndexReader& reader,
                                           const Query& query);

/// How a query was understood.
struct QueryExplanation {
  /// Each word as typed, and what it stands for.
  std::vector<std::pair<std::string, std::vector<std::string>>> words;
  std::string description;  ///< Of the whole, with all operators written.
};

[[nodiscard]] Result<QueryExplanation> explain(IndexReader& reader,
                                               const Query& query);

/// How many of the documents that match have which value.
struct Facet {
  std::string name;  ///< "type", "issuer", "year", "province", "relation".
  std::vector<std::pair<std::string, std::uint64_t>> values;  ///< Most first.
};

/// The type that `value` of the facet "type" stands for, or kNone.
[[nodiscard]] DocumentType type_of_facet(std::string_view value);

/// What the bodies `ids`, values of the facet "issuer", are called in most of a
/// few documents of each; empty where there is none. Complexity: three
/// documents are read for each.
[[nodiscard]] Result<std::vector<std::string>> issuer_names(
    IndexReader& reader, const std::vector<std::string>& ids);

/// Exact counts over all documents that match `query`, or all without one.
[[nodiscard]] Result<std::vector<Facet>> count_facets(IndexReader& reader,
                                                      const Query* query);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SEARCH_H_
