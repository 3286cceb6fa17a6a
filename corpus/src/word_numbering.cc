#include "word_numbering.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "vietnamese_letters.h"
#include "word_styles.h"
#include "xml.h"

namespace viendan {
namespace {

std::string roman(int value) {
  constexpr int kMax = 3999;
  if (value < 1 || value > kMax) return fmt::format("{}", value);
  struct Numeral {
    int value;
    std::string_view text;
  };
  constexpr std::array<Numeral, 13> kNumerals = {{{1000, "M"},
                                                  {900, "CM"},
                                                  {500, "D"},
                                                  {400, "CD"},
                                                  {100, "C"},
                                                  {90, "XC"},
                                                  {50, "L"},
                                                  {40, "XL"},
                                                  {10, "X"},
                                                  {9, "IX"},
                                                  {5, "V"},
                                                  {4, "IV"},
                                                  {1, "I"}}};
  std::string text;
  for (const Numeral& numeral : kNumerals) {
    while (value >= numeral.value) {
      text += numeral.text;
      value -= numeral.value;
    }
  }
  return text;
}

// a … z, then aa, bb: Word repeats the letter.
std::string letters(int value) {
  constexpr int kMax = 26 * 20;
  if (value < 1 || value > kMax) return fmt::format("{}", value);
  return std::string(static_cast<std::size_t>((value - 1) / 26 + 1),
                     static_cast<char>('A' + (value - 1) % 26));
}

std::string lower(std::string text) {
  for (char& c : text) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return text;
}

// The character of a bullet. Those of symbol fonts are in a private area.
std::string bullet(std::string_view text) {
  std::string_view rest = text;
  if (rest.empty()) return "";
  const char32_t c = take_character(rest);
  return c >= 0xE000 && c < 0xF900 ? "•" : std::string(text);
}

}  // namespace

std::string format_number(std::string_view name, int value) {
  if (name == "none") return "";
  if (name == "lowerLetter") return lower(letters(value));
  if (name == "upperLetter") return letters(value);
  if (name == "lowerRoman") return lower(roman(value));
  if (name == "upperRoman") return roman(value);
  if (name == "decimalZero") return fmt::format("{:02}", value);
  return fmt::format("{}", value);
}

class NumberingHandler : public XmlHandler {
 public:
  explicit NumberingHandler(WordNumbering& numbering) : numbering_(numbering) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    const std::string_view value = attributes.get("val");
    if (name == "abstractNum") {
      outline_ = to_int(attributes.get("abstractNumId"));
      list_ = kNone;
    } else if (name == "num") {
      list_ = to_int(attributes.get("numId"));
      numbering_.lists_[list_];
    } else if (name == "abstractNumId" && list_ != kNone) {
      numbering_.lists_[list_].outline = to_int(value);
    } else if (name == "lvlOverride") {
      override_ = clamp(attributes.get("ilvl"));
    } else if (name == "startOverride" && list_ != kNone) {
      numbering_.lists_[list_].restarts[override_] = to_int(value);
    } else if (name == "lvl") {
      level_number_ = clamp(attributes.get("ilvl"));
      level_ = {};
    } else {
      set_level(name, value, attributes);
    }
  }

  void end(std::string_view name) override {
    if (name != "lvl") return;
    if (list_ == kNone) {
      numbering_.outlines_[outline_]
          .levels[static_cast<std::size_t>(level_number_)] = std::move(level_);
    } else {
      numbering_.lists_[list_].levels[level_number_] = std::move(level_);
    }
  }

  void text(std::string_view) override {}

 private:
  static constexpr int kNone = -1;

  static int clamp(std::string_view value) {
    return std::clamp(to_int(value), 0, WordNumbering::kLevels - 1);
  }

  void set_level(std::string_view name, std::string_view value,
                 const XmlAttributes& attributes) {
    if (name == "start") level_.start = to_int(value);
    if (name == "numFmt") level_.format = value;
    if (name == "lvlText") level_.text = value;
    if (name == "pStyle") level_.style = value;
    if (name == "isLgl") level_.legal = is_on(attributes.get("val", "1"));
  }

  WordNumbering& numbering_;
  int outline_ = 0;
  int list_ = kNone;
  int override_ = 0;
  int level_number_ = 0;
  WordNumbering::Level level_;
};

Result<WordNumbering> WordNumbering::read(std::string_view xml) {
  WordNumbering numbering;
  NumberingHandler handler(numbering);
  const Result<void> parsed = parse_xml(xml, handler);
  if (!parsed) return parsed.error();
  return numbering;
}

const WordNumbering::Level& WordNumbering::level_of(const List& list,
                                                    const Outline& outline,
                                                    int level) const {
  const auto replaced = list.levels.find(level);
  return replaced != list.levels.end()
             ? replaced->second
             : outline.levels[static_cast<std::size_t>(level)];
}

void WordNumbering::count(List& list, Outline& outline, int level) {
  const auto at = static_cast<std::size_t>(level);
  const auto restart = list.restarts.find(level);
  if (!list.used[at] && restart != list.restarts.end()) {
    outline.counters[at] = restart->second;
  } else if (!outline.counting[at]) {
    outline.counters[at] = level_of(list, outline, level).start;
  } else if (outline.counters[at] < 1'000'000) {
    ++outline.counters[at];
  }
  list.used[at] = true;
  outline.counting[at] = true;
  for (std::size_t deeper = at + 1; deeper < kLevels; ++deeper) {
    outline.counting[deeper] = false;
  }
}

std::string WordNumbering::next_label(int list_id, int level) {
  const auto found = lists_.find(list_id);
  if (found == lists_.end() || level < 0 || level >= kLevels) return "";
  List& list = found->second;
  const auto outlined = outlines_.find(list.outline);
  if (outlined == outlines_.end()) return "";
  Outline& outline = outlined->second;
  count(list, outline, level);
  const Level& own = level_of(list, outline, level);
  if (own.format == "bullet") return bullet(own.text);
  std::string label;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const char digit = i + 1 < own.text.size() ? own.text[i + 1] : '\0';
    if (own.text[i] != '%' || digit < '1' || digit > '9') {
      label += own.text[i];
      continue;
    }
    ++i;
    const int number = digit - '1';
    const auto at = static_cast<std::size_t>(number);
    const Level& shown = level_of(list, outline, number);
    const int value = outline.counting[at] ? outline.counters[at] : shown.start;
    label += format_number(own.legal ? "decimal" : shown.format, value);
  }
  return label;
}

int WordNumbering::level_of_style(int list_id, std::string_view style) const {
  const auto list = lists_.find(list_id);
  if (list == lists_.end()) return -1;
  const auto outline = outlines_.find(list->second.outline);
  if (outline == outlines_.end()) return -1;
  for (int level = 0; level < kLevels; ++level) {
    if (level_of(list->second, outline->second, level).style == style) {
      return level;
    }
  }
  return -1;
}

}  // namespace viendan
