// Writes generated documents, and what they cite, as files:
//
//   make_corpus DIRECTORY COUNT [SEED [MEDIAN_BYTES [DEVIATION]]]
//
// Half of the documents are shorter than MEDIAN_BYTES, 7000; DEVIATION is that
// of the logarithm of their lengths, 0.7. Legal texts of central bodies have
// 25000 and 1.5: 50 kB on average.
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
    fmt::print(stderr,
               "usage: make_corpus DIRECTORY COUNT "
               "[SEED [MEDIAN_BYTES [DEVIATION]]]\n");
    return 2;
  }
  const std::filesystem::path directory = argv[1];
  const std::size_t count = std::strtoull(argv[2], nullptr, 10);
  viendan::GeneratedLengths lengths = viendan::GeneratedCorpus::kUsualLengths;
  if (argc > 4) lengths.median_bytes = std::strtoull(argv[4], nullptr, 10);
  if (argc > 5) lengths.deviation = std::strtod(argv[5], nullptr);
  const viendan::GeneratedCorpus corpus(
      argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1, lengths);
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
