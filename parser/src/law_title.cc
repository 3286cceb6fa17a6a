#include "law_title.h"

#include <string>

#include "law_words.h"
#include "letters.h"
#include "name_readers.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxTitleWords = 24;

class LawTitle {
 public:
  LawTitle(std::string_view text, LooseWords& words, bool shouted)
      : text_(text), words_(words), shouted_(shouted) {}

  std::size_t end_from(std::size_t index) {
    std::size_t end = 0;
    for (std::size_t i = index; i < index + kMaxTitleWords; ++i) {
      const LooseWords::Word* word = words_.word(i);
      if (word == nullptr) break;
      if (i > index && ends_title(i)) break;
      end = words_.word(i)->end;
    }
    return end;
  }

 private:
  bool ends_title(std::size_t i) {
    const LooseWords::Word word = *words_.word(i);
    const std::string_view form = words_.form(i);
    if (word.digits) return true;
    if (shouted_ && word.line_end && !is_shouted(word)) return true;
    if (word.gap == LooseWords::Gap::kComma) {
      if (is_pair(words_.form(i - 1), form)) return false;
      return is_law_word(form, LawWord::kNextThing) || !goes_on_after_comma(i);
    }
    if (form == "và") {
      return words_.word(i + 1) == nullptr || is_thing_after(i + 1);
    }
    if (word.capital)
      return form == "luật" || form == "nghị" || form == "thông";
    if (form == "có") return words_.form(i + 1) != "liên";
    if (form == "đến") {
      return words_.form(i - 1) != "quan" || words_.word(i + 1) == nullptr;
    }
    if (i > 1 && words_.form(i - 1) == "đến") return false;
    if (form == "phải") return words_.form(i - 1) != "mắc";
    return is_law_word(form, LawWord::kEndsTitle);
  }

  // "Luật Phòng, chống mua bán người", "Luật Quản lý, sử dụng …": what a comma
  // joins in names of laws whatever follows.
  static bool is_pair(std::string_view before, std::string_view form) {
    return (before == "phòng" && form == "chống") ||
           (before == "lý" && form == "sử");
  }

  [[nodiscard]] bool is_shouted(const LooseWords::Word& word) const {
    const std::size_t first = code_point_size(text_.substr(word.begin));
    return word.begin + first >= word.end ||
           starts_with_capital(text_.substr(word.begin + first));
  }

  bool is_thing_after(std::size_t i) {
    const std::string_view form = words_.form(i);
    if (form != "quy") return is_law_word(form, LawWord::kNextThing);
    return words_.form(i + 1) == "định";
  }

  // A comma belongs to a title if a date, a year or a number follows soon:
  // "Luật An ninh, trật tự ngày 01 tháng 6 năm 2026".
  bool goes_on_after_comma(std::size_t i) {
    for (std::size_t k = i; k < i + 12; ++k) {
      const LooseWords::Word* word = words_.word(k);
      if (word == nullptr) return false;
      const std::string_view form = words_.form(k);
      if (form == "ngày" || form == "năm" || form == "số") {
        const LooseWords::Word* number = words_.word(k + 1);
        return number != nullptr && number->digits;
      }
      if (is_law_word(form, LawWord::kEndsTitle) || is_thing_after(k)) {
        return false;
      }
    }
    return false;
  }

  std::string_view text_;
  LooseWords& words_;
  bool shouted_;
};

}  // namespace

std::size_t law_title_end(std::string_view text, LooseWords& words,
                          std::size_t index, bool shouted) {
  return LawTitle(text, words, shouted).end_from(index);
}

bool is_field_of_law(std::string_view text, std::size_t begin,
                     std::size_t end) {
  const std::string title = loose(text.substr(begin, end - begin));
  if (!is_law_phrase(title, LawPhrase::kField)) return false;
  std::size_t at = end;
  return read_year_of_name(text, at) == 0 && !skip_literal(text, at, "số ");
}

}  // namespace viendan
