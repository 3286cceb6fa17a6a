#include "tokens.h"

#include <algorithm>
#include <array>

#include "letters.h"

namespace viendan {
namespace {

struct MarkName {
  std::string_view bytes;
  char mark;
};
constexpr std::array<MarkName, 14> kMarks = {{
    {"“", '"'},
    {"”", '"'},
    {"«", '"'},
    {"»", '"'},
    {"‘", '"'},
    {"’", '"'},
    {"„", '"'},
    {"–", '-'},
    {"—", '-'},
    {"‐", '-'},
    {"‑", '-'},
    {"−", '-'},
    {"…", '.'},
    {"•", '+'},
}};

std::size_t sequence_size(char lead) {
  const auto c = static_cast<unsigned char>(lead);
  if (c < 0x80) return 1;
  if (c < 0xE0) return 2;
  return c < 0xF0 ? 3 : 4;
}

char mark_of(std::string_view bytes) {
  const auto* row = std::ranges::find(kMarks, bytes, &MarkName::bytes);
  return row == kMarks.end() ? '?' : row->mark;
}

// True for what begins no white space, nor what may be left between words.
bool ends_gap(char first) {
  const auto c = static_cast<unsigned char>(first);
  return c > ' ' && (c < 0xC2 || (c > 0xC2 && c < 0xE2));
}

// `gap_size`, seen at once where it is one blank or nothing, as mostly.
std::size_t quick_gap_size(std::string_view text, std::size_t at) {
  if (at + 1 < text.size()) {
    if (ends_gap(text[at])) return 0;
    if (text[at] == ' ' && ends_gap(text[at + 1])) return 1;
  }
  return gap_size(text, at);
}

}  // namespace

void Tokens::reset(std::string_view text, Span window) {
  whole_ = text;
  text_ = text.substr(0, window.end);
  begin_ = left_ = next_ = window.begin;
  end_ = window.end;
  first_ = count_ = 0;
  headless_ = std::string_view::npos;
}

std::size_t Tokens::reset_at_end(std::string_view text, Span window) {
  reset(text, window);
  left_ = next_ = window.end;
  first_ = std::min<std::size_t>(window.size(), kMaxLeft);
  return first_;
}

std::size_t Tokens::size() {
  while (count_ == 0 || !tokens_[first_ + count_ - 1].is_end()) read();
  std::size_t size = count_;
  while (size > 0 && tokens_[first_ + size - 1].is_end()) --size;
  return size;
}

std::size_t Tokens::position_at(std::size_t position, std::uint32_t offset) {
  while (!at(position).is_end() && at(position).span.begin < offset) ++position;
  return position;
}

void Tokens::read_towards(std::size_t position) {
  if (position < first_) {
    read_before();
  } else {
    read();
  }
}

Token& Tokens::slot(std::size_t position) {
  if (position >= tokens_.size()) tokens_.resize(position + 1);
  return tokens_[position];
}

void Tokens::read() {
  read(slot(first_ + count_));
  ++count_;
}

// No token reaches over a blank or a line end, unless what stands before it is
// white space too, or what may be left between words, such as a running head.
std::size_t Tokens::run_before() {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  const auto is_inked = [&](char c) { return !is_blank(c); };
  const auto back_over = [this](std::size_t at, const auto& is_one) {
    while (at > begin_ && is_one(text_[at - 1])) --at;
    return at;
  };
  std::size_t at = left_;
  while (at > begin_) {
    at = back_over(back_over(at, is_inked), is_blank);
    const std::size_t before = back_over(at, is_continuation);
    const bool is_whole = before > begin_ && ends_gap(text_[before - 1]);
    const std::size_t head = running_head_near(text_, at, headless_);
    if (is_whole && head == std::string_view::npos) break;
    at = std::max(std::min(head, at), begin_);
    at = back_over(back_over(at, is_blank), is_digit);
  }
  return at;
}

void Tokens::read_before() {
  Token& last = slot(first_ - 1);
  const std::size_t window_end = end_;
  const std::size_t next = next_;
  do {  // The blanks at the end of the window are a run without a token.
    end_ = left_;
    next_ = left_ = run_before();
    run_.clear();
    // Mostly it is one word, read in its place.
    for (read(last); next_ < end_; read(last)) run_.push_back(last);
    if (last.is_end() && !run_.empty()) {
      last = run_.back();
      run_.pop_back();
    }
  } while (last.is_end() && left_ > begin_);
  end_ = window_end;
  next_ = next;
  const std::size_t more = std::min(run_.size(), first_ - 1);
  first_ -= more + 1;
  count_ += more + 1;
  std::copy(run_.end() - static_cast<std::ptrdiff_t>(more), run_.end(),
            tokens_.begin() + static_cast<std::ptrdiff_t>(first_));
}

void Tokens::read(Token& token) {
  const std::size_t gap = quick_gap_size(text_, next_);
  const std::string_view skipped = text_.substr(next_, gap);
  next_ += gap;
  // Made in its place: copying what was just written in small parts is slow.
  token = {};
  const bool is_blank = gap == 0 || (gap == 1 && skipped[0] == ' ');
  token.breaks = is_blank ? std::uint8_t{0}
                          : static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(
                                3, std::ranges::count(skipped, '\n')));
  token.span = make_span(next_, next_);
  if (next_ >= end_) {
    token.capital = kLetterTable.read(whole_.substr(next_)).letter.capital;
    return;
  }
  if (is_digit(text_[next_])) {
    std::size_t end = next_;
    while (end < end_ && is_digit(text_[end])) ++end;
    token.kind = TokenKind::kNumber;
    token.span = make_span(next_, end);
  } else if (read_syllable(text_, next_, token); token.code != 0) {
    token.kind = TokenKind::kWord;
  } else {
    const std::string_view rest = text_.substr(next_);
    const std::size_t size = std::min(sequence_size(rest[0]), rest.size());
    token.kind = TokenKind::kMark;
    token.mark = size == 1 ? rest[0] : mark_of(rest.substr(0, size));
    token.span = make_span(next_, next_ + size);
  }
  next_ = token.span.end;
}

}  // namespace viendan
