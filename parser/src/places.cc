#include "places.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "slug.h"
#include "viendan/base/edit_distance.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct ProvinceRow {
  std::string_view name;
  std::string_view slug;
  std::string_view now;
};
constexpr auto kProvinces = pack_table<ProvinceRow>([] {
  return std::to_array<TableCells<3>>({
#include "provinces.inc"  // Made from tables/provinces.tsv.
  });
});

struct SpelledProvince {
  std::string spelling;  // As `slug` makes it of the name.
  std::string_view slug;
};

// By the first two letters of the spelling, of which few provinces share any.
using ProvincesByStart = std::array<std::vector<SpelledProvince>, 256>;

std::size_t start_of(std::string_view word) {
  const auto letter = [&](std::size_t i) {
    return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U;
  };
  return (letter(0) * 7 + letter(1)) % 256;
}

const ProvincesByStart& spelled_provinces() {
  static const auto& made = *[] {
    auto* all = new ProvincesByStart;
    for (const ProvinceRow& row : kProvinces) {
      std::string spelling = slug(row.name);
      const std::size_t start = start_of(spelling);
      (*all)[start].push_back({std::move(spelling), row.slug});
    }
    return all;
  }();
  return made;
}

constexpr auto kLevels = [] {
  return std::to_array<TableCells<3>>({
#include "place_levels.inc"  // Made from tables/place_levels.tsv.
  });
};
constexpr auto kDistrictLevels = pack_list<"district">(kLevels);
constexpr auto kCommuneLevels = pack_list<"commune">(kLevels);
constexpr auto kProvinceLevels = pack_list<"province">(kLevels);
constexpr auto kCityLevels = pack_list<"city">(kLevels);
constexpr auto kStops = pack_list<"stop">(kLevels);

// "cơ quan", "quân sự", "xã hội", "địa phương": syllables of level words that
// name no level.
bool is_other_word(std::string_view before, std::string_view word,
                   std::string_view after) {
  if (word == "xa") return after.starts_with("-hoi");
  if (word == "phuong") return before.ends_with("dia-");
  return word == "quan" &&
         (before.ends_with("co-") || after.starts_with("-su") ||
          after.starts_with("-doi") || after.starts_with("-khu"));
}

// Where `words` ends in `text` as whole words, or npos.
std::size_t end_of_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || text[at - 1] == '-') &&
        (end == text.size() || text[end] == '-') &&
        !is_other_word(text.substr(0, at), words, text.substr(end))) {
      return end;
    }
  }
  return std::string_view::npos;
}

// The name after a level word, up to the next level word or what counts a
// congress: "đảng bộ huyện lần thứ XXIII" names no unit.
std::string_view name_after(std::string_view text, std::size_t end) {
  if (end >= text.size()) return {};
  std::string_view name = text.substr(end);
  name = name.substr(0, name.find("-lan-thu-"));
  if (name.empty()) return {};
  name.remove_prefix(1);
  if (name.starts_with("va-")) return {};  // "UBND xã và Công an xã"
  for (const std::string_view stop : kStops) {
    name = name.substr(0, name.find(stop));
  }
  return name;
}

// "lào cai" as "Lào Cai". Names begin with a letter of ASCII or with đ.
std::string in_title_case(std::string_view name) {
  std::string shown;
  bool begins = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (begins && 'a' <= c && c <= 'z') {
      shown += static_cast<char>(c - 'a' + 'A');
    } else if (begins && name.substr(i).starts_with("đ")) {
      shown += "Đ";
      ++i;
    } else {
      shown += c;
    }
    begins = c == ' ' || c == '-';
  }
  return shown;
}

}  // namespace

std::string_view province_of_name(std::string_view name) {
  const std::string want = slug(name);
  for (const SpelledProvince& each : spelled_provinces()[start_of(want)]) {
    if (each.spelling == want) return each.slug;
  }
  return {};
}

std::string province_name(std::string_view slug_text) {
  std::string_view name = slug_text;
  // Of several spellings the last that the slug is made of is the usual one.
  for (const ProvinceRow& row : kProvinces) {
    if (row.slug == slug_text && slug(row.name) == slug_text) name = row.name;
  }
  return in_title_case(name);
}

std::string_view nearest_province(std::string_view name) {
  constexpr std::size_t kMaxNameBytes = 64;
  if (name.size() > kMaxNameBytes) return {};
  const std::string want = slug(name);
  std::string_view nearest;
  std::size_t least = 3;  // Two slips are as many as a name tells from another.
  for (const ProvinceRow& row : kProvinces) {
    const std::string spelling = slug(row.name);
    const std::size_t distance = edit_distance(want, spelling);
    if (spelling.size() < 5 || distance >= least) continue;
    least = distance;
    nearest = row.slug;
  }
  return nearest;
}

std::string_view last_province_in(std::string_view slug_text) {
  const ProvincesByStart& provinces = spelled_provinces();
  std::string_view found;
  std::size_t found_end = 0;
  for (std::size_t at = 0; at < slug_text.size();) {
    const std::string_view rest = slug_text.substr(at);
    for (const SpelledProvince& each : provinces[start_of(rest)]) {
      const std::size_t size = each.spelling.size();
      // Of "quang-nam-da-nang" and "da-nang" with the same end, the longer,
      // which begins first.
      if (at + size > found_end && rest.starts_with(each.spelling) &&
          (size == rest.size() || rest[size] == '-')) {
        found = each.slug;
        found_end = at + size;
      }
    }
    at += std::min(rest.find('-'), rest.size()) + 1;
  }
  return found;
}

namespace {

// "Sở Tài chính", "Giám đốc Sở Nội vụ": only provinces have them; "cơ sở" is
// none.
bool is_department(std::string_view text) {
  return text.starts_with("so-") ||
         text.find("giam-doc-so-") != std::string_view::npos ||
         text.find("thanh-tra-so-") != std::string_view::npos;
}

// A level word without a name: of a commune "UBND huyện" is the district that
// it lies in, if the text tells which.
Unit own_unit_of(PlaceLevel level, const OwnPlace& own) {
  std::string_view unit = own.unit;
  if (own.level != PlaceLevel::kNone && own.level != level) {
    unit = level == PlaceLevel::kDistrict ? own.district : std::string_view();
  }
  if (unit.find('.') == std::string_view::npos) return {"?", false};
  return {std::string(unit), true};
}

// "huyện Cẩm Thủy", of `province` or else the document's own.
Unit unit_of_level(std::string_view name, PlaceLevel level,
                   std::string_view province, const OwnPlace& own) {
  if (name.empty()) return own_unit_of(level, own);
  Unit unit;
  const bool named = !province.empty() && province != name;
  const std::string_view above = named ? province : own.province;
  unit.inferred = !named;
  unit.slug = std::string(above.empty() ? "?" : above) + '.';
  unit.slug += name;
  return unit;
}

// The level below the province that `text` names first, and where its words
// end.
struct NamedLevel {
  PlaceLevel level = PlaceLevel::kNone;
  std::size_t end = 0;
};
NamedLevel level_in(std::string_view text) {
  for (const std::string_view words : kDistrictLevels) {
    const std::size_t end = end_of_words(text, words);
    if (end != std::string_view::npos) return {PlaceLevel::kDistrict, end};
  }
  for (const std::string_view words : kCommuneLevels) {
    const std::size_t end = end_of_words(text, words);
    if (end != std::string_view::npos) return {PlaceLevel::kCommune, end};
  }
  return {};
}

// "TP Quy Nhơn": the name of a city of a province, or "".
std::string_view city_in(std::string_view text) {
  for (const std::string_view level : kCityLevels) {
    const std::size_t end = end_of_words(text, level);
    if (end == std::string_view::npos) continue;
    const std::string_view name = name_after(text, end);
    if (!name.empty() && std::ranges::count(name, '-') <= 2) return name;
  }
  return {};
}

}  // namespace

Unit read_unit(std::string_view phrase, const OwnPlace& own) {
  const std::string text = slug(phrase);
  const std::string_view province = last_province_in(text);
  if (const NamedLevel named = level_in(text);
      named.level != PlaceLevel::kNone) {
    Unit unit =
        unit_of_level(name_after(text, named.end), named.level, province, own);
    unit.level = named.level;
    return unit;
  }
  if (!province.empty()) return {std::string(province), false};
  if (const std::string_view city = city_in(text); !city.empty()) {
    const std::string above(own.province.empty() ? "?" : own.province);
    return {above + '.' + std::string(city), true};
  }
  const bool provincial =
      is_department(text) ||
      std::ranges::any_of(kProvinceLevels, [&](std::string_view level) {
        return end_of_words(text, level) != std::string_view::npos;
      });
  if (!provincial || own.province.empty()) return {"?", false};
  return {std::string(own.province), true};
}

}  // namespace viendan
