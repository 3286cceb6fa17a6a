#include "title_scan.h"

#include <algorithm>
#include <array>
#include <optional>

#include "issuer_phrase.h"
#include "issuer_words.h"
#include "phrases.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

// A line that a page or column has broken is about this long, in bytes; one
// that is shorter is a heading, one that is longer a whole paragraph.
constexpr std::size_t kMinBrokenLine = 55;
constexpr std::size_t kMaxBrokenLine = 190;
constexpr std::size_t kMaxWordsToVerb = 14;
constexpr std::size_t kMaxWordsOfForce = 24;  // To "được sửa đổi".

struct TitleCue {
  std::string_view words;
};
constexpr auto kTitleCues = pack_table<TitleCue>([] {
  return std::to_array<TableCells<1>>({
#include "title_cues.inc"  // Made from tables/title_cues.tsv.
  });
});

const PhraseSet& title_cues() {
  static const auto& set = *[] {
    auto* made = new PhraseSet;
    for (const TitleCue& each : kTitleCues) made->add(each.words);
    made->finish();
    return made;
  }();
  return set;
}

struct ClauseStart {
  std::string_view says;
  std::string_view words;
};
constexpr auto kClauseStarts = pack_table<ClauseStart>([] {
  return std::to_array<TableCells<2>>({
#include "clause_starts.inc"  // Made from tables/clause_starts.tsv.
  });
});

PhraseSet words_that_say(std::string_view says) {
  PhraseSet made;
  for (const ClauseStart& each : kClauseStarts) {
    if (each.says == says) made.add(each.words);
  }
  made.finish();
  return made;
}

const PhraseSet& clause_starts() {
  static const auto& set = *new PhraseSet(words_that_say("start"));
  return set;
}

const PhraseSet& verbs_before_commas() {
  static const auto& set = *new PhraseSet(words_that_say("verb"));
  return set;
}

// Bytes of the line above the one that `offset` is on, as far as they matter.
std::size_t line_size_above(std::string_view text, std::size_t offset) {
  while (offset > 0 && text[offset - 1] != '\n') --offset;
  while (offset > 0 && (text[offset - 1] == '\n' || text[offset - 1] == ' ')) {
    --offset;
  }
  std::size_t begin = offset;
  while (begin > 0 && offset - begin <= kMaxBrokenLine &&
         text[begin - 1] != '\n') {
    --begin;
  }
  return offset - begin;
}

bool is_list_marker(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  const Token next = tokens.at(at + 1);
  if (token.is_mark('-') || token.is_mark('+') || token.is_mark('*') ||
      token.is_mark('|')) {
    return true;
  }
  // "18/7/2023", "2026 - 2030" and "1.500" are none.
  const bool number = token.is_number() && token.span.size() <= 2 &&
                      !tokens.at(at + 2).is_number();
  const bool label = number || (token.is_word() && token.code <= 'z');
  return label && (next.is_mark('.') || next.is_mark(')') ||
                   next.is_mark('/') || next.is_mark('-'));
}

// "TP.", "P.", "GS.": the full stop ends no sentence.
bool is_abbreviation(Tokens& tokens, std::size_t at) {
  switch (tokens.at(at).code) {
    case "tp"_f:
    case "tx"_f:
    case "tt"_f:
    case "ths"_f:
    case "ts"_f:
    case "pgs"_f:
    case "gs"_f:
    case "bs"_f:
    case "q"_f:
    case "p"_f:
    case "st"_f:
    case "ct"_f:
    case "h"_f:
    case "x"_f:
    case "ubnd"_f: return true;
    default: return false;
  }
}

bool ends_sentence(Tokens& tokens, std::size_t at) {
  const Token stop = tokens.at(at);
  const Token next = tokens.at(at + 1);
  if (next.is_end()) return true;
  if (next.span.begin == stop.span.end) {
    return next.is_mark('/') || next.is_mark('.') || next.is_mark('"') ||
           next.is_mark(')');
  }
  if (next.breaks > 0) return true;
  if (at > 0 && is_abbreviation(tokens, at - 1)) return false;
  return next.capital || next.is_number() || !next.is_word();
}

// "Căn cứ", "trong đó", "Điều 5" begin another clause; "điều kiện" does not.
bool starts_clause(Tokens& tokens, std::size_t at) {
  const Phrase* phrase = clause_starts().at(tokens, at);
  if (phrase == nullptr) return false;
  switch (tokens.at(at).exact) {
    case "điều"_x:
    case "chương"_x:
    case "mục"_x: {
      const Token number = tokens.at(at + 1);
      return number.is_number() || number.capitals;
    }
    case "xét"_x: {  // "tuyển chọn, xét chọn tổ chức"
      const ExactCode next = tokens.at(at + 1).exact;
      return tokens.at(at).capital || next == "đề"_x || next == "tờ"_x;
    }
    default: return true;
  }
}

// "về triển khai, thực hiện", "rà soát, đề nghị": the comma before `at` joins
// two verbs.
bool joins_verbs(Tokens& tokens, std::size_t at) {
  const Token second = tokens.at(at);
  const bool verb = second.exact == "thực"_x || second.exact == "đề"_x;
  return verb && !second.capital && at > 0 &&
         verbs_before_commas().before(tokens, at - 1) != nullptr;
}

// After ",": "Ủy ban nhân dân tỉnh yêu cầu …" is a new main clause, for a verb
// follows the body before the next mark.
bool starts_main_clause(Tokens& tokens, std::size_t at) {
  if (starts_clause(tokens, at)) return !joins_verbs(tokens, at);
  if (!tokens.at(at).capital || !starts_body(tokens, at)) return false;
  const IssuerPhrase body = read_issuer(tokens, at, false);
  if (body.span.empty()) return false;
  const Token after = tokens.at(body.end);
  if (!after.is_word() || body.end - at > kMaxWordsToVerb) return false;
  switch (after.exact) {
    case "về"_x:
    case "và"_x:
    case "của"_x:
    case "các"_x:
    case "trong"_x:
    case "hoặc"_x:
    case "là"_x:
    case "khóa"_x:
    case "nhiệm"_x:  // "Ban Thường vụ, Thường trực Tỉnh ủy nhiệm kỳ 2025-2030"
    case "những"_x: return false;
    default: return true;
  }
}

// ", sửa đổi, bổ sung bởi", "… tại", without "được".
bool starts_bare_amendment(Tokens& tokens, std::size_t at) {
  if (tokens.at(at + 1).exact != "đổi"_x) return false;
  at += 2;
  if (tokens.at(at).is_mark(',')) ++at;
  if (tokens.at(at).exact == "bổ"_x && tokens.at(at + 1).exact == "sung"_x) {
    at += 2;
  }
  return tokens.at(at).exact == "bởi"_x || tokens.at(at).exact == "tại"_x;
}

// "được sửa đổi, bổ sung bởi", "(đã được thay thế bằng".
bool starts_amendment(Tokens& tokens, std::size_t at) {
  if (tokens.at(at).exact == "đã"_x) ++at;
  if (tokens.at(at).exact == "sửa"_x) return starts_bare_amendment(tokens, at);
  if (tokens.at(at).exact != "được"_x) return false;
  const Token verb = tokens.at(at + 1);
  const Token object = tokens.at(at + 2);
  return (verb.exact == "sửa"_x && object.exact == "đổi"_x) ||
         (verb.exact == "bổ"_x && object.exact == "sung"_x) ||
         (verb.exact == "thay"_x && object.exact == "thế"_x) ||
         (verb.exact == "đính"_x && object.exact == "chính"_x) ||
         (verb.exact == "hợp"_x && object.exact == "nhất"_x);
}

// "và các quy định khác có liên quan", "và các văn bản pháp luật hiện hành":
// other documents than the one with the title.
bool adds_other_rules(Tokens& tokens, std::size_t at) {
  if (tokens.at(at).exact != "và"_x || tokens.at(at + 1).exact != "các"_x) {
    return false;
  }
  const ExactCode first = tokens.at(at + 2).exact;
  const ExactCode second = tokens.at(at + 3).exact;
  const bool rules = (first == "quy"_x && second == "định"_x) ||
                     (first == "văn"_x && second == "bản"_x) ||
                     (first == "nghị"_x && second == "định"_x) ||
                     (first == "thông"_x && second == "tư"_x);
  if (!rules) return false;
  at += 4;
  if (tokens.at(at).exact == "của"_x) ++at;
  if (tokens.at(at).exact == "pháp"_x && tokens.at(at + 1).exact == "luật"_x) {
    at += 2;
  }
  switch (tokens.at(at).exact) {
    case "khác"_x:
    case "có"_x:
    case "liên"_x:
    case "hiện"_x: return true;
    default: return false;
  }
}

// "… đã đạt kết quả", "… đã có chuyển biến", at "đã": what came of a document.
bool tells_results(ExactCode verb, ExactCode object) {
  switch (verb) {
    case "đạt"_x:
    case "góp"_x:
    case "tạo"_x:
    case "mang"_x:
    case "đem"_x:
    case "đi"_x: return true;
    case "có"_x:
      return object == "chuyển"_x || object == "nhiều"_x ||
             object == "những"_x || object == "tác"_x;
    default: return false;
  }
}

// What cannot stand in a title: the predicate of the sentence around it.
bool starts_predicate(Tokens& tokens, std::size_t at) {
  const ExactCode first = tokens.at(at).exact;
  const ExactCode second = tokens.at(at + 1).exact;
  const ExactCode third = tokens.at(at + 2).exact;
  if (first == "và"_x) return adds_other_rules(tokens, at);
  if (first == "như"_x) return second == "sau"_x;
  if (first == "nêu"_x) return second == "rõ"_x;
  if (first == "nhấn"_x) return second == "mạnh"_x;
  if (first == "có"_x || first == "hết"_x) {
    return second == "hiệu"_x && third == "lực"_x;
  }
  if (first == "kể"_x) return second == "từ"_x && third == "ngày"_x;
  // "Nghị định số … mà không thuộc Danh mục …", "… thì phải đáp ứng". Treaties
  // are of those "mà Việt Nam là thành viên".
  if (first == "mà"_x) return second == "không"_x || second == "chưa"_x;
  if (first == "thì"_x || first == "vẫn"_x) return true;
  if (first == "đã"_x) return tells_results(second, third);
  if (first != "được"_x) return false;
  return (second == "tiếp"_x && third == "tục"_x) ||
         (second == "cụ"_x && third == "thể"_x);
}

// "quy định về phân cấp …; quy định chi tiết và hướng dẫn thi hành một số điều
// của Luật …": a title of two parts.
bool goes_on_with_guidance(Tokens& tokens, std::size_t at) {
  constexpr auto kGuidance =
      std::to_array<ExactCode>({"quy"_x, "định"_x, "chi"_x, "tiết"_x});
  constexpr auto kOfSome = std::to_array<ExactCode>(
      {"hướng"_x, "dẫn"_x, "thi"_x, "hành"_x, "một"_x, "số"_x});
  for (const ExactCode word : kGuidance) {
    if (tokens.at(at++).exact != word) return false;
  }
  const Token link = tokens.at(at);
  if (link.exact == "và"_x || link.is_mark(',')) ++at;
  return std::ranges::all_of(
      kOfSome, [&](ExactCode word) { return tokens.at(at++).exact == word; });
}

class ClauseScanner {
 public:
  ClauseScanner(Tokens& tokens, std::size_t begin, ClauseStartsAt start)
      : tokens_(tokens),
        begin_(begin),
        at_(begin),
        depth_(start == ClauseStartsAt::kQuotedTitle ? 1 : 0),
        may_end_at_once_(start == ClauseStartsAt::kAnywhere),
        opened_quoted_(start != ClauseStartsAt::kTitle) {}

  ClauseScan scan() {
    for (;; ++at_) {
      const Token token = tokens_.at(at_);
      if ((at_ > begin_ || may_end_at_once_) &&
          starts_paragraph(tokens_, at_)) {
        return sentence();
      }
      if (token.is_end()) return {ClauseEnd::kWindow, at_};
      if (token.kind == TokenKind::kMark) {
        if (const auto end = at_mark(token)) return *end;
        continue;
      }
      if (!token.is_word() || depth_ > 0) continue;
      if (starts_amendment(tokens_, at_)) return amendment();
      if (starts_predicate(tokens_, at_)) return predicate();
    }
  }

 private:
  [[nodiscard]] ClauseScan sentence() const {
    return {ClauseEnd::kSentence, at_};
  }

  std::optional<ClauseScan> at_mark(const Token& token) {
    switch (token.mark) {
      case ';':
        return goes_on_with_guidance(tokens_, at_ + 1)
                   ? std::nullopt
                   : std::optional(sentence());
      case ':': return depth_ == 0 ? std::optional(sentence()) : std::nullopt;
      case '"': return at_quote(token);
      case '(':
        ++brackets_;
        return depth_ == 0 && opens_remark() ? std::optional(sentence())
                                             : std::nullopt;
      case ')':
        if (brackets_ == 0) return sentence();
        --brackets_;
        return std::nullopt;
      case '.':
        if (ends_sentence(tokens_, at_)) return sentence();
        return std::nullopt;
      case ',':
        if (depth_ == 0 && starts_main_clause(tokens_, at_ + 1)) {
          return sentence();
        }
        return std::nullopt;
      default: return std::nullopt;
    }
  }

  // "(sau đây gọi tắt là", "(nay là Quy định số …)" speak of the document.
  bool opens_remark() {
    const Token first = tokens_.at(at_ + 1);
    return first.code == "sau"_f ||
           (first.exact == "nay"_x && tokens_.at(at_ + 2).exact == "là"_x);
  }

  // "Quy chế thực hiện cơ chế “một cửa” tại cơ quan …": the title goes on
  // behind what it quotes.
  [[nodiscard]] bool goes_on_behind_quote(const Token& next) const {
    if (opened_quoted_ || next.breaks > 0) return false;
    return next.exact == "tại"_x || next.exact == "trên"_x ||
           next.exact == "trong"_x || next.exact == "cho"_x;
  }

  // A quote before a letter and after a space opens, any other closes.
  std::optional<ClauseScan> at_quote(const Token& token) {
    const Token next = tokens_.at(at_ + 1);
    const bool before_word = next.span.begin == token.span.end &&
                             (next.is_word() || next.is_number());
    // "về việc thực hiện “Nghị quyết số …": before the next citation.
    const bool before_next = next.is_end() && depth_ == 0 && at_ > begin_;
    const bool after_space =
        at_ == begin_ || tokens_.at(at_ - 1).span.end < token.span.begin;
    if ((before_word || before_next) && after_space) {
      ++depth_;
      return std::nullopt;
    }
    const bool closes = depth_ > 0;
    if (closes) --depth_;
    if (depth_ > 0 || (closes && goes_on_behind_quote(next))) {
      return std::nullopt;
    }
    return ClauseScan{ClauseEnd::kQuote, at_};
  }

  // "…, có hiệu lực kể từ ngày 01 tháng 9 năm 2021, được sửa đổi, bổ sung
  // bởi:", as a consolidated text starts.
  ClauseScan predicate() {
    const ClauseScan here = sentence();
    if (tokens_.at(at_).exact != "có"_x) return here;
    for (const std::size_t limit = at_ + kMaxWordsOfForce; at_ < limit; ++at_) {
      const Token token = tokens_.at(at_);
      if (token.is_end() || token.is_mark(';') || token.is_mark('.')) break;
      if (!starts_amendment(tokens_, at_)) continue;
      const ClauseEnd end = amendment().end;
      return end == ClauseEnd::kAmendedList ? ClauseScan{end, here.position}
                                            : here;
    }
    return here;
  }

  // "bởi:", "theo:" before a list.
  bool opens_list(std::size_t colon) {
    switch (tokens_.at(colon - 1).exact) {
      case "bởi"_x:
      case "theo"_x:
      case "tại"_x: return true;
      default: return false;
    }
  }

  // From "được sửa đổi" to the end of the window, if nothing ends it before.
  ClauseScan amendment() {
    const std::size_t end = at_;
    for (++at_;; ++at_) {
      const Token token = tokens_.at(at_);
      if (token.is_end()) return {ClauseEnd::kAmended, end};
      if (token.is_mark(':') && opens_list(at_)) {
        return {ClauseEnd::kAmendedList, end};
      }
      const bool stops = token.is_mark(';') || token.is_mark(':') ||
                         (token.is_mark('.') && ends_sentence(tokens_, at_)) ||
                         starts_paragraph(tokens_, at_);
      if (stops) return {ClauseEnd::kSentence, end};
    }
  }

  Tokens& tokens_;
  std::size_t begin_;
  std::size_t at_;
  int depth_;
  bool may_end_at_once_;
  bool opened_quoted_;  // What is scanned is no title, or one in quotes.
  int brackets_ = 0;
};

bool asks_for_more(const Token& token) {
  switch (token.exact) {
    case "của"_x:
    case "hiện"_x:
    case "hành"_x:
    case "theo"_x:
    case "bởi"_x:
    case "tại"_x:
    case "và"_x:
    case "thế"_x:
    case "bỏ"_x:
    case "khai"_x:
    case "triệt"_x:
    case "với"_x:
    case "về"_x:
    case "hoặc"_x:
    case "các"_x:
    case "trong"_x:
    case "dẫn"_x:
    case "đổi"_x:
    case "sung"_x:
    case "bằng"_x:
    case "hóa"_x:
    case "từ"_x:
    case "trên"_x:
    case "cứ"_x:
    case "điều"_x: return true;
    default:
      return token.is_mark(',') || token.is_mark('(') || token.is_mark('"');
  }
}

}  // namespace

bool starts_paragraph(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  if (token.breaks == 0) return false;
  if (is_list_marker(tokens, at)) return true;
  if (!token.capital && (token.is_word() || token.is_end())) return false;
  if (token.breaks >= 2) return true;
  if (starts_clause(tokens, at)) return true;
  const bool before_is_capitals = at > 0 && tokens.at(at - 1).capitals;
  if (token.capitals && token.span.size() > 1 && !before_is_capitals &&
      tokens.at(at + 1).capitals) {
    return true;
  }
  // A citation at the start of a line goes on only from a word that asks for
  // one: "một số điều của⏎Thông tư số …".
  if (token.is_end() && at > 0 && !asks_for_more(tokens.at(at - 1))) {
    return true;
  }
  const std::size_t size = line_size_above(tokens.text(), token.span.begin);
  return size < kMinBrokenLine || size > kMaxBrokenLine;
}

bool starts_title(Tokens& tokens, std::size_t at) {
  return title_cues().at(tokens, at) != nullptr;
}

ClauseScan scan_clause(Tokens& tokens, std::size_t begin,
                       ClauseStartsAt start) {
  return ClauseScanner(tokens, begin, start).scan();
}

}  // namespace viendan
