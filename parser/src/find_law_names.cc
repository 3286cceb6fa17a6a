// Names of laws, codes and ordinances.
//
//   law       = head ( known | amending | title ) [ " (sửa đổi)" ] [ year ]
//   known     = the longest name of tables/laws.tsv that stands here
//   amending  = "sửa đổi" [ "bổ sung" ] words ( law | "các luật" words )
//   title     = Capital word, then words up to what ends a title (domain
//               reference 6.1): a number, "năm", "số", "(", ";", a verb, …

#include <algorithm>

#include "dates.h"
#include "law_dates.h"
#include "law_names.h"
#include "law_title.h"
#include "law_words.h"
#include "letters.h"
#include "name_readers.h"
#include "numbered_laws.h"
#include "slug.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct TreatyNounRow {
  std::string_view noun;
};

constexpr auto kTreatyNouns = pack_table<TreatyNounRow>([] {
  return std::to_array<TableCells<1>>({
#include "treaty_nouns.inc"  // Made from tables/treaty_nouns.tsv.
  });
});

// True if what stands before speaks of provisions: "khoản 2 Điều 5", "của".
bool is_cue(std::string_view before) {
  if (ends_in_law_phrase(before, LawPhrase::kLeads)) return true;
  const std::size_t digits = before.find_last_not_of("0123456789");
  return digits != std::string_view::npos && digits + 1 < before.size() &&
         before.substr(0, digits + 1).ends_with("điều");
}

// True if what stands before is the head of a treaty about what follows: "Công
// ước Liên hợp quốc về". Domain reference 10.2, treaties.
bool is_subject_of_treaty(std::string_view before) {
  constexpr std::string_view kAbout = "về ";
  constexpr std::size_t kFar = 160;  // Bytes: some twenty words.
  if (!before.ends_with(kAbout)) return false;
  before.remove_suffix(kAbout.size());
  if (before.size() > kFar) before.remove_prefix(before.size() - kFar);
  const std::size_t stop = before.find_last_of(",;:.\n");
  if (stop != std::string_view::npos) before.remove_prefix(stop + 1);
  return std::ranges::any_of(kTreatyNouns, [&](const TreatyNounRow& row) {
    return before.find(row.noun) != std::string_view::npos;
  });
}

class LawReader {
 public:
  LawReader(NameScan& scan, const NameHead& head) : scan_(scan), head_(head) {}

  std::size_t run() {
    scan_.words.start_at(head_.end);
    before_ = loose_before(scan_.text, head_.begin);
    if (scan_.text.substr(head_.end).starts_with(":")) {
      return run_list(head_.end + 1);
    }
    if (!may_begin_name()) return 0;
    const bool enacts = is_law_phrase(before_, LawPhrase::kEnacts);
    std::size_t end = amending_end();
    if (enacts && end != 0) return 0;  // What it amends is cited.
    if (end != 0 && amended_ != 0) {
      const NumberedLaws laws = read_numbered_laws(scan_.text, amended_);
      if (laws.end != 0) return finish_over(laws);
    }
    if (end == 0) end = name_end();
    if (enacts && ends_paragraph(end)) return end;
    if (end == 0) return 0;
    const std::size_t last = finish(end);
    const std::size_t listed = run_list(last);
    return listed == 0 ? last : listed;
  }

  // A word in capitals, or at the top of a text: the capitals of old fonts
  // come out as small letters, "luật⏎thuế tiêu thụ đặc biệt".
  [[nodiscard]] bool may_be_heading() const {
    constexpr std::size_t kTop = 1500;  // Bytes: a letterhead.
    return head_.shouted || head_.begin < kTop;
  }

  // "Quốc hội ban hành Luật Báo chí.": a law names itself so, and perhaps with
  // the number of a footnote.
  [[nodiscard]] bool ends_paragraph(std::size_t end) const {
    const std::string_view rest = scan_.text.substr(end);
    const std::size_t next = rest.find_first_not_of("0123456789. \r");
    return next == std::string_view::npos || rest[next] == '\n';
  }

  // "BLHS", "BLTTDS": a code in letters.
  std::size_t run_short() {
    const std::string_view here = scan_.text.substr(head_.begin);
    for (const LawShortForm& each : law_short_forms()) {
      if (!here.starts_with(each.letters)) continue;
      const std::string_view rest = here.substr(each.letters.size());
      const bool goes_on =
          !rest.empty() &&
          (starts_with_accented_letter(rest) || is_ascii_capital(rest[0]) ||
           is_digit(rest[0]) || rest[0] == '-' || rest[0] == '/');
      if (!goes_on) return finish(head_.begin + each.letters.size());
    }
    return 0;
  }

 private:
  LooseWords& words() { return scan_.words; }

  // Whether the head and the first word behind it may name a law.
  bool may_begin_name() {
    const LooseWords::Word* first = words().word(0);
    if (first == nullptr || first->gap == LooseWords::Gap::kComma) return false;
    if (first->line_end && may_be_heading() &&
        is_own_heading(scan_.text, head_)) {
      return false;
    }
    if (first->digits || words().form(0) == "số") return false;
    return (is_behind_comma() ||
            !ends_in_law_phrase(before_, LawPhrase::kNoLaw)) &&
           !is_subject_of_treaty(scan_.text.substr(0, head_.begin));
  }

  // "Luật Bảo vệ môi trường, Luật Trẻ em" speaks of no school of law.
  [[nodiscard]] bool is_behind_comma() const {
    const std::string_view before = scan_.text.substr(0, head_.begin);
    const std::size_t last = before.find_last_not_of(" \n\r");
    return last != std::string_view::npos && before[last] == ',';
  }

  // "các Luật: Đất đai năm 2013; Xây dựng", "các Luật Đầu tư công, Đấu thầu":
  // known names from `at` on, of which the type stands before the first alone.
  // Returns where the last ends, or 0 if there is none.
  std::size_t run_list(std::size_t at) {
    constexpr int kMaxLaws = 20;
    if (!before_.ends_with("các") && !before_.ends_with("những")) return 0;
    std::size_t end = 0;
    for (int count = 0; count < kMaxLaws; ++count) {
      if (scan_.text[at - 1] != ':') at = behind_joint(at);
      if (at == 0) break;
      skip_white(scan_.text, at);
      words().start_at(at);
      const LooseWords::Word* first = words().word(0);
      if (first == nullptr || !first->capital) break;
      const std::size_t name = first->begin;
      const std::size_t name_end = known_end(head_.type, 0);
      if (name_end == 0 || !ends_item(name_end)) break;
      head_.begin = name;
      at = end = finish(name_end);
    }
    return end;
  }

  // Behind "ngày 19/6/2015" and "," ";" "và" at `at`, or 0 if none joins.
  [[nodiscard]] std::size_t behind_joint(std::size_t at) const {
    skip_white(scan_.text, at);
    if (scan_.text.substr(at).starts_with("ngày")) {
      const std::optional<FoundDate> date = read_date(scan_.text, at);
      if (date && date->form == DateForm::kDay) at = date->span.end;
    }
    const bool mark =
        skip_literal(scan_.text, at, ",") || skip_literal(scan_.text, at, ";");
    const bool joint = skip_literal(scan_.text, at, "và ") || mark;
    return joint ? at : 0;
  }

  // Whether a name that ends at `end` goes on with no other word: "các Luật
  // Đất đai, Xây dựng nông thôn mới".
  bool ends_item(std::size_t end) {
    words().start_at(end);
    const LooseWords::Word* next = words().word(0);
    if (next == nullptr || next->gap == LooseWords::Gap::kComma) return true;
    const std::string_view form = words().form(0);
    return next->digits || form == "và" ||
           is_law_word(form, LawWord::kEndsTitle);
  }

  // Where a name ends that is of no law that amends others, or 0.
  std::size_t name_end() {
    std::size_t end = known_end(head_.type, 0);
    if (end == 0) end = folded_end(0);
    if (end == 0 && words().form(0) == "về") end = about_end();
    return end == 0 ? title_end(0) : end;
  }

  // Where the known name of `type` that starts with word `index` ends, or 0.
  std::size_t known_end(std::string_view type, std::size_t index) {
    std::string letters = loose(type);
    const std::size_t type_size = letters.size();
    if (words().word(index) == nullptr) return 0;
    const std::size_t from = words().word(index)->letters;
    LawMatches matches;
    for (std::size_t count = index + 6;; count += 6) {
      const std::string_view read = words().letters(count);
      letters.resize(type_size);
      letters += read.substr(from);
      matches = match_law_names(letters);
      if (!matches.open || words().word(count - 1) == nullptr) break;
    }
    for (std::size_t i = 0; i < matches.count; ++i) {
      LooseWords::Place place{0, index, 0};
      const std::size_t size = matches.list[i].letters - type_size;
      if (size == 0 || !words().place_at(from + size, place)) continue;
      if (!head_.capital && !is_safe_in_lower_case(index, place)) return 0;
      return with_country(place);
    }
    return 0;
  }

  // "Pháp lệnh về đê điều": older ordinances have the preposition.
  std::size_t about_end() {
    if (!head_.capital || head_.type != "pháp lệnh") return 0;
    const std::size_t end = known_end(head_.type, 1);
    return end == 0 ? words_end(1) : end;
  }

  // "luật giá" could be any words: one syllable alone needs a cue before it.
  bool is_safe_in_lower_case(std::size_t index, LooseWords::Place end) {
    return end.index > index + 1 || is_cue(before_);
  }

  // As `known_end`, for a name whose marks were lost or misread: "Luật Quản lý,
  // sử dụng vũ khí, vật liệu nỗ và công cụ hỗ trợ".
  std::size_t folded_end(std::size_t index) {
    const LooseWords::Word* first = words().word(index);
    if (!head_.capital || first == nullptr || !first->capital) return 0;
    const std::size_t from = first->letters;
    const std::string_view read = words().letters(index + 24).substr(from);
    const std::string type = plain_code(head_.type);
    std::string folded = type;
    std::vector<std::size_t> ends;  // Of each folded letter, in `read`.
    for (std::size_t at = 0; at < read.size();) {
      at += code_point_size(read.substr(at));
      const std::size_t begin = ends.empty() ? 0 : ends.back();
      folded += plain_code(read.substr(begin, at - begin));
      ends.resize(folded.size() - type.size(), at);
    }
    const LawMatches matches = match_folded_law_names(folded);
    for (std::size_t i = 0; i < matches.count; ++i) {
      const std::size_t size = matches.list[i].letters - type.size();
      LooseWords::Place place{0, index, 0};
      if (size == 0 || !words().place_at(from + ends[size - 1], place))
        continue;
      return with_country(place);
    }
    return 0;
  }

  // The end of "[của] nước Cộng hòa xã hội chủ nghĩa Việt Nam" or "Việt Nam".
  std::size_t with_country(LooseWords::Place place) {
    LooseWords::Place longer = place;
    (void)words().take(longer, "của");
    if (words().take(longer, "nước cộng hòa xã hội chủ nghĩa việt nam") ||
        words().take(longer, "nước chxhcn việt nam")) {
      return longer.end;
    }
    longer = place;
    if (words().take(longer, "việt nam")) return longer.end;
    return place.end;
  }

  // A title that no table knows: begins with a capital, in a text that has
  // lower case.
  std::size_t title_end(std::size_t index) {
    if (!head_.capital || head_.shouted) return 0;
    const LooseWords::Word* first = words().word(index);
    if (first == nullptr || first->line_end || !first->capital) return 0;
    if (is_law_word(words().form(index), LawWord::kStartsNoTitle)) return 0;
    const std::size_t end = with_ampersand(words_end(index));
    return is_field_of_law(scan_.text, first->begin, end) ? 0 : end;
  }

  // "Luật BV&PTR 2004": a name of letters goes on behind "&".
  [[nodiscard]] std::size_t with_ampersand(std::size_t end) const {
    const std::string_view rest = scan_.text.substr(end);
    if (rest.size() < 2 || rest[0] != '&' || !is_ascii_capital(rest[1])) {
      return end;
    }
    std::size_t size = 1;
    while (size < rest.size() && is_ascii_capital(rest[size])) ++size;
    return end + size;
  }

  // The end of the words from `index` on that a title may have.
  std::size_t words_end(std::size_t index) {
    return law_title_end(scan_.text, words(), index, head_.shouted);
  }

  std::size_t amending_end() {
    LooseWords::Place place = words().start();
    if (!words().take(place, "sửa đổi")) return 0;
    std::size_t i = place.index;
    bool annex = false;  // "… và Phụ lục Danh mục chỉ tiêu của Luật Thống kê".
    for (const std::size_t limit = i + 24; i < limit; ++i) {
      const std::string_view form = words().form(i);
      if (form.empty()) return 0;
      annex = form != "của" &&
              (annex || (form == "phụ" && words().form(i + 1) == "lục"));
      const bool code = form == "bộ" && words().form(i + 1) == "luật";
      if (code || form == "luật") return amended_end(i + (code ? 1 : 0), code);
      if (form == "pháp" && words().form(i + 1) == "lệnh") {
        return ordinance_end(i + 2);
      }
      if (!annex && !is_amending_word(i)) return 0;
    }
    return 0;
  }

  bool is_amending_word(std::size_t i) {
    const std::string_view form = words().form(i);
    return words().word(i)->digits || form.size() == 1 ||
           is_law_word(form, LawWord::kAmends);
  }

  // `at` is the word "luật" in "… của Luật Giá" or "… của 15 Luật trong …".
  std::size_t amended_end(std::size_t at, bool code) {
    const bool group =
        at > 0 && !code &&
        (words().form(at - 1) == "các" || words().word(at - 1)->digits);
    std::size_t end = 0;
    if (!group) {
      amended_ = words().word(code ? at - 1 : at)->begin;
      end = known_end(code ? "bộ luật" : "luật", at + 1);
    }
    if (!group && end == 0) end = title_end(at + 1);
    if (end != 0) return with_list(end);
    // What follows "11 luật" says which: "về quân sự", "có liên quan đến".
    if (!group && words().form(at + 1) != "liên") return 0;
    if (words().form(at + 1) == "về") return words_end(at + 1);
    return words_end(at);
  }

  std::size_t ordinance_end(std::size_t index) {
    std::size_t end = known_end("pháp lệnh", index);
    if (end == 0) end = title_end(index);
    return end;
  }

  // "… của Luật Đầu tư, Luật Đấu thầu và Luật Giá số 03/2022/QH15": one act
  // that amends several, told from a list of acts by the one number or date
  // that comes after the last of them.
  std::size_t with_list(std::size_t end) {
    std::size_t last = end;
    std::size_t last_law = end;  // Where it begins.
    for (int count = 0; count < 20; ++count) {
      std::size_t at = last;
      if (!skip_literal(scan_.text, at, ",") &&
          !skip_literal(scan_.text, at, ";")) {
        skip_white(scan_.text, at);
      }
      (void)skip_literal(scan_.text, at, "và");
      at = behind_article(at);
      std::string_view type = "luật";
      skip_white(scan_.text, at);
      const std::size_t law = at;
      if (skip_literal(scan_.text, at, "Bộ")) type = "bộ luật";
      if (!skip_literal(scan_.text, at, "luật") &&
          !skip_literal(scan_.text, at, "Luật")) {
        break;
      }
      words().start_at(at);
      std::size_t next = known_end(type, 0);
      if (next == 0) next = title_end(0);
      if (next == 0) break;
      last = next;
      last_law = law;
    }
    if (last == end) return end;
    std::size_t at = last;
    const bool dated = skip_literal(scan_.text, at, "số ") ||
                       skip_literal(scan_.text, at, "ngày ");
    const bool digit = at < scan_.text.size() && is_digit(scan_.text[at]);
    return (dated && digit) || has_year_of_its_own(last_law, last) ? last : end;
  }

  // "… của Luật Giá và Luật Nhà ở năm 2019", where no law on housing, which
  // begins at `begin` and ends at `end`, is of that year.
  [[nodiscard]] bool has_year_of_its_own(std::size_t begin,
                                         std::size_t end) const {
    const std::string_view law = scan_.text.substr(begin, end - begin);
    const int year = read_year_of_name(scan_.text, end);
    return year != 0 && std::ranges::none_of(law_versions(loose(law)),
                                             [of = std::to_string(year)](
                                                 const LawVersion& each) {
                                               return each.year == of;
                                             });
  }

  // "Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai".
  [[nodiscard]] std::size_t behind_article(std::size_t from) const {
    std::size_t at = from;
    if (!skip_literal(scan_.text, at, "Điều ")) return from;
    const std::size_t digits = at;
    while (at < scan_.text.size() && is_digit(scan_.text[at])) ++at;
    const bool whole = at > digits && skip_literal(scan_.text, at, "của ");
    return whole ? at : from;
  }

  std::size_t finish(std::size_t end) {
    FoundName found;
    std::size_t at = end;
    skip_white(scan_.text, at);
    if (skip_literal(scan_.text, at, "(") &&
        skip_literal(scan_.text, at, "sửa đổi") &&
        skip_literal(scan_.text, at, ")")) {
      end = at;
    }
    found.name = make_span(head_.begin, end);
    found.type = document_type_of_name(head_.type);
    at = end;
    (void)skip_literal(scan_.text, at, "các");  // "các năm 1995, 2005".
    if (const int year = read_year_of_name(scan_.text, at); year != 0) {
      found.date = PartialDate{static_cast<std::int16_t>(year)};
      end = at;
    }
    found.span = make_span(head_.begin, end);
    if (ends_in_law_phrase(before_, LawPhrase::kDraft)) {
      found.flags |= static_cast<std::uint32_t>(CitationFlag::kDraft);
    }
    std::vector<FoundDate> dates = days_behind(scan_.text, end);
    if (dates.empty() && found.date) dates = years_from(scan_.text, found, end);
    if (dates.size() < 2) {
      scan_.names.push_back(std::move(found));
      return end;
    }
    found.span.end = dates.back().span.end;
    found.flags |= static_cast<std::uint32_t>(CitationFlag::kList);
    for (const FoundDate& each : dates) {
      found.date = each.date;
      scan_.names.push_back(found);
    }
    return found.span.end;
  }

  // "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật
  // Nhà ở số 27/2023/QH15": the numbers are those of what is amended, which is
  // read next.
  std::size_t finish_over(const NumberedLaws& laws) {
    FoundName found;
    found.name = make_span(head_.begin, laws.end);
    found.span = make_span(head_.begin, head_.end);
    found.type = document_type_of_name(head_.type);
    found.date = laws.date_of_title;
    found.over_others = true;
    if (ends_in_law_phrase(before_, LawPhrase::kDraft)) {
      found.flags |= static_cast<std::uint32_t>(CitationFlag::kDraft);
    }
    scan_.names.push_back(std::move(found));
    return amended_;
  }

  NameScan& scan_;
  NameHead head_;
  std::string before_;
  std::size_t amended_ = 0;  // Where the first law that is amended begins.
};

}  // namespace

std::size_t read_law_name(NameScan& scan, const NameHead& head) {
  LawReader reader(scan, head);
  return head.kind == NameHead::Kind::kLawShort ? reader.run_short()
                                                : reader.run();
}

}  // namespace viendan
