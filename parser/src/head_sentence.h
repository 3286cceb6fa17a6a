#ifndef VIENDAN_PARSER_SRC_HEAD_SENTENCE_H_
#define VIENDAN_PARSER_SRC_HEAD_SENTENCE_H_

#include <string_view>

#include "letterhead.h"
#include "viendan/base/span.h"

namespace viendan {

/// True if `span`, which follows a heading, goes on with its sentence: "của
/// Chính phủ số 115/2003/NĐ-CP", "số …", "ngày …" after a number. In capitals
/// "CỦA …" always does; in small letters a body must follow.
[[nodiscard]] bool is_head_sentence(std::string_view text, Span span,
                                    bool capitals, const Letterhead& head);

/// Takes issuer, number and date of such a sentence into `head`, as far as it
/// has none. Returns: what is left of `span`.
[[nodiscard]] Span skip_head_sentence(std::string_view text, Span span,
                                      Letterhead& head);

/// Where `span` goes on with the name of the type ("THÔNG TƯ" / "liên tịch …")
/// makes it the type of `head`. Returns: what is left of `span`.
[[nodiscard]] Span skip_longer_type(std::string_view text, Span span,
                                    Letterhead& head);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_HEAD_SENTENCE_H_
