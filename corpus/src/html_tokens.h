#ifndef VIENDAN_CORPUS_SRC_HTML_TOKENS_H_
#define VIENDAN_CORPUS_SRC_HTML_TOKENS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace viendan {

/// One piece of an HTML document.
struct HtmlToken {
  enum class Kind { kText, kStart, kEnd, kDone };
  Kind kind = Kind::kDone;
  std::string_view text;  ///< Of kText: as written, references not resolved.
  std::string name;       ///< Of tags, in small letters.
  std::vector<std::pair<std::string, std::string>> attributes;  ///< Resolved.

  /// The value of the attribute, or "".
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
  [[nodiscard]] bool has(std::string_view wanted) const;
};

/// Cuts HTML into tokens the way browsers do (HTML Standard, 13.2.5), but keeps
/// text where they drop all to the end: after a comment that is never closed.
/// Comments and the contents of script, style and the like are no tokens.
///
/// Complexity: linear in all. Lifetime: the document must outlive the tokens.
class HtmlTokenizer {
 public:
  explicit HtmlTokenizer(std::string_view html) : html_(html) {}

  HtmlToken next();

 private:
  HtmlToken take_text();
  HtmlToken take_tag(bool is_end);
  void take_attribute(HtmlToken& token);
  void skip_declaration();
  void skip_raw_text(const std::string& name);
  std::string_view take_value();
  void skip_spaces();

  std::string_view html_;
  std::size_t at_ = 0;
  bool comments_close_ = true;  // False once no "-->" is left.
};

/// `text` with its character references resolved.
[[nodiscard]] std::string resolve_references(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_HTML_TOKENS_H_
