#ifndef VIENDAN_CORPUS_SRC_GLYPH_NUMBERS_H_
#define VIENDAN_CORPUS_SRC_GLYPH_NUMBERS_H_

namespace viendan {

/// The character that glyph `number` of Times New Roman, Arial and their kin
/// shows, or 0. PDF files from some printer drivers name the number of a glyph
/// where its character should be: "7ӌ1+" for "TỈNH".
///
/// The first 258 glyphs have the order of Apple's TrueType fonts (the 'post'
/// table, format 1); the rest is how Microsoft's fonts go on, in two editions.
[[nodiscard]] char32_t character_of_glyph(unsigned number);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_GLYPH_NUMBERS_H_
