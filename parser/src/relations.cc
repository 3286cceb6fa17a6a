// Method: each citation that is not nested is looked at from the start of its
// sentence, or from the citation before it there. The nearest cue before it
// counts (tables/cues.tsv), and what it means depends on where the sentence
// stands: in the document's own title and enacting clause, in a recital, or in
// the body. Without a cue a citation shares with the one that "," and "và"
// join it to, or with the heading of its list.

#include "relations.h"

#include <algorithm>
#include <optional>

#include "markers.h"
#include "relation_cues.h"
#include "relation_headings.h"
#include "sentence_start.h"
#include "tokens.h"
#include "words.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::uint32_t kMaxAfter = 240;  // Bytes looked ahead.
constexpr std::size_t kMaxLeadIn = 4;  // Tokens from verb to "quy định tại".

// Types by which a body says what is to be done; a norm is only referred to.
bool is_policy(DocumentType type) {
  const std::string_view key = info(type).key;
  for (const std::string_view each :
       {"nq", "kl", "ct", "kh", "ctr", "qd", "dean", "cv", "tb"}) {
    if (key == each) return true;
  }
  return false;
}

// Documents that rule, rather than have something done: what they refer to
// "theo Điều 5" they do not carry out.
bool is_normative(const OwnFields& own) {
  if (own.number && own.number->number.year) return true;
  const std::string_view key = info(own.type).key;
  for (const std::string_view each : {"luat", "nd", "tt", "ttlt", "pl"}) {
    if (key == each) return true;
  }
  return false;
}

enum class Place : std::uint8_t { kTitle, kRecitals, kBody, kQuoted };

class RelationReader {
 public:
  RelationReader(std::string_view text, const std::vector<Line>& lines,
                 const Zones& zones, const OwnFields& own,
                 std::vector<Citation>& citations)
      : text_(text),
        zones_(zones),
        citations_(citations),
        headings_(text, lines),
        first_unit_(first_unit(text, lines, zones)),
        normative_(is_normative(own)) {}

  void read() {
    for (std::size_t i = 0; i < citations_.size(); ++i) {
      Citation& citation = citations_[i];
      if (citation.outer != kNoIndex) {
        citation.relation = Relation::kNested;
        citation.outer_relation = relation_inside(i);
        continue;
      }
      citation.relation = citation.self ? Relation::kOther : relation_at(i);
      if (ends_force(i)) repeal_back(i);
      previous_ = i;
    }
  }

 private:
  [[nodiscard]] Place place_of(const Citation& citation) const {
    const Span span = citation.span;
    for (const Span quoted : zones_.quoted) {
      if (quoted.contains({span.begin, span.begin})) return Place::kQuoted;
    }
    if (span.begin < zones_.letterhead.end) return Place::kTitle;
    if (span.begin < zones_.preamble.end) return Place::kRecitals;
    if (span.begin < first_unit_) return Place::kRecitals;
    return Place::kBody;
  }

  // What the words from the citation before, or from the start of the sentence,
  // say of citations_[i].
  Relation relation_at(std::size_t i) {
    const Citation& citation = citations_[i];
    start_ = sentence_start(text_, citation.span.begin);
    const bool shared =
        previous_ && citations_[*previous_].span.end > start_.begin;
    const std::uint32_t from =
        shared ? std::min(citations_[*previous_].span.end, citation.span.begin)
               : skip_marker(start_.begin, citation.span.begin);
    tokens_.reset(text_, {from, citation.span.begin});
    end_ = tokens_.size();
    begin_ = shared ? last_clause() : 0;
    const Place place = place_of(citation);
    const FoundCue cue = last_cue(tokens_, begin_, end_);
    if (cue.cue == Cue::kAlias) return relation_of_alias(i);
    if (cue.cue == Cue::kNone) return without_cue(i, place, shared);
    if (place == Place::kQuoted) return Relation::kOther;
    if (is_basis_noun(cue)) return Relation::kOther;
    if (cue.cue == Cue::kBasis) return Relation::kBasis;
    if (place == Place::kRecitals && enacts_in_recital(citation, cue)) {
      return relation_of(act_in_name(citation, cue));
    }
    if (place == Place::kRecitals && !shared && in_recital()) {
      return has_proposal() ? Relation::kProposal : Relation::kBasis;
    }
    return by_cue(citation, cue, place, shared);
  }

  [[nodiscard]] std::uint32_t skip_marker(std::uint32_t from,
                                          std::uint32_t end) const {
    const std::size_t line_end =
        std::min<std::size_t>(text_.find('\n', from), end);
    const auto marker = read_marker(
        text_, make_span(from, std::max<std::size_t>(from, line_end)));
    return marker ? std::min(marker->text, end) : from;
  }

  // Behind the last ";" or "," between two citations: what stands before it
  // belongs to the title of the first.
  std::size_t last_clause() {
    for (std::size_t at = end_; at-- > 0;) {
      const Token& token = tokens_.at(at);
      if (token.is_mark(';') || token.is_mark(',') || token.is_mark(':')) {
        if (at + 1 < end_ || at == 0) return at + 1;
      }
    }
    return 0;
  }

  bool in_recital() {
    const FoundCue first = cue_at(tokens_, first_word());
    if (first.cue == Cue::kBasis || first.cue == Cue::kProposal ||
        first.cue == Cue::kImplements) {
      return true;
    }
    const ExactCode word = tokens_.at(first_word()).exact;
    return (word == "sau"_x || word == "để"_x || word == "tiếp"_x) &&
           end_ - first_word() < 12;
  }

  // "các căn cứ pháp lý", "làm căn cứ": the noun.
  bool is_basis_noun(FoundCue cue) {
    if (cue.cue != Cue::kBasis || cue.begin == begin_) return false;
    switch (word_at(cue.begin - 1)) {
      case "các"_x:
      case "những"_x:
      case "làm"_x:
      case "là"_x: return true;
      default: return false;
    }
  }

  // "Theo đề nghị của …, Bộ trưởng ban hành Thông tư sửa đổi …"
  bool enacts_in_recital(const Citation& citation, FoundCue cue) {
    if (cue.cue == Cue::kAnnex && cue.end == end_) {
      return is_act(act_in_name(citation, cue));
    }
    if (!is_act(cue.cue) && cue.cue != Cue::kGuides) return false;
    const FoundCue act =
        is_act(cue.cue) ? first_act(tokens_, begin_, cue) : cue;
    const FoundCue verb = last_cue(tokens_, begin_, act.begin);
    return verb.cue == Cue::kAnnex && act.begin - verb.end <= 4;
  }

  // The act itself, or the one in the name of a law that the cue enacts: "ban
  // hành Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh …".
  Cue act_in_name(const Citation& citation, FoundCue cue) {
    if (is_act(cue.cue)) return first_act(tokens_, begin_, cue).cue;
    if (cue.cue == Cue::kGuides) return cue.cue;
    Tokens name;
    name.reset(text_, citation.span);
    for (std::size_t at = 0; at < 6 && !name.at(at).is_end(); ++at) {
      const FoundCue found = cue_at(name, at);
      if (is_act(found.cue)) return found.cue;
    }
    return Cue::kNone;
  }

  bool has_proposal() {
    for (std::size_t at = begin_; at < end_; ++at) {
      if (cue_at(tokens_, at).cue == Cue::kProposal) return true;
    }
    return false;
  }

  std::size_t first_word() {
    std::size_t at = begin_;
    while (at < end_ && !tokens_.at(at).is_word()) ++at;
    return at;
  }

  bool has_words() { return first_word() < end_; }

  Relation without_cue(std::size_t i, Place place, bool shared) {
    if (shared) return citations_[*previous_].relation;
    if (place == Place::kQuoted) return Relation::kOther;
    if (start_.line_start && (start_.item || !has_words())) {
      const Cue cue = headings_.cue_of_item_at(citations_[i].span.begin);
      if (cue != Cue::kNone && place != Place::kRecitals) {
        return relation_of(cue);
      }
    }
    const bool goes_on = start_.goes_on && previous_ && !has_words() &&
                         start_.begin - citations_[*previous_].span.end < 400;
    if (goes_on) return citations_[*previous_].relation;
    return Relation::kOther;
  }

  // The document's own words about another: title, enacting clause, "Thông tư
  // này …", or an order that starts the sentence.
  Relation by_cue(const Citation& citation, FoundCue cue, Place place,
                  bool shared) {
    const bool own =
        place == Place::kTitle || place == Place::kRecitals || enacts();
    if (is_act(cue.cue)) {
      const FoundCue act = first_act(tokens_, begin_, cue);
      return acts(act, own) ? relation_of(act.cue) : Relation::kOther;
    }
    switch (cue.cue) {
      case Cue::kGuides:
        if (own || follows_this(cue)) return Relation::kGuides;
        return cue.end - cue.begin > 2 ? Relation::kImplements
                                       : Relation::kOther;
      case Cue::kImplements:
        // "Quy định thi hành Điều lệ Đảng" is the guide to it.
        if (own && is_guide_title(cue)) return Relation::kGuides;
        return normative_ && word_at(cue.begin) == "theo"_x
                   ? Relation::kOther
                   : Relation::kImplements;
      case Cue::kPursuant:
        if (!shared && act_at_start() != Cue::kNone) return Relation::kOther;
        if (own) return Relation::kImplements;
        if (!normative_) return Relation::kImplements;
        return is_policy(citation.type) && citation.provisions.empty()
                   ? Relation::kImplements
                   : Relation::kOther;
      case Cue::kRule: return by_rule(cue, own, shared);
      case Cue::kAnnex:
      case Cue::kOther: {
        const Cue act = shared ? Cue::kNone : act_at_start();
        if (act != Cue::kNone) return relation_of(act);
        return cue.cue == Cue::kAnnex && orders_before(cue)
                   ? Relation::kImplements
                   : Relation::kOther;
      }
      default: return relation_of(cue.cue);
    }
  }

  // "quy định tại": refers, unless a verb of carrying out or of change rules
  // it.
  Relation by_rule(FoundCue cue, bool own, bool shared) {
    std::size_t at = cue.begin;
    const bool pursuant = at > begin_ && (word_at(at - 1) == "theo"_x ||
                                          word_at(at - 1) == "đúng"_x);
    for (std::size_t steps = 0; at > begin_ && steps <= kMaxLeadIn;
         --at, ++steps) {
      const FoundCue verb = last_cue(tokens_, begin_, at);
      if (verb.end != at || verb.cue != Cue::kImplements) continue;
      const bool passive =
          verb.begin > begin_ && word_at(verb.begin - 1) == "được"_x;
      const bool goes_on =
          verb.begin > begin_ + 1 && word_at(verb.begin - 2) == "tục"_x;
      return passive && !goes_on ? Relation::kOther : Relation::kImplements;
    }
    const FoundCue before = last_cue(tokens_, begin_, cue.begin);
    if (before.cue == Cue::kBasis && before.end == cue.begin) {
      return Relation::kBasis;
    }
    if (orders_before(cue)) return Relation::kImplements;
    if (pursuant) {
      if (guides_in_sentence()) return Relation::kGuides;
      return own ? Relation::kImplements : Relation::kOther;
    }
    const Cue act = shared ? Cue::kNone : act_at_start();
    return act == Cue::kNone ? Relation::kOther : relation_of(act);
  }

  // In what is no norm, an order to carry out earlier in the sentence rules
  // what is cited behind: "triển khai thực hiện … theo các nội dung quy định
  // tại". A report of what has been done gives none.
  bool orders_before(FoundCue cue) {
    if (normative_) return false;
    for (std::size_t at = begin_; at < cue.begin; ++at) {
      const FoundCue verb = cue_at(tokens_, at);
      if (verb.cue != Cue::kImplements) continue;
      const ExactCode before = at > begin_ ? word_at(at - 1) : 0;
      return before != "đã"_x && before != "được"_x && before != "bị"_x;
    }
    return false;
  }

  ExactCode word_at(std::size_t at) { return tokens_.at(at).exact; }

  // The act that the sentence starts with: "Bãi bỏ khoản 2 Điều 3 …".
  Cue act_at_start() {
    const FoundCue first = cue_at(tokens_, first_word());
    return is_act(first.cue) ? first.cue : Cue::kNone;
  }

  // An act counts where the document does it: at the start, after "này", or in
  // its title; "việc sửa đổi", "được bổ sung" and "đề nghị bãi bỏ" do not.
  bool acts(FoundCue act, bool own) {
    if (act.begin == first_word()) return true;
    const Token before = tokens_.at(act.begin - 1);
    if (before.exact == "được"_x || before.exact == "bị"_x ||
        before.exact == "việc"_x || before.exact == "nghị"_x) {
      return before.exact == "nghị"_x && own;
    }
    return own || before.exact == "này"_x || before.exact == "và"_x ||
           before.is_mark(',') || tokens_.at(act.begin).capital;
  }

  // "Điều 1. Ban hành kèm theo Quyết định này …": the enacting words again.
  bool enacts() {
    const FoundCue first = cue_at(tokens_, first_word());
    if (first.cue != Cue::kAnnex) return false;
    for (std::size_t at = first.end; at < end_ && at < first.end + 8; ++at) {
      if (word_at(at) == "này"_x) return true;
    }
    return false;
  }

  bool follows_this(FoundCue cue) {
    return cue.begin > begin_ && word_at(cue.begin - 1) == "này"_x;
  }

  // "Thông tư này hướng dẫn về …"
  bool guides_in_sentence() {
    for (std::size_t at = begin_; at + 1 < end_; ++at) {
      if (word_at(at) != "này"_x) continue;
      const Cue cue = cue_at(tokens_, at + 1).cue;
      if (cue == Cue::kGuides) return true;
    }
    return false;
  }

  bool is_guide_title(FoundCue cue) {
    return word_at(cue.begin) == "thi"_x || word_at(cue.end - 1) == "hành"_x;
  }

  // "(sau đây viết tắt là Thông tư số 26/2018/TT-…)" repeats a citation.
  Relation relation_of_alias(std::size_t i) {
    const auto& number = citations_[i].number;
    for (std::size_t back = i, steps = 0; back-- > 0 && steps < 8; ++steps) {
      const Citation& other = citations_[back];
      if (other.outer != kNoIndex) continue;
      if (number && other.number && other.number->number == number->number) {
        return other.relation;
      }
    }
    return previous_ ? citations_[*previous_].relation : Relation::kOther;
  }

  // "… hết hiệu lực kể từ ngày Nghị định này có hiệu lực" behind it.
  bool ends_force(std::size_t i) {
    const Citation& citation = citations_[i];
    if (place_of(citation) != Place::kBody) return false;
    const std::uint32_t begin = citation.span.end;
    std::uint32_t end = std::min<std::uint32_t>(
        begin + kMaxAfter, static_cast<std::uint32_t>(text_.size()));
    if (i + 1 < citations_.size()) {
      end = std::max(begin, std::min(end, citations_[i + 1].span.begin));
    }
    tokens_.reset(text_, {begin, end});
    for (std::size_t at = 0;; ++at) {
      const Token token = tokens_.at(at);
      if (token.is_end() || token.is_mark(';') || token.is_mark('.') ||
          token.is_mark(':')) {
        return false;
      }
      const FoundCue cue = cue_at(tokens_, at);
      if (cue.cue == Cue::kRepeals && cue.end - cue.begin >= 3) return true;
      if (cue.cue != Cue::kNone && cue.cue != Cue::kOther) return false;
    }
  }

  // Gives the end of force to the citations that are joined before, too.
  void repeal_back(std::size_t i) {
    citations_[i].relation = Relation::kRepeals;
    const std::uint32_t begin =
        sentence_start(text_, citations_[i].span.begin).begin;
    while (i-- > 0 && citations_[i].span.begin >= begin) {
      if (citations_[i].outer != kNoIndex) continue;
      if (citations_[i].relation != Relation::kOther) return;
      citations_[i].relation = Relation::kRepeals;
    }
  }

  // What the outer citation of citations_[i] does with it.
  Relation relation_inside(std::size_t i) {
    const Citation& citation = citations_[i];
    const Citation& outer = citations_[citation.outer];
    std::uint32_t from = outer.number ? outer.number->span.end : outer.name.end;
    if (i > 0 && citations_[i - 1].outer == citation.outer) {
      from = citations_[i - 1].span.end;
    }
    from = std::min(from, citation.span.begin);
    tokens_.reset(text_, {from, citation.span.begin});
    const FoundCue cue = last_cue(tokens_, 0, tokens_.size());
    if (cue.cue == Cue::kNone) {
      const bool joined = i > 0 && citations_[i - 1].outer == citation.outer;
      return joined ? citations_[i - 1].outer_relation : Relation::kOther;
    }
    const bool passive = is_act(cue.cue) && has_passive(cue);
    if (passive) return Relation::kOther;
    if (cue.cue == Cue::kPursuant) return Relation::kImplements;
    return is_act(cue.cue) ? relation_of(first_act(tokens_, 0, cue).cue)
                           : relation_of(cue.cue);
  }

  bool has_passive(FoundCue cue) {
    const FoundCue act = first_act(tokens_, 0, cue);
    return act.begin > 0 && (word_at(act.begin - 1) == "được"_x ||
                             word_at(act.begin - 1) == "bị"_x);
  }

  std::string_view text_;
  const Zones& zones_;
  std::vector<Citation>& citations_;
  RelationHeadings headings_;
  std::uint32_t first_unit_;
  bool normative_;
  Tokens tokens_;          // Of the window that is looked at.
  std::size_t begin_ = 0;  // The tokens that count.
  std::size_t end_ = 0;
  SentenceStart start_;
  std::optional<std::size_t> previous_;  // The last citation not nested.
};

}  // namespace

void read_relations(std::string_view text, const std::vector<Line>& lines,
                    const Zones& zones, const OwnFields& own,
                    std::vector<Citation>& citations) {
  if (citations.empty()) return;
  RelationReader(text, lines, zones, own, citations).read();
}

}  // namespace viendan
