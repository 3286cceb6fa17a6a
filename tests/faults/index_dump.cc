// Prints what an index holds, the same for equal contents:
//
//   index_dump INDEX

#include <cstdio>

#include "viendan/index/verify.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const viendan::Result<std::string> dump = viendan::dump_index(argv[1]);
  if (!dump) {
    std::fprintf(stderr, "%s\n", dump.error().message.c_str());
    return dump.error().code == viendan::ErrorCode::kNotFound ? 66 : 76;
  }
  std::fputs(dump->c_str(), stdout);
  return 0;
}
