// The module over expat, which is loaded with the first file that has XML.
#include <expat.h>
#include <fmt/core.h>

#include <memory>
#include <type_traits>

#include "xml.h"

namespace viendan {
namespace {

struct Session {
  XML_Parser parser;
  XmlHandler& handler;
  bool has_doctype = false;
};

Session& session(void* data) { return *static_cast<Session*>(data); }

void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
  session(data).handler.start(local_xml_name(name), XmlAttributes(attributes));
}

void on_end(void* data, const XML_Char* name) {
  session(data).handler.end(local_xml_name(name));
}

void on_text(void* data, const XML_Char* text, int size) {
  session(data).handler.text({text, static_cast<std::size_t>(size)});
}

void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*,
                int) {
  session(data).has_doctype = true;
  XML_StopParser(session(data).parser, XML_FALSE);
}

Result<void> parse(std::string_view xml, XmlHandler& handler) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>,
                        decltype(&XML_ParserFree)>
      parser(XML_ParserCreate(nullptr), &XML_ParserFree);
  if (!parser)
    return Error{ErrorCode::kLimit, "no memory for XML", "memory-limit"};
  Session state{parser.get(), handler};
  XML_SetUserData(parser.get(), &state);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  constexpr std::size_t kChunk = std::size_t{1} << 20;
  for (bool last = false; !last;) {
    const std::string_view chunk = xml.substr(0, kChunk);
    xml.remove_prefix(chunk.size());
    last = xml.empty();
    if (XML_Parse(parser.get(), chunk.data(), static_cast<int>(chunk.size()),
                  last ? 1 : 0) == XML_STATUS_OK) {
      continue;
    }
    if (state.has_doctype) {
      return Error{ErrorCode::kUnsupported,
                   "it declares a document type, which no document needs",
                   "dtd-refused"};
    }
    return Error{ErrorCode::kCorrupt,
                 fmt::format("XML: {} in line {}",
                             XML_ErrorString(XML_GetErrorCode(parser.get())),
                             XML_GetCurrentLineNumber(parser.get())),
                 "corrupt"};
  }
  return {};
}

}  // namespace
}  // namespace viendan

extern "C" __attribute__((visibility("default"))) void viendan_parse_xml(
    std::string_view xml, viendan::XmlHandler& handler,
    viendan::Result<void>& parsed) {
  parsed = viendan::parse(xml, handler);
}
