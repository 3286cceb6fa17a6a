#include "index_place.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace viendan::cli {
namespace {

bool is_standard_input(std::string_view kept) { return kept.starts_with("-:"); }

constexpr std::string_view kIndexName = ".viendan";

std::string current_folder() {
  const std::unique_ptr<char, decltype(&std::free)> name(::getcwd(nullptr, 0),
                                                         &std::free);
  return name == nullptr ? "/" : name.get();
}

bool is_directory(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// The nearest .viendan at or above the current folder, or "".
std::string nearest_index() {
  std::string folder = current_folder();
  while (true) {
    std::string candidate = folder == "/" ? "/" : folder + "/";
    candidate += kIndexName;
    if (is_directory(candidate)) return candidate;
    if (folder == "/" || folder.empty()) return {};
    folder.resize(std::max<std::size_t>(1, folder.rfind('/')));
  }
}

// `path` without its last part; "" for what is at the top.
std::string folder_above(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

bool is_below(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) &&
         path[folder.size()] == '/';
}

}  // namespace

Result<std::vector<std::string>> index_directories(const Arguments& arguments) {
  std::vector<std::string> directories = arguments.values("index");
  if (!directories.empty()) return directories;
  const char* const set = std::getenv("VIENDAN_INDEX");
  if (set != nullptr && *set != '\0') return std::vector<std::string>{set};
  std::string nearest = nearest_index();
  if (!nearest.empty()) return std::vector<std::string>{std::move(nearest)};
  return Error{ErrorCode::kNotFound, "no index in this folder or any above it",
               "index-not-found", "make one with: viendan import FOLDER"};
}

Result<std::string> index_directory(const Arguments& arguments,
                                    bool may_be_new) {
  Result<std::vector<std::string>> all = index_directories(arguments);
  if (!all && !may_be_new) return all.error();
  if (!all) return current_folder() + '/' + std::string(kIndexName);
  if (all->size() == 1 && all->front().starts_with("ssh://")) {
    return Error{ErrorCode::kInvalidArgument,
                 "an index on another machine can only be read", "usage",
                 "run the command there"};
  }
  if (all->size() == 1) return std::move(all->front());
  return Error{ErrorCode::kInvalidArgument,
               "this command takes one --index only", "usage"};
}

std::string absolute_path(std::string_view path) {
  std::string whole;
  if (!path.starts_with('/')) whole = current_folder() + '/';
  whole += path;
  std::string clean;
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t end = std::min(whole.find('/', at), whole.size());
    const std::string_view part = std::string_view(whole).substr(at, end - at);
    if (part == "..") {
      clean.resize(clean.empty() ? 0 : clean.rfind('/'));
    } else if (!part.empty() && part != ".") {
      clean.append("/").append(part);
    }
    at = end + 1;
  }
  return clean.empty() ? "/" : clean;
}

const std::string& main_path(const IndexedDocument& document) {
  const auto file = std::ranges::find_if_not(document.paths, is_standard_input);
  return file == document.paths.end() ? document.paths.front() : *file;
}

DocumentPaths::DocumentPaths(const std::string& index_directory) {
  const std::unique_ptr<char, decltype(&std::free)> real(
      ::realpath(index_directory.c_str(), nullptr), &std::free);
  root_ = folder_above(real == nullptr ? absolute_path(index_directory)
                                       : std::string(real.get()));
  current_ = current_folder();
  if (current_ == "/") current_.clear();
}

std::string DocumentPaths::kept(std::string_view typed) const {
  std::string path = absolute_path(typed);
  return is_below(path, root_) ? path.substr(root_.size() + 1) : path;
}

std::string DocumentPaths::opened(std::string_view kept) const {
  if (kept.starts_with('/')) return std::string(kept);
  return root_ + '/' + std::string(kept);
}

std::string DocumentPaths::shown(std::string_view kept) const {
  if (is_standard_input(kept)) return std::string(kept);
  std::string path = opened(kept);
  return is_below(path, current_) ? path.substr(current_.size() + 1) : path;
}

}  // namespace viendan::cli
