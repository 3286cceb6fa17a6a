#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "commands.h"
#include "listing.h"
#include "message.h"
#include "print_mention.h"
#include "viendan/index/cited_by.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>(
    {"cited_key",  "cited_number", "cited_name",   "cited_type",
     "cited_date", "cited_term",   "cited_issuer", "cited_title",
     "known",      "id",           "path",         "number",
     "type",       "date",         "issuer",       "issuer_id",
     "subject",    "key",          "mentions",     "line",
     "span",       "directive",    "relation",     "outer_relation",
     "confidence", "text",         "passage",      "provisions",
     "flags"});

// So many documents are read at a time, and the first of them tell what is
// not known of the work from the number alone.
constexpr std::size_t kPage = 32;

SortOrder sort_order(std::string_view name) {
  if (name == "path") return SortOrder::kPath;
  if (name == "number") return SortOrder::kNumber;
  return name == "date" ? SortOrder::kDate : SortOrder::kNewest;
}

class CitedByRun {
 public:
  explicit CitedByRun(Listing& listing) : listing_(listing) {}

  Result<ExitCode> run(const Reference& reference) {
    const ListOptions& options = listing_.options;
    // No group shows more, even if it is the only one.
    const std::size_t most =
        options.limit + std::min(options.offset, SIZE_MAX - options.limit);
    Result<CitedBy> found = cited_by(
        listing_.index.reader, reference,
        {options.relation, options.since, sort_order(options.sort), most});
    if (!found) return found.error();
    if (listing_.printer->for_people()) print_summary(*found);
    std::size_t skipped = options.offset;
    std::size_t left = options.limit;
    for (std::size_t i = 0; i < found->groups.size() && left > 0; ++i) {
      const std::size_t size = found->groups[i].size;
      const std::size_t first = std::min(skipped, size);
      const std::size_t count = std::min(left, size - first);
      skipped -= first;
      left -= count;
      if (count == 0) continue;
      const Result<void> printed = print_group(*found, i, first, count);
      if (!printed) return printed.error();
    }
    return listing_.printer->finish(found->documents > 0);
  }

 private:
  void print_summary(const CitedBy& found) const {
    if (found.groups.size() < 2) return;
    const auto known = std::ranges::count_if(
        found.groups,
        [](const CitedGroup& group) { return group.work.is_known(); });
    listing_.printer->text() += fmt::format(
        fmt::runtime(listing_.vietnamese
                         ? "Số này chỉ {} văn bản đã rõ; có {} văn bản viện "
                           "dẫn\n\n"
                         : "documents known to have this number: {}; documents "
                           "that cite one of them: {}\n\n"),
        known, found.documents);
  }

  // The documents of a group that begin at `first`, page by page.
  Result<void> print_group(CitedBy& found, std::size_t at, std::size_t first,
                           std::size_t count) {
    const std::size_t last = first + count;
    for (std::size_t begin = first; begin < last; begin += kPage) {
      const auto page = read_citing(listing_.index.reader, found, at, begin,
                                    std::min(kPage, last - begin));
      if (!page) return page.error();
      if (begin == first) {
        learn_from_citing(found, at, *page);
        Result<void> headed = print_head(found, found.groups[at]);
        if (!headed) return headed;
      }
      for (const CitingDocument& citing : *page) {
        print_entry(found.groups[at].work, citing);
      }
    }
    if (listing_.printer->for_people()) listing_.printer->text() += '\n';
    return {};
  }

  // What is cited may have another number than what was asked for: a slip of
  // one of the two.
  static void note_other_number(const CitedBy& found, const CitedWork& work) {
    const auto& asked = found.asked.number;
    if (!asked || !work.number) return;
    if (asked->type_code != work.number->type_code ||
        asked->issuer_code != work.number->issuer_code) {
      print_note(fmt::format("{} is cited as {} here",
                             to_string(usual_form(*asked)),
                             to_string(usual_form(*work.number))));
    }
  }

  Result<void> print_head(const CitedBy& found, const CitedGroup& group) {
    note_other_number(found, group.work);
    if (!listing_.printer->for_people()) return {};
    const auto resolution = resolve(listing_.index.reader, group.work);
    if (!resolution) return resolution.error();
    listing_.printer->text() +=
        listing_.style.strong(work_line(group.work)) + '\n';
    if (!group.work.is_known()) {
      listing_.faint_line(listing_.vietnamese
                              ? "  không rõ năm, khóa hoặc đơn vị"
                              : "  year, term or unit is not known");
    }
    for (const IndexedDocument& document : resolution->documents) {
      listing_.faint_line(fmt::format(
          "  {}{}", listing_.vietnamese ? "trong chỉ mục: " : "in the index: ",
          escaped(listing_.index.shown_path(document))));
    }
    listing_.faint_line(fmt::format(
        fmt::runtime(listing_.vietnamese ? "  {} văn bản viện dẫn"
                                         : "  documents that cite it: {}"),
        group.size));
    return {};
  }

  void print_entry(const CitedWork& work, const CitingDocument& citing) {
    std::vector<std::size_t> mentions;
    for (const CitingDocument::Mention& mention : citing.mentions) {
      mentions.push_back(mention.citation);
    }
    const std::string path = listing_.index.shown_path(citing.document);
    if (listing_.printer->for_people()) {
      print_text(citing.document, path, mentions);
    } else {
      print_row(work, citing.document, path, mentions);
    }
  }

  void print_text(const IndexedDocument& document, const std::string& path,
                  const std::vector<std::size_t>& mentions) {
    listing_.printer->text() +=
        fmt::format("  {}\n", title_line(document, path));
    for (const std::size_t citation : mentions) {
      print_mention(listing_, document, citation, path);
    }
    listing_.printer->drain();
  }

  // One record for each citing document; a table has one for each mention.
  void print_row(const CitedWork& work, const IndexedDocument& document,
                 const std::string& path,
                 const std::vector<std::size_t>& mentions) const {
    Row row;
    add_work(row, work);
    add_document(row, document, path);
    print_with_mentions(*listing_.printer, std::move(row), document, mentions);
  }

  Listing& listing_;
};

Result<ExitCode> try_citedby(const Arguments& arguments) {
  Result<Listing> listing =
      open_listing(arguments, "viendan.citedby/1", kColumns);
  if (!listing) return listing.error();
  const auto reference =
      reference_of(listing->index, arguments.operands.front());
  if (!reference) return reference.error();
  return CitedByRun(*listing).run(*reference);
}

}  // namespace

ExitCode run_citedby(const Arguments& arguments) {
  return run_with_operands(arguments, 1, 1, "citedby REF", try_citedby);
}

}  // namespace viendan::cli
