// The heads of texts before 2005 and of collections are sentences:
//
//   TYPE ["của" ISSUER] ["số" NUMBER] ["ngày" DATE] ["về" SUBJECT]

#include "head_sentence.h"

#include <algorithm>

#include "body_names.h"
#include "letters.h"
#include "plain_text.h"
#include "viendan/base/packed_table.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

constexpr auto kParts = pack_list<"part">([] {
  return std::to_array<TableCells<2>>({
#include "line_words.inc"  // Made from tables/line_words.tsv.
  });
});

// Where the next part of a head sentence begins, or the end.
std::size_t next_part(std::string_view plain, std::size_t at) {
  std::size_t end = plain.size();
  for (const std::string_view words : kParts) {
    end = std::min(end, find_between_spaces(plain, words, at));
  }
  return end;
}

// "số 12/2003/NĐ-CP", but not "sơ kết 05 năm", at `at`: "số", also without its
// marks, and a figure soon.
bool starts_number(std::string_view text, const PlainText& words,
                   std::size_t at) {
  constexpr std::size_t kNear = 12;  // Bytes.
  const std::string_view rest = std::string_view(words.text).substr(at);
  if (!starts_with_word(rest, "so") ||
      std::ranges::none_of(rest.substr(0, kNear), is_digit)) {
    return false;
  }
  const std::string vowel = to_lower(slice(text, words.source(at + 1, at + 2)));
  return vowel == "o" || vowel == "ô" || vowel == "ố";
}

// "Bộ Tài chính - Tổng cục Hải quan số …" without "của".
bool names_body_at(std::string_view text, const PlainText& words,
                   std::size_t at) {
  return words.text.find(" so ", at) != std::string::npos &&
         scan_body_head(slice(text, words.source(at, words.text.size())))
                 .size != 0;
}

// Reads the parts before the subject, in whatever order they come.
class HeadSentence {
 public:
  HeadSentence(std::string_view text, Span span, Letterhead& head)
      : text_(text),
        words_(make_plain(text, span)),
        plain_(words_.text),
        end_(span.end),
        head_(head) {}

  // Returns: the rest of the span, from the subject on.
  Span read() {
    while (at_ < plain_.size()) {
      if (plain_[at_] == ' ' || plain_[at_] == ',') {
        ++at_;
      } else if (!take_number() && !take_issuer() && !take_date()) {
        return make_span(words_.origin[at_], end_);
      }
    }
    return {};
  }

 private:
  bool take_number() {
    constexpr std::size_t kSo = 3;
    if (!starts_number(text_, words_, at_)) return false;
    const std::size_t begin = at_ + kSo;
    const std::size_t end = next_part(plain_, at_);
    // A blank number, or "số" printed twice, has nothing before the next part.
    if (head_.heading_number.empty() && end > begin) {
      head_.heading_number = words_.source(begin, end);
    }
    at_ = end;
    return true;
  }

  bool take_issuer() {
    constexpr std::size_t kCua = 4;
    const bool cua = starts_with_word(plain_.substr(at_), "cua");
    if (!cua && !names_body_at(text_, words_, at_)) return false;
    const std::size_t begin = cua ? at_ + kCua : at_;
    const std::size_t end = next_part(plain_, at_);
    if (head_.heading_issuer.empty() && end > begin) {
      head_.heading_issuer = squeeze(slice(text_, words_.source(begin, end)));
    }
    at_ = end;
    return true;
  }

  bool take_date() {
    if (!starts_with_word(plain_.substr(at_), "ngay")) return false;
    const auto date = read_date(text_, words_.origin[at_]);
    if (!date) return false;
    if (!head_.date) head_.date = date;
    while (at_ < plain_.size() && words_.origin[at_] < date->span.end) ++at_;
    return true;
  }

  std::string_view text_;
  PlainText words_;
  std::string_view plain_;  // Of `words_`.
  std::uint32_t end_;
  Letterhead& head_;
  std::size_t at_ = 0;  // In `plain_`.
};

}  // namespace

bool is_head_sentence(std::string_view text, Span span, bool capitals,
                      const Letterhead& head) {
  const PlainText words = make_plain(text, span);
  const std::string_view plain = words.text;
  const std::size_t at = plain.find_first_not_of(' ');
  if (at == std::string_view::npos) return false;
  const std::string_view rest = plain.substr(at);
  if (starts_with_word(rest, "so")) return starts_number(text, words, at);
  if (starts_with_word(rest, "ngay")) return !head.heading_number.empty();
  if (names_body_at(text, words, at)) return true;
  constexpr std::size_t kCua = 4;
  return starts_with_word(rest, "cua") && rest.size() > kCua &&
         (capitals || plain.find(" so ") != std::string_view::npos ||
          scan_body_head(slice(text, words.source(at + kCua, plain.size())))
                  .size != 0);
}

Span skip_head_sentence(std::string_view text, Span span, Letterhead& head) {
  return HeadSentence(text, span, head).read();
}

Span skip_longer_type(std::string_view text, Span span, Letterhead& head) {
  const PlainText words = make_plain(text, span);
  const std::string shorter = to_plain(info(head.type).name);
  const TypeHeading longer = scan_type_words(shorter + ' ' + words.text);
  if (longer.size <= shorter.size()) return span;
  head.type = longer.type;
  const std::size_t at = longer.size - shorter.size() - 1;
  return make_span(words.origin[at], span.end);
}

}  // namespace viendan
