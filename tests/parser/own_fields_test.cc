#include "own_fields.h"

#include <gtest/gtest.h>

#include <string>

#include "golden.h"

namespace viendan {
namespace {

std::string line(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return std::string(name) + ": " + std::string(value) + '\n';
}

std::string dump_issuer(const OwnFields& own) {
  if (own.issuer.name.empty()) return line("parent", own.issuer.parent);
  return line("issuer", own.issuer.name + " (" +
                            std::string(to_string(own.issuer.evidence)) + ") " +
                            own.issuer.id) +
         line("parent", own.issuer.parent);
}

// Every field that is not empty, one a line.
std::string dump(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  std::vector<Warning> warnings;
  const OwnFields own = read_own_fields(text, lines, read_zones(text, lines),
                                        find_numbers(text), warnings);
  std::string out = std::string(to_string(own.document_class)) + ", " +
                    std::string(to_string(own.system)) + '\n';
  if (own.number) {
    out += line("number", to_string(own.number->number) + " in \"" +
                              std::string(slice(text, own.number->span)) + '"');
  }
  out += line("type", info(own.type).name);
  if (own.date) out += line("date", to_iso(*own.date));
  out += line("place", own.place);
  out += dump_issuer(own);
  out += line("province", own.province);
  out += line("subject", own.subject);
  for (const std::string& each : own.addressees) out += line("to", each);
  for (const std::string& each : own.recipients) out += line("copy", each);
  for (const Signer& signer : own.signers) {
    out += line("signer",
                signer.authority + " | " + signer.title + " | " + signer.name);
  }
  for (const Warning& warning : warnings) out += line("warning", warning.code);
  return out;
}

TEST(OwnFields, GoldenDumps) {
  testing_support::expect_golden(
      std::string(VIENDAN_GOLDEN_DIR) + "/own_fields.txt", dump);
}

}  // namespace
}  // namespace viendan
