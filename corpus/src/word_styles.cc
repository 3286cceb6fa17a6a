#include "word_styles.h"

#include <charconv>
#include <utility>

#include "xml.h"

namespace viendan {

void WordFormat::inherit(const WordFormat& base) {
  if (!font) font = base.font;
  if (!hidden) hidden = base.hidden;
  if (!list) list = base.list;
  if (!level) level = base.level;
}

bool is_on(std::string_view value) {
  return value != "0" && value != "false" && value != "off" && value != "none";
}

int to_int(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

class StylesHandler : public XmlHandler {
 public:
  explicit StylesHandler(WordStyles& styles) : styles_(styles) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "style") {
      id_ = attributes.get("styleId");
      style_ = {};
      if (attributes.get("type") == "paragraph" &&
          is_on(attributes.get("default", "0"))) {
        styles_.default_paragraph_ = id_;
      }
    } else if (name == "docDefaults") {
      style_ = {};
    } else if (name == "basedOn") {
      style_.based_on = attributes.get("val");
    } else if (name == "rFonts") {
      const std::string_view font =
          attributes.get("ascii", attributes.get("hAnsi"));
      if (!font.empty()) style_.format.font = std::string(font);
    } else if (name == "vanish") {
      style_.format.hidden = is_on(attributes.get("val", "1"));
    } else if (name == "numId") {
      style_.format.list = to_int(attributes.get("val"));
    } else if (name == "ilvl") {
      style_.format.level = to_int(attributes.get("val"));
    }
  }

  void end(std::string_view name) override {
    if (name == "style") {
      styles_.styles_.emplace(std::move(id_), std::move(style_));
    } else if (name == "docDefaults") {
      styles_.defaults_ = style_.format;
    }
  }

  void text(std::string_view) override {}

 private:
  WordStyles& styles_;
  std::string id_;
  WordStyles::Style style_;
};

Result<WordStyles> WordStyles::read(std::string_view xml) {
  WordStyles styles;
  StylesHandler handler(styles);
  const Result<void> parsed = parse_xml(xml, handler);
  if (!parsed) return parsed.error();
  return styles;
}

WordFormat WordStyles::format(const std::string& style) const {
  WordFormat format;
  constexpr int kMaxDepth = 32;  // Styles may be based on each other in a ring.
  auto found = styles_.find(style);
  for (int depth = 0; found != styles_.end() && depth < kMaxDepth; ++depth) {
    format.inherit(found->second.format);
    found = styles_.find(found->second.based_on);
  }
  format.inherit(defaults_);
  return format;
}

}  // namespace viendan
