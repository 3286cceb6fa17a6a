#include "fields.h"

#include <fmt/core.h>
#include <xxhash.h>

#include <algorithm>

#include "packed_word.h"
#include "words.h"

namespace viendan {
namespace {

// Numbers are the same with and without leading zeros: "05-CT/TW".
std::string plain_number(const DocumentNumber& number) {
  DocumentNumber plain = usual_form(number);
  const std::size_t zeros =
      std::min(plain.serial.find_first_not_of('0'), plain.serial.size() - 1);
  plain.serial.erase(0, zeros);
  return lower_case(to_string(plain));
}

std::string shortened(std::string_view prefix, std::string_view value) {
  std::string whole(prefix);
  if (prefix.size() + value.size() <= kMaxTermBytes) return whole.append(value);
  whole.append(value, 0, kMaxWholeBytes - prefix.size());
  whole += fmt::format("#{:016x}", XXH3_64bits(value.data(), value.size()));
  return whole;
}

}  // namespace

std::string term_of(const Field& field, std::string_view value) {
  if (field.kind == Field::Kind::kWords) {
    return shortened(field.prefix, pack_word(value));
  }
  return shortened(field.prefix, value);
}

std::string word_of(const Field& field, std::string_view term) {
  return unpack_word(term.substr(field.prefix.size()));
}

std::string file_key(std::string_view path) {
  return shortened(kFileKeyPrefix, path);
}

std::string number_value(const DocumentNumber& number) {
  return plain_number(number);
}

std::string loose_number_value(const DocumentNumber& number) {
  DocumentNumber loose = number;
  loose.year.reset();
  return plain_number(loose);
}

std::string_view key_stem(std::string_view key) {
  return key.substr(0, key.find('@'));
}

std::string name_value(std::string_view name) {
  std::string value;
  for (Words words(name); words.next();) {
    if (!value.empty()) value += ' ';
    value += words.word();
  }
  return value;
}

std::string date_value_of(const std::optional<PartialDate>& date) {
  if (!date) return {};
  return fmt::format("{:04}{:02}{:02}", date->year, date->month, date->day);
}

}  // namespace viendan
