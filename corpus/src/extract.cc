#include "extract.h"

#include <fmt/core.h>

#include <cstring>
#include <mutex>
#include <utility>

#include "converters.h"
#include "glyph_numbers.h"
#include "legacy_code.h"
#include "reader_frame.h"
#include "reader_modules.h"
#include "syllables.h"
#include "text_encoding.h"

namespace viendan {
namespace {

// The formats that are read in a sandbox.
bool is_boxed(Format format) {
  return format == Format::kHtml || format == Format::kDocx ||
         format == Format::kDoc || format == Format::kPdf ||
         format == Format::kOdt || format == Format::kRtf ||
         format == Format::kMarkdown;
}

struct ReadSetting {
  Format format;
  ZipLimits limits;
  std::size_t text_limit;
};

// In the sandbox. Requires: `is_boxed(setting.format)`.
Result<Extracted> read_as(const ReadSetting& setting, std::string_view bytes) {
  switch (setting.format) {
    case Format::kHtml: return read_html(bytes);
    case Format::kDocx: return read_docx(bytes, setting.limits);
    case Format::kDoc: return read_doc(bytes);
    case Format::kPdf: return read_pdf(bytes);
    case Format::kOdt: return read_odt(bytes, setting.limits);
    case Format::kRtf: return read_rtf(bytes);
    default: return read_markdown(bytes);
  }
}

// Too much text is told here: what the pipe holds has a limit of its own, and
// which of both a file meets first is not to decide what it is said to be.
Result<Extracted> read_within(const ReadSetting& setting,
                              std::string_view bytes) {
  Result<Extracted> extracted = read_as(setting, bytes);
  if (!extracted || extracted->text.size() <= setting.text_limit) {
    return extracted;
  }
  return too_much_text(setting.text_limit);
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

// The child may open no file, not even that of a module.
void prepare_for_pdf() {
  make_tables();
  prepare_pdf();
}

void prepare_for_zip() {
  make_tables();
  (void)zip_module();
  (void)xml_module();
}

void prepare_for_markdown() {
  make_tables();
  (void)markdown_module();
}

// The next may be of any format that shares a child.
void prepare_for_shared() {
  prepare_for_zip();
  prepare_for_markdown();
}

using Prepare = void();

Prepare* preparation_for(Format format) {
  switch (format) {
    case Format::kPdf: return prepare_for_pdf;
    case Format::kDocx:
    case Format::kOdt: return prepare_for_zip;
    case Format::kMarkdown: return prepare_for_markdown;
    default: return make_tables;
  }
}

// The formats whose reader is of this project, over expat, libzip and md4c at
// most, and whose documents are small: starting a child for each would cost
// more than a tenth of reading it. Poppler is not trusted so far.
bool may_share_child(Format format) { return format != Format::kPdf; }

// Nothing odd, and no text so long that it leaves the memory in pieces.
bool leaves_clean(std::string_view frame) {
  constexpr std::size_t kMostText = std::size_t{4} << 20;
  return is_text_frame(frame) && frame.size() <= kMostText;
}

Result<Extracted> read_boxed(Format format, std::string_view bytes,
                             const LoadOptions& options) {
  const ReadSetting setting{
      format, {options.ratio_limit, options.parts_limit}, options.text_limit};
  BoxWork work;
  work.bytes = bytes;
  work.setting =
      std::string_view(reinterpret_cast<const char*>(&setting), sizeof setting);
  work.prepare = preparation_for(format);
  if (options.starter != nullptr && may_share_child(format)) {
    work.prepare = prepare_for_shared;
    work.leaves_clean = leaves_clean;
  }
  work.run = [](std::string_view file, std::string_view packed) {
    ReadSetting unpacked{};
    std::memcpy(&unpacked, packed.data(), sizeof unpacked);
    return pack_extracted(read_within(unpacked, file));
  };
  Result<std::string> frame =
      run_boxed(box_limits(options), options.allow_unsandboxed, work,
                options.starter.get());
  if (!frame) return frame.error();
  return unpack_extracted(std::move(*frame));
}

// What is older than Word 97, or damaged, other programs may read. LibreOffice
// knows numbers and fonts; antiword is there where it is not, and where it
// fails.
Result<Extracted> read_doc_file(std::string_view bytes,
                                const LoadOptions& options) {
  Result<Extracted> read = read_boxed(Format::kDoc, bytes, options);
  if (read || (read.error().id != "old-format" &&
               read.error().code != ErrorCode::kCorrupt &&
               read.error().code != ErrorCode::kCrashed)) {
    return read;
  }
  const Result<std::string> docx = convert_doc_to_docx(bytes, options);
  if (docx) return read_boxed(Format::kDocx, *docx, options);
  Result<Extracted> extracted = read_doc_by_antiword(bytes, options);
  if (extracted || extracted.error().id != "no-reader") return extracted;
  if (docx.error().id != "no-reader") return docx.error();
  // Where no program could try, what the file itself says is more to the point.
  return read.error().id == "old-format" ? std::move(extracted)
                                         : std::move(read);
}

Result<Extracted> read_pdf_file(std::string_view bytes,
                                const LoadOptions& options) {
  Result<Extracted> extracted = read_boxed(Format::kPdf, bytes, options);
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
  if (format == Format::kDoc) return read_doc_file(bytes, options);
  if (format == Format::kPdf) return read_pdf_file(bytes, options);
  if (!is_boxed(format)) return unsupported(format);
  return read_boxed(format, bytes, options);
}

}  // namespace

BoxLimits box_limits(const LoadOptions& options) {
  BoxLimits limits;
  limits.cpu = options.cpu_limit;
  limits.wall = options.time_limit;
  limits.memory = options.memory_limit;
  limits.output = options.text_limit + (std::size_t{1} << 20);
  return limits;
}

Result<Extracted> extract(Format format, std::string bytes,
                          const LoadOptions& options) {
  if (format == Format::kText) {
    DecodedText decoded = decode_text(std::move(bytes));
    Extracted extracted{
        std::move(decoded.text), decoded.encoding, {}, decoded.scan};
    warn_if_mixed(decoded.mixed, extracted);
    return extracted;
  }
  Result<Extracted> extracted = extract_other(format, bytes, options);
  if (extracted) repair(*extracted);
  return extracted;
}

}  // namespace viendan
