#ifndef VIENDAN_CORPUS_SRC_MARKDOWN_PARSER_H_
#define VIENDAN_CORPUS_SRC_MARKDOWN_PARSER_H_

#include <md4c.h>

#include <string_view>

namespace viendan {

/// `md_parse`, of a module that is loaded with the first Markdown file: the
/// function of this name that it exports. Returns: 0 unless it failed.
using ParseMarkdown = int(std::string_view markdown, const MD_PARSER& parser,
                          void* data);
inline constexpr const char* kParseMarkdown = "viendan_parse_markdown";
inline constexpr const char* kMarkdownModule = "viendan_md.so";

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_MARKDOWN_PARSER_H_
