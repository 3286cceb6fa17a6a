#ifndef VIENDAN_PARSER_SRC_ZONES_H_
#define VIENDAN_PARSER_SRC_ZONES_H_

#include <string_view>
#include <vector>

#include "letterhead.h"
#include "lines.h"
#include "viendan/base/span.h"

namespace viendan {

/// The parts of a document. All spans but those of `quoted` are of whole lines;
/// absent ones are empty.
struct Zones {
  Letterhead head;  ///< What the letterhead prints.
  Span letterhead;  ///< From the start to the end of the subject.
  Span preamble;    ///< Recitals: "Căn cứ …;" up to "QUYẾT ĐỊNH:".
  Span body;        ///< From there to the signature or the recipients.
  std::vector<Span> closings;  ///< Recipients and signatures, of annexes too.
  std::vector<Span> annexes;  ///< "Phụ lục", "QUY CHẾ (Ban hành kèm theo …)".
  std::vector<Span> quoted;  ///< New wording of another text: “…” after
                             ///< "như sau:", from mark to mark.
};

[[nodiscard]] Zones read_zones(std::string_view text,
                               const std::vector<Line>& lines);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ZONES_H_
