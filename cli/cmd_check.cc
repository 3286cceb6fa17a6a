#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "commands.h"
#include "listing.h"
#include "message.h"
#include "print_mention.h"
#include "viendan/index/check.h"
#include "viendan/index/search.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>(
    {"code",         "id",          "path",       "number",
     "type",         "date",        "issuer",     "issuer_id",
     "subject",      "key",         "cited_key",  "cited_number",
     "cited_name",   "cited_type",  "cited_date", "cited_term",
     "cited_issuer", "cited_title", "known",      "line",
     "span",         "directive",   "relation",   "outer_relation",
     "confidence",   "text",        "passage",    "provisions",
     "flags",        "message",     "suggestion"});

struct Words {
  std::string_view english;
  std::string_view vietnamese;
};

// One sentence about a finding; {0} is what is cited.
Words sentence(FindingCode code) {
  switch (code) {
    case FindingCode::kNotInIndex:
      return {"{0} is not in the index", "{0} không có trong chỉ mục"};
    case FindingCode::kTypeConflict:
      return {"the words before {0} and its number name different types",
              "loại văn bản ghi trước {0} khác với ký hiệu"};
    case FindingCode::kIssuerConflict:
      return {"the words after {0} and its number name different bodies",
              "cơ quan ghi sau {0} khác với ký hiệu"};
    case FindingCode::kYearConflict:
      return {"the number {0} and the date after it have different years",
              "năm trong số {0} khác với năm ban hành"};
    case FindingCode::kDateConflict:
      return {"{0} has another date elsewhere in this document",
              "{0} có ngày khác ở chỗ khác trong văn bản này"};
    case FindingCode::kInvalidDate:
      return {"the date of {0} is in no calendar",
              "ngày của {0} không có trong lịch"};
    case FindingCode::kTwoDates:
      return {"other documents cite {0} with another date",
              "văn bản khác viện dẫn {0} với ngày khác"};
    case FindingCode::kDateDiffers:
      return {"{0} itself has another date", "chính {0} ghi ngày khác"};
    case FindingCode::kCitedLater:
      return {"{0} is dated after this document",
              "{0} có ngày sau văn bản này"};
    case FindingCode::kSuperseded:
      return {"{0} had been replaced or repealed",
              "{0} đã bị thay thế hoặc bãi bỏ"};
    case FindingCode::kBlankNumber:
      return {"the number is left blank", "số văn bản còn để trống"};
  }
  return {"{0}", "{0}"};
}

std::string advice(const Finding& finding, bool vietnamese) {
  const std::string& value = finding.suggestion;
  const auto say = [&](std::string_view english, std::string_view other) {
    return fmt::format(fmt::runtime(vietnamese ? other : english), value,
                       finding.since, finding.votes);
  };
  switch (finding.code) {
    case FindingCode::kNotInIndex:
      return value.empty() ? say("import it, or look at the number again",
                                 "nhập văn bản này, hoặc xem lại số")
                           : say("the index has {0}; say which is meant",
                                 "chỉ mục có {0}; cần ghi rõ văn bản nào");
    case FindingCode::kTwoDates:
      return say("{0} in {2} documents", "{0} trong {2} văn bản");
    case FindingCode::kDateDiffers: return say("write {0}", "ghi ngày {0}");
    case FindingCode::kSuperseded:
      return finding.relation == Relation::kReplaces
                 ? say("cite {0} of {1}, which replaced it",
                       "viện dẫn {0} ngày {1} đã thay thế")
                 : say("{0} of {1} repealed it", "{0} ngày {1} đã bãi bỏ");
    case FindingCode::kBlankNumber:
      return say("fill in the number", "điền số văn bản");
    default:
      return say("look at the original and correct it",
                 "đối chiếu bản gốc và sửa lại");
  }
}

// Codes of findings, as a set of bits.
using Codes = std::uint32_t;

constexpr Codes bit_of(FindingCode code) {
  return Codes{1} << static_cast<unsigned>(code);
}

// All for an empty list. Errors: kInvalidArgument for a code that is none.
Result<Codes> read_codes(std::string_view list) {
  std::vector<std::string_view> names;
  for (unsigned i = 0; i <= static_cast<unsigned>(FindingCode::kLast); ++i) {
    names.push_back(to_string(static_cast<FindingCode>(i)));
  }
  if (list.empty()) return ~Codes{0};
  Codes codes = 0;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view name = list.substr(0, end);
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
      const std::string_view near = nearest_name(name, names);
      return Error{
          ErrorCode::kInvalidArgument,
          fmt::format("--code: there is no finding '{}'", name), "usage",
          near.empty() ? fmt::format("one of {}", fmt::join(names, " "))
                       : fmt::format("did you mean '{}'?", near)};
    }
    codes |= bit_of(static_cast<FindingCode>(found - names.begin()));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return codes;
}

class CheckRun {
 public:
  CheckRun(Listing& listing, Codes codes)
      : listing_(listing), codes_(codes), checker_(listing.index.reader) {}

  Result<void> run(const IndexedDocument& document) {
    const auto findings = checker_.check(document);
    if (!findings) return findings.error();
    const std::string path = listing_.index.shown_path(document);
    bool headed = false;
    for (const Finding& finding : *findings) {
      if ((codes_ & bit_of(finding.code)) == 0) continue;
      const Page::Place place = listing_.page.next();
      if (place == Page::Place::kBefore) continue;
      if (place == Page::Place::kAfter) return {};
      if (!listing_.printer->for_people()) {
        print_row(document, path, finding);
        continue;
      }
      if (!std::exchange(headed, true)) {
        listing_.printer->text() +=
            listing_.style.strong(title_line(document, path)) + '\n';
      }
      print_text(document, path, finding);
    }
    return {};
  }

  // Findings are what a check is run for, so here they are no success.
  [[nodiscard]] ExitCode finish() const {
    const ExitCode code = listing_.printer->finish(true);
    if (code != ExitCode::kFound) return code;
    return listing_.page.found() ? ExitCode::kNothing : ExitCode::kFound;
  }

 private:
  [[nodiscard]] std::string message(const Finding& finding) const {
    const Words words = sentence(finding.code);
    return fmt::format(
        fmt::runtime(listing_.vietnamese ? words.vietnamese : words.english),
        finding.work.label());
  }

  void print_text(const IndexedDocument& document, const std::string& path,
                  const Finding& finding) {
    const std::uint32_t line = document.citation_places[finding.citation].line;
    std::string& out = listing_.printer->text();
    out += fmt::format(
        "  {}  {} [{}]\n    {}\n",
        listing_.style.place(fmt::format("{}:{}", escaped(path), line)),
        escaped(message(finding)), to_string(finding.code),
        listing_.style.faint(escaped(advice(finding, listing_.vietnamese))));
    listing_.printer->drain();
  }

  void print_row(const IndexedDocument& document, const std::string& path,
                 const Finding& finding) {
    Row row;
    row.text("code", to_string(finding.code));
    add_document(row, document, path);
    add_work(row, finding.work);
    add_mention(row, document, finding.citation);
    row.text("message", message(finding));
    row.text("suggestion", advice(finding, listing_.vietnamese));
    listing_.printer->print(row);
  }

  Listing& listing_;
  Codes codes_;
  ReferenceChecker checker_;
};

Result<ExitCode> try_check(const Arguments& arguments) {
  const Result<Codes> codes = read_codes(arguments.value("code"));
  if (!codes) return codes.error();
  Result<Listing> listing =
      open_listing(arguments, "viendan.finding/1", kColumns);
  if (!listing) return listing.error();
  CheckRun run(*listing, *codes);
  if (arguments.operands.empty()) {
    SearchOptions all;
    all.sort = SortOrder::kPath;
    all.since = listing->options.since;
    const auto total =
        for_each_match(listing->index.reader, nullptr, all,
                       [&](SearchHit& hit) { return run.run(hit.document); });
    if (!total) return total.error();
  }
  const Result<void> done = for_each_named(
      listing->index, arguments.operands,
      [&](const IndexedDocument& document) { return run.run(document); });
  if (!done) return done.error();
  return run.finish();
}

}  // namespace

ExitCode run_check(const Arguments& arguments) {
  return run_with_operands(arguments, 0, SIZE_MAX, "check [DOC...]", try_check);
}

}  // namespace viendan::cli
