#include <fmt/core.h>

#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "commands.h"
#include "listing.h"
#include "message.h"
#include "print_mention.h"
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
  explicit CitesRun(Listing& listing) : listing_(listing) {}

  Result<void> run(const IndexedDocument& document) {
    const std::string path = listing_.index.shown_path(document);
    if (listing_.printer->for_people()) {
      listing_.printer->text() +=
          listing_.style.strong(title_line(document, path)) + '\n';
    }
    for (const Cited& cited : works_of(document, listing_.options.relation)) {
      const Page::Place place = listing_.page.next();
      if (place == Page::Place::kBefore) continue;
      if (place == Page::Place::kAfter) break;
      const auto resolution = resolve(listing_.index.reader, cited.work);
      if (!resolution) return resolution.error();
      if (listing_.printer->for_people()) {
        print_text(document, path, cited, *resolution);
      } else {
        print_row(document, path, cited, *resolution);
      }
    }
    return {};
  }

  [[nodiscard]] ExitCode finish() const {
    return listing_.printer->finish(listing_.page.found());
  }

 private:
  void print_text(const IndexedDocument& document, const std::string& path,
                  const Cited& cited, const Resolution& resolution) {
    listing_.printer->text() += "  " + work_line(cited.work) + '\n';
    for (const IndexedDocument& each : resolution.documents) {
      listing_.faint_line(fmt::format(
          "    {}{}",
          listing_.vietnamese ? "trong chỉ mục: " : "in the index: ",
          escaped(listing_.index.shown_path(each))));
    }
    if (resolution.documents.empty()) {
      listing_.faint_line(fmt::format(
          fmt::runtime(
              listing_.vietnamese
                  ? "    không có trong chỉ mục; {} văn bản viện dẫn"
                  : "    not in the index; documents that cite it: {}"),
          resolution.cited_by));
    }
    for (const IndexedDocument& each : resolution.candidates) {
      listing_.faint_line(fmt::format(
          "    {}{}", listing_.vietnamese ? "có thể là: " : "may be: ",
          title_line(each, listing_.index.shown_path(each))));
    }
    for (const std::size_t mention : cited.mentions) {
      print_mention(listing_, document, mention, path);
    }
    listing_.printer->drain();
  }

  [[nodiscard]] std::string targets_json(const Resolution& resolution) const {
    std::string json = "[";
    const auto& targets = resolution.documents.empty() ? resolution.candidates
                                                       : resolution.documents;
    for (const IndexedDocument& each : targets) {
      Row row;
      add_document(row, each, listing_.index.shown_path(each));
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
    print_with_mentions(*listing_.printer, std::move(row), document,
                        cited.mentions);
  }

  Listing& listing_;
};

Result<ExitCode> try_cites(const Arguments& arguments) {
  Result<Listing> listing =
      open_listing(arguments, "viendan.cites/1", kColumns);
  if (!listing) return listing.error();
  CitesRun run(*listing);
  const Result<void> done = for_each_named(
      listing->index, arguments.operands,
      [&](const IndexedDocument& document) { return run.run(document); });
  if (!done) return done.error();
  return run.finish();
}

}  // namespace

ExitCode run_cites(const Arguments& arguments) {
  return run_with_operands(arguments, 1, SIZE_MAX, "cites DOC...", try_cites);
}

}  // namespace viendan::cli
