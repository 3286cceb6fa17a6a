#ifndef VIENDAN_NAME_READERS_H_
#define VIENDAN_NAME_READERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "find_names.h"
#include "loose_text.h"

namespace viendan {

/// What a name begins with. The readers below go on from its end.
struct NameHead {
  enum class Kind : std::uint8_t {
    kLaw,  ///< "Luật", "Bộ luật", "Pháp lệnh"; `type` tells which.
    kLawShort,      ///< "BLHS", "BLTTDS": all of the name.
    kConstitution,  ///< "Hiến pháp"
    kResolution,    ///< "Nghị quyết", "NQ", "Kết luận", "KL"
    kCharter,       ///< "Điều lệ", "Cương lĩnh"
    kRules,         ///< "Quy chế"
    kNickname,      ///< "Đề án", "Nghị quyết", "Khoán"
  };
  Kind kind = Kind::kLaw;
  std::string_view type;  ///< Lower case, as in document_types.tsv.
  std::size_t begin = 0;  ///< Bytes.
  std::size_t end = 0;
  bool capital = false;  ///< The first letter of its last word.
  bool shouted = false;  ///< All of it in capitals.
};

/// What the readers share: the text, and words to read ahead with.
struct NameScan {
  std::string_view text;
  LooseWords words;
  std::vector<FoundName> names;
};

// Each reads one name, or one list of them, that begins with `head`, appends
// what it found and returns where reading goes on; or returns 0.
std::size_t read_law_name(NameScan& scan, const NameHead& head);
std::size_t read_constitution(NameScan& scan, const NameHead& head);
std::size_t read_party_resolution(NameScan& scan, const NameHead& head);
std::size_t read_charter(NameScan& scan, const NameHead& head);
std::size_t read_rules(NameScan& scan, const NameHead& head);
std::size_t read_nickname(NameScan& scan, const NameHead& head);

/// The loose letters of up to 64 bytes before `end`, back to the last of
/// `. ; : ( ) “ ”` or blank line.
[[nodiscard]] std::string loose_before(std::string_view text, std::size_t end);

/// True if white space, at most one line end in it, and then `literal`, stand
/// at `at`; moves `at` past them.
bool skip_literal(std::string_view text, std::size_t& at,
                  std::string_view literal);

/// Moves `at` past white space with at most one line end.
void skip_white(std::string_view text, std::size_t& at);

/// The year that a name is told by: "năm 2013", or "2013" right after it. 0 if
/// there is none; else `at` moves past it.
[[nodiscard]] int read_year_of_name(std::string_view text, std::size_t& at);

/// True if the head stands alone on its line in capitals: the heading of a
/// document's own title, "LUẬT", and no mention of another.
[[nodiscard]] bool is_own_heading(std::string_view text, const NameHead& head);

}  // namespace viendan

#endif  // VIENDAN_NAME_READERS_H_
