#include "law_words.h"
#include "letters.h"
#include "name_readers.h"

namespace viendan {
namespace {

// "tuân thủ Hiến pháp và pháp luật", "trái với Hiến pháp": the constitution as
// the head of all law, not as a document. Domain reference 6.1, topics.
bool is_rule_of_law(NameScan& scan, LooseWords::Place place,
                    const NameHead& head) {
  const std::string before = loose_before(scan.text, head.begin);
  const std::size_t digits = before.find_last_not_of("0123456789");
  if (digits != std::string::npos && digits + 1 < before.size()) return false;
  if (ends_in_law_phrase(before, LawPhrase::kLoyalty)) return true;
  const LooseWords::Word* word = scan.words.next(place);
  if (word == nullptr) return false;
  std::size_t index = place.index;
  if (scan.words.form(index) == "và") {
    ++index;
  } else if (word->gap != LooseWords::Gap::kComma) {
    return false;
  }
  const LooseWords::Word* next = scan.words.word(index);
  return next != nullptr && !next->capital &&
         is_law_word(scan.words.form(index), LawWord::kAnyLaw);
}

}  // namespace

std::size_t read_constitution(NameScan& scan, const NameHead& head) {
  if (!head.capital) return 0;
  scan.words.start_at(head.end);
  LooseWords::Place place = scan.words.start();
  if (!scan.words.take(place, "pháp")) return 0;
  if (head.shouted && is_own_heading(scan.text, head)) return 0;
  std::size_t end = place.end;
  LooseWords::Place longer = place;
  if (scan.words.take(longer, "nước cộng hòa xã hội chủ nghĩa việt nam") ||
      scan.words.take(longer, "nước chxhcn việt nam") ||
      scan.words.take(longer, "nước việt nam dân chủ cộng hòa") ||
      scan.words.take(longer, "việt nam")) {
    end = longer.end;
  }
  const bool bare = end == place.end;
  FoundName found;
  found.name = make_span(head.begin, end);
  found.type = document_type_of_name(head.type);
  if (const int year = read_year_of_name(scan.text, end); year != 0) {
    found.date = PartialDate{static_cast<std::int16_t>(year)};
  }
  found.span = make_span(head.begin, end);
  if (bare && !found.date && is_rule_of_law(scan, place, head)) return 0;
  scan.names.push_back(std::move(found));
  return end;
}

}  // namespace viendan
