#ifndef VIENDAN_INDEX_SRC_QUERY_DESCRIBE_H_
#define VIENDAN_INDEX_SRC_QUERY_DESCRIBE_H_

#include <string>

#include "viendan/index/query.h"

namespace viendan {

/// `query` with all operators and parentheses written out, as it could be
/// typed: "(cải AND cách) AND type:nghi-quyet".
[[nodiscard]] std::string describe(const Query& query);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_QUERY_DESCRIBE_H_
