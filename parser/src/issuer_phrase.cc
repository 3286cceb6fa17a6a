#include "issuer_phrase.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "phrases.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kMaxWordsOfBody = 28;
constexpr std::size_t kMaxWordsOfJointBodies = 80;
constexpr std::size_t kMaxWordsBefore = 24;
constexpr std::size_t kMaxWordsOfObject = 60;

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

struct IssuingVerb {
  std::string_view words;
  std::string_view link;
};
constexpr auto kIssuingVerbs = pack_table<IssuingVerb>([] {
  return std::to_array<TableCells<2>>({
#include "issuing_verbs.inc"  // Made from tables/issuing_verbs.tsv.
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

struct NoBody {
  std::string_view words;
};
constexpr auto kNoBodies = pack_table<NoBody>([] {
  return std::to_array<TableCells<1>>({
#include "no_bodies.inc"  // Made from tables/no_bodies.tsv.
  });
});

struct WholeBody {
  std::string_view kind;
  std::string_view words;
};
constexpr auto kWholeBodies = pack_table<WholeBody>([] {
  return std::to_array<TableCells<2>>({
#include "whole_bodies.inc"  // Made from tables/whole_bodies.tsv.
  });
});

enum Case : int { kAnyCase, kLowerCase, kBehindAnd };
enum Link : int { kNoLink, kNeedsLink, kDecides, kAfterBy };

const PhraseSet& body_heads() {
  static const auto& set = *[] {
    auto* made = new PhraseSet;
    for (const BodyHead& each : kBodyHeads) made->add(each.words);
    made->finish();
    return made;
  }();
  return set;
}

const PhraseSet& no_bodies() {
  static const auto& set = *[] {
    auto* made = new PhraseSet;
    for (const NoBody& each : kNoBodies) made->add(each.words);
    made->finish();
    return made;
  }();
  return set;
}

Case case_of(std::string_view name) {
  if (name == "any") return kAnyCase;
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

PhraseSet make_whole_bodies(std::string_view kind) {
  PhraseSet made;
  for (const WholeBody& each : kWholeBodies) {
    if (each.kind == kind) made.add(each.words);
  }
  made.finish();
  return made;
}

const PhraseSet& whole_bodies() {
  static const auto& set = *new PhraseSet(make_whole_bodies("name"));
  return set;
}

const PhraseSet& words_behind_whole_bodies() {
  static const auto& set = *new PhraseSet(make_whole_bodies("behind"));
  return set;
}

Link link_of(std::string_view link) {
  if (link == "none") return kNoLink;
  if (link == "at") return kNeedsLink;
  return link == "by" ? kAfterBy : kDecides;
}

const PhraseSet& issuing_verbs() {
  static const auto& set = *[] {
    auto* made = new PhraseSet;
    for (const IssuingVerb& each : kIssuingVerbs) {
      made->add(each.words, link_of(each.link));
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

// Whether the comma at `at` stands in a name: "Sở Văn hóa, Thể thao và Du
// lịch", "Phòng Cảnh sát phòng cháy, chữa cháy".
bool is_comma_in_name(Tokens& tokens, std::size_t at) {
  if (at == 0 || !tokens.at(at).is_mark(',')) return false;
  const WordPair words(tokens.at(at - 1).exact, tokens.at(at + 1).exact);
  return std::ranges::binary_search(words_at_commas(), words);
}

// Whether a name cannot go on with the token at `at`.
bool ends_name(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  if (token.exact == "số"_x) {  // "Nghị định của Chính phủ số 12/2003/NĐ-CP"
    return !tokens.at(at + 1).is_word();
  }
  const Phrase* phrase = phrase_ends().at(tokens, at);
  if (phrase == nullptr) return false;
  if (phrase->value == kAnyCase) return true;
  if (phrase->value == kBehindAnd) {
    return !token.capital && at > 0 && tokens.at(at - 1).exact == "và"_x;
  }
  return !token.capital && !is_part_of_name(tokens, at);
}

// Whether a whole name stands before the word at `at`, with which no name goes
// on: "của Chính phủ cắt giảm", but not "Quốc hội khóa XV".
bool is_behind_whole_name(Tokens& tokens, std::size_t at) {
  return !tokens.at(at).capital &&
         whole_bodies().before(tokens, at) != nullptr &&
         words_behind_whole_bodies().at(tokens, at) == nullptr;
}

bool is_date_word(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  return token.exact == "ngày"_x || token.exact == "tháng"_x ||
         (token.exact == "năm"_x && tokens.at(at + 1).is_number());
}

// Whether a name is whole, so that no line end runs through it: "Chính phủ",
// "Bộ Chính trị", "Quốc hội".
bool is_whole_name(Tokens& tokens, std::size_t last) {
  if (last == 0) return false;
  const ExactCode first = tokens.at(last - 1).exact;
  const ExactCode second = tokens.at(last).exact;
  return (first == "chính"_x && (second == "phủ"_x || second == "trị"_x)) ||
         (first == "quốc"_x && (second == "hội"_x || second == "phòng"_x)) ||
         (first == "bí"_x && second == "thư"_x) ||
         (first == "chủ"_x && second == "tịch"_x);
}

// A new line that a name does not run over: a list item, a row or a heading.
bool starts_new_line(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  const Token before = tokens.at(at - 1);
  if (token.breaks == 0) return false;
  if (token.breaks >= 2 || !token.is_word()) return true;
  if (!token.capital) return false;
  if (token.capitals && token.span.size() > 1 && !before.capitals) return true;
  return is_whole_name(tokens, at - 1);
}

// After "và" or ",": true if the name of another body starts there.
bool starts_next_body(Tokens& tokens, std::size_t at) {
  return tokens.at(at).capital && starts_body(tokens, at);
}

// Whether "và" at `at` is inside a name: "Giáo dục và Đào tạo", "văn hóa và
// thể thao", but not "và Bộ Tài chính".
bool is_and_in_name(Tokens& tokens, std::size_t at) {
  const Token next = tokens.at(at + 1);
  if (!next.is_word()) return false;
  return !starts_next_body(tokens, at + 1) && !ends_name(tokens, at + 1);
}

class IssuerReader {
 public:
  IssuerReader(Tokens& tokens, std::size_t begin, bool joint)
      : tokens_(tokens), begin_(begin), at_(begin), joint_(joint) {}

  IssuerPhrase read() {
    const std::size_t limit = joint_ ? kMaxWordsOfJointBodies : kMaxWordsOfBody;
    while (at_ - begin_ < limit && take()) {
    }
    // "do Ủy ban nhân dân tỉnh cấp."
    if (at_ > begin_ + 1 && tokens_.at(at_ - 1).exact == "cấp"_x) --at_;
    if (at_ == begin_) return {{}, begin_, begin_};
    return {{tokens_.at(begin_).span.begin, tokens_.at(at_ - 1).span.end},
            begin_,
            at_};
  }

 private:
  bool take() {
    const Token token = tokens_.at(at_);
    if (at_ > begin_ && starts_new_line(tokens_, at_)) return false;
    if (token.is_word()) return take_word(token);
    // "Lao động - Thương binh", "BTC/TW"; a number as in "Quân khu 7".
    const Token next = tokens_.at(at_ + 1);
    if (token.is_number()) return at_ > begin_ && take_any();
    if (token.is_mark('-') || token.is_mark('/')) {
      return at_ > begin_ && next.is_word() && next.capital && take_any();
    }
    if (token.is_mark('&')) return take_any();
    if (token.is_mark('(')) return take_short_form();
    // "UBND TP. Đà Nẵng", "TP.HCM"; "UBND TP. Nguồn vốn" ends there.
    if (token.is_mark('.') && at_ > begin_ && is_short_unit(at_ - 1)) {
      const bool name = next.capitals || tokens_.at(at_ + 2).capital;
      return next.is_word() && next.capital && name && take_any();
    }
    if (at_ > begin_ && is_comma_in_name(tokens_, at_)) return take_any();
    if (token.is_mark(',') && joint_ && !is_complete() &&
        starts_next_body(tokens_, at_ + 1)) {
      return take_any();
    }
    return false;
  }

  // "Ủy ban nhân dân (UBND) tỉnh Lào Cai"
  bool take_short_form() {
    const bool short_form = at_ > begin_ && tokens_.at(at_ + 1).capitals &&
                            tokens_.at(at_ + 2).is_mark(')');
    if (!short_form || !is_level(tokens_.at(at_ + 3))) return false;
    at_ += 4;
    return true;
  }

  static bool is_level(const Token& token) {
    switch (token.exact) {
      case "tỉnh"_x:
      case "thành"_x:
      case "huyện"_x:
      case "quận"_x:
      case "xã"_x:
      case "phường"_x: return true;
      default: return false;
    }
  }

  bool take_word(const Token& token) {
    if (is_date_word(tokens_, at_)) return false;
    if (token.exact == "và"_x || token.exact == "với"_x) {
      const bool next_body = joint_ && starts_next_body(tokens_, at_ + 1);
      has_last_body_ = has_last_body_ || next_body;
      if (next_body) return take_any();
      return token.exact == "và"_x && !is_behind_whole_name(tokens_, at_) &&
             is_and_in_name(tokens_, at_) && take_any();
    }
    if (at_ > begin_ &&
        (ends_name(tokens_, at_) || is_behind_whole_name(tokens_, at_))) {
      return false;
    }
    return take_any();
  }

  bool is_short_unit(std::size_t at) {
    const WordCode code = tokens_.at(at).code;
    return code == "tp"_f || code == "tx"_f || code == "tt"_f;
  }

  // Behind "và" stands the last body; "Bộ trưởng, Chủ nhiệm Ủy ban" is one.
  bool is_complete() {
    return has_last_body_ && tokens_.at(at_ - 1).exact != "trưởng"_x;
  }

  bool take_any() {
    ++at_;
    return true;
  }

  Tokens& tokens_;
  std::size_t begin_;
  std::size_t at_;
  bool joint_;
  bool has_last_body_ = false;  // The one behind "và".
};

bool is_link(const Token& token) {
  return token.exact == "tại"_x || token.exact == "theo"_x ||
         token.exact == "bằng"_x || token.exact == "ở"_x ||
         token.exact == "trong"_x;
}

bool is_adverb(const Token& token) {
  switch (token.exact) {
    case "đã"_x:
    case "vừa"_x:
    case "mới"_x:
    case "cũng"_x:
    case "sẽ"_x:
    case "kịp"_x:
    case "thời"_x:
    case "tiếp"_x:
    case "tục"_x:
    case "ra"_x: return true;
    default: return false;
  }
}

// "Công ty cổ phần Thương mại 299", "Quân khu 7": no number of a date, and
// none that counts.
bool is_number_in_name(Tokens& tokens, std::size_t at) {
  if (at == 0 || !tokens.at(at).is_number()) return false;
  const Token before = tokens.at(at - 1);
  return before.is_word() && !is_date_word(tokens, at - 1) &&
         before.exact != "số"_x && before.exact != "điều"_x &&
         before.exact != "khoản"_x;
}

// Where the office starts that stands in small letters before the body at
// `body`: "thủ tướng Chính phủ", "chủ tịch UBND tỉnh".
std::size_t with_small_title(Tokens& tokens, std::size_t body) {
  if (body < 2 || tokens.at(body - 2).capital) return body;
  const ExactCode first = tokens.at(body - 2).exact;
  const ExactCode second = tokens.at(body - 1).exact;
  const bool title = (first == "thủ"_x && second == "tướng"_x) ||
                     (first == "bộ"_x && second == "trưởng"_x) ||
                     (first == "chủ"_x && second == "tịch"_x) ||
                     (first == "giám"_x && second == "đốc"_x) ||
                     (first == "thống"_x && second == "đốc"_x);
  return title ? body - 2 : body;
}

// The body that ends before the token at `end`: goes left to where no name
// can go, then right to the first word that a body starts with.
IssuerPhrase body_that_ends(Tokens& tokens, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxWordsBefore) {
    const Token token = tokens.at(begin - 1);
    const bool dash = token.is_mark('-') && tokens.at(begin).capital;
    const bool joins = dash || token.is_mark('&') ||
                       is_comma_in_name(tokens, begin - 1) ||
                       (begin == end && is_number_in_name(tokens, end - 1));
    if (!token.is_word() && !joins) break;
    if (token.exact == "của"_x || ends_name(tokens, begin - 1)) break;
    if (begin < end && tokens.at(begin).breaks >= 2) break;
    --begin;
  }
  for (; begin < end; ++begin) {
    if (tokens.at(begin).capital && starts_body(tokens, begin)) {
      begin = with_small_title(tokens, begin);
      return {{tokens.at(begin).span.begin, tokens.at(end - 1).span.end},
              begin,
              end};
    }
  }
  return {{}, end, end};
}

// Whether `word` stands right before the body.
bool follows(Tokens& tokens, const IssuerPhrase& body, ExactCode word) {
  if (body.span.empty()) return false;
  return body.begin > 0 && tokens.at(body.begin - 1).exact == word;
}

// "Thủ tướng Chính phủ phê duyệt Chiến lược … tại": the verb has an object.
IssuerPhrase body_that_decided(Tokens& tokens, std::size_t end) {
  for (std::size_t words = 0; words < kMaxWordsOfObject && words < end;
       ++words) {
    const std::size_t at = end - words;
    const Token token = tokens.at(at - 1);
    if (token.is_mark(';') || token.is_mark('.') || token.is_mark(':')) break;
    const Phrase* verb = issuing_verbs().before(tokens, at);
    if (verb == nullptr) continue;
    if (verb->value != kDecides) break;
    std::size_t begin = at - verb->size;
    while (begin > 0 && is_adverb(tokens.at(begin - 1))) --begin;
    const IssuerPhrase body = body_that_ends(tokens, begin);
    return {body.span, body.begin, end};
  }
  return {{}, end, end};
}

// "…; Sở Tài chính tại Văn bản số": the body opens its clause, so that it is no
// object of a verb before it. After a comma the clause before must end in a
// number or a date, as that of another document does.
bool opens_clause(Tokens& tokens, const IssuerPhrase& body) {
  if (body.begin == 0) return false;
  const Token before = tokens.at(body.begin - 1);
  if (before.is_mark(';') || before.is_mark(':')) return true;
  if (!before.is_mark(',') && before.exact != "và"_x) return false;
  return body.begin > 1 && tokens.at(body.begin - 2).is_number();
}

// The position of "(" before `end` if a short remark ends there, or `end`:
// "UBND tỉnh Lào Cai (trước sáp nhập) ban hành".
std::size_t before_remark(Tokens& tokens, std::size_t end) {
  constexpr std::size_t kMaxWordsOfRemark = 6;
  if (end < 3 || !tokens.at(end - 1).is_mark(')')) return end;
  for (std::size_t at = end - 1;
       at-- > 1 && end - at <= kMaxWordsOfRemark + 2;) {
    if (tokens.at(at).is_mark('(')) return at;
    if (!tokens.at(at).is_word()) break;
  }
  return end;
}

// The body before the verbs that end at `at`, the last of them `verb`: "Sở Y tế
// đã có ý kiến thống nhất".
IssuerPhrase body_before_verbs(Tokens& tokens, std::size_t at,
                               const Phrase& last) {
  const bool needs_by = last.value == kAfterBy;
  const Phrase* verb = &last;
  while (verb != nullptr) {
    at -= verb->size;
    while (at > 0 && is_adverb(tokens.at(at - 1))) --at;
    verb = issuing_verbs().before(tokens, at);
  }
  const IssuerPhrase body = body_that_ends(tokens, before_remark(tokens, at));
  const bool fits = !needs_by || follows(tokens, body, "do"_x);
  return fits ? body : IssuerPhrase{{}, at, at};
}

// The position of "tại", "theo", "kèm theo" before `end`, or `end`.
std::size_t before_link(Tokens& tokens, std::size_t end) {
  if (end >= 2 && tokens.at(end - 1).exact == "theo"_x &&
      tokens.at(end - 2).exact == "kèm"_x) {
    return end - 2;
  }
  return end > 0 && is_link(tokens.at(end - 1)) ? end - 1 : end;
}

}  // namespace

bool starts_body(Tokens& tokens, std::size_t at) {
  return body_heads().at(tokens, at) != nullptr;
}

IssuerPhrase read_issuer(Tokens& tokens, std::size_t begin, bool joint) {
  const Token first = tokens.at(begin);
  const bool may_start = first.is_word() &&
                         (first.capital || starts_body(tokens, begin)) &&
                         no_bodies().at(tokens, begin) == nullptr;
  if (!may_start) return {{}, begin, begin};
  return IssuerReader(tokens, begin, joint).read();
}

bool issues(Tokens& tokens, const IssuerPhrase& body) {
  std::size_t at = body.end;
  while (is_adverb(tokens.at(at))) ++at;
  return tokens.at(at).exact == "cấp"_x ||
         issuing_verbs().at(tokens, at) != nullptr;
}

IssuerPhrase read_issuer_before(Tokens& tokens, std::size_t end,
                                bool has_places) {
  std::size_t at = before_link(tokens, end);
  const bool linked = at < end;
  if (const Phrase* verb = issuing_verbs().before(tokens, at)) {
    if (verb->value != kNoLink && !linked) return {{}, end, end};
    const IssuerPhrase body = body_before_verbs(tokens, at, *verb);
    // "lĩnh vực của Bộ Công Thương ban hành kèm theo": whose field, not whose
    // document.
    const bool whose =
        follows(tokens, body, "của"_x) || follows(tokens, body, "vực"_x);
    return linked && whose ? IssuerPhrase{{}, end, end} : body;
  }
  if (!linked || has_places || tokens.at(end - 1).exact != "tại"_x) {
    return {{}, end, end};
  }
  // "theo đề nghị của Sở Nội vụ tại"
  const IssuerPhrase body = body_that_ends(tokens, at);
  if (body.span.empty()) return body_that_decided(tokens, at);
  return follows(tokens, body, "của"_x) || opens_clause(tokens, body)
             ? body
             : IssuerPhrase{{}, end, end};
}

}  // namespace viendan
