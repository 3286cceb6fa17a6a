#include "fonted_text.h"

#include <algorithm>
#include <map>

#include "syllables.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

bool may_be_letter(char32_t c) {
  return (c | 0x20) >= U'a' && ((c | 0x20) <= U'z' || c >= 0x80) &&
         c != kSoftHyphen;
}

// A run as bytes show. Symbol fonts show byte B5 as U+F0B5. A soft hyphen is
// "ư" in TCVN3; beside no letter it is one that Word put there.
std::string as_bytes_show(std::string_view run) {
  std::string plain;
  plain.reserve(run.size());
  char32_t before = 0;
  while (!run.empty()) {
    const char32_t c = take_character(run);
    std::string_view rest = run;
    const char32_t next = rest.empty() ? U' ' : take_character(rest);
    const bool is_hyphen =
        c == kSoftHyphen && !may_be_letter(before) && !may_be_letter(next);
    if (!is_hyphen) {
      append_utf8(c >= 0xF020 && c < 0xF100 ? c - 0xF000 : c, plain);
    }
    before = c;
  }
  return plain;
}

bool has_unicode_vietnamese(std::string_view run) {
  while (!run.empty()) {
    const char32_t c = take_character(run);
    if (is_unicode_vietnamese(c) || (c >= 0x300 && c < 0x370)) return true;
  }
  return false;
}

bool is_capitals(LegacyCode code) { return code == LegacyCode::kTcvn3Capitals; }

// For and against the belief that runs in fonts of one code are in that code.
struct Evidence {
  SpellingScore as_is;
  SpellingScore decoded;
  std::size_t unicode_runs = 0;
  std::size_t plain_runs = 0;
};

}  // namespace

void FontedText::append(std::string_view run, LegacyCode code) {
  if (run.empty()) return;
  const LegacyCode last = runs_.empty() ? LegacyCode::kNone : runs_.back().code;
  // A line end belongs to any run: it must not cut a run in two.
  if (code != last && run != "\n") runs_.push_back({text_.size(), code});
  text_ += run;
}

void FontedText::append(const FontedText& more) {
  const std::size_t shift = text_.size();
  // Before its first run it is in no code.
  const bool starts_plain = more.runs_.empty() || more.runs_[0].begin > 0;
  if (starts_plain && !runs_.empty() &&
      runs_.back().code != LegacyCode::kNone) {
    runs_.push_back({shift, LegacyCode::kNone});
  }
  runs_.reserve(runs_.size() + more.runs_.size());
  for (const Run& run : more.runs_) {
    runs_.push_back({shift + run.begin, run.code});
  }
  text_ += more.text_;
}

void FontedText::truncate(std::size_t size) {
  text_.resize(std::min(size, text_.size()));
  while (!runs_.empty() && runs_.back().begin >= text_.size()) {
    runs_.pop_back();
  }
}

std::string_view FontedText::run_text(std::size_t index) const {
  const std::size_t begin = runs_[index].begin;
  const std::size_t end =
      index + 1 < runs_.size() ? runs_[index + 1].begin : text_.size();
  return std::string_view(text_).substr(begin, end - begin);
}

std::string FontedText::decode(std::string_view& encoding) const {
  encoding = "UTF-8";
  if (runs_.empty()) return text_;
  std::map<LegacyCode, Evidence> evidence;
  std::vector<std::string> decoded(runs_.size());
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const LegacyCode code = runs_[i].code;
    if (code == LegacyCode::kNone) continue;
    Evidence& known = evidence[is_capitals(code) ? LegacyCode::kTcvn3 : code];
    if (has_unicode_vietnamese(run_text(i))) {
      ++known.unicode_runs;
      continue;
    }
    ++known.plain_runs;
    const std::string plain = as_bytes_show(run_text(i));
    decoded[i] = decode_legacy(code, plain);
    known.as_is += score_spelling(plain);
    known.decoded += score_spelling(decoded[i]);
  }
  std::string text = text_.substr(0, runs_.front().begin);
  text.reserve(text_.size());
  std::size_t most = text_.size() / 2;
  std::map<LegacyCode, std::size_t> bytes;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    LegacyCode code = runs_[i].code;
    if (is_capitals(code)) code = LegacyCode::kTcvn3;
    const Evidence& known = evidence[code];
    const bool believed = known.decoded.net() > known.as_is.net();
    const bool use = believed && !decoded[i].empty();
    text += use ? std::string_view(decoded[i]) : run_text(i);
    if (use && (bytes[code] += run_text(i).size()) > most) {
      encoding = encoding_name(code);
    }
  }
  return text;
}

}  // namespace viendan
