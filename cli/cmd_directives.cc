#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands.h"
#include "found_document.h"
#include "language.h"
#include "list_options.h"
#include "message.h"
#include "query_message.h"
#include "result_printer.h"
#include "stored_text.h"
#include "style.h"
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
  DirectivesRun(const Arguments& arguments, OpenedIndex& index,
                ResultPrinter& printer, const ListOptions& options)
      : index_(index),
        printer_(printer),
        options_(options),
        style_(arguments),
        vietnamese_(language(arguments) == Language::kVietnamese) {}

  // Those of `document` that have a word of `forms`, or all without any.
  void run(const IndexedDocument& document, const WordForms& forms) {
    const Source source{document, index_.shown_path(document),
                        stored_text(index_, document)};
    bool headed = false;
    const auto& directives = document.document.directives;
    for (std::size_t i = 0; i < directives.size(); ++i) {
      if (!has_words(source, directives[i], forms)) continue;
      found_ = true;
      if (passed_++ < options_.offset) continue;
      if (passed_ - options_.offset > options_.limit) return;
      if (!printer_.for_people()) {
        print_row(source, i);
        continue;
      }
      if (!std::exchange(headed, true)) {
        printer_.text() +=
            style_.strong(title_line(document, source.path)) + '\n';
      }
      print_text(source, i);
    }
  }

  [[nodiscard]] bool full() const {
    return passed_ >= options_.offset &&
           passed_ - options_.offset > options_.limit;
  }

  ExitCode finish() { return printer_.finish(found_); }

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

  void print_text(const Source& source, std::size_t i) {
    const Directive& directive = source.document.document.directives[i];
    const DirectivePlace& place = source.document.directive_places[i];
    std::string& out = printer_.text();
    out += fmt::format(
        "  {}  {}\n", escaped(directive.path),
        style_.place(fmt::format("{}:{}", escaped(source.path), place.line)));
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
      out += fmt::format("    {}: {}\n", style_.faint(name), escaped(joined));
    };
    line(vietnamese_ ? "giao" : "assigned to", assignees_of(source, directive));
    if (directive.deadline) {
      line(vietnamese_ ? "thời hạn" : "deadline",
           {to_iso(directive.deadline->date)});
    }
    line(vietnamese_ ? "viện dẫn" : "cites", cited_in(source, i));
    printer_.drain();
  }

  void print_row(const Source& source, std::size_t i) {
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
    printer_.print(row);
  }

  OpenedIndex& index_;
  ResultPrinter& printer_;
  const ListOptions& options_;
  Style style_;
  bool vietnamese_;
  bool found_ = false;
  std::size_t passed_ = 0;
};

Result<ExitCode> try_directives(const Arguments& arguments) {
  const Result<ListOptions> options = list_options(arguments);
  if (!options) return options.error();
  auto printer =
      ResultPrinter::create(arguments, "viendan.directive/1", kColumns);
  if (!printer) return printer.error();
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  DirectivesRun run(arguments, *index, **printer, *options);
  if (arguments.operands.size() == 1) {
    const auto documents = find_documents(*index, arguments.operands.front());
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
  SearchOptions matching = search_options(*options, SortOrder::kRelevance);
  matching.offset = 0;
  matching.limit = SIZE_MAX;
  const auto forms = word_forms(index->reader, *query);
  if (!forms) return forms.error();
  const auto total = for_each_match(index->reader, &*query, matching,
                                    [&](SearchHit& hit) -> Result<void> {
                                      if (!run.full()) {
                                        run.run(hit.document, *forms);
                                      }
                                      return {};
                                    });
  if (!total) return total.error();
  return run.finish();
}

}  // namespace

ExitCode run_directives(const Arguments& arguments) {
  return run_with_operands(arguments, 1, SIZE_MAX, "directives DOC|QUERY",
                           try_directives);
}

}  // namespace viendan::cli
