#ifndef VIENDAN_CORPUS_SRC_LITTLE_ENDIAN_H_
#define VIENDAN_CORPUS_SRC_LITTLE_ENDIAN_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace viendan {

/// Bytes that hold little-endian numbers at offsets that cannot be trusted:
/// what lies outside reads as zero.
///
/// Lifetime: a view of the bytes.
class LittleEndian {
 public:
  explicit LittleEndian(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }

  [[nodiscard]] std::uint8_t u8(std::size_t at) const {
    return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : 0;
  }
  [[nodiscard]] std::uint16_t u16(std::size_t at) const {
    return static_cast<std::uint16_t>(u8(at) | (u8(at + 1) << 8));
  }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const {
    return u16(at) | (std::uint32_t{u16(at + 2)} << 16);
  }

  /// The part from `at`, of `size` bytes or what there is of them.
  [[nodiscard]] std::string_view part(
      std::size_t at, std::size_t size = std::string_view::npos) const {
    return bytes_.substr(std::min(at, bytes_.size()), size);
  }

 private:
  std::string_view bytes_;
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_LITTLE_ENDIAN_H_
