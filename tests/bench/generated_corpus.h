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

/// How long documents are. The logarithms of lengths are about normal; none is
/// longer than eight times the median.
struct GeneratedLengths {
  std::size_t median_bytes = 0;  ///< 0: as short as they come, 2.7 kB.
  double deviation = 0;          ///< Of the natural logarithm.
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
  explicit GeneratedCorpus(std::uint64_t seed, GeneratedLengths lengths = {})
      : seed_(seed), lengths_(lengths) {}

  /// As administrative documents are: 9 kB on average.
  static constexpr GeneratedLengths kUsualLengths{7'000, 0.7};

  [[nodiscard]] GeneratedIdentity identity(std::size_t i) const;
  [[nodiscard]] GeneratedDocument document(std::size_t i) const;

  /// What the documents cite of the centre, the most cited first.
  [[nodiscard]] static const std::vector<GeneratedIdentity>& central();

 private:
  std::uint64_t seed_;
  GeneratedLengths lengths_;
};

}  // namespace viendan

#endif  // VIENDAN_TESTS_BENCH_GENERATED_CORPUS_H_
