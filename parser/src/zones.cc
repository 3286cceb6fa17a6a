// Method. The letterhead is read first; the closings and annexes are found by
// the lines that begin them; what is between is preamble and body. The main
// part of a document ends with its first closing or annex: what follows is
// annexed, or another document (domain reference 1.2, 1.3, 8.5).

#include "zones.h"

#include <algorithm>
#include <string>
#include <utility>

#include "annexes.h"
#include "closings.h"
#include "head_cues.h"
#include "headings.h"
#include "letterhead.h"
#include "letters.h"
#include "plain_text.h"
#include "quoted.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxPreambleLines = 400;
constexpr std::size_t kMaxEnacting = 60;  // Bytes of "QUYẾT ĐỊNH:".

// The plain start of a line, without bullet and quotes.
std::string line_words(std::string_view text, const Line& line) {
  constexpr std::size_t kBytes = 40;
  const std::string plain = to_plain(cut_to(slice(text, line.content), kBytes));
  const std::size_t at = plain.find_first_not_of("-+* \"_");
  return at == std::string::npos ? std::string() : plain.substr(at);
}

bool is_enacting(std::string_view text, const Line& line,
                 std::string_view plain) {
  if (line.content.size() > kMaxEnacting) return false;
  const std::size_t size = cue_size(HeadCue::kEnacting, plain);
  if (size == 0) return false;
  const std::string_view rest = plain.substr(size);
  const bool colon = rest.starts_with(":") || rest.starts_with(" :");
  return colon || (rest.empty() && is_all_capitals(slice(text, line.content)));
}

// The lines from `from` to behind the recitals: to "QUYẾT ĐỊNH:", or to the
// first line of numbered text. Equal to `from` where there are none.
std::size_t preamble_end(std::string_view text, const std::vector<Line>& lines,
                         std::size_t from, std::size_t stop) {
  bool recitals = false;
  std::size_t last = from;  // Behind the last line of recitals.
  stop = std::min(stop, from + kMaxPreambleLines);
  for (std::size_t i = from; i < stop; ++i) {
    if (lines[i].blank()) continue;
    const std::string plain = line_words(text, lines[i]);
    if (plain.empty()) continue;
    if (is_enacting(text, lines[i], plain)) return i + 1;
    if (starts_with_marker(plain)) return recitals ? i : from;
    if (cue_size(HeadCue::kRecital, plain) != 0) recitals = true;
    if (recitals) last = i + 1;
  }
  return last;
}

Span span_of_lines(const std::vector<Line>& lines, std::size_t text_size,
                   std::size_t begin, std::size_t end) {
  const auto offset = [&](std::size_t i) -> std::size_t {
    return i < lines.size() ? lines[i].span.begin : text_size;
  };
  return make_span(offset(begin), offset(std::max(begin, end)));
}

std::size_t next_content(const std::vector<Line>& lines, std::size_t at) {
  while (at < lines.size() && lines[at].blank()) ++at;
  return at;
}

}  // namespace

Zones read_zones(std::string_view text, const std::vector<Line>& lines) {
  Letterhead head = read_letterhead(text, lines);
  const std::size_t start = head.present ? head.end_line : 0;
  const std::vector<LineRange> closings = find_closings(text, lines, start);
  std::size_t body_end =
      closings.empty() ? lines.size() : closings.front().begin;

  std::vector<std::size_t> annexes;
  if (head.present) {
    const std::size_t after = closings.empty() ? start : closings.front().end;
    annexes = find_annexes(text, lines, after);
    const std::size_t rest = next_content(lines, after);
    if (!closings.empty() && rest < lines.size() &&
        (annexes.empty() || annexes.front() > rest)) {
      annexes.insert(annexes.begin(), rest);
    }
    if (closings.empty() && !annexes.empty()) body_end = annexes.front();
  }

  Zones z;
  const auto span = [&](std::size_t begin, std::size_t end) {
    return span_of_lines(lines, text.size(), begin, end);
  };
  const std::size_t body_begin =
      preamble_end(text, lines, start, std::max(start, body_end));
  z.letterhead = span(0, start);
  z.preamble = span(start, body_begin);
  z.body = span(body_begin, body_end);
  for (const LineRange& closing : closings) {
    z.closings.push_back(span(closing.begin, closing.end));
  }
  for (std::size_t i = 0; i < annexes.size(); ++i) {
    z.annexes.push_back(span(
        annexes[i], i + 1 < annexes.size() ? annexes[i + 1] : lines.size()));
  }
  z.quoted = find_quoted(text, lines);
  z.head = std::move(head);
  return z;
}

}  // namespace viendan
