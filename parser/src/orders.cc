#include "orders.h"

#include <algorithm>
#include <optional>

#include "assignees.h"
#include "markers.h"
#include "numbering.h"
#include "phrase_match.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct ClosingFormulaRow {
  std::string_view words;
};

constexpr auto kClosingFormulas = pack_table<ClosingFormulaRow>([] {
  return std::to_array<TableCells<1>>({
#include "closing_formulas.inc"  // Made from tables/closing_formulas.tsv.
  });
});

bool is_closing_formula(std::string_view line) {
  return std::ranges::any_of(kClosingFormulas,
                             [&](const ClosingFormulaRow& row) {
                               return line.starts_with(row.words);
                             });
}

// The first bytes of all verbs of tables/order_verbs.tsv that give orders.
bool may_be_order(std::string_view line) {
  const auto first = static_cast<unsigned char>(line.front());
  return first == 'G' || first == 'Y' || first == 'P' || first == 0xC4 ||
         first == '*';
}

struct FoundOrder {
  Span span;
  Index parent = kNoIndex;  // In the numbering before the merge.
};

class OrderFinder {
 public:
  OrderFinder(const Paragraphs& paragraphs, std::size_t first,
              std::vector<Directive>& directives)
      : text_(paragraphs.text()),
        lines_(paragraphs.lines()),
        paragraphs_(paragraphs),
        directives_(directives),
        next_(first),
        first_(first) {}

  std::vector<FoundOrder> find(Span region, const std::vector<Span>& skipped) {
    std::vector<FoundOrder> found;
    auto skip = std::ranges::lower_bound(skipped, region.begin, {}, &Span::end);
    for (std::size_t i = line_at(lines_, region.begin);
         i < lines_.size() && lines_[i].span.begin < region.end; ++i) {
      const Span content = lines_[i].content;
      if (content.empty()) continue;
      while (skip != skipped.end() && skip->end <= content.begin) ++skip;
      const bool hidden = skip != skipped.end() && skip->begin <= content.begin;
      pass_units(content.begin);
      if (!hidden) look_at(i, region.end, found);
      before_ = content.end;
    }
    return found;
  }

 private:
  void pass_units(std::uint32_t begin) {
    while (next_ < directives_.size() && directives_[next_].span.begin <= begin)
      ++next_;
  }

  // The unit that begins last before the current line.
  [[nodiscard]] Index current() const {
    return next_ > first_ ? static_cast<Index>(next_ - 1) : kNoIndex;
  }

  void look_at(std::size_t i, std::uint32_t region_end,
               std::vector<FoundOrder>& found) {
    const Span content = lines_[i].content;
    const std::string_view line = slice(text_, content);
    const bool last = next_ == directives_.size() && next_ > first_;
    if (last && !ended_ && !in_article() && is_closing_formula(line))
      end_items(content.begin);
    if (!may_be_order(line) || !is_order(text_, content)) return;
    if (directives_.size() + found.size() >= kMaxDirectives) return;
    if (paragraphs_.start_of(i) != LineStart::kParagraph) return;
    const Index unit = current();
    if (unit != kNoIndex && directives_[unit].span.begin == content.begin)
      return;
    if (last && !ended_ && !in_article() && !follows_heading(unit, found)) {
      end_items(content.begin);
    }
    const Span span = make_span(content.begin, paragraph_end(i, region_end));
    found.push_back({span, ended_ ? kNoIndex : unit});
    if (!ended_ && unit != kNoIndex) cut_text(directives_[unit], span.begin);
  }

  [[nodiscard]] bool in_article() const {
    for (Index unit = current(); unit != kNoIndex;
         unit = directives_[unit].parent) {
      if (directives_[unit].level == Level::kDieu) return true;
    }
    return false;
  }

  // True if nothing but the unit's heading, or its orders, is above.
  [[nodiscard]] bool follows_heading(
      Index unit, const std::vector<FoundOrder>& found) const {
    if (unit == kNoIndex) return true;
    if (!found.empty() && found.back().parent == unit) return true;
    const std::string_view words =
        slice(text_, {directives_[unit].text.begin, before_});
    if (words.empty()) return true;
    return words.find('\n') == std::string_view::npos && words.back() != '.' &&
           words.back() != ';';
  }

  // Ends the last unit and all that it stands in before `begin`.
  void end_items(std::uint32_t begin) {
    ended_ = true;
    for (Index unit = current(); unit != kNoIndex;
         unit = directives_[unit].parent) {
      Directive& each = directives_[unit];
      if (each.span.end <= begin) continue;
      each.span.end = std::max(each.text.begin, before_);
      each.text.end = std::min(each.text.end, each.span.end);
    }
  }

  void cut_text(Directive& unit, std::uint32_t begin) const {
    if (unit.text.end <= begin) return;
    unit.text.end = std::max(unit.text.begin, before_);
  }

  // The paragraph, and the bullets below it if it ends with a colon.
  [[nodiscard]] std::uint32_t paragraph_end(std::size_t i,
                                            std::uint32_t region_end) const {
    const std::uint32_t limit =
        next_ < directives_.size() ? directives_[next_].span.begin : region_end;
    std::uint32_t end = lines_[i].content.end;
    bool bullets = false;
    for (++i; i < lines_.size() && lines_[i].span.begin < limit; ++i) {
      const std::string_view line = slice(text_, lines_[i].content);
      if (line.empty() || is_page_furniture(line)) continue;
      const bool bullet = line.front() == '-' || line.front() == '+';
      if (bullet && (bullets || text_[end - 1] == ':')) {
        bullets = true;
      } else if (paragraphs_.start_of(i) == LineStart::kParagraph) {
        break;
      }
      end = lines_[i].content.end;
    }
    return end;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Paragraphs& paragraphs_;
  std::vector<Directive>& directives_;
  std::size_t next_;   // The first unit that begins after the current line.
  std::size_t first_;  // The first unit of the region.
  std::uint32_t before_ = 0;  // End of the last line that is not blank.
  bool ended_ = false;        // Past the last item.
};

Directive make_order(std::string_view text, const FoundOrder& order) {
  Directive unit;
  unit.level = Level::kUnnumbered;
  unit.span = order.span;
  unit.text = order.span;
  while (unit.text.begin < unit.text.end && text[unit.text.begin] == '*')
    ++unit.text.begin;
  return unit;
}

// Puts the orders among the units, in order of the text.
void merge(std::string_view text, const std::vector<FoundOrder>& orders,
           std::size_t first, std::vector<Directive>& directives) {
  std::vector<Directive> units(
      std::make_move_iterator(directives.begin() +
                              static_cast<std::ptrdiff_t>(first)),
      std::make_move_iterator(directives.end()));
  directives.resize(first);
  std::vector<Index> moved(units.size());  // Where each unit went.
  const auto new_parent = [&](Index old) {
    return old == kNoIndex || old < first ? old : moved[old - first];
  };
  auto order = orders.begin();
  for (std::size_t i = 0; i <= units.size(); ++i) {
    while (order != orders.end() &&
           (i == units.size() || order->span.begin < units[i].span.begin)) {
      directives.push_back(make_order(text, *order));
      directives.back().parent = new_parent(order->parent);
      ++order;
    }
    if (i == units.size()) break;
    moved[i] = static_cast<Index>(directives.size());
    directives.push_back(std::move(units[i]));
    directives.back().parent = new_parent(directives.back().parent);
  }
}

}  // namespace

void add_orders(const Paragraphs& paragraphs, Span region,
                const std::vector<Span>& skipped, std::size_t first,
                std::vector<Directive>& directives) {
  const std::vector<FoundOrder> found =
      OrderFinder(paragraphs, first, directives).find(region, skipped);
  if (!found.empty()) merge(paragraphs.text(), found, first, directives);
}

void number_orders(std::vector<Directive>& directives) {
  std::size_t number = 0;
  for (Directive& each : directives) {
    if (each.level != Level::kUnnumbered) continue;
    each.path = std::string("*").append(std::to_string(++number));
  }
}

}  // namespace viendan
