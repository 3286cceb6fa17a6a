#include "legacy_writers.h"

#include <array>
#include <cstdint>
#include <map>

#include "vietnamese_letters.h"

namespace viendan::testing_support {
namespace {

std::u32string to_utf32(std::string_view text) {
  std::u32string wide;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80   ? 1
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                                           : 4;
    char32_t c = lead;
    if (size > 1) c = lead & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size; ++k) {
      c = (c << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    }
    wide += c;
    i += size;
  }
  return wide;
}

using Bytes = std::map<char32_t, std::string>;

std::string encode(std::string_view text, const Bytes& bytes) {
  std::string out;
  for (const char32_t c : to_utf32(text)) {
    const auto found = bytes.find(c);
    if (found != bytes.end()) {
      out += found->second;
    } else {
      out += c < 0x80 ? static_cast<char>(c) : '?';
    }
  }
  return out;
}

// Letters and bytes in step.
Bytes table(std::u32string_view letters, std::string_view bytes) {
  Bytes made;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    made[letters[i]] = std::string(1, bytes[i]);
  }
  return made;
}

constexpr std::u32string_view kToned =
    U"àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
constexpr std::u32string_view kTonedCapitals =
    U"ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ";

}  // namespace

std::string to_tcvn3(std::string_view text) {
  constexpr std::string_view kBytes =
      "\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE\xC6\xC7\xC8\xC9\xCA\xCB"
      "\xCC\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xDC\xDD\xDE"
      "\xDF\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE"
      "\xEF\xF1\xF2\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE";
  static const Bytes& bytes = *new Bytes([=] {
    Bytes all = table(kToned, kBytes);
    all.merge(table(kTonedCapitals, kBytes));
    all.merge(
        table(U"ĂÂÊÔƠƯĐăâêôơưđ",
              "\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE"));
    return all;
  }());
  return encode(text, bytes);
}

std::string to_vni(std::string_view text) {
  // Marks in the order of kToned's rows: a ă â e ê i o ô ơ u ư y.
  constexpr std::array<std::string_view, 12> kBases = {
      "a", "a", "a", "e", "e", "", "o", "o", "\xF4", "u", "\xF6", "y"};
  constexpr std::string_view kPlain = "\xF8\xFB\xF5\xF9\xEF";
  constexpr std::string_view kBreve = "\xE8\xFA\xFC\xE9\xEB";
  constexpr std::string_view kHat = "\xE0\xE5\xE3\xE1\xE4";
  constexpr std::string_view kOfI = "\xEC\xE6\xF3\xED\xF2";
  static const Bytes& bytes = *new Bytes([=] {
    Bytes all;
    for (std::size_t i = 0; i < kToned.size(); ++i) {
      const std::size_t row = i / 5;
      const std::string_view marks = row == 1                           ? kBreve
                                     : row == 2 || row == 4 || row == 7 ? kHat
                                     : row == 5                         ? kOfI
                                                : kPlain;
      std::string pair(kBases[row]);
      pair += marks[i % 5];
      std::string capital = pair;
      for (char& c : capital) c = static_cast<char>(c & ~0x20);
      all[kToned[i]] = pair;
      all[kTonedCapitals[i]] = capital;
    }
    all[U'ỵ'] = "\xEE";
    all[U'Ỵ'] = "\xCE";
    for (const auto& [letter, code] :
         std::map<char32_t, std::string>{{U'ă', "a\xEA"},
                                         {U'â', "a\xE2"},
                                         {U'ê', "e\xE2"},
                                         {U'ô', "o\xE2"},
                                         {U'ơ', "\xF4"},
                                         {U'ư', "\xF6"},
                                         {U'đ', "\xF1"},
                                         {U'Ă', "A\xCA"},
                                         {U'Â', "A\xC2"},
                                         {U'Ê', "E\xC2"},
                                         {U'Ô', "O\xC2"},
                                         {U'Ơ', "\xD4"},
                                         {U'Ư', "\xD6"},
                                         {U'Đ', "\xD1"}}) {
      all[letter] = code;
    }
    return all;
  }());
  return encode(text, bytes);
}

std::string to_viscii(std::string_view text) {
  // RFC 1456, 0x80 to 0xFF.
  constexpr std::u32string_view kHigh =
      U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳ"
      U"ẵÈÉÊẺ"
      U"ÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
  static const Bytes& bytes = *new Bytes([=] {
    Bytes all;
    for (std::size_t i = 0; i < kHigh.size(); ++i) {
      all[kHigh[i]] = std::string(1, static_cast<char>(0x80 + i));
    }
    all.merge(table(U"ẲẴẪỶỸỴ", "\x02\x05\x06\x14\x19\x1E"));
    return all;
  }());
  return encode(text, bytes);
}

std::string to_windows1258(std::string_view text) {
  constexpr std::string_view kTones = "\xCC\xD2\xDE\xEC\xF2";
  constexpr std::string_view kBases =
      "a\xE3\xE2"
      "e\xEA"
      "io\xF4\xF5u\xFDy";
  constexpr std::string_view kCapitals =
      "A\xC3\xC2"
      "E\xCA"
      "IO\xD4\xD5U\xDDY";
  static const Bytes& bytes = *new Bytes([=] {
    Bytes all =
        table(U"ăâêôơưđĂÂÊÔƠƯĐ",
              "\xE3\xE2\xEA\xF4\xF5\xFD\xF0\xC3\xC2\xCA\xD4\xD5\xDD\xD0");
    for (std::size_t i = 0; i < kToned.size(); ++i) {
      all[kToned[i]] = {kBases[i / 5], kTones[i % 5]};
      all[kTonedCapitals[i]] = {kCapitals[i / 5], kTones[i % 5]};
    }
    return all;
  }());
  return encode(text, bytes);
}

std::string to_utf16(std::string_view text, bool big_endian, bool mark) {
  std::string out;
  const auto put = [&](char32_t unit) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  if (mark) put(0xFEFF);
  for (const char32_t c : to_utf32(text)) put(c);
  return out;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string mistake_for_windows1252(std::string_view bytes) {
  constexpr std::u32string_view kHigh =
      U"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160"
      U"\u2039"
      U"\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013"
      U"\u2014"
      U"\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
  std::string out;
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    append_utf8(byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80U] : byte, out);
  }
  return out;
}

namespace {

constexpr std::array<std::uint32_t, 256> make_crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t crc = i;
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    table[i] = crc;
  }
  return table;
}

std::uint32_t crc32(std::string_view bytes) {
  static constexpr std::array<std::uint32_t, 256> kTable = make_crc_table();
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char each : bytes) {
    crc = (crc >> 8) ^ kTable[(crc ^ static_cast<unsigned char>(each)) & 0xFFU];
  }
  return ~crc;
}

void put(std::string& out, std::size_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out += static_cast<char>((value >> (8 * i)) & 0xFF);
  }
}

// The fields that local and central headers have in common.
void put_member(std::string& out, const std::string& name,
                const std::string& content) {
  put(out, 20, 2);  // Version.
  put(out, 0, 2);   // Flags.
  put(out, 0, 2);   // Stored.
  put(out, 0, 4);   // Time.
  put(out, crc32(content), 4);
  put(out, content.size(), 4);
  put(out, content.size(), 4);
  put(out, name.size(), 2);
  put(out, 0, 2);  // Extra field.
}

}  // namespace

std::string make_zip(const Parts& parts) {
  std::string out;
  std::string directory;
  for (const auto& [name, content] : parts) {
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    put_member(directory, name, content);
    directory.append(2 + 2 + 2 + 4, '\0');  // Comment, disk, attributes.
    put(directory, out.size(), 4);
    directory += name;
    out += "PK\x03\x04";
    put_member(out, name, content);
    out += name + content;
  }
  const std::size_t begin = out.size();
  out += directory;
  out += "PK\x05\x06";
  put(out, 0, 4);
  put(out, parts.size(), 2);
  put(out, parts.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

std::string make_docx(std::string_view body, const Parts& more) {
  constexpr std::string_view kHead =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
      "main\">"
      "<w:body>";
  Parts parts = {{"[Content_Types].xml", "<Types/>"}};
  parts.emplace_back(
      "word/document.xml",
      std::string(kHead) + std::string(body) + "</w:body></w:document>");
  parts.insert(parts.end(), more.begin(), more.end());
  return make_zip(parts);
}

}  // namespace viendan::testing_support
