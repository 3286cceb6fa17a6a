// Method. After "Kính gửi:" comes one name, or a list of items with bullets,
// one a line, each ended by ";", the last by "." (NĐ 30/2020 Phụ lục I).
// Without bullets only the line of "Kính gửi:" and what it must go on with is
// taken.

#include "addressees.h"

#include <array>

#include "viendan/base/white_space.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxItems = 60;
constexpr std::size_t kMaxItemBytes = 400;

constexpr std::array<std::string_view, 8> kBullets = {
    "-", "+", "–", "•", "·", "*", "\xEF\x82\xB7", "−"};

bool has_bullet(std::string_view line) {
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) return true;
  }
  return false;
}

std::string clean(std::string_view item) {
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view bullet : kBullets) {
      if (item.starts_with(bullet)) {
        item.remove_prefix(bullet.size());
        again = true;
      }
    }
    while (!item.empty() && (item.front() == ' ' || item.front() == '\t' ||
                             item.front() == ':')) {
      item.remove_prefix(1);
      again = true;
    }
  }
  std::string text = squeeze(item);
  while (!text.empty() && (text.back() == ';' || text.back() == '.' ||
                           text.back() == ',' || text.back() == ' ')) {
    text.pop_back();
  }
  return text;
}

bool ends_item(std::string_view item) {
  return item.ends_with(";") || item.ends_with(",");
}

}  // namespace

std::vector<std::string> read_addressees(std::string_view text,
                                         const std::vector<Line>& lines,
                                         const Letterhead& head) {
  std::vector<std::string> raw;
  if (head.address.empty() && head.address.begin == 0) return raw;
  const std::string first(slice(text, head.address));
  const std::string cleaned = clean(first);
  bool list = cleaned.empty() || has_bullet(squeeze(first).substr(
                                     squeeze(first).starts_with(":") ? 1 : 0));
  if (!cleaned.empty()) {
    raw.push_back(first);
    list = list || first.find("- ") < 6 || first.find("– ") < 8;
  }
  int blanks = 0;
  for (std::size_t i = line_at(lines, head.address.begin) + 1;
       i < lines.size() && raw.size() < kMaxItems; ++i) {
    if (lines[i].blank()) {
      if (++blanks > 1 && !raw.empty() && !ends_item(raw.back())) break;
      continue;
    }
    const std::string_view line = slice(text, lines[i].content);
    if (has_bullet(line) && list) {
      if (line.size() > kMaxItemBytes) break;
      const bool last = line.ends_with(".");
      raw.emplace_back(line);
      if (last) break;
    } else if (raw.empty()) {
      if (line.size() > kMaxItemBytes) break;
      raw.emplace_back(line);
      list = true;
    } else if (ends_item(squeeze(raw.back())) || raw.back().ends_with(" ")) {
      // A list without bullets goes on after ";".
      if (line.size() > kMaxItemBytes / 2) break;
      raw.emplace_back(line);
      if (line.ends_with(".")) break;
    } else if (blanks == 0 && list && !squeeze(raw.back()).ends_with(".")) {
      if (raw.back().size() + line.size() > kMaxItemBytes) break;
      raw.back() += ' ';
      raw.back() += line;
      if (line.ends_with(".")) break;
    } else {
      break;
    }
    blanks = 0;
  }
  std::vector<std::string> addressees;
  for (const std::string& item : raw) {
    std::string name = clean(item);
    if (!name.empty()) addressees.push_back(std::move(name));
  }
  return addressees;
}

}  // namespace viendan
