#ifndef VIENDAN_CORPUS_SRC_WORD_NUMBERING_H_
#define VIENDAN_CORPUS_SRC_WORD_NUMBERING_H_

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "viendan/base/result.h"

namespace viendan {

/// The number `value` as Word writes it in the format `name` of ECMA-376
/// (17.18.59): "lowerLetter" of 2 is "b". Unknown formats are decimal.
[[nodiscard]] std::string format_number(std::string_view name, int value);

/// The lists of a Word document and where their counters stand: what Word
/// computes and the text does not hold (ECMA-376 part 1, 17.9).
class WordNumbering {
 public:
  /// Reads word/numbering.xml.
  static Result<WordNumbering> read(std::string_view xml);

  /// The label of the next paragraph at `level` of `list`, as "Điều 3." or
  /// "a)"; empty when the list has none.
  [[nodiscard]] std::string next_label(int list, int level);

  /// The level of `list` that paragraphs of `style` have, or -1.
  [[nodiscard]] int level_of_style(int list, std::string_view style) const;

  static constexpr int kLevels = 9;
  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;  ///< "%1.%2."
    std::string style;
    bool legal = false;  ///< All numbers of the label are decimal.
  };

  // For readers of other formats. Requires: `0 <= level < kLevels`.

  /// Sets a level of an outline, which lists may share with its counters.
  void set_level(int outline, int level, Level format) {
    outlines_[outline].levels[static_cast<std::size_t>(level)] =
        std::move(format);
  }
  /// Adds a list of an outline.
  void add_list(int list, int outline) { lists_[list].outline = outline; }
  /// Sets a level for one list alone.
  void change_level(int list, int level, Level format) {
    lists_[list].levels[level] = std::move(format);
  }
  /// Sets the first number of a level of one list.
  void restart(int list, int level, int first) {
    lists_[list].restarts[level] = first;
  }

 private:
  friend class NumberingHandler;
  struct Outline {
    std::array<Level, kLevels> levels;
    std::array<int, kLevels> counters{};
    std::array<bool, kLevels> counting{};
  };
  struct List {
    int outline = 0;
    std::map<int, int> restarts;  // By level: the first number.
    std::map<int, Level> levels;  // That replace those of the outline.
    std::array<bool, kLevels> used{};
  };

  [[nodiscard]] const Level& level_of(const List& list, const Outline& outline,
                                      int level) const;
  void count(List& list, Outline& outline, int level);

  std::map<int, Outline> outlines_;
  std::map<int, List> lists_;
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_WORD_NUMBERING_H_
