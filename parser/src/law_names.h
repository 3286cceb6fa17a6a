#ifndef VIENDAN_LAW_NAMES_H_
#define VIENDAN_LAW_NAMES_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace viendan {

/// One version of a law, code or ordinance: a row of tables/laws.tsv. All text
/// is static.
struct LawVersion {
  std::string_view type;    ///< "luật", "bộ luật", "pháp lệnh".
  std::string_view name;    ///< Lower case: "đất đai".
  std::string_view year;    ///< "2024", or "-".
  std::string_view number;  ///< "31/2024/QH15", or "-".
};

/// A code called by letters, "BLHS": a row of tables/law_short_forms.tsv.
struct LawShortForm {
  std::string_view letters;
  std::string_view name;  ///< Of a LawVersion.
};
[[nodiscard]] std::span<const LawShortForm> law_short_forms();

/// A name that the table knows, found at the start of some text.
struct LawMatch {
  std::size_t letters = 0;  ///< Bytes of loose letters, the type included.
  std::span<const LawVersion> versions;  ///< By year; never empty.
};

inline constexpr std::size_t kMaxLawMatches = 8;

/// The names that some text starts with, longest first: "luậtđầutưcông", then
/// "luậtđầutư".
struct LawMatches {
  LawMatch list[kMaxLawMatches];
  std::size_t count = 0;
  bool open = false;  ///< A longer name may match once more letters are known.
};

/// The names that `letters` starts with; `letters` is type and name in loose
/// form (loose_text.h). Complexity: logarithmic in the table.
[[nodiscard]] LawMatches match_law_names(std::string_view letters);

/// As `match_law_names`, for text without marks or with wrong ones, "LUAT DAT
/// DAI": `letters` is folded (slug.h, `plain_code`). Only names that are long
/// enough to be meant: three syllables and more.
[[nodiscard]] LawMatches match_folded_law_names(std::string_view letters);

/// All rows of the table, by type, name and year.
[[nodiscard]] std::span<const LawVersion> all_law_versions();

/// The versions of the law whose type and name are `letters`, in loose form,
/// or whose short form they are; empty if the table does not know it.
/// Complexity: logarithmic.
[[nodiscard]] std::span<const LawVersion> law_versions(
    std::string_view letters);

}  // namespace viendan

#endif  // VIENDAN_LAW_NAMES_H_
