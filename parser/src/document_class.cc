#include "document_class.h"

#include <algorithm>
#include <array>
#include <string>

#include "letters.h"
#include "plain_text.h"

namespace viendan {
namespace {

constexpr std::size_t kArticleLines = 12;

bool has_content(const std::vector<Line>& lines) {
  return std::ranges::any_of(lines,
                             [](const Line& line) { return !line.blank(); });
}

// Runs of dots, ellipses and underscores in the whole of a small text.
std::size_t count_blanks(std::string_view text) {
  constexpr std::size_t kMaxBytes = 20'000;
  text = text.substr(0, kMaxBytes);
  std::size_t blanks = 0;
  for (std::size_t at = text.find_first_of("._\xE2"); at < text.size();
       at = text.find_first_of("._\xE2", at)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("…") || rest.starts_with("....") ||
        rest.starts_with("____") || rest.starts_with(". . .")) {
      ++blanks;
      at = std::min(text.size(), text.find_first_not_of("._ \xE2\x80\xA6", at));
      continue;
    }
    ++at;
  }
  return blanks;
}

// Lines near the top that only an article or a web page has.
bool has_article_sign(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::array<std::string_view, 6> kSigns = {
      "cap nhat ngay", "cap nhat luc", "ngay dang",
      "dang ngay",     "tac gia:",     "nguon:"};
  std::size_t seen = 0;
  for (const Line& line : lines) {
    if (line.blank()) continue;
    if (++seen > kArticleLines) break;
    if (line.content.size() > 120) continue;
    const std::string plain = to_plain(slice(text, line.content));
    for (const std::string_view sign : kSigns) {
      if (plain.starts_with(sign)) return true;
    }
  }
  return false;
}

bool has_sentence(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t kSentence = 200;
  return std::ranges::any_of(lines, [&](const Line& line) {
    return line.content.size() >= kSentence &&
           slice(text, line.content).find(". ") != std::string_view::npos;
  });
}

}  // namespace

DocumentClass document_class(std::string_view text,
                             const std::vector<Line>& lines,
                             const Letterhead& head, const Zones& zones) {
  constexpr std::size_t kManyBlanks = 6;
  constexpr std::size_t kFormBytes = 40'000;
  if (!has_content(lines)) return DocumentClass::kEmpty;
  if (!head.present) {
    if (has_article_sign(text, lines)) return DocumentClass::kArticle;
    if (!zones.closings.empty()) return DocumentClass::kDocument;
    return has_sentence(text, lines) && !zones.preamble.empty()
               ? DocumentClass::kDocument
               : DocumentClass::kOther;
  }
  if (head.form_mark) return DocumentClass::kForm;
  const bool dated = head.date && head.date->form == DateForm::kDay;
  if (!dated && text.size() < kFormBytes && count_blanks(text) >= kManyBlanks) {
    return DocumentClass::kForm;
  }
  return DocumentClass::kDocument;
}

std::optional<FoundDate> article_date(std::string_view text,
                                      const std::vector<Line>& lines) {
  std::size_t seen = 0;
  for (const Line& line : lines) {
    if (line.blank()) continue;
    if (++seen > kArticleLines) break;
    if (line.content.size() > 120) continue;
    const std::string plain = to_plain(slice(text, line.content));
    if (!plain.starts_with("cap nhat") && !plain.starts_with("ngay dang") &&
        !plain.starts_with("dang ngay")) {
      continue;
    }
    for (std::size_t at = line.content.begin; at < line.content.end; ++at) {
      if (!is_digit(text[at]) ||
          (at > line.content.begin && is_digit(text[at - 1]))) {
        continue;
      }
      const std::optional<FoundDate> date = read_date(text, at);
      if (date && date->form == DateForm::kDay) return date;
    }
  }
  return std::nullopt;
}

DocumentSystem document_system(const Letterhead& head, const OwnNumber& number,
                               const OwnFields& own) {
  int party = 0;
  int state = 0;
  if (head.motto == Motto::kParty) party += 4;
  if (head.motto == Motto::kYouth) party += 2;
  if (head.motto == Motto::kState) state += 4;
  if (number.has_codes) {
    (number.mention.number.system == NumberSystem::kParty ? party : state) += 3;
  }
  for (const Signer& signer : own.signers) {
    if (signer.authority.find('/') == 1) party += 2;
    if (signer.authority.find('.') != std::string::npos) state += 1;
  }
  const std::string issuer = to_plain(own.issuer.name);
  const std::string above = to_plain(own.issuer.parent);
  for (const std::string_view front : {"mttq", "mat tran to quoc"}) {
    if (issuer.find(front) != std::string::npos ||
        above.find(front) != std::string::npos) {
      return DocumentSystem::kOther;
    }
  }
  if (!issuer.empty()) {
    constexpr std::array<std::string_view, 10> kParty = {
        "dang bo",       "dang uy",     "chi bo",   "huyen uy",
        "tinh uy",       "quan uy",     "thanh uy", "ban thuong vu",
        "ban chap hanh", "bo chinh tri"};
    const bool is_party = std::ranges::any_of(
        kParty,
        [&](std::string_view words) { return issuer.starts_with(words); });
    (is_party ? party : state) += 2;
  }
  if (party == 0 && state == 0) return DocumentSystem::kOther;
  return party > state ? DocumentSystem::kParty : DocumentSystem::kState;
}

}  // namespace viendan
