#ifndef VIENDAN_PARSER_SRC_NUMBER_CODES_H_
#define VIENDAN_PARSER_SRC_NUMBER_CODES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "viendan/base/span.h"
#include "viendan/parser/document_type.h"

namespace viendan {

/// A letter, digit or ampersand of a code, look-alikes mapped: eth and Ĉ stand
/// for Đ in old fonts, Cyrillic С for C (domain reference 8.3).
struct CodeLetter {
  std::string_view canonical;  ///< "Đ"; static. Empty if it is none.
  char key = 0;                ///< Capital without mark; 'd' for Đ.
  std::uint8_t size = 0;       ///< Bytes in the text.
  bool small = false;
};

/// The letter of a code at the start of `text`.
[[nodiscard]] CodeLetter code_letter(std::string_view text);

/// One word of a number after the serial: "NQ", "UBTVQH13", "CCHC&PC".
struct CodeWord {
  Span span;
  std::string canonical;  ///< Usual casing if known; else as printed, mapped.
  std::string key;        ///< Capitals, Đ as 'd', '&' left out.
  bool all_small = false;
  bool glued = false;     ///< A footnote mark or a word was cut off its end.
  bool repaired = false;  ///< A letter was read as the digit it looks like.
};

enum class CodeHome : std::uint8_t { kState, kParty, kAny };

enum class CodeKind : std::uint8_t {
  kNone,   ///< Not in the table.
  kBody,   ///< An issuing body.
  kTerm,   ///< A body whose code takes the number of its term: "QH15".
  kOld,    ///< A body that wrote "12/CP" or "64 TC/TCT" before 1997.
  kDesk,   ///< A desk of an office.
  kCourt,  ///< Field or instance of a judgment.
};

/// A row of tables/issuer_codes.tsv.
struct BodyCode {
  std::string_view code;
  CodeHome home = CodeHome::kAny;
  CodeKind kind = CodeKind::kNone;
};

/// Rows of tables/type_codes.tsv with one code.
struct TypeCode {
  std::string_view code;
  bool state = false;
  bool party = false;
  bool weak = false;  ///< Other words look the same.
};

/// Finds `key` (of a CodeWord), also with its Đ lost ("QD"), unless another
/// code has that spelling ("HD" is no HĐ). For a body with a term the digits
/// may follow. An unknown key gives an empty code.
/// Complexity: logarithmic in the tables.
[[nodiscard]] TypeCode find_type_code(std::string_view key);
[[nodiscard]] BodyCode find_body_code(std::string_view key);

/// The code that documents of the type with that key (document_type.h) usually
/// have in one system; "quy định" of the Party has QĐ too. Empty if none.
[[nodiscard]] std::string_view usual_type_code(NumberSystem system,
                                               std::string_view key);

/// Reads the code at `at` (bytes): its longest run of letters and digits, cut
/// where a word or a footnote mark has grown onto it ("QH151", "NĐ-CPngày").
///
/// Returns: a word with an empty key if no code starts there, as when the word
/// goes on in letters that no code has ("CHỦ").
[[nodiscard]] CodeWord read_code_word(std::string_view text, std::size_t at);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_CODES_H_
