#ifndef VIENDAN_PARSER_SRC_TYPE_WORDS_H_
#define VIENDAN_PARSER_SRC_TYPE_WORDS_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "tokens.h"
#include "viendan/parser/document_number.h"
#include "viendan/parser/document_type.h"

namespace viendan {

/// A way to write a type that is not its name: a row of
/// tables/type_aliases.tsv. All text is static.
struct TypeAlias {
  std::string_view alias;  ///< Lower case, NFC.
  std::string_view name;   ///< "-" for a letter of any kind: "văn bản".
};
[[nodiscard]] std::span<const TypeAlias> type_aliases();

/// A type spelled in the text: "Thông tư liên tịch", "NĐ", "văn bản".
struct TypeWord {
  DocumentType type = DocumentType::kNone;  ///< kNone for "văn bản" too.
  std::size_t begin = 0;                    ///< Position of its first token.
  std::size_t size = 0;                     ///< Tokens; 0 if there is none.
  bool capital = false;  ///< "Quyết định", not the verb.
};

/// The longest type that ends before the token at `end`. Case, marks, line
/// ends and grown-together words do not matter.
[[nodiscard]] TypeWord type_word_before(Tokens& tokens, std::size_t end);

/// The type that the code of `number` stands for: a letter ("1234/UBND-NC") is
/// a công văn; kNone where the code is shared ("45/2019/QH14") or missing.
[[nodiscard]] DocumentType type_of_number(const DocumentNumber& number);

/// True if a document of type `spelled` may have a number of type `implied`
/// (domain reference 2.2): a Quy chế bears the number of its Quyết định.
[[nodiscard]] bool types_agree(DocumentType spelled, DocumentType implied);

/// True for Luật, Bộ luật, Pháp lệnh, Sắc luật and Hiến pháp, which are cited
/// by name.
[[nodiscard]] bool is_law(DocumentType type);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_TYPE_WORDS_H_
