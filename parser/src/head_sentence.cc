// The heads of texts before 2005 and of collections are sentences:
//
//   TYPE ["của" ISSUER] ["số" NUMBER] ["ngày" DATE] ["về" SUBJECT]

#include "head_sentence.h"

#include <algorithm>

#include "body_names.h"
#include "letters.h"
#include "plain_text.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

// Where the next part of a head sentence begins, or the end.
std::size_t next_part(std::string_view plain, std::size_t at) {
  std::size_t end = plain.size();
  for (const std::string_view stop :
       {" so ", " ve ", " ngay ", " v/v ", " cua ", " quy dinh ", " huong dan ",
        " ban hanh "}) {
    end = std::min(end, plain.find(stop, at));
  }
  return end;
}

// "Bộ Tài chính - Tổng cục Hải quan số …" without "của".
bool names_body_at(std::string_view text, const PlainText& words,
                   std::size_t at) {
  return words.text.find(" so ", at) != std::string::npos &&
         scan_body_head(slice(text, words.source(at, words.text.size())))
                 .size != 0;
}

}  // namespace

bool is_head_sentence(std::string_view text, Span span, bool capitals,
                      const Letterhead& head) {
  const PlainText words = make_plain(text, span);
  const std::string_view plain = words.text;
  const std::size_t at = plain.find_first_not_of(' ');
  if (at == std::string_view::npos) return false;
  const std::string_view rest = plain.substr(at);
  if (starts_with_word(rest, "so")) {
    return std::ranges::any_of(rest.substr(0, 10), is_digit);
  }
  if (starts_with_word(rest, "ngay")) return !head.heading_number.empty();
  if (names_body_at(text, words, at)) return true;
  constexpr std::size_t kCua = 4;
  return starts_with_word(rest, "cua") && rest.size() > kCua &&
         (capitals || plain.find(" so ") != std::string_view::npos ||
          scan_body_head(slice(text, words.source(at + kCua, plain.size())))
                  .size != 0);
}

Span skip_head_sentence(std::string_view text, Span span, Letterhead& head) {
  const PlainText words = make_plain(text, span);
  const std::string_view plain = words.text;
  std::size_t at = 0;
  while (at < plain.size()) {
    const std::string_view rest = plain.substr(at);
    if (rest.front() == ' ' || rest.front() == ',') {
      ++at;
      continue;
    }
    const std::size_t end = next_part(plain, at);
    if (starts_with_word(rest, "so") && rest.size() > 3 &&
        std::ranges::any_of(rest.substr(0, 12), is_digit)) {
      if (head.heading_number.empty()) {
        head.heading_number = words.source(at + 3, end);
      }
      at = end;
    } else if (starts_with_word(rest, "cua") ||
               names_body_at(text, words, at)) {
      const std::size_t from = starts_with_word(rest, "cua") ? at + 4 : at;
      if (head.heading_issuer.empty() && end > from) {
        head.heading_issuer = squeeze(slice(text, words.source(from, end)));
      }
      at = end;
    } else if (starts_with_word(rest, "ngay")) {
      const auto date = read_date(text, words.origin[at]);
      if (!date) break;
      if (!head.date) head.date = date;
      while (at < plain.size() && words.origin[at] < date->span.end) ++at;
    } else {
      break;
    }
  }
  while (at < plain.size() && plain[at] == ' ') ++at;
  if (at >= plain.size()) return {};
  return make_span(words.origin[at], span.end);
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
