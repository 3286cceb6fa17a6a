#include "extract.h"

#include <fmt/core.h>

#include <mutex>
#include <utility>

#include "converters.h"
#include "glyph_numbers.h"
#include "legacy_code.h"
#include "pdf_module.h"
#include "reader_frame.h"
#include "syllables.h"
#include "text_encoding.h"

namespace viendan {
namespace {

// The formats that are read in a sandbox, and by what.
using Reader = Result<Extracted> (*)(std::string_view bytes);

Reader reader_of(Format format) {
  switch (format) {
    case Format::kHtml: return read_html;
    case Format::kDocx: return read_docx;
    case Format::kPdf: return read_pdf;
    case Format::kOdt: return read_odt;
    case Format::kRtf: return read_rtf;
    case Format::kMarkdown: return read_markdown;
    default: return nullptr;
  }
}

// Makes the tables that readers look into. A child that is forked while another
// thread makes one would wait for it for ever.
void make_tables() {
  static std::once_flag made;
  std::call_once(made, [] {
    for (const LegacyCode code :
         {LegacyCode::kTcvn3, LegacyCode::kVni, LegacyCode::kViscii,
          LegacyCode::kWindows1258}) {
      (void)decode_legacy(code, "x");
    }
    (void)is_syllable("a");
    (void)character_of_glyph(1);
  });
}

Result<Extracted> read_boxed(Reader reader, std::string_view bytes,
                             const LoadOptions& options) {
  make_tables();
  Result<std::string> frame =
      run_boxed(box_limits(options), options.allow_unsandboxed,
                [&] { return pack_extracted(reader(bytes)); });
  if (!frame) return frame.error();
  return unpack_extracted(std::move(*frame));
}

// LibreOffice knows numbers and fonts; antiword is there where it is not, and
// where it fails.
Result<Extracted> read_doc(std::string_view bytes, const LoadOptions& options) {
  const Result<std::string> docx = convert_doc_to_docx(bytes, options);
  if (docx) return read_boxed(read_docx, *docx, options);
  Result<Extracted> extracted = read_doc_by_antiword(bytes, options);
  if (!extracted && extracted.error().id == "no-reader" &&
      docx.error().id != "no-reader") {
    return docx.error();
  }
  return extracted;
}

Result<Extracted> read_pdf_file(std::string_view bytes,
                                const LoadOptions& options) {
  (void)pdf_module();  // Here, for the child may open no file.
  Result<Extracted> extracted = read_boxed(read_pdf, bytes, options);
  const bool is_scan = !extracted && extracted.error().id == "no-text";
  return is_scan && options.ocr ? read_pdf_by_ocr(bytes, options)
                                : std::move(extracted);
}

Error unsupported(Format format) {
  if (format == Format::kEncrypted) {
    return {ErrorCode::kUnsupported, "it is encrypted", "encrypted",
            "save it without a password"};
  }
  if (format == Format::kZip) {
    return {ErrorCode::kUnsupported, "an archive is no document", "archive",
            "name a document in it, or the archive as *.zip where folders are "
            "walked"};
  }
  // What is not even recognised may be a damaged document.
  return {ErrorCode::kUnsupported,
          fmt::format("{} is not read", format_name(format)),
          format == Format::kBinary ? "binary" : "unsupported-format"};
}

void warn_if_mixed(bool mixed, Extracted& extracted) {
  if (!mixed) return;
  extracted.warnings.push_back(
      {"mixed-encodings", "its paragraphs are in several encodings"});
}

// Text that a reader of another format found may still be in a legacy code.
void repair(Extracted& extracted) {
  DecodedText repaired = repair_text(std::move(extracted.text));
  extracted.text = std::move(repaired.text);
  if (repaired.encoding != "UTF-8") extracted.encoding = repaired.encoding;
  warn_if_mixed(repaired.mixed, extracted);
}

Result<Extracted> extract_other(Format format, std::string_view bytes,
                                const LoadOptions& options) {
  if (format == Format::kDoc) return read_doc(bytes, options);
  if (format == Format::kPdf) return read_pdf_file(bytes, options);
  const Reader reader = reader_of(format);
  if (reader == nullptr) return unsupported(format);
  return read_boxed(reader, bytes, options);
}

}  // namespace

BoxLimits box_limits(const LoadOptions& options) {
  BoxLimits limits;
  limits.cpu = options.cpu_limit;
  limits.wall = options.time_limit;
  limits.memory = options.memory_limit;
  limits.output = kMaxSourceBytes + (std::size_t{1} << 20);
  return limits;
}

Result<Extracted> extract(Format format, std::string bytes,
                          const LoadOptions& options) {
  if (format == Format::kText) {
    DecodedText decoded = decode_text(std::move(bytes));
    Extracted extracted{std::move(decoded.text), decoded.encoding, {}};
    warn_if_mixed(decoded.mixed, extracted);
    return extracted;
  }
  Result<Extracted> extracted = extract_other(format, bytes, options);
  if (extracted) repair(*extracted);
  return extracted;
}

}  // namespace viendan
