#ifndef VIENDAN_INDEX_SRC_WORD_TABLE_H_
#define VIENDAN_INDEX_SRC_WORD_TABLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace viendan {

/// The words of one document with the positions of each. Adding is one look-up
/// in a hash table; Xapian's own is a tree, which is entered once a word here
/// and not once a token. Kept and cleared from document to document, so that
/// its memory is allocated once.
class WordTable {
 public:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint64_t head = 0;  ///< The first 8 bytes, to be compared as one.
    std::uint32_t text_begin = 0;
    std::uint32_t text_size = 0;
    std::uint32_t first = 0;  ///< Of its places, in `places_`.
    std::uint32_t last = 0;
    std::uint32_t count = 0;
  };

  WordTable();

  void clear();

  /// Requires: `position` is not less than any that was added before.
  void add(std::string_view word, std::uint32_t position);

  /// The entries in the order of their words' bytes.
  [[nodiscard]] const std::vector<Entry>& sorted();

  /// The same in the order in which they are now.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

  [[nodiscard]] std::string_view word(const Entry& entry) const {
    return std::string_view(text_).substr(entry.text_begin, entry.text_size);
  }

  /// Calls `use(position)` for every position of `entry`, rising.
  template <typename Use>
  void for_each_position(const Entry& entry, Use use) const {
    for (std::uint32_t at = entry.first; at != kNone; at = places_[at].next) {
      use(places_[at].position);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;

  struct Place {
    std::uint32_t position;
    std::uint32_t next;
  };

  void grow();
  [[nodiscard]] std::size_t slot_of(std::string_view word,
                                    std::uint64_t hash) const;

  std::string text_;
  std::vector<Entry> entries_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> slots_;  // Entry + 1, or 0.
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_WORD_TABLE_H_
