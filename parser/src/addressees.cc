// Method. After "Kính gửi:" comes one name, or a list of items with bullets,
// one a line, each ended by ";", the last by "." (NĐ 30/2020 Phụ lục I).
// Without bullets only the line of "Kính gửi:" and what it must go on with is
// taken.

#include "addressees.h"

#include <utility>

#include "line_words.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxItems = 60;
constexpr std::size_t kMaxItemBytes = 400;

std::string clean(std::string_view item) {
  std::string text = squeeze(without_bullets(item, " \t:"));
  text.resize(text.find_last_not_of(";., ") + 1);
  return text;
}

bool ends_item(std::string_view item) {
  return item.ends_with(";") || item.ends_with(",");
}

// The items of one list, which are taken line by line.
class Items {
 public:
  // `first` is what stands after "Kính gửi:" in its line.
  explicit Items(std::string_view first) {
    const std::string squeezed = squeeze(first);
    const std::string_view words =
        std::string_view(squeezed).substr(squeezed.starts_with(":") ? 1 : 0);
    const bool alone = clean(first).empty();
    list_ = alone || bullet_size(words) != 0 || first.find("- ") < 6 ||
            first.find("– ") < 8;
    if (!alone) items_.emplace_back(first);
  }

  // Takes the next line, without white space at its ends; false if the list
  // ends with it or above it.
  bool take(std::string_view line) {
    if (items_.size() == kMaxItems) return false;
    if (line.empty()) return take_blank();
    const bool after_blank = std::exchange(blanks_, 0) != 0;
    const bool last = line.ends_with(".");
    if (list_ && bullet_size(line) != 0)
      return add(line, kMaxItemBytes) && !last;
    if (items_.empty()) return add(line, kMaxItemBytes);
    const std::string above = squeeze(items_.back());
    // A list without bullets goes on after ";".
    if (ends_item(above) || items_.back().ends_with(" ")) {
      return add(line, kMaxItemBytes / 2) && !last;
    }
    return list_ && !after_blank && !above.ends_with(".") && append(line) &&
           !last;
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const std::string& item : items_) {
      std::string name = clean(item);
      if (!name.empty()) names.push_back(std::move(name));
    }
    return names;
  }

 private:
  bool take_blank() {
    ++blanks_;
    return blanks_ == 1 || items_.empty() || ends_item(items_.back());
  }

  bool add(std::string_view line, std::size_t max_size) {
    if (line.size() > max_size) return false;
    items_.emplace_back(line);
    return true;
  }

  bool append(std::string_view line) {
    std::string& item = items_.back();
    if (item.size() + line.size() > kMaxItemBytes) return false;
    item += ' ';
    item += line;
    return true;
  }

  std::vector<std::string> items_;
  int blanks_ = 0;  // Blank lines above the next line.
  bool list_ = false;
};

}  // namespace

std::vector<std::string> read_addressees(std::string_view text,
                                         const std::vector<Line>& lines,
                                         const Letterhead& head) {
  if (head.address.empty() && head.address.begin == 0) return {};
  Items items(slice(text, head.address));
  std::size_t next = line_at(lines, head.address.begin) + 1;
  while (next < lines.size() && items.take(slice(text, lines[next].content))) {
    ++next;
  }
  return items.names();
}

}  // namespace viendan
