// Web pages: a stream of tags, no tree, so that nothing is lost however deep or
// broken they are. Blocks and table cells make lines; white space is collapsed
// as browsers do; numbers of ordered lists, which browsers compute, are written
// out.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "fonted_text.h"
#include "html_tokens.h"
#include "legacy_code.h"
#include "reader.h"
#include "text_encoding.h"
#include "viendan/base/packed_table.h"
#include "word_numbering.h"

namespace viendan {
namespace {

constexpr auto kElements = [] {
  return std::to_array<TableCells<2>>({
#include "html_elements.inc"  // Made from tables/html_elements.tsv: sorted.
  });
};
constexpr auto kBlocks = pack_list<"block">(kElements);
constexpr auto kVoid = pack_list<"void">(kElements);

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// An element that changes something until it ends. Elements of the same name
// inside are counted, so that its own end is known without a tree.
struct Scope {
  std::string name;
  LegacyCode code = LegacyCode::kNone;  // The font inside.
  bool preformatted = false;
  std::size_t hidden_from = kShown;  // Where hidden text began.
  std::size_t same_inside = 0;
  bool navigates = false;  // Hidden because it is a menu.

  static constexpr std::size_t kShown = static_cast<std::size_t>(-1);
};

struct OpenList {
  bool ordered;
  std::string format;
  int next;
};

std::string list_format(std::string_view type) {
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  if (type == "I") return "upperRoman";
  return "decimal";
}

int number_or(std::string_view digits, int otherwise) {
  int number = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return std::clamp(number, -1'000'000, 1'000'000);
}

std::string without_spaces(std::string_view text) {
  std::string packed;
  for (const char c : text) {
    if (!is_space(c)) packed += c;
  }
  return packed;
}

// Menus and controls of a site are no part of the document that it shows.
bool is_navigation(const HtmlToken& tag) {
  if (tag.name == "nav" || tag.name == "button") return true;
  const std::string_view role = tag.attribute("role");
  return role == "navigation" || role == "menu" || role == "menubar" ||
         role == "tablist" || role == "button";
}

bool is_hidden(const HtmlToken& tag) {
  if (tag.has("hidden")) return true;
  const std::string style = without_spaces(tag.attribute("style"));
  return style.find("display:none") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos;
}

std::string_view font_of(const HtmlToken& tag) {
  std::string_view font = tag.attribute("face");
  if (font.empty()) {
    const std::string_view style = tag.attribute("style");
    const std::size_t at = style.find("font-family:");
    if (at == std::string_view::npos) return {};
    font = style.substr(at + std::string_view("font-family:").size());
  }
  while (!font.empty() &&
         (is_space(font[0]) || font[0] == '"' || font[0] == '\'')) {
    font.remove_prefix(1);
  }
  return font.substr(0, font.find_first_of("\"',;"));
}

class HtmlText {
 public:
  // What stands around <main> is the site's, unless it is most of the page.
  std::string finish(std::string_view& encoding) {
    std::string_view main_encoding;
    const std::string body = text_.decode(encoding);
    std::string main = main_.decode(main_encoding);
    const bool is_mostly_main = main.size() >= body.size() + after_.size();
    if (main_.size() > 0) encoding = main_encoding;
    if (is_mostly_main && main_.size() > 0) return main;
    return body + main + after_.decode(main_encoding);
  }

  void start(const HtmlToken& tag) {
    if (tag.name == "main" && place_ == Place::kBefore) enter(Place::kMain);
    if (tag.name == "br") return out().end_paragraph();
    if (tag.name == "li") label_end_ = kNoLabel;
    if (is_block(tag.name)) break_line();
    if (std::ranges::binary_search(kVoid, tag.name)) return;
    for (Scope& scope : scopes_) {
      if (scope.name == tag.name) ++scope.same_inside;
    }
    open_scope(tag);
    raised_ = raised_ || tag.name == "sup";
    if (tag.name == "ol" || tag.name == "ul") open_list(tag);
    if (tag.name == "li") begin_item(tag);
  }

  void end(const HtmlToken& tag) {
    if (tag.name == "li") label_end_ = kNoLabel;
    if (is_block(tag.name)) break_line();
    if ((tag.name == "ol" || tag.name == "ul") && !lists_.empty()) {
      lists_.pop_back();
    }
    close_scope(tag.name);
    if (tag.name == "main" && place_ == Place::kMain) enter(Place::kAfter);
  }

  void append(std::string_view raw) {
    const std::string text = resolve_references(raw);
    const bool pre = !scopes_.empty() && scopes_.back().preformatted;
    if (pre) return append_run(text);
    part_mark(text);
    std::string collapsed;
    for (const char c : text) {
      if (is_space(c)) {
        space_ = true;
        continue;
      }
      const bool starts = collapsed.empty() &&
                          (out().at_line_start() || out().size() == label_end_);
      if (space_ && !starts) collapsed += ' ';
      space_ = false;
      collapsed += c;
    }
    append_run(collapsed);
  }

  bool has_hidden = false;

 private:
  enum class Place : unsigned char { kBefore, kMain, kAfter };
  static constexpr std::size_t kNoLabel = static_cast<std::size_t>(-1);

  FontedText& out() {
    if (place_ == Place::kMain) return main_;
    return place_ == Place::kAfter ? after_ : text_;
  }

  // Scopes that are open would point into the text that is left behind.
  void enter(Place place) {
    break_line();
    for (Scope& scope : scopes_) scope.hidden_from = Scope::kShown;
    label_end_ = kNoLabel;
    place_ = place;
  }

  static bool is_block(std::string_view name) {
    return std::ranges::binary_search(kBlocks, name);
  }

  void break_line() {
    space_ = false;
    // <li><p>: the label and its paragraph are one line.
    if (out().size() == label_end_) return;
    if (!out().at_line_start()) out().end_paragraph();
  }

  // A raised figure is a footnote mark, apart from the number before it, but
  // not from "m".
  void part_mark(std::string_view run) {
    if (!std::exchange(raised_, false) || run.empty() || out().size() == 0)
      return;
    const bool is_digit = run[0] >= '0' && run[0] <= '9';
    const char last = out().last();
    if (is_digit && last != 'm' && last != ' ' && last != '\n') append_run(" ");
  }

  void append_run(std::string_view run) {
    out().append(run,
                 scopes_.empty() ? LegacyCode::kNone : scopes_.back().code);
  }

  void open_scope(const HtmlToken& tag) {
    constexpr std::size_t kMaxScopes = 64;
    const std::string_view font = font_of(tag);
    const bool hides = is_hidden(tag) || is_navigation(tag);
    const bool is_pre = tag.name == "pre";
    if ((font.empty() && !hides && !is_pre) || scopes_.size() == kMaxScopes) {
      return;
    }
    Scope scope;
    if (!scopes_.empty()) {
      scope.code = scopes_.back().code;
      scope.preformatted = scopes_.back().preformatted;
    }
    scope.name = tag.name;
    if (!font.empty()) scope.code = code_of_font(font);
    if (is_pre) scope.preformatted = true;
    if (hides) scope.hidden_from = out().size();
    scope.navigates = !is_hidden(tag);
    scopes_.push_back(std::move(scope));
  }

  void close_scope(const std::string& name) {
    // Inner scopes that were never closed end with the outer one.
    const auto closed =
        std::ranges::find(scopes_.rbegin(), scopes_.rend(), name, &Scope::name);
    if (closed == scopes_.rend()) return;
    const bool ends = closed->same_inside == 0;
    for (auto outer = closed; outer != scopes_.rend(); ++outer) {
      if (outer->name == name && outer->same_inside > 0) --outer->same_inside;
    }
    if (!ends) return;
    if (closed->hidden_from != Scope::kShown) {
      has_hidden = has_hidden || !closed->navigates;
      out().truncate(closed->hidden_from);
    }
    scopes_.erase(std::prev(closed.base()), scopes_.end());
  }

  void open_list(const HtmlToken& tag) {
    constexpr std::size_t kMaxLists = 100;
    if (lists_.size() == kMaxLists) lists_.erase(lists_.begin());
    lists_.push_back({tag.name == "ol", list_format(tag.attribute("type")),
                      number_or(tag.attribute("start"), 1)});
  }

  void begin_item(const HtmlToken& tag) {
    if (lists_.empty() || !lists_.back().ordered) return;
    OpenList& list = lists_.back();
    list.next = number_or(tag.attribute("value"), list.next);
    append_run(fmt::format("{}. ", format_number(list.format, list.next)));
    ++list.next;
    label_end_ = out().size();
  }

  FontedText text_;
  std::vector<Scope> scopes_;
  std::vector<OpenList> lists_;
  bool space_ = false;
  FontedText main_;  // What <main> holds.
  FontedText after_;
  Place place_ = Place::kBefore;
  bool raised_ = false;               // <sup> has just begun.
  std::size_t label_end_ = kNoLabel;  // Of the last list label.
};

}  // namespace

Result<Extracted> read_html(std::string_view bytes) {
  std::string_view encoding;
  const std::string html = show_as_utf8(bytes, encoding);
  HtmlText text;
  HtmlTokenizer tokens(html);
  while (true) {
    const HtmlToken token = tokens.next();
    if (token.kind == HtmlToken::Kind::kDone) break;
    if (token.kind == HtmlToken::Kind::kText) text.append(token.text);
    if (token.kind == HtmlToken::Kind::kStart) text.start(token);
    if (token.kind == HtmlToken::Kind::kEnd) text.end(token);
  }
  Extracted extracted;
  extracted.text = text.finish(extracted.encoding);
  if (extracted.encoding == "UTF-8") extracted.encoding = encoding;
  if (text.has_hidden) {
    extracted.warnings.push_back({"hidden-text", "hidden text is left out"});
  }
  return extracted;
}

}  // namespace viendan
