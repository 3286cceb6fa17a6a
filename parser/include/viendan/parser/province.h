#ifndef VIENDAN_PARSER_PROVINCE_H_
#define VIENDAN_PARSER_PROVINCE_H_

#include <string>
#include <string_view>

namespace viendan {

/// The slug of the province that `name` is the name of, in any spelling, or
/// empty: "Đắc Lắc" gives "dak-lak". Provinces that were merged count too
/// (domain reference 4.5).
[[nodiscard]] std::string_view province_of_name(std::string_view name);

/// The name of the province `slug` for people: "Lào Cai" of "lao-cai". An
/// unknown slug stays as it is.
[[nodiscard]] std::string province_name(std::string_view slug);

/// The slug of the province whose name is most like `name`, which is none;
/// empty if none is like it. For suggestions.
[[nodiscard]] std::string_view nearest_province(std::string_view name);

}  // namespace viendan

#endif  // VIENDAN_PARSER_PROVINCE_H_
