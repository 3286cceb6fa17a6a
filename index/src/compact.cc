#include "viendan/index/compact.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "document_terms.h"
#include "fields.h"
#include "files.h"
#include "guard.h"
#include "record.h"
#include "shard_files.h"

namespace viendan {
namespace {

// Puts the metadata of several shards together.
class Merger : public Xapian::Compactor {
 public:
  // Xapian gives the key as its table has it, behind two bytes, though it
  // documents the key alone.
  std::string resolve_duplicate_metadata(const std::string& table_key,
                                         size_t count,
                                         const std::string tags[]) override {
    std::string_view key = table_key;
    constexpr std::string_view kBefore("\0\xC0", 2);
    if (key.starts_with(kBefore)) key.remove_prefix(kBefore.size());
    if (key.starts_with(kFoldKeyPrefix)) return all_forms(count, tags);
    if (key.starts_with(kFileKeyPrefix)) return latest_file(count, tags);
    return tags[0];
  }

 private:
  static std::string all_forms(std::size_t count, const std::string tags[]) {
    std::vector<std::string> forms;
    for (std::size_t i = 0; i < count; ++i) {
      std::string_view rest = tags[i];
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string form(rest.substr(0, end));
        if (std::ranges::count(forms, form) == 0) forms.push_back(form);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return fmt::format("{}", fmt::join(forms, " "));
  }

  static std::string latest_file(std::size_t count, const std::string tags[]) {
    std::size_t latest = 0;
    std::int64_t read_ns = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto record = decode_file(tags[i]);
      if (!record || record->read_ns < read_ns) continue;
      latest = i;
      read_ns = record->read_ns;
    }
    return tags[latest];
  }
};

std::vector<std::string> repeated_ids(const Xapian::Database& database) {
  std::vector<std::string> terms;
  const std::string prefix(kIdField.prefix);
  for (auto term = database.allterms_begin(prefix);
       term != database.allterms_end(prefix); ++term) {
    if (term.get_termfreq() > 1) terms.push_back(*term);
  }
  return terms;
}

// Of several documents with the id term `term` keeps the first, with the paths
// of all.
void join_documents(Xapian::WritableDatabase& database,
                    const std::string& term) {
  std::vector<Xapian::docid> docids;
  std::vector<std::string> paths;
  for (auto posting = database.postlist_begin(term);
       posting != database.postlist_end(term); ++posting) {
    docids.push_back(*posting);
  }
  for (const Xapian::docid each : docids) {
    const auto decoded =
        decode_document(database.get_document(each).get_data());
    if (!decoded) continue;
    const auto& more = decoded->document.paths;
    paths.insert(paths.end(), more.begin(), more.end());
  }
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  Xapian::Document kept = database.get_document(docids.front());
  if (paths.empty() || !set_document_paths(kept, std::move(paths))) return;
  database.replace_document(docids.front(), kept);
  for (std::size_t i = 1; i < docids.size(); ++i) {
    database.delete_document(docids[i]);
  }
}

}  // namespace

std::string next_shard_name(const Manifest& manifest, std::size_t i) {
  unsigned last = 0;
  for (const Manifest::Shard& shard : manifest.shards) {
    unsigned generation = 0;
    std::from_chars(shard.name.data(), shard.name.data() + shard.name.size(),
                    generation);
    last = std::max(last, generation);
  }
  return fmt::format("{}-{}", last + 1, i);
}

Result<void> compact_shards(const std::vector<std::string>& sources,
                            const std::string& directory,
                            const std::string& name) {
  clean_environment();
  const std::string path = directory + '/' + name;
  for (const std::string& source : sources) {
    const Result<void> checked = check_shard(source);
    if (!checked) return checked;
  }
  const Result<void> compacted = guard([&]() -> Result<void> {
    Xapian::Database all;
    for (const std::string& source : sources) {
      all.add_database(Xapian::Database(source, Xapian::DB_BACKEND_GLASS));
    }
    Merger merger;
    // FULL splits items where that fills blocks; it saves 1 %.
    all.compact(path, Xapian::Compactor::FULL, 0, merger);
    const bool complete = check_shard(path).has_value();
    if (complete && sources.size() == 1) return {};
    Xapian::WritableDatabase made(path,
                                  Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    if (!complete) make_all_tables(made);
    const std::vector<std::string> repeated = repeated_ids(made);
    if (repeated.empty()) return {};
    made.begin_transaction(true);
    for (const std::string& term : repeated) join_documents(made, term);
    made.commit_transaction();
    return {};
  });
  if (!compacted) return compacted;
  return sync_shard(path);
}

Result<void> replace_shards(const std::string& directory,
                            const std::vector<std::string>& names) {
  Manifest manifest;
  for (const std::string& name : names) {
    const Result<std::string> uuid = guard([&]() -> Result<std::string> {
      return Xapian::Database(fmt::format("{}/{}", directory, name),
                              Xapian::DB_BACKEND_GLASS)
          .get_uuid();
    });
    if (!uuid) return uuid.error();
    manifest.shards.push_back({name, *uuid});
  }
  // The names of the new shards must be there before the manifest has them.
  const Result<void> synced = sync_directory(directory);
  if (!synced) return synced;
  const Result<void> written = write_manifest(directory, manifest);
  if (!written) return written;
  remove_stray_shards(directory);
  return {};
}

void remove_stray_shards(const std::string& directory) {
  const Result<Manifest> manifest = read_manifest(directory);
  const Result<std::vector<std::string>> names = names_in(directory);
  if (!manifest || !names) return;
  for (const std::string& name : *names) {
    const bool known =
        std::ranges::count(manifest->shards, name, &Manifest::Shard::name) > 0;
    if (!known && is_shard_name(name)) {
      remove_shard(fmt::format("{}/{}", directory, name));
    }
  }
}

std::uint64_t index_bytes(const std::string& directory) {
  std::uint64_t sum = 0;
  const Result<Manifest> manifest = read_manifest(directory);
  if (!manifest) return 0;
  for (const Manifest::Shard& shard : manifest->shards) {
    const std::string path = fmt::format("{}/{}", directory, shard.name);
    const Result<std::vector<std::string>> names = names_in(path);
    if (!names) continue;
    for (const std::string& name : *names) {
      struct stat status {};
      if (::lstat(fmt::format("{}/{}", path, name).c_str(), &status) == 0) {
        sum += static_cast<std::uint64_t>(status.st_size);
      }
    }
  }
  return sum;
}

}  // namespace viendan
