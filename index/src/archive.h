#ifndef VIENDAN_INDEX_SRC_ARCHIVE_H_
#define VIENDAN_INDEX_SRC_ARCHIVE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "viendan/base/span.h"

namespace viendan {

// Values to bytes and back. What is stored is described once, by a function
// `template <typename Archive> void transfer(Archive&, T&)` that passes every
// part to the archive; an `Encoder` writes it, a `Decoder` reads it.
//
// Numbers are little-endian base 128. Spans are relative to the span before,
// because neighbours in a record are neighbours in the text.

/// Appends values to a string.
class Encoder {
 public:
  static constexpr bool kReads = false;

  explicit Encoder(std::string& out) : out_(out) {}

  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) {
      out_ += static_cast<char>(value | 0x80U);
    }
    out_ += static_cast<char>(value);
  }

  void signed_number(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    number(value < 0 ? ~(bits << 1U) : bits << 1U);
  }

  void text(std::string_view value) {
    number(value.size());
    out_.append(value);
  }

  void span(Span value) {
    signed_number(std::int64_t{value.begin} - last_);
    number(value.size());
    last_ = value.begin;
  }

 private:
  std::string& out_;
  std::int64_t last_ = 0;
};

/// Reads values back. Bytes that no `Encoder` has written give some values and
/// make `ok` false; nothing is read beyond the end.
class Decoder {
 public:
  static constexpr bool kReads = true;

  explicit Decoder(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
  void fail() { ok_ = false; }

  /// Bytes that are left; no count of parts can be larger.
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ == bytes_.size()) break;
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
    fail();
    return 0;
  }

  std::int64_t signed_number() {
    const std::uint64_t bits = number();
    const auto half = static_cast<std::int64_t>(bits >> 1U);
    return (bits & 1U) == 0 ? half : ~half;
  }

  std::string text() {
    const std::uint64_t size = number();
    if (size > left()) {
      fail();
      return {};
    }
    const std::size_t from = at_;
    at_ += size;
    return std::string(bytes_.substr(from, size));
  }

  Span span() {
    const std::int64_t begin = last_ + signed_number();
    const std::uint64_t size = number();
    if (begin < 0 || begin > UINT32_MAX || size > UINT32_MAX ||
        static_cast<std::uint64_t>(begin) + size > UINT32_MAX) {
      fail();
      return {};
    }
    last_ = begin;
    return {
        static_cast<std::uint32_t>(begin),
        static_cast<std::uint32_t>(static_cast<std::uint64_t>(begin) + size)};
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::int64_t last_ = 0;
  bool ok_ = true;
};

template <typename Archive, typename T>
requires std::is_unsigned_v<std::remove_const_t<T>>
void transfer(Archive& archive, T& value) {
  if constexpr (Archive::kReads) {
    const std::uint64_t read = archive.number();
    value = static_cast<T>(read);
    if (value != read) archive.fail();
  } else {
    archive.number(value);
  }
}

template <typename Archive, typename T>
requires std::is_signed_v<std::remove_const_t<T>>
void transfer(Archive& archive, T& value) {
  if constexpr (Archive::kReads) {
    const std::int64_t read = archive.signed_number();
    value = static_cast<T>(read);
    if (value != read) archive.fail();
  } else {
    archive.signed_number(value);
  }
}

template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, std::string>
void transfer(Archive& archive, T& value) {
  if constexpr (Archive::kReads) {
    value = archive.text();
  } else {
    archive.text(value);
  }
}

template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, Span>
void transfer(Archive& archive, T& value) {
  if constexpr (Archive::kReads) {
    value = archive.span();
  } else {
    archive.span(value);
  }
}

/// An enumerator, by its number, at most `last`.
template <typename Archive, typename T>
void transfer_enum(Archive& archive, T& value, std::remove_const_t<T> last) {
  auto number = static_cast<std::uint64_t>(value);
  transfer(archive, number);
  if constexpr (Archive::kReads) {
    if (number > static_cast<std::uint64_t>(last)) {
      archive.fail();
    } else {
      value = static_cast<T>(number);
    }
  }
}

/// The parts of a vector, each by `each(archive, part)`.
template <typename Archive, typename Vector, typename Each>
void transfer_all(Archive& archive, Vector& parts, Each each) {
  std::uint64_t count = parts.size();
  transfer(archive, count);
  if constexpr (Archive::kReads) {
    // Every part takes a byte at least.
    if (count > archive.left()) {
      archive.fail();
      return;
    }
    parts.resize(count);
  }
  for (auto& part : parts) each(archive, part);
}

/// An optional value, by `each(archive, value)`.
template <typename Archive, typename Optional, typename Each>
void transfer_optional(Archive& archive, Optional& value, Each each) {
  std::uint64_t present = value.has_value() ? 1 : 0;
  transfer(archive, present);
  if constexpr (Archive::kReads) {
    value.reset();
    if (present != 0) value.emplace();
  }
  if (value) each(archive, *value);
}

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_ARCHIVE_H_
