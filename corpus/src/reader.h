#ifndef VIENDAN_CORPUS_SRC_READER_H_
#define VIENDAN_CORPUS_SRC_READER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/base/scan_text.h"
#include "viendan/corpus/load.h"
#include "zip_archive.h"

namespace viendan {

/// What a reader found in a file.
struct Extracted {
  std::string text;           ///< UTF-8, one paragraph a line.
  std::string_view encoding;  ///< Static: "UTF-8", or the legacy code of
                              ///< its fonts.
  std::vector<LoadWarning> warnings;
  std::optional<TextScan> scan{};  ///< Of `text`, where it is known already.
};

/// A part without which there is no document. Errors: those of
/// `ZipArchive::read`, but kCorrupt "missing-part" where it is not there.
[[nodiscard]] Result<std::string> read_needed_part(const ZipArchive& archive,
                                                   const std::string& name);

/// Warns when an archive contradicts itself.
void warn_of_contradictions(const ZipArchive& archive,
                            std::vector<LoadWarning>& warnings);

/// Warns of what the readers of all word processors leave out.
void warn_of_omissions(bool deleted, bool hidden,
                       std::vector<LoadWarning>& warnings);

/// The error of a document with more than `most` bytes of text.
[[nodiscard]] Error too_much_text(std::size_t most);

// Each reads a format from the bytes of a file. They are called in a boxed
// child and may crash or never return. Errors: kCorrupt, kTooLarge,
// kUnsupported and kLimit, with an `id`.
[[nodiscard]] Result<Extracted> read_docx(std::string_view bytes,
                                          const ZipLimits& limits = {});
[[nodiscard]] Result<Extracted> read_html(std::string_view bytes);
[[nodiscard]] Result<Extracted> read_pdf(std::string_view bytes);

/// Makes what `read_pdf` needs for any file, once in a process: a child that is
/// forked then has it. Without it `read_pdf` does the same, and takes longer.
void prepare_pdf();
[[nodiscard]] Result<Extracted> read_odt(std::string_view bytes,
                                         const ZipLimits& limits = {});
[[nodiscard]] Result<Extracted> read_doc(std::string_view bytes);
[[nodiscard]] Result<Extracted> read_rtf(std::string_view bytes);
[[nodiscard]] Result<Extracted> read_markdown(std::string_view bytes);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_READER_H_
