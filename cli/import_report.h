#ifndef VIENDAN_CLI_IMPORT_REPORT_H_
#define VIENDAN_CLI_IMPORT_REPORT_H_

#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "arguments.h"
#include "viendan/base/result.h"

namespace viendan::cli {

/// What became of one file, for the report. Empty texts are left out.
struct ImportLine {
  std::string_view path;    ///< As shown.
  std::string_view status;  ///< "imported", "failed", …
  std::string_view id;      ///< Of its document.
  std::string_view other;   ///< Another path with the same bytes.
  std::string_view code;    ///< Why it was skipped or failed.
  std::string_view message;
  bool known = false;  ///< It failed in an earlier run and has not changed.
};

/// Counts what became of the files of an import, writes the report of each to
/// the file of --report, and shows progress on standard error.
class ImportReport {
 public:
  /// Errors: kIo when the file of --report cannot be made.
  [[nodiscard]] static Result<ImportReport> create(const Arguments& arguments);

  void add(const ImportLine& line);

  /// How many files there are to look at, for the time that is left; 0 is not
  /// known.
  void set_total(std::uint64_t total) { total_ = total; }

  /// True if progress is shown, so that the total is worth counting.
  [[nodiscard]] bool shows_progress() const { return mode_ != Mode::kNone; }

  /// Shows progress, some times a second; `begun` are files that are done but
  /// not yet durable.
  void tick(std::uint64_t begun);

  /// Prints the sum of all, to standard output; and takes the progress away.
  /// Returns false if the report could not be written.
  [[nodiscard]] bool finish();

  [[nodiscard]] std::uint64_t count(std::string_view status) const;

 private:
  enum class Mode : std::uint8_t { kNone, kTerminal, kJson };
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  static constexpr std::array<std::string_view, 7> kStatuses = {
      "imported", "unchanged", "duplicate", "skipped",
      "failed",   "vanished",  "removed"};
  static constexpr std::array<std::string_view, 7> kStatusesVi = {
      "tệp đã nhập", "không đổi",         "trùng", "bỏ qua", "không đọc được",
      "đã biến mất", "đã bỏ khỏi chỉ mục"};

  void show(std::uint64_t seen, double seconds);
  void clear_line();
  void write_counts(std::string& out) const;

  std::unique_ptr<std::FILE, Close> file_;
  std::array<std::uint64_t, kStatuses.size()> counts_{};
  std::uint64_t total_ = 0;
  std::uint64_t settled_ = 0;
  double started_ = 0;
  double shown_ = 0;
  Mode mode_ = Mode::kNone;
  bool quiet_ = false;
  bool verbose_ = false;
  bool json_ = false;
  bool dry_run_ = false;
  bool line_shown_ = false;
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_IMPORT_REPORT_H_
