#ifndef VIENDAN_INDEX_SRC_OTHER_MENTIONS_H_
#define VIENDAN_INDEX_SRC_OTHER_MENTIONS_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "viendan/parser/reference.h"

namespace viendan {

/// Tells mentions that are of another issuer, type, unit or year by their keys,
/// many at once: a number such as 12/QĐ-UBND has been given by every province
/// in every year, and their terms stand in the order of their keys.
class OtherMentions {
 public:
  /// Requires: `asked.key` is its `key_pattern`. Lifetime: keeps `asked`.
  explicit OtherMentions(const Reference& asked);

  /// Where to go on behind `term`, of kCitesMentionField or kCitesNameField:
  /// all terms before that are certainly of other documents. Empty if `term`
  /// itself may be of the one that is asked for.
  [[nodiscard]] std::string behind(std::string_view term);

 private:
  [[nodiscard]] bool is_other_series(std::string_view series);
  [[nodiscard]] std::string behind_edition(std::string_view key) const;

  const std::string& key_;    // Asked for.
  std::string_view series_;   // Of `key_`; empty if keys tell nothing.
  std::string_view edition_;  // Of `key_`; empty if editions tell nothing.
  std::map<std::string, bool, std::less<>> known_;  // Other series.
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_OTHER_MENTIONS_H_
