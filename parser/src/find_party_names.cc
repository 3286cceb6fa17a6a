// Names of resolutions of the Party's plenums and congresses.
//
//   plenum   = head place [ "lần thứ" ] numbers [ body ] [ terms ]
//   place    = "Trung ương" | "TW" | "Hội nghị" …
//   numbers  = number { ( "," | "và" ) number }      "4, 5, 6", "bảy"
//   terms    = [ "(" ] "khóa" roman { ( "," | "và" ) roman } [ ")" ]
//   congress = head "Đại hội" { word of a congress } [ ordinals ]
//              [ "của Đảng" ]
//
// Several numbers or terms name one document each. Domain reference 6.1, 6.2.

#include <algorithm>
#include <array>
#include <optional>

#include "letters.h"
#include "name_readers.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

using Place = LooseWords::Place;
using Gap = LooseWords::Gap;

constexpr auto kCongressWords = [] {
  return std::to_array<TableCells<2>>({
#include "congress_words.inc"  // Made from tables/congress_words.tsv.
  });
};
constexpr auto kKinds = pack_list<"kind">(kCongressWords);
constexpr auto kOthers = pack_list<"other">(kCongressWords);
constexpr auto kUnits = pack_list<"unit">(kCongressWords);

struct OrdinalRow {
  std::string_view word;
  std::string_view number;
};
constexpr auto kOrdinals = pack_table<OrdinalRow>([] {
  return std::to_array<TableCells<2>>({
#include "ordinals.inc"  // Made from tables/ordinals.tsv: sorted.
  });
});

constexpr int kMaxOrdinal = 30;
constexpr std::size_t kMaxTerms = 10;
constexpr std::size_t kMaxNumbers = 10;

// The value of a Roman number in loose form, 1 to 30, or 0.
int roman_value(std::string_view form) {
  int value = 0;
  int last = 0;
  for (std::size_t i = form.size(); i-- > 0;) {
    const int digit = form[i] == 'i'   ? 1
                      : form[i] == 'v' ? 5
                      : form[i] == 'x' ? 10
                                       : 0;
    if (digit == 0) return 0;
    value += digit < last ? -digit : digit;
    last = std::max(last, digit);
  }
  return form.size() <= 6 && value <= kMaxOrdinal ? value : 0;
}

std::string to_roman(int value) {
  constexpr std::pair<int, std::string_view> kDigits[] = {
      {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string roman;
  for (const auto& [digit, letters] : kDigits) {
    for (; value >= digit; value -= digit) roman += letters;
  }
  return roman;
}

class PartyReader {
 public:
  PartyReader(NameScan& scan, const NameHead& head)
      : scan_(scan), head_(head) {}

  std::size_t run() {
    words().start_at(head_.end);
    const LooseWords::Word* first = words().word(0);
    if (first == nullptr || first->gap == Gap::kComma) return 0;
    if (head_.shouted && first->line_end && is_own_heading(scan_.text, head_)) {
      return 0;
    }
    Place place = words().start();
    if (words().take(place, "đại hội")) return congress(place);
    if (words().take(place, "đh") && head_.type == "nghị quyết") {
      return congress(place);
    }
    if (words().take(place, "hội nghị")) return plenum_of_meeting(place);
    if (take_centre(place)) return plenum(place);
    // "Nghị quyết Ban Chấp hành Trung ương Đảng lần thứ 8 (khóa VII)"
    Place body = place;
    if (take_body(body) && words().rest(body).starts_with("lần")) {
      return plenum(body);
    }
    return 0;
  }

 private:
  LooseWords& words() { return scan_.words; }

  bool take_centre(Place& place, bool comma = false) {
    return words().take(place, "trung ương", comma) ||
           words().take(place, "tw", comma) || words().take(place, "tư", comma);
  }

  // "Hội nghị Trung ương 7", "Hội nghị lần thứ bảy Ban Chấp hành Trung ương",
  // "Hội nghị Ban Chấp hành Trung ương lần thứ bảy".
  std::size_t plenum_of_meeting(Place place) {
    if (take_centre(place)) return plenum(place);
    if (Place body = place; take_body(body)) return plenum(body);
    (void)(words().take(place, "lần thứ") || words().take(place, "thứ"));
    int number = 0;
    if (!take_number(place, number)) return 0;
    numbers_ = {number};
    while (numbers_.size() < kMaxNumbers && take_next_ordinal(place, number)) {
      numbers_.push_back(number);
    }
    (void)words().take(place, "của");
    if (!take_body(place)) return 0;
    return finish_plenum(place);
  }

  // "lần thứ tư, lần thứ sáu": the next of a list.
  bool take_next_ordinal(Place& place, int& number) {
    Place next = place;
    if (!take_joint(next)) return false;
    const bool ordinal =
        words().take(next, "lần thứ", true) || words().take(next, "thứ", true);
    if (!ordinal || !take_number(next, number)) return false;
    place = next;
    return true;
  }

  // True if a comma stands before the next word, or "và", which is taken.
  bool take_joint(Place& place) {
    const LooseWords::Word* word = words().next(place);
    return word != nullptr &&
           (word->gap == Gap::kComma || words().take(place, "và"));
  }

  bool take_body(Place& place) {
    if (!words().take(place, "ban chấp hành trung ương", true) &&
        !words().take(place, "bch trung ương") &&
        !words().take(place, "bchtw") && !words().take(place, "bch tw") &&
        !take_centre(place)) {
      return false;
    }
    if (!words().take(place, "đảng cộng sản việt nam")) {
      (void)words().take(place, "đảng");
    }
    return true;
  }

  std::size_t plenum(Place place) {
    (void)(words().take(place, "lần thứ") || words().take(place, "thứ"));
    int number = 0;
    if (!take_number(place, number)) return 0;
    numbers_ = {number};
    while (numbers_.size() < kMaxNumbers && take_next_number(place, number)) {
      numbers_.push_back(number);
    }
    Place longer = place;
    (void)words().take(longer, "của");
    if (take_body(longer)) place = longer;
    return finish_plenum(place);
  }

  bool take_number(Place& place, int& number) {
    const std::string_view form = words().rest(place);
    std::size_t digits = 0;
    number = 0;
    while (digits < form.size() && is_digit(form[digits]) && digits < 3) {
      number = number * 10 + (form[digits++] - '0');
    }
    if (digits > 0) {
      if (number == 0 || number > kMaxOrdinal) return false;
      return words().take(place, std::string(form.substr(0, digits)));
    }
    if (const int roman = roman_value(form); roman != 0) {
      number = roman;
      return words().skip_word(place);
    }
    // Backwards: "mười một" stands behind "mười".
    for (std::size_t i = kOrdinals.size(); i-- > 0;) {
      if (!words().take(place, kOrdinals[i].word)) continue;
      number = to_int(kOrdinals[i].number);
      return true;
    }
    return false;
  }

  // A word of one or two digits, perhaps behind a comma.
  bool take_digits(Place& place, int& number) {
    const LooseWords::Word* word = words().next(place);
    if (word == nullptr || !word->digits || word->end - word->begin > 2) {
      return false;
    }
    number = std::stoi(std::string(words().rest(place)));
    return number != 0 && number <= kMaxOrdinal && words().skip_word(place);
  }

  // "4, 5 và 6": the next number of a list, in digits.
  bool take_next_number(Place& place, int& number) {
    Place next = place;
    if (!take_joint(next)) return false;
    const bool centre = take_centre(next, true);  // "Nghị quyết TW 4, TW5"
    const bool taken =
        centre ? take_number(next, number) : take_digits(next, number);
    if (taken) place = next;
    return taken;
  }

  // Reads "(khóa XI, XII)", "khóa XI" or "(khóa XI), (khóa XII)" at `at`; moves
  // `at` past it.
  std::vector<std::string> read_terms(std::size_t& at) {
    std::vector<std::string> terms;
    while (terms.size() < kMaxTerms && read_bracket(at, terms)) {
    }
    return terms;
  }

  bool read_bracket(std::size_t& at, std::vector<std::string>& terms) {
    std::size_t next = at;
    const bool comma = skip_literal(scan_.text, next, ",") ||
                       (!terms.empty() && skip_literal(scan_.text, next, "và"));
    const bool bracket = skip_literal(scan_.text, next, "(");
    if (!terms.empty() && !(comma && bracket)) return false;
    words().start_at(next);
    Place place = words().start();
    if (!words().take(place, "khóa") && !words().take(place, "k")) return false;
    bool found = false;
    while (terms.size() < kMaxTerms) {
      const int roman = roman_value(words().rest(place));
      if (roman == 0) break;
      (void)words().skip_word(place);
      terms.push_back(to_roman(roman));
      found = true;
      at = place.end;
      const LooseWords::Word* word = words().next(place);
      if (word == nullptr) break;
      if (word->gap != Gap::kComma && !words().take(place, "và")) break;
    }
    if (bracket && found) (void)skip_literal(scan_.text, at, ")");
    return found;
  }

  std::size_t finish_plenum(Place place) {
    std::size_t end = place.end;
    const std::size_t bare_end = end;
    std::vector<std::string> terms = read_terms(end);
    if (terms.empty()) {
      if (head_.type != "nghị quyết") return 0;
      terms.emplace_back();
    }
    const bool list = terms.size() > 1 || numbers_.size() > 1;
    for (const int number : numbers_) {
      for (const std::string& term : terms) {
        FoundName found;
        found.span = make_span(head_.begin, end);
        found.name = make_span(head_.begin, list ? bare_end : end);
        found.term = term;
        found.key = "p/nq/tw/hn" + std::to_string(number) + "@" +
                    (term.empty() ? "?" : loose(term));
        add(std::move(found), list);
      }
    }
    return end;
  }

  void add(FoundName found, bool list) {
    found.type = document_type_of_name(head_.type);
    if (list) found.flags |= static_cast<std::uint32_t>(CitationFlag::kList);
    if (loose_before(scan_.text, head_.begin).ends_with("dựthảo")) {
      found.flags |= static_cast<std::uint32_t>(CitationFlag::kDraft);
    }
    scan_.names.push_back(std::move(found));
  }

  struct Congress {
    bool capital = false;    // "Đại hội", not "đại hội".
    bool committee = false;  // "Đảng bộ …": of a province or lower.
    bool other = false;  // Of another organisation: "Đoàn", "Công đoàn".
    std::vector<int> ordinals;
    std::string unit;  // Loose letters after "Đảng bộ".
  };

  bool take_any(Place& place, const auto& list) {
    for (const std::string_view each : list) {
      if (words().take(place, each)) return true;
    }
    return false;
  }

  std::size_t congress(Place place) {
    Congress congress;
    const std::size_t after = place.end;
    congress.capital =
        starts_with_capital(scan_.text.substr(words().word(0)->begin));
    if (words().take(place, "đồng")) return 0;
    for (int i = 0; i < 12 && take_segment(place, congress); ++i) {
    }
    Place generic = place;
    if (words().take(generic, "các cấp") || words().take(generic, "cấp")) {
      return 0;
    }
    if (congress.ordinals.empty()) {
      const bool bare = place.end == after;
      if (!congress.capital) return 0;
      if (bare && words().next(place) != nullptr &&
          words().next(place)->gap != Gap::kComma) {
        return 0;
      }
    }
    return finish_congress(place, congress);
  }

  bool take_segment(Place& place, Congress& congress) {
    if (take_any(place, kKinds)) return true;
    Place next = place;
    (void)words().take(next, "của");
    if (words().take(next, "đảng bộ")) {
      if (congress.committee) return false;
      congress.committee = true;
      place = next;
      take_unit(place, congress);
      return true;
    }
    if (words().take(next, "đảng ủy") || words().take(next, "chi bộ")) {
      congress.committee = true;
      place = next;
      take_unit(place, congress);
      return true;
    }
    if (words().take(next, "đảng")) {
      place = next;
      return true;
    }
    if (take_any(place, kOthers)) {
      congress.other = true;
      take_unit(place, congress);
      return true;
    }
    return congress.ordinals.empty() && take_ordinals(place, congress.ordinals);
  }

  // "XIII, XIV", "lần thứ XII và XIII"
  bool take_ordinals(Place& place, std::vector<int>& ordinals) {
    int ordinal = 0;
    if (!take_ordinal(place, ordinal)) return false;
    ordinals.push_back(ordinal);
    while (ordinals.size() < kMaxNumbers) {
      Place next = place;
      if (!take_joint(next)) break;
      (void)words().take(next, "lần thứ", true);
      const int roman = roman_value(words().rest(next));
      if (roman <= ordinals.back() || !words().skip_word(next)) break;
      ordinals.push_back(roman);
      place = next;
    }
    return true;
  }

  // "lần thứ XIV", "lần thứ mười bốn", "XIII"
  bool take_ordinal(Place& place, int& ordinal) {
    Place next = place;
    const bool words_before = words().take(next, "lần thứ") ||
                              words().take(next, "thứ") ||
                              words().take(next, "khóa");
    const int roman = roman_value(words().rest(next));
    const LooseWords::Word* word = words().next(next);
    if (roman != 0 && word != nullptr &&
        (words_before || word->gap != Gap::kComma)) {
      ordinal = roman;
      (void)words().skip_word(next);
    } else if (!words_before || !take_number(next, ordinal)) {
      return false;
    }
    place = next;
    return true;
  }

  // The unit of a committee: "tỉnh Ninh Thuận", "xã", "Công an tỉnh".
  void take_unit(Place& place, Congress& congress) {
    for (int i = 0; i < 10; ++i) {
      Place next = place;
      if (words().take(next, "các cấp")) return;
      if (take_any(place, kUnits)) continue;
      const LooseWords::Word* word = words().next(place);
      if (word == nullptr || !word->capital || word->digits ||
          word->gap == Gap::kComma || roman_value(words().rest(place)) != 0) {
        break;
      }
      // In capitals every word looks like a name: only in ordinary text.
      if (head_.shouted) break;
      congress.unit += words().rest(place);
      (void)words().skip_word(place);
    }
  }

  std::size_t finish_congress(Place place, const Congress& congress) {
    const std::size_t end = place.end;
    FoundName found;
    found.name = make_span(head_.begin, end);
    found.span = make_span(head_.begin, end_of_term_years(end));
    if (congress.ordinals.empty()) add(found, false);
    for (const int ordinal : congress.ordinals) {
      found.term = to_roman(ordinal);
      if (!congress.committee && !congress.other) {
        found.key = "p/nq/dh.tw@" + loose(found.term);
      }
      add(found, congress.ordinals.size() > 1);
    }
    return found.span.end;
  }

  // Past ", nhiệm kỳ 2020 - 2025".
  std::size_t end_of_term_years(std::size_t at) {
    std::size_t next = at;
    (void)skip_literal(scan_.text, next, ",");
    words().start_at(next);
    Place place = words().start();
    if (!words().take(place, "nhiệm kỳ") && !words().take(place, "nhiệm kì")) {
      return at;
    }
    for (int i = 0; i < 2; ++i) {
      const LooseWords::Word* word = words().next(place);
      const std::string_view rest = words().rest(place);
      if (word == nullptr || rest.size() != 4 ||
          !std::ranges::all_of(rest, is_digit) || !words().skip_word(place)) {
        return at;
      }
    }
    return place.end;
  }

  NameScan& scan_;
  NameHead head_;
  std::vector<int> numbers_;
};

}  // namespace

std::size_t read_party_resolution(NameScan& scan, const NameHead& head) {
  return PartyReader(scan, head).run();
}

}  // namespace viendan
