#include "xml.h"

#include <expat.h>
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace viendan {
namespace {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Session {
  XML_Parser parser;
  XmlHandler& handler;
  bool has_doctype = false;
};

Session& session(void* data) { return *static_cast<Session*>(data); }

void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
  session(data).handler.start(local_name(name), XmlAttributes(attributes));
}

void on_end(void* data, const XML_Char* name) {
  session(data).handler.end(local_name(name));
}

void on_text(void* data, const XML_Char* text, int size) {
  session(data).handler.text({text, static_cast<std::size_t>(size)});
}

void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*,
                int) {
  session(data).has_doctype = true;
  XML_StopParser(session(data).parser, XML_FALSE);
}

}  // namespace

std::string_view XmlAttributes::get(std::string_view name,
                                    std::string_view otherwise) const {
  for (const char** pair = pairs_; pair[0] != nullptr; pair += 2) {
    if (local_name(pair[0]) == name) return pair[1];
  }
  return otherwise;
}

Result<void> parse_xml(std::string_view xml, XmlHandler& handler) {
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

}  // namespace viendan
