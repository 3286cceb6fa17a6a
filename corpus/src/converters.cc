// What other programs make of files that have no reader here. Each runs in a
// folder of its own, with limits and without network.
#include "converters.h"

#include <fmt/core.h>
#include <nettle/md5.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "external_program.h"
#include "pdf_text.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxConverted = std::size_t{256} << 20;

Error no_reader(std::string_view what, std::string hint) {
  return {ErrorCode::kUnsupported, fmt::format("{} is not installed", what),
          "no-reader", std::move(hint)};
}

ProgramRun run_of(std::vector<std::string> words, const LoadOptions& options) {
  ProgramRun run;
  run.words = std::move(words);
  // A program starts slowly and reads a page at a time.
  run.cpu = options.cpu_limit * 6;
  run.wall = options.time_limit * 3;
  return run;
}

// LibreOffice leaves a socket in /tmp that it may not remove itself. Its name
// is made from that of the profile: the MD5 of its UTF-16.
void remove_office_socket(const std::string& profile) {
  std::string wide;
  for (const char c : profile) {
    wide += c;
    wide += '\0';
  }
  md5_ctx context;
  md5_init(&context);
  md5_update(&context, wide.size(),
             reinterpret_cast<const std::uint8_t*>(wide.data()));
  std::array<std::uint8_t, MD5_DIGEST_SIZE> digest{};
  md5_digest(&context, digest.size(), digest.data());
  std::string path =
      fmt::format("/tmp/OSL_PIPE_{}_SingleOfficeIPC_", ::getuid());
  for (const std::uint8_t byte : digest) path += fmt::format("{:x}", byte);
  ::unlink(path.c_str());
}

// --- Recognised pages
// -------------------------------------------------------------

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    columns.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return columns;
}

float number_of(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return static_cast<float>(number);
}

// Where a word stands, and how large its letters are.
struct WordBox {
  float left;
  float width;
  float base;
  float size;
};

// Characters of a word share its width.
void add_word(PdfPage& page, std::string_view word, const WordBox& box) {
  std::u32string characters;
  while (!word.empty()) characters += take_character(word);
  const float each = box.width / static_cast<float>(characters.size());
  float left = box.left;
  for (const char32_t c : characters) {
    page.glyphs.push_back(
        {left, left + each, box.base, box.size, c, LegacyCode::kNone});
    left += each;
  }
}

// Tesseract's table of boxes: level page block par line word left top width
// height confidence text. Level 1 is the page, 4 a line, 5 a word.
PdfPage page_of_boxes(std::string_view table) {
  constexpr std::size_t kColumns = 12;
  PdfPage page;
  float base = 0;
  float size = 0;
  for (std::size_t begin = 0; begin < table.size();) {
    const std::size_t end = std::min(table.find('\n', begin), table.size());
    const auto row = columns_of(table.substr(begin, end - begin));
    begin = end + 1;
    if (row.size() < kColumns) continue;
    if (row[0] == "1") {
      page.width = number_of(row[8]);
      page.height = number_of(row[9]);
    } else if (row[0] == "4") {
      base = number_of(row[7]) + number_of(row[9]);
      size = 0.75F * number_of(row[9]);
    } else if (row[0] == "5" &&
               row[11].find_first_not_of(' ') != std::string_view::npos) {
      add_word(page, row[11],
               {number_of(row[6]), number_of(row[8]), base, size});
    }
  }
  return page;
}

}  // namespace

Result<std::string> convert_doc_to_docx(std::string_view bytes,
                                        const LoadOptions& options) {
  const std::string office = find_program("soffice");
  if (office.empty()) {
    return no_reader("LibreOffice", "install libreoffice-writer-nogui");
  }
  const Result<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder) return folder.error();
  const Result<void> written = folder->write("in.doc", bytes);
  if (!written) return written.error();
  const std::string profile = "file://" + folder->path() + "/profile";
  const ProgramRun run = run_of(
      {office, "--headless", "--norestore", "--nolockcheck", "--nodefault",
       "-env:UserInstallation=" + profile, "--convert-to", "docx", "--outdir",
       folder->path() + "/out", folder->path() + "/in.doc"},
      options);
  // With a new profile LibreOffice starts itself again, which its own socket,
  // being left over, prevents.
  Result<void> ran;
  constexpr int kTries = 2;
  for (int i = 0; i < kTries; ++i) {
    ran = run_program(run, *folder);
    remove_office_socket(profile);
    if (ran || ran.error().id != "program-failed") break;
  }
  if (!ran) return ran.error();
  return folder->read("out/in.docx", kMaxConverted);
}

Result<Extracted> read_doc_by_antiword(std::string_view bytes,
                                       const LoadOptions& options) {
  const std::string antiword = find_program("antiword");
  if (antiword.empty()) {
    return no_reader("neither LibreOffice nor antiword",
                     "install libreoffice-writer-nogui or antiword");
  }
  const Result<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder) return folder.error();
  const Result<void> written = folder->write("in.doc", bytes);
  if (!written) return written.error();
  const Result<void> ran = run_program(
      run_of({antiword, "-m", "UTF-8.txt", "-w", "0", "in.doc"}, options),
      *folder);
  if (!ran) return ran.error();
  Result<std::string> text = folder->read("stdout", options.text_limit);
  if (!text && text.error().code == ErrorCode::kLimit) {
    return too_much_text(options.text_limit);
  }
  if (!text) return text.error();
  return Extracted{std::move(*text), "UTF-8", {}};
}

Result<Extracted> read_pdf_by_ocr(std::string_view bytes,
                                  const LoadOptions& options) {
  const std::string tesseract = find_program("tesseract");
  const std::string painter = find_program("pdftoppm");
  if (tesseract.empty() || painter.empty()) {
    return no_reader("Tesseract",
                     "install tesseract-ocr, tesseract-ocr-vie and "
                     "poppler-utils");
  }
  const Result<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder) return folder.error();
  const Result<void> written = folder->write("in.pdf", bytes);
  if (!written) return written.error();
  PdfText text;
  constexpr int kMaxPages = 500;
  for (int page = 1; page <= kMaxPages; ++page) {
    const std::string number = fmt::format("{}", page);
    const Result<void> painted = run_program(
        run_of({painter, "-r", "300", "-gray", "-png", "-singlefile", "-f",
                number, "-l", number, "in.pdf", "page" + number},
               options),
        *folder);
    if (!painted) {
      if (page == 1) return painted.error();
      break;  // Behind the last page.
    }
    const Result<void> ran = run_program(
        run_of(
            {tesseract, "page" + number + ".png", "stdout", "-l", "vie", "tsv"},
            options),
        *folder);
    if (!ran) return ran.error();
    const Result<std::string> boxes =
        folder->read("stdout", options.text_limit);
    if (!boxes) return boxes.error();
    text.add_page(page_of_boxes(*boxes));
  }
  if (text.size() == 0) {
    return Error{ErrorCode::kUnsupported, "no text is recognised in it",
                 "no-text"};
  }
  Extracted extracted;
  extracted.text = text.finish().decode(extracted.encoding);
  extracted.warnings.push_back(
      {"ocr", "its text is recognised from pictures and may have errors"});
  return extracted;
}

}  // namespace viendan
