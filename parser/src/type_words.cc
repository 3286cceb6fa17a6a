#include "type_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "type_groups.h"

namespace viendan {
namespace {

constexpr TypeAlias kAliases[] = {
#include "type_aliases.inc"  // Made from tables/type_aliases.tsv.
};

constexpr std::size_t kMaxWords = 5;

// A type as the folded words that spell it.
struct Spelling {
  std::array<WordCode, kMaxWords> words{};
  std::size_t size = 0;
  DocumentType type = DocumentType::kNone;

  [[nodiscard]] WordCode last() const { return words[size - 1]; }
};

Spelling spell(std::string_view name, DocumentType type) {
  Spelling spelling;
  spelling.type = type;
  for (std::size_t at = 0; at < name.size() && spelling.size < kMaxWords;) {
    at += space_size(name, at);
    const Word word = read_syllable(name, at);
    if (word.code == 0) break;
    spelling.words[spelling.size++] = word.code;
    at = word.span.end;
  }
  return spelling;
}

// All spellings, longest first among those that end alike.
std::vector<Spelling> make_spellings() {
  std::vector<Spelling> spellings;
  const auto types = document_types();
  for (std::size_t i = 1; i < types.size(); ++i) {
    spellings.push_back(spell(types[i].name, static_cast<DocumentType>(i)));
  }
  for (const TypeAlias& each : kAliases) {
    spellings.push_back(spell(each.alias, document_type_of_name(each.name)));
  }
  std::ranges::sort(spellings, [](const Spelling& a, const Spelling& b) {
    return a.last() != b.last() ? a.last() < b.last() : a.size > b.size;
  });
  return spellings;
}

const std::vector<Spelling>& spellings() {
  static const auto& made = *new std::vector<Spelling>(make_spellings());
  return made;
}

bool matches(Tokens& tokens, std::size_t begin, const Spelling& spelling) {
  for (std::size_t i = 0; i < spelling.size; ++i) {
    if (tokens.at(begin + i).code != spelling.words[i]) return false;
  }
  return true;
}

// "NĐ", "QĐ", "TTLT" as a word of their own.
DocumentType abbreviated_type(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  const std::string_view code = slice(tokens.text(), token.span);
  if (!token.capital || code.size() < 2 || code.size() > 6) {
    return DocumentType::kNone;
  }
  const DocumentType state = document_type_of_code(NumberSystem::kState, code);
  if (state != DocumentType::kNone) return state;
  return document_type_of_code(NumberSystem::kParty, code);
}

}  // namespace

std::span<const TypeAlias> type_aliases() { return kAliases; }

TypeWord type_word_before(Tokens& tokens, std::size_t end) {
  if (end == 0 || !tokens.at(end - 1).is_word()) return {};
  const WordCode last = tokens.at(end - 1).code;
  const auto& rows = spellings();
  auto row = std::ranges::lower_bound(rows, last, {}, &Spelling::last);
  for (; row != rows.end() && row->last() == last; ++row) {
    const Spelling& each = *row;
    if (each.size > end || !matches(tokens, end - each.size, each)) continue;
    const std::size_t begin = end - each.size;
    return {each.type, begin, each.size, tokens.at(begin).capital};
  }
  const DocumentType type = abbreviated_type(tokens, end - 1);
  if (type == DocumentType::kNone) return {};
  return {type, end - 1, 1, true};
}

DocumentType type_of_number(const DocumentNumber& number) {
  if (!number.type_code.empty()) {
    return document_type_of_code(number.system, number.type_code);
  }
  static const DocumentType kLetter = document_type_of_name("công văn");
  const bool letter = number.system == NumberSystem::kState && !number.year &&
                      number.issuer_code.find('-') != std::string::npos;
  return letter ? kLetter : DocumentType::kNone;
}

bool types_agree(DocumentType spelled, DocumentType implied) {
  if (spelled == implied || implied == DocumentType::kNone) return true;
  const std::string_view spelled_name = info(spelled).name;
  const std::string_view implied_name = info(implied).name;
  if (spelled_name.starts_with(implied_name)) return true;
  static const DocumentType kDecision = document_type_of_name("quyết định");
  return implied == kDecision && is_in(TypeGroup::kOfDecision, spelled);
}

bool is_law(DocumentType type) { return is_in(TypeGroup::kLaw, type); }

}  // namespace viendan
