// SERIAL = 1 to 5 digits ["." 1 to 3 digits] [letter | "bis" | "ter"]

#include "number_serial.h"

#include "letters.h"
#include "number_codes.h"
#include "number_scan.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxSerialDigits = 5;

char char_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (is_digit(char_at(text, end))) ++end;
  return end - at;
}

// "05bis/…", "12ter-…".
bool read_word_suffix(std::string_view text, Serial& serial) {
  const std::string_view rest = text.substr(serial.end);
  for (const std::string_view word : {"bis", "ter", "BIS"}) {
    if (!rest.starts_with(word)) continue;
    if (!is_mark_ahead(text, serial.end + word.size())) continue;
    serial.canonical += word == "BIS" ? "bis" : word;
    serial.end += word.size();
    serial.plain = false;
    return true;
  }
  return false;
}

// "72A TC/TCT", "72aTC/TCT": a code before a slash, behind a space or a small
// letter.
bool is_old_code_ahead(std::string_view text, std::size_t at) {
  if (char_at(text, at) == ' ') {
    ++at;
  } else if (is_ascii_capital(char_at(text, at - 1))) {
    return false;
  }
  if (!is_ascii_capital(char_at(text, at))) return false;
  const CodeWord word = read_code_word(text, at);
  return !word.key.empty() && char_at(text, word.span.end) == '/' &&
         find_body_code(word.key).kind == CodeKind::kOld;
}

// "30a/…", "270B-…": a letter between the digits and a separator.
// O and l there are digits misread.
void read_letter_suffix(std::string_view text, Serial& serial) {
  const std::string_view rest = text.substr(serial.end);
  const CodeLetter letter = code_letter(rest);
  if (letter.size == 0 || is_digit(letter.key) || letter.key == '&') return;
  if (!is_mark_ahead(text, serial.end + letter.size) &&
      !is_old_code_ahead(text, serial.end + letter.size)) {
    return;
  }
  const char c = rest.front();
  if (c == 'O' || c == 'o' || c == 'l' || c == 'I') {
    if (serial.value > 9999) return;
    serial.value = serial.value * 10 + (c == 'O' || c == 'o' ? 0 : 1);
    serial.canonical = serial_of(serial.value);
    serial.repaired = true;
  } else if (letter.key == 'L' || letter.key == 'O' || letter.key == 'I') {
    return;  // Its small form would read back as a digit.
  } else {
    serial.canonical +=
        letter.key == 'd'
            ? "đ"
            : std::string(1, static_cast<char>(letter.key | 0x20));
    serial.plain = false;
  }
  serial.end += letter.size;
}

}  // namespace

std::string serial_of(int value) {
  std::string digits(value < 10 ? "0" : "");
  digits += std::to_string(value);
  return digits;
}

Serial read_serial(std::string_view text, std::size_t at) {
  Serial serial;
  const std::size_t digits = count_digits(text, at);
  if (digits == 0 || digits > kMaxSerialDigits) return serial;
  serial.value = to_int(text.substr(at, digits));
  serial.canonical = serial_of(serial.value);
  serial.end = at + digits;
  const std::size_t decimals = count_digits(text, serial.end + 1);
  if (char_at(text, serial.end) == '.' && 1 <= decimals &&
      decimals <= kMaxDecimals) {
    serial.canonical += text.substr(serial.end, 1 + decimals);
    serial.end += 1 + decimals;
    serial.plain = false;
    return serial;
  }
  if (!read_word_suffix(text, serial)) read_letter_suffix(text, serial);
  return serial;
}

}  // namespace viendan
