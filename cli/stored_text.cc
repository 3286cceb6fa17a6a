#include "stored_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "canonical_text.h"
#include "viendan/base/source_text.h"

namespace viendan::cli {
namespace {

// That offset `begin` is on line `line`.
struct KnownLine {
  std::uint32_t begin;
  std::uint32_t line;
};

std::vector<KnownLine> known_lines(const IndexedDocument& document) {
  std::vector<KnownLine> known;
  const Document& parsed = document.document;
  if (parsed.own.number) {
    known.push_back({parsed.own.number->span.begin, document.own_number_line});
  }
  for (std::size_t i = 0; i < parsed.citations.size(); ++i) {
    known.push_back(
        {parsed.citations[i].span.begin, document.citation_places[i].line});
  }
  for (std::size_t i = 0; i < parsed.directives.size(); ++i) {
    known.push_back(
        {parsed.directives[i].span.begin, document.directive_places[i].line});
  }
  std::ranges::sort(known, {}, &KnownLine::begin);
  return known;
}

std::uint32_t end_of_spans(const Document& document) {
  std::uint32_t end = document.own.date_span.end;
  for (const Citation& each : document.citations) {
    end = std::max(end, each.span.end);
  }
  for (const Directive& each : document.directives) {
    end = std::max(end, each.span.end);
  }
  for (const Warning& each : document.warnings) {
    end = std::max(end, each.span.end);
  }
  return end;
}

// Puts line ends into the blanks of `text` so that each of `known` is right.
// `kept` tells which bytes are no blanks.
void place_lines(std::string& text, const std::vector<bool>& kept,
                 const std::vector<KnownLine>& known) {
  std::uint32_t at = 0;
  std::uint32_t line = 1;
  for (const KnownLine& each : known) {
    std::uint32_t ends = 0;
    for (std::uint32_t i = at; i < each.begin; ++i) ends += text[i] == '\n';
    std::uint32_t missing =
        each.line > line + ends ? each.line - line - ends : 0;
    // From the back, so that the line begins near what is known.
    for (std::uint32_t i = each.begin; i > at && missing > 0; --i) {
      if (kept[i - 1]) continue;
      text[i - 1] = '\n';
      --missing;
    }
    at = each.begin;
    line = each.line;
  }
}

}  // namespace

std::string sparse_text(const IndexedDocument& document) {
  std::size_t size = end_of_spans(document.document);
  for (const Excerpts::Range& each : document.excerpts.ranges()) {
    size = std::max(size, each.begin + each.text.size());
  }
  std::string text(size, ' ');
  std::vector<bool> kept(size, false);
  for (const Excerpts::Range& each : document.excerpts.ranges()) {
    text.replace(each.begin, each.text.size(), each.text);
    std::fill_n(kept.begin() + each.begin, each.text.size(), true);
  }
  place_lines(text, kept, known_lines(document));
  return text;
}

// What its import accepted, under limits that nobody remembers.
LoadOptions options_of_import(const IndexedDocument& document) {
  constexpr int kTimes = 4;
  LoadOptions options;
  options.file_limit = document.file.bytes;
  options.text_limit = kLargestSourceBytes;
  options.cpu_limit *= kTimes;
  options.time_limit *= kTimes;
  options.memory_limit *= kTimes;
  options.ratio_limit *= kTimes;
  return options;
}

StoredText stored_text(const OpenedIndex& index,
                       const IndexedDocument& document) {
  if (index.directories[document.directory].starts_with("ssh://")) {
    return {sparse_text(document), false};
  }
  const auto read = canonical_text(document, index.paths[document.directory],
                                   options_of_import(document));
  if (read) return {std::string(read->text()), true};
  return {sparse_text(document), false};
}

Record stored_record(const OpenedIndex& index,
                     const IndexedDocument& document) {
  Record record;
  record.path = index.shown_path(document);
  auto source = SourceText::create(stored_text(index, document).text,
                                   kLargestSourceBytes);
  if (source) record.file.source = std::move(*source);
  record.file.format = document.file.format;
  record.file.encoding = document.file.encoding;
  record.file.sha256 = document.file.sha256;
  record.file.bytes = document.file.bytes;
  record.document = document.document;
  return record;
}

Index directive_at(const Document& document, std::uint32_t offset) {
  Index found = kNoIndex;
  for (std::size_t i = 0; i < document.directives.size(); ++i) {
    const Span span = document.directives[i].span;
    if (span.begin > offset) break;
    // Later ones lie within earlier ones.
    if (offset < span.end) found = static_cast<Index>(i);
  }
  return found;
}

std::int64_t line_at(std::string_view text, std::uint32_t offset) {
  return 1 + std::ranges::count(text.substr(0, offset), '\n');
}

}  // namespace viendan::cli
