#include "headings.h"

#include <array>
#include <string>
#include <vector>

#include "letters.h"
#include "plain_text.h"

namespace viendan {
namespace {

struct PlainType {
  std::string plain;
  std::string spaced;  // Without spaces, for letters set apart.
  DocumentType type;
};

const std::vector<PlainType>& plain_types() {
  static const auto& all = *new std::vector<PlainType>([] {
    std::vector<PlainType> made;
    for (std::size_t i = 1; i < document_types().size(); ++i) {
      PlainType type{
          to_plain(document_types()[i].name), {}, static_cast<DocumentType>(i)};
      type.spaced = type.plain;
      std::erase(type.spaced, ' ');
      made.push_back(std::move(type));
    }
    return made;
  }());
  return all;
}

// "Q U Y Ế T  Đ Ị N H" as a heading.
DocumentType spaced_type(std::string_view plain) {
  std::string letters(plain);
  std::erase(letters, ' ');
  if (letters.size() * 2 - 1 > plain.size() + 2 || letters.size() < 4) {
    return DocumentType::kNone;
  }
  for (const PlainType& type : plain_types()) {
    if (type.spaced == letters) return type.type;
  }
  return DocumentType::kNone;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 5 &&
         word.find_first_not_of("ivxl") == std::string_view::npos;
}

}  // namespace

bool starts_with_marker(std::string_view plain) {
  constexpr std::array<std::string_view, 4> kUnits = {"dieu ", "chuong ",
                                                      "phan ", "muc "};
  for (const std::string_view unit : kUnits) {
    if (!plain.starts_with(unit)) continue;
    const std::string_view rest = plain.substr(unit.size());
    const std::string_view word = rest.substr(0, rest.find_first_of(" .:,"));
    if (is_roman(word) || word == "thu") return true;
    return !word.empty() && is_digit(word.front());
  }
  std::size_t end = 0;
  while (end < plain.size() && end < 3 && is_digit(plain[end])) ++end;
  if (end == 0) {
    static constexpr ByteSet kStops(".)/- ");
    const std::size_t stop = kStops.first_in(plain);
    if (stop == std::string_view::npos || stop == 0) return false;
    const std::string_view word = plain.substr(0, stop);
    if (!is_roman(word) && word.size() != 1) return false;
    end = stop;
  }
  if (end >= plain.size()) return false;
  const std::string_view rest = plain.substr(end);
  if (rest.front() == ')') return true;
  return rest.starts_with(". ") || rest.starts_with("- ") ||
         rest.starts_with("/ ") || rest.starts_with("/-") ||
         rest.starts_with(".-") ||
         (rest.front() == '.' && rest.size() > 1 && is_ascii_lower(rest[1]));
}

TypeHeading scan_type_words(std::string_view plain) {
  TypeHeading best;
  if (plain.empty()) return best;
  for (const PlainType& type : plain_types()) {
    if (type.plain.front() != plain.front() || type.plain.size() <= best.size ||
        !plain.starts_with(type.plain)) {
      continue;
    }
    // A footnote mark may follow: "THÔNG TƯ1".
    std::size_t end = type.plain.size();
    while (end < plain.size() && is_digit(plain[end])) ++end;
    if (end < plain.size() && is_ascii_lower(plain[end])) continue;
    best = {type.type, type.plain.size()};
  }
  return best;
}

// "Bản Quy định", "BẢN HƯỚNG DẪN": the type without the word before it, which
// "bản án" and others have in their name.
TypeHeading scan_type_words_behind_copy(std::string_view plain) {
  constexpr std::string_view kBan = "ban ";
  const TypeHeading whole = scan_type_words(plain);
  if (whole.type != DocumentType::kNone || !plain.starts_with(kBan)) {
    return whole;
  }
  TypeHeading best = scan_type_words(plain.substr(kBan.size()));
  if (best.type != DocumentType::kNone) best.size += kBan.size();
  return best;
}

TypeHeading scan_type_heading(std::string_view text, Span span,
                              std::string_view plain) {
  const TypeHeading best = scan_type_words_behind_copy(plain);
  if (best.type == DocumentType::kNone) {
    return {spaced_type(plain), plain.size()};
  }
  const std::string_view rest = plain.substr(best.size);
  if (rest.empty() || rest == ":" || rest == " :") return best;
  constexpr std::size_t kMaxHeading = 200;
  const PlainText words = make_plain(text, span);
  if (starts_with_word(rest.substr(rest.find_first_not_of(' ')), "cua") &&
      plain.size() <= kMaxHeading && begins_with_capital(slice(text, span))) {
    return best;
  }
  return is_all_capitals(slice(text, words.source(0, best.size)))
             ? best
             : TypeHeading{};
}

}  // namespace viendan
