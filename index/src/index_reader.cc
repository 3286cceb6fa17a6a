#include "viendan/index/index_reader.h"

#include <fmt/core.h>
#include <time.h>

#include <algorithm>
#include <utility>

#include "fields.h"
#include "reader_impl.h"
#include "record.h"
#include "remote.h"
#include "shard_files.h"
#include "viendan/index/layout.h"

namespace viendan {
namespace {

// Records are read in pages, so that a long visit does not need one handle to
// last: each page is one `run`.
constexpr std::size_t kPage = 256;

Error damaged_record(std::string_view what) {
  return {ErrorCode::kCorrupt, fmt::format("index: {} is damaged", what),
          "index-damaged", "run viendan verify"};
}

std::optional<Xapian::docid> find(const Xapian::Database& database,
                                  const std::string& term) {
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  return *posting;
}

Result<std::optional<IndexedDocument>> document_of(IndexReader::Impl& impl,
                                                   const std::string& term) {
  const auto docid = find(impl.all(), term);
  if (!docid) return std::optional<IndexedDocument>();
  Result<IndexedDocument> document = impl.read(*docid);
  if (!document) return document.error();
  return std::optional(std::move(*document));
}

// The ids after `last` that begin with `prefix`.
std::vector<std::string> ids_after(const Xapian::Database& database,
                                   std::string_view prefix,
                                   std::string_view last, std::size_t limit) {
  const std::string all = term_of(kIdField, prefix);
  std::vector<std::string> ids;
  auto term = database.allterms_begin(all);
  const auto end = database.allterms_end(all);
  if (!last.empty()) term.skip_to(term_of(kIdField, last) + '\1');
  for (; term != end && ids.size() < limit; ++term) {
    ids.push_back((*term).substr(kIdField.prefix.size()));
  }
  return ids;
}

// The next documents whose ids come after `last`.
Result<std::vector<IndexedDocument>> page_after(IndexReader::Impl& impl,
                                                std::string_view last) {
  std::vector<IndexedDocument> documents;
  for (const std::string& id : ids_after(impl.all(), {}, last, kPage)) {
    auto document = document_of(impl, term_of(kIdField, id));
    if (!document) return document.error();
    if (*document) documents.push_back(std::move(**document));
  }
  return documents;
}

struct FilePage {
  std::vector<FileRecord> records;
  std::string last;  // Key of the last record; empty when no more follow.
};

Result<FilePage> files_after(const Xapian::Database& shard,
                             const std::string& last) {
  const std::string prefix(kFileKeyPrefix);
  FilePage page;
  auto key = shard.metadata_keys_begin(prefix);
  const auto end = shard.metadata_keys_end(prefix);
  if (!last.empty()) {
    key.skip_to(last);
    if (key != end && *key == last) ++key;
  }
  for (; key != end && page.records.size() < kPage; ++key) {
    auto record = decode_file(shard.get_metadata(*key));
    if (!record) return damaged_record("the record of a file");
    page.records.push_back(std::move(*record));
    page.last = *key;
  }
  if (key == end) page.last.clear();
  return page;
}

}  // namespace

Result<IndexedDocument> IndexReader::Impl::read(Xapian::docid docid) {
  return decode(docid, all_.get_document(docid).get_data());
}

// Xapian numbers the documents of several databases in turn: 1 is the first of
// the first, 2 the first of the second.
Result<IndexedDocument> IndexReader::Impl::decode(
    Xapian::docid docid, const std::string& data) const {
  auto decoded = decode_document(data);
  if (!decoded) return damaged_record(fmt::format("record {}", docid));
  decoded->document.directory =
      directory_of_shard_[(docid - 1) % directory_of_shard_.size()];
  return std::move(decoded->document);
}

Result<void> IndexReader::Impl::open_once() {
  all_ = Xapian::Database();
  shards_.clear();
  directory_of_shard_.clear();
  is_local_ = true;
  for (std::size_t i = 0; i < directories_.size(); ++i) {
    const std::string& directory = directories_[i];
    const std::optional<RemoteIndex> remote = parse_remote(directory);
    if (remote) is_local_ = false;
    const Result<Manifest> manifest =
        remote ? read_remote_manifest(*remote) : read_manifest(directory);
    if (!manifest) return manifest.error();
    for (const Manifest::Shard& shard : manifest->shards) {
      const std::string path = directory + '/' + shard.name;
      Xapian::Database database =
          remote ? open_remote_shard(*remote, shard.name)
                 : Xapian::Database(path, Xapian::DB_BACKEND_GLASS);
      if (database.get_uuid() != shard.uuid) {
        return Error{ErrorCode::kCorrupt, path + ": belongs to another index",
                     "index-damaged"};
      }
      shards_.push_back(database);
      directory_of_shard_.push_back(i);
      all_.add_database(database);
    }
  }
  return {};
}

Result<void> IndexReader::Impl::open() {
  clean_environment();
  for (int attempt = 1;; ++attempt) {
    Result<void> opened;
    try {
      opened = open_once();
      // A compaction may have put other shards in place just now.
      const bool again = !opened && opened.error().code == ErrorCode::kCorrupt;
      if (!again || attempt == kTries) return opened;
    } catch (...) {
      if (attempt == kTries || !current_error_is_transient()) {
        return current_xapian_error();
      }
    }
    pause(attempt);
  }
}

void IndexReader::Impl::pause(int attempt) {
  const timespec wait = {0, 5'000'000L << (attempt - 1)};
  ::nanosleep(&wait, nullptr);
}

IndexReader::IndexReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;
IndexReader::~IndexReader() = default;

Result<IndexReader> IndexReader::open(
    const std::vector<std::string>& directories) {
  auto impl = std::make_unique<Impl>(directories);
  const Result<void> opened = impl->open();
  if (!opened) return opened.error();
  return IndexReader(std::move(impl));
}

Result<IndexReader> IndexReader::open(const std::string& directory) {
  return open(std::vector<std::string>{directory});
}

Result<void> IndexReader::refresh() { return impl_->open(); }

Result<std::uint64_t> IndexReader::document_count() {
  return impl_->run([&]() -> Result<std::uint64_t> {
    return std::uint64_t{impl_->all().get_doccount()};
  });
}

Result<std::optional<IndexedDocument>> IndexReader::document(
    std::string_view id) {
  return impl_->run([&] { return document_of(*impl_, term_of(kIdField, id)); });
}

Result<std::optional<IndexedDocument>> IndexReader::document_at(
    std::string_view path) {
  return impl_->run(
      [&] { return document_of(*impl_, term_of(kPathField, path)); });
}

Result<std::vector<std::string>> IndexReader::ids(std::string_view prefix,
                                                  std::size_t limit) {
  return impl_->run([&]() -> Result<std::vector<std::string>> {
    return ids_after(impl_->all(), prefix, {}, limit);
  });
}

Result<void> IndexReader::for_each_document(
    const std::function<Result<void>(const IndexedDocument&)>& visit) {
  std::string last;
  while (true) {
    const auto page = impl_->run([&] { return page_after(*impl_, last); });
    if (!page) return page.error();
    if (page->empty()) return {};
    for (const IndexedDocument& document : *page) {
      const Result<void> visited = visit(document);
      if (!visited) return visited;
    }
    last = page->back().id;
  }
}

std::size_t IndexReader::shard_count() const { return impl_->shards().size(); }

Result<std::vector<FileRecord>> IndexReader::file(const std::string& path) {
  const std::string key = file_key(path);
  return impl_->run([&]() -> Result<std::vector<FileRecord>> {
    std::vector<FileRecord> records;
    for (std::size_t i = 0; i < impl_->shards().size(); ++i) {
      const std::string data = impl_->shards()[i].get_metadata(key);
      if (data.empty()) continue;
      auto record = decode_file(data);
      if (!record) return damaged_record("the record of a file");
      if (record->path != path) continue;
      record->shard = i;
      records.push_back(std::move(*record));
    }
    std::ranges::sort(records, std::greater<>(), &FileRecord::read_ns);
    return records;
  });
}

Result<void> IndexReader::for_each_file(
    const std::function<void(const FileRecord&)>& visit) {
  for (std::size_t i = 0; i < impl_->shards().size(); ++i) {
    std::string last;
    do {
      const Result<FilePage> page =
          impl_->run([&] { return files_after(impl_->shards()[i], last); });
      if (!page) return page.error();
      for (FileRecord record : page->records) {
        record.shard = i;
        visit(record);
      }
      last = page->last;
    } while (!last.empty());
  }
  return {};
}

Result<std::vector<std::string>> IndexReader::accented_forms(
    std::string_view folded) {
  const std::string key = std::string(kFoldKeyPrefix).append(folded);
  if (key.size() > kMaxTermBytes) return std::vector<std::string>();
  return impl_->run([&]() -> Result<std::vector<std::string>> {
    std::vector<std::string> forms;
    for (Xapian::Database& shard : impl_->shards()) {
      const std::string all = shard.get_metadata(key);
      for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        forms.push_back(all.substr(at, end - at));
        at = end + 1;
      }
    }
    std::ranges::sort(forms);
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
  });
}

}  // namespace viendan
