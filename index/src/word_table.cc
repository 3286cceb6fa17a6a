#include "word_table.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace viendan {
namespace {

constexpr std::size_t kFewestSlots = 4096;  // A power of two.
constexpr std::size_t kMostKeptSlots = std::size_t{1} << 20U;

// The first 8 bytes of `word`, so that numbers compare as the bytes do.
std::uint64_t head_of(std::string_view word) {
  std::uint64_t head = 0;
  std::memcpy(&head, word.data(), std::min(word.size(), sizeof head));
  return __builtin_bswap64(head);
}

}  // namespace

WordTable::WordTable() : slots_(kFewestSlots, 0) {}

void WordTable::clear() {
  text_.clear();
  entries_.clear();
  places_.clear();
  if (slots_.size() > kMostKeptSlots) slots_.resize(kFewestSlots);
  std::ranges::fill(slots_, 0U);
}

std::size_t WordTable::slot_of(std::string_view word,
                               std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.hash == hash && this->word(entry) == word) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = entries_[i].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

void WordTable::add(std::string_view word, std::uint32_t position) {
  const std::uint64_t hash = XXH3_64bits(word.data(), word.size());
  const std::size_t slot = slot_of(word, hash);
  const auto place = static_cast<std::uint32_t>(places_.size());
  places_.push_back({position, kNone});
  if (slots_[slot] != 0) {
    Entry& entry = entries_[slots_[slot] - 1];
    places_[entry.last].next = place;
    entry.last = place;
    ++entry.count;
    return;
  }
  entries_.push_back(
      {hash, head_of(word), static_cast<std::uint32_t>(text_.size()),
       static_cast<std::uint32_t>(word.size()), place, place, 1});
  text_.append(word);
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() * 2 > slots_.size()) grow();
}

const std::vector<WordTable::Entry>& WordTable::sorted() {
  std::ranges::sort(entries_, [this](const Entry& a, const Entry& b) {
    return a.head != b.head ? a.head < b.head : word(a) < word(b);
  });
  return entries_;
}

}  // namespace viendan
