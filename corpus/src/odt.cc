// OpenDocument text (OASIS ODF 1.2): content.xml as a stream of elements.
// Tracked changes, comments and note marks stay out; notes follow the body;
// numbers of lists are computed from their styles.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "fonted_text.h"
#include "reader.h"
#include "viendan/base/packed_table.h"
#include "word_numbering.h"
#include "word_styles.h"
#include "xml.h"
#include "zip_archive.h"

namespace viendan {
namespace {

constexpr auto kSkipped = pack_list<"odt">([] {
  return std::to_array<TableCells<2>>({
#include "skipped_elements.inc"  // Made from tables/skipped_elements.tsv.
  });
});

struct OdtLevel {
  std::string format = "1";  // ODF's own: "1", "a", "A", "i", "I", "".
  std::string prefix;
  std::string suffix;
  std::string bullet;
  int start = 1;
  int shown = 1;  // How many levels the label has.
};

using OdtList = std::map<int, OdtLevel>;  // By level from 1.

// What styles say of fonts and lists; from styles.xml and content.xml.
struct OdtStyles {
  struct Style {
    std::string parent;
    std::string font;
    std::string list;
    bool hidden = false;
  };
  std::map<std::string, Style> styles;
  std::map<std::string, std::string> families;  // Of fonts, by their name.
  std::map<std::string, OdtList> lists;

  [[nodiscard]] Style resolve(std::string name) const {
    Style style;
    constexpr int kMaxDepth = 32;
    for (int depth = 0; depth < kMaxDepth; ++depth) {
      const auto found = styles.find(name);
      if (found == styles.end()) break;
      if (style.font.empty()) style.font = found->second.font;
      if (style.list.empty()) style.list = found->second.list;
      style.hidden = style.hidden || found->second.hidden;
      name = found->second.parent;
    }
    return style;
  }
};

std::string label_format(const std::string& odf) {
  if (odf == "a") return "lowerLetter";
  if (odf == "A") return "upperLetter";
  if (odf == "i") return "lowerRoman";
  if (odf == "I") return "upperRoman";
  return odf.empty() ? "none" : "decimal";
}

// Both parts of a document: style elements go into OdtStyles, the body into
// text.
class OdtHandler : public XmlHandler {
 public:
  OdtHandler(OdtStyles& styles, FontedText& out) : styles_(styles), out_(out) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (skipping_ > 0) {
      ++skipping_;
      return;
    }
    if (std::ranges::find(kSkipped, name) != kSkipped.end()) {
      skipping_ = 1;
      if (name == "tracked-changes") has_changes = true;
      return;
    }
    if (name == "body") in_body_ = true;
    if (in_body_) {
      start_body(name, attributes);
    } else {
      start_style(name, attributes);
    }
  }

  void end(std::string_view name) override {
    if (skipping_ > 0) {
      --skipping_;
      return;
    }
    if (name == "p" || name == "h") end_paragraph();
    if (name == "span" && !spans_.empty()) spans_.pop_back();
    if (name == "list" && !lists_.empty()) lists_.pop_back();
    if (name == "note-body") in_note_ = false;
  }

  void text(std::string_view text) override {
    if (skipping_ > 0 || paragraphs_.empty()) return;
    for (const char c : text) {  // White space is collapsed; s and tab are not.
      const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (is_space && space_) continue;
      space_ = is_space;
      append(is_space ? " " : std::string_view(&c, 1));
    }
  }

  void append_notes() {
    for (const auto& [text, code] : notes_) out_.append(text, code);
  }

  bool has_changes = false;
  bool has_hidden = false;

 private:
  using Runs = std::vector<std::pair<std::string, LegacyCode>>;
  struct Paragraph {
    OdtStyles::Style style;
    Runs runs;
    bool in_note = false;
  };
  struct OpenList {
    std::string style;
    std::array<int, 11> counters{};
  };

  void start_style(std::string_view name, const XmlAttributes& attributes) {
    if (name == "font-face") {
      std::string family(attributes.get("font-family"));
      std::erase(family, '\'');
      styles_.families[std::string(attributes.get("name"))] = family;
    } else if (name == "style") {
      style_ = attributes.get("name");
      styles_.styles[style_] = {
          std::string(attributes.get("parent-style-name")), "",
          std::string(attributes.get("list-style-name")), false};
    } else if (name == "text-properties" && !style_.empty()) {
      OdtStyles::Style& style = styles_.styles[style_];
      style.font = attributes.get("font-name", attributes.get("font-family"));
      style.hidden = attributes.get("display") == "none";
    } else if (name == "list-style" || name == "outline-style") {
      list_ = attributes.get("name");
    } else if (name.starts_with("list-level-style-")) {
      add_level(attributes);
    }
  }

  void add_level(const XmlAttributes& attributes) {
    OdtLevel level;
    level.format = attributes.get("num-format");
    level.prefix = attributes.get("num-prefix");
    level.suffix = attributes.get("num-suffix");
    level.bullet = attributes.get("bullet-char");
    level.start = to_int(attributes.get("start-value", "1"));
    level.shown = to_int(attributes.get("display-levels", "1"));
    styles_.lists[list_][to_int(attributes.get("level"))] = std::move(level);
  }

  void start_body(std::string_view name, const XmlAttributes& attributes) {
    if (name == "p" || name == "h") {
      constexpr std::size_t kMaxNesting = 1000;
      if (paragraphs_.size() >= kMaxNesting) end_paragraph();
      paragraphs_.push_back(
          {styles_.resolve(std::string(attributes.get("style-name"))),
           {},
           in_note_});
      space_ = true;
      add_label();
    } else if (name == "span") {
      OdtStyles::Style style =
          styles_.resolve(std::string(attributes.get("style-name")));
      spans_.push_back(std::move(style));
    } else if (name == "list") {
      open_list(attributes);
    } else if (name == "list-item") {
      in_item_ = true;
    } else if (name == "note-body") {
      in_note_ = true;
    } else if (!paragraphs_.empty()) {
      start_special(name, attributes);
    }
  }

  void start_special(std::string_view name, const XmlAttributes& attributes) {
    if (name == "tab") append("\t");
    if (name == "line-break") append("\n");
    if (name == "s") {
      constexpr int kMaxSpaces = 1000;
      const int count =
          std::clamp(to_int(attributes.get("c", "1")), 1, kMaxSpaces);
      append(std::string(static_cast<std::size_t>(count), ' '));
    }
  }

  void open_list(const XmlAttributes& attributes) {
    constexpr std::size_t kMaxDepth = 10;
    OpenList list;
    list.style = attributes.get("style-name");
    if (!lists_.empty()) {
      if (list.style.empty()) list.style = lists_.back().style;
      list.counters = lists_.back().counters;
      const std::size_t level = std::min(lists_.size() + 1, kMaxDepth);
      list.counters[level] = 0;
    } else if (is_on(attributes.get("continue-numbering", "0")) ||
               !attributes.get("continue-list").empty()) {
      list.counters = last_counters_[list.style];
    }
    lists_.push_back(std::move(list));
  }

  // The label of the first paragraph of an item.
  void add_label() {
    if (!std::exchange(in_item_, false) || lists_.empty()) return;
    const std::size_t level = std::min<std::size_t>(lists_.size(), 10);
    OpenList& list = lists_.back();
    const OdtList& levels = styles_.lists[list.style];
    const auto found = levels.find(static_cast<int>(level));
    if (found == levels.end()) return;
    const OdtLevel& own = found->second;
    int& counter = list.counters[level];
    counter = counter == 0 ? own.start : counter + 1;
    last_counters_[list.style] = list.counters;
    std::string label = own.bullet;
    if (own.bullet.empty() && !own.format.empty()) {
      label = own.prefix;
      const int first = std::max(1, static_cast<int>(level) - own.shown + 1);
      for (int i = first; i <= static_cast<int>(level); ++i) {
        const auto shown = levels.find(i);
        if (i > first) label += '.';
        label += format_number(
            shown == levels.end() ? "decimal"
                                  : label_format(shown->second.format),
            std::max(1, list.counters[static_cast<std::size_t>(i)]));
      }
      label += own.suffix;
    }
    if (!label.empty()) append(label + ' ');
    space_ = true;
  }

  void append(std::string_view text) {
    Paragraph& paragraph = paragraphs_.back();
    std::string font = paragraph.style.font;
    bool hidden = paragraph.style.hidden;
    if (!spans_.empty()) {
      if (!spans_.back().font.empty()) font = spans_.back().font;
      hidden = hidden || spans_.back().hidden;
    }
    if (hidden) {
      has_hidden = true;
      return;
    }
    const auto family = styles_.families.find(font);
    const LegacyCode code =
        code_of_font(family == styles_.families.end() ? font : family->second);
    if (paragraph.runs.empty() || paragraph.runs.back().second != code) {
      paragraph.runs.emplace_back("", code);
    }
    paragraph.runs.back().first += text;
  }

  void end_paragraph() {
    if (paragraphs_.empty()) return;
    Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    if (paragraph.in_note) {
      notes_.insert(notes_.end(), paragraph.runs.begin(), paragraph.runs.end());
      notes_.emplace_back("\n", LegacyCode::kNone);
      return;
    }
    for (const auto& [text, code] : paragraph.runs) out_.append(text, code);
    out_.end_paragraph();
  }

  OdtStyles& styles_;
  FontedText& out_;
  std::string style_;
  std::string list_;
  std::vector<Paragraph> paragraphs_;
  std::vector<OdtStyles::Style> spans_;
  std::vector<OpenList> lists_;
  std::map<std::string, std::array<int, 11>> last_counters_;
  Runs notes_;
  std::size_t skipping_ = 0;
  bool in_body_ = false;
  bool in_item_ = false;
  bool in_note_ = false;
  bool space_ = false;
};

// A password encrypts the parts, and the manifest stays (ODF 1.3 part 2, 3.4).
bool is_encrypted(const ZipArchive& archive) {
  const Result<std::string> manifest = archive.read("META-INF/manifest.xml");
  return manifest && manifest->find("encryption-data") != std::string::npos;
}

}  // namespace

Result<Extracted> read_odt(std::string_view bytes, const ZipLimits& limits) {
  const OpenedZip archive = open_zip(bytes, limits);
  if (!archive) return archive.error();
  if (is_encrypted(**archive)) {
    return Error{ErrorCode::kUnsupported, "it is encrypted", "encrypted",
                 "save it without a password"};
  }
  OdtStyles styles;
  FontedText text;
  if (const Result<std::string> common = (*archive)->read("styles.xml");
      common) {
    FontedText headers;  // Page headers stand in the styles; they stay out.
    OdtHandler handler(styles, headers);
    const Result<void> parsed = parse_xml(*common, handler);
    if (!parsed) return parsed.error();
  }
  const Result<std::string> content =
      read_needed_part(**archive, "content.xml");
  if (!content) return content.error();
  OdtHandler handler(styles, text);
  const Result<void> parsed = parse_xml(*content, handler);
  Extracted extracted;
  if (!parsed) {
    if (text.size() == 0) return parsed.error();
    extracted.warnings.push_back(
        {"damaged", "its text ends early: " + parsed.error().message});
  }
  handler.append_notes();
  warn_of_contradictions(**archive, extracted.warnings);
  warn_of_omissions(handler.has_changes, handler.has_hidden,
                    extracted.warnings);
  extracted.text = text.decode(extracted.encoding);
  return extracted;
}

}  // namespace viendan
