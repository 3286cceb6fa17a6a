#include "viendan/base/result.h"

namespace viendan {

std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInvalidArgument: return "invalid-argument";
    case ErrorCode::kNotFound: return "not-found";
    case ErrorCode::kIo: return "io";
    case ErrorCode::kBadEncoding: return "bad-encoding";
    case ErrorCode::kTooLarge: return "too-large";
    case ErrorCode::kCorrupt: return "corrupt";
    case ErrorCode::kBusy: return "busy";
    case ErrorCode::kUnsupported: return "unsupported";
    case ErrorCode::kLimit: return "limit";
    case ErrorCode::kCrashed: return "crashed";
    case ErrorCode::kSchema: return "schema";
    case ErrorCode::kNoSpace: return "no-space";
    case ErrorCode::kUnreachable: return "unreachable";
  }
  return "unknown";
}

}  // namespace viendan
