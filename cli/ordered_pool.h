#ifndef VIENDAN_CLI_ORDERED_POOL_H_
#define VIENDAN_CLI_ORDERED_POOL_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace viendan::cli {

/// Runs one function over inputs on several threads and hands the results out
/// in the order of the inputs, on the thread that adds them.
///
/// With one thread everything runs on the caller's. Memory: at most four
/// inputs a thread are held at a time.
///
/// Thread safety: one thread adds; `work` must be safe to call from many.
template <typename Input, typename Result>
class OrderedPool {
 public:
  using Work = std::function<Result(Input)>;
  using Emit = std::function<void(Result)>;

  OrderedPool(std::size_t threads, Work work, Emit emit)
      : work_(std::move(work)), emit_(std::move(emit)) {
    for (std::size_t i = 0; threads > 1 && i < threads; ++i) {
      threads_.emplace_back([this] { run(); });
    }
  }

  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;

  ~OrderedPool() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    changed_.notify_all();
    for (std::thread& each : threads_) each.join();
  }

  void add(Input input) {
    if (threads_.empty()) {
      emit_(work_(std::move(input)));
      return;
    }
    emit_until(threads_.size() * 4);
    {
      const std::lock_guard lock(mutex_);
      slots_.push_back(std::make_unique<Slot>(std::move(input)));
      waiting_.push_back(slots_.back().get());
    }
    changed_.notify_all();
  }

  /// Emits what is left. Call it once, after the last `add`.
  void finish() { emit_until(1); }

 private:
  struct Slot {
    explicit Slot(Input given) : input(std::move(given)) {}
    Input input;
    Result result{};
    bool done = false;
  };

  // Emits the oldest results until fewer than `count` inputs are held.
  void emit_until(std::size_t count) {
    std::unique_lock lock(mutex_);
    while (slots_.size() >= count && !slots_.empty()) {
      changed_.wait(lock, [this] { return slots_.front()->done; });
      const std::unique_ptr<Slot> slot = std::move(slots_.front());
      slots_.pop_front();
      lock.unlock();
      emit_(std::move(slot->result));
      lock.lock();
    }
  }

  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      Slot* slot = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      Result result = work_(std::move(slot->input));
      lock.lock();
      slot->result = std::move(result);
      slot->done = true;
      changed_.notify_all();
    }
  }

  Work work_;
  Emit emit_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Slot>> slots_;  // In the order of the inputs.
  std::deque<Slot*> waiting_;                // Of slots_, not yet begun.
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_ORDERED_POOL_H_
