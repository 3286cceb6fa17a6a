#include "viendan/index/index_writer.h"

#include <fmt/core.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "document_terms.h"
#include "fields.h"
#include "files.h"
#include "guard.h"
#include "record.h"
#include "shard_files.h"
#include "viendan/base/fold.h"
#include "viendan/index/layout.h"

namespace viendan {
namespace {

// More forms of one syllable than this are noise: Vietnamese has 19 at most.
constexpr std::size_t kMaxFormBytes = 1000;

// So many words are remembered as known to the shard.
constexpr std::size_t kMostKnownWords = 200'000;

bool has_form(std::string_view forms, std::string_view form) {
  for (std::size_t at = forms.find(form); at != std::string_view::npos;
       at = forms.find(form, at + 1)) {
    const std::size_t end = at + form.size();
    const bool begins = at == 0 || forms[at - 1] == ' ';
    const bool ends = end == forms.size() || forms[end] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

// Within a transaction Xapian writes the changes that it holds in trees of maps
// to its tables after so many documents, and commits nothing. The trees get
// slow when they are large: about 1 MB of text is the best for documents of any
// size (measured: 25 % less time than with 32 MB).
constexpr std::uint64_t kFlushBytes = std::uint64_t{1} << 20U;
constexpr std::uint64_t kFewestFlushed = 10;
constexpr std::uint64_t kMostFlushed = 10'000;
constexpr std::uint64_t kFirstFlushed = 30;

Xapian::WritableDatabase open_database(const std::string& path,
                                       std::uint64_t flushed) {
  const std::string value = fmt::format("{}", flushed);
  ::setenv("XAPIAN_FLUSH_THRESHOLD", value.c_str(), 1);
  Xapian::WritableDatabase database(path,
                                    Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  ::unsetenv("XAPIAN_FLUSH_THRESHOLD");
  return database;
}

}  // namespace

class IndexWriter::Impl {
 public:
  Impl(Descriptor directory, std::string path)
      : database_(open_database(path, kFirstFlushed)),
        directory_(std::move(directory)),
        path_(std::move(path)) {
    database_.begin_transaction(true);
  }

  // 0 when there is none.
  Xapian::docid find(std::string_view id) {
    const std::string term = term_of(kIdField, id);
    const auto posting = database_.postlist_begin(term);
    return posting == database_.postlist_end(term) ? 0 : *posting;
  }

  Result<IndexedDocument> read(Xapian::docid docid) {
    auto decoded = decode_document(database_.get_document(docid).get_data());
    if (!decoded) {
      return Error{ErrorCode::kCorrupt,
                   fmt::format("{}: record {} is damaged", path_, docid),
                   "index-damaged", "run viendan verify"};
    }
    return std::move(decoded->document);
  }

  void write(Xapian::docid docid, IndexedDocument& document,
             std::string_view text) {
    ++documents_;
    text_bytes_ += text.size();
    const Xapian::Document made = terms_.make(document, text);
    if (docid == 0) {
      database_.add_document(made);
    } else {
      database_.replace_document(docid, made);
    }
    for (const std::string& word : terms_.accented_words()) learn(word);
  }

  struct Paths {
    std::set<std::string> all;
    bool changed = false;
  };

  // The paths of a document, to be changed. They are written at the commit:
  // each write takes time for all of them, and of some files, such as empty
  // ones, there are thousands.
  Result<Paths*> paths_of(Xapian::docid docid) {
    const auto known = paths_.find(docid);
    if (known != paths_.end()) return &known->second;
    const Result<IndexedDocument> document = read(docid);
    if (!document) return document.error();
    Paths& paths = paths_[docid];
    paths.all.insert(document->paths.begin(), document->paths.end());
    return &paths;
  }

  void forget_paths(Xapian::docid docid) { paths_.erase(docid); }

  Result<void> commit() {
    for (const auto& [docid, paths] : paths_) {
      if (!paths.changed) continue;
      const Result<void> set =
          set_paths(docid, {paths.all.begin(), paths.all.end()});
      if (!set) return set.error();
    }
    paths_.clear();
    database_.commit_transaction();
    // Xapian renames its file of the revision and leaves the name to luck: a
    // power cut could take the whole index with it (reliability 3.3).
    if (::fsync(directory_.get()) != 0) return system_error(path_, errno);
    adjust_flushing();
    database_.begin_transaction(true);
    return {};
  }

  Xapian::WritableDatabase& database() { return database_; }

 private:
  // Only the data and the terms of the paths change.
  Result<void> set_paths(Xapian::docid docid, std::vector<std::string> paths) {
    Xapian::Document stored = database_.get_document(docid);
    if (!set_document_paths(stored, std::move(paths))) {
      return read(docid).error();
    }
    database_.replace_document(docid, stored);
    return {};
  }

  // Xapian reads how often it flushes when it opens a database.
  void adjust_flushing() {
    if (text_bytes_ == 0) return;
    const std::uint64_t wanted = std::clamp(
        kFlushBytes * documents_ / text_bytes_, kFewestFlushed, kMostFlushed);
    documents_ = 0;
    text_bytes_ = 0;
    if (wanted < flushed_ * 2 && flushed_ < wanted * 2) return;
    flushed_ = wanted;
    database_.close();
    database_ = open_database(path_, flushed_);
  }

  // Adds `word` to the forms of its unaccented syllable.
  void learn(const std::string& word) {
    if (known_.contains(word)) return;
    if (known_.size() == kMostKnownWords) known_.clear();
    known_.insert(word);
    const std::string folded = fold(word);
    if (folded.empty() || folded == word) return;
    const std::string key = std::string(kFoldKeyPrefix) + folded;
    std::string forms = database_.get_metadata(key);
    if (has_form(forms, word) || forms.size() + word.size() > kMaxFormBytes) {
      return;
    }
    if (!forms.empty()) forms += ' ';
    forms += word;
    database_.set_metadata(key, forms);
  }

  Xapian::WritableDatabase database_;
  Descriptor directory_;
  std::string path_;
  DocumentTerms terms_;
  std::map<Xapian::docid, Paths> paths_;  // Not written yet.
  std::unordered_set<std::string> known_;
  std::uint64_t flushed_ = kFirstFlushed;
  std::uint64_t documents_ = 0;   // Since the last commit.
  std::uint64_t text_bytes_ = 0;  // The same.
};

IndexWriter::IndexWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

Result<IndexWriter> IndexWriter::open(const std::string& directory,
                                      std::size_t shard) {
  const Result<Manifest> manifest = read_manifest(directory);
  if (!manifest) return manifest.error();
  if (shard >= manifest->shards.size()) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("{}: no shard {}", directory, shard)};
  }
  clean_environment();
  return guard([&]() -> Result<IndexWriter> {
    std::string path = directory + '/' + manifest->shards[shard].name;
    Result<Descriptor> opened = open_directory(path);
    if (!opened) return opened.error();
    auto impl = std::make_unique<Impl>(std::move(*opened), path);
    if (impl->database().get_uuid() != manifest->shards[shard].uuid) {
      return Error{ErrorCode::kCorrupt, path + ": belongs to another index",
                   "index-damaged"};
    }
    return IndexWriter(std::move(impl));
  });
}

Result<bool> IndexWriter::contains(std::string_view id) {
  return guard([&]() -> Result<bool> { return impl_->find(id) != 0; });
}

Result<void> IndexWriter::put(IndexedDocument document, std::string_view text) {
  return guard([&]() -> Result<void> {
    const Xapian::docid docid = impl_->find(document.id);
    if (docid != 0) {
      const Result<Impl::Paths*> old = impl_->paths_of(docid);
      if (!old) return old.error();
      std::set<std::string>& all = (*old)->all;
      all.insert(document.paths.begin(), document.paths.end());
      document.paths.assign(all.begin(), all.end());
      impl_->forget_paths(docid);
    }
    impl_->write(docid, document, text);
    return {};
  });
}

Result<std::string> IndexWriter::add_path(std::string_view id,
                                          const std::string& path) {
  return guard([&]() -> Result<std::string> {
    const Xapian::docid docid = impl_->find(id);
    if (docid == 0) {
      return Error{ErrorCode::kNotFound, fmt::format("no document {}", id)};
    }
    const Result<Impl::Paths*> paths = impl_->paths_of(docid);
    if (!paths) return paths.error();
    const std::set<std::string>& all = (*paths)->all;
    if ((*paths)->all.insert(path).second) (*paths)->changed = true;
    const auto other = std::ranges::find_if(
        all, [&](const std::string& each) { return each != path; });
    return other == all.end() ? std::string() : *other;
  });
}

Result<void> IndexWriter::remove_path(std::string_view id,
                                      const std::string& path) {
  return guard([&]() -> Result<void> {
    const Xapian::docid docid = impl_->find(id);
    if (docid == 0) return {};
    const Result<Impl::Paths*> paths = impl_->paths_of(docid);
    if (!paths) return paths.error();
    if ((*paths)->all.erase(path) == 0) return {};
    (*paths)->changed = true;
    if ((*paths)->all.empty()) {
      impl_->forget_paths(docid);
      impl_->database().delete_document(docid);
    }
    return {};
  });
}

Result<void> IndexWriter::put_file(const FileRecord& record) {
  return guard([&]() -> Result<void> {
    impl_->database().set_metadata(file_key(record.path), encode_file(record));
    return {};
  });
}

Result<void> IndexWriter::remove_file(const std::string& path) {
  return guard([&]() -> Result<void> {
    impl_->database().set_metadata(file_key(path), "");
    return {};
  });
}

Result<void> IndexWriter::commit() {
  return guard([&]() -> Result<void> { return impl_->commit(); });
}

}  // namespace viendan
