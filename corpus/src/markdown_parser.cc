#include "markdown_parser.h"

extern "C" __attribute__((visibility("default"))) int viendan_parse_markdown(
    std::string_view markdown, const MD_PARSER& parser, void* data) {
  return md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()),
                  &parser, data);
}
