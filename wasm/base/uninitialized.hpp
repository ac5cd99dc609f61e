#pragma once

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace nabla {

// Makes numbers without writing zeros first, for arrays whose every number is written before it is
// read: to zero a graph's memory takes as long as to compute a few hundred points with it. Large
// arrays begin where a line of the cache does, so that no register is loaded from two lines.
template <class T>
struct UninitializedAllocator : std::allocator<T> {
  template <class Other>
  struct rebind {  // NOLINT(readability-identifier-naming): the standard library's name
    using other = UninitializedAllocator<Other>;  // NOLINT(readability-identifier-naming)
  };

  T* allocate(std::size_t count) {
    if (count < large) return std::allocator<T>::allocate(count);
    return static_cast<T*>(::operator new(count * sizeof(T), line));
  }
  void deallocate(T* numbers, std::size_t count) {
    if (count < large) return std::allocator<T>::deallocate(numbers, count);
    ::operator delete(numbers, line);
  }

  template <class Item>
  void construct(Item* place) {
    ::new (static_cast<void*>(place)) Item;
  }
  template <class Item, class... Arguments>
  void construct(Item* place, Arguments&&... arguments) {
    ::new (static_cast<void*>(place)) Item(std::forward<Arguments>(arguments)...);
  }

 private:
  static constexpr std::align_val_t line{64};
  static constexpr std::size_t large = 16 * static_cast<std::size_t>(line) / sizeof(T);
};

template <class T>
using UninitializedVector = std::vector<T, UninitializedAllocator<T>>;

}  // namespace nabla
