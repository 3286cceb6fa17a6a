#ifndef VIENDAN_PARSER_SRC_NUMBERING_H_
#define VIENDAN_PARSER_SRC_NUMBERING_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markers.h"
#include "paragraphs.h"
#include "viendan/parser/document.h"

namespace viendan {

/// The most units that are read in one text. The longest codes have about
/// 10,000.
inline constexpr std::size_t kMaxDirectives = 100'000;

/// What stands around a marker and says whether it is one.
struct Evidence {
  LineStart start = LineStart::kParagraph;
  bool lower_case = false;    ///< The words after it begin in lower case.
  bool in_table = false;      ///< Stands below the head of a table.
  bool below_marker = false;  ///< The line above it begins with a unit.
};

/// True if a list goes on from `before` to `part`: 2 after 1, "đ" after "d",
/// "e" after "d" where đ is left out, "5a" after "5", "6" after "5a".
[[nodiscard]] bool follows(MarkerPart before, MarkerPart part);

/// The lists that are open while a text is read, and the units read so far.
class Numbering {
 public:
  /// Appends to `directives`, which must outlive this object, as `text` must.
  Numbering(std::string_view text, std::vector<Directive>& directives)
      : text_(text), directives_(directives) {}

  /// Takes `marker` as a new unit if it fits; false if it does not.
  /// Complexity: constant; at most kMaxDepth lists are open.
  bool add(const Marker& marker, const Evidence& evidence);

  /// Says that what is open goes on to `end` (bytes in the text).
  void extend(std::uint32_t end) { end_ = end; }

  /// Closes all that is open.
  void close();

 private:
  static constexpr std::size_t kMaxDepth = 16;

  // A unit that is still open.
  struct Open {
    Marker marker;
    Index directive = kNoIndex;
    Index restart = kNoIndex;  // The child whose list began again, if one did.
  };

  enum class FitKind : std::uint8_t {
    kNone,
    kNext,
    kFirst,
    kSame,
    kGap,
    kRestart
  };

  // Where a marker belongs: `depth` units stay open above it.
  struct Fit {
    FitKind kind = FitKind::kNone;
    std::size_t depth = 0;
    MarkerPart part;  // The reading that fits.
  };

  [[nodiscard]] Fit fit_word(const Marker& marker) const;
  [[nodiscard]] Fit fit_single(const Marker& marker) const;
  [[nodiscard]] Fit fit_in_list(const Marker& marker, MarkerPart part) const;
  [[nodiscard]] Fit fit_new_list(const Marker& marker, MarkerPart part) const;
  [[nodiscard]] Fit fit_beside(std::size_t depth, MarkerPart part) const;
  [[nodiscard]] Fit fit_compound(const Marker& marker) const;
  [[nodiscard]] bool has_footnote(const Marker& marker) const;
  [[nodiscard]] Marker without_footnote(const Marker& marker) const;
  [[nodiscard]] static bool accepts(const Marker& marker, const Fit& fit,
                                    const Evidence& evidence);
  // As `accepts`, for "Điều 7", "Chương II".
  [[nodiscard]] static bool accepts_word(const Marker& marker, const Fit& fit,
                                         const Evidence& evidence);
  [[nodiscard]] std::size_t first_plain() const;
  [[nodiscard]] std::size_t depth_for(MarkerKind kind) const;
  [[nodiscard]] std::string label_of(const Marker& marker) const;
  [[nodiscard]] std::string path_of(const Marker& marker,
                                    std::string_view label,
                                    std::size_t depth) const;
  [[nodiscard]] Level level_of(const Marker& marker, std::size_t depth) const;
  void close_above(std::size_t depth);
  void push(Marker marker, const Fit& fit);
  void note_restart(const Fit& fit);
  void mend_lost_number(const Open& before, const Marker& marker);

  std::string_view text_;
  std::vector<Directive>& directives_;
  std::vector<Open> open_;
  // The last number of each kind with a word: Điều run on through chapters.
  std::array<MarkerPart, 5> last_word_;
  std::uint32_t end_ = 0;
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBERING_H_
