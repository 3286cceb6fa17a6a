// ASCII stays; a letter of kLetters is 0x80 and its place there, its capital
// the same after kCapital; a group of letters is kFirstPiece and its place in
// kPieces, always the longest that fits; anything else is kEscape and its
// UTF-8.

#include "packed_word.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "viendan/base/utf8.h"

namespace viendan {
namespace {

constexpr unsigned kFirstPiece = 0xC3;
constexpr char kCapital = '\xFE';
constexpr char kEscape = '\xFF';

constexpr std::string_view kLetters =
    "ăâđêôơư"
    "àáảãạằắẳẵặầấẩẫậ"
    "èéẻẽẹềếểễệ"
    "ìíỉĩị"
    "òóỏõọồốổỗộờớởỡợ"
    "ùúủũụừứửữự"
    "ỳýỷỹỵ";

constexpr std::string_view kCapitals =
    "ĂÂĐÊÔƠƯ"
    "ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬ"
    "ÈÉẺẼẸỀẾỂỄỆ"
    "ÌÍỈĨỊ"
    "ÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢ"
    "ÙÚỦŨỤỪỨỬỮỰ"
    "ỲÝỶỸỴ";

constexpr std::size_t kLetterCount = 67;

struct Piece {
  std::string_view text;
};
constexpr auto kPieces = std::to_array<Piece>({
#include "word_pieces.inc"
});
static_assert(0x80 + kLetterCount <= kFirstPiece);
static_assert(kFirstPiece + kPieces.size() <=
              static_cast<unsigned char>(kCapital));

constexpr unsigned byte_of(char c) { return static_cast<unsigned char>(c); }

// Different for all letters: the low bits of the last two bytes, and whether
// there is one before them.
constexpr std::size_t key_of(std::string_view letter) {
  const unsigned last = byte_of(letter[letter.size() - 1]) & 0x3FU;
  const unsigned second = byte_of(letter[letter.size() - 2]) & 0x3FU;
  return (letter.size() == 3 ? 0x1000U : 0U) | second << 6U | last;
}

constexpr std::uint8_t kCapitalFlag = 0x80;

struct Tables {
  // By `key_of`: the place of a letter and one, kCapitalFlag for its capital.
  std::array<std::uint8_t, 0x2000> places{};
  std::array<std::string_view, kLetterCount> small{};
  std::array<std::string_view, kLetterCount> capital{};
};

constexpr void fill(std::string_view letters, std::uint8_t flag,
                    std::array<std::string_view, kLetterCount>& texts,
                    Tables& tables) {
  std::size_t place = 0;
  for (std::size_t at = 0; at < letters.size(); ++place) {
    const std::size_t size = byte_of(letters[at]) >= 0xE0 ? 3 : 2;
    texts[place] = letters.substr(at, size);
    tables.places[key_of(texts[place])] =
        static_cast<std::uint8_t>(flag | (place + 1));
    at += size;
  }
}

constexpr Tables make_tables() {
  Tables tables;
  fill(kLetters, 0, tables.small, tables);
  fill(kCapitals, kCapitalFlag, tables.capital, tables);
  return tables;
}

constexpr Tables kTables = make_tables();

// A piece as a run of single codes.
struct PackedPiece {
  std::array<char, 4> codes{};
  std::uint8_t size = 0;
  char code = 0;

  [[nodiscard]] constexpr std::string_view text() const {
    return {codes.data(), size};
  }
};

constexpr PackedPiece packed_piece(std::size_t place) {
  PackedPiece piece;
  piece.code = static_cast<char>(kFirstPiece + place);
  const std::string_view text = kPieces[place].text;
  for (std::size_t at = 0; at < text.size();) {
    const unsigned byte = byte_of(text[at]);
    const std::size_t size = byte < 0x80 ? 1 : byte >= 0xE0 ? 3 : 2;
    piece.codes.at(piece.size++) =
        size == 1 ? text[at]
                  : static_cast<char>(
                        0x7FU + kTables.places[key_of(text.substr(at, size))]);
    at += size;
  }
  return piece;
}

constexpr auto kPackedPieces = [] {
  std::array<PackedPiece, kPieces.size()> pieces{};
  for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i] = packed_piece(i);
  // The longest first among those that begin alike.
  std::ranges::sort(pieces, [](const PackedPiece& a, const PackedPiece& b) {
    const unsigned first = byte_of(a.codes[0]);
    const unsigned other = byte_of(b.codes[0]);
    return first != other ? first < other : a.size > b.size;
  });
  return pieces;
}();

// Where the pieces that begin with each byte begin in kPackedPieces.
constexpr auto kFirstOf = [] {
  std::array<std::uint8_t, 257> first{};
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < first.size(); ++byte) {
    while (at < kPackedPieces.size() &&
           byte_of(kPackedPieces[at].codes[0]) < byte) {
      ++at;
    }
    first[byte] = static_cast<std::uint8_t>(at);
  }
  return first;
}();

// The longest piece that `codes` begins with, or null.
const PackedPiece* piece_at(std::string_view codes) {
  const unsigned byte = byte_of(codes.front());
  for (std::size_t i = kFirstOf[byte]; i < kFirstOf[byte + 1]; ++i) {
    if (codes.starts_with(kPackedPieces[i].text())) return &kPackedPieces[i];
  }
  return nullptr;
}

// Takes the first group of `run`, codes of letters, off it.
void take_group(std::string_view& run, std::string& packed) {
  const PackedPiece* piece = piece_at(run);
  packed += piece == nullptr ? run.front() : piece->code;
  run.remove_prefix(piece == nullptr ? 1 : piece->size);
}

void flush(std::string& run, std::string& packed) {
  for (std::string_view rest = run; !rest.empty();) take_group(rest, packed);
  run.clear();
}

// Takes the letter of several bytes at `at`.
std::size_t take_letter(std::string_view word, std::size_t at, std::string& run,
                        std::string& packed) {
  const std::size_t size = utf8_sequence_size(word.substr(at, 4));
  const std::string_view text = word.substr(at, std::max<std::size_t>(size, 1));
  const std::uint8_t found =
      size == 2 || size == 3 ? kTables.places[key_of(text)] : 0;
  const bool capital = (found & kCapitalFlag) != 0;
  const std::size_t place = (found & 0x7FU) - 1U;
  const auto& texts = capital ? kTables.capital : kTables.small;
  if (found == 0 || texts[place] != text) {  // Or the begin of a letter, cut.
    flush(run, packed);
    packed.append(1, kEscape).append(text);
    return text.size();
  }
  if (capital) {
    flush(run, packed);
    packed += kCapital;
    packed += static_cast<char>(0x80U + place);
  } else {
    run += static_cast<char>(0x80U + place);
  }
  return size;
}

// Packs all but the letters at the end, whose codes are put into `run`.
std::string pack_to_run(std::string_view word, std::string& run) {
  std::string packed;
  packed.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    if (byte_of(word[at]) < 0x80) {
      run += word[at++];
    } else {
      at += take_letter(word, at, run, packed);
    }
  }
  return packed;
}

}  // namespace

std::string pack_word(std::string_view word) {
  std::string run;
  std::string packed = pack_to_run(word, run);
  flush(run, packed);
  return packed;
}

std::vector<std::string> packed_begins(std::string_view begin) {
  std::string run;
  std::string packed = pack_to_run(begin, run);
  std::vector<std::string> begins;
  // A longer word is taken apart in the same way, up to a group that goes
  // beyond `begin`.
  for (std::string_view rest = run; !rest.empty(); take_group(rest, packed)) {
    for (const PackedPiece& piece : kPackedPieces) {
      if (piece.size > rest.size() && piece.text().starts_with(rest)) {
        begins.push_back(packed + piece.code);
      }
    }
  }
  begins.push_back(std::move(packed));
  return begins;
}

std::string unpack_word(std::string_view packed) {
  std::string word;
  word.reserve(packed.size() * 2);
  bool capital = false;
  for (std::size_t at = 0; at < packed.size();) {
    const char byte = packed[at];
    const unsigned code = byte_of(byte);
    if (byte == kCapital) {
      capital = true;
      ++at;
    } else if (byte == kEscape) {
      const std::string_view rest = packed.substr(at + 1);
      const std::size_t size =
          std::max<std::size_t>(utf8_sequence_size(rest.substr(0, 4)), 1);
      word += rest.substr(0, size);
      at += 1 + size;
    } else {
      if (code < 0x80) {
        word += byte;
      } else if (code < 0x80 + kLetterCount) {
        word += (capital ? kTables.capital : kTables.small)[code - 0x80U];
      } else if (code - kFirstPiece < kPieces.size()) {
        word += kPieces[code - kFirstPiece].text;
      }
      capital = false;
      ++at;
    }
  }
  return word;
}

}  // namespace viendan
