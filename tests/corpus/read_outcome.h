#ifndef VIENDAN_TESTS_CORPUS_READ_OUTCOME_H_
#define VIENDAN_TESTS_CORPUS_READ_OUTCOME_H_

#include <string>

#include "viendan/corpus/load.h"

namespace viendan::testing_support {

/// The text of `bytes`, or the id of the error.
[[nodiscard]] inline std::string read_outcome(const std::string& bytes) {
  const auto file = load_bytes(bytes, {});
  return file ? std::string(file->source.text()) : std::string(file.error().id);
}

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_CORPUS_READ_OUTCOME_H_
