#include "issuer_words.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "phrases.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

struct BodyHead {
  std::string_view words;
};
constexpr auto kBodyHeads = pack_table<BodyHead>([] {
  return std::to_array<TableCells<1>>({
#include "issuer_heads.inc"  // Made from tables/issuer_heads.tsv.
  });
});

struct PhraseEnd {
  std::string_view letter_case;
  std::string_view words;
};
constexpr auto kPhraseEnds = pack_table<PhraseEnd>([] {
  return std::to_array<TableCells<2>>({
#include "phrase_ends.inc"  // Made from tables/phrase_ends.tsv.
  });
});

struct NameWithComma {
  std::string_view words;
};
constexpr auto kNamesWithCommas = pack_table<NameWithComma>([] {
  return std::to_array<TableCells<1>>({
#include "names_with_commas.inc"  // Made from tables/names_with_commas.tsv.
  });
});

struct WordBeside {
  std::string_view says;
  std::string_view words;
};
constexpr auto kWordsBeside = pack_table<WordBeside>([] {
  return std::to_array<TableCells<2>>({
#include "issuer_words.inc"  // Made from tables/issuer_words.tsv.
  });
});

PhraseSet words_beside(std::string_view says) {
  PhraseSet made;
  for (const WordBeside& each : kWordsBeside) {
    if (each.says == says) made.add(each.words);
  }
  made.finish();
  return made;
}

enum Case : int { kAnyCase, kLowerCase, kBehindAnd, kAtLine, kAtStart };

const PhraseSet& body_heads() {
  static const auto& set = *[] {
    auto* made = new PhraseSet;
    for (const BodyHead& each : kBodyHeads) made->add(each.words);
    made->finish();
    return made;
  }();
  return set;
}

Case case_of(std::string_view name) {
  if (name == "any") return kAnyCase;
  if (name == "line") return kAtLine;
  if (name == "start") return kAtStart;
  return name == "and" ? kBehindAnd : kLowerCase;
}

const PhraseSet& phrase_ends() {
  static const auto& set = *[] {
    auto* made = new PhraseSet;
    for (const PhraseEnd& each : kPhraseEnds) {
      made->add(each.words, case_of(each.letter_case));
    }
    made->finish();
    return made;
  }();
  return set;
}

// What ends names elsewhere, but not in "Bộ giao thông", "Bộ Ngoại giao", "Ban
// chỉ đạo", "Ban tổ chức" and "Công ty Thiết bị".
bool is_part_of_name(Tokens& tokens, std::size_t at) {
  const ExactCode word = tokens.at(at).exact;
  const ExactCode before = at > 0 ? tokens.at(at - 1).exact : 0;
  if (word == "bị"_x) return before == "thiết"_x || before == "chuẩn"_x;
  if (word == "giao"_x) {
    return before == "ngoại"_x || tokens.at(at + 1).exact == "thông"_x;
  }
  return before == "ban"_x && (word == "chỉ"_x || word == "tổ"_x);
}

using WordPair = std::pair<ExactCode, ExactCode>;

// The words on both sides of the commas in kNamesWithCommas, in order.
const std::vector<WordPair>& words_at_commas() {
  static const auto& pairs = *[] {
    auto* made = new std::vector<WordPair>;
    for (const NameWithComma& each : kNamesWithCommas) {
      const std::string_view words = each.words;
      const std::size_t comma = words.find(',');
      const std::size_t before = words.rfind(' ', comma);
      const std::size_t begin =
          before == std::string_view::npos ? 0 : before + 1;
      made->emplace_back(read_syllable(words, begin).exact,
                         read_syllable(words, comma + 2).exact);
    }
    std::ranges::sort(*made);
    return made;
  }();
  return pairs;
}

}  // namespace

bool starts_body(Tokens& tokens, std::size_t at) {
  return body_heads().at(tokens, at) != nullptr;
}

bool is_comma_in_name(Tokens& tokens, std::size_t at) {
  if (at == 0 || !tokens.at(at).is_mark(',')) return false;
  const WordPair words(tokens.at(at - 1).exact, tokens.at(at + 1).exact);
  return std::ranges::binary_search(words_at_commas(), words);
}

bool ends_name(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  if (token.exact == "số"_x) {  // "Nghị định của Chính phủ số 12/2003/NĐ-CP"
    return !tokens.at(at + 1).is_word();
  }
  if (is_about(tokens, at)) return true;
  const Phrase* phrase = phrase_ends().at(tokens, at);
  if (phrase == nullptr) return false;
  if (phrase->value == kAnyCase) return true;
  if (phrase->value == kBehindAnd) {
    return !token.capital && at > 0 && tokens.at(at - 1).exact == "và"_x;
  }
  const bool starts_line = token.capital && token.breaks > 0;
  if (phrase->value == kAtLine || (phrase->value == kAtStart && starts_line)) {
    return starts_line;
  }
  return !token.capital && !is_part_of_name(tokens, at);
}

bool is_about(Tokens& tokens, std::size_t at) {
  const Token second = tokens.at(at + 2);
  return tokens.at(at).code == "v"_f && tokens.at(at + 1).is_mark('/') &&
         second.code == "v"_f && second.span.size() == 1;
}

bool is_date_word(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  return token.exact == "ngày"_x || token.exact == "tháng"_x ||
         (token.exact == "năm"_x && tokens.at(at + 1).is_number());
}

bool is_level(Tokens& tokens, std::size_t at) {
  static const auto& set = *new PhraseSet(words_beside("level"));
  return set.at(tokens, at) != nullptr;
}

std::size_t with_small_title(Tokens& tokens, std::size_t body) {
  static const auto& set = *new PhraseSet(words_beside("title"));
  const Phrase* title = set.before(tokens, body);
  if (title == nullptr || tokens.at(body - title->size).capital) return body;
  return body - title->size;
}

}  // namespace viendan
