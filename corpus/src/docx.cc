// Word documents (ECMA-376): word/document.xml as a stream of elements. What is
// not text of the document stays out: deleted and moved-away runs, hidden runs,
// field instructions, the fallback of a drawing that is there already, page
// headers and footers. Footnotes follow the body. A letterhead that stands in
// the header of the first page comes first.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "fonted_text.h"
#include "reader.h"
#include "viendan/base/fold.h"
#include "viendan/base/packed_table.h"
#include "vietnamese_letters.h"
#include "word_numbering.h"
#include "word_styles.h"
#include "xml.h"
#include "zip_archive.h"

namespace viendan {
namespace {

// Elements that are left out with all that is in them.
constexpr auto kSkipped = pack_list<"docx">([] {
  return std::to_array<TableCells<2>>({
#include "skipped_elements.inc"  // Made from tables/skipped_elements.tsv.
  });
});

// The header of the first page of a document: its relation.
struct FirstHeader {
  std::string first;   // For that page alone, where `has_first`.
  std::string others;  // For any page.
  bool has_first = false;
  bool is_known = false;

  [[nodiscard]] const std::string& relation() const {
    return has_first ? first : others;
  }
};

class DocumentHandler : public XmlHandler {
 public:
  DocumentHandler(const WordStyles& styles, WordNumbering& numbering,
                  FontedText& out)
      : styles_(styles), numbering_(numbering), out_(out) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (skipping_ > 0) {
      ++skipping_;
      return;
    }
    if (std::ranges::find(kSkipped, name) != kSkipped.end()) {
      skipping_ = 1;
      if (name == "del" || name == "moveFrom") has_deletions = true;
      return;
    }
    if (name == "sectPr") in_section_ = true;
    if (in_section_) return take_section(name, attributes);
    if (name == "p") {
      begin_paragraph();
    } else if (paragraphs_.empty()) {
      return;
    } else if (name == "pPr") {
      in_paragraph_format_ = true;
    } else if (name == "r") {
      run_ = {};
    } else if (name == "t") {
      in_text_ = true;
    } else if (in_paragraph_format_) {
      set_paragraph_format(name, attributes);
    } else if (!set_run_format(name, attributes)) {
      append_special(name, attributes);
    }
  }

  void end(std::string_view name) override {
    if (skipping_ > 0) {
      --skipping_;
      return;
    }
    if (name == "sectPr") {
      in_section_ = false;
      header.is_known = true;
    }
    if (in_section_) return;
    if (name == "t") in_text_ = false;
    if (name == "pPr") in_paragraph_format_ = false;
    if (name == "p" && !paragraphs_.empty()) end_paragraph();
  }

  void text(std::string_view text) override {
    if (in_text_ && skipping_ == 0 && !paragraphs_.empty()) append(text);
  }

  bool has_deletions = false;
  bool has_hidden = false;
  FirstHeader header;

 private:
  // Paragraphs of a text box stand within that which it is anchored in, and
  // come before it.
  struct Open {
    std::vector<std::pair<std::string, LegacyCode>> runs;
    WordFormat format;
    std::string style;
  };

  // The first section that is described is that of the first page.
  void take_section(std::string_view name, const XmlAttributes& attributes) {
    if (header.is_known) return;
    if (name == "titlePg") header.has_first = is_on(attributes.get("val", "1"));
    if (name != "headerReference") return;
    const std::string_view type = attributes.get("type");
    if (type == "first") header.first = attributes.get("id");
    if (type == "default") header.others = attributes.get("id");
  }

  void begin_paragraph() {
    constexpr std::size_t kMaxNesting = 1000;
    if (paragraphs_.size() >= kMaxNesting) end_paragraph();
    paragraphs_.emplace_back();
    paragraphs_.back().style = styles_.default_paragraph();
    run_ = {};
  }

  void set_paragraph_format(std::string_view name,
                            const XmlAttributes& attributes) {
    Open& paragraph = paragraphs_.back();
    if (name == "pStyle") paragraph.style = attributes.get("val");
    if (name == "numId") {
      paragraph.format.list = to_int(attributes.get("val"));
    }
    if (name == "ilvl") {
      paragraph.format.level = to_int(attributes.get("val"));
    }
  }

  bool set_run_format(std::string_view name, const XmlAttributes& attributes) {
    if (name == "rFonts") {
      const std::string_view font =
          attributes.get("ascii", attributes.get("hAnsi"));
      if (!font.empty()) run_.font = std::string(font);
    } else if (name == "vanish") {
      run_.hidden = is_on(attributes.get("val", "1"));
    } else if (name == "rStyle") {
      run_.inherit(styles_.format(std::string(attributes.get("val"))));
    } else {
      return false;
    }
    return true;
  }

  void append_special(std::string_view name, const XmlAttributes& attributes) {
    if (name == "tab" || name == "ptab") append("\t");
    if (name == "br" || name == "cr") append("\n");
    if (name == "noBreakHyphen") append("-");
    if (name == "softHyphen") append_soft_hyphen();
    if (name == "sym") append_symbol(attributes);
  }

  // No text, but for fonts of TCVN3, where its byte is "ư".
  void append_soft_hyphen() {
    const std::string font = run_.font.value_or(
        style_format(paragraphs_.back().style).font.value_or(""));
    if (code_of_font(font) != LegacyCode::kNone) append("\xC2\xAD");
  }

  void append_symbol(const XmlAttributes& attributes) {
    char32_t c = 0;
    for (const char digit : attributes.get("char").substr(0, 6)) {
      const int value = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
      if (value < 0 || value > 15) return;
      c = c * 16 + static_cast<char32_t>(value);
    }
    std::string text;
    append_utf8(c, text);
    WordFormat format = run_;
    format.font = std::string(attributes.get("font"));
    append_formatted(text, format);
  }

  void append(std::string_view text) { append_formatted(text, run_); }

  void append_formatted(std::string_view text, const WordFormat& direct) {
    Open& paragraph = paragraphs_.back();
    WordFormat format = direct;
    if (!format.font || !format.hidden) {
      format.inherit(style_format(paragraph.style));
    }
    if (format.hidden.value_or(false)) {
      has_hidden = true;
      return;
    }
    const LegacyCode code = code_of_font(format.font.value_or(""));
    if (paragraph.runs.empty() || paragraph.runs.back().second != code) {
      paragraph.runs.emplace_back("", code);
    }
    paragraph.runs.back().first += text;
  }

  const WordFormat& style_format(const std::string& style) {
    const auto found = formats_.find(style);
    if (found != formats_.end()) return found->second;
    return formats_.emplace(style, styles_.format(style)).first->second;
  }

  // The label that Word shows in front of the paragraph, with a space.
  std::string label_of(const Open& paragraph) {
    const WordFormat& style = style_format(paragraph.style);
    const int list = paragraph.format.list.value_or(style.list.value_or(0));
    if (list == 0) return "";
    int level = paragraph.format.level.value_or(-1);
    if (level < 0) level = numbering_.level_of_style(list, paragraph.style);
    if (level < 0) level = style.level.value_or(0);
    std::string label = numbering_.next_label(list, level);
    if (!label.empty() && label.back() != ' ') label += ' ';
    return label;
  }

  void end_paragraph() {
    const Open paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    std::string label = label_of(paragraph);
    LegacyCode code = LegacyCode::kNone;
    if (!paragraph.runs.empty()) code = paragraph.runs.front().second;
    // A label is ASCII in any code but for the letters of its text.
    out_.append(label, code);
    for (const auto& [text, run_code] : paragraph.runs) {
      out_.append(text, run_code);
    }
    out_.end_paragraph();
    run_ = {};
  }

  const WordStyles& styles_;
  WordNumbering& numbering_;
  FontedText& out_;
  std::vector<Open> paragraphs_;
  std::map<std::string, WordFormat> formats_;
  WordFormat run_;
  std::size_t skipping_ = 0;
  bool in_paragraph_format_ = false;
  bool in_text_ = false;
  bool in_section_ = false;
};

// Finds the part that a relation leads to.
class RelationHandler : public XmlHandler {
 public:
  explicit RelationHandler(std::string_view id) : id_(id) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.get("Id") != id_) return;
    const std::string target(attributes.get("Target"));
    part = target.starts_with('/') ? target.substr(1) : "word/" + target;
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::string part;

 private:
  std::string_view id_;
};

// Letterheads have the motto of the state or the Party (decree 30/2020/NĐ-CP,
// appendix I; guide 36-HD/VPTW). Running heads, which name publishers, journals
// and dates, have not.
bool is_letterhead(const FontedText& text) {
  std::string_view encoding;
  const std::string folded = fold(text.decode(encoding));
  return folded.find("cong hoa xa hoi chu nghia viet nam") !=
             std::string::npos ||
         folded.find("dang cong san viet nam") != std::string::npos;
}

// What [Content_Types].xml or the relations call it is not asked: all writers
// use these names, and a document that does not is refused.
constexpr const char* kDocument = "word/document.xml";

Result<WordStyles> read_styles(const ZipArchive& archive) {
  const Result<std::string> xml = archive.read("word/styles.xml");
  if (!xml) return WordStyles();
  return WordStyles::read(*xml);
}

Result<WordNumbering> read_numbering(const ZipArchive& archive) {
  const Result<std::string> xml = archive.read("word/numbering.xml");
  if (!xml) return WordNumbering();
  return WordNumbering::read(*xml);
}

// Reads a part into `handler`; what is not well formed from some point on
// leaves a warning where there is text before it.
Result<void> read_part(const ZipArchive& archive, const char* name,
                       DocumentHandler& handler, const FontedText& text,
                       std::vector<LoadWarning>& warnings) {
  const Result<std::string> xml = read_needed_part(archive, name);
  if (!xml) return xml.error();
  const Result<void> parsed = parse_xml(*xml, handler);
  if (parsed) return {};
  if (text.size() == 0 || parsed.error().id == "dtd-refused") {
    return parsed.error();
  }
  warnings.push_back(
      {"damaged", "its text ends early: " + parsed.error().message});
  return {};
}

// What the header of the first page holds, if it is a letterhead.
FontedText read_letterhead(const ZipArchive& archive, const FirstHeader& header,
                           const WordStyles& styles, WordNumbering& numbering) {
  if (header.relation().empty()) return {};
  const Result<std::string> relations =
      archive.read("word/_rels/document.xml.rels");
  if (!relations) return {};
  RelationHandler relation(header.relation());
  if (!parse_xml(*relations, relation) || relation.part.empty()) return {};
  const Result<std::string> xml = archive.read(relation.part);
  if (!xml) return {};
  FontedText text;
  DocumentHandler handler(styles, numbering, text);
  (void)parse_xml(*xml, handler);  // Before what is damaged there is text.
  return is_letterhead(text) ? text : FontedText();
}

}  // namespace

Result<Extracted> read_docx(std::string_view bytes, const ZipLimits& limits) {
  const OpenedZip archive = open_zip(bytes, limits);
  if (!archive) return archive.error();
  const Result<WordStyles> styles = read_styles(**archive);
  if (!styles) return styles.error();
  Result<WordNumbering> numbering = read_numbering(**archive);
  if (!numbering) return numbering.error();
  Extracted extracted;
  FontedText text;
  DocumentHandler body(*styles, *numbering, text);
  const Result<void> read =
      read_part(**archive, kDocument, body, text, extracted.warnings);
  if (!read) return read.error();
  for (const char* notes : {"word/footnotes.xml", "word/endnotes.xml"}) {
    if (!(*archive)->has(notes)) continue;
    DocumentHandler handler(*styles, *numbering, text);
    const Result<void> noted =
        read_part(**archive, notes, handler, text, extracted.warnings);
    if (!noted) {
      extracted.warnings.push_back({"damaged", noted.error().message});
    }
  }
  FontedText letterhead =
      read_letterhead(**archive, body.header, *styles, *numbering);
  if (letterhead.size() > 0) {
    letterhead.append(text);
    text = std::move(letterhead);
  }
  warn_of_contradictions(**archive, extracted.warnings);
  warn_of_omissions(body.has_deletions, body.has_hidden, extracted.warnings);
  extracted.text = text.decode(extracted.encoding);
  return extracted;
}

}  // namespace viendan
