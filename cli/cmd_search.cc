#include <fmt/core.h>

#include <array>
#include <optional>

#include "commands.h"
#include "listing.h"
#include "message.h"
#include "query_message.h"
#include "stored_text.h"
#include "viendan/index/search.h"

namespace viendan::cli {
namespace {

// Unless --limit says otherwise: what a person reads.
constexpr std::size_t kDefaultLimit = 20;

constexpr auto kColumns = std::to_array<std::string_view>(
    {"id", "path", "number", "type", "date", "issuer", "issuer_id", "subject",
     "key", "score", "directive", "line", "snippet", "matches"});

// What shows why a document was found.
struct Shown {
  std::optional<Snippet> snippet;
  Index directive = kNoIndex;
  std::int64_t line = 0;  // 0 when not known.
};

class SearchRun {
 public:
  explicit SearchRun(Listing& listing) : listing_(listing) {}

  Result<ExitCode> run(const Query& query, const SearchOptions& options) {
    const Result<SearchResults> results =
        search(listing_.index.reader, &query, options);
    if (!results) return results.error();
    for (const SearchHit& hit : results->hits) {
      const Result<Shown> shown = show(hit, results->forms);
      if (!shown) return shown.error();
      const std::string path = listing_.index.shown_path(hit.document);
      if (listing_.printer->for_people()) {
        print_text(hit, *shown, path);
      } else {
        print_row(hit, *shown, path);
      }
    }
    const ExitCode code = listing_.printer->finish(results->total > 0);
    print_rest(*results, options);
    return code;
  }

 private:
  [[nodiscard]] Result<Shown> show(const SearchHit& hit,
                                   const WordForms& forms) const {
    Shown shown;
    if (forms.empty() && hit.numbers.wanted.empty()) return shown;
    const StoredText stored = stored_text(listing_.index, hit.document);
    shown.snippet = make_snippet(stored.text, forms, hit.numbers);
    if (!shown.snippet) {
      const auto directive =
          directive_of_match(listing_.index.reader, hit, forms);
      if (!directive) return directive.error();
      shown.directive = *directive;
      return shown;
    }
    shown.directive = directive_at(hit.document.document, shown.snippet->match);
    shown.line = line_at(stored.text, shown.snippet->match);
    return shown;
  }

  static std::string_view directive_path(const SearchHit& hit,
                                         const Shown& shown) {
    if (shown.directive == kNoIndex) return {};
    return hit.document.document.directives[shown.directive].path;
  }

  void print_text(const SearchHit& hit, const Shown& shown,
                  const std::string& path) {
    std::string& out = listing_.printer->text();
    out += listing_.style.strong(title_line(hit.document, path));
    const std::string& subject = hit.document.document.own.subject;
    if (!subject.empty()) out += "\n  " + escaped(subject);
    out += "\n  ";
    out += listing_.style.place(
        shown.line > 0 ? fmt::format("{}:{}", escaped(path), shown.line)
                       : escaped(path));
    if (const auto directive = directive_path(hit, shown); !directive.empty()) {
      out += fmt::format("  {} {}", listing_.vietnamese ? "mục" : "in",
                         escaped(directive));
    }
    if (shown.snippet) out += "\n    " + marked(*shown.snippet);
    out += "\n\n";
    listing_.printer->drain();
  }

  [[nodiscard]] std::string marked(const Snippet& snippet) const {
    const std::string_view text = snippet.text;
    std::string out = snippet.cut_before ? "… " : "";
    std::size_t at = 0;
    for (const Span mark : snippet.marks) {
      out += escaped(text.substr(at, mark.begin - at));
      out += listing_.style.match(escaped(slice(text, mark)));
      at = mark.end;
    }
    out += escaped(text.substr(at));
    return snippet.cut_after ? out + " …" : out;
  }

  void print_row(const SearchHit& hit, const Shown& shown,
                 const std::string& path) const {
    Row row;
    add_document(row, hit.document, path);
    row.real("score", hit.score);
    row.text("directive", directive_path(hit, shown));
    row.number("line", shown.line);
    row.text("snippet", shown.snippet ? shown.snippet->text : "");
    std::string matches = "[";
    if (shown.snippet) {
      for (const Span mark : shown.snippet->marks) {
        matches += fmt::format("{}[{},{}]", matches.size() > 1 ? "," : "",
                               mark.begin, mark.end);
      }
    }
    row.json("matches", matches + "]");
    listing_.printer->print(row);
  }

  void print_rest(const SearchResults& results,
                  const SearchOptions& options) const {
    const std::size_t seen = options.offset + results.hits.size();
    if (results.total <= seen || options.limit != kDefaultLimit) return;
    const std::string_view about = results.total_is_exact ? ""
                                   : listing_.vietnamese  ? "khoảng "
                                                          : "about ";
    print_note(fmt::format(
        fmt::runtime(listing_.vietnamese
                         ? "{} trong {}{} văn bản; --limit N để xem thêm"
                         : "{} of {}{} documents; --limit N shows more"),
        results.hits.size(), about, results.total));
  }

  Listing& listing_;
};

Result<ExitCode> print_explanation(Listing& listing, const Query& query) {
  const auto explanation = explain(listing.index.reader, query);
  if (!explanation) return explanation.error();
  std::string& out = listing.printer->text();
  for (const auto& [typed, forms] : explanation->words) {
    out += fmt::format("{} →", escaped(typed));
    for (const std::string& form : forms) out += ' ' + escaped(form);
    out += '\n';
  }
  out += escaped(explanation->description) + '\n';
  return listing.printer->finish(true);
}

Result<ExitCode> try_search(const Arguments& arguments) {
  const std::optional<Query> query = read_query(arguments.operands);
  if (!query) return ExitCode::kUsage;
  Result<Listing> listing =
      open_listing(arguments, "viendan.search/1", kColumns);
  if (!listing) return listing.error();
  if (arguments.has("explain")) return print_explanation(*listing, *query);
  if (!arguments.has("limit")) listing->options.limit = kDefaultLimit;
  return SearchRun(*listing).run(
      *query, search_options(listing->options, SortOrder::kRelevance));
}

}  // namespace

ExitCode run_search(const Arguments& arguments) {
  return run_with_operands(arguments, 1, SIZE_MAX, "search QUERY", try_search);
}

}  // namespace viendan::cli
