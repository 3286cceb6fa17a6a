#include "sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "text_encoding.h"

namespace viendan {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kHead = 1024;

struct Magic {
  std::string_view bytes;
  Format format;
};

constexpr std::array kMagics = std::to_array<Magic>({
    {"{\\rtf"sv, Format::kRtf},
    {"\xFF\xD8\xFF"sv, Format::kImage},
    {"\x89PNG\r\n"sv, Format::kImage},
    {"GIF8"sv, Format::kImage},
    {"II*\0"sv, Format::kImage},
    {"MM\0*"sv, Format::kImage},
});

std::string lower_ascii(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return low;
}

std::string_view without_leading_space(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t at = text.find_first_not_of(" \t\r\n\f");
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

bool is_html(std::string_view head) {
  std::string_view start = without_leading_space(head);
  if (start.empty() || start.front() != '<') return false;
  const std::string low = lower_ascii(start);
  constexpr std::array kStarts = std::to_array<std::string_view>(
      {"<!doctype html", "<html",  "<head", "<body", "<meta",   "<title",
       "<table",         "<div",   "<p>",   "<p ",   "<center", "<font",
       "<span",          "<h1",    "<h2",   "<h3",   "<br",     "<b>",
       "<style",         "<script"});
  const auto is_start = [&](std::string_view each) {
    return low.starts_with(each);
  };
  if (std::ranges::any_of(kStarts, is_start)) return true;
  // A comment or an XML declaration may come first.
  const bool may_precede = low.starts_with("<!--") || low.starts_with("<?xml");
  return may_precede && low.find("<html") != std::string::npos;
}

// An object or a list of JSON, by its ends (RFC 8259). A text in brackets or
// braces does not go on with a quote, a brace or a bracket, and end so too.
bool is_json(std::string_view bytes) {
  const std::string_view start = without_leading_space(bytes);
  const std::size_t last = bytes.find_last_not_of(" \t\r\n");
  if (start.size() < 2 || (start.front() != '{' && start.front() != '[')) {
    return false;
  }
  const char end = bytes[last];
  const std::string_view inside = without_leading_space(start.substr(1));
  if (start.front() == '{') {
    return end == '}' && (inside.starts_with('"') || inside.starts_with('}'));
  }
  return end == ']' && (inside.starts_with('{') || inside.starts_with('['));
}

// Every second byte: what UTF-16 has of ASCII.
std::string narrow(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    if (c != '\0' && static_cast<unsigned char>(c) < 0x80) text += c;
  }
  return text;
}

bool has_wide(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

// A compound file ([MS-CFB]); its directory names the streams in UTF-16.
Format sniff_compound(std::string_view bytes) {
  if (has_wide(bytes, "EncryptedPackage")) return Format::kEncrypted;
  if (has_wide(bytes, "WordDocument")) return Format::kDoc;
  if (has_wide(bytes, "Workbook") || has_wide(bytes, "Book")) {
    return Format::kSheet;
  }
  if (has_wide(bytes, "PowerPoint Document")) return Format::kSlides;
  return Format::kBinary;
}

std::size_t little_endian(std::string_view bytes, std::size_t at, int size) {
  std::size_t value = 0;
  for (int i = size; i-- > 0;) {
    const std::size_t place = at + static_cast<std::size_t>(i);
    const char byte = place < bytes.size() ? bytes[place] : '\0';
    value = (value << 8) | static_cast<unsigned char>(byte);
  }
  return value;
}

// Where the directory of a large archive is: before the end record at `end`
// there is a locator, and that tells where the larger end record is (APPNOTE
// 4.3.14, 4.3.15).
std::size_t directory_of_zip64(std::string_view bytes, std::string_view tail,
                               std::size_t end) {
  constexpr std::size_t kLocator = 20;
  if (end < kLocator) return bytes.size();
  const std::size_t record = little_endian(tail, end - kLocator + 8, 8);
  return record < bytes.size() ? little_endian(bytes, record + 48, 8)
                               : bytes.size();
}

// Calls `visit` for the names in the directory of an archive (APPNOTE 4.3.12);
// stops at what is none.
template <typename Visit>
void visit_member_names(std::string_view bytes, Visit visit) {
  constexpr std::size_t kMaxTail = 65'535 + 22;
  const std::string_view tail =
      bytes.substr(bytes.size() - std::min(bytes.size(), kMaxTail));
  const std::size_t end = tail.rfind("PK\x05\x06"sv);
  if (end == std::string_view::npos) return;
  std::size_t at = little_endian(tail, end + 16, 4);
  if (at == 0xFFFFFFFF) at = directory_of_zip64(bytes, tail, end);
  constexpr int kMaxNames = 10'000;
  constexpr std::size_t kHeader = 46;
  for (int i = 0;
       i < kMaxNames && at < bytes.size() && kHeader <= bytes.size() - at;
       ++i) {
    if (!bytes.substr(at).starts_with("PK\x01\x02"sv)) return;
    const std::size_t name = little_endian(bytes, at + 28, 2);
    visit(bytes.substr(at + kHeader, name));
    at += kHeader + name + little_endian(bytes, at + 30, 2) +
          little_endian(bytes, at + 32, 2);
  }
}

Format sniff_archive(std::string_view bytes) {
  constexpr std::string_view kType = "application/vnd.oasis.opendocument.";
  constexpr std::size_t kNameAt = 30;  // Of a local header.
  const std::string_view first =
      bytes.substr(0, 256).substr(std::min<std::size_t>(kNameAt, bytes.size()));
  if (const std::size_t at = first.find(kType);
      first.starts_with("mimetype") && at != std::string_view::npos) {
    const std::string_view type = first.substr(at + kType.size());
    if (type.starts_with("text")) return Format::kOdt;
    return type.starts_with("spreadsheet") ? Format::kSheet : Format::kSlides;
  }
  // What has lost its directory is damaged; its reader says so.
  constexpr std::string_view kDocument = "word/document.xml";
  const bool is_cut = bytes.find("PK\x05\x06"sv) == std::string_view::npos;
  if (is_cut && bytes.find(kDocument) != std::string_view::npos) {
    return Format::kDocx;
  }
  Format format = Format::kZip;
  visit_member_names(bytes, [&](std::string_view name) {
    if (name == kDocument) format = Format::kDocx;
    if (name.starts_with("xl/workbook.")) format = Format::kSheet;
    if (name == "ppt/presentation.xml") format = Format::kSlides;
  });
  return format;
}

}  // namespace

Format sniff(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  for (const Magic& magic : kMagics) {
    if (head.starts_with(magic.bytes)) return magic.format;
  }
  if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
    return sniff_compound(bytes);
  }
  if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv)) {
    return sniff_archive(bytes);
  }
  // PDF readers look for the mark in the first KiB.
  if (head.find("%PDF-") != std::string_view::npos) return Format::kPdf;
  if (head.starts_with("RIFF") && head.substr(8).starts_with("WEBP")) {
    return Format::kImage;
  }
  if (is_wide_text(bytes)) {
    return is_html(narrow(head)) ? Format::kHtml : Format::kText;
  }
  if (is_binary(bytes)) return Format::kBinary;
  if (is_json(bytes)) return Format::kData;
  return is_html(head) ? Format::kHtml : Format::kText;
}

std::string_view format_name(Format format) {
  switch (format) {
    case Format::kText: return "txt";
    case Format::kMarkdown: return "md";
    case Format::kHtml: return "html";
    case Format::kDocx: return "docx";
    case Format::kOdt: return "odt";
    case Format::kRtf: return "rtf";
    case Format::kDoc: return "doc";
    case Format::kPdf: return "pdf";
    case Format::kZip: return "zip";
    case Format::kEncrypted: return "encrypted Office document";
    case Format::kSheet: return "spreadsheet";
    case Format::kSlides: return "presentation";
    case Format::kImage: return "image";
    case Format::kData: return "JSON";
    case Format::kBinary: return "binary data";
  }
  return "txt";
}

}  // namespace viendan
