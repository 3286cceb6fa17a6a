// Method. The lines of the block are cut into cells at wide gaps. A cell is a
// recipient, or goes on with one, or belongs to a signature: by what right,
// title, name. Where several signatures stand beside each other, the order of
// the cells in a line tells whose they are (domain reference 4.7, 8.5).

#include "signature.h"

#include <algorithm>

#include "body_names.h"
#include "head_cues.h"
#include "letters.h"
#include "line_words.h"
#include "persons.h"
#include "plain_text.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxRecipients = 100;
constexpr std::size_t kMaxSigners = 40;

std::string_view trim_emphasis(std::string_view cell) {
  constexpr std::string_view kMarks = "*_ |\t\\#";
  const std::size_t begin = cell.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(kMarks) + 1 - begin);
}

// "- Như trên;" without bullet and end.
std::string clean_recipient(std::string_view item) {
  std::string clean = squeeze(without_bullets(item, " "));
  clean.resize(clean.find_last_not_of(";,. /") + 1);
  return clean;
}

class SignatureReader {
 public:
  SignatureReader(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  Signature read(LineRange block) {
    for (std::size_t i = block.begin; i < block.end; ++i) {
      if (!lines_[i].blank()) read_line(slice(text_, lines_[i].content));
    }
    finish_recipients();
    std::erase_if(signers_, [](const Signer& s) { return s.name.empty(); });
    signature_.signers = std::move(signers_);
    return std::move(signature_);
  }

 private:
  void read_line(std::string_view line) {
    constexpr std::size_t kWideGap = 3;
    ordinal_ = 0;
    named_in_line_ = 0;
    bool first = true;
    for (std::size_t at = 0; at < line.size();) {
      while (at < line.size() && line[at] == ' ') ++at;
      std::size_t end = at;
      std::size_t spaces = 0;
      while (end < line.size() && line[end] != '\t' && line[end] != '|' &&
             spaces < kWideGap) {
        spaces = line[end] == ' ' ? spaces + 1 : 0;
        ++end;
      }
      const std::string_view cell = trim_emphasis(line.substr(at, end - at));
      if (!cell.empty()) {
        read_cell(cell, first);
        first = false;
      }
      at = end < line.size() && (line[end] == '\t' || line[end] == '|')
               ? end + 1
               : end;
    }
    open_ += named_in_line_;
  }

  void read_cell(std::string_view cell, bool first) {
    constexpr std::size_t kMaxPlain = 120;
    const std::string plain = to_plain(cut_to(cell, kMaxPlain));
    if (plain.starts_with("noi nhan")) return open_recipients(cell);
    if (bullet_size(cell) != 0) return read_bullet(cell);
    if (starts_with_authority(cell)) return add_authority(cell);
    if (is_skipped(plain)) return;
    const bool capitals = is_all_capitals(cell);
    const BodyRole role = scan_body_head(cell).role;
    const bool title = role == BodyRole::kTitle || role == BodyRole::kOffice;
    const bool aside = !in_recipients_ || !first || capitals || archived_;
    if (title && aside) return add_title(cell);
    if (read_name(cell, first)) return;
    if (in_signature_ && capitals && role != BodyRole::kParent) {
      return go_on_with_title(cell);
    }
    if (in_recipients_ && first && may_go_on_with_recipient(cell)) {
      go_on_with_recipient(cell);
    }
  }

  // "Nơi nhận: - Như trên;".
  void open_recipients(std::string_view cell) {
    in_recipients_ = true;
    const std::size_t colon = cell.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view rest = trim_emphasis(cell.substr(colon + 1));
    if (rest.empty()) return;
    if (is_signature(rest)) return read_cell(rest, false);
    add_recipient(rest);
  }

  void read_bullet(std::string_view cell) {
    if (!in_recipients_ && signature_.recipients.empty()) return;
    in_recipients_ = true;
    // "- UBND tỉnh (b/c); KT. CHỦ TỊCH": one space is left between the columns.
    const std::size_t stop = cell.rfind("; ");
    const std::string_view rest = stop == std::string_view::npos
                                      ? std::string_view()
                                      : trim_emphasis(cell.substr(stop + 1));
    if (!is_signature(rest)) return add_recipient(cell);
    add_recipient(cell.substr(0, stop));
    read_cell(rest, false);
  }

  // "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH".
  static bool is_signature(std::string_view cell) {
    if (cell.empty() || !is_all_capitals(cell)) return false;
    return starts_with_authority(cell) ||
           scan_body_head(cell).role == BodyRole::kTitle;
  }

  [[nodiscard]] bool may_go_on_with_recipient(std::string_view cell) const {
    return !in_signature_ ||
           (!archived_ && !begins_with_capital(cell.substr(0, 4)));
  }

  // Marks of where a signature was, page numbers, times of digital signatures.
  static bool is_skipped(std::string_view plain) {
    if (std::ranges::none_of(plain, is_ascii_lower)) return true;
    if (cue_size(HeadCue::kFurniture, plain) != 0) return true;
    if (plain.front() == '(') return true;
    return cue_size(HeadCue::kSigned, plain) != 0;
  }

  Signer& signer_of_cell() {
    const std::size_t at = std::min(open_ + ordinal_, kMaxSigners);
    ++ordinal_;
    while (signers_.size() <= at) signers_.emplace_back();
    return signers_[at];
  }

  void add_authority(std::string_view cell) {
    in_signature_ = true;
    last_ = Part::kAuthority;
    Signer& signer = signer_of_cell();
    const std::size_t title = title_behind_authority(cell);
    append(signer.authority, cell.substr(0, title), " / ");
    if (title == cell.size()) return;
    last_ = Part::kTitle;
    append(signer.title, cell.substr(title), " / ");
  }

  // Where the title begins in "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", two lines that an
  // export has joined, or the end of the cell.
  static std::size_t title_behind_authority(std::string_view cell) {
    constexpr std::size_t kMinWords = 3;  // "KT." and an office of two.
    const PlainText plain = make_plain(cell, make_span(0, cell.size()));
    const std::string_view words = plain.text;
    // "KT.BỘ TRƯỞNG" has two words in the first.
    const std::size_t dot = words.find('.');
    const bool glued = dot + 1 < words.size() && dot < words.find(' ') &&
                       words[dot + 1] != ' ';
    std::size_t seen = glued ? 2 : 1;
    for (std::size_t at = words.find(' '); at != std::string_view::npos;
         at = words.find(' ', at + 1), ++seen) {
      const std::string_view before = words.substr(0, at);
      const bool part_of_it = before.ends_with("doan") ||
                              before.ends_with("tong") ||
                              before.ends_with("pho");
      if (seen >= kMinWords && !part_of_it &&
          cue_size(HeadCue::kTitle, words.substr(at + 1)) != 0) {
        return plain.origin[at + 1];
      }
    }
    return cell.size();
  }

  void add_title(std::string_view cell) {
    in_signature_ = true;
    last_ = Part::kTitle;
    Signer& signer = signer_of_cell();
    append(signer.title, cell, " / ");
  }

  bool read_name(std::string_view cell, bool first) {
    const std::string squeezed = squeeze(cell);
    const std::string_view name = without_ranks(squeezed);
    const PersonName sure = person_name(name);
    if (sure == PersonName::kNo) return false;
    const bool titled =
        open_ < signers_.size() &&
        (!signers_[open_].title.empty() || !signers_[open_].authority.empty());
    const bool recipient = in_recipients_ && first && !in_signature_ &&
                           !(archived_ && sure == PersonName::kSurely);
    if (recipient) return false;
    if (sure == PersonName::kPossible && !titled) return false;
    if (is_all_capitals(name) && !titled) return false;
    Signer& signer = signer_of_cell();
    if (signer.name.empty()) {
      signer.name = name;
      ++named_in_line_;
    }
    last_ = Part::kName;
    in_recipients_ = in_recipients_ && !archived_;
    return true;
  }

  // "TM. ỦY BAN NHÂN DÂN" / "TỈNH BÌNH THUẬN".
  void go_on_with_title(std::string_view cell) {
    if (open_ >= signers_.size()) return;
    Signer& signer = signers_[open_];
    if (last_ == Part::kAuthority) append(signer.authority, cell, " ");
    if (last_ == Part::kTitle) append(signer.title, cell, " ");
  }

  static void append(std::string& to, std::string_view cell,
                     std::string_view between) {
    constexpr std::size_t kMaxBytes = 300;
    if (to.size() + cell.size() > kMaxBytes) return;
    if (!to.empty()) to += between;
    to += squeeze(cell);
  }

  void add_recipient(std::string_view item) {
    if (signature_.recipients.size() >= kMaxRecipients || archived_) return;
    archived_ =
        cue_size(HeadCue::kArchive, to_plain(clean_recipient(item))) != 0;
    signature_.recipients.emplace_back(item);
  }

  void go_on_with_recipient(std::string_view cell) {
    if (signature_.recipients.empty()) return add_recipient(cell);
    std::string& last = signature_.recipients.back();
    const bool ended = last.ends_with(";") || last.ends_with(".");
    if (ended && begins_with_capital(cell)) {
      if (!archived_) add_recipient(cell);
      return;
    }
    constexpr std::size_t kMaxBytes = 600;
    if (last.size() < kMaxBytes) last.append(" ").append(cell);
  }

  void finish_recipients() {
    for (std::string& item : signature_.recipients) {
      item = clean_recipient(item);
    }
    std::erase_if(signature_.recipients,
                  [](const std::string& item) { return item.empty(); });
  }

  enum class Part { kNone, kAuthority, kTitle, kName };

  std::string_view text_;
  const std::vector<Line>& lines_;
  Signature signature_;
  std::vector<Signer> signers_;
  std::size_t open_ = 0;     // The first signer without a name.
  std::size_t ordinal_ = 0;  // Of the next signature cell in the line.
  std::size_t named_in_line_ = 0;
  Part last_ = Part::kNone;
  bool in_recipients_ = false;
  bool in_signature_ = false;
  bool archived_ = false;  // The last recipient is "Lưu …".
};

}  // namespace

Signature read_signature(std::string_view text, const std::vector<Line>& lines,
                         LineRange block) {
  return SignatureReader(text, lines).read(block);
}

}  // namespace viendan
