#ifndef VIENDAN_CORPUS_READERS_H_
#define VIENDAN_CORPUS_READERS_H_

#include <string_view>
#include <vector>

namespace viendan {

/// What reads a format on this machine.
struct ReaderStatus {
  std::string_view format;  ///< "pdf", "doc", "scan", …; "sandbox" and
                            ///< "landlock" tell of the kernel.
  std::string_view reader;  ///< The library or program.
  bool available = false;
  std::string_view hint;  ///< What to install; empty where nothing is missing.
};

/// All readers, in a fixed order. Looks at the system each time.
[[nodiscard]] std::vector<ReaderStatus> readers();

}  // namespace viendan

#endif  // VIENDAN_CORPUS_READERS_H_
