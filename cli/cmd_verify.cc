#include <fmt/core.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <optional>
#include <string>

#include "commands.h"
#include "index_place.h"
#include "language.h"
#include "list_options.h"
#include "message.h"
#include "output.h"
#include "row.h"
#include "viendan/index/index_lock.h"
#include "viendan/index/layout.h"
#include "viendan/index/verify.h"

namespace viendan::cli {
namespace {

// More problems than this are not told one by one.
constexpr std::uint64_t kMostTold = 1000;

constexpr int kSound = 0;
constexpr int kProblems = 10;
constexpr int kUnreadable = 11;

// Written at once: what comes next may crash.
ExitCode tell(const IndexProblem& problem, bool json) {
  if (!json) {
    return print_result(
        fmt::format("{} [{}]\n", escaped(problem.message), problem.code));
  }
  Row row;
  row.text("code", problem.code);
  row.text("message", problem.message);
  std::string line;
  row.append_json("viendan.verify/1", {}, line);
  return print_result(line += '\n');
}

// In a process of its own: damage can crash Xapian.
[[noreturn]] void verify_in_child(const std::string& directory,
                                  std::size_t shard, bool json) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  std::uint64_t problems = 0;
  const auto done =
      verify_shard(directory, shard, [&](const IndexProblem& problem) {
        if (++problems <= kMostTold) (void)tell(problem, json);
      });
  if (!done) print_error(done.error());
  if (!done) ::_exit(kUnreadable);
  ::_exit(problems == 0 ? kSound : kProblems);
}

bool verify_one(const std::string& directory, std::size_t shard, bool json) {
  const pid_t child = ::fork();
  if (child == 0) verify_in_child(directory, shard, json);
  int status = 1;
  while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    continue;
  }
  if (child > 0 && WIFSIGNALED(status)) {
    (void)tell({"structure-damaged",
                fmt::format("shard {}: reading it crashed", shard)},
               json);
  }
  return status == kSound;
}

Result<ExitCode> try_verify(const Arguments& arguments) {
  const Result<std::string> directory = index_directory(arguments, false);
  if (!directory) return directory.error();
  const Result<std::optional<std::uint64_t>> wait = arguments.count("wait");
  if (!wait) return wait.error();
  const Result<Manifest> manifest = read_manifest(*directory);
  if (!manifest) return manifest.error();
  // Without the lock, where it cannot be had: the index may be read-only.
  const Result<IndexLock> lock =
      IndexLock::acquire(*directory, static_cast<double>(wait->value_or(0)));
  if (!lock && lock.error().code == ErrorCode::kBusy) return lock.error();
  const bool json = arguments.value("format", "text") == "jsonl";
  bool sound = true;
  for (std::size_t i = 0; i < manifest->shards.size(); ++i) {
    sound = verify_one(*directory, i, json) && sound;
  }
  const ExitCode code = sound ? ExitCode::kFound : ExitCode::kDamaged;
  if (json || arguments.has("quiet")) return code;
  const std::string_view said =
      sound ? in_language("the index is sound\n", "chỉ mục nguyên vẹn\n")
            : in_language(
                  "the index is damaged; make it again with viendan "
                  "import\n",
                  "chỉ mục bị hỏng; tạo lại bằng viendan import\n");
  return print_result(said, code);
}

}  // namespace

ExitCode run_verify(const Arguments& arguments) {
  return run_with_operands(arguments, 0, 0, "verify", try_verify);
}

}  // namespace viendan::cli
