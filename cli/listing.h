#ifndef VIENDAN_CLI_LISTING_H_
#define VIENDAN_CLI_LISTING_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "arguments.h"
#include "found_document.h"
#include "list_options.h"
#include "result_printer.h"
#include "style.h"
#include "viendan/base/result.h"

namespace viendan::cli {

/// Counts results and says which of them --offset and --limit leave.
class Page {
 public:
  enum class Place { kBefore, kWithin, kAfter };

  explicit Page(const ListOptions& options)
      : offset_(options.offset), limit_(options.limit) {}

  /// Counts one more result. Returns where it is.
  Place next() {
    ++count_;
    return place();
  }

  /// True when the last result was behind the page, as all after it are.
  [[nodiscard]] bool is_past() const { return place() == Place::kAfter; }

  /// True when there was any result, on the page or not.
  [[nodiscard]] bool found() const { return count_ > 0; }

 private:
  [[nodiscard]] Place place() const {
    if (count_ <= offset_) return Place::kBefore;
    return count_ - offset_ <= limit_ ? Place::kWithin : Place::kAfter;
  }

  std::size_t offset_;
  std::size_t limit_;
  std::size_t count_ = 0;
};

/// What a command that lists results of an index works with.
struct Listing {
  ListOptions options;
  Page page;
  std::unique_ptr<ResultPrinter> printer;  ///< Never null.
  OpenedIndex index;
  Style style;
  bool vietnamese = false;  ///< Which language people read.

  /// Appends one line that `style` makes faint.
  void faint_line(std::string_view line) const {
    printer->text() += style.faint(line) + '\n';
  }
};

/// Reads the options of a list, prepares the printer of records of `schema`,
/// and opens the index, in this order.
///
/// Errors: those of list_options, ResultPrinter::create and open_index.
/// Lifetime: `schema` and `columns` are static.
[[nodiscard]] Result<Listing> open_listing(
    const Arguments& arguments, std::string_view schema,
    std::span<const std::string_view> columns);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_LISTING_H_
