#ifndef VIENDAN_CORPUS_SRC_SNIFF_H_
#define VIENDAN_CORPUS_SRC_SNIFF_H_

#include <string_view>

namespace viendan {

enum class Format : unsigned char {
  kText,
  kMarkdown,
  kHtml,
  kDocx,
  kOdt,
  kRtf,
  kDoc,
  kPdf,
  kZip,
  kEncrypted,  ///< An Office document under a password.
  kSheet,      ///< xlsx, xls, ods.
  kSlides,     ///< pptx, ppt, odp.
  kImage,
  kData,    ///< JSON: text for programs.
  kBinary,  ///< None of these, and no text.
};

/// What the bytes are, whatever the name says.
///
/// Complexity: looks at the first KiB, of containers also at names of parts.
[[nodiscard]] Format sniff(std::string_view bytes);

/// "docx", "pdf", …: what a record says.
[[nodiscard]] std::string_view format_name(Format format);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_SNIFF_H_
