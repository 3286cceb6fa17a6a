#ifndef VIENDAN_CORPUS_SRC_EXTRACT_H_
#define VIENDAN_CORPUS_SRC_EXTRACT_H_

#include <string>

#include "reader.h"
#include "sandbox.h"
#include "sniff.h"
#include "viendan/corpus/load.h"

namespace viendan {

/// The text of a file of `format`, its legacy codes decoded. Plain text is read
/// here, everything else in a boxed child or by another program.
[[nodiscard]] Result<Extracted> extract(Format format, std::string bytes,
                                        const LoadOptions& options);

/// The limits that `options` set for a boxed child.
[[nodiscard]] BoxLimits box_limits(const LoadOptions& options);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_EXTRACT_H_
