#include "viendan/base/source_text.h"

#include <fmt/core.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "viendan/base/scan_text.h"
#include "viendan/base/utf8.h"

namespace viendan {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// The most combining marks in a row that are normalised together.
constexpr int kMaxMarks = 30;

// Bytes of the ill-formed sequence at the start of `bytes`: the longest prefix
// that a well-formed sequence could start with, and at least one byte (The
// Unicode Standard, "substitution of maximal subparts").
std::size_t ill_formed_size(std::string_view bytes) {
  std::string candidate;
  for (std::size_t size = 1; size < 4 && size < bytes.size(); ++size) {
    if ((static_cast<unsigned char>(bytes[size]) & 0xC0) != 0x80) return size;
    // A prefix can still become well-formed if some continuation completes it.
    candidate.assign(bytes.substr(0, size + 1));
    const bool completes = utf8_sequence_size(candidate + "\x80") != 0 ||
                           utf8_sequence_size(candidate + "\x80\x80") != 0;
    if (!completes) return size;
  }
  return bytes.size() < 4 ? bytes.size() : 3;
}

std::string repair(std::string_view bytes, std::size_t& replaced) {
  std::string repaired;
  repaired.reserve(bytes.size() + bytes.size() / 8);
  while (!bytes.empty()) {
    const std::size_t valid = utf8_prefix_size(bytes);
    repaired.append(bytes.substr(0, valid));
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    repaired.append(kReplacement);
    ++replaced;
    bytes.remove_prefix(ill_formed_size(bytes));
  }
  return repaired;
}

// True at the lead byte of U+0300 to U+036F. Longer runs of other marks do not
// occur in Latin text, and ICU is linear in runs of one combining class.
bool is_mark_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead == 0xCC ||
         (lead == 0xCD && static_cast<unsigned char>(text[at + 1]) < 0xB0);
}

// The end of the longest prefix of `text` from `begin` that has at most
// kMaxMarks marks in a row; `skip_end` is where the run of marks after it ends.
std::size_t stream_safe_end(std::string_view text, std::size_t begin,
                            std::size_t& skip_end) {
  int marks = 0;
  for (std::size_t at = begin; at < text.size();) {
    if (!is_mark_at(text, at)) {
      marks = 0;
      ++at;
      continue;
    }
    if (++marks > kMaxMarks) {
      skip_end = at;
      while (skip_end < text.size() && is_mark_at(text, skip_end)) {
        skip_end += 2;
      }
      return at;
    }
    at += 2;
  }
  skip_end = text.size();
  return text.size();
}

// Appends `text` in NFC; returns how many marks stay as they are. Requires: it
// is well-formed.
std::size_t append_nfc(const icu::Normalizer2& nfc, std::string_view text,
                       std::string& normalised) {
  icu::StringByteSink<std::string> sink(&normalised);
  std::size_t left_alone = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t skip_end = 0;
    const std::size_t end = stream_safe_end(text, begin, skip_end);
    UErrorCode status = U_ZERO_ERROR;
    nfc.normalizeUTF8(0, text.substr(begin, end - begin), sink, nullptr,
                      status);
    assert(U_SUCCESS(status));  // Well-formed text of 1 GiB cannot fail.
    normalised.append(text.substr(end, skip_end - end));
    left_alone += (skip_end - end) / 2;  // Bytes of a mark.
    begin = skip_end;
  }
  return left_alone;
}

// The end of the last line of `text` that begins in the `bytes` from `begin`
// on, behind its line end.
std::size_t end_of_lines(std::string_view text, std::size_t begin,
                         std::size_t bytes) {
  const std::size_t last = begin + bytes - 1;
  if (last >= text.size()) return text.size();
  return std::min(text.find('\n', last), text.size() - 1) + 1;
}

// Calls `change` for the lines of `text` from `begin` to `end` that may have
// something to compose: nothing does over a line end, and most have nothing.
template <typename Change>
void for_lines_to_compose(std::string_view text, std::size_t begin,
                          std::size_t end, Change change) {
  while (begin < end) {
    const std::size_t next = end_of_lines(text, begin, 1);
    if (!scan_text(text.substr(begin, next - begin)).composed) {
      change(begin, next);
    }
    begin = next;
  }
}

std::string to_nfc(const icu::Normalizer2& nfc, std::string_view text,
                   std::size_t& left_alone) {
  constexpr std::size_t kTogether = 4096;  // Bytes looked at at once.
  std::string normalised;
  normalised.reserve(text.size());
  std::size_t done = 0;
  const auto change = [&](std::size_t begin, std::size_t end) {
    normalised.append(text, done, begin - done);
    left_alone += append_nfc(nfc, text.substr(begin, end - begin), normalised);
    done = end;
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_lines(text, begin, kTogether);
    if (!scan_text(text.substr(begin, end - begin)).composed) {
      for_lines_to_compose(text, begin, end, change);
    }
    begin = end;
  }
  normalised.append(text, done);
  return normalised;
}

Error too_large(std::size_t size, std::size_t most) {
  return {ErrorCode::kTooLarge,
          fmt::format("text of {} bytes is over the limit of {}", size, most),
          "text-limit"};
}

}  // namespace

Result<SourceText> SourceText::create(std::string bytes, std::size_t most,
                                      const std::optional<TextScan>& known) {
  if (bytes.size() > most) return too_large(bytes.size(), most);
  SourceText source;
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  const TextScan scan = known ? *known : scan_text(bytes);
  source.has_foreign_latin_ = !scan.valid || scan.has_foreign_latin;
  if (scan.composed) {
    source.text_ = std::move(bytes);
    return source;
  }
  if (!scan.valid) bytes = repair(bytes, source.replaced_);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) {  // ICU's own data is missing.
    return Error{ErrorCode::kIo, fmt::format("ICU: {}", u_errorName(status))};
  }
  source.text_ = to_nfc(*nfc, bytes, source.left_alone_);
  if (source.text_.size() > most) {
    return too_large(source.text_.size(), most);
  }
  return source;
}

}  // namespace viendan
