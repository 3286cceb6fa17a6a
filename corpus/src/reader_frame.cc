// payload = kind:1 fields; a field is size:4 bytes little-endian and bytes.
//
//   'T'  encoding, warning count as that many (code, message), text to the end
//   'E'  error code as one byte, id, message, hint
#include "reader_frame.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace viendan {
namespace {

// What a child may say; views into static memory are found here again.
constexpr std::array kKnownWords = std::to_array<std::string_view>({
    "UTF-8",
    "TCVN3",
    "VNI",
    "VISCII",
    "windows-1258",
    "windows-1252",
    "UTF-8 as windows-1252",
    "UTF-16LE",
    "UTF-16BE",
    "UTF-32LE",
    "UTF-32BE",
    "no-text",
    "encrypted",
    "old-format",
    "corrupt",
    "dtd-refused",
    "ratio-limit",
    "overlap",
    "part-limit",
    "too-many-parts",
    "text-limit",
    "damaged",
    "tracked-changes",
    "hidden-text",
    "mixed-encodings",
    "unsupported-compression",
    "deep-nesting",
    "missing-part",
    "unreadable-page",
    "too-many-pages",
    "font-without-unicode",
    "ocr",
    "scanned-pages",
    "zip-mismatch",
    "memory-limit",
    "no-reader",
});

std::string_view known_word(std::string_view word) {
  const auto* found = std::ranges::find(kKnownWords, word);
  return found == kKnownWords.end() ? std::string_view() : *found;
}

constexpr std::size_t kMaxField = 4096;  // Of all but the text.
constexpr std::size_t kMaxWarnings = 64;

void put_size(std::string& out, std::size_t size) {
  for (int shift = 0; shift < 32; shift += 8) {
    out += static_cast<char>((size >> shift) & 0xFF);
  }
}

void put_field(std::string& out, std::string_view field) {
  field = field.substr(0, kMaxField);
  put_size(out, field.size());
  out += field;
}

// Takes fields off the front; empty-handed after the first that is malformed.
class FieldReader {
 public:
  explicit FieldReader(std::string_view bytes) : rest_(bytes) {}

  std::optional<std::size_t> size() {
    if (rest_.size() < 4) return std::nullopt;
    std::size_t value = 0;
    for (std::size_t i = 4; i-- > 0;) {
      value = (value << 8) | static_cast<unsigned char>(rest_[i]);
    }
    rest_.remove_prefix(4);
    return value;
  }

  std::optional<std::string_view> field() {
    const std::optional<std::size_t> bytes = size();
    if (!bytes || *bytes > kMaxField || *bytes > rest_.size()) {
      return std::nullopt;
    }
    const std::string_view taken = rest_.substr(0, *bytes);
    rest_.remove_prefix(*bytes);
    return taken;
  }

  [[nodiscard]] std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
};

Error bad_frame() {
  return {ErrorCode::kCrashed, "its reader answered nonsense", "bad-frame"};
}

Result<Extracted> unpack_error(FieldReader fields) {
  const auto code = fields.field();
  const auto id = fields.field();
  const auto message = fields.field();
  const auto hint = fields.field();
  if (!code || !id || !message || !hint || code->size() != 1) {
    return bad_frame();
  }
  const auto number = static_cast<unsigned char>(code->front());
  if (number > static_cast<unsigned char>(ErrorCode::kUnreachable)) {
    return bad_frame();
  }
  return Error{static_cast<ErrorCode>(number), std::string(*message),
               known_word(*id), std::string(*hint)};
}

}  // namespace

std::string pack_extracted(const Result<Extracted>& extracted) {
  std::string out;
  if (!extracted) {
    const Error& error = extracted.error();
    out += 'E';
    put_field(out, std::string(1, static_cast<char>(error.code)));
    put_field(out, error.id);
    put_field(out, error.message);
    put_field(out, error.hint);
    return out;
  }
  out.reserve(extracted->text.size() + kMaxField);
  out += 'T';
  put_field(out, extracted->encoding);
  const std::size_t count = std::min(extracted->warnings.size(), kMaxWarnings);
  put_size(out, count);
  for (std::size_t i = 0; i < count; ++i) {
    put_field(out, extracted->warnings[i].code);
    put_field(out, extracted->warnings[i].message);
  }
  out += extracted->text;
  return out;
}

bool is_text_frame(std::string_view frame) { return frame.starts_with('T'); }

Result<Extracted> unpack_extracted(std::string frame) {
  if (frame.empty()) return bad_frame();
  FieldReader fields(std::string_view(frame).substr(1));
  if (frame.front() == 'E') return unpack_error(fields);
  Extracted extracted;
  const auto encoding = fields.field();
  const auto count = fields.size();
  if (frame.front() != 'T' || !encoding || !count || *count > kMaxWarnings) {
    return bad_frame();
  }
  extracted.encoding = known_word(*encoding);
  for (std::size_t i = 0; i < *count; ++i) {
    const auto code = fields.field();
    const auto message = fields.field();
    if (!code || !message) return bad_frame();
    extracted.warnings.push_back({known_word(*code), std::string(*message)});
  }
  extracted.text = std::move(frame.erase(0, frame.size() - fields.left()));
  return extracted;
}

}  // namespace viendan
