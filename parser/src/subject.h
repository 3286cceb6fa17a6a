#ifndef VIENDAN_PARSER_SRC_SUBJECT_H_
#define VIENDAN_PARSER_SRC_SUBJECT_H_

#include <cstddef>

#include "head_state.h"

namespace viendan {

/// Reads the subject ("trích yếu") below a heading, from piece `at` on: its
/// lines, up to a rule, a recital, the addressees, numbered text, the body that
/// decides, or a paragraph of the text.
void read_subject(HeadState& state, std::size_t at);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_SUBJECT_H_
