// Any bytes are read or refused by each reader of our own; what it answers
// survives the way through the pipe. The first byte chooses.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "reader.h"
#include "reader_frame.h"
#include "sniff.h"
#include "text_encoding.h"
#include "viendan/base/utf8.h"

namespace {

using viendan::Extracted;
using viendan::Result;

Result<Extracted> decode(std::string_view bytes) {
  viendan::DecodedText decoded = viendan::decode_text(std::string(bytes));
  return Extracted{std::move(decoded.text), decoded.encoding, {}};
}

Result<Extracted> unpack(std::string_view bytes) {
  return viendan::unpack_extracted(std::string(bytes));
}

Result<Extracted> read_docx(std::string_view bytes) {
  return viendan::read_docx(bytes);
}

Result<Extracted> read_odt(std::string_view bytes) {
  return viendan::read_odt(bytes);
}

constexpr std::array kReaders = {viendan::read_html,
                                 viendan::read_rtf,
                                 read_docx,
                                 read_odt,
                                 viendan::read_markdown,
                                 decode,
                                 unpack,
                                 viendan::read_doc};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1,
                               size - 1);
  (void)viendan::sniff(bytes);
  const Result<Extracted> read = kReaders[data[0] % kReaders.size()](bytes);
  const Result<Extracted> sent =
      viendan::unpack_extracted(viendan::pack_extracted(read));
  if (read.has_value() != sent.has_value()) std::abort();
  if (read && read->text != sent->text) std::abort();
  return 0;
}
