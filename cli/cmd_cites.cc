#include <fmt/core.h>

#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "commands.h"
#include "found_document.h"
#include "language.h"
#include "list_options.h"
#include "message.h"
#include "print_mention.h"
#include "result_printer.h"
#include "style.h"
#include "viendan/index/cited.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>(
    {"id",           "path",           "number",     "type",       "date",
     "issuer",       "issuer_id",      "subject",    "key",        "cited_key",
     "cited_number", "cited_name",     "cited_type", "cited_date", "cited_term",
     "cited_issuer", "cited_title",    "known",      "resolution", "targets",
     "cited_by",     "mentions",       "line",       "span",       "directive",
     "relation",     "outer_relation", "confidence", "text",       "passage",
     "provisions",   "flags"});

// What a document cites, once, with all mentions of it.
struct Cited {
  CitedWork work;
  std::vector<std::size_t> mentions;
};

std::vector<Cited> works_of(const IndexedDocument& document,
                            std::string_view relation) {
  std::vector<Cited> all;
  std::unordered_map<std::string, std::size_t> places;
  const auto& citations = document.document.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    if (citations[i].self) continue;
    if (!relation.empty() && relation != to_string(citations[i].relation)) {
      continue;
    }
    CitedWork work = cited_work(document, citations[i]);
    const auto [place, added] = places.try_emplace(work.id, all.size());
    if (added) {
      all.push_back({std::move(work), {}});
    } else {
      learn(all[place->second].work, work);
    }
    all[place->second].mentions.push_back(i);
  }
  return all;
}

std::string_view resolution_name(const Resolution& resolution) {
  if (!resolution.documents.empty()) return "present";
  return resolution.candidates.empty() ? "absent" : "candidates";
}

class CitesRun {
 public:
  CitesRun(const Arguments& arguments, OpenedIndex& index,
           ResultPrinter& printer, ListOptions options)
      : index_(index),
        printer_(printer),
        options_(std::move(options)),
        style_(arguments),
        vietnamese_(language(arguments) == Language::kVietnamese) {}

  Result<void> run(const IndexedDocument& document) {
    const std::string path = index_.shown_path(document);
    if (printer_.for_people()) {
      printer_.text() += style_.strong(title_line(document, path)) + '\n';
    }
    for (const Cited& cited : works_of(document, options_.relation)) {
      found_ = true;
      if (passed_++ < options_.offset) continue;
      if (passed_ - options_.offset > options_.limit) break;
      const auto resolution = resolve(index_.reader, cited.work);
      if (!resolution) return resolution.error();
      if (printer_.for_people()) {
        print_text(document, path, cited, *resolution);
      } else {
        print_row(document, path, cited, *resolution);
      }
    }
    return {};
  }

  ExitCode finish() { return printer_.finish(found_); }

 private:
  void print_text(const IndexedDocument& document, const std::string& path,
                  const Cited& cited, const Resolution& resolution) {
    std::string& out = printer_.text();
    out += "  " + work_line(cited.work) + '\n';
    for (const IndexedDocument& each : resolution.documents) {
      out += style_.faint(fmt::format(
          "    {}{}", vietnamese_ ? "trong chỉ mục: " : "in the index: ",
          escaped(index_.shown_path(each))));
      out += '\n';
    }
    if (resolution.documents.empty()) {
      out += style_.faint(fmt::format(
          fmt::runtime(
              vietnamese_ ? "    không có trong chỉ mục; {} văn bản viện dẫn"
                          : "    not in the index; documents that cite it: {}"),
          resolution.cited_by));
      out += '\n';
    }
    for (const IndexedDocument& each : resolution.candidates) {
      out += style_.faint(
          fmt::format("    {}{}", vietnamese_ ? "có thể là: " : "may be: ",
                      title_line(each, index_.shown_path(each))));
      out += '\n';
    }
    for (const std::size_t mention : cited.mentions) {
      append_mention(document, mention, path, style_, vietnamese_, out);
    }
    printer_.drain();
  }

  std::string targets_json(const Resolution& resolution) const {
    std::string json = "[";
    const auto& targets = resolution.documents.empty() ? resolution.candidates
                                                       : resolution.documents;
    for (const IndexedDocument& each : targets) {
      Row row;
      add_document(row, each, index_.shown_path(each));
      if (json.size() > 1) json += ',';
      row.append_object(json);
    }
    return json + "]";
  }

  void print_row(const IndexedDocument& document, const std::string& path,
                 const Cited& cited, const Resolution& resolution) {
    Row row;
    add_document(row, document, path);
    add_work(row, cited.work);
    row.text("resolution", resolution_name(resolution));
    row.json("targets", targets_json(resolution));
    row.number("cited_by", static_cast<std::int64_t>(resolution.cited_by));
    if (!printer_.for_tables()) {
      add_mentions(row, document, cited.mentions);
      return printer_.print(row);
    }
    for (const std::size_t mention : cited.mentions) {
      Row with_mention = row;
      add_mention(with_mention, document, mention);
      printer_.print(with_mention);
    }
  }

  OpenedIndex& index_;
  ResultPrinter& printer_;
  ListOptions options_;
  Style style_;
  bool vietnamese_;
  bool found_ = false;
  std::size_t passed_ = 0;
};

Result<ExitCode> try_cites(const Arguments& arguments) {
  Result<ListOptions> options = list_options(arguments);
  if (!options) return options.error();
  auto printer = ResultPrinter::create(arguments, "viendan.cites/1", kColumns);
  if (!printer) return printer.error();
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  CitesRun run(arguments, *index, **printer, std::move(*options));
  for (const std::string& doc : arguments.operands) {
    const auto documents = find_documents(*index, doc);
    if (!documents) return documents.error();
    for (const IndexedDocument& document : *documents) {
      const Result<void> done = run.run(document);
      if (!done) return done.error();
    }
  }
  return run.finish();
}

}  // namespace

ExitCode run_cites(const Arguments& arguments) {
  return run_with_operands(arguments, 1, SIZE_MAX, "cites DOC...", try_cites);
}

}  // namespace viendan::cli
