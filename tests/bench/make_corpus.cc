// Writes generated documents, and what they cite, as files:
//
//   make_corpus DIRECTORY COUNT [SEED]
//
// DIRECTORY/documents/07/00712345.txt …, and DIRECTORY/graph.tsv with a line
// for each citation: path, cited number, its date, its issuer, relation.

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "generated_corpus.h"

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: make_corpus DIRECTORY COUNT [SEED]\n");
    return 2;
  }
  const std::filesystem::path directory = argv[1];
  const std::size_t count = std::strtoull(argv[2], nullptr, 10);
  const viendan::GeneratedCorpus corpus(
      argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1,
      viendan::GeneratedCorpus::kUsualBytes);
  std::filesystem::create_directories(directory);
  std::ofstream graph(directory / "graph.tsv");
  for (std::size_t i = 0; i < count; ++i) {
    const viendan::GeneratedDocument document = corpus.document(i);
    const auto path = directory / "documents" / document.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << document.text;
    for (const viendan::GeneratedCitation& each : document.citations) {
      graph << fmt::format("{}\t{}\t{}\t{}\t{}\n", document.path,
                           each.cited.number, each.cited.iso_date(),
                           each.cited.issuer, each.relation);
    }
  }
  return graph.good() ? 0 : 1;
}
