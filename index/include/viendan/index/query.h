#ifndef VIENDAN_INDEX_QUERY_H_
#define VIENDAN_INDEX_QUERY_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"
#include "viendan/parser/document.h"
#include "viendan/parser/reference.h"

namespace viendan {

// What a query may be, so that none takes long to refuse or to run (Xapian's
// own parser takes seconds for long ones and overflows the stack for deep
// ones).
inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxQueryOperators = 64;
inline constexpr std::size_t kMaxQueryWords = 128;
inline constexpr std::size_t kMaxQueryDepth = 32;

/// The letters that a prefix ("quy…*") must have before its "*".
inline constexpr std::size_t kMinPrefixLetters = 2;

/// What "name:" in a query restricts.
enum class QueryField : std::uint8_t {
  kType,
  kIssuer,
  kNumber,
  kCites,
  kRelation,
  kDate,
  kYear,
  kProvince,
  kPath,
};

/// The English name of `field`, as typed before the colon: "issuer".
[[nodiscard]] std::string_view to_string(QueryField field);

/// One word as typed: usually a syllable.
struct QueryWord {
  Span span;            ///< In `Query::text`, without "=" and "*".
  bool exact = false;   ///< Has a letter with a mark, or "=" before it.
  bool prefix = false;  ///< Has "*" after it.
};

/// The days from `from` to `to`, both included; absent is open.
struct DateRange {
  std::optional<PartialDate> from;
  std::optional<PartialDate> to;
};

/// One operand or operator of a query.
struct QueryNode {
  enum class Kind : std::uint8_t {
    kWords,   ///< All of `words`, in any order.
    kPhrase,  ///< `words` one after the other.
    kNumber,  ///< A document number, the own one or cited: `reference`.
    kField,   ///< `field` is `value`; of kNumber, kCites: `reference`.
    kDates,   ///< Dated within `dates`.
    kAnd,     ///< Both of the two results before it.
    kOr,      ///< Either of the two results before it.
    kNot,     ///< All but the one result before it.
  };

  Kind kind = Kind::kWords;
  Span span;  ///< In `Query::text`.
  std::vector<QueryWord> words;
  QueryField field = QueryField::kType;
  std::string value;  ///< As stored: "nq", "basis", "thanh-hoa".
  Reference reference;
  DateRange dates;
};

/// A query as understood.
struct Query {
  std::string text;              ///< As typed, in NFC. All spans point into it.
  std::vector<QueryNode> nodes;  ///< In reverse Polish order; never empty.
};

/// Why a query was refused. Nothing of a query is ever left out silently.
struct QueryError {
  std::string_view id;  ///< Static and stable: "query-unknown-field".
  std::string message;  ///< One sentence; no capital, no final full stop.
  std::string hint;     ///< How to mend it.
  std::string text;     ///< The query in NFC; empty if it is too long to show.
  std::size_t offset = 0;  ///< Of the trouble in `text`, in bytes.
};

/// Either a query or why it is none.
struct ParsedQuery {
  Query query;
  std::optional<QueryError> error;
};

/// Reads what a user typed. The grammar, all of it at most as large as the
/// limits above:
///
///   query   = or
///   or      = and { "OR" and }
///   and     = not { ["AND"] not }
///   not     = ["NOT"] not | "(" query ")" | operand
///   operand = number | '"' word… '"' | name ":" value | ["="] word ["*"]
///
/// A document number is recognised wherever it stands, in any spelling that
/// documents use. The names of fields have Vietnamese aliases, with or without
/// marks. Punctuation between words only separates them, as in documents.
///
/// Encoding: UTF-8, in any normal form; other bytes are errors.
/// Complexity: linear in the text; no recursion.
[[nodiscard]] ParsedQuery parse_query(std::string_view text);

/// A day, month or year as people type it: "2021", "2021-03", "3/2021",
/// "2021-03-05", "5/3/2021". Returns: nullopt for what no calendar has.
[[nodiscard]] std::optional<PartialDate> parse_date(std::string_view text);

/// The name of the relation that `text` means: "basis" for "basis", "căn cứ",
/// "can-cu"; "" for none.
[[nodiscard]] std::string_view parse_relation(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_INDEX_QUERY_H_
