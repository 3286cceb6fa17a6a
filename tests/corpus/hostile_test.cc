// Files that are made to exhaust or mislead their reader: each is refused or
// read, in little time, and costs nothing but itself.
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cpu_time.h"
#include "legacy_writers.h"
#include "pdf_writer.h"
#include "sanitized.h"
#include "viendan/corpus/load.h"

namespace viendan {
namespace {

using testing_support::cpu_seconds_of;
using testing_support::growth_when_doubled;
using testing_support::kLinearGrowth;
using testing_support::make_docx;
using testing_support::make_zip;
using std::string_view_literals::operator""sv;

std::string deflate_bytes(std::string_view bytes, int window_bits) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string zlib_of(std::string_view bytes) { return deflate_bytes(bytes, 15); }

void put(std::string& out, std::size_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out += static_cast<char>((value >> (8 * i)) & 0xFF);
  }
}

struct Member {
  std::string name;
  std::string packed;
  std::size_t size;
  std::uint32_t crc;
};

void put_header(std::string& out, const Member& member) {
  put(out, 20, 2);
  put(out, 0, 2);
  put(out, 8, 2);  // Deflated.
  put(out, 0, 4);
  put(out, member.crc, 4);
  put(out, member.packed.size(), 4);
  put(out, member.size, 4);
  put(out, member.name.size(), 2);
  put(out, 0, 2);
}

// An archive of one deflated member; its directory lists it `times` times.
std::string zip_of(const Member& member, int times) {
  std::string out = "PK\x03\x04";
  put_header(out, member);
  out += member.name + member.packed;
  std::string directory;
  for (int i = 0; i < times; ++i) {
    Member named = member;
    if (i > 0) named.name = fmt::format("n{:05}", i);
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    put_header(directory, named);
    directory.append(2 + 2 + 2 + 4 + 4, '\0');
    directory += named.name;
  }
  const std::size_t begin = out.size();
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, static_cast<std::size_t>(times), 2);
  put(out, static_cast<std::size_t>(times), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

Member bomb(std::size_t size) {
  const std::string xml = "<d><p><r><t>" + std::string(size, ' ');
  const auto* data = reinterpret_cast<const Bytef*>(xml.data());
  return {"word/document.xml", deflate_bytes(xml, -15), xml.size(),
          static_cast<std::uint32_t>(
              crc32(0, data, static_cast<uInt>(xml.size())))};
}

TEST(Hostile, AnArchiveThatUnpacksToTooMuch) {
  const std::string docx = zip_of(bomb(std::size_t{200} << 20), 1);
  const double took = cpu_seconds_of([&] {
    const auto file = load_bytes(docx, {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().id, "ratio-limit") << file.error().message;
  });
  EXPECT_LT(took, 10.0);
}

TEST(Hostile, LimitsAreThoseOfTheOptions) {
  const std::string large =
      zip_of(bomb((std::size_t{17} << 20) + 1), 1);  // A thousand to one.
  LoadOptions options;
  options.ratio_limit = 2'000;
  EXPECT_EQ(load_bytes(large, {}).error().id, "ratio-limit");
  // No sooner a limit, it is only XML that has no end.
  EXPECT_EQ(load_bytes(large, options).error().id, "corrupt");

  const std::string small = make_docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>",
                                      {{"word/styles.xml", "<w:styles/>"}});
  EXPECT_TRUE(load_bytes(small, {}));
  options.parts_limit = 1;
  EXPECT_EQ(load_bytes(small, options).error().id, "too-many-parts");
}

// Reliability reference G6: what stands in front of a member is not what the
// directory says of it.
TEST(Hostile, AnArchiveThatContradictsItself) {
  const std::string good = make_docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>");
  const auto plain = load_bytes(good, {});
  ASSERT_TRUE(plain);
  EXPECT_TRUE(plain->warnings.empty());
  struct Row {
    std::string_view why;
    std::size_t at;  // In the header in front of the first member.
    std::string_view bytes;
  };
  for (const Row& row :
       {Row{"another size", 22, "\x07\0\0\0"sv},
        Row{"another packed size", 18, "\x07\0\0\0"sv},
        Row{"another method", 8, "\x08\0"sv},
        Row{"another sum", 14, "\1\2\3\4"sv}, Row{"another name", 30, "W"sv}}) {
    SCOPED_TRACE(row.why);
    std::string bytes = good;
    bytes.replace(row.at, row.bytes.size(), row.bytes);
    const auto file = load_bytes(bytes, {});
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->source.text(), "chữ\n");
    ASSERT_EQ(file->warnings.size(), 1U);
    EXPECT_EQ(file->warnings[0].code, "zip-mismatch");
  }
}

// The end of an archive as large ones have it; `directory` is where it says
// that the directory is, `count` how many members.
std::string with_zip64_end(const std::string& zip, std::uint64_t directory,
                           std::uint64_t count, std::uint64_t record) {
  const std::size_t end = zip.rfind("PK\x05\x06");
  const std::string size = zip.substr(end + 12, 4) + std::string(4, '\0');
  std::string more = "PK\x06\x06";
  put(more, 44, 8);
  put(more, 45, 2);
  put(more, 45, 2);
  put(more, 0, 8);
  put(more, count, 8);
  put(more, count, 8);
  more += size;
  put(more, directory, 8);
  more += "PK\x06\x07";
  put(more, 0, 4);
  put(more, record, 8);
  put(more, 1, 4);
  const std::string cut = zip.substr(end, 8) + std::string(4, '\xFF') +
                          zip.substr(end + 12, 4) + std::string(4, '\xFF') +
                          zip.substr(end + 20);
  return zip.substr(0, end) + more + cut;
}

TEST(Hostile, Zip64AndWhatItMayLieAbout) {
  const std::string zip = make_docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>");
  const std::size_t end = zip.rfind("PK\x05\x06");
  const std::size_t directory = zip.find("PK\x01\x02");
  const auto count = static_cast<unsigned char>(zip[end + 8]);
  const auto right = load_bytes(with_zip64_end(zip, directory, count, end), {});
  ASSERT_TRUE(right) << right.error().message;
  EXPECT_EQ(right->source.text(), "chữ\n");
  constexpr std::uint64_t kMost = UINT64_MAX;
  struct Lie {
    std::uint64_t directory;
    std::uint64_t count;
    std::uint64_t record;
  };
  for (const Lie& lie :
       {Lie{kMost, count, end}, Lie{directory, kMost, end},
        Lie{directory, 0, end}, Lie{directory, count, kMost},
        Lie{directory, count, 0}, Lie{0, count, end},
        Lie{directory, 1U << 31, end}, Lie{kMost - 45, count, end}}) {
    const auto file = load_bytes(
        with_zip64_end(zip, lie.directory, lie.count, lie.record), {});
    EXPECT_TRUE(file ? file->source.text() == "chữ\n"
                     : !file.error().id.empty());
  }
}

// `archive` with 16 bits set in each of its headers, which a member has two of.
std::string with_header_field(std::string archive, std::size_t at, char value) {
  for (const auto& [mark, shift] :
       {std::pair{"PK\x03\x04"sv, 0U}, std::pair{"PK\x01\x02"sv, 2U}}) {
    for (std::size_t begin = archive.find(mark); begin != std::string::npos;
         begin = archive.find(mark, begin + 1)) {
      archive[begin + at + shift] = value;
    }
  }
  return archive;
}

// Reliability reference G8 and G15.
TEST(Hostile, MembersThatNobodyCanUnpack) {
  constexpr std::size_t kFlags = 6;
  constexpr std::size_t kMethod = 8;
  const std::string good = make_docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>");
  ASSERT_TRUE(load_bytes(good, {}));
  const auto locked = load_bytes(with_header_field(good, kFlags, 1), {});
  ASSERT_FALSE(locked);
  EXPECT_EQ(locked.error().id, "encrypted") << locked.error().message;
  for (const char method : {'\x09', '\x0E', '\x5D'}) {
    // Deflate64, LZMA, Zstandard: read rightly or refused.
    const auto file = load_bytes(with_header_field(good, kMethod, method), {});
    EXPECT_TRUE(file ? file->source.text().empty() : !file.error().id.empty())
        << int{method};
  }
}

TEST(Hostile, MembersThatShareTheirBytes) {
  const auto file = load_bytes(zip_of(bomb(100'000), 2'000), {});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().id, "overlap") << file.error().message;
}

TEST(Hostile, AWordDocumentOverTheLimitOfText) {
  std::string run = "<w:p><w:r><w:t>";
  for (int i = 0; i < 10'000; ++i) run += fmt::format("chữ {} ", i);
  run += "</w:t></w:r></w:p>";
  std::string body;
  while (body.size() < (std::size_t{70} << 20)) body += run;
  const auto file = load_bytes(make_docx(body), {});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().id, "text-limit") << file.error().message;
}

TEST(Hostile, AnAttributeWithoutEnd) {
  const auto file = load_bytes(
      make_docx("<w:p w:a='" + std::string(20'000'000, 'x') + "'/>"), {});
  EXPECT_TRUE(file || !file.error().id.empty());
}

// Reliability reference F5.
TEST(Hostile, MarksWithoutEnd) {
  struct Row {
    std::string_view mark;
    std::string_view warning;
  };
  for (const Row& row :
       {Row{"\xCC\x81", "too-many-marks"},
        Row{"\xCC\xA3\xCC\x81", "too-many-marks"}, Row{"\xE2\x83\x90", ""}}) {
    SCOPED_TRACE(row.mark);
    const auto load = [&](std::size_t bytes) {
      std::string text = "e";
      while (text.size() < bytes) text += row.mark;
      const auto file = load_bytes(text, {});
      ASSERT_TRUE(file);
      EXPECT_EQ(file->warnings.empty() ? "" : file->warnings[0].code,
                row.warning);
    };
    EXPECT_LE(growth_when_doubled(500'000, load), kLinearGrowth);
#ifndef VIENDAN_TEST_SANITIZED  // Which takes five seconds for each.
    load(10'000'000);
#endif
  }
  // As many as any language has are normalised, and nothing is said.
  const auto few = load_bytes("e\xCC\xA3\xCC\x82", {});
  ASSERT_TRUE(few);
  EXPECT_EQ(few->source.text(), "ệ");
  EXPECT_TRUE(few->warnings.empty());
}

TEST(Hostile, OneLineAndOneWord) {
  for (const std::string_view piece :
       {"nghị quyết ", "x", "ñònh soá ", "§iÒu "}) {
    SCOPED_TRACE(piece);
    const auto load = [&](std::size_t bytes) {
      std::string text;
      while (text.size() < bytes) text += piece;
      EXPECT_TRUE(load_bytes(text, {}));
    };
    EXPECT_LE(growth_when_doubled(100'000, load), kLinearGrowth);
  }
}

// Reliability reference F2, F6 and F11.
TEST(Hostile, TextThatFewProgramsExpect) {
  struct Row {
    std::string_view why;
    std::string bytes;
    std::string text;
  };
  std::string signs;  // Compatibility forms that NFKC makes 18 times as long.
  for (int i = 0; i < 100'000; ++i) signs += "\xEF\xB7\xBA";
  for (const Row& row : std::initializer_list<Row>{
           {"half a unit of UTF-16", std::string("\xFF\xFEQ\0u\0x"sv),
            "Qu\xEF\xBF\xBD"},
           {"half a pair of UTF-16", std::string("\xFF\xFEQ\0\x34\xD8"sv),
            "Q\xEF\xBF\xBD"},
           {"long forms", signs, signs},
           {"a character younger than ICU 72", "a \xF0\x9F\xAB\xA9",
            "a \xF0\x9F\xAB\xA9"}}) {
    const auto file = load_bytes(row.bytes, {});
    ASSERT_TRUE(file) << row.why;
    EXPECT_EQ(file->source.text(), row.text) << row.why;
  }
}

TEST(Hostile, EveryByteThereIs) {
  std::string bytes;
  for (int i = 1; i < 256; ++i) bytes += static_cast<char>(i);
  for (int i = 0; i < 8; ++i) bytes += bytes;
  for (const std::string& each : {bytes, bytes + '\0', bytes + bytes}) {
    const auto file = load_bytes(each, {});
    EXPECT_TRUE(file || file.error().id == "binary");
  }
}

std::string pdf_of(std::string_view objects) {
  return "%PDF-1.4\n" + std::string(objects) +
         "\ntrailer << /Root 1 0 R >>\n%%EOF\n";
}

// Reliability reference I8.
TEST(Hostile, PdfThatIsLockedOrRunsScripts) {
  const std::string page =
      "1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript "
      "/JS (app.launchURL('http://127.0.0.1')) /Next << /S /Launch /F "
      "(/bin/true) >> >> /AcroForm << /XFA (<!DOCTYPE d [<!ENTITY x SYSTEM "
      "'file:///etc/hostname'>]><d>&x;</d>) >> >> endobj\n2 0 obj << /Type "
      "/Pages "
      "/Kids [3 0 R] /Count 1 >> endobj 3 0 obj << /Type /Page /Parent 2 0 R "
      "/MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F << "
      "/Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj "
      "4 0 obj << /Length 38 >> stream\nBT /F 12 Tf 60 700 Td (So 12) Tj ET   "
      "\nendstream endobj\n";
  const auto open = load_bytes(
      "%PDF-1.4\n" + page + "trailer << /Root 1 0 R >>\n%%EOF\n", {});
  ASSERT_TRUE(open) << open.error().message;
  EXPECT_EQ(open->source.text(), "So 12\n");
  const std::string key(32, 'k');
  const auto locked = load_bytes(
      fmt::format(
          "%PDF-1.4\n{}trailer << /Root 1 0 R /ID [(a) (b)] /Encrypt << "
          "/Filter /Standard /V 1 /R 2 /P -4 /O ({}) /U ({}) >> >>\n"
          "%%EOF\n",
          page, key, key),
      {});
  ASSERT_FALSE(locked);
  EXPECT_EQ(locked.error().id, "encrypted") << locked.error().message;
}

TEST(Hostile, PagesThatAreTheirOwnParents) {
  const auto file = load_bytes(
      pdf_of("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
             "2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >> endobj"),
      {});
  EXPECT_TRUE(file || !file.error().id.empty());
}

// Reliability reference I6: tables and object streams that lead to themselves,
// and far too many pages.
TEST(Hostile, PdfTablesThatAreRings) {
  constexpr std::string_view kPages =
      "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
      "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
      "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj\n";
  const std::string head = "%PDF-1.5\n" + std::string(kPages);
  const std::string table = fmt::format(
      "{}xref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Size 9 /Prev "
      "{} >>\nstartxref\n{}\n%%EOF\n",
      head, head.size(), head.size());
  const std::string objects =
      head +
      "5 0 obj << /Type /ObjStm /N 2 /First 8 /Extends 5 0 R /Length 30 >> "
      "stream\n5 0 6 3  5 0 R 6 0 R          \nendstream endobj\n6 0 obj 6 0 R "
      "endobj\ntrailer << /Root 6 0 R /Size 9 >>\n%%EOF\n";
  for (const std::string& bytes : {table, objects}) {
    const double took = cpu_seconds_of([&] {
      const auto file = load_bytes(bytes, {});
      EXPECT_FALSE(file);  // There is no text in it.
      EXPECT_FALSE(file.error().id.empty());
    });
    EXPECT_LT(took, 10.0);
  }
  std::string pages;
  std::string kids;
  for (int i = 0; i < 20'001; ++i) {
    kids += fmt::format("{} 0 R ", i + 3);
    pages +=
        fmt::format("{} 0 obj << /Type /Page /Parent 2 0 R >> endobj\n", i + 3);
  }
  const auto file = load_bytes(
      pdf_of(fmt::format("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 "
                         "0 obj << /Type /Pages /Count 20001 /Kids [{}] >> "
                         "endobj\n{}",
                         kids, pages)),
      {});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().id, "too-many-pages") << file.error().message;
}

TEST(Hostile, PdfFiltersOnFilters) {
  std::string content(std::size_t{60} << 20, ' ');
  content = zlib_of(zlib_of(content));
  const auto file = load_bytes(
      pdf_of(fmt::format(
          "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
          "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
          "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents "
          "4 "
          "0 R >> endobj\n4 0 obj << /Filter [/FlateDecode /FlateDecode] "
          "/Length {} >> stream\n{}\nendstream endobj",
          content.size(), content)),
      {});
  EXPECT_TRUE(file || !file.error().id.empty());
}

TEST(Hostile, PdfArraysInArrays) {
  const auto file = load_bytes(
      pdf_of("1 0 obj " + std::string(200'000, '[') + " endobj"), {});
  ASSERT_FALSE(file);
  EXPECT_FALSE(file.error().id.empty());
}

TEST(Hostile, NothingOutsideIsOpened) {
  // Each would show the canary if it were.
  const std::string canary = "/etc/hostname";
  const std::vector<std::string> files = {
      make_zip({{"word/document.xml",
                 "<!DOCTYPE d [<!ENTITY x SYSTEM 'file://" + canary +
                     "'>]><d><p><r><t>&x;</t></r></p></d>"}}),
      make_docx("<w:p><w:r><w:instrText>INCLUDETEXT " + canary +
                "</w:instrText><w:t>a</w:t></w:r></w:p>"),
      "{\\rtf1{\\field{\\*\\fldinst INCLUDETEXT \"" + canary +
          "\"}{\\fldrslt a}}}",
      "<html><base href='file:///'><iframe src='" + canary +
          "'></iframe><meta http-equiv=refresh content='0;url=" + canary +
          "'>a",
  };
  for (const std::string& bytes : files) {
    const auto file = load_bytes(bytes, {});
    if (!file) {
      EXPECT_EQ(file.error().id, "dtd-refused");
    } else {
      EXPECT_LT(file->source.text().size(), 4U) << file->source.text();
    }
  }
}

TEST(Hostile, ARunOfFailuresGivesNothingUp) {
  const std::string good = make_docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>");
  LoadOptions shared;
  shared.starter = make_child_starter();
  for (const LoadOptions& options : {LoadOptions(), shared}) {
    for (int i = 0; i < 50; ++i) {
      EXPECT_FALSE(load_bytes("%PDF-1.4 nothing", options));
      EXPECT_FALSE(load_bytes(good.substr(0, good.size() / 2), options));
      const auto file = load_bytes(good, options);
      ASSERT_TRUE(file) << file.error().message;
      EXPECT_EQ(file->source.text(), "chữ\n");
    }
  }
}

}  // namespace
}  // namespace viendan
