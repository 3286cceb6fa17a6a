#include "xml.h"

#include "reader_modules.h"

namespace viendan {

std::string_view XmlAttributes::get(std::string_view name,
                                    std::string_view otherwise) const {
  for (const char** pair = pairs_; pair[0] != nullptr; pair += 2) {
    if (local_xml_name(pair[0]) == name) return pair[1];
  }
  return otherwise;
}

Result<void> parse_xml(std::string_view xml, XmlHandler& handler) {
  ParseXml* const parse = xml_module();
  if (parse == nullptr) {
    return Error{ErrorCode::kUnsupported, "the reader of XML is missing",
                 "no-reader", "install viendan_xml.so of this version"};
  }
  Result<void> parsed;
  parse(xml, handler, parsed);
  return parsed;
}

}  // namespace viendan
