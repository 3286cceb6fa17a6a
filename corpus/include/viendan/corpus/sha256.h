#ifndef VIENDAN_CORPUS_SHA256_H_
#define VIENDAN_CORPUS_SHA256_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace viendan {

/// The SHA-256 of `bytes`, 32 bytes.
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SHA256_H_
