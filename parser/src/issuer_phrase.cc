#include "issuer_phrase.h"

#include <string_view>

#include "issuer_words.h"
#include "phrases.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kMaxWordsOfBody = 28;
constexpr std::size_t kMaxWordsOfJointBodies = 80;

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

const PhraseSet& no_bodies() {
  static const auto& set = *[] {
    auto* made = new PhraseSet;
    for (const NoBody& each : kNoBodies) made->add(each.words);
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

// Whether a whole name stands before the word at `at`, with which no name goes
// on: "của Chính phủ cắt giảm", but not "Quốc hội khóa XV".
bool is_behind_whole_name(Tokens& tokens, std::size_t at) {
  return !tokens.at(at).capital &&
         whole_bodies().before(tokens, at) != nullptr &&
         words_behind_whole_bodies().at(tokens, at) == nullptr;
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
    if (!short_form || !is_level(tokens_, at_ + 3)) return false;
    at_ += 4;
    return true;
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

}  // namespace

IssuerPhrase read_issuer(Tokens& tokens, std::size_t begin, bool joint) {
  const Token first = tokens.at(begin);
  const bool may_start = first.is_word() &&
                         (first.capital || starts_body(tokens, begin)) &&
                         no_bodies().at(tokens, begin) == nullptr;
  if (!may_start) return {{}, begin, begin};
  return IssuerReader(tokens, begin, joint).read();
}

}  // namespace viendan
