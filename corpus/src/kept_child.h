#ifndef VIENDAN_CORPUS_SRC_KEPT_CHILD_H_
#define VIENDAN_CORPUS_SRC_KEPT_CHILD_H_

#include <sys/types.h>

#include <memory>
#include <string>

#include "box_answer.h"
#include "box_child.h"
#include "viendan/base/result.h"

namespace viendan {

/// A boxed child that does the same work for several files, one after the
/// other: starting one costs more than reading a small document. The limits
/// hold for each file. Serves one thread at a time.
class KeptChild {
 public:
  /// Starts a child for work such as `order` has, whose bytes and setting are
  /// left for `run`. Errors: those of `ChildStarter::start`.
  [[nodiscard]] static Result<std::unique_ptr<KeptChild>> start(
      const BoxOrder& order, ChildStarter& starter);

  KeptChild(const KeptChild&) = delete;
  KeptChild& operator=(const KeptChild&) = delete;
  ~KeptChild();

  /// Errors: those of `run_boxed`. The child has ended then. Requires:
  /// `fits(…)` for an order with this work.
  [[nodiscard]] Result<std::string> run(const BoxWork& work);

  /// True when the child is for work and limits such as those of `order`.
  [[nodiscard]] bool fits(const BoxOrder& order) const;

  /// How many files it was given.
  [[nodiscard]] int runs() const { return runs_; }

  /// True when it takes no more.
  [[nodiscard]] bool is_spent() const;

 private:
  KeptChild(const BoxOrder& order, int socket, pid_t child);
  [[nodiscard]] bool renew_limits() const;
  [[nodiscard]] AnswerEnd send(const BoxWork& work, BoxDeadline deadline) const;

  BoxOrder order_;
  int socket_;
  pid_t child_;
  int runs_ = 0;
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_KEPT_CHILD_H_
