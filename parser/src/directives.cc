#include "directives.h"

#include <algorithm>

#include "assignees.h"
#include "deadlines.h"
#include "markers.h"
#include "numbering.h"
#include "orders.h"
#include "outline.h"
#include "paragraphs.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct AnnexTitleRow {
  std::string_view words;
  std::string_view kind;
};

constexpr auto kAnnexTitles = pack_table<AnnexTitleRow>([] {
  return std::to_array<TableCells<2>>({
#include "annex_titles.inc"  // Made from tables/annex_titles.tsv.
  });
});

// Lines of an annex that are looked at: for its title, and for its first
// article or blanks to fill in.
constexpr std::size_t kAnnexTitleLines = 10;
constexpr std::size_t kAnnexHeadLines = 60;
constexpr int kBlanksOfForm = 3;

// What the first lines of an annex show.
struct AnnexSigns {
  bool text_title = false;
  bool form_title = false;
  bool articles = false;
  int blanks = 0;
};

void read_annex_line(std::string_view text, Span content, bool in_title,
                     AnnexSigns& signs) {
  const std::string_view line = slice(text, content);
  if (in_title) {
    for (const AnnexTitleRow& row : kAnnexTitles) {
      if (line.empty() || line.front() != row.words.front() ||
          !line.starts_with(row.words)) {
        continue;
      }
      signs.text_title |= row.kind == "text";
      signs.form_title |= row.kind == "form";
    }
  }
  const bool blank = line.find("....") != std::string_view::npos ||
                     line.find("……") != std::string_view::npos;
  if (blank) ++signs.blanks;
  const std::optional<Marker> marker = read_marker(text, content);
  if (!marker || marker->last().number != 1) return;
  signs.articles |= marker->kind() == MarkerKind::kDieu ||
                    marker->kind() == MarkerKind::kChuong;
}

// An annex is a text of its own ("QUY CHẾ …", "KẾ HOẠCH …", or with articles)
// or a table, list or form: "Phụ lục", "Mẫu số 01", "DANH MỤC …".
bool is_own_text(std::string_view text, const std::vector<Line>& lines,
                 Span annex) {
  AnnexSigns signs;
  std::size_t seen = 0;
  for (std::size_t i = line_at(lines, annex.begin);
       i < lines.size() && lines[i].span.begin < annex.end &&
       seen < kAnnexHeadLines;
       ++i) {
    if (lines[i].blank()) continue;
    read_annex_line(text, lines[i].content, seen < kAnnexTitleLines, signs);
    if (seen == 0 && signs.form_title) return false;
    ++seen;
  }
  if (signs.form_title || signs.blanks >= kBlanksOfForm) return false;
  return signs.text_title || signs.articles;
}

// True if the first marker of `annex`, near its start, goes on with the items
// that `directives` end with: a signature stood between them.
bool goes_on(std::string_view text, const std::vector<Line>& lines, Span annex,
             const std::vector<Directive>& directives) {
  const auto last = std::ranges::find_if(
      directives.rbegin(), directives.rend(), [](const Directive& each) {
        return each.parent == kNoIndex && each.level == Level::kItem;
      });
  if (last == directives.rend()) return false;
  std::size_t seen = 0;
  for (std::size_t i = line_at(lines, annex.begin);
       i < lines.size() && lines[i].span.begin < annex.end &&
       seen < kAnnexTitleLines;
       ++i) {
    if (lines[i].blank()) continue;
    ++seen;
    const std::optional<Marker> marker = read_marker(text, lines[i].content);
    if (!marker || marker->alone) continue;
    return marker->part_count == 1 && marker->kind() == MarkerKind::kNumber &&
           std::to_string(marker->last().number - 1) == last->label;
  }
  return false;
}

// `region` without `holes` (ordered, not overlapping).
std::vector<Span> subtract(Span region, const std::vector<Span>& holes) {
  std::vector<Span> rest;
  for (const Span hole : holes) {
    if (!hole.overlaps(region)) continue;
    if (hole.begin > region.begin) rest.push_back({region.begin, hole.begin});
    region.begin = std::max(region.begin, std::min(hole.end, region.end));
  }
  if (!region.empty()) rest.push_back(region);
  return rest;
}

void read_assignees_and_deadlines(std::string_view text, bool wrapped,
                                  std::vector<Directive>& directives) {
  std::vector<bool> in_article(directives.size());
  for (std::size_t i = 0; i < directives.size(); ++i) {
    Directive& unit = directives[i];
    in_article[i] = unit.level == Level::kDieu ||
                    (unit.parent != kNoIndex && in_article[unit.parent]);
    unit.assignees = read_assignees(text, unit.text, wrapped);
    unit.deadline = read_deadline(text, unit.text, in_article[i]);
  }
}

// True if no list goes past its first number: teasers of a web page ("I- Về
// kết quả … ..."), not the units of a text.
bool only_begins_lists(const std::vector<Directive>& directives) {
  return std::ranges::all_of(directives, [](const Directive& each) {
    return each.label == "1" || each.label == "I" || each.label == "A" ||
           each.label == "a";
  });
}

}  // namespace

std::vector<Directive> read_directives(const Paragraphs& paragraphs,
                                       const Zones& zones, const OwnFields& own,
                                       std::vector<Warning>& warnings) {
  const std::string_view text = paragraphs.text();
  const std::vector<Line>& lines = paragraphs.lines();
  std::vector<Directive> directives;
  if (own.document_class == DocumentClass::kArticle || lines.empty()) {
    return directives;
  }
  const auto read_region = [&](Span region) {
    const std::size_t first = directives.size();
    append_outline(paragraphs, region, zones.quoted, directives);
    add_orders(paragraphs, region, zones.quoted, first, directives);
  };
  read_region(zones.body);
  for (const Span annex : zones.annexes) {
    if (!is_own_text(text, lines, annex) &&
        !goes_on(text, lines, annex, directives)) {
      continue;
    }
    for (const Span part : subtract(annex, zones.closings)) read_region(part);
  }
  number_orders(directives);
  if (own.document_class == DocumentClass::kOther &&
      only_begins_lists(directives)) {
    directives.clear();
  }
  read_assignees_and_deadlines(text, paragraphs.wrapped(), directives);
  if (directives.size() >= kMaxDirectives) {
    warnings.push_back({"directives-limit", directives.back().span,
                        "Only the first units of this text were read."});
  }
  return directives;
}

void place_citations(const std::vector<Directive>& directives,
                     std::vector<Citation>& citations) {
  std::vector<Index> open;
  std::size_t next = 0;
  for (Citation& citation : citations) {
    const std::uint32_t at = citation.span.begin;
    for (; next < directives.size() && directives[next].span.begin <= at;
         ++next) {
      open.push_back(static_cast<Index>(next));
    }
    while (!open.empty() && directives[open.back()].span.end <= at)
      open.pop_back();
    citation.directive = open.empty() ? kNoIndex : open.back();
  }
}

}  // namespace viendan
