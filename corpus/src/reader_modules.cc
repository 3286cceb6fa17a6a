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

}  // namespace

ReadPdfPages* pdf_module() {
  static ReadPdfPages* const kFunction =
      reinterpret_cast<ReadPdfPages*>(load(kPdfModule, kReadPdfPages));
  return kFunction;
}

OpenZipArchive* zip_module() {
  static OpenZipArchive* const kFunction =
      reinterpret_cast<OpenZipArchive*>(load(kZipModule, kOpenZipArchive));
  return kFunction;
}

ParseXml* xml_module() {
  static ParseXml* const kFunction =
      reinterpret_cast<ParseXml*>(load(kXmlModule, kParseXml));
  return kFunction;
}

ParseMarkdown* markdown_module() {
  static ParseMarkdown* const kFunction =
      reinterpret_cast<ParseMarkdown*>(load(kMarkdownModule, kParseMarkdown));
  return kFunction;
}

}  // namespace viendan
