#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands.h"
#include "listing.h"
#include "message.h"
#include "query_message.h"
#include "stored_text.h"
#include "viendan/base/white_space.h"
#include "viendan/index/cited.h"
#include "viendan/index/search.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>(
    {"id", "path", "number", "type", "date", "issuer", "issuer_id", "subject",
     "key", "directive", "label", "level", "line", "span", "text", "assignees",
     "deadline", "deadline_text", "citations"});

// A document with its text, of which directives are shown.
struct Source {
  const IndexedDocument& document;
  std::string path;
  StoredText stored;

  [[nodiscard]] std::string text(Span span) const {
    const std::string_view whole = stored.text;
    return span.end <= whole.size() ? squeeze(slice(whole, span)) : "";
  }
};

class DirectivesRun {
 public:
  explicit DirectivesRun(Listing& listing) : listing_(listing) {}

  // Those of `document` that have a word of `forms`, or all without any.
  void run(const IndexedDocument& document, const WordForms& forms) {
    const Source source{document, listing_.index.shown_path(document),
                        stored_text(listing_.index, document)};
    bool headed = false;
    const auto& directives = document.document.directives;
    for (std::size_t i = 0; i < directives.size(); ++i) {
      if (!has_words(source, directives[i], forms)) continue;
      const Page::Place place = listing_.page.next();
      if (place == Page::Place::kBefore) continue;
      if (place == Page::Place::kAfter) return;
      if (!listing_.printer->for_people()) {
        print_row(source, i);
        continue;
      }
      if (!std::exchange(headed, true)) {
        listing_.printer->text() +=
            listing_.style.strong(title_line(document, source.path)) + '\n';
      }
      print_text(source, i);
    }
  }

  [[nodiscard]] ExitCode finish() const {
    return listing_.printer->finish(listing_.page.found());
  }

 private:
  static bool has_words(const Source& source, const Directive& directive,
                        const WordForms& forms) {
    if (forms.empty()) return true;
    const std::string_view whole = source.stored.text;
    if (directive.text.end > whole.size()) return false;
    const std::string_view own = slice(whole, directive.text);
    // All of them: each on its own, since any word makes a snippet.
    return std::ranges::all_of(forms, [&](const auto& each) {
      return make_snippet(own, {each}, {}).has_value();
    });
  }

  [[nodiscard]] static std::vector<std::string> assignees_of(
      const Source& source, const Directive& directive) {
    std::vector<std::string> names;
    for (const Span each : directive.assignees) {
      names.push_back(source.text(each));
    }
    return names;
  }

  [[nodiscard]] static std::vector<std::string> cited_in(const Source& source,
                                                         std::size_t i) {
    std::vector<std::string> labels;
    for (const Citation& each : source.document.document.citations) {
      if (each.directive != i || each.self) continue;
      std::string label = cited_work(source.document, each).label();
      if (std::ranges::find(labels, label) == labels.end()) {
        labels.push_back(std::move(label));
      }
    }
    return labels;
  }

  void print_text(const Source& source, std::size_t i) const {
    const Directive& directive = source.document.document.directives[i];
    const DirectivePlace& place = source.document.directive_places[i];
    std::string& out = listing_.printer->text();
    out += fmt::format("  {}  {}\n", escaped(directive.path),
                       listing_.style.place(fmt::format(
                           "{}:{}", escaped(source.path), place.line)));
    if (const std::string text = source.text(directive.text); !text.empty()) {
      out += "    " + escaped(text) + '\n';
    }
    const auto line = [&](std::string_view name,
                          const std::vector<std::string>& values) {
      std::string joined;
      for (const std::string& each : values) {
        joined.append(joined.empty() ? "" : "; ").append(each);
      }
      if (joined.empty()) return;
      out += fmt::format("    {}: {}\n", listing_.style.faint(name),
                         escaped(joined));
    };
    line(listing_.vietnamese ? "giao" : "assigned to",
         assignees_of(source, directive));
    if (directive.deadline) {
      line(listing_.vietnamese ? "thời hạn" : "deadline",
           {to_iso(directive.deadline->date)});
    }
    line(listing_.vietnamese ? "viện dẫn" : "cites", cited_in(source, i));
    listing_.printer->drain();
  }

  void print_row(const Source& source, std::size_t i) const {
    const Directive& directive = source.document.document.directives[i];
    Row row;
    add_document(row, source.document, source.path);
    row.text("directive", directive.path);
    row.text("label", directive.label);
    row.text("level", to_string(directive.level));
    row.number("line", source.document.directive_places[i].line);
    row.json("span",
             fmt::format("[{},{}]", directive.span.begin, directive.span.end));
    row.text("text", source.text(directive.text));
    row.texts("assignees", assignees_of(source, directive));
    row.text("deadline",
             directive.deadline ? to_iso(directive.deadline->date) : "");
    row.text("deadline_text",
             directive.deadline ? source.text(directive.deadline->span) : "");
    row.texts("citations", cited_in(source, i));
    listing_.printer->print(row);
  }

  Listing& listing_;
};

Result<ExitCode> try_directives(const Arguments& arguments) {
  Result<Listing> listing =
      open_listing(arguments, "viendan.directive/1", kColumns);
  if (!listing) return listing.error();
  DirectivesRun run(*listing);
  if (arguments.operands.size() == 1) {
    const auto documents =
        find_documents(listing->index, arguments.operands.front());
    if (documents) {
      for (const IndexedDocument& each : *documents) run.run(each, {});
      return run.finish();
    }
    if (documents.error().code != ErrorCode::kNotFound) {
      return documents.error();
    }
  }
  const std::optional<Query> query = read_query(arguments.operands);
  if (!query) return ExitCode::kUsage;
  SearchOptions matching =
      search_options(listing->options, SortOrder::kRelevance);
  matching.offset = 0;
  matching.limit = SIZE_MAX;
  const auto forms = word_forms(listing->index.reader, *query);
  if (!forms) return forms.error();
  const auto visit = [&](SearchHit& hit) -> Result<void> {
    if (!listing->page.is_past()) run.run(hit.document, *forms);
    return {};
  };
  const auto total =
      for_each_match(listing->index.reader, &*query, matching, visit);
  if (!total) return total.error();
  return run.finish();
}

}  // namespace

ExitCode run_directives(const Arguments& arguments) {
  return run_with_operands(arguments, 1, SIZE_MAX, "directives DOC|QUERY",
                           try_directives);
}

}  // namespace viendan::cli
