#ifndef VIENDAN_TESTS_BENCH_GENERATED_CORPUS_H_
#define VIENDAN_TESTS_BENCH_GENERATED_CORPUS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace viendan {

/// A document as others cite it.
struct GeneratedIdentity {
  std::string type;    ///< "Quyết định".
  std::string number;  ///< Canonical: "40/QĐ-UBND".
  std::string issuer;  ///< "Ủy ban nhân dân tỉnh Tây Ninh".
  std::string title;   ///< "về …"; empty if it is cited without.
  int year = 0;
  int month = 0;
  int day = 0;
  std::string province;  ///< "Tây Ninh"; empty for the centre.
  bool party = false;

  [[nodiscard]] std::string iso_date() const;
};

/// One citation that a generated document is known to contain.
struct GeneratedCitation {
  GeneratedIdentity cited;
  std::string relation;  ///< "basis", "implements", "replaces".
};

struct GeneratedDocument {
  std::string path;  ///< "07/00712345.txt": a folder for each province.
  std::string text;
  GeneratedIdentity own;
  std::vector<GeneratedCitation> citations;
};

/// Plausible documents of 63 provinces with a known citation graph.
///
/// Numbers repeat as they do in life: each province has its own 40/QĐ-UBND
/// every year, and the centre has three 25-NQ/TW. Every citation prints number,
/// date and issuer, so each names one document. Document `i` depends on the
/// seed and `i` alone; it cites documents with smaller numbers and central ones
/// that are not in the corpus, some of them very often. What it cites does not
/// depend on its length.
class GeneratedCorpus {
 public:
  /// Documents are short, 2.7 kB, unless `median_bytes` tells how long one half
  /// of them shall be: kUsualBytes is as administrative documents are.
  explicit GeneratedCorpus(std::uint64_t seed, std::size_t median_bytes = 0)
      : seed_(seed), median_bytes_(median_bytes) {}

  static constexpr std::size_t kUsualBytes = 7'000;

  [[nodiscard]] GeneratedIdentity identity(std::size_t i) const;
  [[nodiscard]] GeneratedDocument document(std::size_t i) const;

  /// What the documents cite of the centre, the most cited first.
  [[nodiscard]] static const std::vector<GeneratedIdentity>& central();

 private:
  std::uint64_t seed_;
  std::size_t median_bytes_;
};

}  // namespace viendan

#endif  // VIENDAN_TESTS_BENCH_GENERATED_CORPUS_H_
