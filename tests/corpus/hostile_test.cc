// Files that are made to exhaust or mislead their reader: each is refused or
// read, in little time, and costs nothing but itself.
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "legacy_writers.h"
#include "pdf_writer.h"
#include "viendan/corpus/load.h"

namespace viendan {
namespace {

using testing_support::make_docx;
using testing_support::make_zip;
using std::string_view_literals::operator""sv;

double seconds_of(const auto& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin)
      .count();
}

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
  const double took = seconds_of([&] {
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
  EXPECT_TRUE(file.error().id == "output-limit" ||
              file.error().code == ErrorCode::kTooLarge)
      << file.error().message;
}

TEST(Hostile, AnAttributeWithoutEnd) {
  const auto file = load_bytes(
      make_docx("<w:p w:a='" + std::string(20'000'000, 'x') + "'/>"), {});
  EXPECT_TRUE(file || !file.error().id.empty());
}

TEST(Hostile, MarksWithoutEnd) {
  for (const std::string_view mark :
       {"\xCC\x81", "\xCC\xA3\xCC\x81", "\xE2\x83\x90"}) {
    std::string text = "e";
    while (text.size() < 3'000'000) text += mark;
    EXPECT_LT(seconds_of([&] { EXPECT_TRUE(load_bytes(text, {})); }), 10.0);
  }
}

TEST(Hostile, OneLineAndOneWord) {
  for (const std::string_view piece :
       {"nghị quyết ", "x", "ñònh soá ", "§iÒu "}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LT(seconds_of([&] { EXPECT_TRUE(load_bytes(text, {})); }), 20.0);
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

TEST(Hostile, PagesThatAreTheirOwnParents) {
  const auto file = load_bytes(
      pdf_of("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
             "2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >> endobj"),
      {});
  EXPECT_TRUE(file || !file.error().id.empty());
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
  for (int i = 0; i < 50; ++i) {
    EXPECT_FALSE(load_bytes("%PDF-1.4 nothing", {}));
    EXPECT_TRUE(load_bytes(good, {}));
  }
}

}  // namespace
}  // namespace viendan
