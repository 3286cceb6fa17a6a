// Markdown through md4c, which tells blocks and spans as it finds them. What
// remains is the text as a reader of the page sees it; raw HTML in it is read
// as HTML, front matter is text.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "html_tokens.h"
#include "markdown_parser.h"
#include "reader.h"
#include "reader_modules.h"
#include "text_encoding.h"

namespace viendan {
namespace {

struct MarkdownText {
  struct List {
    bool ordered;
    unsigned next;
    char mark;
  };

  void break_line() {
    if (!text.empty() && text.back() != '\n') text += '\n';
  }

  std::string text;
  std::vector<List> lists;
};

MarkdownText& state(void* data) { return *static_cast<MarkdownText*>(data); }

int enter_block(MD_BLOCKTYPE type, void* detail, void* data) {
  MarkdownText& out = state(data);
  out.break_line();
  if (type == MD_BLOCK_UL) out.lists.push_back({false, 0, '-'});
  if (type == MD_BLOCK_OL) {
    const auto* list = static_cast<const MD_BLOCK_OL_DETAIL*>(detail);
    out.lists.push_back({true, list->start, list->mark_delimiter});
  }
  if (type == MD_BLOCK_LI && !out.lists.empty()) {
    MarkdownText::List& list = out.lists.back();
    out.text += list.ordered ? fmt::format("{}{} ", list.next, list.mark)
                             : std::string("- ");
    ++list.next;
  }
  return 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* data) {
  MarkdownText& out = state(data);
  const bool is_list = type == MD_BLOCK_UL || type == MD_BLOCK_OL;
  if (is_list && !out.lists.empty()) out.lists.pop_back();
  out.break_line();
  return 0;
}

int ignore_span(MD_SPANTYPE, void*, void*) { return 0; }

int add_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
  MarkdownText& out = state(data);
  const std::string_view view(text, size);
  switch (type) {
    case MD_TEXT_NULLCHAR: out.text += "\xEF\xBF\xBD"; break;
    case MD_TEXT_BR: out.text += '\n'; break;
    case MD_TEXT_SOFTBR: out.text += ' '; break;
    case MD_TEXT_ENTITY: out.text += resolve_references(view); break;
    case MD_TEXT_HTML: {
      HtmlTokenizer tokens(view);
      while (true) {
        const HtmlToken token = tokens.next();
        if (token.kind == HtmlToken::Kind::kDone) break;
        if (token.kind == HtmlToken::Kind::kText) {
          out.text += resolve_references(token.text);
        }
        if (token.name == "br") out.text += '\n';
      }
      break;
    }
    default: out.text += view;
  }
  return 0;
}

}  // namespace

Result<Extracted> read_markdown(std::string_view bytes) {
  ParseMarkdown* const parse = markdown_module();
  if (parse == nullptr) {
    return Error{ErrorCode::kUnsupported, "the reader of Markdown is missing",
                 "no-reader", "install viendan_md.so of this version"};
  }
  Extracted extracted;
  const std::string markdown = show_as_utf8(bytes, extracted.encoding);
  MD_PARSER parser{};
  parser.flags =
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = ignore_span;
  parser.leave_span = ignore_span;
  parser.text = add_text;
  MarkdownText out;
  if (parse(markdown, parser, &out) != 0) {
    return Error{ErrorCode::kCorrupt, "the Markdown cannot be read", "corrupt"};
  }
  extracted.text = std::move(out.text);
  return extracted;
}

}  // namespace viendan
