#ifndef VIENDAN_PARSER_SRC_RELATION_WINDOW_H_
#define VIENDAN_PARSER_SRC_RELATION_WINDOW_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "relation_cues.h"
#include "tokens.h"
#include "viendan/base/span.h"

namespace viendan {

/// The words before a citation, back to the start of its sentence or to the
/// citation before it there, and what they say. One object serves all
/// citations of a document and keeps its memory.
///
/// Complexity: every question is linear in the window.
class RelationWindow {
 public:
  /// Starts over with `window` of `text`, which must outlive this object.
  void reset(std::string_view text, Span window);

  /// "…, UBND tỉnh đã có ý kiến tại": it says where what was done is written,
  /// whatever the citation before is for.
  bool tells_what_was_done();

  /// Leaves only what stands behind the last ";" or "," that is in no bracket:
  /// what stands before it belongs to the title of the citation before. "khoản
  /// 4, khoản 5" and "sửa đổi, bổ sung" are not cut.
  void cut_to_last_clause();

  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  const Token& at(std::size_t position) { return tokens_.at(position); }
  ExactCode word_at(std::size_t position) { return tokens_.at(position).exact; }

  /// Leaves only what stands behind the ")" of a bracket that was opened before
  /// the window; false if there is none.
  bool leave_bracket();

  /// Whether "," ";" or "và" joins what follows to what stands before.
  bool starts_with_joint();

  /// Whether a bracket is open where the window ends.
  [[nodiscard]] bool opens_bracket() const { return open_; }

  /// "Quyết định chấm dứt hiệu lực (khoản 2 Điều 68 Luật …": whether nothing
  /// but a place stands between the bracket that is open, with `cue` before it,
  /// and the citation.
  bool refers_in_bracket(FoundCue cue);

  /// "thực hiện dự án … (Báo cáo thẩm định số": whether a bracket opens behind
  /// `cue` and is open where the window ends.
  [[nodiscard]] bool opens_bracket_behind(FoundCue cue) const;

  /// "hành vi vi phạm quy định tại": `rule` is what was broken.
  bool is_breach_of(FoundCue rule);

  /// The last cue before token `end`, but for those in brackets and quotes that
  /// close before it: "(thay thế Tờ trình số 36), được thẩm tra tại Báo cáo",
  /// "Bãi bỏ cụm từ “thực hiện kiểm tra” tại".
  FoundCue cue_before(std::size_t end);

  /// The first of the acts that are joined to `act`.
  FoundCue first_act_of(FoundCue act) {
    return first_act(tokens_, begin_, act);
  }

  /// The first of the words of guidance that are joined to `guide`: "quy định
  /// chi tiết và hướng dẫn thi hành".
  FoundCue first_guide_of(FoundCue guide);

  /// True if a word stands in the window.
  bool has_words();

  /// The position of the first word, or the end.
  std::size_t first_word();

  /// The act that the window starts with: "Bãi bỏ khoản 2 Điều 3 …".
  Cue act_at_start();

  /// "Sửa đổi, bổ sung một số quy định tại": the act on the rules that `rule`
  /// speaks of; kNone if there is none.
  FoundCue act_on_rules(FoundCue rule);

  /// Whether the window starts as a recital does: "Căn cứ", "Thực hiện".
  bool in_recital();

  /// Whether the window is "Tiếp theo".
  bool goes_on();

  /// Whether "đề nghị của", "Xét Tờ trình" stands in it.
  bool has_proposal();

  /// "các căn cứ pháp lý", "làm căn cứ": the noun.
  bool is_basis_noun(FoundCue cue);

  /// "Điều 1. Ban hành kèm theo Quyết định này …": the enacting words again.
  bool enacts();

  /// "theo Nghị định …", "đến khi Luật …": whether the citation that the window
  /// ends at is what something else goes by, and not the subject. `cue` is the
  /// last one in it.
  bool is_object(FoundCue cue);

  /// "Thông tư này hướng dẫn": whether `cue` stands behind "này".
  bool follows_this(FoundCue cue);

  /// "Thông tư này có hiệu lực … và thay thế Chế độ … ban hành kèm theo": what
  /// this document does to what came with another, or no cue.
  FoundCue act_of_this(FoundCue annex);

  /// "các Nghị định hướng dẫn Luật …": other documents do.
  bool follows_other_type(FoundCue cue);

  /// "Thông tư này hướng dẫn về …", anywhere in the window.
  bool guides_in_sentence();

  /// Whether an order to carry out stands before `cue`: "triển khai thực hiện
  /// … theo các nội dung quy định tại". A report of what has been done is none.
  bool orders_before(FoundCue cue);

  /// Whether the document itself does `act`: at the start, after "này", or in
  /// its own words (`own`); "việc sửa đổi", "được bổ sung", "đề nghị bãi bỏ" do
  /// not.
  bool acts(FoundCue act, bool own);

  /// "điều chỉnh lần 1 tại Quyết định số …": whether the citation is where that
  /// was done, and not what it was done to.
  bool names_the_act(FoundCue cue);

  /// "thực hiện thủ tục … tại khoản 2 Điều 36": whether what `cue` is done to
  /// stands between it and the place.
  bool stands_at_place(FoundCue cue);

  /// "thực hiện theo đúng quy định tại": the verb of carrying out that leads to
  /// `rule`.
  std::optional<FoundCue> lead_in_of(FoundCue rule);

  /// "theo quy định tại", "đúng quy định tại".
  bool is_pursuant(FoundCue rule);

  /// "do Công ty thực hiện, gồm:", "được thực hiện qua các bước:": whether what
  /// `cue` is done to does not stand behind it.
  bool has_no_object(FoundCue cue);

  /// "…, Sở Y tế xây dựng Kế hoạch thực hiện": whether `cue` says what the
  /// document itself is for.
  bool names_own_plan(FoundCue cue);

  /// Whether the words of `cue`, with the acts joined to it, are the first of
  /// the window before any cut, perhaps in brackets, and no new sentence.
  bool adjoins(FoundCue cue);

  /// "Luật Xây dựng 2014, sửa đổi 2020; Nghị định số": an act with its year
  /// tells of the citation before.
  bool is_history(FoundCue cue);

  /// Whether `cue` stands in the title of the citation before the window, and
  /// the next one is joined to that: "… về chấp hành pháp luật và Kế hoạch số".
  /// Before ";" it always does.
  bool is_of_previous(FoundCue cue);

  /// "ban hành kèm theo", right before the citation.
  bool came_with(FoundCue cue);

  /// "(Ban hành kèm theo", right before the citation: under a heading, that it
  /// came with the document, whatever the heading says.
  bool came_with_in_bracket(FoundCue cue);

  /// "đã ban hành": that a body issued the document, and no more.
  bool only_issues(FoundCue cue);

 private:
  // From "(" to behind ")", or from one quote to behind the other, as positions
  // of tokens.
  struct Bracket {
    std::size_t begin;
    std::size_t end;
  };

  void find_brackets();

  // Takes the quote at `at`; `open` is where one is open, or the end. Returns
  // the same behind it.
  std::size_t step_over_quote(std::size_t open, std::size_t at);

  // The cue whose words are the last before token `end`, or none.
  FoundCue cue_that_ends(std::size_t end);

  bool is_locator(std::size_t at);
  bool joins_acts(std::size_t comma);

  // "được làm rõ, bổ sung nội dung tại Báo cáo": whether what stands at `at` is
  // joined to a verb in the passive.
  bool joins_passive(std::size_t at);

  Tokens tokens_;
  std::vector<Bracket> brackets_;  // None in another; in order.
  std::size_t closed_ = 0;   // Behind the last ")" without "("; 0 if none.
  bool open_ = false;        // A "(" without ")",
  std::size_t open_at_ = 0;  // which stands there.
  std::size_t begin_ = 0;    // The tokens that count.
  std::size_t end_ = 0;
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATION_WINDOW_H_
