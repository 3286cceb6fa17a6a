#include "arguments.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "viendan/base/edit_distance.h"

namespace viendan::cli {
namespace {

Error usage_error(std::string message, std::string hint = {}) {
  return {ErrorCode::kInvalidArgument, std::move(message), "usage",
          std::move(hint)};
}

// The power of two that a unit of bytes stands for; nothing for what is none.
std::optional<unsigned> shift_of_unit(std::string_view unit) {
  if (unit.empty() || unit == "B") return 0;
  constexpr std::string_view kLetters = "kmgt";
  const std::size_t power = kLetters.find(static_cast<char>(unit[0] | 0x20));
  unit.remove_prefix(1);
  const bool is_whole = unit.empty() || unit == "B" || unit == "iB";
  if (power == std::string_view::npos || !is_whole) return std::nullopt;
  return 10 * static_cast<unsigned>(power + 1);
}

// Reads the words of one command line, from left to right.
class Reader {
 public:
  Reader(std::span<const std::string_view> words,
         std::span<const std::string_view> allowed)
      : words_(words), allowed_(allowed) {}

  Result<Arguments> read() {
    bool options_ended = false;
    while (at_ < words_.size()) {
      const std::string_view word = words_[at_++];
      Result<void> done;
      if (options_ended || word == "-" || !word.starts_with('-')) {
        arguments_.operands.emplace_back(word);
      } else if (word == "--") {
        options_ended = true;
      } else if (word.starts_with("--")) {
        done = read_long(word.substr(2));
      } else {
        done = read_letters(word.substr(1));
      }
      if (!done) return done.error();
    }
    return std::move(arguments_);
  }

 private:
  [[nodiscard]] const Option* find(std::string_view name) const {
    if (std::ranges::find(allowed_, name) == allowed_.end()) return nullptr;
    const auto all = options();
    const auto row = std::ranges::find(all, name, &Option::name);
    return row == all.end() ? nullptr : &*row;
  }

  Result<void> read_long(std::string_view word) {
    const std::size_t equals = std::min(word.find('='), word.size());
    const std::string_view name = word.substr(0, equals);
    const Option* option = find(name);
    if (option == nullptr) {
      const std::string_view near = nearest_name(name, allowed_);
      return usage_error(
          fmt::format("unknown option --{}", name),
          near.empty() ? "" : fmt::format("did you mean --{}?", near));
    }
    if (equals < word.size()) {
      if (option->value.empty()) {
        return usage_error(fmt::format("option --{} takes no value", name));
      }
      return give(*option, word.substr(equals + 1));
    }
    return give_next(*option, fmt::format("--{}", name));
  }

  Result<void> read_letters(std::string_view letters) {
    while (!letters.empty()) {
      const char letter = letters.front();
      letters.remove_prefix(1);
      const Option* option = nullptr;
      for (const Option& each : options()) {
        if (each.letter == letter) option = find(each.name);
        if (option != nullptr) break;
      }
      if (option == nullptr) {
        return usage_error(fmt::format("unknown option -{}", letter));
      }
      if (!option->value.empty() && !letters.empty()) {
        return give(*option, letters);
      }
      Result<void> done = give_next(*option, fmt::format("-{}", letter));
      if (!done) return done;
    }
    return {};
  }

  // Takes the next word as the value of an option that needs one.
  Result<void> give_next(const Option& option, const std::string& typed) {
    if (option.value.empty()) return give(option, {});
    if (at_ == words_.size()) {
      return usage_error(
          fmt::format("option {} needs a value: {}", typed, option.value));
    }
    return give(option, words_[at_++]);
  }

  Result<void> give(const Option& option, std::string_view value) {
    arguments_.given.push_back({&option, std::string(value)});
    return {};
  }

  std::span<const std::string_view> words_;
  std::span<const std::string_view> allowed_;
  std::size_t at_ = 0;
  Arguments arguments_;
};

}  // namespace

bool is_choice(std::string_view choices, std::string_view value) {
  while (!choices.empty()) {
    const std::size_t bar = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, bar) == value) return true;
    choices.remove_prefix(std::min(bar + 1, choices.size()));
  }
  return false;
}

std::string_view nearest_name(std::string_view word,
                              std::span<const std::string_view> names) {
  constexpr std::size_t kMostEdits = 2;
  std::string_view nearest;
  std::size_t least = kMostEdits + 1;
  for (const std::string_view name : names) {
    const std::size_t distance = edit_distance(word, name);
    if (distance < least && distance < name.size()) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

bool Arguments::has(std::string_view name) const {
  return std::ranges::any_of(
      given, [&](const Given& each) { return each.option->name == name; });
}

std::string_view Arguments::value(std::string_view name,
                                  std::string_view otherwise) const {
  for (auto it = given.rbegin(); it != given.rend(); ++it) {
    if (it->option->name == name) return it->value;
  }
  return otherwise;
}

std::vector<std::string> Arguments::values(std::string_view name) const {
  std::vector<std::string> all;
  for (const Given& each : given) {
    if (each.option->name == name) all.push_back(each.value);
  }
  return all;
}

Result<std::optional<std::uint64_t>> Arguments::count(
    std::string_view name) const {
  if (!has(name)) return std::optional<std::uint64_t>();
  const std::string_view text = value(name);
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || rest != end || text.empty()) {
    return usage_error(
        fmt::format("option --{} needs a whole number, not '{}'", name, text));
  }
  return std::optional(number);
}

Result<std::optional<std::uint64_t>> Arguments::size(
    std::string_view name) const {
  if (!has(name)) return std::optional<std::uint64_t>();
  const std::string_view text = value(name);
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  const auto digits = static_cast<std::size_t>(rest - text.data());
  const std::optional<unsigned> shift = shift_of_unit(text.substr(digits));
  constexpr std::uint64_t kMost = std::uint64_t{1} << 60;
  if (error != std::errc() || digits == 0 || !shift ||
      number > kMost >> *shift) {
    return usage_error(fmt::format(
        "option --{} needs a size such as 512M or 2G, not '{}'", name, text));
  }
  return std::optional(number << *shift);
}

Result<Arguments> parse_arguments(std::span<const std::string_view> words,
                                  std::span<const std::string_view> allowed) {
  return Reader(words, allowed).read();
}

}  // namespace viendan::cli
