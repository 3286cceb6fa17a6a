#include "issuer_before.h"

#include <string_view>

#include "issuer_words.h"
#include "phrases.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kMaxWordsBefore = 24;
constexpr std::size_t kMaxWordsOfObject = 60;

struct IssuingVerb {
  std::string_view words;
  std::string_view link;
};
constexpr auto kIssuingVerbs = pack_table<IssuingVerb>([] {
  return std::to_array<TableCells<2>>({
#include "issuing_verbs.inc"  // Made from tables/issuing_verbs.tsv.
  });
});

enum Link : int { kNoLink, kNeedsLink, kDecides, kAfterBy };

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
