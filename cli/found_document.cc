#include "found_document.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "language.h"
#include "message.h"
#include "viendan/index/cited.h"
#include "viendan/parser/reference.h"

namespace viendan::cli {
namespace {

using Documents = std::vector<IndexedDocument>;

// Fewer digits than this are more likely a number than an id.
constexpr std::size_t kMinIdDigits = 6;

bool is_id(std::string_view text) {
  return text.size() >= kMinIdDigits && text.size() <= kDocumentIdDigits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<Documents> find_by_path(OpenedIndex& index, const std::string& path) {
  Documents found;
  std::vector<std::string> tried;
  for (const DocumentPaths& paths : index.paths) {
    for (const std::string& kept : {paths.kept(path), path}) {
      if (std::ranges::find(tried, kept) != tried.end()) continue;
      tried.push_back(kept);
      auto document = index.reader.document_at(kept);
      if (!document) return document.error();
      if (*document) found.push_back(std::move(**document));
    }
  }
  return found;
}

Result<Documents> find_by_id(OpenedIndex& index, const std::string& prefix) {
  Documents found;
  const auto ids = index.reader.ids(prefix, 2);
  if (!ids) return ids.error();
  if (ids->size() > 1) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("several ids begin with {}", prefix),
                 "id-ambiguous", "write more digits"};
  }
  if (ids->empty()) return found;
  auto document = index.reader.document(ids->front());
  if (!document) return document.error();
  if (*document) found.push_back(std::move(**document));
  return found;
}

// Opens those of `directories` that answer, each tried on its own.
Result<std::vector<std::string>> those_that_answer(
    const std::vector<std::string>& directories, bool require_all) {
  std::vector<std::string> good;
  std::optional<Error> last;
  for (const std::string& directory : directories) {
    const Result<IndexReader> reader = IndexReader::open(directory);
    if (reader) {
      good.push_back(directory);
      continue;
    }
    last = reader.error();
    if (require_all) {
      last->code = ErrorCode::kUnreachable;
      return *last;
    }
    print_error(*last);
  }
  if (good.empty()) return *last;
  print_note(fmt::format(
      fmt::runtime(in_language(
          "{} of {} indexes do not answer; the results are of the others",
          "{} trong {} chỉ mục không trả lời; kết quả là của các chỉ mục còn "
          "lại")),
      directories.size() - good.size(), directories.size()));
  return good;
}

}  // namespace

std::string OpenedIndex::shown_path(const IndexedDocument& document) const {
  const std::string& directory = directories[document.directory];
  const std::string& path = main_path(document);
  if (!directory.starts_with("ssh://")) {
    return paths[document.directory].shown(path);
  }
  // On the other machine, beside the index.
  if (path.starts_with('/')) {
    return directory.substr(0, directory.find('/', 6)) + path;
  }
  return directory.substr(0, directory.rfind('/') + 1) + path;
}

Result<OpenedIndex> open_index(const Arguments& arguments) {
  Result<std::vector<std::string>> directories = index_directories(arguments);
  if (!directories) return directories.error();
  Result<IndexReader> reader = IndexReader::open(*directories);
  if (!reader && directories->size() > 1) {
    directories = those_that_answer(*directories, arguments.has("require-all"));
    if (!directories) return directories.error();
    reader = IndexReader::open(*directories);
  }
  if (!reader) return reader.error();
  OpenedIndex index{std::move(*reader), *directories, {}};
  for (const std::string& each : *directories) index.paths.emplace_back(each);
  return index;
}

Result<Documents> find_documents(OpenedIndex& index, const std::string& doc) {
  Result<Documents> found = find_by_path(index, doc);
  if (found && found->empty() && is_id(doc)) found = find_by_id(index, doc);
  if (!found || !found->empty()) return found;
  if (const auto reference = parse_reference(doc)) {
    found = named_documents(index.reader, *reference);
    if (!found || !found->empty()) return found;
  }
  return Error{ErrorCode::kNotFound,
               fmt::format("{}: no such document in the index", doc),
               "document-not-found",
               "give a path, an id or a number as in the index; see viendan "
               "list"};
}

Result<void> for_each_named(
    OpenedIndex& index, const std::vector<std::string>& docs,
    const std::function<Result<void>(const IndexedDocument&)>& visit) {
  for (const std::string& doc : docs) {
    const Result<Documents> documents = find_documents(index, doc);
    if (!documents) return documents.error();
    for (const IndexedDocument& document : *documents) {
      Result<void> visited = visit(document);
      if (!visited) return visited;
    }
  }
  return {};
}

void add_document(Row& row, const IndexedDocument& document,
                  std::string_view path) {
  const OwnFields& own = document.document.own;
  row.text("id", document.id);
  row.path(path);
  row.text("number", own.number ? to_string(own.number->number) : "");
  row.text("type", info(own.type).name);
  row.text("date", own.date ? to_iso(*own.date) : "");
  row.text("issuer", own.issuer.name);
  row.text("issuer_id", own.issuer.id);
  row.text("subject", own.subject);
  row.text("key", document.document.key);
}

std::string title_line(const IndexedDocument& document, std::string_view path) {
  const OwnFields& own = document.document.own;
  std::string line =
      own.number ? to_string(own.number->number) : std::string(path);
  const auto add = [&](std::string_view part) {
    if (!part.empty()) line.append(" · ").append(part);
  };
  if (own.date) add(to_iso(*own.date));
  add(own.issuer.name);
  return escaped(line);
}

}  // namespace viendan::cli
