// Method: the lists of documents are walked term by term, with positions, and
// what each adds to the digest of its document is summed up; then the documents
// are walked, and the sum is compared with the digest that was stored with each
// and with the sum over the document's own list of terms.

#include "viendan/index/verify.h"

#include <fmt/core.h>
#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document_terms.h"
#include "fields.h"
#include "guard.h"
#include "record.h"
#include "shard_files.h"
#include "viendan/base/fold.h"
#include "viendan/index/index_reader.h"
#include "viendan/index/layout.h"

namespace viendan {
namespace {

class Verifier {
 public:
  Verifier(Xapian::Database database,
           const std::function<void(const IndexProblem&)>& visit)
      : database_(std::move(database)), visit_(visit) {}

  std::uint64_t run() {
    if (database_.get_metadata(std::string(kSchemaKey)) != kSchemaVersion) {
      tell("schema-differs", "the schema of a shard is not that of the index");
    }
    walk_terms();
    walk_documents();
    check_totals();
    walk_files();
    return sums_.size();
  }

 private:
  struct Sums {
    std::uint64_t digest = 0;  // Terms, frequencies, positions.
    std::uint64_t terms = 0;   // Terms and frequencies.
    std::uint64_t length = 0;
  };

  void tell(const char* code, std::string message) {
    visit_({code, std::move(message)});
  }

  static std::uint64_t light(const std::string& term, Xapian::termcount wdf) {
    return term_digest(term, wdf, {});
  }

  void walk_terms() {
    for (auto term = database_.allterms_begin();
         term != database_.allterms_end(); ++term) {
      const std::string name = *term;
      walk_postings(name, term.get_termfreq());
      check_forms(name);
    }
  }

  void walk_postings(const std::string& term, Xapian::doccount expected) {
    Xapian::doccount count = 0;
    Xapian::termcount most = 0;
    for (auto posting = database_.postlist_begin(term);
         posting != database_.postlist_end(term); ++posting) {
      PositionDigest positions;
      std::uint64_t number = 0;
      for (auto position = posting.positionlist_begin();
           position != posting.positionlist_end(); ++position) {
        positions.add(*position);
        ++number;
      }
      const Xapian::termcount wdf = posting.get_wdf();
      if (number != wdf && !term.starts_with(kTitleField.prefix)) {
        tell("positions-differ", fmt::format("document {}: a word has {} "
                                             "positions, but stands {} times",
                                             *posting, number, wdf));
      }
      most = std::max(most, wdf);
      Sums& sums = sums_[*posting];
      sums.digest += term_digest(term, wdf, positions);
      sums.terms += light(term, wdf);
      sums.length += wdf;
      ++count;
    }
    if (count != expected) {
      tell("postings-differ",
           fmt::format("a term is in {} documents, but {} are counted", count,
                       expected));
    }
    if (most > database_.get_wdf_upper_bound(term)) {
      tell("totals-differ", "a word stands more often than it can");
    }
  }

  // Weights, and which documents need not be looked at, depend on these.
  void check_totals() {
    std::uint64_t total = 0;
    std::uint64_t least = UINT64_MAX;
    std::uint64_t most = 0;
    Xapian::docid last = 0;
    for (const auto& [docid, sums] : sums_) {
      total += sums.length;
      // Xapian's bound is that of documents with words.
      if (sums.length > 0) least = std::min(least, sums.length);
      most = std::max(most, sums.length);
      last = std::max(last, docid);
    }
    const bool right = database_.get_total_length() == total &&
                       database_.get_doccount() == sums_.size() &&
                       database_.get_lastdocid() >= last &&
                       database_.get_doclength_lower_bound() <= least &&
                       database_.get_doclength_upper_bound() >= most;
    if (!right) {
      tell("totals-differ",
           "the number or the lengths of documents are not right");
    }
  }

  // An unaccented query finds a word by the forms of its syllable alone.
  void check_forms(const std::string& term) {
    const char first = term.empty() ? 'A' : term.front();
    if (first >= 'A' && first <= 'Z') return;
    const std::string word = word_of(kTextField, term);
    const std::string folded = fold(word);
    if (folded.empty() || folded == word) return;
    const std::string forms =
        ' ' + database_.get_metadata(std::string(kFoldKeyPrefix) + folded) +
        ' ';
    if (forms.find(' ' + word + ' ') != std::string::npos) return;
    constexpr std::size_t kNoise = 900;  // Of so many none are added.
    if (forms.size() > kNoise) return;
    tell("form-missing",
         fmt::format("'{}' is not among the forms of '{}'", word, folded));
  }

  void walk_documents() {
    std::uint64_t seen = 0;
    for (auto posting = database_.postlist_begin("");
         posting != database_.postlist_end(""); ++posting) {
      check_document(*posting);
      ++seen;
    }
    if (seen != sums_.size()) {
      tell("documents-differ", fmt::format("{} documents have terms, {} are "
                                           "counted",
                                           sums_.size(), seen));
    }
  }

  void check_document(Xapian::docid docid) {
    Xapian::Document stored = database_.get_document(docid);
    const auto decoded = decode_document(stored.get_data());
    if (!decoded) {
      tell("record-damaged",
           fmt::format("document {}: its record is damaged", docid));
      return;
    }
    const IndexedDocument& document = decoded->document;
    const Sums& sums = sums_[docid];
    std::uint64_t terms = 0;
    for (auto term = stored.termlist_begin(); term != stored.termlist_end();
         ++term) {
      terms += light(*term, term.get_wdf());
    }
    if (terms != sums.terms || sums.digest != decoded->digest) {
      tell("terms-differ",
           fmt::format("{}: its words are not those that were written",
                       document.id));
    }
    if (database_.get_doclength(docid) != sums.length) {
      tell("length-differs", fmt::format("{}: wrong length", document.id));
    }
    check_values(document, stored);
    ids_.insert(document.id);
    for (const std::string& path : document.paths) paths_[path] = document.id;
  }

  void check_values(const IndexedDocument& document,
                    const Xapian::Document& stored) {
    Xapian::Document expected;
    set_document_values(document, expected);
    for (Xapian::valueno slot = 0; slot < kSlotCount; ++slot) {
      const std::string& value = expected.get_value(slot);
      if (stored.get_value(slot) == value) continue;
      tell("value-differs",
           fmt::format("{}: value {} is not right", document.id, slot));
    }
  }

  void walk_files() {
    const std::string prefix(kFileKeyPrefix);
    for (auto key = database_.metadata_keys_begin(prefix);
         key != database_.metadata_keys_end(prefix); ++key) {
      const auto record = decode_file(database_.get_metadata(*key));
      if (!record || file_key(record->path) != *key) {
        tell("file-damaged", "the record of a file is damaged");
        continue;
      }
      if (!record->has_document()) continue;
      const auto path = paths_.find(record->path);
      if (path == paths_.end() || path->second != record->id) {
        tell("file-without-document",
             fmt::format("a file has no document {}", record->id));
      } else {
        paths_.erase(path);
      }
    }
    for (const auto& [path, id] : paths_) {
      tell("document-without-file",
           fmt::format("{}: no record of its file", id));
    }
  }

  Xapian::Database database_;
  const std::function<void(const IndexProblem&)>& visit_;
  std::unordered_map<Xapian::docid, Sums> sums_;
  std::set<std::string> ids_;
  std::unordered_map<std::string, std::string> paths_;
};

}  // namespace

Result<std::uint64_t> verify_shard(
    const std::string& directory, std::size_t shard,
    const std::function<void(const IndexProblem&)>& visit) {
  const Result<Manifest> manifest = read_manifest(directory);
  if (!manifest) return manifest.error();
  clean_environment();
  const Manifest::Shard& expected = manifest->shards[shard];
  const std::string path = directory + '/' + expected.name;
  return guard([&]() -> Result<std::uint64_t> {
    const std::size_t errors = Xapian::Database::check(path, 0, nullptr);
    if (errors > 0) {
      visit({"structure-damaged",
             fmt::format("{}: {} errors in its tables", path, errors)});
    }
    const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
    if (database.get_uuid() != expected.uuid) {
      visit({"shard-foreign",
             path + ": its mark is not the one that the manifest names"});
    }
    return Verifier(database, visit).run();
  });
}

Result<std::string> dump_index(const std::string& directory) {
  Result<IndexReader> reader = IndexReader::open(directory);
  if (!reader) return reader.error();
  std::vector<std::string> lines;
  const Result<void> documents = reader->for_each_document(
      [&](const IndexedDocument& document) -> Result<void> {
        const std::string data = encode_document(document, 0);
        lines.push_back(fmt::format("document {} {:016x} {}\n", document.id,
                                    XXH3_64bits(data.data(), data.size()),
                                    document.paths.front()));
        return {};
      });
  if (!documents) return documents.error();
  const Result<void> files =
      reader->for_each_file([&](const FileRecord& record) {
        lines.push_back(
            fmt::format("file {} {} {}\n", record.path, record.bytes,
                        record.has_document() ? record.id : record.failure));
      });
  if (!files) return files.error();
  std::ranges::sort(lines);
  std::string dump;
  for (const std::string& line : lines) dump += line;
  return dump;
}

}  // namespace viendan
