// Method. Evidence in the order of its strength (domain reference 4.6): the
// letterhead; the heading; the codes of a joint document; the body that the
// signer stands for; then, marked as inferred, the body in the line before the
// recitals and the one that "yêu cầu", "ban hành" in the first sentences.

#include "issuer.h"

#include <algorithm>
#include <array>

#include "body_names.h"
#include "closings.h"
#include "issuing_bodies.h"
#include "letters.h"
#include "paragraphs.h"
#include "places.h"
#include "plain_text.h"
#include "slug.h"
#include "viendan/base/packed_table.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

struct CentralBody {
  std::string_view name;
  std::string_view id;
};
constexpr auto kCentralBodies = pack_table<CentralBody>([] {
  return std::to_array<TableCells<2>>({
#include "central_bodies.inc"  // Made from tables/central_bodies.tsv.
  });
});

bool is_parent(const std::string& body) {
  return scan_body_head(body).role == BodyRole::kParent;
}

// A name of the centre as running text prints it, whatever its capitals.
std::string printed_name(std::string_view name) {
  std::string cased = sentence_case(name);
  const std::string lower = to_lower(cased);
  for (const CentralBody& body : kCentralBodies) {
    if (body.name.size() == lower.size() && to_lower(body.name) == lower) {
      return std::string(body.name);
    }
  }
  return cased;
}

// Where the second name starts in one cell, "UBND TỈNH GIA LAI SỞ NỘI VỤ"; 0 if
// there is one. Only after a people's committee or a Party organisation, whose
// names have no other body in them.
std::size_t second_name(std::string_view names) {
  const std::string plain = to_plain(names);
  const bool whole = starts_with_word(plain, "ubnd") ||
                     starts_with_word(plain, "uy ban nhan dan") ||
                     starts_with_word(plain, "dang bo");
  if (!whole) return 0;
  std::size_t space = names.find(' ', scan_body_head(names).size);
  for (; space != std::string_view::npos; space = names.find(' ', space + 1)) {
    const BodyHead head = scan_body_head(names.substr(space + 1));
    if (head.role == BodyRole::kBody && head.size > 0) return space + 1;
  }
  return 0;
}

Issuer of_letterhead(const Letterhead& head) {
  Issuer issuer;
  std::size_t last = head.bodies.size();
  while (last > 0 && is_parent(head.bodies[last - 1]) &&
         second_name(head.bodies[last - 1]) == 0) {
    --last;
  }
  if (last == 0) {
    if (!head.bodies.empty()) issuer.parent = printed_name(head.bodies.back());
    return issuer;
  }
  const std::string_view name = head.bodies[last - 1];
  const std::size_t second = second_name(name);
  issuer.name = printed_name(name.substr(second));
  if (second != 0) {
    issuer.parent = printed_name(name.substr(0, second - 1));
  } else if (last >= 2) {
    issuer.parent = printed_name(head.bodies[last - 2]);
  }
  issuer.evidence = IssuerEvidence::kLetterhead;
  return issuer;
}

// The bodies of "24/HDLN-BCA-BQP-BYT" by name, when all codes are known.
std::string joint_name(std::string_view ids) {
  std::string names;
  std::size_t count = 0;
  for (std::size_t at = 0; at < ids.size();) {
    const std::size_t end = std::min(ids.find('+', at), ids.size());
    const std::string_view id = ids.substr(at, end - at);
    const auto body = std::ranges::find(kCentralBodies, id, &CentralBody::id);
    if (body == kCentralBodies.end()) return {};
    if (++count > 1) names += ", ";
    names += (*body).name;
    at = end + 1;
  }
  return count > 1 ? names : std::string();
}

// True if the letterhead has several bodies, or all of `joint` in one line.
bool prints_all(const Letterhead& head, std::string_view joint) {
  if (head.bodies.size() != 1) return true;
  const std::string printed = to_lower(head.bodies.front());
  const std::string wanted = to_lower(joint);
  for (std::size_t at = 0; at < wanted.size();) {
    const std::size_t end = std::min(wanted.find(", ", at), wanted.size());
    if (printed.find(wanted.substr(at, end - at)) == std::string::npos) {
      return false;
    }
    at = end + 2;
  }
  return true;
}

bool is_central(std::string_view id) {
  const Reach reach = reach_of_body(id);
  return reach == Reach::kCentre || reach == Reach::kTerm;
}

// "TM. ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN", "TM. CHÍNH PHỦ": the name behind the
// mark, if it is whole. "T/M BAN THƯỜNG VỤ" does not say of which committee.
std::string of_authority(std::string_view authority) {
  std::string_view name = authority.substr(0, authority.find(" / "));
  const std::size_t mark = name.find_first_of(" .");
  if (mark == std::string_view::npos) return {};
  name = name.substr(mark);
  while (!name.empty() && (name.front() == ' ' || name.front() == '.')) {
    name.remove_prefix(1);
  }
  const BodyHead head = scan_body_head(name);
  if (head.size == 0 || head.role == BodyRole::kTitle) return {};
  const Unit unit = read_unit(name, {});
  const bool whole = is_central(body_id_of_name(name)) ||
                     (unit.slug.find('?') == std::string::npos);
  return whole ? printed_name(name) : std::string();
}

constexpr auto kClauseWords = [] {
  return std::to_array<TableCells<2>>({
#include "clause_words.inc"  // Made from tables/clause_words.tsv.
  });
};
constexpr auto kVerbs = pack_list<"verb">(kClauseWords);
constexpr auto kBehind = pack_list<"behind">(kClauseWords);

// --- The enacting clause ----------------------------------------------------

// Where a verb of issuing begins in `text`, or npos.
std::size_t find_issuing_verb(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view verb : kVerbs) {
    first = std::min(first, find_between_spaces(text, verb, 0));
  }
  return first;
}

// The name in "Chính phủ đã …", "Bộ Y tế về …"; empty if there is more in it.
std::string name_of_clause(std::string name) {
  name += ' ';
  for (const std::string_view words : kBehind) {
    const std::size_t end = find_between_spaces(name, words, 0);
    if (end != std::string::npos) name.resize(end + 1);
  }
  name.pop_back();
  const bool plain_name =
      name.find_first_of("(0123456789") == std::string::npos;
  return plain_name ? name : std::string();
}

constexpr ByteSet kClauseEnds(",;.");

// Where the next clause of `paragraph` begins behind `at`, or npos.
std::size_t next_clause(std::string_view paragraph, std::size_t at) {
  const std::size_t stop = kClauseEnds.first_in(paragraph, at);
  return stop == std::string_view::npos
             ? stop
             : paragraph.find_first_not_of(",;. ", stop);
}

// "…, Ủy ban nhân dân tỉnh yêu cầu …" in `paragraph`, from `at` on.
std::string body_that_decides(std::string_view paragraph, std::size_t at) {
  constexpr std::size_t kMaxName = 140;
  for (; at < paragraph.size(); at = next_clause(paragraph, at)) {
    const std::string_view rest = paragraph.substr(at, 2 * kMaxName);
    if (begins_with_capital(rest.substr(0, 4))) {
      const std::size_t verb = find_issuing_verb(rest.substr(0, kMaxName));
      static constexpr ByteSet kMarks(",;.:");
      const std::size_t mark = kMarks.first_in(rest);
      if (verb != std::string_view::npos && verb < mark &&
          scan_body_head(rest).size != 0 && !rest.starts_with("Đại diện")) {
        return name_of_clause(squeeze(rest.substr(0, verb)));
      }
    }
  }
  return {};
}

std::string of_clause(std::string_view text, const std::vector<Line>& lines,
                      const Zones& zones) {
  constexpr std::size_t kMaxLines = 100;
  constexpr std::size_t kMaxLocalLines = 30;  // The centre cites much first.
  constexpr std::size_t kMaxBytes = 8000;
  const std::size_t begin = line_at(lines, zones.letterhead.end);
  std::size_t bytes = 0;
  std::string_view before;
  for (std::size_t i = begin; i < lines.size() && i < begin + kMaxLines; ++i) {
    const std::string_view line = slice(text, lines[i].content);
    bytes += line.size();
    if (bytes > kMaxBytes) break;
    // "… của" over "Chính phủ quy định …": a decree that is cited.
    const bool goes_on = !ends_sentence(before) && !before.ends_with(',');
    std::string name =
        body_that_decides(line, goes_on ? next_clause(line, 0) : 0);
    const bool near = i < begin + kMaxLocalLines;
    if (!name.empty() && (near || is_central(body_id_of_name(name)))) {
      return name;
    }
    before = line;
  }
  return {};
}

// The id in keys, "hu.thanh-hoa.cam-thuy", or empty.
std::string issuer_id(const Issuer& issuer, const OwnNumber& number,
                      const std::string& province) {
  std::string id(body_id_of_name(issuer.name));
  Reach reach = reach_of_body(id);
  if (number.has_codes) {
    // BTC is a ministry, or a department of a committee: the number tells.
    const IssuerIds coded = issuer_ids(number.mention.number);
    if (!coded.id.empty() && coded.id.front() != '~') {
      id = coded.id;
      reach = coded.reach;
    }
  }
  if (id.empty() || id.find('+') != std::string::npos ||
      reach != Reach::kPlace) {
    return id;
  }
  const Unit unit = read_unit(issuer.name, {province, {}});
  if (unit.slug.find('?') == std::string::npos) return id + '.' + unit.slug;
  return province.empty() ? id : id + '.' + province;
}

// --- The province -----------------------------------------------------------

// The province that a newspaper of the province is called by: "Báo Đồng Tháp".
std::string province_of_newspaper(std::string_view text) {
  constexpr std::string_view kBao = "Báo ";
  for (std::size_t at = text.find(kBao); at != std::string_view::npos;
       at = text.find(kBao, at + 1)) {
    const std::string_view name = text.substr(at + kBao.size(), 40);
    for (std::size_t end = name.find(' '), words = 1;
         words <= 4 && end != std::string_view::npos; ++words) {
      const auto found = province_of_name(name.substr(0, end));
      if (!found.empty()) return std::string(found);
      end = name.find_first_of(" ,.;", end + 1);
    }
  }
  return {};
}

// The province that the longest run of words from the start of `text` names.
std::string_view province_at_start(std::string_view text) {
  constexpr std::size_t kMaxName = 40;
  constexpr int kMaxWords = 5;
  static constexpr ByteSet kStops(".,;:()\n");
  std::string_view name = text.substr(0, kMaxName);
  name = name.substr(0, kStops.first_in(name));
  if (!begins_with_capital(name.substr(0, 4))) return {};
  std::string_view province;
  std::size_t end = name.find(' ');
  for (int words = 1; words <= kMaxWords; ++words) {
    const std::string_view slug = province_of_name(name.substr(0, end));
    if (!slug.empty()) province = slug;
    if (end == std::string_view::npos) break;
    end = name.find(' ', end + 1);
  }
  return province;
}

// The province that "tỉnh …" names in the first part of the text, if it names
// but one more often than once in two.
std::string province_in_text(std::string_view text) {
  constexpr std::size_t kMaxBytes = 60'000;
  constexpr int kMaxMentions = 60;
  constexpr std::string_view kTinh = "tỉnh ";
  text = text.substr(0, kMaxBytes);
  std::vector<std::pair<std::string_view, int>> counts;
  int all = 0;
  std::size_t at = text.find(kTinh);
  for (int mentions = 0;
       at != std::string_view::npos && mentions < kMaxMentions; ++mentions) {
    const std::string_view province =
        province_at_start(text.substr(at + kTinh.size()));
    at = text.find(kTinh, at + 1);
    if (province.empty()) continue;
    ++all;
    const auto row = std::ranges::find(
        counts, province, &std::pair<std::string_view, int>::first);
    if (row != counts.end()) {
      ++row->second;
    } else {
      counts.emplace_back(province, 1);
    }
  }
  for (const auto& [name, count] : counts) {
    if (2 * count > all) return std::string(name);
  }
  return counts.empty() ? province_of_newspaper(text) : std::string();
}

}  // namespace

Issuer read_issuer(std::string_view text, const std::vector<Line>& lines,
                   const Zones& zones, const OwnNumber& number,
                   const OwnFields& own) {
  const Letterhead& head = zones.head;
  Issuer issuer = of_letterhead(head);
  const auto infer = [&](std::string name, IssuerEvidence evidence) {
    if (!issuer.name.empty() || name.empty()) return;
    issuer.name = std::move(name);
    issuer.evidence = evidence;
  };
  if (number.has_codes) {
    std::string joint = joint_name(issuer_ids(number.mention.number).id);
    if (!joint.empty() && prints_all(head, joint)) {
      issuer.name = std::move(joint);
      issuer.parent.clear();
      issuer.evidence = IssuerEvidence::kLetterhead;
    }
  }
  infer(printed_name(head.heading_issuer), IssuerEvidence::kLetterhead);
  for (const Signer& signer : own.signers) {
    infer(of_authority(signer.authority), IssuerEvidence::kSignature);
  }
  infer(printed_name(head.authority), IssuerEvidence::kClause);
  // Minutes tell what bodies did, and none of them orders anything.
  const bool minutes = info(own.type).key == "bb";
  if (issuer.name.empty() && !minutes) {
    infer(of_clause(text, lines, zones), IssuerEvidence::kClause);
  }
  return issuer;
}

void resolve_issuer(std::string_view text, const Letterhead& head,
                    const OwnNumber& number, OwnFields& own) {
  bool central = is_central(body_id_of_name(own.issuer.name));
  if (number.has_codes) {
    const Reach reach = issuer_ids(number.mention.number).reach;
    if (reach != Reach::kUnknown) {
      central = reach == Reach::kCentre || reach == Reach::kTerm;
    }
  }
  if (!central) {
    for (const std::string& body : head.bodies) {
      const std::string_view province = last_province_in(slug(body));
      if (own.province.empty()) own.province = province;
    }
    if (own.province.empty()) {
      own.province = last_province_in(slug(own.issuer.name));
    }
    if (own.province.empty()) own.province = last_province_in(slug(own.place));
    if (own.province.empty()) own.province = province_in_text(text);
  }
  own.issuer.id = issuer_id(own.issuer, number, own.province);
}

}  // namespace viendan
