#include "reader_modules.h"

#include <dlfcn.h>

#include <string>

#ifndef VIENDAN_MODULE_DIR  // Where the build says that modules go.
#define VIENDAN_MODULE_DIR "/usr/lib/viendan"
#endif

namespace viendan {
namespace {

// First along the run path of the program, then where it is installed.
void* load(const char* name, const char* function) {
  void* module = ::dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (module == nullptr) {
    const std::string installed = std::string(VIENDAN_MODULE_DIR "/") + name;
    module = ::dlopen(installed.c_str(), RTLD_NOW | RTLD_LOCAL);
  }
  return module == nullptr ? nullptr : ::dlsym(module, function);
}

// The function of that type, which is looked for once.
template <typename Function>
Function* loaded(const char* file, const char* name) {
  static Function* const kFunction =
      reinterpret_cast<Function*>(load(file, name));
  return kFunction;
}

}  // namespace

ReadPdfPages* pdf_module() {
  return loaded<ReadPdfPages>(kPdfModule, kReadPdfPages);
}

OpenZipArchive* zip_module() {
  return loaded<OpenZipArchive>(kZipModule, kOpenZipArchive);
}

ParseXml* xml_module() { return loaded<ParseXml>(kXmlModule, kParseXml); }

ParseMarkdown* markdown_module() {
  return loaded<ParseMarkdown>(kMarkdownModule, kParseMarkdown);
}

}  // namespace viendan
