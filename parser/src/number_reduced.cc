// Numbers without codes. Method: from each digit that a type word precedes, the
// serials joined by commas are read, then an optional date and "của" with the
// name of a body. Where nothing tells the codes, what is surely cited is a name
// (domain reference 6.1, "short number").

#include "number_reduced.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "dates.h"
#include "letters.h"
#include "number_codes.h"
#include "number_context.h"
#include "number_lists.h"
#include "number_scan.h"
#include "text_limits.h"
#include "type_groups.h"
#include "viendan/base/fold.h"
#include "words.h"
#include "years.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxMembers = 20;

struct PhraseRow {
  std::string_view phrase;
  std::string_view type;
  std::string_view system;
  std::string_view code;
};
constexpr PhraseRow kPhraseRows[] = {
#include "issuer_phrases.inc"  // Made from tables/issuer_phrases.tsv.
};

struct SerialWord {
  std::string_view says;
  std::string_view word;
};
constexpr SerialWord kSerialWords[] = {
#include "serial_words.inc"  // Made from tables/serial_words.tsv.
};

constexpr std::size_t count_of(std::string_view says) {
  return static_cast<std::size_t>(
      std::ranges::count(kSerialWords, says, &SerialWord::says));
}

// The codes of the words that say `says`, of which there are N.
template <std::size_t N>
constexpr std::array<WordCode, N> codes_of(
    std::string_view says, WordCode (*code_of)(std::string_view)) {
  std::array<WordCode, N> codes{};
  std::size_t i = 0;
  for (const SerialWord& each : kSerialWords) {
    if (each.says == says) codes[i++] = code_of(each.word);
  }
  return codes;
}

constexpr std::size_t kMaxPhraseWords = 8;

struct Phrase {
  std::array<WordCode, kMaxPhraseWords> words{};
  std::size_t size = 0;
  const PhraseRow* row = nullptr;
};

// Longest first.
std::vector<Phrase> make_phrases() {
  std::vector<Phrase> phrases;
  for (const PhraseRow& row : kPhraseRows) {
    Phrase phrase;
    const std::string folded = fold(row.phrase);
    for (std::size_t at = 0; at < folded.size();) {
      const Word word = read_word(folded, at);
      phrase.words.at(phrase.size++) = word.code;
      at = word.span.end + 1;
    }
    phrase.row = &row;
    phrases.push_back(phrase);
  }
  std::ranges::stable_sort(phrases, std::ranges::greater{}, &Phrase::size);
  return phrases;
}

// What follows a bare number that counts or dates something.
bool is_counted_noun(WordCode code) {
  constexpr auto kNouns = codes_of<count_of("counts")>("counts", word_code);
  return std::ranges::find(kNouns, code) != kNouns.end();
}

struct Member {
  Span span;
  std::string serial;
  std::optional<int> year;
  bool one_digit = false;  // "2", which more often counts than cites.
};

bool may_end_number(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const char c = text[at];
  const bool digit_next = at + 1 < text.size() && is_digit(text[at + 1]);
  if (c == '.' || c == ',') return !digit_next;
  if (c == ';' || c == ')' || c == ':' || c == '"' || c == '\n') return true;
  const std::string_view rest = text.substr(at);
  return rest.starts_with("”") || space_size(text, at) > 0;
}

// "05", "30a", "10/2022"; nothing if the digits go on as something else.
std::optional<Member> read_member(std::string_view text, std::size_t at) {
  Serial serial = read_serial(text, at);
  if (serial.end == 0 || serial.value == 0 || serial.repaired) {
    return std::nullopt;
  }
  Member member;
  std::size_t end = serial.end;
  if (end + 1 < text.size() && is_ascii_lower(text[end]) &&
      may_end_number(text, end + 1)) {
    serial.canonical += text[end];
    ++end;
  } else if (end + 4 < text.size() && text[end] == '/') {
    const int year = year_at(text.substr(end + 1));
    if (year == 0) return std::nullopt;
    member.year = year;
    end += 5;
  }
  if (!may_end_number(text, end)) return std::nullopt;
  member.serial = serial.canonical;
  member.span = make_span(at, end);
  member.one_digit = member.span.size() == 1;
  return member;
}

// The serials that commas and "và" join to the one at `at`.
std::vector<Member> read_members(std::string_view text, std::size_t at) {
  std::vector<Member> members;
  while (members.size() < kMaxMembers) {
    const std::optional<Member> member = read_member(text, at);
    if (!member) break;
    members.push_back(*member);
    at = member->span.end;
    const std::size_t end = std::min(text.size(), at + 20);
    std::size_t next = at;
    while (next < end && !is_digit(text[next])) ++next;
    if (next == end || !joins_members(text, at, next)) break;
    at = next;
  }
  return members;
}

std::size_t skip_comma(std::string_view text, std::size_t at) {
  at += space_size(text, at);
  if (at < text.size() && text[at] == ',') ++at;
  return at + space_size(text, at);
}

// The body named after `at`: "[ngày 12/12/2013] của Bộ Chính trị".
const PhraseRow* read_issuer(std::string_view text, std::size_t at,
                             std::string_view key) {
  static const auto& phrases = *new std::vector<Phrase>(make_phrases());
  at = skip_comma(text, at);
  if (const std::optional<FoundDate> date = read_date(text, at)) {
    at = skip_comma(text, date->span.end);
  }
  const Word of = read_word(text, at);
  if (of.code != word_code("cua")) return nullptr;
  at = of.span.end;
  std::array<WordCode, kMaxPhraseWords> words{};
  for (WordCode& word : words) {
    at += space_size(text, at);
    const Word next = read_word(text, at);
    word = next.code;
    at = next.span.end;
  }
  for (const Phrase& phrase : phrases) {
    const bool equal =
        std::equal(phrase.words.begin(), phrase.words.begin() + phrase.size,
                   words.begin());
    if (equal && (phrase.row->type == "*" || phrase.row->type == key)) {
      return phrase.row;
    }
  }
  return nullptr;
}

// Full numbers by type and serial; an empty number where there are several.
class FullNumbers {
 public:
  FullNumbers(std::string_view text, const std::vector<FoundNumber>& found) {
    for (const FoundNumber& each : found) {
      const DocumentNumber& number = each.mention.number;
      if (each.kind != NumberKind::kDocument) continue;
      // Those of the National Assembly have no code: "Nghị quyết 42/2017/QH14".
      const DocumentType type =
          number.issuer_code.starts_with("QH") ||
                  number.issuer_code.starts_with("UBTVQH")
              ? context_before(text, each.mention.span.begin).type
              : document_type_of_code(number.system, number.type_code);
      if (type == DocumentType::kNone) continue;
      const auto [row, inserted] = rows_.try_emplace(
          std::pair(info(type).key, std::string_view(number.serial)), &number);
      if (!inserted && row->second && *row->second != number) {
        row->second = nullptr;
      }
    }
  }

  [[nodiscard]] const DocumentNumber* find(std::string_view key,
                                           const Member& member) const {
    const auto row = rows_.find({key, std::string_view(member.serial)});
    if (row == rows_.end() || !row->second) return nullptr;
    if (member.year && row->second->year != member.year) return nullptr;
    return row->second;
  }

 private:
  std::map<std::pair<std::string_view, std::string_view>, const DocumentNumber*>
      rows_;
};

// Words that go on behind a document that was just named, so that its serial
// counted nothing: "Nghị định 100 về", "Quy định 47, …".
bool goes_on_behind_document(const Word& next) {
  constexpr auto kWords = codes_of<count_of("cites")>("cites", exact_code);
  return next.code == 0 ||
         std::ranges::find(kWords, next.exact) != kWords.end();
}

// What the words around a group of bare serials say.
struct Clues {
  NumberContext context;
  std::string_view key;  // Of the type.
  const PhraseRow* issuer = nullptr;
  bool capital = false;  // The type word starts with a capital.
  bool dated = false;    // A date follows.
  bool placed = false;   // "Điều 5" stands before, perhaps with "của".
  bool counts = false;   // A noun that is counted follows.
  bool body = false;     // "của" and a capital follow.
  bool ends = false;     // What follows goes on behind a document.
  bool apart = false;    // A line end stands before, or the type in capitals.
  bool cut = false;      // "số 1 25/2025/NĐ-CP": a space has cut the serial.
};

// "quyết định 167 của Chính phủ", "Nghị định 100 về": cited, though the codes
// are not known. Small letters need the body behind, for "quy định 12 của" …
// counts more often than it cites, or "số": "thông tư số 21". With that a date
// or a body behind tells for every type: "Công văn số 35 ngày 24/6/2026".
bool is_bare_citation(const Member& member, const Clues& clues) {
  if (member.year) return false;
  if (clues.context.so) {
    if (clues.dated) return true;
    if (member.one_digit) return false;
    if (clues.capital && clues.body) return true;
  }
  if (!is_in(TypeGroup::kSurelyShort, clues.context.type) && clues.key != "kl")
    return false;
  if (clues.context.so) return clues.capital || !clues.counts;
  if (member.one_digit || clues.counts || clues.apart) return false;
  if (clues.placed) return true;
  // Nobody decrees by a verb, as one decides: "theo nghị định 68."
  return clues.ends && (clues.body || clues.capital ||
                        is_in(TypeGroup::kDated, clues.context.type));
}

// With the codes of the body that is named.
std::optional<DocumentNumber> complete_by_issuer(DocumentNumber number,
                                                 const Clues& clues) {
  const bool party = clues.issuer->system == "party";
  number.type_code = usual_type_code(
      party ? NumberSystem::kParty : NumberSystem::kState, clues.key);
  number.issuer_code = clues.issuer->code;
  if (number.type_code.empty()) return std::nullopt;
  if (!party) return number;
  if (number.year) return std::nullopt;
  number.system = NumberSystem::kParty;
  return number;
}

// Whether the type alone tells that it is cited. "Quyết định 12/2021" may be
// one of that month; of decrees and circulars nobody speaks so.
bool is_cited_by_type(const Member& member, const Clues& clues) {
  if (!is_in(TypeGroup::kSurelyShort, clues.context.type)) return false;
  if (!member.year) {
    return clues.key == "nd" && clues.context.so && clues.capital &&
           !member.one_digit;
  }
  const bool month = member.serial.size() == 2 && member.serial <= "12";
  return !month || clues.context.so ||
         (clues.capital && is_in(TypeGroup::kDated, clues.context.type));
}

// "Tỉnh quy định 10 đơn vị", "đã kết luận 30 cuộc": a verb, or a plan for so
// many. In small letters and without "số" what follows has to go on behind a
// document.
bool may_count(const Clues& clues) {
  return is_in(TypeGroup::kCounting, clues.context.type) && !clues.capital &&
         !clues.context.so && !clues.ends;
}

// Regulations of the State have no numbers of their own, those of the Party
// have the code of decisions.
bool may_be_called(const DocumentNumber& number, const Clues& clues) {
  return info(clues.context.type).name != "quy định" ||
         number.system == NumberSystem::kParty;
}

std::optional<DocumentNumber> complete(const Member& member, const Clues& clues,
                                       const FullNumbers& full) {
  DocumentNumber number;
  number.serial = member.serial;
  number.year = member.year;
  if (clues.key == "sl" && clues.context.so) {
    number.type_code = "SL";
    return number;
  }
  if (clues.issuer) return complete_by_issuer(std::move(number), clues);
  if ((clues.counts || member.one_digit) && !clues.context.so) {
    return std::nullopt;
  }
  if (may_count(clues)) return std::nullopt;
  const DocumentNumber* same = full.find(clues.key, member);
  if (same != nullptr && may_be_called(*same, clues)) return *same;
  if (!is_cited_by_type(member, clues)) return std::nullopt;
  number.type_code = usual_type_code(NumberSystem::kState, clues.key);
  if (clues.key == "nd") number.issuer_code = "CP";
  return number;
}

// "[,] ngày 24/6/2026" at `at`.
bool is_dated(std::string_view text, std::size_t at) {
  at = skip_comma(text, at);
  if (read_word(text, at).code != word_code("ngay")) return false;
  const std::optional<FoundDate> date = read_date(text, at);
  return date && date->form == DateForm::kDay;
}

// Reads what `next`, the first word behind the serials that end at `end`, says.
void look_behind(std::string_view text, std::size_t end, const Word& next,
                 Clues& clues) {
  clues.counts = is_counted_noun(next.code);
  const std::size_t after = next.span.end;
  clues.body =
      next.exact == exact_code("của") &&
      folded_letter(text.substr(after + space_size(text, after))).capital;
  const std::string_view gap = text.substr(end, next.span.begin - end);
  const bool new_line =
      next.capital && gap.find('\n') != std::string_view::npos;
  // "Nghị quyết 612 (WRC-12)" is of a conference of another kind.
  const bool bracket =
      next.span.begin < text.size() && text[next.span.begin] == '(';
  const bool term =
      bracket && read_word(text, next.span.begin + 1).code == word_code("khoa");
  clues.dated = is_dated(text, end);
  const bool days = next.code == word_code("ngay") && !clues.dated;
  clues.ends =
      new_line || term || (!bracket && !days && goes_on_behind_document(next));
}

// "Điều 1 Nghị định", "khoản 2 Điều 21 của Nghị định", before `begin`.
bool is_placed(std::string_view text, std::size_t begin) {
  Word word = word_before(text, begin);
  if (word.code == word_code("cua")) word = word_before(text, word.span.begin);
  if (word.code != 0) return false;
  std::size_t at = word.span.begin;
  if (at > 0 && text[at - 1] == ',') --at;
  const std::size_t digits_end = at;
  while (at > 0 && is_digit(text[at - 1])) --at;
  if (at == digits_end) return false;
  const Word unit = word_before(text, at);
  return unit.code == word_code("dieu") || unit.code == word_code("khoan");
}

// Whether a line end stands between the type and the serial, as between the
// cells of a table, or the type is in capitals: "CT 135", a heading with a
// footnote.
bool stands_apart(std::string_view text, const NumberContext& context,
                  std::size_t start) {
  const std::size_t last = text.substr(0, start).find_last_not_of(" \t\n\r");
  if (text.substr(last, start - last).find('\n') != std::string_view::npos) {
    return true;
  }
  return read_word(text, context.begin).capitals;
}

// The serials at `start` and what the words around them say; none if no type
// that is cited so stands before.
std::vector<Member> read_group(std::string_view text, std::uint32_t start,
                               Clues& clues) {
  clues.context = context_before(text, start);
  if (clues.context.type == DocumentType::kNone || clues.context.thing) {
    return {};
  }
  if (!is_in(TypeGroup::kShort, clues.context.type)) return {};
  clues.key = info(clues.context.type).key;
  std::vector<Member> members = read_members(text, start);
  if (members.empty()) return {};
  const std::uint32_t end = members.back().span.end;
  clues.issuer = read_issuer(text, end, clues.key);
  clues.capital = folded_letter(text.substr(clues.context.begin)).capital;
  const Word next = read_syllable(text, end + space_size(text, end));
  clues.cut = next.span.begin < text.size() && is_digit(text[next.span.begin]);
  look_behind(text, end, next, clues);
  clues.placed = is_placed(text, clues.context.begin);
  clues.apart = stands_apart(text, clues.context, start);
  return members;
}

std::optional<FoundNumber> read_reduced(const Member& member,
                                        const Clues& clues,
                                        const FullNumbers& full) {
  FoundNumber entry;
  entry.mention.span = member.span;
  entry.flags = static_cast<std::uint32_t>(CitationFlag::kReduced);
  if (auto number = complete(member, clues, full)) {
    entry.mention.number = *std::move(number);
    return entry;
  }
  if (!is_bare_citation(member, clues)) return std::nullopt;
  entry.mention.number.serial = member.serial;
  entry.kind = NumberKind::kBare;
  return entry;
}

}  // namespace

bool may_be_reduced(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (
      end > 0 && at - end < 3 &&
      (text[end - 1] == ' ' || text[end - 1] == '\n' || text[end - 1] == ':')) {
    --end;
  }
  if (end == at || end < 4) return false;
  const auto before = static_cast<unsigned char>(text[end - 2]);
  switch (static_cast<unsigned char>(text[end - 1])) {
    case 'h':
    case 'H': return (before | 0x20) == 'n' || (before | 0x20) == 'c';
    case 'Q': return before == 'N';  // NQ
    case 'L': return before == 'K';  // KL
    case 't':
    case 'T':
      return before == 0xBF || before == 0xAD || before == 0xBE ||
             before == 0xAC || before == 'e' || before == 'T' || before == 'C';
    case 'n':
    case 'N':
      return before == 0xAD || before == 0xAB || before == 0xA1 ||
             before == 0x83 || before == 0x87 || before == 'a';
    case 'o': return before == 0xA1 || before == 's' || before == 'a';
    case 0x8B:                         // thị
    case 0xB0:                         // tư
    case 0xBF:                         // chế
    case 0x91:                         // số
    case 0x90: return before >= 0x80;  // SỐ
    default: return false;
  }
}

void add_reduced_numbers(std::string_view text,
                         const std::vector<std::uint32_t>& starts,
                         std::vector<FoundNumber>& found) {
  if (starts.empty()) return;
  std::vector<FoundNumber> reduced;
  std::optional<FullNumbers> full;
  std::uint32_t free_from = 0;
  const std::size_t limit = citation_limit(text.size());
  for (const std::uint32_t start : starts) {
    if (reduced.size() >= limit) break;
    if (start < free_from) continue;
    Clues clues;
    const std::vector<Member> members = read_group(text, start, clues);
    if (members.empty()) continue;
    free_from = members.back().span.end;
    if (clues.cut) continue;
    if (!full) full.emplace(text, found);
    for (const Member& member : members) {
      std::optional<FoundNumber> entry = read_reduced(member, clues, *full);
      if (entry) reduced.push_back(*std::move(entry));
    }
  }
  // A serial that borrows from a list has been found already.
  std::erase_if(reduced, [&](const FoundNumber& each) {
    const auto next = std::ranges::lower_bound(
        found, each.mention.span.begin, {},
        [](const FoundNumber& other) { return other.mention.span.end; });
    return next != found.end() &&
           next->mention.span.begin < each.mention.span.end;
  });
  const auto middle = static_cast<std::ptrdiff_t>(found.size());
  std::ranges::move(reduced, std::back_inserter(found));
  std::ranges::inplace_merge(
      found, found.begin() + middle, {},
      [](const FoundNumber& each) { return each.mention.span; });
}

}  // namespace viendan
