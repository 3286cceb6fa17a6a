// Method: each citation that is not nested is looked at from the start of its
// sentence, or from the citation before it there. The nearest cue before it
// counts (tables/cues.tsv), and what it means depends on where the sentence
// stands: in the document's own title and enacting clause, in a recital, or in
// the body. Without a cue a citation shares with the one that "," and "và"
// join it to, or with the heading of its list.

#include "relations.h"

#include <algorithm>
#include <optional>

#include "force_ends.h"
#include "markers.h"
#include "relation_cues.h"
#include "relation_force.h"
#include "relation_headings.h"
#include "relation_nested.h"
#include "relation_place.h"
#include "relation_types.h"
#include "relation_window.h"
#include "sentence_start.h"
#include "tokens.h"
#include "words.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

class RelationReader {
 public:
  RelationReader(const Paragraphs& paragraphs, const Zones& zones,
                 const OwnFields& own, std::vector<Citation>& citations)
      : text_(paragraphs.text()),
        lines_(paragraphs.lines()),
        paragraphs_(paragraphs),
        zones_(zones),
        citations_(citations),
        headings_(text_, lines_, zones.annexes),
        force_ends_(text_),
        first_unit_(first_unit(text_, lines_, zones)),
        type_(own.type),
        normative_(is_normative(own)),
        guides_(is_guiding(own.type)) {}

  void read() {
    objects_.assign(citations_.size(), false);
    for (std::size_t i = 0; i < citations_.size(); ++i) {
      Citation& citation = citations_[i];
      if (citation.outer != kNoIndex) {
        citation.relation = Relation::kNested;
        citation.outer_relation =
            relation_inside(text_, citations_, i, tokens_);
      } else {
        read_outermost(i);
      }
      if (has_force(type_) && ends_force(i)) repeal_back(outermost(i));
      if (citation.outer == kNoIndex) previous_ = i;
    }
  }

 private:
  void read_outermost(std::size_t i) {
    Citation& citation = citations_[i];
    citation.relation = citation.self ? Relation::kOther : relation_at(i);
    if (citation.relation == Relation::kConsolidates && !is_consolidated()) {
      citation.relation = Relation::kOther;
    }
    if (citation.relation == Relation::kProposal && is_norm(citation.type)) {
      citation.relation = place_of(citation) == Place::kRecitals
                              ? Relation::kBasis
                              : Relation::kOther;
    }
  }

  // The citation in whose title, or in a title of which, citations_[i] stands.
  [[nodiscard]] std::size_t outermost(std::size_t i) const {
    while (citations_[i].outer != kNoIndex) i = citations_[i].outer;
    return i;
  }

  bool is_consolidated() {
    if (!consolidated_) consolidated_ = is_consolidated_text(text_);
    return *consolidated_;
  }

  [[nodiscard]] Place place_of(const Citation& citation) const {
    return viendan::place_of(zones_, first_unit_, citation.span.begin);
  }

  // What the words from the citation before, or from the start of the sentence,
  // say of citations_[i].
  Relation relation_at(std::size_t i) {
    const Citation& citation = citations_[i];
    const bool shared = read_window(citation.span.begin);
    const Place place = place_of(citation);
    const FoundCue cue = window_.cue_before(window_.end());
    objects_[i] = shared && cue.cue == Cue::kNone ? objects_[*previous_]
                                                  : window_.is_object(cue);
    if (cue.cue == Cue::kAlias) return relation_of_alias(i);
    if (cue.cue == Cue::kNone) return without_cue(i, place, shared);
    if (place == Place::kQuoted) return Relation::kOther;
    // "Luật Nhà ở sửa đổi, Luật Xây dựng": before a comma it has no object.
    const bool ends = is_act(cue.cue) && cue.end < window_.end() &&
                      window_.at(cue.end).is_mark(',') && window_.adjoins(cue);
    if (shared && ends) return without_cue(i, place, shared);
    if (shared && continues_previous(cue)) return nest_in_previous(i, cue);
    if (shared && passes_over(citation, cue)) {
      return without_cue(i, place, shared);
    }
    if (window_.is_basis_noun(cue)) return Relation::kOther;
    if (cue.cue == Cue::kBasis) return Relation::kBasis;
    if (place == Place::kRecitals) {
      const auto recital = in_recitals(citation, cue, shared);
      if (recital) return *recital;
    }
    const Relation relation = by_cue(citation, cue, place, shared);
    // "theo đề xuất của Bộ Công Thương tại Tờ trình số …"
    const bool request = info(citation.type).key == "ttr";
    return request && relation == Relation::kImplements ? Relation::kProposal
                                                        : relation;
  }

  // Puts into window_ the words before a citation at `begin`. True if they
  // start at another one, with which the citation shares what it does not say
  // itself; then previous_ is that one.
  bool read_window(std::uint32_t begin) {
    start_ = sentence_start(text_, lines_, paragraphs_, begin);
    bool shared = previous_ && citations_[*previous_].span.end > start_.begin;
    in_bracket_ = shared && in_bracket_;
    behind_bracket_ = false;
    std::uint32_t from = shared
                             ? std::min(citations_[*previous_].span.end, begin)
                             : skip_marker(start_.begin, begin);
    window_.reset(text_, {from, begin});
    if (in_bracket_ && window_.leave_bracket()) {
      shared = leave_bracket(begin);
    } else if (window_.opens_bracket()) {
      before_bracket_ = shared ? previous_ : std::nullopt;
      in_bracket_ = true;
    }
    tells_what_was_done_ = shared && window_.tells_what_was_done();
    if (shared) window_.cut_to_last_clause();
    return shared;
  }

  // What stands in brackets does not bear on what stands behind them: that
  // shares with what stands before them, if "," or "và" joins it, and what
  // stands in brackets of its own with what stands in those before.
  bool leave_bracket(std::uint32_t begin) {
    const bool joined = window_.starts_with_joint();
    in_bracket_ = window_.opens_bracket();
    if (joined && in_bracket_) return true;
    behind_bracket_ = !joined;
    if (!joined) {
      before_bracket_.reset();
      return false;
    }
    if (before_bracket_) {
      previous_ = before_bracket_;
      return true;
    }
    window_.reset(text_, {skip_marker(start_.begin, begin), begin});
    return false;
  }

  // What only the recitals and the enacting clause say.
  std::optional<Relation> in_recitals(const Citation& citation, FoundCue cue,
                                      bool shared) {
    if (enacts_in_recital(citation, cue)) {
      return relation_of(act_in_name(citation, cue));
    }
    // "Căn cứ Điều lệ; Quy chế ban hành kèm theo Quyết định số …"
    if (shared && window_.came_with(cue) &&
        citations_[*previous_].relation == Relation::kBasis) {
      return Relation::kBasis;
    }
    if (window_.names_own_plan(cue)) return Relation::kImplements;
    if (shared || !window_.in_recital()) return std::nullopt;
    // "Tiếp theo Công văn số …" goes on with a letter (domain reference 7.1).
    const bool letter = window_.goes_on() && info(citation.type).key == "cv";
    return letter || window_.has_proposal() ? Relation::kProposal
                                            : Relation::kBasis;
  }

  // "Luật số 46/2014/QH13 sửa đổi, bổ sung một số điều của Luật …": what the
  // citation before does, not this document.
  bool continues_previous(FoundCue cue) {
    return (is_act(cue.cue) || cue.cue == Cue::kGuides) && window_.adjoins(cue);
  }

  // Whether `cue` says nothing of this citation, which shares with the one
  // before. Between a place and its document a comma joins nothing.
  bool passes_over(const Citation& citation, FoundCue cue) {
    return window_.is_history(cue) ||
           (citation.provisions.empty() && window_.is_of_previous(cue));
  }

  Relation nest_in_previous(std::size_t i, FoundCue cue) {
    citations_[i].outer = static_cast<Index>(*previous_);
    const FoundCue act = is_act(cue.cue) ? window_.first_act_of(cue) : cue;
    citations_[i].outer_relation = relation_of(act.cue);
    return Relation::kNested;
  }

  [[nodiscard]] std::uint32_t skip_marker(std::uint32_t from,
                                          std::uint32_t end) const {
    const std::size_t line_end =
        std::min<std::size_t>(text_.find('\n', from), end);
    const auto marker = read_marker(
        text_, make_span(from, std::max<std::size_t>(from, line_end)));
    return marker ? std::min(marker->text, end) : from;
  }

  // "Theo đề nghị của …, Bộ trưởng ban hành Thông tư sửa đổi …"
  bool enacts_in_recital(const Citation& citation, FoundCue cue) {
    if (cue.cue == Cue::kAnnex && cue.end == window_.end()) {
      return is_act(act_in_name(citation, cue));
    }
    if (!is_act(cue.cue) && cue.cue != Cue::kGuides) return false;
    const FoundCue act = is_act(cue.cue) ? window_.first_act_of(cue)
                                         : window_.first_guide_of(cue);
    const FoundCue verb = window_.cue_before(act.begin);
    return verb.cue == Cue::kAnnex && act.begin - verb.end <= 4;
  }

  // The act itself, or the one in the name of a law that the cue enacts: "ban
  // hành Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh …".
  Cue act_in_name(const Citation& citation, FoundCue cue) {
    if (is_act(cue.cue)) return window_.first_act_of(cue).cue;
    if (cue.cue == Cue::kGuides) return cue.cue;
    Tokens name;
    name.reset(text_, citation.span);
    for (std::size_t at = 0; at < 6 && !name.at(at).is_end(); ++at) {
      const FoundCue found = cue_at(name, at);
      if (is_act(found.cue)) return found.cue;
    }
    return Cue::kNone;
  }

  Relation without_cue(std::size_t i, Place place, bool shared) {
    if (tells_what_was_done_) return Relation::kOther;
    if (shared) return citations_[*previous_].relation;
    if (place == Place::kQuoted || behind_bracket_) return Relation::kOther;
    if (start_.line_start && (start_.item || !window_.has_words())) {
      const Cue cue = heading_cue(citations_[i].span.begin);
      if (cue != Cue::kNone && place != Place::kRecitals) {
        return is_act(cue) ? act_on(citations_[i], cue) : relation_of(cue);
      }
      // "Căn cứ các Nghị định quy định chi tiết …, gồm:" among other recitals.
      const std::size_t before =
          text_.substr(0, citations_[i].span.begin).find_last_not_of(" \t\r\n");
      const bool first =
          before != std::string_view::npos && text_[before] == ':';
      if (cue != Cue::kNone && !is_act(cue) && first && previous_ &&
          citations_[*previous_].relation == Relation::kBasis) {
        return Relation::kBasis;
      }
    }
    const bool goes_on = start_.goes_on && previous_ && !window_.has_words() &&
                         start_.begin - citations_[*previous_].span.end < 400;
    if (goes_on) return citations_[*previous_].relation;
    return Relation::kOther;
  }

  // What the heading of its list says of the item at `offset`. The footnotes of
  // a consolidated text start in plain lines, under any heading.
  Cue heading_cue(std::uint32_t offset) {
    const Cue cue = headings_.cue_of_item_at(offset);
    if (cue == Cue::kNone || cue == Cue::kConsolidates) return cue;
    const bool plain = !start_.item && text_[start_.begin] != '-' &&
                       skip_marker(start_.begin, offset) == start_.begin;
    return plain && is_consolidated() ? Cue::kNone : cue;
  }

  // The document's own words about another: title, enacting clause, "Thông tư
  // này …", or an order that starts the sentence.
  Relation by_cue(const Citation& citation, FoundCue cue, Place place,
                  bool shared) {
    const bool own =
        place == Place::kTitle || place == Place::kRecitals || window_.enacts();
    if (cue.cue == Cue::kRule) {
      const FoundCue act = window_.act_on_rules(cue);
      if (act.cue != Cue::kNone) cue = act;
    }
    if (is_act(cue.cue)) {
      if (window_.refers_in_bracket(cue)) return Relation::kOther;
      const FoundCue act = window_.first_act_of(cue);
      if (window_.names_the_act(cue) || !window_.acts(act, own)) {
        return Relation::kOther;
      }
      const bool free = place == Place::kTitle || window_.follows_this(act);
      return free ? relation_of(act.cue) : act_on(citation, act.cue);
    }
    switch (cue.cue) {
      case Cue::kGuides:
        // In the recitals of a letter others guide: "các văn bản hướng dẫn".
        return by_guides(cue, own && (guides_ || place == Place::kTitle),
                         shared);
      case Cue::kImplements: return by_implements(citation, cue, own);
      case Cue::kPursuant: return by_pursuant(citation, own, shared);
      case Cue::kRule: return by_rule(citation, cue, own, shared);
      case Cue::kAnnex:
      case Cue::kOther: return by_annex(citation, cue, shared);
      default: return relation_of(cue.cue);
    }
  }

  Relation by_guides(FoundCue cue, bool own, bool shared) {
    if (window_.refers_in_bracket(cue)) return Relation::kOther;
    if (window_.follows_this(cue) || window_.guides_in_sentence()) {
      return Relation::kGuides;
    }
    if (own && !window_.follows_other_type(cue)) return Relation::kGuides;
    // "1. Quy định chi tiết Điều 11 của Luật …", in the scope of a decree;
    // "Điều 3. Hướng dẫn thực hiện điểm đ …" over its articles.
    const std::size_t first = window_.first_word();
    const ExactCode start = window_.word_at(first);
    const bool scope =
        guides_ && !shared &&
        (cue.begin == first || (cue.begin == first + 2 && start == "quy"_x)) &&
        (start == "quy"_x || start == "hướng"_x);
    if (scope) return Relation::kGuides;
    return cue.end - cue.begin > 2 ? Relation::kImplements : Relation::kOther;
  }

  Relation by_implements(const Citation& citation, FoundCue cue, bool own) {
    if (window_.has_no_object(cue)) return Relation::kOther;
    if (!citation.provisions.empty() && window_.refers_in_bracket(cue)) {
      return Relation::kOther;
    }
    if (is_report(citation.type) && window_.opens_bracket_behind(cue)) {
      return Relation::kOther;
    }
    // "thực hiện thủ tục cấp phép tại Điều 36 Nghị định số": the procedure.
    const bool place =
        is_norm(citation.type) && (normative_ || !citation.provisions.empty());
    if (place && window_.stands_at_place(cue)) {
      const bool guided = window_.cue_before(cue.begin).cue == Cue::kGuides;
      return own && guided ? Relation::kGuides : Relation::kOther;
    }
    // "Quy định thi hành Điều lệ Đảng" is the guide to it.
    if (own && is_guide_title(cue)) return Relation::kGuides;
    return normative_ && window_.word_at(cue.begin) == "theo"_x
               ? Relation::kOther
               : Relation::kImplements;
  }

  Relation by_pursuant(const Citation& citation, bool own, bool shared) {
    if (is_report(citation.type)) return Relation::kOther;
    if (!shared && window_.act_at_start() != Cue::kNone) {
      return Relation::kOther;
    }
    if (own || !normative_) return Relation::kImplements;
    return is_policy(citation) && citation.provisions.empty()
               ? Relation::kImplements
               : Relation::kOther;
  }

  // What a letter or a report says of acts on others is what others do.
  [[nodiscard]] Relation act_on(const Citation& citation, Cue act) const {
    const bool own_kind = info(citation.type).key == info(type_).key;
    return has_force(type_) || own_kind ? relation_of(act) : Relation::kOther;
  }

  Relation by_annex(const Citation& citation, FoundCue cue, bool shared) {
    Cue act = shared ? Cue::kNone : window_.act_at_start();
    if (act == Cue::kNone && cue.cue == Cue::kAnnex) {
      act = window_.act_of_this(cue).cue;
    }
    if (act != Cue::kNone) return act_on(citation, act);
    const bool ordered =
        cue.cue == Cue::kAnnex && !normative_ && !window_.only_issues(cue) &&
        !window_.came_with_in_bracket(cue) && window_.orders_before(cue);
    return ordered ? Relation::kImplements : Relation::kOther;
  }

  // "quy định tại": refers, unless a verb of carrying out or of change rules
  // it.
  Relation by_rule(const Citation& citation, FoundCue cue, bool own,
                   bool shared) {
    if (const auto verb = window_.lead_in_of(cue)) {
      return is_carried_out(*verb) ? Relation::kImplements : Relation::kOther;
    }
    const FoundCue before = window_.cue_before(cue.begin);
    if (before.cue == Cue::kBasis && before.end == cue.begin) {
      return window_.is_basis_noun(before) ? Relation::kOther
                                           : Relation::kBasis;
    }
    if (window_.is_breach_of(cue)) return Relation::kOther;
    if (!normative_ && window_.orders_before(cue)) return Relation::kImplements;
    if (window_.is_pursuant(cue)) {
      if (window_.guides_in_sentence()) return Relation::kGuides;
      return own ? Relation::kImplements : Relation::kOther;
    }
    Cue act = shared ? Cue::kNone : window_.act_at_start();
    if (act == Cue::kNone && own) act = act_in_title(before);
    return act == Cue::kNone ? Relation::kOther : act_on(citation, act);
  }

  // "Hướng dẫn bổ sung quy định về thuế … quy định tại Thông tư số", a title.
  static Cue act_in_title(FoundCue before) {
    return is_act(before.cue) ? before.cue : Cue::kNone;
  }

  // "thực hiện theo quy định tại": a norm says so of its own matters, of which
  // only what goes on under an older one carries that out.
  bool is_carried_out(FoundCue verb) {
    std::size_t at = verb.begin;
    const bool passive =
        at > window_.begin() && window_.word_at(at - 1) == "được"_x;
    if (passive) --at;
    const ExactCode before =
        at > window_.begin() ? window_.word_at(at - 1) : ExactCode{};
    if (before == "tục"_x) return true;
    return !passive && (!normative_ || before == "thì"_x);
  }

  // "Quy định thi hành Điều lệ Đảng", not "Kế hoạch triển khai thi hành Luật".
  bool is_guide_title(FoundCue cue) {
    if (!guides_ || window_.word_at(cue.begin) != "thi"_x) return false;
    const FoundCue before = window_.cue_before(cue.begin);
    return before.cue != Cue::kImplements || before.end != cue.begin;
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

  // "… hết hiệu lực kể từ ngày Nghị định này có hiệu lực" behind it, of the
  // body and of no other document's title.
  bool ends_force(std::size_t i) {
    if (!subject_of_force_end(text_, citations_, i, force_ends_, tokens_)) {
      return false;
    }
    const std::size_t outer = outermost(i);
    return !objects_[outer] && place_of(citations_[outer]) == Place::kBody;
  }

  // Gives the end of force to the citations that are joined before, too.
  void repeal_back(std::size_t i) {
    citations_[i].relation = Relation::kRepeals;
    const std::uint32_t begin =
        sentence_start(text_, lines_, paragraphs_, citations_[i].span.begin)
            .begin;
    while (i-- > 0 && citations_[i].span.begin >= begin) {
      if (citations_[i].outer != kNoIndex) continue;
      if (citations_[i].relation != Relation::kOther || objects_[i]) return;
      citations_[i].relation = Relation::kRepeals;
    }
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Paragraphs& paragraphs_;
  const Zones& zones_;
  std::vector<Citation>& citations_;
  RelationHeadings headings_;
  ForceEnds force_ends_;
  std::uint32_t first_unit_;
  DocumentType type_;  // Of this document.
  bool normative_;
  bool guides_;  // Of a type that says how something is to be carried out.
  std::optional<bool> consolidated_;  // If known.
  RelationWindow window_;             // Before the citation that is looked at.
  Tokens tokens_;                     // Of what else is looked at.
  SentenceStart start_;
  std::vector<bool> objects_;  // What "theo", "khi" … stands before.
  std::optional<std::size_t> previous_;  // The last citation not nested.
  bool tells_what_was_done_ = false;     // window_ does.
  bool in_bracket_ = false;              // previous_ stands in an open one.
  bool behind_bracket_ = false;          // window_ starts behind one.
  std::optional<std::size_t> before_bracket_;  // What stands before that.
};

}  // namespace

void read_relations(const Paragraphs& paragraphs, const Zones& zones,
                    const OwnFields& own, std::vector<Citation>& citations) {
  if (citations.empty()) return;
  RelationReader(paragraphs, zones, own, citations).read();
}

}  // namespace viendan
