#include "line_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "letters.h"
#include "plain_text.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

// The last word of a line, lower case.
std::string last_word(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\"");
  if (end == std::string_view::npos) return {};
  line = line.substr(0, end + 1);
  const std::size_t space = line.find_last_of(" \t");
  return to_lower(space == std::string_view::npos ? line
                                                  : line.substr(space + 1));
}

constexpr auto kWords = [] {
  return std::to_array<TableCells<2>>({
#include "line_words.inc"  // Made from tables/line_words.tsv.
  });
};
constexpr auto kOpen = pack_list<"open">(kWords);
constexpr auto kUnits = pack_list<"unit">(kWords);
constexpr auto kBodies = pack_list<"body">(kWords);

struct BulletRow {
  std::string_view bullet;
};
constexpr auto kBullets = pack_table<BulletRow>([] {
  return std::to_array<TableCells<1>>({
#include "bullets.inc"  // Made from tables/bullets.tsv.
  });
});

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_open_ended(std::string_view line) {
  const std::string word = last_word(line);
  if (word.empty()) return false;
  return word.back() == ',' || word.back() == '-' || word.back() == '&' ||
         word.ends_with("–") || is_one_of(word, kOpen) ||
         to_lower(line).ends_with("về việc");
}

bool is_open_name(std::string_view line) {
  if (is_open_ended(line)) return true;
  return is_one_of(last_word(line), kUnits) ||
         is_one_of(to_plain(line), kBodies);
}

bool starts_with_small_letter(std::string_view text) {
  const std::size_t at = text.find_first_not_of("\"'( *-");
  if (at == std::string_view::npos) return false;
  const std::string_view rest = text.substr(at);
  return ends_with_letter(rest.substr(0, 1)) ||
                 starts_with_accented_letter(rest)
             ? !begins_with_capital(rest.substr(0, 4))
             : false;
}

std::size_t bullet_size(std::string_view item) {
  static constexpr ByteSet kFirsts = [] {
    ByteSet firsts("");
    for (const BulletRow& row : kBullets) firsts.add(row.bullet.front());
    return firsts;
  }();
  if (item.empty() || !kFirsts.has(item.front())) return 0;
  for (const BulletRow& row : kBullets) {
    if (item.starts_with(row.bullet)) return row.bullet.size();
  }
  return 0;
}

std::string_view without_bullets(std::string_view item, std::string_view also) {
  while (!item.empty()) {
    const bool skipped = also.find(item.front()) != std::string_view::npos;
    const std::size_t size = skipped ? 1 : bullet_size(item);
    if (size == 0) break;
    item.remove_prefix(size);
  }
  return item;
}

std::string_view without_bullet(std::string_view plain) {
  const std::size_t at = plain.find_first_not_of("-+*. ");
  return at == std::string_view::npos ? std::string_view() : plain.substr(at);
}

bool is_plain_recital(std::string_view plain) {
  const std::string_view words = without_bullet(plain);
  return words.starts_with("can cu") || words.starts_with("theo de nghi") ||
         starts_with_word(words, "xet") || words.starts_with("sau khi");
}

}  // namespace viendan
