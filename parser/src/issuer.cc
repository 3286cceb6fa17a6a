#include "issuer.h"

#include <algorithm>

#include "body_names.h"
#include "plain_text.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

bool is_parent(const std::string& body) {
  return scan_body_head(body).role == BodyRole::kParent;
}

Issuer of_letterhead(const Letterhead& head) {
  Issuer issuer;
  std::size_t last = head.bodies.size();
  while (last > 0 && is_parent(head.bodies[last - 1])) --last;
  if (last == 0) {
    if (!head.bodies.empty()) issuer.parent = sentence_case(head.bodies.back());
    return issuer;
  }
  issuer.name = sentence_case(head.bodies[last - 1]);
  if (last >= 2) issuer.parent = sentence_case(head.bodies[last - 2]);
  issuer.evidence = IssuerEvidence::kLetterhead;
  return issuer;
}

}  // namespace

Issuer read_issuer(std::string_view text, const std::vector<Line>& lines,
                   const Letterhead& head, const OwnNumber& number,
                   const Zones& zones, const OwnFields& own) {
  (void)text;
  (void)lines;
  (void)zones;
  (void)own;
  Issuer issuer = of_letterhead(head);
  if (issuer.name.empty() && !head.heading_issuer.empty()) {
    issuer.name = sentence_case(head.heading_issuer);
    issuer.evidence = IssuerEvidence::kLetterhead;
  }
  if (issuer.name.empty() && !head.authority.empty()) {
    issuer.name = sentence_case(head.authority);
    issuer.evidence = IssuerEvidence::kClause;
  }
  if (number.has_codes) issuer.id = to_plain(number.mention.number.issuer_code);
  return issuer;
}

std::string own_province(std::string_view, const Letterhead&,
                         const OwnFields&) {
  return {};
}

}  // namespace viendan
