#ifndef VIENDAN_CORPUS_SRC_COMPOUND_FILE_H_
#define VIENDAN_CORPUS_SRC_COMPOUND_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "little_endian.h"
#include "viendan/base/result.h"

namespace viendan {

/// A compound file (OLE2, [MS-CFB]) in memory: a small file system, of which
/// the streams at the top are read. The library for it, libgsf, would bring
/// GLib into every start of the program for what are a table and its chains.
///
/// Chains of sectors may be rings or lead out of the file: none is followed
/// further than the file has sectors, and what is missing is left out.
class CompoundFile {
 public:
  /// Lifetime: `bytes` must outlive the object. Errors: kCorrupt.
  static Result<CompoundFile> open(std::string_view bytes);

  /// The stream `name` (ASCII) of the root storage; empty when there is none.
  /// Complexity: linear in its size.
  [[nodiscard]] std::string read(std::string_view name) const;

 private:
  explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {}

  void read_table();
  [[nodiscard]] std::vector<std::uint32_t> top_entries() const;
  [[nodiscard]] std::string_view sector(std::uint32_t number) const;
  [[nodiscard]] std::string read_chain(std::uint32_t first,
                                       std::size_t size) const;
  [[nodiscard]] std::string read_short(std::uint32_t first,
                                       std::size_t size) const;

  LittleEndian bytes_;
  std::size_t sector_size_ = 0;
  std::vector<std::uint32_t> next_;        // By sector: the one after it.
  std::vector<std::uint32_t> next_short_;  // By sector of 64 bytes.
  std::string directory_;
  std::string short_sectors_;
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_COMPOUND_FILE_H_
