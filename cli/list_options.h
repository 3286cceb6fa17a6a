#ifndef VIENDAN_CLI_LIST_OPTIONS_H_
#define VIENDAN_CLI_LIST_OPTIONS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "arguments.h"
#include "exit_code.h"
#include "found_document.h"
#include "viendan/base/result.h"
#include "viendan/index/search.h"
#include "viendan/parser/reference.h"

namespace viendan::cli {

/// Which results of a list are wanted, and in which order.
struct ListOptions {
  std::size_t offset = 0;
  std::size_t limit = SIZE_MAX;
  std::string sort;      ///< As typed; empty if it was not.
  std::string relation;  ///< "basis"; empty for any.
  std::optional<PartialDate> since;
};

/// Errors: kInvalidArgument for what is no number, date or relation.
[[nodiscard]] Result<ListOptions> list_options(const Arguments& arguments);

/// The same for `search`. `sort` stands for the order when none is typed.
[[nodiscard]] SearchOptions search_options(const ListOptions& options,
                                           SortOrder sort);

/// "bad-reference", kInvalidArgument: `operand` names no document, or which
/// part of it is not understood.
[[nodiscard]] Error bad_reference(const std::string& operand);

/// The document that `operand`, a REF or the path of a document in the index,
/// stands for.
/// Errors: kInvalidArgument "bad-reference" when it is neither.
[[nodiscard]] Result<Reference> reference_of(OpenedIndex& index,
                                             const std::string& operand);

/// Runs `body`, which needs between `least` and `most` operands, and prints
/// its error. `usage` is what they are, as in "citedby REF".
[[nodiscard]] ExitCode run_with_operands(
    const Arguments& arguments, std::size_t least, std::size_t most,
    std::string_view usage, Result<ExitCode> (*body)(const Arguments&));

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_LIST_OPTIONS_H_
