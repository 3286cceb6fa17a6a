#ifndef VIENDAN_CLI_STYLE_H_
#define VIENDAN_CLI_STYLE_H_

#include <string>
#include <string_view>

#include "arguments.h"

namespace viendan::cli {

/// How results for people look on a terminal. Without colour it adds nothing.
class Style {
 public:
  /// By --color; "auto" is: standard output is a terminal, NO_COLOR is not set
  /// and TERM is not "dumb".
  explicit Style(const Arguments& arguments);

  [[nodiscard]] std::string strong(std::string_view text) const {
    return wrapped("1", text);
  }
  [[nodiscard]] std::string faint(std::string_view text) const {
    return wrapped("2", text);
  }
  [[nodiscard]] std::string match(std::string_view text) const {
    return wrapped("1;31", text);
  }
  [[nodiscard]] std::string place(std::string_view text) const {
    return wrapped("36", text);
  }

 private:
  [[nodiscard]] std::string wrapped(std::string_view code,
                                    std::string_view text) const;

  bool colour_ = false;
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_STYLE_H_
