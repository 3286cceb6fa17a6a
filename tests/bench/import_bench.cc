// Compares `viendan import` with a bare loop over Xapian's TermGenerator, with
// one writer, over the same text in the same run.
//
//   import_bench VIENDAN FOLDER [ROUNDS]
//
// FOLDER holds plain text in UTF-8. Prints the rate of both, in MB of text a
// second by the clock, for each round and the best of all, their ratio, and the
// size of the index against the text.

#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Corpus {
  std::vector<fs::path> files;
  double megabytes = 0;
};

Corpus find_corpus(const fs::path& folder) {
  Corpus corpus;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    corpus.files.push_back(entry.path());
    corpus.megabytes += static_cast<double>(entry.file_size()) / 1e6;
  }
  std::ranges::sort(corpus.files);
  return corpus;
}

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double bare_loop(const Corpus& corpus, const fs::path& directory) {
  const auto start = Clock::now();
  Xapian::WritableDatabase database(
      directory.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  Xapian::TermGenerator generator;
  for (const fs::path& path : corpus.files) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(content(path));
    document.set_data(path.string());
    database.add_document(document);
  }
  database.commit();
  database.close();
  return seconds_since(start);
}

double import_run(const char* program, const fs::path& folder,
                  const fs::path& directory) {
  const auto start = Clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    ::execl(program, program, "import", "--quiet", "--index", directory.c_str(),
            folder.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (status != 0) {
    fmt::print(stderr, "import ended with {}\n", WEXITSTATUS(status));
    std::exit(1);
  }
  return seconds_since(start);
}

double megabytes_of(const fs::path& directory) {
  double sum = 0;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file()) sum += static_cast<double>(entry.file_size());
  }
  return sum / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: import_bench VIENDAN FOLDER [ROUNDS]\n");
    return 2;
  }
  const Corpus corpus = find_corpus(argv[2]);
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 3;
  std::string name = (fs::temp_directory_path() / "bench-XXXXXX").string();
  const fs::path root = ::mkdtemp(name.data());
  for (const fs::path& path : corpus.files) content(path);  // Into memory.
  double best_bare = 1e9;
  double best_import = 1e9;
  double size = 0;
  double bare_size = 0;
  for (int i = 0; i < rounds; ++i) {
    const double bare = bare_loop(corpus, root / "bare");
    bare_size = megabytes_of(root / "bare");
    const double import = import_run(argv[1], argv[2], root / "index");
    size = megabytes_of(root / "index");
    fs::remove_all(root / "bare");
    fs::remove_all(root / "index");
    best_bare = std::min(best_bare, bare);
    best_import = std::min(best_import, import);
    fmt::print("bare {:.1f} MB/s, import {:.1f} MB/s, ratio {:.2f}\n",
               corpus.megabytes / bare, corpus.megabytes / import,
               bare / import);
  }
  fs::remove_all(root);
  rusage usage{};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  fmt::print(
      "best: bare {:.1f} MB/s, import {:.1f} MB/s, ratio {:.2f}; index {:.2f} "
      "of the text (bare {:.2f}); largest process {} MiB\n",
      corpus.megabytes / best_bare, corpus.megabytes / best_import,
      best_bare / best_import, size / corpus.megabytes,
      bare_size / corpus.megabytes, usage.ru_maxrss / 1024);
  return 0;
}
