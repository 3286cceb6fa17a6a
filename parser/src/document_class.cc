#include "document_class.h"

#include <algorithm>
#include <array>
#include <string>

#include "letters.h"
#include "plain_text.h"
#include "type_groups.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

bool has_content(const std::vector<Line>& lines) {
  return std::ranges::any_of(lines,
                             [](const Line& line) { return !line.blank(); });
}

// Runs of dots, ellipses and underscores in the whole of a small text.
std::size_t count_blanks(std::string_view text) {
  constexpr std::size_t kMaxBytes = 20'000;
  text = text.substr(0, kMaxBytes);
  std::size_t blanks = 0;
  static constexpr ByteSet kStarts("._\xE2");
  for (std::size_t at = kStarts.first_in(text); at < text.size();
       at = kStarts.first_in(text, at)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("…") || rest.starts_with("....") ||
        rest.starts_with("____") || rest.starts_with(". . .")) {
      ++blanks;
      at = std::min(text.size(), text.find_first_not_of("._ \xE2\x80\xA6", at));
      continue;
    }
    ++at;
  }
  return blanks;
}

struct ArticleSign {
  std::string_view place;
  std::string_view sign;
};
constexpr auto kArticleSigns = pack_table<ArticleSign>([] {
  return std::to_array<TableCells<2>>({
#include "article_signs.inc"  // Made from tables/article_signs.tsv.
  });
});

bool has_sign(std::string_view plain, std::string_view place) {
  return std::ranges::any_of(kArticleSigns, [&](const ArticleSign& each) {
    return each.place == place && plain.starts_with(each.sign);
  });
}

template <std::size_t N>
bool starts_with_any(std::string_view plain,
                     const std::array<std::string_view, N>& starts) {
  return std::ranges::any_of(
      starts, [&](std::string_view start) { return plain.starts_with(start); });
}

// The short ones of the first lines, where articles have their date.
std::vector<Span> top_lines(const std::vector<Line>& lines) {
  constexpr std::size_t kMaxLines = 12;
  constexpr std::size_t kMaxBytes = 120;
  std::vector<Span> top;
  std::size_t seen = 0;
  for (const Line& line : lines) {
    if (line.blank()) continue;
    if (++seen > kMaxLines) break;
    if (line.content.size() <= kMaxBytes) top.push_back(line.content);
  }
  return top;
}

// The first whole date in `line`.
std::optional<FoundDate> first_day(std::string_view text, Span line) {
  for (std::size_t at = line.begin; at < line.end; ++at) {
    const bool digit_before = at > line.begin && is_digit(text[at - 1]);
    if (!is_digit(text[at]) || digit_before) continue;
    const std::optional<FoundDate> date = read_date(text, at);
    if (date && date->form == DateForm::kDay) return date;
  }
  return std::nullopt;
}

// "19:23", "08h11": a time of day, with no seconds as a digital signature has.
bool has_clock(std::string_view line) {
  for (std::size_t at = line.find_first_of(":h"); at != std::string_view::npos;
       at = line.find_first_of(":h", at + 1)) {
    const std::string_view before = line.substr(0, at);
    const std::string_view after = line.substr(at + 1);
    const bool digits = !before.empty() && is_digit(before.back()) &&
                        after.size() >= 2 && is_digit(after[0]) &&
                        is_digit(after[1]);
    const bool longer =
        after.size() > 2 && (is_digit(after[2]) || after[2] == ':');
    const bool seconds = before.size() > 2 && before[before.size() - 3] == ':';
    if (digits && !longer && !seconds) return true;
  }
  return false;
}

// "Thứ Tư, 08/04/2015, 08:11 [GMT+7]", "Cập nhật ngày: 21/10/2021": the date
// that an article has above its text, if `line` is that.
std::optional<FoundDate> date_above_article(std::string_view text, Span line) {
  const std::string_view words = slice(text, line);
  if (!has_sign(to_plain(words), "date")) {
    constexpr std::size_t kMaxBytes = 64;
    if (words.size() > kMaxBytes || !has_clock(words)) return std::nullopt;
  }
  return first_day(text, line);
}

// "(BTNO) - Sáng 5/3, …": the paper, before the first sentence.
bool names_paper(std::string_view line) {
  constexpr std::size_t kMaxName = 24;
  if (!line.starts_with('(')) return false;
  const std::size_t end = line.substr(0, kMaxName).find(')');
  if (end == std::string_view::npos || end < 3) return false;
  const std::string_view rest = line.substr(end + 1);
  const std::size_t dash = rest.find_first_not_of(' ');
  return is_all_capitals(line.substr(1, end - 1)) && dash <= 2 &&
         (rest.substr(dash).starts_with("-") ||
          rest.substr(dash).starts_with("–"));
}

// Whether words say that this is an article.
bool is_article(std::string_view text, const std::vector<Line>& lines) {
  for (const Span line : top_lines(lines)) {
    const std::string plain = to_plain(slice(text, line));
    if (has_sign(plain, "top") || has_sign(plain, "date")) return true;
  }
  constexpr std::size_t kTop = 12;
  constexpr std::size_t kEnd = 6;
  std::size_t seen = 0;
  for (const Line& line : lines) {
    if (line.blank()) continue;
    if (++seen > kTop) break;
    if (names_paper(slice(text, line.content))) return true;
  }
  for (std::size_t i = lines.size(); i > 0 && lines.size() - i < kEnd; --i) {
    const std::string_view line = slice(text, lines[i - 1].content);
    if (has_sign(to_plain(line.substr(0, 40)), "end")) return true;
  }
  return false;
}

// The Fatherland Front is neither of the Party nor of the State.
bool is_front(std::string_view plain) {
  return plain.find("mttq") != std::string_view::npos ||
         plain.find("mat tran to quoc") != std::string_view::npos;
}

bool begins_as_party_body(std::string_view plain) {
  constexpr auto kStarts = pack_table<std::string_view>([] {
    return std::to_array<TableCells<1>>({
#include "party_bodies.inc"  // Made from tables/party_bodies.tsv.
    });
  });
  return std::ranges::any_of(kStarts, [&](std::string_view start) {
    return plain.starts_with(start);
  });
}

bool has_sentence(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t kSentence = 200;
  return std::ranges::any_of(lines, [&](const Line& line) {
    return line.content.size() >= kSentence &&
           slice(text, line.content).find(". ") != std::string_view::npos;
  });
}

}  // namespace

DocumentClass document_class(std::string_view text,
                             const std::vector<Line>& lines,
                             const Letterhead& head, const Zones& zones) {
  constexpr std::size_t kManyBlanks = 6;
  constexpr std::size_t kFormBytes = 40'000;
  if (!has_content(lines)) return DocumentClass::kEmpty;
  if (!head.present) {
    if (is_article(text, lines)) return DocumentClass::kArticle;
    if (!zones.closings.empty()) return DocumentClass::kDocument;
    if (article_date(text, lines)) return DocumentClass::kArticle;
    return has_sentence(text, lines) && !zones.preamble.empty()
               ? DocumentClass::kDocument
               : DocumentClass::kOther;
  }
  if (head.form_mark) return DocumentClass::kForm;
  const bool dated = head.date && head.date->form == DateForm::kDay;
  // A consolidated circular has no date of its own; of decrees and circulars
  // there are no forms.
  const bool decree = is_in(TypeGroup::kDated, head.type);
  if (!dated && !decree && text.size() < kFormBytes &&
      count_blanks(text) >= kManyBlanks) {
    return DocumentClass::kForm;
  }
  return DocumentClass::kDocument;
}

std::optional<FoundDate> article_date(std::string_view text,
                                      const std::vector<Line>& lines) {
  for (const Span line : top_lines(lines)) {
    if (const auto date = date_above_article(text, line)) return date;
  }
  return std::nullopt;
}

DocumentSystem document_system(const Letterhead& head, const OwnNumber& number,
                               const OwnFields& own) {
  const std::string issuer = to_plain(own.issuer.name);
  if (is_front(issuer) || is_front(to_plain(own.issuer.parent))) {
    return DocumentSystem::kOther;
  }
  int party = 0;
  int state = 0;
  if (head.motto == Motto::kParty) party += 4;
  if (head.motto == Motto::kYouth) party += 2;
  if (head.motto == Motto::kState) state += 4;
  if (number.has_codes) {
    (number.mention.number.system == NumberSystem::kParty ? party : state) += 3;
  }
  for (const Signer& signer : own.signers) {
    if (signer.authority.find('/') == 1) party += 2;
    if (signer.authority.find('.') != std::string::npos) state += 1;
  }
  if (!issuer.empty()) (begins_as_party_body(issuer) ? party : state) += 2;
  if (party == 0 && state == 0) return DocumentSystem::kOther;
  return party > state ? DocumentSystem::kParty : DocumentSystem::kState;
}

}  // namespace viendan
