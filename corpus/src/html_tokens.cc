#include "html_tokens.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "legacy_code.h"
#include "viendan/base/packed_table.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

struct EntityRow {
  std::string_view name;
  std::string_view code_point;  // Hexadecimal.
};

constexpr auto kEntities = pack_table<EntityRow>([] {
  return std::to_array<TableCells<2>>({
#include "html_entities.inc"  // Made from tables/html_entities.tsv.
  });
});

constexpr auto kRawText = pack_list<"raw">([] {
  return std::to_array<TableCells<2>>({
#include "html_elements.inc"  // Made from tables/html_elements.tsv.
  });
});

bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

std::string lower(std::string_view text) {
  std::string low(text);
  std::ranges::transform(low, low.begin(), [](char c) { return lower(c); });
  return low;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(
      a, b, [](char x, char y) { return lower(x) == lower(y); });
}

int digit_value(char c, int base) {
  const int value = is_digit(c)    ? c - '0'
                    : is_letter(c) ? lower(c) - 'a' + 10
                                   : base;
  return value < base ? value : -1;
}

char32_t parse_number(std::string_view digits, int base) {
  char32_t value = 0;
  for (const char c : digits) {
    const int digit = digit_value(c, base);
    if (digit < 0 || value > 0x10FFFF) return 0xFFFD;
    value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
  }
  return value;
}

// Numbers from 0x80 to 0x9F mean Windows-1252, as browsers have it.
void append_number(char32_t value, std::string& out) {
  if (value == 0) value = 0xFFFD;
  if (value >= 0x80 && value < 0xA0) {
    out += show_bytes(std::string(1, static_cast<char>(value)));
  } else {
    append_utf8(value, out);
  }
}

// Appends what the reference at the front of `text`, which is '&', stands for.
// Returns its size, or 0 when there is none.
std::size_t append_numeric(std::string_view text, std::string& out) {
  const bool is_hex = text.size() > 2 && lower(text[2]) == 'x';
  const int base = is_hex ? 16 : 10;
  const std::size_t begin = is_hex ? 3 : 2;
  constexpr std::size_t kMaxDigits = 16;
  std::size_t end = begin;
  while (end < text.size() && end - begin < kMaxDigits &&
         digit_value(text[end], base) >= 0) {
    ++end;
  }
  if (end == begin) return 0;
  append_number(parse_number(text.substr(begin, end - begin), base), out);
  return end < text.size() && text[end] == ';' ? end + 1 : end;
}

std::size_t append_named(std::string_view text, std::string& out) {
  constexpr std::size_t kMaxName = 10;
  std::size_t end = 1;
  while (end < text.size() && end <= kMaxName &&
         (is_letter(text[end]) || is_digit(text[end]))) {
    ++end;
  }
  const std::string_view name = text.substr(1, end - 1);
  const auto row =
      std::ranges::lower_bound(kEntities, name, {}, &EntityRow::name);
  if (row == kEntities.end() || (*row).name != name) return 0;
  append_utf8(parse_number((*row).code_point, 16), out);
  return end < text.size() && text[end] == ';' ? end + 1 : end;
}

}  // namespace

std::string resolve_references(std::string_view text) {
  std::string resolved;
  resolved.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    resolved += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const bool is_number = text.size() > 1 && text[1] == '#';
    const std::size_t size = is_number ? append_numeric(text, resolved)
                                       : append_named(text, resolved);
    if (size == 0) resolved += '&';
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return resolved;
}

std::string_view HtmlToken::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

bool HtmlToken::has(std::string_view wanted) const {
  return std::ranges::any_of(
      attributes, [&](const auto& each) { return each.first == wanted; });
}

HtmlToken HtmlTokenizer::next() {
  while (at_ < html_.size()) {
    const std::string_view rest = html_.substr(at_);
    const char second = rest.size() > 1 ? rest[1] : '\0';
    if (rest[0] != '<') return take_text();
    if (is_letter(second)) return take_tag(false);
    if (second == '/' && rest.size() > 2 && is_letter(rest[2])) {
      return take_tag(true);
    }
    if (second != '!' && second != '?' && second != '/') return take_text();
    skip_declaration();
  }
  return {};
}

// Up to the next '<', which is part of the text if it stands at the front.
HtmlToken HtmlTokenizer::take_text() {
  const std::size_t end = std::min(html_.find('<', at_ + 1), html_.size());
  HtmlToken token;
  token.kind = HtmlToken::Kind::kText;
  token.text = html_.substr(at_, end - at_);
  at_ = end;
  return token;
}

// A comment, a declaration, or what passes for one.
void HtmlTokenizer::skip_declaration() {
  if (html_.substr(at_).starts_with("<!--") && comments_close_) {
    const std::size_t end = html_.find("-->", at_ + 2);
    if (end != std::string_view::npos) {
      at_ = end + 3;
      return;
    }
    comments_close_ = false;
    at_ += 4;
    return;
  }
  const std::size_t end = html_.find('>', at_);
  at_ = end == std::string_view::npos ? html_.size() : end + 1;
}

void HtmlTokenizer::skip_spaces() {
  while (at_ < html_.size() && (is_space(html_[at_]) || html_[at_] == '/')) {
    ++at_;
  }
}

HtmlToken HtmlTokenizer::take_tag(bool is_end) {
  HtmlToken token;
  token.kind = is_end ? HtmlToken::Kind::kEnd : HtmlToken::Kind::kStart;
  at_ += is_end ? 2 : 1;
  const std::size_t begin = at_;
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' &&
         html_[at_] != '/') {
    ++at_;
  }
  constexpr std::size_t kMaxName = 32;
  token.name = lower(html_.substr(begin, std::min(at_ - begin, kMaxName)));
  skip_spaces();
  while (at_ < html_.size() && html_[at_] != '>') {
    take_attribute(token);
    skip_spaces();
  }
  if (at_ < html_.size()) ++at_;
  if (!is_end && std::ranges::find(kRawText, token.name) != kRawText.end()) {
    skip_raw_text(token.name);
  }
  return token;
}

void HtmlTokenizer::take_attribute(HtmlToken& token) {
  const std::size_t begin = at_++;  // A name may start with '='.
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' &&
         html_[at_] != '=' && html_[at_] != '/') {
    ++at_;
  }
  const std::string_view name = html_.substr(begin, at_ - begin);
  while (at_ < html_.size() && is_space(html_[at_])) ++at_;
  std::string_view value;
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    value = take_value();
  }
  constexpr std::size_t kMaxAttributes = 32;
  constexpr std::size_t kMaxValue = 4096;
  if (token.attributes.size() < kMaxAttributes && value.size() <= kMaxValue) {
    token.attributes.emplace_back(lower(name), resolve_references(value));
  }
}

std::string_view HtmlTokenizer::take_value() {
  while (at_ < html_.size() && is_space(html_[at_])) ++at_;
  if (at_ == html_.size()) return {};
  const char quote = html_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = ++at_;
    const std::size_t end = std::min(html_.find(quote, begin), html_.size());
    at_ = std::min(end + 1, html_.size());
    return html_.substr(begin, end - begin);
  }
  const std::size_t begin = at_;
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') {
    ++at_;
  }
  return html_.substr(begin, at_ - begin);
}

// To the end tag of `name`, or to the end of the document.
void HtmlTokenizer::skip_raw_text(const std::string& name) {
  while (at_ < html_.size()) {
    const std::size_t end = html_.find("</", at_);
    if (end == std::string_view::npos) break;
    at_ = end + 2;
    if (equal_ignoring_case(html_.substr(at_, name.size()), name)) {
      at_ = end;
      return;
    }
  }
  at_ = html_.size();
}

}  // namespace viendan
