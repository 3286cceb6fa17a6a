#include "doc_writer.h"

#include "legacy_writers.h"

namespace viendan::testing_support {
namespace {

constexpr std::size_t kTextAt = 0x800;
constexpr std::size_t kPage = 512;

void put(std::string& out, std::size_t at, std::uint64_t value, int bytes) {
  out.replace(at, static_cast<std::size_t>(bytes), little_endian(value, bytes));
}

// A page of formatting: places, a byte or 13 for each run, its modifiers at the
// end, the number of runs.
std::string make_page(const DocSpec& spec, bool of_paragraphs) {
  const std::size_t entry = of_paragraphs ? 13 : 1;
  std::string places;
  std::string entries;
  std::string page(kPage, '\0');
  std::size_t free = kPage - 2;
  std::size_t at = kTextAt;
  for (const DocRun& run : spec.runs) {
    places += little_endian(at, 4);
    at += run.bytes.size();
    std::string modifiers = run.characters;
    if (of_paragraphs) {
      modifiers = std::string(2, '\0') + run.paragraph;  // Style 0.
      if (modifiers.size() % 2 == 0) modifiers += '\0';
    }
    const std::size_t size =
        of_paragraphs ? (modifiers.size() + 1) / 2 : modifiers.size();
    const std::string block = static_cast<char>(size) + modifiers;
    free = (free - block.size()) & ~std::size_t{1};
    page.replace(free, block.size(), block);
    std::string one(entry, '\0');
    one[0] = static_cast<char>(free / 2);
    entries += one;
  }
  places += little_endian(at, 4);
  page.replace(0, places.size(), places);
  page.replace(places.size(), entries.size(), entries);
  page[kPage - 1] = static_cast<char>(spec.runs.size());
  return page;
}

std::string make_pieces(const DocSpec& spec) {
  std::vector<std::size_t> begins;
  std::vector<std::size_t> order;
  std::size_t at = kTextAt;
  for (const DocRun& run : spec.runs) {
    order.push_back(begins.size());
    begins.push_back(at);
    at += run.bytes.size();
  }
  if (!spec.order.empty()) order = spec.order;
  std::string modifiers;
  std::string places;
  std::string pieces;
  std::size_t character = 0;
  std::size_t listed = 0;
  for (const std::size_t number : order) {
    const DocRun& run = spec.runs[number];
    const std::size_t narrow_at = (begins[number] * 2) | (std::size_t{1} << 30);
    std::size_t modifier = 0;
    if (!run.piece.empty()) {
      modifiers += '\x01' + little_endian(run.piece.size(), 2) + run.piece;
      modifier = 2 * listed++ + 1;
    }
    places += little_endian(character, 4);
    pieces += little_endian(0, 2) +
              little_endian(run.wide ? begins[number] : narrow_at, 4) +
              little_endian(modifier, 2);
    character += run.bytes.size() / (run.wide ? 2 : 1);
  }
  places += little_endian(character, 4);
  const std::string table = places + pieces;
  return modifiers + '\x02' + little_endian(table.size(), 4) + table;
}

std::string make_fonts(const std::vector<std::string>& names) {
  std::string fonts = little_endian(names.size(), 2) + little_endian(0, 2);
  for (const std::string& name : names) {
    std::string entry(39, '\0');
    entry += to_utf16(name, false, false) + std::string(2, '\0');
    fonts += static_cast<char>(entry.size()) + entry;
  }
  return fonts;
}

std::string make_styles() {
  std::string head = little_endian(1, 2) + little_endian(10, 2);
  head.resize(18);
  std::string style(10, '\0');
  style[2] = '\xF1';  // A paragraph, based on none.
  style[3] = '\xFF';
  style += std::string(4, '\0') + std::string(4, '\0');
  return little_endian(head.size(), 2) + head + little_endian(style.size(), 2) +
         style;
}

std::uint32_t count_characters(const DocSpec& spec) {
  std::size_t count = 0;
  for (const DocRun& run : spec.runs) {
    count += run.bytes.size() / (run.wide ? 2 : 1);
  }
  return static_cast<std::uint32_t>(count);
}

}  // namespace

std::string little_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) {
    out += static_cast<char>((value >> (8 * i)) & 0xFF);
  }
  return out;
}

std::string modifier(unsigned code, std::string_view operand) {
  return little_endian(code, 2) + std::string(operand);
}

DocRun narrow(std::string bytes, std::string characters,
              std::string paragraph) {
  return {
      std::move(bytes), false, std::move(characters), std::move(paragraph), {}};
}

DocRun wide(std::string_view text, std::string characters,
            std::string paragraph) {
  return {to_utf16(text, false, false),
          true,
          std::move(characters),
          std::move(paragraph),
          {}};
}

Streams make_doc_streams(const DocSpec& spec) {
  std::string document(kTextAt, '\0');
  for (const DocRun& run : spec.runs) document += run.bytes;
  document.resize((document.size() + kPage - 1) / kPage * kPage);
  const std::size_t page = document.size() / kPage;
  document += make_page(spec, false) + make_page(spec, true);
  put(document, 0, 0xA5EC, 2);
  put(document, 2, spec.version, 2);
  put(document, 10, spec.flags, 2);
  const std::uint32_t characters = count_characters(spec);
  put(document, 0x4C, characters - spec.notes - spec.headers, 4);
  put(document, 0x50, spec.notes, 4);
  put(document, 0x54, spec.headers, 4);

  const std::size_t text_end = kTextAt + 1'000'000;
  const auto bin = [&](std::size_t number) {
    return little_endian(kTextAt, 4) + little_endian(text_end, 4) +
           little_endian(number, 4);
  };
  const std::pair<int, std::string> parts[] = {{1, make_styles()},
                                               {12, bin(page)},
                                               {13, bin(page + 1)},
                                               {15, make_fonts(spec.fonts)},
                                               {33, make_pieces(spec)}};
  std::string table;
  for (const auto& [number, bytes] : parts) {
    const std::size_t at = 0x9A + 8 * static_cast<std::size_t>(number);
    put(document, at, table.size(), 4);
    put(document, at + 4, bytes.size(), 4);
    table += bytes;
  }
  return {{"WordDocument", document}, {"1Table", table}};
}

std::string make_compound(const Streams& streams) {
  constexpr std::size_t kSector = 512;
  constexpr std::uint32_t kEnd = 0xFFFFFFFE;
  // Sector 0 is the table, 1 the directory, then come the streams.
  std::vector<std::uint32_t> next = {0xFFFFFFFD, kEnd};
  std::string content;
  std::string directory;
  const auto add_entry = [&](std::string_view name, char type,
                             std::uint32_t child, std::uint32_t right,
                             std::size_t first, std::size_t size) {
    std::string entry = to_utf16(name, false, false);
    entry.resize(64);
    entry += little_endian(2 * (name.size() + 1), 2) + type + '\x01';
    entry += little_endian(UINT32_MAX, 4) + little_endian(right, 4) +
             little_endian(child, 4);
    entry.resize(116);
    directory += entry + little_endian(first, 4) + little_endian(size, 8);
  };
  add_entry("Root Entry", 5, 1, UINT32_MAX, kEnd, 0);
  for (std::size_t i = 0; i < streams.size(); ++i) {
    std::string bytes = streams[i].second;
    if (bytes.size() < 4096) bytes.resize(4096);
    const bool is_last = i + 1 == streams.size();
    add_entry(streams[i].first, 2, UINT32_MAX,
              is_last ? UINT32_MAX : static_cast<std::uint32_t>(i + 2),
              next.size(), bytes.size());
    bytes.resize((bytes.size() + kSector - 1) / kSector * kSector);
    content += bytes;
    for (std::size_t n = bytes.size() / kSector; n > 0; --n) {
      next.push_back(n == 1 ? kEnd
                            : static_cast<std::uint32_t>(next.size()) + 1);
    }
  }
  std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  header.resize(24);
  header += little_endian(0x3E, 2) + little_endian(3, 2) +
            little_endian(0xFFFE, 2) + little_endian(9, 2) +
            little_endian(6, 2);
  header.resize(44);
  header += little_endian(1, 4) + little_endian(1, 4) + little_endian(0, 4) +
            little_endian(4096, 4) + little_endian(kEnd, 4) +
            little_endian(0, 4) + little_endian(kEnd, 4) + little_endian(0, 4) +
            little_endian(0, 4);
  header.resize(kSector, '\xFF');
  std::string table;
  next.resize(kSector / 4, UINT32_MAX);
  for (const std::uint32_t each : next) table += little_endian(each, 4);
  directory.resize(kSector);
  return header + table + directory + content;
}

std::string make_doc(const DocSpec& spec) {
  return make_compound(make_doc_streams(spec));
}

}  // namespace viendan::testing_support
