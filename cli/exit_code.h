#ifndef VIENDAN_CLI_EXIT_CODE_H_
#define VIENDAN_CLI_EXIT_CODE_H_

#include "viendan/base/result.h"

namespace viendan::cli {

/// What the process ends with. Scripts depend on it; the numbers above 63 are
/// those of sysexits.h.
enum class ExitCode : int {
  kFound = 0,         ///< Done; where something was looked for, it was found.
  kNothing = 1,       ///< Nothing found, or `check` has findings.
  kUsage = 2,         ///< The command line is wrong.
  kSomeFailed = 3,    ///< Finished, but some files failed.
  kBadInput = 65,     ///< The only input could not be read as a document.
  kNoInput = 66,      ///< No such file, document or index.
  kUnreachable = 69,  ///< A remote index does not answer.
  kInternal = 70,     ///< A bug, or memory ran out.
  kIo = 74,           ///< Reading or writing failed; the disk is full.
  kTryAgain = 75,     ///< Locked by another process.
  kDamaged = 76,      ///< The index is damaged.
  kSchema = 78,       ///< The index is of another schema.
  kInterrupted = 130,
};

/// What a command that fails with `code` ends with.
[[nodiscard]] constexpr ExitCode exit_code_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInvalidArgument: return ExitCode::kUsage;
    case ErrorCode::kNotFound: return ExitCode::kNoInput;
    case ErrorCode::kIo: return ExitCode::kIo;
    case ErrorCode::kBadEncoding: return ExitCode::kBadInput;
    case ErrorCode::kTooLarge: return ExitCode::kBadInput;
    case ErrorCode::kCorrupt: return ExitCode::kDamaged;
    case ErrorCode::kBusy: return ExitCode::kTryAgain;
    case ErrorCode::kUnsupported: return ExitCode::kBadInput;
    case ErrorCode::kLimit: return ExitCode::kBadInput;
    case ErrorCode::kCrashed: return ExitCode::kBadInput;
    case ErrorCode::kSchema: return ExitCode::kSchema;
    case ErrorCode::kNoSpace: return ExitCode::kIo;
    case ErrorCode::kUnreachable: return ExitCode::kUnreachable;
  }
  return ExitCode::kInternal;
}

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_EXIT_CODE_H_
