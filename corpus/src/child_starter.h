#ifndef VIENDAN_CORPUS_SRC_CHILD_STARTER_H_
#define VIENDAN_CORPUS_SRC_CHILD_STARTER_H_

#include <sys/types.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "box_child.h"
#include "viendan/base/result.h"

namespace viendan {

class KeptChild;

/// The id of an error: another try, with another pipe, is worth it.
inline constexpr std::string_view kStarterLost = "starter-lost";

/// A process that was forked while this one was small, and forks boxed children
/// for it. Forking takes time for each page of memory; this way what it takes
/// does not grow with the index that is being written, and no document that
/// was read is in the memory of the reader of the next, but for kinds that
/// share a child.
///
/// Its children are children of this process, which waits for them. It never
/// sees the bytes of a document, only a file that it hands on.
///
/// A second one stands by: where the first is killed in a thread that may not
/// start it again, the second takes its place, for a fork beside other threads
/// copies the locks that they hold.
///
/// Thread safety: all but construction and destruction may be called from
/// several threads.
class ChildStarter {
 public:
  /// Call it in the main thread, which then has to live as long as any child.
  ChildStarter();
  ChildStarter(const ChildStarter&) = delete;
  ChildStarter& operator=(const ChildStarter&) = delete;
  ~ChildStarter();

  /// Starts a child that writes to `pipe`. Where both processes are gone, they
  /// are started again by the main thread; in another thread, this one forks.
  ///
  /// Errors: kIo "no-process"; kStarterLost when the process went just now. It
  /// may have started the child before, so that the pipe is spent.
  [[nodiscard]] Result<pid_t> start(const BoxOrder& order, int pipe);

  /// A child that was kept for work and limits such as those of `order`, or
  /// null.
  [[nodiscard]] std::unique_ptr<KeptChild> take_kept(const BoxOrder& order);

  /// Keeps a child for who wants it next, unless it is spent.
  void keep(std::unique_ptr<KeptChild> child);

  /// The process that is asked; -1 where there is none. For tests.
  [[nodiscard]] pid_t process() const { return first_.id; }

 private:
  struct Process {
    int socket = -1;
    pid_t id = -1;
  };
  static Process open();
  static void close(Process& process);
  [[nodiscard]] std::optional<pid_t> ask(const BoxOrder& order, int pipe,
                                         int file);

  std::mutex mutex_;
  Process first_;
  Process second_;           // Stands by.
  unsigned long asked_ = 0;  // Numbers what is asked.

  std::mutex kept_mutex_;
  std::vector<std::unique_ptr<KeptChild>> kept_;
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_CHILD_STARTER_H_
