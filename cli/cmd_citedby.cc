#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "commands.h"
#include "found_document.h"
#include "language.h"
#include "list_options.h"
#include "message.h"
#include "print_mention.h"
#include "result_printer.h"
#include "style.h"
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
  CitedByRun(const Arguments& arguments, OpenedIndex& index,
             ResultPrinter& printer, ListOptions options)
      : index_(index),
        printer_(printer),
        options_(std::move(options)),
        style_(arguments),
        vietnamese_(language(arguments) == Language::kVietnamese) {}

  Result<ExitCode> run(const Reference& reference) {
    Result<CitedBy> found =
        cited_by(index_.reader, reference, {options_.relation, options_.since});
    if (!found) return found.error();
    if (printer_.for_people()) print_summary(*found);
    for (CitedGroup& group : found->groups) {
      sort_entries(group.entries, *found, options_.sort);
      const Result<void> printed = print_group(group, *found);
      if (!printed) return printed.error();
    }
    return printer_.finish(!found->entries.empty());
  }

 private:
  void print_summary(const CitedBy& found) {
    if (found.groups.size() < 2) return;
    const auto known = std::ranges::count_if(
        found.groups,
        [](const CitedGroup& group) { return group.work.is_known(); });
    printer_.text() += fmt::format(
        fmt::runtime(vietnamese_
                         ? "Số này chỉ {} văn bản đã rõ; có {} văn bản viện "
                           "dẫn\n\n"
                         : "documents known to have this number: {}; documents "
                           "that cite one of them: {}\n\n"),
        known, found.entries.size());
  }

  Result<void> print_group(const CitedGroup& group, const CitedBy& found) {
    std::vector<std::size_t> page;
    for (const std::size_t entry : group.entries) {
      if (passed_++ < options_.offset) continue;
      if (passed_ - options_.offset > options_.limit) break;
      page.push_back(entry);
    }
    if (page.empty()) return {};
    if (printer_.for_people()) {
      const Result<void> headed = print_head(group);
      if (!headed) return headed;
    }
    for (const std::size_t entry : page) {
      const Result<void> printed = print_entry(group, found, entry);
      if (!printed) return printed;
    }
    if (printer_.for_people()) printer_.text() += '\n';
    return {};
  }

  Result<void> print_head(const CitedGroup& group) {
    const auto resolution = resolve(index_.reader, group.work);
    if (!resolution) return resolution.error();
    std::string& out = printer_.text();
    out += style_.strong(work_line(group.work));
    out += '\n';
    if (!group.work.is_known()) {
      out += style_.faint(vietnamese_ ? "  không rõ năm, khóa hoặc đơn vị"
                                      : "  year, term or unit is not known");
      out += '\n';
    }
    for (const IndexedDocument& document : resolution->documents) {
      out += style_.faint(fmt::format(
          "  {}{}", vietnamese_ ? "trong chỉ mục: " : "in the index: ",
          escaped(index_.shown_path(document))));
      out += '\n';
    }
    out += style_.faint(
        fmt::format(fmt::runtime(vietnamese_ ? "  {} văn bản viện dẫn"
                                             : "  documents that cite it: {}"),
                    group.entries.size()));
    out += "\n";
    return {};
  }

  Result<void> print_entry(const CitedGroup& group, const CitedBy& found,
                           std::size_t at) {
    const CitingEntry& entry = found.entries[at];
    std::optional<IndexedDocument> read;
    if (!entry.kept) {
      auto document = index_.reader.document(entry.id);
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
    const std::string path = index_.shown_path(document);
    if (printer_.for_people()) {
      print_text(document, path, mentions);
    } else {
      print_row(group, document, path, mentions);
    }
    return {};
  }

  void print_text(const IndexedDocument& document, const std::string& path,
                  const std::vector<std::size_t>& mentions) {
    std::string& out = printer_.text();
    out += fmt::format("  {}\n", title_line(document, path));
    for (const std::size_t citation : mentions) {
      append_mention(document, citation, path, style_, vietnamese_, out);
    }
    printer_.drain();
  }

  // One record for each citing document; a table has one for each mention.
  void print_row(const CitedGroup& group, const IndexedDocument& document,
                 const std::string& path,
                 const std::vector<std::size_t>& mentions) {
    Row row;
    add_work(row, group.work);
    add_document(row, document, path);
    if (!printer_.for_tables()) {
      add_mentions(row, document, mentions);
      return printer_.print(row);
    }
    for (const std::size_t citation : mentions) {
      Row with_mention = row;
      add_mention(with_mention, document, citation);
      printer_.print(with_mention);
    }
  }

  OpenedIndex& index_;
  ResultPrinter& printer_;
  ListOptions options_;
  Style style_;
  bool vietnamese_;
  std::size_t passed_ = 0;
};

Result<ExitCode> try_citedby(const Arguments& arguments) {
  const std::string& operand = arguments.operands.front();
  Result<ListOptions> options = list_options(arguments);
  if (!options) return options.error();
  auto printer =
      ResultPrinter::create(arguments, "viendan.citedby/1", kColumns);
  if (!printer) return printer.error();
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  const auto reference = reference_of(*index, operand);
  if (!reference) return reference.error();
  return CitedByRun(arguments, *index, **printer, std::move(*options))
      .run(*reference);
}

}  // namespace

ExitCode run_citedby(const Arguments& arguments) {
  return run_with_operands(arguments, 1, 1, "citedby REF", try_citedby);
}

}  // namespace viendan::cli
