#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace nabla {

// A vector whose first `room` items lie in itself: most lists that are made by the thousand are
// short, and to allocate memory takes longer than all that is done with one. Items are plain data.
// What is long and called from many places is kept out of line, for a small program.
template <class T, std::size_t room>
class InlineVector {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  InlineVector() = default;
  InlineVector(const InlineVector& other) { append(other); }
  InlineVector(InlineVector&& other) noexcept { take(other); }
  InlineVector& operator=(const InlineVector& other) {
    if (this == &other) return *this;
    size_ = 0;
    append(other);
    return *this;
  }
  InlineVector& operator=(InlineVector&& other) noexcept {
    if (this != &other) take(other);
    return *this;
  }
  ~InlineVector() = default;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  T* begin() { return items(); }
  T* end() { return items() + size_; }
  [[nodiscard]] const T* begin() const { return items(); }
  [[nodiscard]] const T* end() const { return items() + size_; }
  T& operator[](std::size_t index) { return items()[index]; }
  const T& operator[](std::size_t index) const { return items()[index]; }

  // The standard library's name.
  void push_back(const T& item) {  // NOLINT(readability-identifier-naming)
    insert(end(), item);
  }

  T& back() { return items()[size_ - 1]; }
  // The standard library's name.
  void pop_back() { --size_; }  // NOLINT(readability-identifier-naming)

  [[gnu::noinline]] T* insert(T* at, T item) {
    const auto index = static_cast<std::size_t>(at - begin());
    reserve(size_ + 1);
    std::copy_backward(begin() + index, end(), end() + 1);
    ++size_;
    items()[index] = item;
    return begin() + index;
  }

  T* erase(T* first, T* last) {
    std::copy(last, end(), first);
    size_ -= static_cast<std::size_t>(last - first);
    return first;
  }
  T* erase(T* at) { return erase(at, at + 1); }

  friend bool operator==(const InlineVector& x, const InlineVector& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end());
  }

  template <class Unwanted>
  friend void eraseIf(InlineVector& list, Unwanted&& unwanted) {
    list.erase(std::remove_if(list.begin(), list.end(), unwanted), list.end());
  }

 private:
  T* items() { return more_ ? more_.get() : own_; }
  [[nodiscard]] const T* items() const { return more_ ? more_.get() : own_; }

  void reserve(std::size_t count) {
    if (count > capacity_) grow(count);
  }

  [[gnu::noinline]] void grow(std::size_t count) {
    const std::size_t capacity = std::max(count, 2 * capacity_);
    std::unique_ptr<T[]> more(new T[capacity]);
    std::copy(begin(), end(), more.get());
    more_ = std::move(more);
    capacity_ = capacity;
  }

  [[gnu::noinline]] void append(const InlineVector& other) {
    reserve(size_ + other.size_);
    std::copy(other.begin(), other.end(), end());
    size_ += other.size_;
  }

  [[gnu::noinline]] void take(InlineVector& other) noexcept {
    more_ = std::move(other.more_);
    capacity_ = std::exchange(other.capacity_, room);
    size_ = std::exchange(other.size_, 0);
    if (!more_) std::copy_n(other.own_, size_, own_);
  }

  std::size_t size_ = 0;
  std::size_t capacity_ = room;
  std::unique_ptr<T[]> more_;  // all items, once they are more than `room`
  T own_[room];
};

}  // namespace nabla
