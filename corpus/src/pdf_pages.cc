// PDF through poppler's interpreter, with an output device of our own that
// takes glyphs where they stand: poppler's own words are cut and glued by gaps
// that depend on the font, and cost as much again.
//
// The one source of the module that is loaded when the first PDF file is read.
#include "pdf_pages.h"

#include <Error.h>
#include <ErrorCodes.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <UTF.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace viendan {
namespace {

class GlyphDevice : public OutputDev {
 public:
  explicit GlyphDevice(PdfVisitor& visitor) : visitor_(visitor) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return false; }

  void startPage(int, GfxState* state, XRef*) override {
    const auto width = static_cast<float>(state->getPageWidth());
    const auto height = static_cast<float>(state->getPageHeight());
    page = {};
    page.width = width;
    page.height = height;
    for (PdfPage& side : turned) side = {};
    turned[0].width = turned[1].width = height;
    turned[0].height = turned[1].height = width;
    turned[2].width = width;
    turned[2].height = height;
  }

  void updateFont(GfxState* state) override {
    const std::shared_ptr<GfxFont>& font = state->getFont();
    const std::string name =
        font && font->getName() ? *font->getName() : std::string();
    code_ = visitor_.code_of_font(name);
    has_usual_order_ = name.find("Times") != std::string::npos ||
                       name.find("Arial") != std::string::npos;
    names_characters_ = font && font->hasToUnicodeCMap();
  }

  // NOLINTNEXTLINE(readability-function-size): the parameters are Poppler's.
  void drawChar(GfxState* state, double x, double y, double dx, double dy,
                double, double, CharCode code, int bytes,
                const Unicode* unicode, int count) override {
    // What is added between characters is no part of them.
    const double scale = state->getHorizScaling();
    double space = state->getCharSpace() * scale;
    if (code == ' ' && bytes == 1) space += state->getWordSpace() * scale;
    PdfGlyph glyph;
    double left = 0;
    double base = 0;
    double width = 0;
    double rise = 0;
    state->transform(x, y, &left, &base);
    state->transformDelta(dx - space, dy, &width, &rise);
    glyph.size = static_cast<float>(state->getTransformedFontSize());
    if (!std::isfinite(left + base + width) || glyph.size < 0.5F) return;
    PdfPage& side = turn(left, base, width, rise);
    glyph.base = static_cast<float>(base);
    glyph.code = code_;
    const std::size_t before = side.glyphs.size();
    add_all(side, glyph, left, width,
            character_of(code, bytes, unicode, count));
    if (depth_ > 0) {
      has_unnamed_ |= side.glyphs.size() == before;
      extend_span(glyph, left, left + width);
    }
  }

  void beginActualText(GfxState*, const GooString* text) override {
    if (depth_++ > 0) return;
    actual_ = ucs4(text->toStr());
    span_ = {};
    span_begin_ = page.glyphs.size();
    has_unnamed_ = false;
    unknown_before_ = unknown;
  }

  // What glyphs show counts, not what the file says they stand for: both may
  // differ to deceive. It names those that nothing else names (PDF 14.9.4), and
  // the letter that a glyph and the marks over it make.
  void endActualText(GfxState*) override {
    if (depth_ == 0 || --depth_ > 0) return;
    if (actual_.empty() || !(has_unnamed_ || is_letter_with_marks())) return;
    page.glyphs.resize(std::min(span_begin_, page.glyphs.size()));
    add_all(page, span_, span_.left, span_.right - span_.left, actual_);
    unknown = unknown_before_;
  }

  void stroke(GfxState* state) override { add_rules(state); }
  void fill(GfxState* state) override { add_rules(state); }
  void eoFill(GfxState* state) override { add_rules(state); }

  PdfPage page;
  std::size_t unknown = 0;  ///< Characters that the file does not name.
  /// Text that runs up, down and upside down, as if the page were turned.
  std::array<PdfPage, 3> turned;

 private:
  static std::u32string ucs4(const std::string& text) {
    Unicode* characters = nullptr;
    const int count = TextStringToUCS4(text, &characters);
    std::u32string decoded(characters, characters + std::max(count, 0));
    gfree(characters);
    return decoded;
  }

  // "e" and a mark set over it, in a font that has no "ế" of its own.
  [[nodiscard]] bool is_letter_with_marks() const {
    if (actual_.size() != 1 || page.glyphs.size() < span_begin_ + 2) {
      return false;
    }
    const PdfGlyph& letter = page.glyphs[span_begin_];
    const float middle = (letter.left + letter.right) / 2;
    const bool over =
        std::all_of(page.glyphs.begin() + to_offset(span_begin_ + 1),
                    page.glyphs.end(), [&](const PdfGlyph& mark) {
                      return mark.left < middle && mark.base == letter.base;
                    });
    return over && visitor_.adds_marks(letter.c, actual_[0]);
  }

  static std::ptrdiff_t to_offset(std::size_t at) {
    return static_cast<std::ptrdiff_t>(at);
  }

  void extend_span(const PdfGlyph& glyph, double left, double right) {
    if (span_.size == 0) {
      span_ = glyph;
      span_.left = static_cast<float>(left);
    }
    span_.right = static_cast<float>(right);
  }

  // The page that a glyph belongs to; its place becomes one of that page.
  PdfPage& turn(double& left, double& base, double& width, double rise) {
    const double x = left;
    if (std::abs(rise) > std::abs(width) + 0.01) {
      width = std::abs(rise);
      left = rise < 0 ? page.height - base : base;
      base = rise < 0 ? x : page.width - x;
      return turned[rise < 0 ? 0 : 1];
    }
    if (width > -0.01) return page;
    width = -width;
    left = page.width - x;
    base = page.height - base;
    return turned[2];
  }

  // What the glyph shows. Where the file gives the number of the glyph for its
  // character, or no character, the order of the usual fonts tells.
  std::u32string character_of(CharCode code, int bytes, const Unicode* unicode,
                              int count) {
    const bool is_number =
        bytes == 2 && (count == 0 || (count == 1 && unicode[0] == code));
    if (is_number && has_usual_order_) {
      if (const char32_t c = visitor_.character_of_glyph(code)) return {c};
    }
    // Poppler then takes the number for the character.
    const bool is_guess = is_number && !names_characters_;
    if (is_guess || count == 0 || is_odd_control(unicode[0])) ++unknown;
    return {unicode, unicode + count};
  }

  // Not white space, as some programs write it.
  static bool is_odd_control(Unicode c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
  }

  static void add_all(PdfPage& side, PdfGlyph glyph, double left, double width,
                      const std::u32string& characters) {
    const double each = width / static_cast<double>(characters.size());
    for (const char32_t c : characters) {
      glyph.left = static_cast<float>(left);
      left += each;
      glyph.right = static_cast<float>(left);
      add(side, glyph, c);
    }
  }

  // Some programs name the glyphs of "ư" and "ã" in the fonts of TCVN3 by what
  // else fonts show for the two bytes: a minus sign and a dot.
  static char32_t in_old_font(char32_t c) {
    switch (c) {
      case 0x2212: return 0xAD;
      case 0x2219: return 0xB7;
      default: return c;
    }
  }

  static void add(PdfPage& side, PdfGlyph glyph, char32_t c) {
    if (c == 0xAD && glyph.code == LegacyCode::kNone) c = U'-';
    if (glyph.code != LegacyCode::kNone) c = in_old_font(c);
    if (c < 0x20 ||
        (c >= 0x7F && c < 0xA0 && glyph.code == LegacyCode::kNone)) {
      return;
    }
    glyph.c = c;
    side.glyphs.push_back(glyph);
  }

  // Horizontal lines, and the thin rectangles that stand for them.
  void add_rules(GfxState* state) {
    const GfxPath* path = state->getPath();
    constexpr int kMaxParts = 64;
    if (path->getNumSubpaths() > kMaxParts) return;
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* part = path->getSubpath(i);
      if (part->getNumPoints() > 8) continue;
      double left = 1e9;
      double right = -1e9;
      double top = 1e9;
      double bottom = -1e9;
      for (int k = 0; k < part->getNumPoints(); ++k) {
        double x = 0;
        double y = 0;
        state->transform(part->getX(k), part->getY(k), &x, &y);
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
      }
      add_rule(left, right, top, bottom);
    }
  }

  void add_rule(double left, double right, double top, double bottom) {
    constexpr double kThin = 2.5;
    constexpr double kShortest = 8;
    constexpr std::size_t kMaxRules = 20'000;
    if (right - left < kShortest || page.rules.size() >= kMaxRules) return;
    const auto add_at = [&](double y) {
      page.rules.push_back({static_cast<float>(left), static_cast<float>(right),
                            static_cast<float>(y)});
    };
    add_at(top);
    if (bottom - top > kThin) add_at(bottom);
  }

  PdfVisitor& visitor_;
  LegacyCode code_ = LegacyCode::kNone;
  bool has_usual_order_ = false;
  bool names_characters_ = false;  ///< By a map of its own.
  int depth_ = 0;                  ///< Of spans with a text of their own.
  std::u32string actual_;
  PdfGlyph span_;  ///< Where its glyphs stand.
  std::size_t span_begin_ = 0;
  std::size_t unknown_before_ = 0;
  bool has_unnamed_ = false;
};

// Sees whether pictures cover so much of a page with little text that it is a
// scan.
class PictureDevice : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  // NOLINTBEGIN(readability-function-size): the parameters are Poppler's.
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width,
                     int height, bool invert, bool interpolate,
                     bool is_inline) override {
    look_at(state);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert,
                             interpolate, is_inline);
  }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width,
                 int height, GfxImageColorMap* colours, bool interpolate,
                 const int* mask, bool is_inline) override {
    look_at(state);
    OutputDev::drawImage(state, ref, stream, width, height, colours,
                         interpolate, mask, is_inline);
  }

  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int,
                       GfxImageColorMap*, bool, Stream*, int, int, bool,
                       bool) override {
    look_at(state);
  }

  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int,
                           GfxImageColorMap*, bool, Stream*, int, int,
                           GfxImageColorMap*, bool) override {
    look_at(state);
  }
  // NOLINTEND(readability-function-size)

  bool covers = false;

 private:
  // A picture is the unit square of its coordinates.
  void look_at(GfxState* state) {
    const double* m = state->getCTM();
    const double area = std::abs(m[0] * m[3] - m[1] * m[2]);
    const double page = state->getPageWidth() * state->getPageHeight();
    painted_ += area;  // Scanners cut a page into strips.
    covers = covers || painted_ > 0.25 * page;
  }

  double painted_ = 0;
};

// A stamp, a running head and a signer's name, printed on a scan.
constexpr std::size_t kFewGlyphs = 250;

bool is_scan(PDFDoc& document, int page, double resolution) {
  PictureDevice device;
  document.displayPage(&device, page, resolution, resolution, 0, false, true,
                       false);
  return device.covers;
}

Error open_error(int code) {
  if (code == errEncrypted) {
    return {ErrorCode::kUnsupported, "it is encrypted", "encrypted",
            "save it without a password"};
  }
  return {ErrorCode::kCorrupt, "the PDF file is damaged", "corrupt"};
}

void ignore_message(ErrorCategory, Goffset, const char*) {}

Result<PdfPageCounts> read_pages(std::string_view bytes, PdfVisitor& visitor) {
  setErrorCallback(ignore_message);
  // Its tables of glyphs cost more than a short file does.
  if (!globalParams) globalParams = std::make_unique<GlobalParams>();
  // The stream neither writes to the bytes nor frees them.
  auto* stream =
      new MemStream(const_cast<char*>(bytes.data()), 0,
                    static_cast<Goffset>(bytes.size()), Object(objNull));
  PDFDoc document(stream);
  if (!document.isOk()) return open_error(document.getErrorCode());
  constexpr int kMaxPages = 20'000;
  PdfPageCounts counts;
  counts.pages = document.getNumPages();
  if (counts.pages > kMaxPages) {
    return Error{ErrorCode::kLimit,
                 fmt::format("it has {} pages", counts.pages),
                 "too-many-pages"};
  }
  GlyphDevice device(visitor);
  constexpr double kPointsPerInch = 72;
  for (int page = 1; page <= counts.pages; ++page) {
    document.displayPage(&device, page, kPointsPerInch, kPointsPerInch, 0,
                         false, true, false);
    if (device.page.glyphs.size() < kFewGlyphs &&
        is_scan(document, page, kPointsPerInch)) {
      ++counts.scans;
    }
    visitor.add_page(device.page, device.turned);
  }
  counts.unknown = device.unknown;
  return counts;
}

}  // namespace
}  // namespace viendan

// What is exported has the name of kReadPdfPages and the type ReadPdfPages.
extern "C" __attribute__((visibility("default"))) void viendan_read_pdf_pages(
    std::string_view bytes, viendan::PdfVisitor& visitor,
    viendan::Result<viendan::PdfPageCounts>& counts) {
  counts = viendan::read_pages(bytes, visitor);
}
