#ifndef VIENDAN_CORPUS_SRC_BOX_ANSWER_H_
#define VIENDAN_CORPUS_SRC_BOX_ANSWER_H_

#include <sys/types.h>

#include <chrono>
#include <string>
#include <string_view>

#include "sandbox.h"
#include "viendan/base/result.h"

namespace viendan {

/// What a child answers is a frame:
///
///   frame = "VDB1" size:8 bytes little-endian payload:size bytes
inline constexpr std::string_view kFrameMagic = "VDB1";

// How a child ends when it has no answer.
inline constexpr int kExitUnboxed = 101;
inline constexpr int kExitNoMemory = 102;

/// When a child is to have answered.
using BoxDeadline = std::chrono::steady_clock::time_point;

[[nodiscard]] BoxDeadline deadline_of(const BoxLimits& limits);

/// How reading an answer ended.
enum class AnswerEnd {
  kWhole,    ///< With a frame.
  kClosed,   ///< The child has no more to say.
  kInvalid,  ///< It says what is no frame.
  kTooMuch,
  kTooLong,
  kFailed,
};

/// Waits for `event` of poll(2), or the end of what is at `descriptor`: kWhole.
/// Else kTooLong or kFailed.
[[nodiscard]] AnswerEnd await(int descriptor, short event,
                              BoxDeadline deadline);

/// The header of the frame of a payload of `size` bytes.
[[nodiscard]] std::string frame_header(std::size_t size);

/// Reads one frame from `descriptor`, at most `limits.output` bytes of it, and
/// leaves its payload in `answer`. Trusts nothing that it reads.
[[nodiscard]] AnswerEnd read_answer(int descriptor, const BoxLimits& limits,
                                    BoxDeadline deadline, std::string& answer);

/// Ends `child`, whose answer ended so, and waits for it. The error tells what
/// went wrong; requires that something did.
[[nodiscard]] Error end_failed_child(pid_t child, AnswerEnd end,
                                     const BoxLimits& limits,
                                     BoxDeadline deadline);

/// Ends `child`, whatever it does, and waits for it.
void end_child(pid_t child);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_BOX_ANSWER_H_
