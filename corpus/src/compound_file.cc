// The file is a header and sectors of equal size. One table says for each
// sector which comes after it; the sectors of the table itself are listed in
// the header and, where there are many, in a chain of their own. Streams below
// 4096 bytes lie in short sectors, which are pieces of one stream that the root
// has.
#include "compound_file.h"

#include <algorithm>

namespace viendan {
namespace {

constexpr std::uint32_t kLastSector = 0xFFFFFFFA;  // Above: what is none.
constexpr std::size_t kListed = 109;               // Sectors, in the header.
constexpr std::size_t kEntrySize = 128;
constexpr std::size_t kShortSector = 64;
constexpr std::size_t kShortStream = 4096;

// Where things are in an entry of the directory.
constexpr std::size_t kNameSize = 64;
constexpr std::size_t kType = 66;
constexpr std::size_t kLeft = 68;
constexpr std::size_t kRight = 72;
constexpr std::size_t kChild = 76;
constexpr std::size_t kFirstSector = 116;
constexpr std::size_t kSize = 120;
constexpr std::uint8_t kStream = 2;

Error corrupt() {
  return {ErrorCode::kCorrupt, "the compound file is damaged", "corrupt"};
}

std::vector<std::uint32_t> numbers_of(std::string_view bytes) {
  const LittleEndian view(bytes);
  std::vector<std::uint32_t> numbers(bytes.size() / 4);
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = view.u32(4 * i);
  return numbers;
}

// Names are in UTF-16, and compared without regard to case.
bool has_name(const LittleEndian& entry, std::string_view name) {
  if (entry.u16(kNameSize) != 2 * (name.size() + 1)) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::uint16_t c = entry.u16(2 * i);
    const bool is_same = (c | 0x20) == (name[i] | 0x20);
    if (!is_same) return false;
  }
  return true;
}

}  // namespace

Result<CompoundFile> CompoundFile::open(std::string_view bytes) {
  CompoundFile file(bytes);
  const unsigned shift = file.bytes_.u16(30);
  if (shift != 9 && shift != 12) return corrupt();
  file.sector_size_ = std::size_t{1} << shift;
  file.read_table();
  file.directory_ =
      file.read_chain(file.bytes_.u32(48), std::string_view::npos);
  if (file.directory_.size() < kEntrySize) return corrupt();
  file.next_short_ =
      numbers_of(file.read_chain(file.bytes_.u32(60), std::string_view::npos));
  const LittleEndian root(file.directory_);
  file.short_sectors_ =
      file.read_chain(root.u32(kFirstSector), std::string_view::npos);
  return file;
}

// The header lists 109 sectors of the table; each sector of the chain at 68
// lists more, and ends with the number of the next of its kind.
void CompoundFile::read_table() {
  const std::size_t count = bytes_.size() / sector_size_ + 1;
  std::vector<std::uint32_t> parts = numbers_of(bytes_.part(76, 4 * kListed));
  std::uint32_t more = bytes_.u32(68);
  for (std::size_t i = 0; i < count && more <= kLastSector; ++i) {
    std::vector<std::uint32_t> listed = numbers_of(sector(more));
    if (listed.empty()) break;
    more = listed.back();
    listed.pop_back();
    parts.insert(parts.end(), listed.begin(), listed.end());
    if (parts.size() > count + kListed) break;
  }
  for (const std::uint32_t part : parts) {
    if (part > kLastSector || next_.size() >= count) continue;
    std::vector<std::uint32_t> entries = numbers_of(sector(part));
    entries.resize(sector_size_ / 4, UINT32_MAX);  // The file may be cut.
    next_.insert(next_.end(), entries.begin(), entries.end());
  }
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
  return bytes_.part((std::size_t{number} + 1) * sector_size_, sector_size_);
}

std::string CompoundFile::read_chain(std::uint32_t first,
                                     std::size_t size) const {
  std::string content;
  std::size_t left = bytes_.size() / sector_size_ + 1;
  for (std::uint32_t at = first; at < next_.size() && left > 0; --left) {
    if (content.size() >= size) break;
    content += sector(at);
    at = next_[at];
  }
  content.resize(std::min(content.size(), size));
  return content;
}

std::string CompoundFile::read_short(std::uint32_t first,
                                     std::size_t size) const {
  const LittleEndian sectors(short_sectors_);
  std::string content;
  for (std::uint32_t at = first;
       at < next_short_.size() && content.size() < size; at = next_short_[at]) {
    const std::string_view piece =
        sectors.part(std::size_t{at} * kShortSector, kShortSector);
    if (piece.empty()) break;
    content += piece;
  }
  content.resize(std::min(content.size(), size));
  return content;
}

// The entries of the root storage, which are a tree. What is embedded, which
// may be a document of the same kind, has a storage of its own.
std::vector<std::uint32_t> CompoundFile::top_entries() const {
  const std::size_t count = directory_.size() / kEntrySize;
  const LittleEndian all(directory_);
  std::vector<bool> seen(count);
  std::vector<std::uint32_t> entries;
  std::vector<std::uint32_t> pending = {all.u32(kChild)};
  while (!pending.empty()) {
    const std::uint32_t at = pending.back();
    pending.pop_back();
    if (at >= count || seen[at]) continue;
    seen[at] = true;
    entries.push_back(at);
    pending.push_back(all.u32(at * kEntrySize + kLeft));
    pending.push_back(all.u32(at * kEntrySize + kRight));
  }
  return entries;
}

std::string CompoundFile::read(std::string_view name) const {
  const LittleEndian all(directory_);
  for (const std::uint32_t number : top_entries()) {
    const LittleEndian entry(all.part(number * kEntrySize, kEntrySize));
    if (entry.u8(kType) != kStream || !has_name(entry, name)) continue;
    const std::uint32_t first = entry.u32(kFirstSector);
    const std::size_t size = entry.u32(kSize);
    return size < kShortStream ? read_short(first, size)
                               : read_chain(first, size);
  }
  return {};
}

}  // namespace viendan
