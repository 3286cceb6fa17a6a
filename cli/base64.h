#ifndef VIENDAN_CLI_BASE64_H_
#define VIENDAN_CLI_BASE64_H_

#include <string>
#include <string_view>

namespace viendan::cli {

/// `bytes` in Base64 with padding (RFC 4648, section 4).
[[nodiscard]] std::string to_base64(std::string_view bytes);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_BASE64_H_
