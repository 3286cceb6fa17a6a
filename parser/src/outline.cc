// Units are kept on a stack of those that are still open, outermost first: at
// most one for each list. A marker finds its list from the top of the stack
// down; what lies above is closed. Units with a word (Phần to Điều) have ranks
// and are below all others.

#include "outline.h"

#include <algorithm>
#include <optional>

#include "letters.h"
#include "markers.h"
#include "numbering.h"

namespace viendan {
namespace {

// The first cell of a table's head: "STT", "TT", "Số TT".
bool heads_table(std::string_view line) {
  for (const std::string_view head :
       {"STT", "TT", "Stt", "Số TT", "Số thứ tự"}) {
    if (!line.starts_with(head)) continue;
    return line.size() == head.size() || line[head.size()] == '\t' ||
           line[head.size()] == '|';
  }
  return false;
}

bool is_table_row(std::string_view rest) {
  return std::ranges::count(rest, '\t') >= 2;
}

class OutlineReader {
 public:
  OutlineReader(const Paragraphs& paragraphs,
                std::vector<Directive>& directives)
      : text_(paragraphs.text()),
        lines_(paragraphs.lines()),
        paragraphs_(paragraphs),
        numbering_(text_, directives) {}

  void read(Span region, const std::vector<Span>& skipped) {
    auto skip = std::ranges::lower_bound(skipped, region.begin, {}, &Span::end);
    for (std::size_t i = line_at(lines_, region.begin);
         i < lines_.size() && lines_[i].span.begin < region.end; ++i) {
      const Span content = lines_[i].content;
      if (content.empty()) continue;
      while (skip != skipped.end() && skip->end <= content.begin) ++skip;
      const bool hidden = skip != skipped.end() && skip->begin <= content.begin;
      if (!hidden) read_line(i);
      if (is_page_furniture(slice(text_, content))) continue;
      numbering_.extend(content.end);
      line_before_ = i;
    }
    numbering_.close();
  }

 private:
  void read_line(std::size_t i) {
    const Span content = lines_[i].content;
    if (in_table(slice(text_, content))) table_ = true;
    const std::optional<Marker> marker = read_marker(text_, content);
    if (!marker) return;
    const std::string_view rest =
        text_.substr(marker->text, content.end - marker->text);
    if (is_table_row(rest)) return;
    const Evidence evidence = {paragraphs_.start_of(i),
                               rest.empty() || starts_lower(rest), table_,
                               unit_line_ == line_before_};
    if (!numbering_.add(*marker, evidence)) return;
    table_ = false;
    unit_line_ = i;
  }

  static bool in_table(std::string_view line) {
    return (line.front() == 'S' || line.front() == 'T') && heads_table(line);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Paragraphs& paragraphs_;
  Numbering numbering_;
  bool table_ = false;                      // In the rows of a table.
  std::size_t unit_line_ = SIZE_MAX;        // The last that begins with a unit.
  std::size_t line_before_ = SIZE_MAX - 1;  // The last that is not blank.
};

}  // namespace

void append_outline(const Paragraphs& paragraphs, Span region,
                    const std::vector<Span>& skipped,
                    std::vector<Directive>& directives) {
  OutlineReader(paragraphs, directives).read(region, skipped);
}

}  // namespace viendan
