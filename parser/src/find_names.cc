#include "find_names.h"

namespace viendan {

std::vector<FoundName> find_names(std::string_view text) {
  (void)text;
  return {};
}

}  // namespace viendan
