#ifndef VIENDAN_CORPUS_SRC_XML_H_
#define VIENDAN_CORPUS_SRC_XML_H_

#include <cstddef>
#include <string_view>

#include "viendan/base/result.h"

namespace viendan {

/// "p" of "w:p".
[[nodiscard]] constexpr std::string_view local_xml_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Attributes of an element. Names are local: `val` finds `w:val`.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

  /// The value of the attribute, or `otherwise`.
  [[nodiscard]] std::string_view get(std::string_view name,
                                     std::string_view otherwise = {}) const;

 private:
  const char** pairs_;
};

/// Receives a document as it is read. Element names are local: "p" for `w:p`.
class XmlHandler {
 public:
  XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;
  virtual ~XmlHandler() = default;

  virtual void start(std::string_view name,
                     const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
};

/// Reads `xml` and tells `handler`. What was told before an error stands.
///
/// Errors: kCorrupt "corrupt" where it is not well formed; kUnsupported
/// "dtd-refused" at a document type declaration, before anything in it counts,
/// and "no-reader" when the module is missing.
/// Complexity: linear; no recursion over depth.
[[nodiscard]] Result<void> parse_xml(std::string_view xml, XmlHandler& handler);

/// What `parse_xml` calls: the function of this name that the module exports.
using ParseXml = void(std::string_view xml, XmlHandler& handler,
                      Result<void>& parsed);
inline constexpr const char* kParseXml = "viendan_parse_xml";
inline constexpr const char* kXmlModule = "viendan_xml.so";

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_XML_H_
