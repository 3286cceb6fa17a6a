#ifndef VIENDAN_INDEX_SRC_FILES_H_
#define VIENDAN_INDEX_SRC_FILES_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "viendan/base/result.h"

namespace viendan {

/// A file descriptor that is closed with its owner.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept
      : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool valid() const { return number_ >= 0; }

 private:
  int number_ = -1;
};

/// Opens the directory at `path`, which is no link.
[[nodiscard]] Result<Descriptor> open_directory(const std::string& path);

/// Makes what was done to the names in the directory at `path` durable.
Result<void> sync_directory(const std::string& path);

/// Writes a new file at `path` with `content`, durably but for its name.
Result<void> write_new_file(const std::string& path, std::string_view content);

/// The content of the regular file at `path`, at most 1 MiB.
[[nodiscard]] Result<std::string> read_small_file(const std::string& path);

/// The names in the directory at `path`, sorted, without "." and "..".
[[nodiscard]] Result<std::vector<std::string>> names_in(
    const std::string& path);

/// The folder that `path` is in: "a" of "a/b", "." of "a", "/" of "/a".
[[nodiscard]] std::string folder_of(const std::string& path);

/// 16 hexadecimal digits from the system's source of random numbers.
[[nodiscard]] std::string random_name();

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_FILES_H_
