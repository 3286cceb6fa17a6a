#include "other_mentions.h"

#include <algorithm>

#include "fields.h"
#include "mention.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

// Behind all digits, and before "?" and letters.
constexpr char kBehindDigits = ':';
constexpr std::size_t kYearDigits = 4;

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// "s/qd/ubnd.lao-cai/" of a key whose serial is a number; else empty. A name or
// plenum may mean what has quite another key.
std::string_view numbered_series(std::string_view key) {
  std::size_t end = 0;
  for (int parts = 0; parts < 3; ++parts) {
    end = key.find('/', end) + 1;
    if (end == 0) return {};
  }
  return begins_with_digit(key.substr(end)) ? key.substr(0, end)
                                            : std::string_view();
}

// Behind the last "@", if it begins with a year.
std::string_view year_edition(std::string_view key) {
  const std::size_t at = key.rfind('@');
  if (at == std::string_view::npos) return {};
  const std::string_view edition = key.substr(at + 1);
  return begins_with_digit(edition) && edition.size() >= kYearDigits
             ? edition
             : std::string_view();
}

// Where `match_mention` goes by the number when keys are different, keys tell
// nothing.
bool goes_by_number(const Reference& asked) {
  return asked.number && !asked.date && asked.term.empty() &&
         (asked.number->year || !is_full_key(asked.key));
}

// The same day of another year may be a slip of the pen; not so where the unit
// is open.
bool minds_slips(const Reference& asked) {
  return asked.date && asked.date->day != 0 &&
         key_series(asked.key).find('?') == std::string_view::npos;
}

}  // namespace

OtherMentions::OtherMentions(const Reference& asked) : key_(asked.key) {
  if (goes_by_number(asked)) return;
  series_ = numbered_series(key_);
  if (!series_.empty() && !minds_slips(asked)) edition_ = year_edition(key_);
}

std::string OtherMentions::behind(std::string_view term) {
  if (series_.empty()) return {};
  const std::string_view key = key_of_mention(term);
  const std::string_view series = numbered_series(key);
  if (series.empty()) return {};
  const std::size_t key_at = static_cast<std::size_t>(key.data() - term.data());
  std::string rest;
  if (series != series_ && is_other_series(series)) {
    rest = std::string(series) + kBehindDigits;
  } else {
    rest = behind_edition(key);
  }
  // A term that was cut within its edition may stand anywhere.
  if (rest.empty() || key_at + key.size() > kMaxWholeBytes) return {};
  return std::string(term.substr(0, key_at)) + rest;
}

// Whatever the serial and edition behind it.
bool OtherMentions::is_other_series(std::string_view series) {
  const auto known = known_.find(series);
  if (known != known_.end()) return known->second;
  const MentionMatch match =
      match_document_keys(key_, std::string(series) + "1@?");
  const bool other = match.series == FieldMatch::kDifferent ||
                     match.unit == FieldMatch::kDifferent;
  known_.emplace(series, other);
  return other;
}

// Behind the editions next to `key` that are of other years.
std::string OtherMentions::behind_edition(std::string_view key) const {
  const std::string_view edition = year_edition(key);
  if (edition_.empty() || edition.empty()) return {};
  const int order =
      edition.substr(0, kYearDigits).compare(edition_.substr(0, kYearDigits));
  if (order == 0) return {};
  std::string rest(key.substr(0, key.size() - edition.size()));
  if (order > 0) return rest + kBehindDigits;
  return rest.append(edition_, 0, kYearDigits);
}

}  // namespace viendan
