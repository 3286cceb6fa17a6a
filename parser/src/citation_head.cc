// Method: tokens of a window that ends at the number, read from right to left,
// as far as they may belong to it:
//
//   [places] type [words of a longer type | name | "của" issuer] ["số" [":"]]

#include "citation_head.h"

#include <algorithm>

#include "issuer_before.h"
#include "issuer_phrase.h"
#include "provisions.h"
#include "type_words.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::uint32_t kMaxWindow = 2400;  // Bytes.
constexpr std::size_t kMaxWordsOfType = 30;
constexpr std::size_t kMaxWordsOfVerb = 3;
constexpr std::size_t kMaxWordsOfObject = 6;
constexpr std::size_t kMaxWordsOfPlural = 8;
constexpr std::size_t kMaxWordsOfHeading = 40;
constexpr std::size_t kMaxWordsOfAnnex = 16;

class HeadReader {
 public:
  // `end` is the position of the number in `tokens`.
  HeadReader(Tokens& tokens, Span core, std::size_t end,
             const DocumentNumber* number)
      : tokens_(tokens), core_(core), number_(number), end_(end), at_(end) {}

  // `whole` says that the window starts at the number before.
  CitationHead read(bool whole) {
    head_.begin = core_.begin;
    if (number_ != nullptr) {
      skip_so();
      read_type();
    }
    if (at_ < end_) head_.begin = tokens_.at(at_).span.begin;
    head_.left = head_.begin;
    read_places();
    const std::size_t joints = joints_before(at_);
    head_.joined = joints > 0;
    head_.same_list = whole && !head_.spelled && is_first(at_ - joints);
    if (joints == 0) {
      const std::size_t end = before_plural(at_);
      if (!is_law(head_.type)) {  // Of a law it is the citing document.
        const IssuerPhrase subject =
            read_issuer_before(tokens_, end, !head_.provisions.empty());
        if (may_issue(subject)) head_.subject = subject.span;
      }
      read_heading();
    }
    return head_;
  }

 private:
  // Whether no token of the window stands before the position `at`.
  [[nodiscard]] bool is_first(std::size_t at) {
    return at == 0 || tokens_.at(at - 1).is_end();
  }

  [[nodiscard]] const Token& last() { return tokens_.at(at_ - 1); }

  void skip_so() {
    if (at_ > 0 && last().is_mark(':')) {
      if (at_ < 2 || tokens_.at(at_ - 2).code != "so"_f) return;
      --at_;
      has_colon_ = tokens_.at(at_ - 1).capital;
    }
    if (at_ > 0 && last().code == "so"_f) {
      --at_;
      has_so_ = true;
    }
  }

  void read_type() {
    const DocumentType implied = type_of_number(*number_);
    head_.type = implied;
    TypeWord word = type_word_before(tokens_, at_);
    if (word.size > 0 && is_type(word, implied)) {
      const TypeWord before = type_before_object(word, implied);
      take(before.size > 0 ? before : word, implied);
      return;
    }
    if (has_colon_) return;
    read_distant_type(implied);
  }

  // A lower-case word that does not go with the code is a verb: "theo quy định
  // 12/2020/NĐ-CP".
  [[nodiscard]] static bool is_type(const TypeWord& word,
                                    DocumentType implied) {
    return word.capital || word.type == DocumentType::kNone ||
           types_agree(word.type, implied);
  }

  // "Quyết định giao chỉ tiêu kế hoạch số 12/QĐ-UBND": the type that the code
  // says stands before the one in small letters, which is an object.
  TypeWord type_before_object(const TypeWord& word, DocumentType implied) {
    if (word.capital || word.type == implied ||
        word.type == DocumentType::kNone)
      return {};
    for (std::size_t words = 0; words < kMaxWordsOfObject && words < word.begin;
         ++words) {
      const std::size_t end = word.begin - words;
      const TypeWord before = type_word_before(tokens_, end);
      if (before.size > 0) {
        return before.capital && before.type == implied ? before : TypeWord{};
      }
      const Token token = tokens_.at(end - 1);
      if (!token.is_word() || token.capital) break;
    }
    return {};
  }

  void take(const TypeWord& word, DocumentType implied) {
    at_ = word.begin;
    head_.spelled = true;
    if (word.type != DocumentType::kNone) {
      head_.type = word.type;
    } else if (implied == DocumentType::kNone) {
      head_.type = document_type_of_name("công văn");
    }
  }

  // "Báo cáo thẩm định số", "Nghị định của Chính phủ số", "Luật … số".
  void read_distant_type(DocumentType implied) {
    const std::size_t end = at_;
    bool has_comma = false;
    for (std::size_t words = 1; words <= kMaxWordsOfType && words < end;
         ++words) {
      const Token token = tokens_.at(end - words);
      if (!may_follow_type(token) && !is_ordinal(end - words)) return;
      has_comma = has_comma || token.is_mark(',');
      const TypeWord word = type_word_before(tokens_, end - words);
      if (word.size == 0) continue;
      const bool of = token.exact == "của"_x;
      if (!has_so_ && !of) return;
      const bool near = words <= kMaxWordsOfVerb;
      if (has_comma && !of && !is_law(word.type)) continue;
      if (!is_distant_type(word, implied, near, of)) continue;
      take(word, implied);
      if (of) {
        head_.issuer = read_issuer(tokens_, end - words + 1, true).span;
      } else if (word.capital && is_law(word.type)) {
        head_.name = {tokens_.at(word.begin).span.begin,
                      tokens_.at(end - 1).span.end};
      }
      return;
    }
  }

  // What may stand between a type and the number.
  [[nodiscard]] static bool may_follow_type(const Token& token) {
    const bool mark = token.is_mark(',') || token.is_mark('-') ||
                      token.is_mark('&') || token.is_mark('(') ||
                      token.is_mark(')');
    return (token.is_word() || mark) && token.breaks < 2;
  }

  // "Quyết định điều chỉnh chủ trương đầu tư lần thứ 4 số".
  [[nodiscard]] bool is_ordinal(std::size_t at) {
    const Token token = tokens_.at(at);
    if (at == 0 || !token.is_number() || token.span.size() > 2) return false;
    const ExactCode before = tokens_.at(at - 1).exact;
    return before == "thứ"_x || before == "lần"_x;
  }

  // Whether `word` is the type of a number that other words part from it: `of`
  // says that the issuer follows it.
  [[nodiscard]] static bool is_distant_type(const TypeWord& word,
                                            DocumentType implied, bool near,
                                            bool of) {
    const bool agrees = types_agree(word.type, implied);
    if (!word.capital && !(near && agrees)) return false;
    return near || of || agrees || is_law(word.type);
  }

  // Places stand before the type, or before the annex that came with it:
  // "Điều 5 Quy chế ban hành kèm theo Quyết định số …".
  void read_places() {
    Provisions places = read_provisions_before(tokens_, at_);
    if (places.list.empty()) {
      const std::size_t annex = annex_end(at_);
      if (annex < at_) places = read_provisions_before(tokens_, annex);
      if (places.list.empty() && annex < at_) {
        places = read_provisions_before(tokens_, annex_begin(annex));
      }
    }
    if (places.list.empty()) return;
    head_.provisions = std::move(places.list);
    at_ = places.begin;
    head_.left = tokens_.at(at_).span.begin;
  }

  // The position of "ban hành kèm theo" before `end`, or `end`.
  std::size_t annex_end(std::size_t end) {
    if (end < 2 || tokens_.at(end - 1).exact != "theo"_x ||
        tokens_.at(end - 2).exact != "kèm"_x) {
      return end;
    }
    std::size_t at = end - 2;
    for (int i = 0; i < 3 && at > 0; ++i) {
      const ExactCode word = tokens_.at(at - 1).exact;
      if (word == "hành"_x || word == "ban"_x || word == "được"_x) --at;
    }
    return at;
  }

  // The position of "Quy chế" in "Quy chế làm việc" before `end`, or `end`.
  std::size_t annex_begin(std::size_t end) {
    for (std::size_t words = 0; words < kMaxWordsOfAnnex && words < end;
         ++words) {
      const TypeWord word = type_word_before(tokens_, end - words);
      if (word.size > 0) return word.begin;
      if (!tokens_.at(end - words - 1).is_word()) break;
    }
    return end;
  }

  // "UBND xã ban hành các Quyết định số …": the position of "các", or `end`.
  std::size_t before_plural(std::size_t end) {
    if (end == 0) return end;
    const ExactCode word = tokens_.at(end - 1).exact;
    return word == "các"_x || word == "những"_x ? end - 1 : end;
  }

  // "nhiệm vụ của Bộ Y tế tại Nghị định số": no decree is of a ministry.
  bool may_issue(const IssuerPhrase& body) {
    if (number_ == nullptr || number_->issuer_code != "CP") return true;
    for (std::size_t at = body.begin; at < body.end; ++at) {
      const ExactCode word = tokens_.at(at).exact;
      if (word == "phủ"_x || word == "tướng"_x || word == "CP"_x) return true;
    }
    return false;
  }

  // How many tokens before `end` only join: ", ", "và các", "cùng với".
  std::size_t joints_before(std::size_t end) {
    std::size_t joints = 0;
    bool joined = false;
    if (end > 1 && (tokens_.at(end - 1).exact == "theo"_x ||
                    tokens_.at(end - 1).exact == "tại"_x)) {
      joints = 1;  // "… và theo Điều 11 Quyết định số …"
    }
    for (; joints < end && joints < 4; ++joints) {
      const Token token = tokens_.at(end - 1 - joints);
      const bool joint = token.is_mark(',') || token.is_mark('&') ||
                         token.exact == "và"_x || token.exact == "hoặc"_x ||
                         token.exact == "với"_x || token.exact == "cùng"_x;
      const bool plural = token.exact == "các"_x || token.exact == "cả"_x;
      if (!joint && !plural) break;
      joined = joined || joint;
    }
    return joined ? joints : 0;
  }

  // The type before `end`, or before "sau", "sau đây" there.
  TypeWord type_before_after(std::size_t end) {
    if (end > 0 && tokens_.at(end - 1).exact == "đây"_x) --end;
    if (end > 0 && tokens_.at(end - 1).exact == "sau"_x) --end;
    return type_word_before(tokens_, end);
  }

  // "các văn bản", "02 Quyết định", but not "pháp luật".
  bool is_plural(const TypeWord& word) {
    if (word.size == 0 || word.begin == 0) return false;
    const Token before = tokens_.at(word.begin - 1);
    return before.exact == "các"_x || before.exact == "những"_x ||
           before.exact == "số"_x || before.is_number();
  }

  // "các Nghị quyết của Ban Thường vụ Tỉnh ủy: " before the type.
  void read_heading() {
    std::size_t end = at_;
    while (end > 0 && (tokens_.at(end - 1).is_mark('-') ||
                       tokens_.at(end - 1).is_mark('+') ||
                       tokens_.at(end - 1).is_mark('"'))) {
      --end;
    }
    if (end == 0 || !tokens_.at(end - 1).is_mark(':')) return;
    --end;
    for (std::size_t words = 1; words < kMaxWordsOfHeading && words < end;
         ++words) {
      const Token token = tokens_.at(end - words);
      if (token.is_mark(';') || token.is_mark('.')) return;
      // "Sở Y tế đã ban hành 05 văn bản: …"
      if (token.exact == "hành"_x && words <= kMaxWordsOfPlural) {
        head_.shared_issuer =
            read_issuer_before(tokens_, end - words + 1, false).span;
        if (!head_.shared_issuer.empty()) return;
      }
      if (token.exact != "của"_x) continue;
      if (!is_plural(type_before_after(end - words))) continue;
      head_.shared_issuer = read_issuer(tokens_, end - words + 1, true).span;
      return;
    }
  }

  Tokens& tokens_;
  Span core_;
  const DocumentNumber* number_;
  CitationHead head_;
  std::size_t end_;
  std::size_t at_;  // What stands right of it has been read.
  bool has_so_ = false;
  bool has_colon_ = false;  // "Số: 15/QĐ-BNV", as in a letterhead.
};

// A window of at most kMaxWindow bytes before `core`, starting at a space.
Span window_before(std::string_view text, Span core, std::uint32_t floor) {
  if (core.begin - floor <= kMaxWindow) return {floor, core.begin};
  std::uint32_t begin = core.begin - kMaxWindow;
  while (begin < core.begin && text[begin] != ' ' && text[begin] != '\n') {
    ++begin;
  }
  return {begin, core.begin};
}

}  // namespace

CitationHead read_citation_head(Tokens& tokens, std::string_view text,
                                Span core, std::uint32_t floor,
                                const DocumentNumber* number) {
  floor = std::min(floor, core.begin);
  const Span window = window_before(text, core, floor);
  const std::size_t end = tokens.reset_at_end(text, window);
  return HeadReader(tokens, core, end, number).read(window.begin == floor);
}

}  // namespace viendan
