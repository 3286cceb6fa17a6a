// Grammar of what follows a number, each part optional and most in any order:
//
//   [","] ["ký" | "ban hành"] date        "của" | "do" | "giữa" issuer
//   "khóa" term | "(khóa" term {"," term} ")"        [","] places
//   "về" ["việc"] title | quote title quote | verb title
//
// What fits none of these ends the citation.

#include "citation_window.h"

#include <algorithm>

#include "dates.h"
#include "issuer_before.h"
#include "issuer_phrase.h"
#include "issuer_words.h"
#include "provisions.h"
#include "term_words.h"
#include "title_scan.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr int kMaxParts = 12;
constexpr std::size_t kMaxTerms = 8;
constexpr std::size_t kMaxWordsOfRemark = 20;
constexpr std::size_t kMaxWordsOfMeeting = 14;

// "của", and what bad recognition of characters makes of it.
bool is_of(const Token& token) {
  return token.code == "cua"_f && token.exact != "cửa"_x;
}

class WindowReader {
 public:
  WindowReader(Tokens& tokens, const WindowRequest& request)
      : tokens_(tokens), request_(request) {}

  CitationWindow read() {
    window_.end = request_.core.end;
    skip_footnote();
    for (int part = 0; part < kMaxParts && read_part(); ++part) {
    }
    if (!has_title_) finish_without_title();
    return std::move(window_);
  }

 private:
  [[nodiscard]] const Token& token(std::size_t ahead = 0) {
    return tokens_.at(at_ + ahead);
  }

  void take(std::size_t count) {
    at_ += count;
    window_.end = tokens_.at(at_ - 1).span.end;
  }

  // "12/2020/NĐ-CP[1]", "12/2020/NĐ-CP(2)", "12/2020/NĐ-CP*"
  void skip_footnote() {
    const bool open = token().is_mark('[') || token().is_mark('(');
    if (open && token(1).is_number() && token(1).span.size() <= 2 &&
        (token(2).is_mark(']') || token(2).is_mark(')'))) {
      at_ += 3;
    } else if (token().is_mark('*')) {
      ++at_;
    } else if (open && request_.named) {
      skip_short_form();
    }
  }

  // "Luật Phòng, chống nhiễm vi rút … ở người (HIV/AIDS)"
  void skip_short_form() {
    std::size_t ahead = 1;
    while (token(ahead).capitals || token(ahead).is_mark('/')) ++ahead;
    if (ahead > 1 && token(ahead).is_mark(')')) at_ += ahead + 1;
  }

  // "ngày 30/6/2025 (hiệu lực từ ngày 01/7/2025) của Bộ Tài chính": skips the
  // remark if an issuer or a title follows it.
  void skip_remark() {
    if (!token().is_mark('(')) return;
    for (std::size_t ahead = 1; ahead < kMaxWordsOfRemark; ++ahead) {
      const Token next = token(ahead);
      if (next.is_end() || next.is_mark('(') || next.is_mark(';')) return;
      if (!next.is_mark(')')) continue;
      const ExactCode after = token(ahead + 1).exact;
      if (after == "của"_x || after == "về"_x) at_ += ahead + 1;
      return;
    }
  }

  bool read_part() {
    if (window_.has_date && window_.issuer.empty()) skip_remark();
    return !has_title_ &&
           (read_date_part() || skip_same_day() || skip_meeting() ||
            read_issuer_part() || read_term() || read_places() || read_title());
  }

  // "ký", "ban hành", "cấp ngày", "lập cùng ngày", and the marks beside them.
  static bool leads_to_date(const Token& token) {
    switch (token.exact) {
      case "ký"_x:
      case "ban"_x:
      case "hành"_x:
      case "phát"_x:
      case "cấp"_x:
      case "được"_x:
      case "đề"_x:
      case "lập"_x:
      case "cùng"_x: return true;
      default:
        return token.is_mark(',') || token.is_mark('(') || token.is_mark('-');
    }
  }

  // How many tokens before a date only lead to it. With "vào" alone it is when
  // something else happens.
  std::size_t lead_of_date() {
    std::size_t lead = 0;
    while (lead < 5 && (leads_to_date(token(lead)) ||
                        (token(lead).exact == "vào"_x && lead > 0))) {
      ++lead;
    }
    return lead;
  }

  // "cùng ngày"
  bool is_same_day(std::size_t ahead) {
    return token(ahead).exact == "cùng"_x && token(ahead + 1).exact == "ngày"_x;
  }

  // "Công văn số … cùng ngày của Sở Nội vụ về": the date stands elsewhere.
  bool skip_same_day() {
    if (!is_same_day(0)) return false;
    const Token after = token(2);
    if (!is_of(after) && after.exact != "về"_x) return false;
    at_ += 2;
    return true;
  }

  // "khóa XVIII, kỳ họp thứ 9 về", "tại Kỳ họp thứ 6 HĐND xã khóa XXI", "Hội
  // nghị Trung ương 4 (khóa XII)": the meeting that passed the resolution says
  // nothing that is read, but issuer, term or title may follow it.
  bool skip_meeting() {
    const bool lead = token().is_mark(',') || token().is_mark('(') ||
                      token().is_mark('-') || token().exact == "tại"_x;
    const ExactCode first = token(lead).exact;
    const ExactCode second = token(lead + 1U).exact;
    const bool session = first == "kỳ"_x && second == "họp"_x;
    const bool plenum = first == "hội"_x && second == "nghị"_x;
    if (has_meeting_ || (!session && !plenum)) return false;
    for (std::size_t ahead = lead + 2U; ahead < kMaxWordsOfMeeting; ++ahead) {
      const Token next = token(ahead);
      if (next.is_end() || next.is_mark(';') || next.is_mark('.')) return false;
      const bool goes_on =
          is_term(tokens_, at_ + ahead) ||
          (session && (next.exact == "về"_x || is_about(tokens_, at_ + ahead) ||
                       next.is_mark('"') ||
                       (next.capital && starts_body(tokens_, at_ + ahead))));
      if (!goes_on) continue;
      has_meeting_ = true;
      at_ += ahead;
      return true;
    }
    return false;
  }

  // In a table the date below a number may be that of its end or its arrival:
  // one of another year than the number, on a line of its own.
  [[nodiscard]] bool is_of_next_cell(const Token& first,
                                     const FoundDate& found) const {
    return first.breaks > 0 && request_.year > 0 && found.date &&
           found.date->year != request_.year;
  }

  // Below a headline: "Chỉ thị số … của Tỉnh ủy⏎Ngày 15/5/2024, Huyện ủy đã".
  bool begins_next_sentence(const Token& first, const FoundDate& found) {
    if (first.breaks == 0 || !first.capital || first.capitals) return false;
    const std::size_t next = tokens_.position_at(at_, found.span.end);
    return tokens_.at(next).is_mark(',') && tokens_.at(next + 1).capital;
  }

  bool read_date_part() {
    if (window_.has_date) return false;
    const std::size_t lead = lead_of_date();
    const Token first = token(lead);
    const bool word = first.exact == "ngày"_x || first.code == "ngay"_f ||
                      first.exact == "tháng"_x || first.exact == "năm"_x;
    if (!word && !first.is_number()) return false;
    const auto found = read_date(tokens_.text(), first.span.begin);
    if (!found) return false;
    if (found->form == DateForm::kYear && !request_.named) {
      return skip_year(lead, found->span.end);
    }
    if (found->form == DateForm::kMonth && lead > 0) return false;
    if (!word && is_of_next_cell(first, *found)) return false;
    if (begins_next_sentence(first, *found)) return false;
    accept(*found);
    const std::size_t next = tokens_.position_at(at_ + lead, found->span.end);
    take(next - at_);
    if (lead > 0 && token().is_mark(')')) take(1);
    return true;
  }

  // "Nghị định số 06/CP năm 1994 của Chính phủ": the year is no date, but what
  // follows is of the number.
  bool skip_year(std::size_t lead, std::uint32_t end) {
    const std::size_t next = tokens_.position_at(at_ + lead, end);
    const Token after = tokens_.at(next);
    const bool goes_on = is_of(after) || after.exact == "về"_x;
    if (lead > 0 || !goes_on) return false;
    at_ = next;
    return true;
  }

  void accept(const FoundDate& found) {
    window_.has_date = found.form != DateForm::kYear;
    window_.invalid_date = found.form == DateForm::kInvalid;
    if (found.date) window_.date = found.date;
  }

  bool read_issuer_part() {
    if (!window_.issuer.empty()) return false;
    const ExactCode cue = token().exact;
    const bool between = cue == "giữa"_x;
    if (is_of(token()) || cue == "do"_x || between) {
      const bool joint = request_.joint || between;
      const IssuerPhrase issuer = read_issuer(tokens_, at_ + 1, joint);
      if (issuer.span.empty()) return false;
      if (cue == "do"_x && !may_be_by(issuer)) return false;
      if (request_.law && !makes_laws(at_ + 1)) return false;
      window_.issuer = issuer.span;
      take(issuer.end - at_);
      if (cue == "do"_x && token().exact == "ban"_x &&
          token(1).exact == "hành"_x) {
        take(2);
      }
      return true;
    }
    return read_bare_issuer();
  }

  // "do Bộ Y tế ban hành", "Báo cáo số … ngày 27/8/2025 do Công ty Tam Sơn thực
  // hiện"; of what rules, others carry out a part: "khoản 2 Điều 5 Nghị định số
  // … do Bộ Y tế thực hiện".
  bool may_be_by(const IssuerPhrase& issuer) {
    return issues(tokens_, issuer) || (window_.has_date && !request_.force);
  }

  // "Luật Đất đai của Quốc hội", but not "Luật Thuế … của cơ quan thuế".
  bool makes_laws(std::size_t at) {
    const Token first = tokens_.at(at);
    const Token second = tokens_.at(at + 1);
    return (first.exact == "quốc"_x && second.exact == "hội"_x) ||
           (first.exact == "ủy"_x && tokens_.at(at + 2).exact == "thường"_x) ||
           (first.exact == "hội"_x && second.exact == "đồng"_x) ||
           (first.exact == "nước"_x) || first.code == "ubtvqh"_f;
  }

  // "Thông tư số … ngày … Bộ Tài chính về": no "của", but the title follows.
  bool read_bare_issuer() {
    if (!token().capital || !starts_body(tokens_, at_)) return false;
    const IssuerPhrase issuer = read_issuer(tokens_, at_, request_.joint);
    if (issuer.span.empty()) return false;
    const Token next = tokens_.at(issuer.end);
    const bool goes_on = next.exact == "về"_x || next.is_mark('"') ||
                         (next.code == "v"_f && !next.is_number()) ||
                         next.is_mark(';') ||
                         (has_meeting_ && is_term(tokens_, issuer.end));
    if (!goes_on) return false;
    window_.issuer = issuer.span;
    take(issuer.end - at_);
    return true;
  }

  bool read_term() {
    const std::size_t open = token().is_mark('(') ? 1 : 0;
    const std::size_t comma = token().is_mark(',') ? 1 : 0;
    const std::size_t lead = open + comma;
    if (token(lead).exact != "khóa"_x || !window_.term.empty()) return false;
    const std::string first = term_of(tokens_, at_ + lead + 1);
    if (first.empty()) return false;
    window_.term = first;
    std::size_t size = lead + 2;
    while (open > 0 && window_.more_terms.size() < kMaxTerms &&
           (token(size).is_mark(',') || token(size).exact == "và"_x)) {
      const std::string more = term_of(tokens_, at_ + size + 1);
      if (more.empty()) break;
      window_.more_terms.push_back(more);
      size += 2;
    }
    if (open > 0 && token(size).is_mark(')')) ++size;
    take(size);
    return true;
  }

  // "Nghị định số …, Điều 5, khoản 2", if they are not of the next citation.
  bool read_places() {
    const std::size_t lead = token().is_mark(',') || token().is_mark('(') ||
                             token().exact == "tại"_x;
    Provisions places = read_provisions_at(tokens_, at_ + lead);
    if (places.list.empty() || tokens_.at(places.end).is_end()) return false;
    if (tokens_.at(places.end).exact == "của"_x) return false;
    if (is_of_this_text(places.end)) return false;
    if (token().breaks > 0 && is_heading(places.end)) return false;
    window_.provisions = std::move(places.list);
    take(places.end - at_);
    if (lead > 0 && token().is_mark(')')) take(1);
    return true;
  }

  // "tại Phụ lục 2 Thông tư này", "Điều 5 Luật này": whether the type before
  // "này" starts at `at`.
  bool is_of_this_text(std::size_t at) {
    return tokens_.at(at + 1).exact == "này"_x ||
           (tokens_.at(at).is_word() && tokens_.at(at + 2).exact == "này"_x);
  }

  // "Điều 2 : Kinh phí": whether what ends before `at`, on a line of its own,
  // numbers an article. In a table it says where: "Điều 36⏎".
  bool is_heading(std::size_t at) {
    const Token mark = tokens_.at(at);
    const Token next = tokens_.at(at + 1);
    return (mark.is_mark(':') || mark.is_mark('.')) && next.is_word() &&
           next.breaks == 0;
  }

  // "Luật số … của Quốc hội sửa đổi, bổ sung một số điều của Luật …".
  bool amends_law(std::size_t lead) {
    return request_.law && !request_.named && token(lead).exact == "sửa"_x &&
           token(lead + 1).exact == "đổi"_x;
  }

  // "Thông tư số … thực hiện như sau:", "… tiếp tục thực hiện đến khi": what
  // the sentence says of the document. So does a heading on the next line.
  bool is_predicate() {
    const bool bare = !window_.has_date && window_.issuer.empty();
    if (bare && token().breaks > 0 && token().capital) return true;
    std::size_t ahead = 0;
    while (token(ahead).exact == "tiếp"_x || token(ahead).exact == "tục"_x ||
           token(ahead).exact == "thực"_x || token(ahead).exact == "hiện"_x) {
      ++ahead;
    }
    if (ahead == 0) return rules_here();
    const Token next = token(ahead);
    switch (next.exact) {
      case "như"_x:
      case "cho"_x:
      case "đến"_x:
      case "theo"_x: return true;
      default: return !next.is_word() && !next.is_mark('"') && !next.is_end();
    }
  }

  // "Nghị định số … quy định: “Chủ đầu tư …": what it says, not its title.
  bool rules_here() {
    if (token(1).exact != "định"_x) return false;
    const Token next = token(2);
    return next.is_mark(':') || next.is_mark('.') || next.is_mark(';') ||
           next.exact == "như"_x || next.exact == "rõ"_x;
  }

  bool read_title() {
    std::size_t lead = token().is_mark(',') ? 1 : 0;
    const bool about = token(lead).exact == "về"_x;
    if (about) {
      lead += token(lead + 1).exact == "việc"_x ? 2U : 1U;
    } else if (is_about(tokens_, at_ + lead)) {
      lead += 3;
      if (token(lead).is_mark(':')) ++lead;
    } else if (!token(lead).is_mark('"') && !amends_law(lead) &&
               (lead > 0 || request_.law || request_.named ||
                !starts_title(tokens_, at_) || is_predicate())) {
      return false;
    }
    if (request_.law && request_.named) return false;
    const bool quoted = token(lead).is_mark('"');
    if (quoted) ++lead;
    if (quoted && !about && !window_.has_date && window_.issuer.empty() &&
        token(lead - 1).span.begin == request_.core.end) {
      return false;  // The quote that the number itself stands in.
    }
    // "… của Thông tư số 52/2025/TT-BTC" over "“1. Phí cung cấp dịch vụ …".
    if (quoted && token(lead).is_number() && token(lead + 1).is_mark('.')) {
      return false;
    }
    take_title(at_ + lead, quoted);
    return true;
  }

  // "… và" joins what follows the title.
  static bool ends_no_title(const Token& last) {
    return last.exact == "và"_x ||
           (last.kind == TokenKind::kMark && !last.is_mark(')'));
  }

  void take_title(std::size_t begin, bool quoted) {
    has_title_ = true;
    const ClauseScan scan = scan_clause(
        tokens_, begin,
        quoted ? ClauseStartsAt::kQuotedTitle : ClauseStartsAt::kTitle);
    std::size_t end = scan.position;
    while (end > begin && ends_no_title(tokens_.at(end - 1))) --end;
    set_continuation(scan);
    if (end == begin) {
      window_.title = {};
      if (scan.end == ClauseEnd::kWindow) {  // The next citation is the title.
        const std::uint32_t at = tokens_.at(begin).span.begin;
        window_.title = {at, at};
      }
      return;
    }
    window_.title = {tokens_.at(begin).span.begin,
                     tokens_.at(end - 1).span.end};
    window_.end = window_.title.end;
    if (request_.law && !window_.has_date) cut_date_off_title(begin, end);
    if (scan.end == ClauseEnd::kQuote) {
      at_ = scan.position;
      take(1);
      const ClauseScan rest =
          scan_clause(tokens_, at_, ClauseStartsAt::kAnywhere);
      if (rest.end == ClauseEnd::kWindow) {
        window_.continuation = Continuation::kPlain;
      } else {
        set_continuation(rest);
      }
    }
  }

  void set_continuation(const ClauseScan& scan) {
    const bool cut = window_is_cut();
    if (scan.end == ClauseEnd::kWindow && !cut) {
      window_.continuation = Continuation::kTitle;
    } else if (scan.end == ClauseEnd::kAmended && !cut) {
      window_.continuation = Continuation::kAmended;
    } else if (scan.end == ClauseEnd::kAmendedList) {
      window_.continuation = Continuation::kAmendedList;
    } else {
      window_.continuation = Continuation::kEnds;
    }
  }

  [[nodiscard]] bool window_is_cut() const {
    return request_.limit - request_.core.end > kMaxTitle;
  }

  // "Luật số … về Quản lý … ngày 29/6/2024;": the date at the end of the title
  // is that of the law.
  void cut_date_off_title(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin + 1; at < end; ++at) {
      if (tokens_.at(at).exact != "ngày"_x) continue;
      const auto found = read_date(tokens_.text(), tokens_.at(at).span.begin);
      if (!found || found->span.end < window_.title.end) continue;
      if (found->form != DateForm::kDay || is_of_event(at)) return;
      accept(*found);
      window_.title.end = tokens_.at(at - 1).span.end;
      return;
    }
  }

  // "đã được phê duyệt trước ngày …": whether the date at `at` is none of a
  // document.
  bool is_of_event(std::size_t at) {
    switch (tokens_.at(at - 1).exact) {
      case "trước"_x:
      case "sau"_x:
      case "từ"_x:
      case "đến"_x:
      case "tới"_x:
      case "hết"_x:
      case "vào"_x:
      case "trong"_x: return true;
      default: return false;
    }
  }

  // Looks for what ends the clause, so that a title around this citation ends
  // there too.
  void finish_without_title() {
    const ClauseScan scan =
        scan_clause(tokens_, at_, ClauseStartsAt::kAnywhere);
    set_continuation(scan);
    if (window_.continuation == Continuation::kTitle) {
      window_.continuation = Continuation::kPlain;
    }
  }

  Tokens& tokens_;
  const WindowRequest& request_;
  CitationWindow window_;
  std::size_t at_ = 0;
  bool has_title_ = false;
  bool has_meeting_ = false;  // The one that passed the resolution was named.
};

}  // namespace

CitationWindow read_citation_window(Tokens& tokens, std::string_view text,
                                    const WindowRequest& request) {
  const std::uint32_t limit =
      std::min(request.limit, request.core.end + kMaxTitle + 400);
  tokens.reset(text, {request.core.end, std::max(limit, request.core.end)});
  return WindowReader(tokens, request).read();
}

}  // namespace viendan
