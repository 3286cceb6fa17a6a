#include "pdf_writer.h"

#include <fmt/core.h>

#include <map>

#include "vietnamese_letters.h"

namespace viendan::testing_support {
namespace {

// Gives every character that is used a byte from 0x20 on.
class Alphabet {
 public:
  std::string encode(std::string_view text) {
    std::string hex;
    while (!text.empty()) {
      const char32_t c = take_character(text);
      const auto [row, added] = bytes_.try_emplace(c, 0x20 + bytes_.size());
      hex += fmt::format("{:02X}", row->second);
    }
    return hex;
  }

  [[nodiscard]] std::string to_unicode() const {
    std::string map =
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange "
        "<00> <FF> endcodespacerange ";
    for (const auto& [c, byte] : bytes_) {
      map += fmt::format("1 beginbfchar <{:02X}> <{:04X}> endbfchar ", byte,
                         static_cast<unsigned>(c));
    }
    return map + "endcmap end";
  }

 private:
  std::map<char32_t, std::size_t> bytes_;
};

std::string stream(std::string_view content) {
  return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(),
                     content);
}

std::string page_content(const std::vector<PlacedText>& texts,
                         Alphabet& alphabet) {
  std::string content;
  for (const PlacedText& text : texts) {
    const std::string_view matrix = text.turned ? "0 1 -1 0" : "1 0 0 1";
    content +=
        fmt::format("BT /F {} Tf {} {} {} Tm <{}> Tj ET\n", text.size, matrix,
                    text.x, 800 - text.y, alphabet.encode(text.text));
  }
  return content;
}

}  // namespace

std::string make_pdf(const std::vector<std::vector<PlacedText>>& pages,
                     std::string_view font) {
  Alphabet alphabet;
  std::vector<std::string> objects(4);
  std::string kids;
  for (const auto& texts : pages) {
    const std::size_t number = objects.size() + 1;
    kids += fmt::format("{} 0 R ", number);
    objects.push_back(fmt::format(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {} 0 R "
        "/Resources << /Font << /F 3 0 R >> >> >>",
        number + 1));
    objects.push_back(stream(page_content(texts, alphabet)));
  }
  std::string widths;
  for (int i = 0; i < 224; ++i) widths += "500 ";
  objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids,
                           pages.size());
  objects[2] = fmt::format(
      "<< /Type /Font /Subtype /TrueType /BaseFont /{} /FirstChar 32 /LastChar "
      "255 /Widths [{}] /ToUnicode 4 0 R /FontDescriptor << /Type "
      "/FontDescriptor /FontName /{} /Flags 4 >> >>",
      font, widths, font);
  objects[3] = stream(alphabet.to_unicode());
  std::string pdf = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t at = pdf.size();
  pdf += fmt::format(
      "xref\n0 {}\n0000000000 65535 f \n{}trailer << /Size {} /Root 1 0 R >>\n"
      "startxref\n{}\n%%EOF\n",
      objects.size() + 1, table, objects.size() + 1, at);
  return pdf;
}

}  // namespace viendan::testing_support
