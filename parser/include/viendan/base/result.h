#ifndef VIENDAN_BASE_RESULT_H_
#define VIENDAN_BASE_RESULT_H_

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace viendan {

/// Why an operation on the outside world failed. The set is closed and small:
/// a caller branches on it; everything else is text for a person.
enum class ErrorCode {
  kInvalidArgument,  ///< The caller or the user gave something unusable.
  kNotFound,         ///< A file, document or index does not exist.
  kIo,               ///< Reading or writing failed; `Error::message` says how.
  kBadEncoding,      ///< Input bytes are not in the encoding they should be.
  kTooLarge,         ///< Input is over a documented limit.
  kCorrupt,          ///< Stored data is damaged or of an unknown version.
  kBusy,             ///< Another process holds the lock.
  kUnsupported,      ///< A format or feature that this build cannot read.
  kLimit,            ///< A child was stopped by a limit of time or memory.
  kCrashed,          ///< A child ended by a signal.
  kSchema,           ///< Stored data is of another version of the schema.
  kNoSpace,          ///< The disk is full.
  kUnreachable,      ///< A remote index does not answer.
};

/// The name of `code` as messages and JSON print it, such as "not-found".
[[nodiscard]] std::string_view to_string(ErrorCode code);

/// Why something failed, for a program and for a person.
struct Error {
  ErrorCode code;
  std::string message;    ///< What and where; no capital, no final full stop.
  std::string_view id{};  ///< Static and stable, for scripts: "no-text". Empty:
                          ///< `to_string(code)`.
  std::string hint{};     ///< How to mend it; may be empty.
};

/// Either a `T` or the `Error` that prevented it; `Result<void>` is only the
/// latter. The interface is the part of C++23's `std::expected` that we use,
/// so that it can become an alias of it.
///
/// Use it for failures of the environment. A text without a citation is no
/// failure: return an empty vector or `std::nullopt`. A broken invariant is a
/// bug: `assert`.
template <typename T>
class [[nodiscard]] Result {
 public:
  // Implicit, so that `return value;` and `return Error{...};` both read well.
  // NOLINTBEGIN(google-explicit-constructor)
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  /// Requires: `has_value()`.
  [[nodiscard]] T& value() & {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] const T& value() const& {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T&& value() && { return std::move(value()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  /// Requires: `!has_value()`.
  [[nodiscard]] const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error)  // NOLINT(google-explicit-constructor)
      : error_(std::move(error)), ok_(false) {}

  [[nodiscard]] bool has_value() const { return ok_; }
  explicit operator bool() const { return ok_; }

  /// Requires: `!has_value()`.
  [[nodiscard]] const Error& error() const {
    assert(!ok_);
    return error_;
  }

 private:
  Error error_{};
  bool ok_ = true;
};

}  // namespace viendan

#endif  // VIENDAN_BASE_RESULT_H_
