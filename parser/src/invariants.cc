#include <fmt/core.h>

#include "viendan/base/utf8.h"
#include "viendan/parser/document.h"

namespace viendan {
namespace {

bool is_code_point_edge(std::string_view text, std::uint32_t offset) {
  return offset == text.size() ||
         (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

// Collects the sentences; each check adds at most one for each thing checked.
class Complaints {
 public:
  explicit Complaints(std::string_view text) : text_(text) {}

  void check(bool holds, std::string_view what, std::size_t position) {
    if (!holds) list_.push_back(fmt::format("{} {}", what, position));
  }

  void check_span(Span span, std::string_view what, std::size_t position) {
    const bool in_text = span.begin <= span.end && span.end <= text_.size();
    check(in_text && is_code_point_edge(text_, span.begin) &&
              is_code_point_edge(text_, span.end),
          what, position);
  }

  std::vector<std::string> take() { return std::move(list_); }

 private:
  std::string_view text_;
  std::vector<std::string> list_;
};

void check_citations(const Document& document, Complaints& complaints) {
  std::uint32_t last_begin = 0;
  const auto& citations = document.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Citation& each = citations[i];
    complaints.check_span(each.span, "bad span of citation", i);
    complaints.check_span(each.issuer, "bad issuer of citation", i);
    complaints.check_span(each.title, "bad title of citation", i);
    complaints.check_span(each.name, "bad name of citation", i);
    complaints.check(last_begin <= each.span.begin, "unordered citation", i);
    last_begin = each.span.begin;
    complaints.check(each.number || !each.name.empty(),
                     "neither number nor name in citation", i);
    if (each.number) {
      complaints.check_span(each.number->span, "bad number of citation", i);
      complaints.check(each.span.contains(each.number->span),
                       "number outside of citation", i);
    }
    complaints.check(each.outer == kNoIndex || each.outer < citations.size(),
                     "bad outer of citation", i);
    complaints.check(
        (each.outer != kNoIndex) == (each.relation == Relation::kNested),
        "outer and relation disagree in citation", i);
    complaints.check(each.directive == kNoIndex ||
                         each.directive < document.directives.size(),
                     "bad directive of citation", i);
  }
}

void check_directives(const Document& document, Complaints& complaints) {
  std::uint32_t last_begin = 0;
  const auto& directives = document.directives;
  for (std::size_t i = 0; i < directives.size(); ++i) {
    const Directive& each = directives[i];
    complaints.check_span(each.span, "bad span of directive", i);
    complaints.check_span(each.text, "bad text of directive", i);
    complaints.check(last_begin <= each.span.begin, "unordered directive", i);
    last_begin = each.span.begin;
    complaints.check(!each.path.empty(), "no path in directive", i);
    if (each.parent != kNoIndex) {
      complaints.check(
          each.parent < i && directives[each.parent].span.contains(each.span),
          "directive outside of its parent", i);
    }
  }
}

}  // namespace

std::vector<std::string> check_invariants(const Document& document,
                                          std::string_view text) {
  Complaints complaints(text);
  check_citations(document, complaints);
  check_directives(document, complaints);
  for (std::size_t i = 0; i < document.warnings.size(); ++i) {
    complaints.check_span(document.warnings[i].span, "bad span of warning", i);
  }
  return complaints.take();
}

}  // namespace viendan
