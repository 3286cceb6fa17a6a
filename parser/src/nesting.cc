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

// Whether `type` is of a lower rank than `amended`, a law or a decree (Law on
// Promulgation of Legal Documents, article 4).
bool is_below(DocumentType type, DocumentType amended) {
  if (is_law(type) || type == document_type_of_name("nghị quyết")) return false;
  const DocumentType decree = document_type_of_name("nghị định");
  return is_law(amended) ||
         (amended == decree && type != decree && type != DocumentType::kNone);
}

class NestingWalk {
 public:
  explicit NestingWalk(const std::vector<NestingStep>& steps) : steps_(steps) {}

  std::vector<Index> walk() {
    for (Index i = 0; i < steps_.size(); ++i) {
      close_far(i);
      const Index outer = outer_of(i);
      outers_.push_back(outer == kNoIndex ? list_of(i) : outer);
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
    close_older(i);
    if (open_.empty()) return kNoIndex;
    if (open_.back().amended) return amended_by(i);
    if (steps_[i].joined && is_beside(i)) open_.pop_back();
    return open_.empty() ? kNoIndex : open_.back().index;
  }

  // "Nghị định số 95/2021/NĐ-CP sửa đổi Nghị định số 83/2014/NĐ-CP và Nghị định
  // số 80/2023/NĐ-CP": the last one is in no title of 2021.
  void close_older(Index i) {
    if (steps_[i].year == 0) return;
    while (!open_.empty() && !open_.back().amended) {
      const int year = steps_[open_.back().index].year;
      if (year == 0 || year >= steps_[i].year) return;
      open_.pop_back();
    }
  }

  // "Nghị định A quy định chi tiết Luật B và Nghị định C sửa đổi Nghị định A":
  // what details a law details no second text of its own kind.
  [[nodiscard]] bool is_beside(Index i) const {
    const Index outer = open_.back().index;
    const DocumentType type = steps_[outer].type;
    if (steps_[i].type != type || is_law(type)) return false;
    if (outer + 1 >= i || !is_law(steps_[outer + 1].type)) return false;
    for (Index between = outer + 1; between < i; ++between) {
      if (steps_[between].type == type) return false;
    }
    return true;
  }

  // The text whose list of amendments steps_[i] is an item of.
  Index list_of(Index i) {
    if (list_ == kNoIndex) return kNoIndex;
    const DocumentType type = steps_[list_].type;
    const bool fits =
        steps_[i].type == type || (is_law(type) && is_law(steps_[i].type));
    if (!fits || !steps_[i].starts_line) list_ = kNoIndex;
    return list_;
  }

  // "Nghị định A … của Luật B được sửa đổi bởi Nghị định C": C amends A.
  // No lower document amends a law or a decree, so what follows one is another
  // matter: "được sửa đổi bởi Nghị định C, Thông tư D hướng dẫn Luật B".
  Index amended_by(Index i) {
    if (amends_nothing(i)) {
      open_.clear();
      return kNoIndex;
    }
    if (steps_[open_.back().index].type == steps_[i].type) {
      return open_.back().index;
    }
    for (auto each = open_.rbegin(); each != open_.rend(); ++each) {
      if (steps_[each->index].type == steps_[i].type) return each->index;
    }
    if (is_below(steps_[i].type, steps_[open_.back().index].type)) {
      open_.clear();
      return kNoIndex;
    }
    return open_.back().index;
  }

  // "Luật A được sửa đổi bởi Luật B, Điều 74 Luật A": the last one is another
  // citation of A.
  [[nodiscard]] bool amends_nothing(Index i) const {
    const NestingStep& amended = steps_[open_.back().index];
    const NestingStep& here = steps_[i];
    constexpr int kFirstYear = 1945;  // A damaged year tells nothing.
    if (here.year >= kFirstYear && here.year < amended.year) return true;
    return here.number != nullptr && amended.number != nullptr &&
           *here.number == *amended.number;
  }

  void go_on(Index i) {
    switch (steps_[i].continuation) {
      case Continuation::kEnds:
        if (!goes_on_with_bare(i)) open_.clear();
        break;
      case Continuation::kPlain: break;
      case Continuation::kTitle: open(i, false); break;
      case Continuation::kAmended: open(i, true); break;
      case Continuation::kAmendedList:
        open_.clear();
        list_ = i;
        break;
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
  Index list_ = kNoIndex;  // What the list of amendments is of.
  std::vector<Index> outers_;
};

}  // namespace

std::vector<Index> find_outers(const std::vector<NestingStep>& steps) {
  return NestingWalk(steps).walk();
}

}  // namespace viendan
