// Method: one walk over the citations with a stack of those whose titles are
// still open, outermost first.

#include "nesting.h"

#include "type_words.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxDepth = 8;

struct Open {
  Index index = kNoIndex;
  bool amended = false;  ///< By what follows, rather than by its title.
};

class NestingWalk {
 public:
  explicit NestingWalk(const std::vector<NestingStep>& steps) : steps_(steps) {}

  std::vector<Index> walk() {
    for (Index i = 0; i < steps_.size(); ++i) {
      close_far(i);
      outers_.push_back(outer_of(i));
      go_on(i);
    }
    return std::move(outers_);
  }

 private:
  // No title is longer than kMaxTitle.
  void close_far(Index i) {
    while (!open_.empty() &&
           steps_[i].begin > steps_[open_.front().index].begin + kMaxTitle) {
      open_.erase(open_.begin());
    }
  }

  Index outer_of(Index i) {
    if (open_.empty()) return kNoIndex;
    const Index previous = i - 1;
    if (steps_[i].joined && open_.back().index == previous) {
      open_.pop_back();  // "A về … và B": B is not in the title of A.
    }
    if (open_.empty()) return kNoIndex;
    if (open_.back().amended) return amended_by(i);
    return open_.back().index;
  }

  // "Nghị định A … của Luật B được sửa đổi bởi Nghị định C": C amends A.
  // No lower document amends a law, so what follows a law is another matter.
  Index amended_by(Index i) {
    if (steps_[open_.back().index].type == steps_[i].type) {
      return open_.back().index;
    }
    for (auto each = open_.rbegin(); each != open_.rend(); ++each) {
      if (steps_[each->index].type == steps_[i].type) return each->index;
    }
    if (is_law(steps_[open_.back().index].type) && !is_law(steps_[i].type) &&
        steps_[i].type != document_type_of_name("nghị quyết")) {
      open_.clear();
      return kNoIndex;
    }
    return open_.back().index;
  }

  void go_on(Index i) {
    switch (steps_[i].continuation) {
      case Continuation::kEnds:
        if (!goes_on_with_bare(i)) open_.clear();
        break;
      case Continuation::kPlain: break;
      case Continuation::kTitle: open(i, false); break;
      case Continuation::kAmended: open(i, true); break;
    }
  }

  // "được sửa đổi bởi Luật số A; Luật số B và Luật số C": the list goes on,
  // also of decrees.
  [[nodiscard]] bool goes_on_with_bare(Index i) const {
    if (open_.empty() || !open_.back().amended) return false;
    if (steps_[i].goes_on) return true;
    return steps_[i].bare_law && i + 1 < steps_.size() &&
           steps_[i + 1].bare_law && steps_[i + 1].begin < steps_[i].begin + 60;
  }

  void open(Index i, bool amended) {
    if (open_.size() < kMaxDepth) open_.push_back({i, amended});
  }

  const std::vector<NestingStep>& steps_;
  std::vector<Open> open_;
  std::vector<Index> outers_;
};

}  // namespace

std::vector<Index> find_outers(const std::vector<NestingStep>& steps) {
  return NestingWalk(steps).walk();
}

}  // namespace viendan
