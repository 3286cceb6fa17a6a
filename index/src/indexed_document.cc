#include "viendan/index/indexed_document.h"

#include <algorithm>
#include <utility>

#include "viendan/base/line_counter.h"
#include "viendan/base/utf8.h"

namespace viendan {
namespace {

// True when a sentence may end before `at`: after ". ", "; " and the like,
// before a capital. A full stop after a digit is mostly part of a date or list.
bool begins_sentence(std::string_view text, std::size_t at) {
  if (at < 3 || text[at - 1] != ' ') return false;
  const char mark = text[at - 2];
  const bool digit = text[at - 3] >= '0' && text[at - 3] <= '9';
  if (mark == ';' || mark == '!' || mark == '?') return true;
  return mark == '.' && !digit;
}

// The sentence around `span`, at most kMaxPassageReach on either side. Where
// that cuts, it does so between words.
Span sentence_around(std::string_view text, Span span) {
  const std::size_t low =
      span.begin > kMaxPassageReach ? span.begin - kMaxPassageReach : 0;
  const std::size_t high =
      std::min<std::size_t>(text.size(), span.end + kMaxPassageReach);
  std::size_t begin = span.begin;
  while (begin > low && text[begin - 1] != '\n' &&
         !begins_sentence(text, begin)) {
    --begin;
  }
  if (begin == low && low > 0) {
    begin = std::min<std::size_t>(text.find(' ', begin), span.begin);
  }
  std::size_t end = span.end;
  while (end < high && text[end] != '\n' &&
         !(end > span.end && begins_sentence(text, end))) {
    ++end;
  }
  if (end == high && high < text.size()) {
    const std::size_t space = text.rfind(' ', end);
    end =
        space == std::string_view::npos || space < span.end ? span.end : space;
  }
  while (begin < span.begin && text[begin] == ' ') ++begin;
  while (end > span.end && text[end - 1] == ' ') --end;
  return make_span(begin, end);
}

// Makes `passage` whole where its ends cut another citation in two.
Span without_cuts(Span passage, const std::vector<Citation>& citations,
                  std::size_t i) {
  for (std::size_t k = i; k-- > 0 && i - k < 8;) {
    const Span other = citations[k].span;
    if (other.begin < passage.begin && other.end > passage.begin) {
      passage.begin = other.begin;
    }
  }
  for (std::size_t k = i + 1; k < citations.size(); ++k) {
    const Span other = citations[k].span;
    if (other.begin >= passage.end) break;
    passage.end = std::max(passage.end, other.end);
  }
  return passage;
}

}  // namespace

IndexedDocument make_indexed_document(std::string path, FileFacts file,
                                      std::string_view text,
                                      Document document) {
  IndexedDocument indexed;
  indexed.id = file.sha256.substr(0, kDocumentIdDigits);
  indexed.paths.push_back(std::move(path));
  indexed.file = std::move(file);
  indexed.document = std::move(document);
  const Document& parsed = indexed.document;
  std::vector<Span> kept = {parsed.own.date_span};
  LineCounter lines(text);
  if (parsed.own.number) {
    kept.push_back(parsed.own.number->span);
    indexed.own_number_line = lines.line_of(parsed.own.number->span.begin);
  }
  for (std::size_t i = 0; i < parsed.citations.size(); ++i) {
    const Citation& citation = parsed.citations[i];
    const Span passage =
        without_cuts(sentence_around(text, citation.span), parsed.citations, i);
    indexed.citation_places.push_back(
        {passage, lines.line_of(citation.span.begin)});
    kept.insert(kept.end(),
                {passage, citation.name, citation.issuer, citation.title});
    if (citation.number) kept.push_back(citation.number->span);
  }
  for (const Directive& directive : parsed.directives) {
    indexed.directive_places.push_back({lines.line_of(directive.span.begin)});
    kept.insert(kept.end(), directive.assignees.begin(),
                directive.assignees.end());
    if (directive.deadline) kept.push_back(directive.deadline->span);
  }
  indexed.excerpts = Excerpts(text, std::move(kept));
  return indexed;
}

}  // namespace viendan
