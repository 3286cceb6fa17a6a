#include "sniff.h"

#include <gtest/gtest.h>

namespace viendan {
namespace {

struct SniffCase {
  std::string_view why;
  std::string_view bytes;
  Format format;
};

const SniffCase kCases[] = {
    {"text", "Căn cứ Luật Đất đai;\n", Format::kText},
    {"an object of JSON", "{\n  \"số\": 1\n}\n", Format::kData},
    {"a list of objects", "[{\"a\": 1}]", Format::kData},
    {"JSON lines", "{\"a\":1}\n{\"a\":2}\n", Format::kData},
    {"a blank to fill in is text", "[Tên cơ quan] (1)\nSố: ……\n[Ký tên]",
     Format::kText},
    {"braces round words are text", "{Dự thảo} Nghị định … }", Format::kText},
    {"an object that does not end", "{\"a\": 1", Format::kText},
    {"web page", "<!DOCTYPE html><html>", Format::kHtml},
    {"rich text", "{\\rtf1\\ansi}", Format::kRtf},
    {"nothing", "", Format::kText},
};

TEST(Sniff, TellsFormatsByTheirBytes) {
  for (const SniffCase& c : kCases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(sniff(c.bytes), c.format);
  }
}

}  // namespace
}  // namespace viendan
