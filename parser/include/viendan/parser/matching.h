#ifndef VIENDAN_PARSER_MATCHING_H_
#define VIENDAN_PARSER_MATCHING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/parser/document.h"
#include "viendan/parser/reference.h"

namespace viendan {

/// How one field of two mentions compares (domain reference 3.9).
enum class FieldMatch : std::uint8_t {
  kEqual,
  kUnknown,    ///< One of the two does not say.
  kDifferent,  ///< They are different documents.
};

/// How two mentions of documents compare, field by field.
struct MentionMatch {
  FieldMatch series = FieldMatch::kUnknown;   ///< System, type and issuer.
  FieldMatch unit = FieldMatch::kUnknown;     ///< Province, district, commune.
  FieldMatch serial = FieldMatch::kUnknown;   ///< Number or name.
  FieldMatch edition = FieldMatch::kUnknown;  ///< Year, term or date.

  /// False if they are different documents for certain.
  [[nodiscard]] constexpr bool possible() const {
    return series != FieldMatch::kDifferent && unit != FieldMatch::kDifferent &&
           serial != FieldMatch::kDifferent &&
           edition != FieldMatch::kDifferent;
  }

  /// True if all of it is known and equal.
  [[nodiscard]] constexpr bool certain() const {
    return series == FieldMatch::kEqual && unit == FieldMatch::kEqual &&
           serial == FieldMatch::kEqual && edition == FieldMatch::kEqual;
  }
};

/// Whether all of `key` is known: nothing in it is "?".
[[nodiscard]] bool is_full_key(std::string_view key);

/// Whether documents of the series of `key` are also cited by name or plenum,
/// so that two keys may mean the same one and yet have nothing in common but
/// their begin: laws, ordinances, constitutions, resolutions of the Party.
[[nodiscard]] bool has_aliases(std::string_view key);

/// How the keys begin that may mean the same as `key` though their series or
/// serial is another: of "s/luat/qh/45@2013" "s/luat/qh/n:dat-dai" and
/// "s/?/qh/45". Each is all of a key before its "@", but one that ends in "."
/// has any unit after it. Left out are those of a unit that `key` leaves open
/// where their number leads to them. Whether a key that begins so means the
/// same `match_document_keys` tells. Empty if `key` has no aliases.
///
/// Complexity: linear in the tables of laws and Party documents.
[[nodiscard]] std::vector<std::string> alias_stems(std::string_view key);

/// How the keys begin that leave the unit of `key` open, where it has one: of
/// "p/cv/hu.thanh-hoa.cam-thuy/7@2019" "p/cv/hu.?/7" and
/// "p/cv/hu.?.cam-thuy/7", all before their "@". Whether a key that begins so
/// may mean the same `match_document_keys` tells. Complexity: linear in the
/// key.
[[nodiscard]] std::vector<std::string> open_unit_stems(std::string_view key);

/// `key` up to and with the slash before its serial: "s/luat/qh/".
[[nodiscard]] std::string_view key_series(std::string_view key);

/// The key that `reference` spells out, with "?" for what it leaves open:
/// "p/nq/tw/25@?", "s/qd/ubnd.?/731@2019", "s/luat/qh/n:dat-dai@2024". Empty if
/// it has neither number, name nor key.
[[nodiscard]] std::string key_pattern(const Reference& reference);

/// Compares two keys, either of which may have "?" in it. Knows that
/// "n:dat-dai" of 2024 is 31 of 2024, and that plenum 7 of term XI passed 24
/// and 25. What is no key matches only itself.
///
/// Complexity: linear in the keys, logarithmic in the table of laws.
[[nodiscard]] MentionMatch match_document_keys(std::string_view left,
                                               std::string_view right);

/// Whether `citation`, with its key set, may cite what `reference` names; of
/// two citations of 25-NQ/TW, "25-NQ/TW@2013-06-03" is only the one of term XI.
[[nodiscard]] MentionMatch match(const Reference& reference,
                                 const Citation& citation);

/// Whether `document` may be what `reference` names.
[[nodiscard]] MentionMatch match(const Reference& reference,
                                 const Document& document);

}  // namespace viendan

#endif  // VIENDAN_PARSER_MATCHING_H_
