#include "pdf_module.h"

#include <dlfcn.h>

#include <string>

#ifndef VIENDAN_MODULE_DIR  // Where the build says that modules go.
#define VIENDAN_MODULE_DIR "/usr/lib/viendan"
#endif

namespace viendan {
namespace {

// First along the run path of the program, then where it is installed.
ReadPdfPages* load() {
  void* module = ::dlopen(kPdfModule, RTLD_NOW | RTLD_LOCAL);
  if (module == nullptr) {
    const std::string installed =
        std::string(VIENDAN_MODULE_DIR "/") + kPdfModule;
    module = ::dlopen(installed.c_str(), RTLD_NOW | RTLD_LOCAL);
  }
  if (module == nullptr) return nullptr;
  return reinterpret_cast<ReadPdfPages*>(::dlsym(module, kReadPdfPages));
}

}  // namespace

ReadPdfPages* pdf_module() {
  static ReadPdfPages* const kFunction = load();
  return kFunction;
}

}  // namespace viendan
