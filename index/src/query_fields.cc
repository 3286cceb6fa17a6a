#include "query_fields.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "viendan/base/edit_distance.h"
#include "viendan/base/fold.h"

namespace viendan {
namespace {

struct FieldName {
  std::string_view name;  ///< Folded.
  QueryField field;
};

// For each field the English name first (contract section 5).
constexpr std::array kFieldNames = std::to_array<FieldName>({
    {"type", QueryField::kType},
    {"loai", QueryField::kType},
    {"issuer", QueryField::kIssuer},
    {"coquan", QueryField::kIssuer},
    {"number", QueryField::kNumber},
    {"so", QueryField::kNumber},
    {"cites", QueryField::kCites},
    {"viendan", QueryField::kCites},
    {"relation", QueryField::kRelation},
    {"quanhe", QueryField::kRelation},
    {"date", QueryField::kDate},
    {"ngay", QueryField::kDate},
    {"year", QueryField::kYear},
    {"nam", QueryField::kYear},
    {"province", QueryField::kProvince},
    {"tinh", QueryField::kProvince},
    {"path", QueryField::kPath},
    {"tep", QueryField::kPath},
});

struct RelationName {
  std::string_view slug;
  Relation relation;
};

constexpr std::array kRelationNames = std::to_array<RelationName>({
    {"can-cu", Relation::kBasis},
    {"thuc-hien", Relation::kImplements},
    {"huong-dan", Relation::kGuides},
    {"sua-doi", Relation::kAmends},
    {"thay-the", Relation::kReplaces},
    {"bai-bo", Relation::kRepeals},
    {"dinh-chi", Relation::kSuspends},
    {"dinh-chinh", Relation::kCorrects},
    {"hop-nhat", Relation::kConsolidates},
    {"de-nghi", Relation::kProposal},
    {"long", Relation::kNested},
    {"khac", Relation::kOther},
});

// Takes a number of at most `digits` digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  int value = 0;
  const char* end = text.data() + std::min(text.size(), digits);
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || value < 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  return value;
}

bool take_one_of(std::string_view& text, std::string_view characters) {
  if (text.empty() || characters.find(text.front()) == std::string_view::npos)
    return false;
  text.remove_prefix(1);
  return true;
}

int days_in_month(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::optional<PartialDate> make_date(int year, int month, int day) {
  if (year < 1900 || year > 2099 || month > 12 || month < 0) return {};
  if (day < 0 || (day > 0 && month == 0)) return {};
  if (day > 0 && day > days_in_month(year, month)) return {};
  return PartialDate{static_cast<std::int16_t>(year),
                     static_cast<std::uint8_t>(month),
                     static_cast<std::uint8_t>(day)};
}

}  // namespace

std::string_view to_string(QueryField field) {
  return std::ranges::find(kFieldNames, field, &FieldName::field)->name;
}

std::optional<QueryField> query_field_of_name(std::string_view name) {
  const std::string folded = fold(name);
  const auto row = std::ranges::find(kFieldNames, folded, &FieldName::name);
  if (row == kFieldNames.end()) return std::nullopt;
  return row->field;
}

std::string_view nearest_query_field(std::string_view name) {
  if (name.size() > 40) return {};
  const std::string folded = fold(name);
  std::string_view nearest;
  std::size_t least = 3;
  for (const FieldName& each : kFieldNames) {
    // In a short name two edits turn anything into anything, but two letters
    // that changed places are a common slip.
    const bool swapped = std::is_permutation(
        folded.begin(), folded.end(), each.name.begin(), each.name.end());
    const std::size_t allowed = swapped || each.name.size() >= 6 ? 2 : 1;
    const std::size_t distance = edit_distance(folded, each.name);
    if (distance < least && distance <= allowed) {
      least = distance;
      nearest = each.name;
    }
  }
  return nearest;
}

std::string slug_value(std::string_view value) {
  std::string slug;
  for (const char c : fold(value)) {
    const bool joins = c == ' ' || c == '_' || c == '-' || c == '\t';
    if (!joins) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

std::string type_slug(DocumentType type) { return slug_value(info(type).name); }

DocumentType type_of_slug(std::string_view slug) {
  const auto types = document_types();
  const auto found =
      std::ranges::find_if(types, [&](const DocumentTypeInfo& each) {
        return slug_value(each.name) == slug;
      });
  return found == types.end()
             ? DocumentType::kNone
             : static_cast<DocumentType>(found - types.begin());
}

std::string type_value(std::string_view value) {
  const std::string slug = slug_value(value);
  if (slug.empty()) return {};
  if (type_of_slug(slug) != DocumentType::kNone) return slug;
  for (const NumberSystem system :
       {NumberSystem::kState, NumberSystem::kParty}) {
    const DocumentType type = document_type_of_code(system, value);
    if (type != DocumentType::kNone) return type_slug(type);
  }
  for (const DocumentTypeInfo& each : document_types()) {
    if (slug == each.key) return slug_value(each.name);
  }
  return {};
}

std::string_view parse_relation(std::string_view text) {
  const std::string slug = slug_value(text);
  for (const RelationName& each : kRelationNames) {
    const std::string_view name = to_string(each.relation);
    if (slug == each.slug || slug == name) return name;
  }
  return {};
}

std::optional<PartialDate> parse_date(std::string_view text) {
  const std::size_t year_first = text.find_first_of("-/.");
  const auto first = take_number(text, 4);
  if (!first) return std::nullopt;
  if (text.empty()) return make_date(*first, 0, 0);
  if (!take_one_of(text, "-/.")) return std::nullopt;
  const auto second = take_number(text, 4);
  if (!second) return std::nullopt;
  if (text.empty()) {
    return year_first == 4 ? make_date(*first, *second == 0 ? -1 : *second, 0)
                           : make_date(*second, *first == 0 ? -1 : *first, 0);
  }
  if (!take_one_of(text, "-/.")) return std::nullopt;
  const auto third = take_number(text, 4);
  if (!third || !text.empty() || *second == 0) return std::nullopt;
  const bool iso = year_first == 4;
  const int day = iso ? *third : *first;
  return make_date(iso ? *first : *third, *second, day == 0 ? -1 : day);
}

std::optional<DateRange> date_range_value(std::string_view value) {
  DateRange range;
  const std::size_t dots = value.find("..");
  const std::string_view from = value.substr(0, dots);
  const std::string_view to =
      dots == std::string_view::npos ? from : value.substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  if (!from.empty()) {
    range.from = parse_date(from);
    if (!range.from) return std::nullopt;
  }
  if (!to.empty()) {
    range.to = parse_date(to);
    if (!range.to) return std::nullopt;
  }
  return range;
}

}  // namespace viendan
