// Damages good files at random and loads them. Whatever happens, this process
// goes on and every file has a result: a text, or an error with a stable id.
//
// VIENDAN_MUTATIONS in the environment sets how many; 20,000 are a thorough run
// over all formats. VIENDAN_MUTATED_FORMAT is the one format to damage, "docx",
// for as many of each as reliability reference I10 asks for: 100,000.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "external_program.h"
#include "extract.h"
#include "legacy_writers.h"
#include "reader_frame.h"
#include "sniff.h"
#include "viendan/base/utf8.h"
#include "viendan/corpus/load.h"

namespace viendan {
namespace {

// A page that is one picture.
std::string scan() {
  return "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
         "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
         "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 60 80] /Contents "
         "4 0 R >> endobj\n4 0 obj << /Length 61 >> stream\n"
         "q 60 0 0 80 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q    \n"
         "endstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
}

struct Seed {
  std::string bytes;
  bool is_markdown = false;  // Which text is by its name alone.
};

bool is_of_format(const Seed& seed, std::string_view format) {
  if (seed.is_markdown) return format == "md";
  const auto file = load_bytes(seed.bytes, {});
  return (file ? file->format : format_name(sniff(seed.bytes))) == format;
}

std::vector<Seed> read_seeds() {
  std::vector<Seed> seeds;
  for (const auto& entry :
       std::filesystem::directory_iterator(VIENDAN_DATA_DIR "/corpus")) {
    std::ifstream in(entry.path(), std::ios::binary);
    seeds.push_back(
        {{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()},
         entry.path().extension() == ".md"});
  }
  std::ranges::sort(seeds, {}, &Seed::bytes);  // Folders have no order.
  const std::string text = "quyết định của ủy ban nhân dân tỉnh\n";
  seeds.push_back({testing_support::to_tcvn3(text)});
  seeds.push_back({testing_support::to_vni(text)});
  seeds.push_back({testing_support::to_utf16(text, false, true)});
  // Stored, so that damage reaches the XML and not only the packing.
  seeds.push_back({testing_support::make_docx(
      "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId "
      "w:val='7'/></w:numPr></w:pPr><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/>"
      "</w:rPr><w:t>quyÕt ®Þnh</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      {{"word/numbering.xml",
        "<w:numbering xmlns:w='x'><w:abstractNum w:abstractNumId='3'><w:lvl "
        "w:ilvl='1'><w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum><w:num "
        "w:numId='7'><w:abstractNumId w:val='3'/></w:num></w:numbering>"}})});
  seeds.push_back({scan()});
  const char* format = std::getenv("VIENDAN_MUTATED_FORMAT");
  if (format != nullptr) {
    std::erase_if(
        seeds, [&](const Seed& seed) { return !is_of_format(seed, format); });
  }
  return seeds;
}

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  std::string mutate(std::string bytes) {
    const std::size_t count = std::size_t{1} << below(7);
    for (std::size_t i = 0; i < count && !bytes.empty(); ++i) change(bytes);
    return bytes;
  }

  std::size_t below(std::size_t end) { return random_() % end; }

 private:
  void change(std::string& bytes) {
    const std::size_t at = below(bytes.size());
    const std::size_t size = std::min(bytes.size() - at, 1 + below(64));
    switch (below(7)) {
      case 0:
      case 1: bytes[at] = static_cast<char>(random_()); break;
      case 2:
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^
                                      (1U << below(8)));
        break;
      case 3: bytes.erase(at, size); break;
      case 4: bytes.insert(at, bytes.substr(below(bytes.size()), size)); break;
      case 5: {
        constexpr std::string_view kOdd[] = {
            "\xFF\xFF\xFF\xFF", "{{{{", "<<",       ">>", "\\'", "&#", "/Kids",
            "2147483647",       "-1",   "<![CDATA["};
        bytes.insert(at, kOdd[below(std::size(kOdd))]);
        break;
      }
      default:
        if (below(20) == 0) bytes.resize(at);
    }
  }

  std::mt19937 random_;
};

// Other programs try their luck with damaged Word documents and with scans,
// which takes seconds: one in many is enough to see that they cost nothing but
// the file.
bool is_for_programs(std::string_view bytes, int number, int count) {
  const int each = std::max(200, count / 100);
  return sniff(bytes) != Format::kDoc || number % each == 0;
}

bool is_for_ocr(int number, std::size_t seeds, int count) {
  const int each = std::max(64, count / 300);
  return number / static_cast<int>(seeds) % each == 0;
}

Result<LoadedFile> load_without_programs(const std::string& bytes,
                                         const LoadOptions& options) {
  BoxWork work;
  work.bytes = bytes;
  work.run = [](std::string_view file, std::string_view) {
    return pack_extracted(read_doc(file));
  };
  Result<std::string> frame =
      run_boxed(box_limits(options), false, work, options.starter.get());
  if (!frame) return frame.error();
  Result<Extracted> extracted = unpack_extracted(std::move(*frame));
  if (!extracted) return extracted.error();
  Result<SourceText> source = SourceText::create(std::move(extracted->text));
  if (!source) return source.error();
  LoadedFile file;
  file.source = std::move(*source);
  return file;
}

Result<LoadedFile> load_markdown(const std::string& path,
                                 const std::string& bytes,
                                 const LoadOptions& options) {
  std::ofstream(path, std::ios::binary) << bytes;
  return load_file(path, options);
}

TEST(Mutation, EveryDamagedFileHasAResult) {
  const char* wanted = std::getenv("VIENDAN_MUTATIONS");
  const int count = wanted != nullptr ? std::atoi(wanted) : 1000;
  const std::vector<Seed> seeds = read_seeds();
  ASSERT_FALSE(seeds.empty());
  LoadOptions options;
  options.cpu_limit = std::chrono::seconds(5);
  options.memory_limit = std::size_t{256} << 20;
  options.starter = make_child_starter();
  const auto folder = TemporaryFolder::create();
  ASSERT_TRUE(folder);
  const std::string named = folder->path() + "/mutated.md";
  Mutator mutator(20'240'601);
  std::map<std::string, int> results;
  for (int i = 0; i < count; ++i) {
    const Seed& seed = seeds[static_cast<std::size_t>(i) % seeds.size()];
    const std::string bytes = mutator.mutate(seed.bytes);
    options.ocr = is_for_ocr(i, seeds.size(), count);
    const auto file = seed.is_markdown ? load_markdown(named, bytes, options)
                      : is_for_programs(bytes, i, count)
                          ? load_bytes(bytes, options)
                          : load_without_programs(bytes, options);
    if (file) {
      const std::string_view text = file->source.text();
      ASSERT_EQ(utf8_prefix_size(text), text.size()) << i;
      ++results["read"];
    } else {
      EXPECT_FALSE(file.error().id.empty()) << file.error().message;
      EXPECT_FALSE(file.error().message.empty());
      ++results[std::string(file.error().id)];
    }
  }
  int sum = 0;
  for (const auto& [result, times] : results) {
    std::cout << result << ": " << times << '\n';
    sum += times;
  }
  EXPECT_EQ(sum, count);
}

}  // namespace
}  // namespace viendan
