#ifndef VIENDAN_PARSER_SRC_ORDERS_H_
#define VIENDAN_PARSER_SRC_ORDERS_H_

#include <vector>

#include "paragraphs.h"
#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// Adds the orders without a number in `region` ("Giao Sở Nội vụ …" as a
/// paragraph of its own; domain reference 11.2, 11.6) to `directives`, which
/// hold the numbered units of the region from position `first` on. They have no
/// path yet: see `number_orders`.
///
/// An order between numbered units, or below an article or a heading, belongs
/// to the unit that it stands in. One that follows the last item of a text
/// belongs to none and ends that item; so does the closing formula ("Trên đây
/// là …", "Chỉ thị này …").
///
/// Complexity: linear in `region`.
void add_orders(const Paragraphs& paragraphs, Span region,
                const std::vector<Span>& skipped, std::size_t first,
                std::vector<Directive>& directives);

/// Gives all orders without a number their paths: "*1", "*2", …
void number_orders(std::vector<Directive>& directives);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ORDERS_H_
