#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
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

void sort_entries(std::vector<std::size_t>& entries, const CitedBy& found,
                  std::string_view order) {
  const auto by = [&](auto less) {
    std::ranges::stable_sort(entries, [&](std::size_t a, std::size_t b) {
      return less(found.entries[a], found.entries[b]);
    });
  };
  if (order == "path") {
    by([](const auto& a, const auto& b) { return a.path < b.path; });
  } else if (order == "number") {
    by([](const auto& a, const auto& b) { return a.number < b.number; });
  } else if (order == "date") {
    by([](const auto& a, const auto& b) {
      return a.date && (!b.date || *a.date < *b.date);
    });
  } else {
    by([](const auto& a, const auto& b) {
      return a.date && (!b.date || *a.date > *b.date);
    });
  }
}

class CitedByRun {
 public:
  explicit CitedByRun(Listing& listing) : listing_(listing) {}

  Result<ExitCode> run(const Reference& reference) {
    Result<CitedBy> found =
        cited_by(listing_.index.reader, reference,
                 {listing_.options.relation, listing_.options.since});
    if (!found) return found.error();
    if (listing_.printer->for_people()) print_summary(*found);
    for (CitedGroup& group : found->groups) {
      sort_entries(group.entries, *found, listing_.options.sort);
      const Result<void> printed = print_group(group, *found);
      if (!printed) return printed.error();
    }
    return listing_.printer->finish(!found->entries.empty());
  }

 private:
  void print_summary(const CitedBy& found) {
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
        known, found.entries.size());
  }

  Result<void> print_group(const CitedGroup& group, const CitedBy& found) {
    std::vector<std::size_t> page;
    for (const std::size_t entry : group.entries) {
      const Page::Place place = listing_.page.next();
      if (place == Page::Place::kBefore) continue;
      if (place == Page::Place::kAfter) break;
      page.push_back(entry);
    }
    if (page.empty()) return {};
    if (listing_.printer->for_people()) {
      Result<void> headed = print_head(group);
      if (!headed) return headed;
    }
    for (const std::size_t entry : page) {
      Result<void> printed = print_entry(group, found, entry);
      if (!printed) return printed;
    }
    if (listing_.printer->for_people()) listing_.printer->text() += '\n';
    return {};
  }

  Result<void> print_head(const CitedGroup& group) {
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
        group.entries.size()));
    return {};
  }

  Result<void> print_entry(const CitedGroup& group, const CitedBy& found,
                           std::size_t at) {
    const CitingEntry& entry = found.entries[at];
    std::optional<IndexedDocument> read;
    if (!entry.kept) {
      auto document = listing_.index.reader.document(entry.id);
      if (!document) return document.error();
      if (!*document) return {};  // Taken out meanwhile.
      read = std::move(*document);
    }
    const IndexedDocument& document = entry.kept ? *entry.kept : *read;
    std::vector<std::size_t> mentions;
    for (const CitingEntry::Mention& mention : entry.mentions) {
      if (&found.groups[mention.group] == &group) {
        mentions.push_back(mention.citation);
      }
    }
    const std::string path = listing_.index.shown_path(document);
    if (listing_.printer->for_people()) {
      print_text(document, path, mentions);
    } else {
      print_row(group, document, path, mentions);
    }
    return {};
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
  void print_row(const CitedGroup& group, const IndexedDocument& document,
                 const std::string& path,
                 const std::vector<std::size_t>& mentions) {
    Row row;
    add_work(row, group.work);
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
