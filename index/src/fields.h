#ifndef VIENDAN_INDEX_SRC_FIELDS_H_
#define VIENDAN_INDEX_SRC_FIELDS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/parser/document.h"
#include "viendan/parser/document_number.h"

namespace viendan {

// The schema of the index: which terms, value slots and metadata there are.
// Writing and querying both go by these rows, so that a field cannot be written
// one way and looked up another.

/// One group of terms: `prefix` and a value.
struct Field {
  enum class Kind : std::uint8_t {
    kWords,  ///< The words of `Words` (words.h), one term each, with positions
             ///< but for the title, where they would take 2 % of the index.
    kExact,  ///< The value is one term, without positions.
  };

  std::string_view name;
  std::string_view prefix;  ///< No prefix of a row starts that of another.
  Kind kind;
};

// All terms begin with a capital but those of words of documents, which begin
// with a lower-case letter, a digit or a byte that is not ASCII.

/// Text: accented syllables, lower case, tone placement normalised.
inline constexpr Field kTextField{"text", "", Field::Kind::kWords};
/// The subject of the document; without positions.
inline constexpr Field kTitleField{"title", "S", Field::Kind::kWords};
/// The name of the issuing body; positions of its own, from 1.
inline constexpr Field kIssuerWordsField{"issuer-words", "A",
                                         Field::Kind::kWords};

/// `IndexedDocument::id`; one document each.
inline constexpr Field kIdField{"id", "Q", Field::Kind::kExact};
/// Each path, whole.
inline constexpr Field kPathField{"path", "XP:", Field::Kind::kExact};
/// Every folder above each path: of "a/b/c.txt" "a/b" and "a", of "/a/b" "/a"
/// and "/".
inline constexpr Field kFolderField{"folder", "XD:", Field::Kind::kExact};

/// Own number: `number_value`.
inline constexpr Field kNumberField{"number", "XN:", Field::Kind::kExact};
/// Own number without its year: `loose_number_value`.
inline constexpr Field kLooseNumberField{"loose-number",
                                         "XNL:", Field::Kind::kExact};
/// Own key, as it is, and without "@…": `key_stem`.
inline constexpr Field kKeyField{"key", "XK:", Field::Kind::kExact};
inline constexpr Field kKeyStemField{"key-stem", "XKS:", Field::Kind::kExact};

// What the document cites; mentions of itself are left out.
inline constexpr Field kCitesField{"cites", "XC:", Field::Kind::kExact};
/// All that a citation with a number says of what it means, and its relation
/// (mention.h): "25-nq/tw@p/nq/tw/25@xi|b2013-06-03". The number, without its
/// year, is first, then the key.
inline constexpr Field kCitesMentionField{"cites-mention",
                                          "XCD:", Field::Kind::kExact};
/// The cited key, and the number or name that it is cited under:
/// "p/nq/tw/25@xi|25-nq/tw".
inline constexpr Field kCitesKeyedField{"cites-keyed",
                                        "XCI:", Field::Kind::kExact};
/// As kCitesMentionField, of a citation with a name.
inline constexpr Field kCitesNameField{"cites-name",
                                       "XCN:", Field::Kind::kExact};
/// A relation that the document has to any other: "basis". Which one to which,
/// kCitesMentionField and kCitesNameField tell.
inline constexpr Field kRelationField{"relation", "XR:", Field::Kind::kExact};
/// `type_slug`: "nghi-quyet".
inline constexpr Field kTypeField{"type", "XT:", Field::Kind::kExact};
/// `Issuer::id`, and every id above it: "hu.thanh-hoa.cam-thuy",
/// "hu.thanh-hoa", "hu".
inline constexpr Field kIssuerField{"issuer", "XI:", Field::Kind::kExact};
/// "2021".
inline constexpr Field kYearField{"year", "XY:", Field::Kind::kExact};
/// `OwnFields::province`: "thanh-hoa".
inline constexpr Field kProvinceField{"province", "XV:", Field::Kind::kExact};
/// "party", "state", "other".
inline constexpr Field kSystemField{"system", "XS:", Field::Kind::kExact};
/// "document", "article", "form", "other", "empty".
inline constexpr Field kClassField{"class", "XG:", Field::Kind::kExact};
/// "txt", "docx", …
inline constexpr Field kFormatField{"format", "XF:", Field::Kind::kExact};

inline constexpr std::array kFields = {
    kTextField,       kTitleField,     kIssuerWordsField, kIdField,
    kPathField,       kFolderField,    kNumberField,      kLooseNumberField,
    kKeyField,        kKeyStemField,   kCitesField,       kCitesMentionField,
    kCitesKeyedField, kCitesNameField, kRelationField,    kTypeField,
    kIssuerField,     kYearField,      kProvinceField,    kSystemField,
    kClassField,      kFormatField};

/// Value slots. Only ever add rows. All values are text, absent when empty.
enum Slot : std::uint32_t {
  kDateSlot = 0,      ///< "20210305"; "20210300", "20210000" when less is said.
  kTypeSlot = 1,      ///< As in kTypeField.
  kIssuerSlot = 2,    ///< `Issuer::id`.
  kYearSlot = 3,      ///< "2021".
  kProvinceSlot = 4,  ///< As in kProvinceField.
  kRelationsSlot = 5,  ///< Names as in kRelationField, between single spaces.
  kNumberSlot = 6,     ///< `number_value`.
  kPathSlot = 7,       ///< The first path.
};

inline constexpr std::uint32_t kSlotCount = 8;

/// Positions of text: the first word has this one.
inline constexpr std::uint32_t kFirstPosition = 1;

/// At the begin of every directive this much is added to the positions, so
/// that no phrase runs from one unit into the next. More costs space: 100 makes
/// the index larger by 5 %.
inline constexpr std::uint32_t kUnitGap = 1;

// Metadata, in each shard. The value of kFoldKeyPrefix + unaccented syllable is
// its forms with marks, between single spaces, in the order of appearance.
inline constexpr std::string_view kSchemaKey = "schema";
inline constexpr std::string_view kSchemaVersion = "6";
inline constexpr std::string_view kFoldKeyPrefix = "fold:";
inline constexpr std::string_view kFileKeyPrefix = "file:";

/// The longest term, in bytes. Xapian takes 245, but counts NUL twice.
inline constexpr std::size_t kMaxTermBytes = 200;
/// So much of a term that was cut is as it would be uncut.
inline constexpr std::size_t kMaxWholeBytes = kMaxTermBytes - 17;

/// The term of `field` for `value`; for a field of words, `value` is one word
/// of `Words`, and is packed (packed_word.h). A value that makes it too long is
/// cut, and a hash of all of it stands for the rest.
[[nodiscard]] std::string term_of(const Field& field, std::string_view value);

/// The word that `term`, of `field`, was made of.
[[nodiscard]] std::string word_of(const Field& field, std::string_view term);

/// The key of the metadata for the file at `path`.
[[nodiscard]] std::string file_key(std::string_view path);

/// `number` as terms have it: in canonical form, lower case, without leading
/// zeros: "5-ct/tw", "33/2021/ct-ttg".
[[nodiscard]] std::string number_value(const DocumentNumber& number);

/// The same without the year: "33/ct-ttg".
[[nodiscard]] std::string loose_number_value(const DocumentNumber& number);

/// `key` up to its "@": "p/nq/tw/25" of "p/nq/tw/25@xi".
[[nodiscard]] std::string_view key_stem(std::string_view key);

/// The name of a document as terms have it: lower case, tone placement
/// normalised, words apart by single spaces, other signs left out.
[[nodiscard]] std::string name_value(std::string_view name);

/// "20210305", or "" for no date.
[[nodiscard]] std::string date_value_of(const std::optional<PartialDate>& date);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_FIELDS_H_
