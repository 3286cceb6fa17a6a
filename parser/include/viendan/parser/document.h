#ifndef VIENDAN_PARSER_DOCUMENT_H_
#define VIENDAN_PARSER_DOCUMENT_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/source_text.h"
#include "viendan/base/span.h"
#include "viendan/parser/document_number.h"
#include "viendan/parser/document_type.h"

namespace viendan {

/// A position in one of the vectors of a `Document`. Positions, not pointers,
/// so that a document can be copied, moved and written out.
using Index = std::uint32_t;
inline constexpr Index kNoIndex = 0xFFFF'FFFF;

/// A day, month or year of the Gregorian calendar, valid as far as it is known.
struct PartialDate {
  std::int16_t year = 0;   ///< 1945 to 2099.
  std::uint8_t month = 0;  ///< 1 to 12, or 0 when only the year is known.
  std::uint8_t day = 0;    ///< 1 to 31, or 0 when only the month is known.

  friend constexpr auto operator<=>(PartialDate, PartialDate) = default;
};

/// "2013-06-03", "2021-02" or "2013".
[[nodiscard]] std::string to_iso(PartialDate date);

enum class DocumentClass : std::uint8_t {
  kDocument,
  kArticle,  ///< Press: no number, type or issuer of its own.
  kForm,     ///< A template with blanks to fill in.
  kOther,
  kEmpty,  ///< Nothing but white space.
};

enum class DocumentSystem : std::uint8_t { kOther, kState, kParty };

/// What this document does to the one it cites. The JSON names are in
/// `to_string`; contract: `relation`.
enum class Relation : std::uint8_t {
  kOther,
  kBasis,
  kImplements,
  kGuides,
  kAmends,
  kReplaces,
  kRepeals,
  kSuspends,
  kCorrects,
  kConsolidates,
  kProposal,
  kNested,  ///< Stands inside the title of another citation.
};

/// How sure it is which document is meant.
enum class Confidence : std::uint8_t {
  kUnknown,    ///< Nothing tells.
  kAmbiguous,  ///< Several documents; see the candidates.
  kInferred,   ///< Something was taken from elsewhere.
  kStrong,     ///< Taken from an earlier mention in the same document.
  kExact,      ///< Number, year or term, and unit are all printed here.
};

/// Remarks on one citation, as bits of `Citation::flags`.
enum class CitationFlag : std::uint32_t {
  kSeparatorMended = 1U << 0,  ///< "31/QĐ-TW" for 31-QĐ/TW.
  kOcrRepaired = 1U << 1,      ///< "I5/NQ-CP".
  kPlaceholder = 1U << 2,      ///< "Số …-NQ/TU": no serial to cite.
  kReduced = 1U << 3,          ///< "Chỉ thị 05": code not printed.
  kList = 1U << 4,             ///< Shares words with its neighbours.
  kExpanded = 1U << 5,       ///< Out of a range: "từ số 15 đến số 18".
  kInvalidDate = 1U << 6,    ///< Has a date that no calendar has.
  kLineBroken = 1U << 7,     ///< The number runs over a line end.
  kGlued = 1U << 8,          ///< Grown together with a word or footnote mark.
  kDateConflict = 1U << 9,   ///< Another mention has another date.
  kTypeConflict = 1U << 10,  ///< The word and the code name other types.
  kIssuerConflict = 1U << 11,  ///< The words and the code name other bodies.
  kYearConflict = 1U << 12,    ///< The number and the date name other years.
  kDateSuspicious = 1U << 13,  ///< Later than the citing document.
  kNotLegal = 1U << 14,        ///< A judgment, contract, licence or the like.
  kQuoted = 1U << 15,          ///< In quoted text that amends another document.
  kDraft = 1U << 16,           ///< "dự thảo Luật …".
};

/// One citation flag as JSON prints it: "separator-mended".
[[nodiscard]] std::string_view to_string(CitationFlag flag);
[[nodiscard]] std::string_view to_string(Relation relation);
[[nodiscard]] std::string_view to_string(Confidence confidence);
[[nodiscard]] std::string_view to_string(DocumentClass document_class);
[[nodiscard]] std::string_view to_string(DocumentSystem system);

/// A number as it stands in the text.
struct NumberMention {
  Span span;  ///< "25-NQ/TW"; for "60" of "60, 61/2008/NĐ-CP" only the "60".
  DocumentNumber number;
};

/// A mention of another document ("viện dẫn"), by number, by name or both.
/// A document cited by name only has no `number`.
struct Citation {
  Span span;  ///< From the type word to the end of its title or date.
  std::optional<NumberMention> number;
  Span name;  ///< "Luật Đất đai", "Nghị quyết Trung ương 4 khóa XI", or empty.
  DocumentType type = DocumentType::kNone;
  std::optional<PartialDate> date;  ///< As stated here or shared by its list.
  Span issuer;       ///< As printed, without the term; empty if not named.
  std::string term;  ///< "XI" of "khóa XI", capitals; empty if not named.
  Span title;        ///< Without its quotes; empty if not given.
  std::vector<std::string> provisions;  ///< "điều 5/khoản 2/điểm a".
  Relation relation = Relation::kOther;
  Index outer = kNoIndex;  ///< For kNested: the citation it stands in.
  Relation outer_relation = Relation::kOther;  ///< Of `outer` to this one.
  Index directive = kNoIndex;                  ///< Where it stands, if in one.
  std::string key;  ///< "p/nq/tw/25@xi"; empty when nothing can be said.
  Confidence confidence = Confidence::kUnknown;
  std::vector<std::string> candidates;  ///< Keys; more than one if ambiguous.
  bool self = false;                    ///< Means the citing document itself.
  std::uint32_t flags = 0;              ///< Bits of CitationFlag.

  [[nodiscard]] bool has(CitationFlag flag) const {
    return (flags & static_cast<std::uint32_t>(flag)) != 0;
  }
  void set(CitationFlag flag) { flags |= static_cast<std::uint32_t>(flag); }
};

/// The levels of numbered text, outermost first.
enum class Level : std::uint8_t {
  kPhan,
  kChuong,
  kMuc,
  kTieuMuc,
  kDieu,
  kKhoan,
  kDiem,
  kLetter,      ///< "A." above Roman numbers.
  kRoman,       ///< "I."
  kItem,        ///< "1.", "1/-", "1.1."
  kSubItem,     ///< "a)", "(1)" below an item.
  kUnnumbered,  ///< "Giao Sở Nội vụ …" as a paragraph of its own.
};

[[nodiscard]] std::string_view to_string(Level level);

/// A day or month by which something must be done.
struct Deadline {
  PartialDate date;  ///< Month only for "trong tháng 02/2021".
  Span span;         ///< "trước ngày 20/11/2021".
};

/// A numbered unit of the text, or an order without a number.
struct Directive {
  std::string path;   ///< "II.1", "Điều 5.2.a", "Chương I.Mục 1", "*1".
  std::string label;  ///< "1", "đ", "IV", "5a"; empty if unnumbered.
  Level level = Level::kItem;
  Span span;  ///< From the marker to the end of what it heads.
  Span text;  ///< Its own words after the marker, without what is below it.
  Index parent = kNoIndex;      ///< Always less than its own index.
  std::vector<Span> assignees;  ///< "Sở Nội vụ".
  std::optional<Deadline> deadline;
};

/// Something that a person should look at. It never means that parsing
/// stopped.
struct Warning {
  std::string_view code;  ///< Static and stable, for machines: "date-invalid".
  Span span;
  std::string message;  ///< One sentence for a person.
};

struct Signer {
  std::string authority;  ///< "T/M BAN THƯỜNG VỤ", "KT. BỘ TRƯỞNG".
  std::string title;      ///< "PHÓ BÍ THƯ THƯỜNG TRỰC".
  std::string name;       ///< "Cao Văn Vượng".
};

/// Where the name of the issuing body was read.
enum class IssuerEvidence : std::uint8_t {
  kNone,
  kLetterhead,
  kSignature,
  kClause,  ///< "Ủy ban nhân dân tỉnh yêu cầu …": inferred.
  kPlace,   ///< The place of the date line: inferred.
  kText,    ///< Names in the text: inferred.
};

[[nodiscard]] std::string_view to_string(IssuerEvidence evidence);

/// The body that issued a document ("cơ quan ban hành").
struct Issuer {
  std::string name;  ///< Sentence case: "Huyện ủy Cẩm Thủy".
  std::string id;    ///< "hu.thanh-hoa.cam-thuy"; empty if not known.
  std::string parent;  ///< "Đảng bộ tỉnh Thanh Hóa"; empty if not printed.
  IssuerEvidence evidence = IssuerEvidence::kNone;
};

/// What the letterhead, subject and signature say of the document itself.
/// Absent is empty. Strings have their line breaks and runs of white space
/// turned into single spaces.
struct OwnFields {
  DocumentClass document_class = DocumentClass::kOther;
  DocumentSystem system = DocumentSystem::kOther;
  std::optional<NumberMention> number;
  DocumentType type = DocumentType::kNone;
  std::optional<PartialDate> date;
  Span date_span;
  std::string place;
  Issuer issuer;
  std::string
      province;  ///< Slug, "thanh-hoa": the unit of "Tỉnh ủy"; or empty.
  std::string subject;
  std::vector<std::string> addressees;
  std::vector<std::string> recipients;
  std::vector<Signer> signers;
};

/// All that was read from one text. Every span is in its canonical text.
///
/// What the text does not say is absent, never guessed: the number of a
/// document is read in its letterhead alone, and many copies have none.
///
/// Invariants: citations and directives are ordered by begin of span; a
/// directive's span lies within its parent's; every index is valid or
/// kNoIndex. `check_invariants` tests these and the rest.
struct Document {
  OwnFields own;
  std::string key;  ///< Of the document itself; empty when it has none.
  std::vector<Citation> citations;
  std::vector<Directive> directives;
  std::vector<Warning> warnings;
};

/// Reads a document. It cannot fail: a text without structure gives a document
/// without directives, and warnings that say so.
///
/// Reads no file, clock or setting: equal texts give equal documents.
/// Complexity: linear in the text.
[[nodiscard]] Document parse_document(const SourceText& source);

/// What is wrong with `document`, one sentence each; empty if nothing is.
/// For tests and fuzzers: parse_document never returns anything else.
[[nodiscard]] std::vector<std::string> check_invariants(
    const Document& document, std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_DOCUMENT_H_
