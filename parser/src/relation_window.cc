#include "relation_window.h"

#include <algorithm>

#include "letters.h"
#include "phrases.h"
#include "words.h"

namespace viendan {

using namespace literals;  // NOLINT(google-build-using-namespace)

void RelationWindow::reset(std::string_view text, Span window) {
  tokens_.reset(text, window);
  begin_ = 0;
  end_ = tokens_.size();
  brackets_.clear();
  closed_ = 0;
  open_ = false;
  static constexpr ByteSet kMarks("()\"\x9C");  // The last byte of “.
  const std::string_view words = slice(text, window);
  if (kMarks.first_in(words) != std::string_view::npos) find_brackets();
}

// Brackets in brackets end with the outer one, as do those in quotes.
void RelationWindow::find_brackets() {
  std::size_t open = end_;
  std::size_t depth = 0;
  std::size_t quote = end_;  // Where one opens that is in no bracket.
  for (std::size_t at = 0; at < end_; ++at) {
    const Token& token = tokens_.at(at);
    if (token.is_mark('(')) {
      if (depth++ == 0) open = at;
    } else if (token.is_mark(')')) {
      if (depth == 0) {
        closed_ = at + 1;
      } else if (--depth == 0) {
        brackets_.push_back({open, at + 1});
      }
    } else if (token.is_mark('"') && depth == 0) {
      quote = step_over_quote(quote, at);
    }
  }
  open_ = depth > 0;
  open_at_ = open;
}

std::size_t RelationWindow::step_over_quote(std::size_t open, std::size_t at) {
  const std::string_view mark = slice(tokens_.text(), tokens_.at(at).span);
  const bool opens = mark == "“" || (mark == "\"" && open == end_);
  if (opens) return at;
  if (open == end_) return end_;
  while (!brackets_.empty() && brackets_.back().begin > open) {
    brackets_.pop_back();
  }
  brackets_.push_back({open, at + 1});
  return end_;
}

bool RelationWindow::refers_in_bracket(FoundCue cue) {
  if (!open_ || cue.end > open_at_ || open_at_ + 1 == end_) return false;
  for (std::size_t at = open_at_ + 1; at < end_; ++at) {
    const Token token = tokens_.at(at);
    const bool joins = token.is_mark(',') || token.exact == "và"_x ||
                       token.exact == "các"_x || token.exact == "của"_x;
    if (!joins && !is_locator(at)) return false;
  }
  return true;
}

bool RelationWindow::opens_bracket_behind(FoundCue cue) const {
  return open_ && cue.end <= open_at_;
}

bool RelationWindow::is_breach_of(FoundCue rule) {
  if (rule.begin < begin_ + 2) return false;
  return word_at(rule.begin - 2) == "vi"_x &&
         word_at(rule.begin - 1) == "phạm"_x;
}

bool RelationWindow::leave_bracket() {
  if (closed_ == 0) return false;
  begin_ = closed_;
  return true;
}

bool RelationWindow::starts_with_joint() {
  const Token first = tokens_.at(begin_);
  return first.is_mark(',') || first.is_mark(';') || first.exact == "và"_x;
}

FoundCue RelationWindow::cue_before(std::size_t end) {
  for (std::size_t i = brackets_.size(); i-- > 0;) {
    const Bracket& bracket = brackets_[i];
    if (bracket.end > end || bracket.begin < begin_) continue;
    const FoundCue cue = last_cue(tokens_, bracket.end, end);
    if (cue.cue != Cue::kNone) return cue;
    end = bracket.begin;
  }
  return last_cue(tokens_, begin_, end);
}

FoundCue RelationWindow::cue_that_ends(std::size_t end) {
  const std::size_t reach = std::min(end - begin_, Phrase::kMaxWords);
  const FoundCue cue = last_cue(tokens_, end - reach, end);
  return cue.end == end ? cue : FoundCue{};
}

void RelationWindow::cut_to_last_clause() {
  std::size_t bracket = brackets_.size();
  for (std::size_t at = end_; at-- > begin_;) {
    if (bracket > 0 && at + 1 == brackets_[bracket - 1].end) {
      at = brackets_[--bracket].begin;
      continue;
    }
    const Token& token = tokens_.at(at);
    const bool comma = token.is_mark(',');
    if (!comma && !token.is_mark(';') && !token.is_mark(':')) continue;
    if (at > 0 && at + 1 == end_) continue;
    if (at > 0 && comma && (is_locator(at + 1) || joins_acts(at))) continue;
    begin_ = at + 1;
    return;
  }
}

bool RelationWindow::tells_what_was_done() {
  if (end_ < begin_ + 3) return false;
  switch (word_at(end_ - 1)) {
    case "tại"_x:
    case "bằng"_x:
    case "trong"_x: break;
    default: return false;
  }
  for (std::size_t at = end_ - 1; at-- > begin_;) {
    if (tokens_.at(at).is_mark(';')) return false;
    if (word_at(at) == "đã"_x) return true;
  }
  return false;
}

bool RelationWindow::is_locator(std::size_t at) {
  const Token token = tokens_.at(at);
  if (token.is_number()) return true;
  switch (token.exact) {
    case "điều"_x:
    case "khoản"_x:
    case "điểm"_x:
    case "mục"_x:
    case "chương"_x:
    case "phần"_x: return true;
    default: return token.is_word() && token.code <= 'z';
  }
}

bool RelationWindow::joins_acts(std::size_t comma) {
  return is_act(cue_at(tokens_, comma + 1).cue) &&
         last_cue(tokens_, 0, comma).end == comma;
}

FoundCue RelationWindow::first_guide_of(FoundCue guide) {
  if (guide.begin <= begin_) return guide;
  const std::size_t joint = guide.begin - 1;
  if (word_at(joint) != "và"_x && !tokens_.at(joint).is_mark(',')) return guide;
  const FoundCue before = cue_before(joint);
  return before.cue == Cue::kGuides && before.end == joint ? before : guide;
}

bool RelationWindow::has_words() { return first_word() < end_; }

std::size_t RelationWindow::first_word() {
  std::size_t at = begin_;
  while (at < end_ && !tokens_.at(at).is_word()) ++at;
  return at;
}

Cue RelationWindow::act_at_start() {
  const FoundCue first = cue_at(tokens_, first_word());
  return is_act(first.cue) ? first.cue : Cue::kNone;
}

FoundCue RelationWindow::act_on_rules(FoundCue rule) {
  constexpr std::size_t kCountWords = 2;  // "một số"
  if (rule.begin == begin_) return {};
  const ExactCode count = word_at(rule.begin - 1);
  if (count != "số"_x && count != "các"_x && count != "những"_x) return {};
  const FoundCue act = cue_before(rule.begin);
  const bool near =
      is_act(act.cue) && rule.begin <= act.end + kCountWords && act.end > 0;
  return near ? act : FoundCue{};
}

bool RelationWindow::in_recital() {
  const FoundCue first = cue_at(tokens_, first_word());
  if (first.cue == Cue::kBasis || first.cue == Cue::kProposal ||
      first.cue == Cue::kImplements) {
    return true;
  }
  const ExactCode word = tokens_.at(first_word()).exact;
  // "Sau 05 năm thực hiện" tells what was done.
  if (word == "sau"_x && tokens_.at(first_word() + 1).is_number()) return false;
  return (word == "sau"_x || word == "để"_x || word == "tiếp"_x) &&
         end_ - first_word() < 12;
}

bool RelationWindow::goes_on() {
  const std::size_t first = first_word();
  return word_at(first) == "tiếp"_x && word_at(first + 1) == "theo"_x;
}

bool RelationWindow::has_proposal() {
  for (std::size_t at = begin_; at < end_; ++at) {
    if (cue_at(tokens_, at).cue == Cue::kProposal) return true;
  }
  return false;
}

bool RelationWindow::is_basis_noun(FoundCue cue) {
  if (cue.cue != Cue::kBasis || cue.begin == begin_) return false;
  switch (word_at(cue.begin - 1)) {
    case "các"_x:
    case "những"_x:
    case "có"_x:
    case "đủ"_x:
    case "làm"_x:
    case "là"_x:
    case "sung"_x:               // "bổ sung căn cứ Thông tư số"
    case "hành"_x: return true;  // "ban hành căn cứ Nghị định số"
    default: return false;
  }
}

bool RelationWindow::enacts() {
  const FoundCue first = cue_at(tokens_, first_word());
  if (first.cue != Cue::kAnnex) return false;
  for (std::size_t at = first.end; at < end_ && at < first.end + 8; ++at) {
    if (word_at(at) == "này"_x) return true;
  }
  return false;
}

bool RelationWindow::is_object(FoundCue cue) {
  if (end_ == begin_) return false;
  const Token last = tokens_.at(end_ - 1);
  if (last.is_mark(',') || last.is_mark(';')) return false;  // A new clause.
  if (last.exact == "khi"_x || last.exact == "ngày"_x ||
      last.exact == "với"_x) {
    return true;
  }
  switch (cue.cue) {
    case Cue::kBasis:
    case Cue::kImplements:
    case Cue::kPursuant:
    case Cue::kProposal: return true;
    case Cue::kRule:
      return cue.begin > begin_ && word_at(cue.begin - 1) == "theo"_x;
    default: return false;
  }
}

bool RelationWindow::follows_this(FoundCue cue) {
  return cue.begin > begin_ && word_at(cue.begin - 1) == "này"_x;
}

FoundCue RelationWindow::act_of_this(FoundCue annex) {
  const FoundCue act = cue_before(annex.begin);
  if (!is_act(act.cue) || !acts(act, false)) return {};
  for (std::size_t at = begin_; at + 2 < act.begin; ++at) {
    if (word_at(at) == "này"_x && word_at(at + 1) == "có"_x &&
        word_at(at + 2) == "hiệu"_x) {
      return act;
    }
  }
  return {};
}

bool RelationWindow::follows_other_type(FoundCue cue) {
  if (cue.begin == begin_) return false;
  const ExactCode word = word_at(cue.begin - 1);
  if (word != "định"_x && word != "tư"_x) return false;
  if (cue.begin > begin_ + 1 && word_at(cue.begin - 2) == "quy"_x) {
    return false;  // "Quy định chi tiết thi hành": the words of guidance.
  }
  return cue.begin < begin_ + 3 || word_at(cue.begin - 3) == "các"_x ||
         word_at(cue.begin - 3) == "những"_x;
}

bool RelationWindow::guides_in_sentence() {
  for (std::size_t at = begin_; at + 1 < end_; ++at) {
    if (word_at(at) != "này"_x) continue;
    if (cue_at(tokens_, at + 1).cue == Cue::kGuides) return true;
    const bool rules =
        word_at(at + 1) == "quy"_x && word_at(at + 2) == "định"_x;
    if (rules && last_cue(tokens_, at + 1, end_).cue == Cue::kGuides) {
      return true;
    }
  }
  return false;
}

bool RelationWindow::orders_before(FoundCue cue) {
  for (std::size_t at = begin_; at < cue.begin; ++at) {
    const FoundCue verb = cue_at(tokens_, at);
    if (verb.cue != Cue::kImplements) continue;
    const ExactCode before = at > begin_ ? word_at(at - 1) : 0;
    return before != "đã"_x && before != "được"_x && before != "bị"_x;
  }
  return false;
}

bool RelationWindow::acts(FoundCue act, bool own) {
  if (act.begin == first_word()) return true;
  const Token before = tokens_.at(act.begin - 1);
  // "Về việc đính chính Thông tư …" is a title; "việc đính chính" a thing.
  if (before.exact == "việc"_x && own && act.begin >= 2 &&
      tokens_.at(act.begin - 2).exact == "về"_x) {
    return true;
  }
  if (before.exact == "được"_x || before.exact == "bị"_x ||
      before.exact == "việc"_x || before.exact == "nghị"_x) {
    return before.exact == "nghị"_x && own;
  }
  if (act.cue == Cue::kAmends && joins_passive(act.begin)) return false;
  return own || before.exact == "này"_x || before.exact == "và"_x ||
         before.is_mark(',') || before.is_mark(';') ||
         tokens_.at(act.begin).capital;
}

bool RelationWindow::names_the_act(FoundCue cue) {
  std::size_t at = cue.end;
  const bool counted = word_at(at) == "lần"_x;
  if (counted) at += 2;
  switch (word_at(at)) {
    case "tại"_x:
    case "theo"_x:
    case "bởi"_x:
    case "bằng"_x: break;
    default: return false;
  }
  const bool by = word_at(at) == "bởi"_x;
  for (++at; at < end_; ++at) {
    if (!is_locator(at) && !tokens_.at(at).is_mark(',')) return false;
  }
  return counted || by || !tokens_.at(first_act_of(cue).begin).capital;
}

bool RelationWindow::stands_at_place(FoundCue cue) {
  std::size_t at = end_;
  while (at > cue.end &&
         (is_locator(at - 1) || tokens_.at(at - 1).is_mark(','))) {
    --at;
  }
  return at > cue.end + 1 && word_at(at - 1) == "tại"_x;
}

bool RelationWindow::joins_passive(std::size_t at) {
  constexpr std::size_t kMaxWords = 4;
  const Token joint = tokens_.at(at - 1);
  if (!joint.is_mark(',') && joint.exact != "và"_x) return false;
  for (std::size_t words = 0; words < kMaxWords && words + 1 < at; ++words) {
    const Token token = tokens_.at(at - 2 - words);
    if (token.exact == "được"_x || token.exact == "bị"_x) return true;
    if (!token.is_word() && !token.is_mark(',')) return false;
  }
  return false;
}

bool RelationWindow::has_no_object(FoundCue cue) {
  const Token next = tokens_.at(cue.end);
  const ExactCode after = tokens_.at(cue.end + 1).exact;
  if (next.is_mark(',')) return after == "gồm"_x || after == "bao"_x;
  const bool passive = cue.begin > begin_ && word_at(cue.begin - 1) == "được"_x;
  return passive && (next.exact == "qua"_x || next.exact == "bằng"_x ||
                     next.exact == "bởi"_x || next.exact == "thông"_x ||
                     next.exact == "tại"_x || next.exact == "như"_x);
}

bool RelationWindow::names_own_plan(FoundCue cue) {
  if (cue.cue != Cue::kImplements) return false;
  FoundCue first = cue;
  for (FoundCue before = cue_before(first.begin);
       before.cue == Cue::kImplements && before.end == first.begin;
       before = cue_before(first.begin)) {
    first = before;
  }
  return first.begin > begin_ + 2 && word_at(first.begin - 1) == "hoạch"_x &&
         word_at(first.begin - 2) == "kế"_x;
}

bool RelationWindow::adjoins(FoundCue cue) {
  const FoundCue first = is_act(cue.cue) ? first_act(tokens_, 0, cue) : cue;
  const std::size_t begin = tokens_.at(0).is_mark('(') ? 1 : 0;
  return first.begin == begin && !tokens_.at(begin).capital;
}

bool RelationWindow::is_history(FoundCue cue) {
  if (!is_act(cue.cue) || cue.end + 1 >= end_) return false;
  const Token next = tokens_.at(cue.end);
  if (next.exact == "năm"_x) return tokens_.at(cue.end + 1).is_number();
  return next.is_number() && next.span.size() == 4;
}

bool RelationWindow::is_of_previous(FoundCue cue) {
  if (end_ == 0) return false;
  const Token last = tokens_.at(end_ - 1);
  if (last.is_mark(';')) return true;
  if (begin_ > 0 || cue.end + 1 >= end_) return false;
  return last.exact == "và"_x || last.exact == "với"_x || last.is_mark(',') ||
         last.is_mark(';');
}

bool RelationWindow::came_with(FoundCue cue) {
  return cue.cue == Cue::kAnnex && cue.end == end_ && cue.end - cue.begin > 2 &&
         word_at(cue.begin) == "ban"_x;
}

bool RelationWindow::came_with_in_bracket(FoundCue cue) {
  return cue.cue == Cue::kAnnex && cue.end == end_ && cue.begin > 0 &&
         tokens_.at(cue.begin - 1).is_mark('(');
}

bool RelationWindow::only_issues(FoundCue cue) {
  return cue.end == end_ && cue.end - cue.begin == 2 &&
         word_at(cue.begin) == "ban"_x;
}

std::optional<FoundCue> RelationWindow::lead_in_of(FoundCue rule) {
  constexpr std::size_t kMaxLeadIn = 4;  // Tokens from verb to "quy định tại".
  std::size_t at = rule.begin;
  for (std::size_t steps = 0; at > begin_ && steps <= kMaxLeadIn;
       --at, ++steps) {
    const FoundCue verb = cue_that_ends(at);
    if (verb.cue == Cue::kImplements) return verb;
  }
  return std::nullopt;
}

bool RelationWindow::is_pursuant(FoundCue rule) {
  if (rule.begin == begin_) return false;
  const ExactCode lead = word_at(rule.begin - 1);
  return lead == "theo"_x || lead == "đúng"_x;
}

}  // namespace viendan
