#include "number_context.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "number_codes.h"
#include "type_words.h"
#include "viendan/base/fold.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxGap = 400;  // Bytes of white space before a number.
constexpr std::size_t kMaxWord = 30;  // No syllable has more bytes.
constexpr std::size_t kMaxTypeWords = 5;

// The folded words of a name, last word first.
struct NameWords {
  std::array<WordCode, kMaxTypeWords> words{};
  std::size_t size = 0;
};

struct TypeName : NameWords {
  DocumentType type = DocumentType::kNone;
};

constexpr auto kThings = pack_table<std::string_view>([] {
  return std::to_array<TableCells<1>>({
#include "numbered_things.inc"  // Made from tables/numbered_things.tsv.
  });
});

// "Nghịquyết": the two syllables of a type that an export has grown together
// (domain reference 8.5).
TypeName grown_together(const TypeName& name, std::string folded) {
  std::erase(folded, ' ');
  return {{{word_code(folded)}, 1}, name.type};
}

NameWords spell(std::string_view words) {
  NameWords name;
  const std::string folded = fold(words);
  for (std::size_t at = 0; at < folded.size();) {
    const Word word = read_word(folded, at);
    if (word.code != 0 && name.size < kMaxTypeWords) {
      name.words[name.size++] = word.code;
    }
    at = word.span.end + 1;
  }
  std::ranges::reverse(name.words.begin(), name.words.begin() + name.size);
  return name;
}

std::vector<TypeName> make_type_names() {
  std::vector<TypeName> names;
  for (const DocumentTypeInfo& row : document_types()) {
    const TypeName name{spell(row.name), document_type_of_name(row.name)};
    if (name.size > 0) names.push_back(name);
    if (name.size == 2) names.push_back(grown_together(name, fold(row.name)));
  }
  for (const TypeAlias& row : type_aliases()) {
    // "văn bản số" is what any letter may be called.
    const std::string_view type = row.name == "-" ? "công văn" : row.name;
    names.push_back({spell(row.alias), document_type_of_name(type)});
  }
  return names;
}

std::vector<NameWords> make_thing_names() {
  std::vector<NameWords> names;
  for (const std::string_view words : kThings) names.push_back(spell(words));
  return names;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Names by their last word, in buckets by its hash: most words end none. Those
// of one bucket are looked at longest first, so that "quy chế phối hợp" is
// found before "quy chế".
template <typename Name>
class NameTable {
 public:
  explicit NameTable(std::vector<Name> names) : names_(std::move(names)) {
    std::ranges::stable_sort(names_, std::ranges::greater{}, &Name::size);
    next_.resize(names_.size());
    for (std::size_t i = names_.size(); i-- > 0;) {
      std::uint16_t& first = first_[bucket_of(names_[i].words[0])];
      next_[i] = first;
      first = static_cast<std::uint16_t>(i + 1);
    }
  }

  // The longest name that ends with `last`; `begin` becomes its start. nullptr
  // if there is none.
  [[nodiscard]] const Name* ending_with(std::string_view text, const Word& last,
                                        std::size_t& begin) const {
    std::array<Word, kMaxTypeWords> words;
    words[0] = last;
    std::size_t read = 1;
    for (std::size_t at = first_[bucket_of(last.code)]; at > 0;
         at = next_[at - 1]) {
      const Name& name = names_[at - 1];
      const std::size_t size = std::min(name.size, words.size());
      bool equal = name.words[0] == last.code;
      for (std::size_t i = 1; i < size && equal; ++i) {
        if (i == read) {
          words[read++] = word_before(text, words[i - 1].span.begin);
        }
        equal = words[i].code == name.words[i];
      }
      if (!equal) continue;
      begin = words[size - 1].span.begin;
      return &name;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kBuckets = 256;

  static std::size_t bucket_of(WordCode word) {
    return word * 0x9E37'79B9'7F4A'7C15U >> 56;
  }

  std::vector<Name> names_;
  // Positions in names_ from 1 on: the first of a bucket, and the next ones.
  std::array<std::uint16_t, kBuckets> first_{};
  std::vector<std::uint16_t> next_;
};

const TypeName* type_ending_with(std::string_view text, const Word& last,
                                 std::size_t& begin) {
  static const auto& names = *new NameTable<TypeName>(make_type_names());
  return names.ending_with(text, last, begin);
}

bool is_thing(std::string_view text, const Word& last) {
  static const auto& names = *new NameTable<NameWords>(make_thing_names());
  std::size_t begin = 0;
  return names.ending_with(text, last, begin) != nullptr;
}

// "NĐ số", "TT", "QĐ": a code as a word.
DocumentType type_of_abbreviation(std::string_view text, const Word& word) {
  if (!word.capitals || word.span.size() > 8) return DocumentType::kNone;
  const CodeWord code = read_code_word(text, word.span.begin);
  if (code.key.empty() || code.span.end != word.span.end) {
    return DocumentType::kNone;
  }
  const TypeCode type = find_type_code(code.key);
  if (type.weak) return DocumentType::kNone;
  return document_type_of_code(NumberSystem::kState, type.code);
}

bool is_standard_word(std::string_view text, const Word& word) {
  constexpr auto kStandards = [] {
    constexpr auto kCodes = std::to_array<TableCells<1>>({
#include "standard_codes.inc"  // Made from tables/standard_codes.tsv.
    });
    std::array<WordCode, kCodes.size()> codes{};
    for (std::size_t i = 0; i < codes.size(); ++i) {
      codes[i] = word_code(kCodes[i][0]);
    }
    return codes;
  }();
  return word.capitals && !text.empty() &&
         std::ranges::find(kStandards, word.code) != kStandards.end();
}

}  // namespace

Word word_before(std::string_view text, std::size_t at) {
  const std::size_t gap_limit = at < kMaxGap ? 0 : at - kMaxGap;
  std::size_t end = at;
  while (end > gap_limit) {
    std::size_t lead = end - 1;
    while (lead > gap_limit && is_continuation(text[lead])) --lead;
    const bool is_colon = text[lead] == ':';
    if (!is_colon && space_size(text.substr(0, end), lead) != end - lead) break;
    end = lead;
  }
  const std::size_t word_limit = end < kMaxWord ? 0 : end - kMaxWord;
  std::size_t begin = end;
  while (begin > word_limit) {
    std::size_t lead = begin - 1;
    while (lead > word_limit && is_continuation(text[lead])) --lead;
    if (folded_letter(text.substr(lead)).base == 0) break;
    begin = lead;
  }
  return read_word(text.substr(0, end), begin);
}

bool has_type_before(std::string_view text, std::size_t at, DocumentType type) {
  constexpr int kMaxWordsBetween = 6;
  for (int words = 0; words <= kMaxWordsBetween; ++words) {
    const Word word = word_before(text, at);
    if (word.code == 0) return false;
    at = word.span.begin;
    std::size_t begin = at;
    const TypeName* name = type_ending_with(text, word, begin);
    if (name != nullptr && name->type == type) return true;
  }
  return false;
}

NumberContext context_before(std::string_view text, std::size_t at) {
  NumberContext context;
  context.begin = at;
  Word word = word_before(text, at);
  if (word.code == 0) return context;
  if (word.code == word_code("so")) {
    context.so = true;
    context.begin = word.span.begin;
    word = word_before(text, word.span.begin);
    if (word.code == 0) return context;
  }
  context.thing = is_thing(text, word);
  context.standard = is_standard_word(text, word);
  std::size_t begin = word.span.begin;
  const TypeName* type = type_ending_with(text, word, begin);
  context.type =
      type != nullptr ? type->type : type_of_abbreviation(text, word);
  if (context.type != DocumentType::kNone) context.begin = begin;
  return context;
}

}  // namespace viendan
