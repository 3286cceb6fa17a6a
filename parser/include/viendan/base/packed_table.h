#ifndef VIENDAN_BASE_PACKED_TABLE_H_
#define VIENDAN_BASE_PACKED_TABLE_H_

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>

namespace viendan {

/// The rows of a table of facts, with their text in one piece and its places in
/// it. An array of string views would be relocated whenever a program starts,
/// which costs a page of memory for 256 views.
///
/// `Row` is an aggregate of views, as many as there are columns; rows are made
/// as they are asked for. Their views refer to the table; a row itself is a
/// temporary, of which no pointer may be kept.
template <typename Row, std::size_t kRows, std::size_t kColumns,
          std::size_t kBytes>
class PackedTable {
 public:
  using Cells = std::array<std::array<std::string_view, kColumns>, kRows>;

  /// A random-access iterator whose values are made on the way.
  class Iterator {
   public:
    using iterator_concept = std::random_access_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = Row;
    using difference_type = std::ptrdiff_t;

    constexpr Iterator() = default;
    constexpr Iterator(const PackedTable& table, difference_type at)
        : table_(&table), at_(at) {}

    constexpr Row operator*() const { return (*this)[0]; }
    constexpr Row operator[](difference_type n) const {
      return (*table_)[static_cast<std::size_t>(at_ + n)];
    }
    constexpr Iterator& operator+=(difference_type n) {
      at_ += n;
      return *this;
    }
    constexpr Iterator& operator-=(difference_type n) { return *this += -n; }
    constexpr Iterator& operator++() { return *this += 1; }
    constexpr Iterator& operator--() { return *this += -1; }
    constexpr Iterator operator++(int) {
      return std::exchange(*this, *this + 1);
    }
    constexpr Iterator operator--(int) {
      return std::exchange(*this, *this - 1);
    }
    friend constexpr Iterator operator+(Iterator a, difference_type n) {
      return a += n;
    }
    friend constexpr Iterator operator+(difference_type n, Iterator a) {
      return a += n;
    }
    friend constexpr Iterator operator-(Iterator a, difference_type n) {
      return a -= n;
    }
    friend constexpr difference_type operator-(Iterator a, Iterator b) {
      return a.at_ - b.at_;
    }
    friend constexpr bool operator==(Iterator a, Iterator b) {
      return a.at_ == b.at_;
    }
    friend constexpr auto operator<=>(Iterator a, Iterator b) {
      return a.at_ <=> b.at_;
    }

   private:
    const PackedTable* table_ = nullptr;
    difference_type at_ = 0;
  };

  consteval explicit PackedTable(const Cells& cells) {
    std::size_t used = 0;
    for (std::size_t row = 0; row < kRows; ++row) {
      for (std::size_t column = 0; column < kColumns; ++column) {
        const std::string_view cell = cells[row][column];
        places_[row][column] = {static_cast<std::uint16_t>(used),
                                static_cast<std::uint16_t>(cell.size())};
        for (const char c : cell) text_[used++] = c;
      }
    }
  }

  [[nodiscard]] constexpr Row operator[](std::size_t row) const {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return Row{view(places_[row][I])...};
    }
    (std::make_index_sequence<kColumns>());
  }
  [[nodiscard]] static constexpr std::size_t size() { return kRows; }
  [[nodiscard]] constexpr Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] constexpr Iterator end() const {
    return {*this, static_cast<std::ptrdiff_t>(kRows)};
  }

 private:
  static_assert(kBytes <= UINT16_MAX);
  struct Place {
    std::uint16_t begin = 0;
    std::uint16_t size = 0;
  };

  [[nodiscard]] constexpr std::string_view view(Place place) const {
    return {text_.data() + place.begin, place.size};
  }

  std::array<std::array<Place, kColumns>, kRows> places_{};
  std::array<char, kBytes> text_{};
};

/// The cells of an initialiser made from a table:
///
///   constexpr auto kNames = pack_table<NameRow>([] {
///     return std::to_array<TableCells<2>>({
///   #include "names.inc"
///     });
///   });
template <std::size_t kColumns>
using TableCells = std::array<std::string_view, kColumns>;

template <typename Row, typename MakeCells>
[[nodiscard]] consteval auto pack_table(MakeCells /*make_cells*/) {
  constexpr auto kCells = MakeCells{}();
  constexpr std::size_t kBytes = [] {
    std::size_t bytes = 0;
    for (const auto& row : MakeCells{}()) {
      for (const std::string_view cell : row) bytes += cell.size();
    }
    return bytes;
  }();
  return PackedTable<Row, kCells.size(), kCells[0].size(), kBytes>(kCells);
}

/// The name of a list as a template argument: pack_list<"unit">.
template <std::size_t kSize>
struct ListName {
  // NOLINTNEXTLINE(google-explicit-constructor): a string literal is one.
  consteval ListName(const char (&name)[kSize]) {
    for (std::size_t i = 0; i < kSize; ++i) text[i] = name[i];
  }
  [[nodiscard]] constexpr std::string_view view() const {
    return {text, kSize - 1};
  }

  char text[kSize] = {};
};

/// The words of one list of a table whose first column is `list` and whose last
/// is `words`, in the order of the table. A list that the table has not stops
/// the build.
///
///   constexpr auto kWords = [] {
///     return std::to_array<TableCells<2>>({
///   #include "line_words.inc"
///     });
///   };
///   constexpr auto kUnits = pack_list<"unit">(kWords);
template <ListName kList, typename MakeCells>
[[nodiscard]] consteval auto pack_list(MakeCells /*make_cells*/) {
  return pack_table<std::string_view>([] {
    constexpr std::size_t kSize = [] {
      std::size_t size = 0;
      for (const auto& row : MakeCells{}()) size += row[0] == kList.view();
      return size;
    }();
    static_assert(kSize > 0);
    std::array<TableCells<1>, kSize> words;
    std::size_t used = 0;
    for (const auto& row : MakeCells{}()) {
      if (row[0] == kList.view()) words[used++] = {row.back()};
    }
    return words;
  });
}

}  // namespace viendan

#endif  // VIENDAN_BASE_PACKED_TABLE_H_
