#ifndef VIENDAN_CORPUS_SRC_XML_H_
#define VIENDAN_CORPUS_SRC_XML_H_

#include <string_view>

#include "viendan/base/result.h"

namespace viendan {

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
/// "dtd-refused" at a document type declaration, before anything in it counts.
/// Complexity: linear; no recursion over depth.
[[nodiscard]] Result<void> parse_xml(std::string_view xml, XmlHandler& handler);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_XML_H_
