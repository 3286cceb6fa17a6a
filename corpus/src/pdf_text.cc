// From lines to paragraphs. A line goes on in the next one when it is full: the
// first word of the next would not have found room in it. A new paragraph is
// indented, or set apart, or starts with a label after a full stop.
#include "pdf_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "viendan/base/packed_table.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

constexpr auto kWords = [] {
  return std::to_array<TableCells<2>>({
#include "pdf_words.inc"  // Made from tables/pdf_words.tsv.
  });
};
constexpr auto kParts = pack_list<"part">(kWords);
constexpr auto kStampLabels = pack_list<"stamp">(kWords);

constexpr int kAside = -1;  // The block of lines that are paragraphs alone.

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter_or_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || take_apart(c).base != 0;
}

// "3", "- 3 -", "Trang 2/5", "3 | Page"
bool is_page_number(std::string_view text) {
  std::size_t digits = 0;
  for (const std::string_view word : {"Trang", "trang", "Page", "of"}) {
    if (text.starts_with(word)) text.remove_prefix(word.size());
  }
  for (const char c : text) {
    if (is_digit(c)) {
      ++digits;
    } else if (c != ' ' && c != '-' && c != '/' && c != '|' && c != '.') {
      return false;
    }
  }
  return digits > 0 && digits <= 6;
}

// What a line at the edge of a page may have in common with those of others, if
// it is a running head: all of it, or all but a number that counts pages.
// "Điều 4" and "Điều 11" have nothing in common.
std::set<std::string> head_keys(std::string_view text, std::size_t page) {
  constexpr std::size_t kLongest = 400;
  if (text.size() > kLongest) return {};
  std::set<std::string> keys = {std::string(text)};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    long number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + at, end, number);
    const auto size = static_cast<std::size_t>(rest - text.data()) - at;
    if (error == std::errc()) {
      const long first = number - static_cast<long>(page);
      keys.insert(fmt::format("{}\n{}\n{}", text.substr(0, at), first,
                              text.substr(at + size)));
    }
    at += size - 1;
  }
  return keys;
}

// "- ", "+ ", "1. ", "12) ", "a) ", "đ) ", "IV. ", "Điều 5"
bool starts_with_label(std::string_view text) {
  if (text.starts_with("- ") || text.starts_with("+ ") ||
      text.starts_with("• ") || text.starts_with("Điều ") ||
      text.starts_with("Chương ")) {
    return true;
  }
  if (text.starts_with("đ)")) return true;
  std::size_t at = 0;
  while (at < text.size() && at < 5 &&
         (is_digit(text[at]) || (text[at] >= 'a' && text[at] <= 'z') ||
          (text[at] >= 'A' && text[at] <= 'Z') || text[at] == '.')) {
    ++at;
  }
  if (at == 0 || at >= text.size()) return false;
  if (text[at] == ')') return at <= 3;
  return text[at] == ' ' && text[at - 1] == '.' && at <= 5;
}

// "1. T", "a) T": an item of a list rather than the end of a citation.
bool is_item(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || space > 5 || text[0] == '-')
    return false;
  std::string_view rest = text.substr(space + 1);
  if (rest.empty()) return false;
  const VietnameseLetter letter = take_apart(take_character(rest));
  return letter.base != 0 && letter.upper;
}

// What a number at the start of the next line would belong to.
bool names_a_part(std::string_view text) {
  for (const std::string_view word : kParts) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with(';') || text.ends_with(':') ||
         text.ends_with('!') || text.ends_with('?') || text.ends_with("./.") ||
         text.ends_with("”");
}

bool starts_low(std::string_view text) {
  if (text.empty()) return false;
  const VietnameseLetter letter = take_apart(take_character(text));
  return letter.base != 0 && !letter.upper;
}

bool starts_high(std::string_view text) {
  if (text.empty()) return false;
  const VietnameseLetter letter = take_apart(take_character(text));
  return letter.base != 0 && letter.upper;
}

// A line that ends in a hyphen or stroke within a number or word goes on
// without a space: "25-" "NQ/TW".
bool joins_tight(std::string_view text, std::string_view next) {
  if (text.size() < 2 || next.empty()) return false;
  const char last = text.back();
  if (last != '-' && last != '/') return false;
  const char before = text[text.size() - 2];
  const bool inside = before != ' ' && before != '-' && before != '.';
  return inside && is_letter_or_digit(take_character(next));
}

float middle_pitch(const std::vector<PdfLine>& lines) {
  std::vector<float> pitches;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const float pitch = lines[i].base - lines[i - 1].base;
    if (lines[i].block == lines[i - 1].block && pitch > 0) {
      pitches.push_back(pitch / std::max(1.0F, lines[i].size));
    }
  }
  if (pitches.empty()) return 1.3F;
  const auto middle =
      pitches.begin() + static_cast<long>((pitches.size() - 1) / 2);
  std::ranges::nth_element(pitches, middle);
  return std::clamp(*middle, 1.0F, 2.2F);
}

bool is_full(const PdfLine& line, const PdfLine& next) {
  const float room = line.block_right - line.right;
  return room < next.first_word + 0.4F * line.size;
}

bool is_indented(const PdfLine& line) {
  return line.left > line.block_left + 1.2F * line.size;
}

// In the middle between margins that it reaches neither of.
bool is_centred(const PdfLine& line) {
  const float left = line.left - line.block_left;
  const float right = line.block_right - line.right;
  return left > 2 * line.size && std::abs(left - right) < line.size;
}

// True when `next` goes on with the paragraph of `line` on the same page.
bool goes_on(const PdfLine& line, const PdfLine& next, float pitch) {
  if (line.block != next.block) return false;
  const float size = std::max(line.size, next.size);
  const float down = (next.base - line.base) / size;
  if (down > 1.25F * pitch || down < 0) return false;
  if (std::min(line.size, next.size) < 0.88F * size) return false;
  const std::string text = line.text();
  const std::string next_text = next.text();
  const bool is_hyphen = text.ends_with(" -") || joins_tight(text, next_text);
  if (is_hyphen && line.block != 0) return true;
  if (!is_full(line, next) || is_centred(next)) return false;
  const bool label = starts_with_label(next_text);
  if (text.ends_with(';') && starts_high(next_text)) return false;
  if (label && (line.block != 0 || ends_sentence(text) ||
                (is_item(next_text) && !names_a_part(text)))) {
    return false;
  }
  // Lines of a cell are aligned; what is centred below a full line is another.
  if (line.block != 0 && std::abs(next.left - line.left) > 0.6F * size) {
    return false;
  }
  // A first line may be indented; one that goes on is not, unless all are.
  if (next.left > line.left + 0.8F * size && line.block == 0) return false;
  return !is_indented(next) || !ends_sentence(text) ||
         std::abs(next.left - line.left) < 0.3F * size;
}

// True when the first line of a page goes on with the last of the page before.
bool goes_on_over(const PdfLine& line, const PdfLine& next) {
  if (line.block != 0 || next.block != 0) return false;
  const std::string text = line.text();
  if (ends_sentence(text) || starts_with_label(next.text())) return false;
  if (starts_low(next.text())) return true;
  return is_full(line, next) && !is_indented(next);
}

void append_line(FontedText& out, const PdfLine& line) {
  for (const PdfRun& run : line.runs) out.append(run.text, run.code);
}

// What signing programs draw on the first page: "Ký bởi: …", "Thời gian ký: …".
bool is_signature_stamp(std::string_view text) {
  for (const std::string_view label : kStampLabels) {
    if (text.starts_with(label)) return true;
  }
  return false;
}

// Stamps have the signer first and the time last.
void drop_stamps(std::vector<PdfLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::size_t end = i;
    while (end < lines.size() && is_signature_stamp(lines[end].text())) ++end;
    const bool is_stamp =
        end - i >= 2 && lines[end - 1].text().find("ký:") != std::string::npos;
    if (is_stamp) {
      lines.erase(lines.begin() + static_cast<long>(i),
                  lines.begin() + static_cast<long>(end));
    }
  }
}

}  // namespace

void PdfText::add_page(const PdfPage& page) {
  Page added{find_pdf_lines(page), page.height, 1.3F};
  added.pitch = middle_pitch(added.lines);
  for (const PdfLine& line : added.lines) size_ += line.text().size();
  move_footnotes(added, page);
  pages_.push_back(std::move(added));
}

void PdfText::add_aside(const PdfPage& page) {
  for (PdfLine& line : find_pdf_lines(page)) {
    line.block = kAside;
    size_ += line.text().size();
    notes_.push_back(std::move(line));
  }
}

// Small lines at the end of a page, below a short rule.
void PdfText::move_footnotes(Page& page, const PdfPage& shape) {
  float body = 0;
  for (const PdfLine& line : page.lines) body = std::max(body, line.size);
  std::size_t first = page.lines.size();
  while (first > 0 && page.lines[first - 1].block == 0 &&
         page.lines[first - 1].size < 0.88F * body &&
         page.lines[first - 1].base > 0.5F * page.height) {
    --first;
  }
  if (first == page.lines.size() || first == 0) return;
  const PdfLine& top = page.lines[first];
  const bool has_rule =
      std::ranges::any_of(shape.rules, [&](const PdfRule& rule) {
        return rule.y < top.base && rule.y > top.base - 2.5F * top.size &&
               rule.right - rule.left < 0.5F * shape.width;
      });
  if (!has_rule) return;
  const auto begin = page.lines.begin() + static_cast<long>(first);
  notes_.insert(notes_.end(), begin, page.lines.end());
  page.lines.erase(begin, page.lines.end());
}

void PdfText::drop_furniture() {
  for (Page& page : pages_) drop_stamps(page.lines);
  std::map<std::string, std::size_t> heads;  // On how many pages.
  const auto is_edge = [](const Page& page, const PdfLine& line) {
    return line.base < 0.12F * page.height || line.base > 0.9F * page.height;
  };
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    std::set<std::string> seen;
    for (const PdfLine& line : pages_[i].lines) {
      if (is_edge(pages_[i], line)) seen.merge(head_keys(line.text(), i));
    }
    for (const std::string& key : seen) ++heads[key];
  }
  const std::size_t often = std::max<std::size_t>(3, pages_.size() / 3);
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    std::erase_if(pages_[i].lines, [&](const PdfLine& line) {
      if (!is_edge(pages_[i], line)) return false;
      const std::string text = line.text();
      return is_page_number(text) ||
             std::ranges::any_of(head_keys(text, i), [&](const auto& key) {
               return heads[key] >= often;
             });
    });
  }
}

FontedText PdfText::finish() {
  drop_furniture();
  FontedText out;
  const PdfLine* last = nullptr;
  std::size_t last_page = 0;
  const auto add = [&](const PdfLine& line, bool joins) {
    if (last != nullptr) {
      if (!joins) {
        out.end_paragraph();
      } else if (!joins_tight(last->text(), line.text())) {
        out.append(" ", last->runs.back().code);
      }
    }
    append_line(out, line);
    last = &line;
  };
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    for (const PdfLine& line : pages_[i].lines) {
      const bool joins = last != nullptr &&
                         (last_page == i ? goes_on(*last, line, pages_[i].pitch)
                                         : goes_on_over(*last, line));
      add(line, joins);
      last_page = i;
    }
  }
  for (const PdfLine& line : notes_) {
    add(line, last != nullptr && line.block != kAside &&
                  !is_digit(line.text().front()) && line.size == last->size);
  }
  if (last != nullptr) out.end_paragraph();
  return out;
}

}  // namespace viendan
