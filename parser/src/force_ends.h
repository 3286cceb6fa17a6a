#ifndef VIENDAN_PARSER_SRC_FORCE_ENDS_H_
#define VIENDAN_PARSER_SRC_FORCE_ENDS_H_

#include <cstdint>
#include <string_view>

namespace viendan {

/// The places of a text where documents are said to be no longer in force:
/// "… hết hiệu lực kể từ ngày Nghị định này có hiệu lực" (domain
/// reference 7.1).
///
/// `text` must outlive this object. Complexity: all calls together are linear
/// in the text if `begin` never falls.
class ForceEnds {
 public:
  explicit ForceEnds(std::string_view text) : text_(text) {}

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// Where the first such words at or behind `begin` start (bytes), or kNone.
  std::uint32_t next(std::uint32_t begin);

 private:
  std::string_view text_;
  std::uint32_t from_ = 1;  ///< `found_` is the answer for [from_, found_].
  std::uint32_t found_ = 0;
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_FORCE_ENDS_H_
