#pragma once

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace nabla {

// Makes numbers without writing zeros first, for arrays whose every number is written before it is
// read: to zero a graph's memory takes as long as to compute a few hundred points with it.
template <class T>
struct UninitializedAllocator : std::allocator<T> {
  template <class Other>
  struct rebind {  // NOLINT(readability-identifier-naming): the standard library's name
    using other = UninitializedAllocator<Other>;  // NOLINT(readability-identifier-naming)
  };

  template <class Item>
  void construct(Item* place) {
    ::new (static_cast<void*>(place)) Item;
  }
  template <class Item, class... Arguments>
  void construct(Item* place, Arguments&&... arguments) {
    ::new (static_cast<void*>(place)) Item(std::forward<Arguments>(arguments)...);
  }
};

template <class T>
using UninitializedVector = std::vector<T, UninitializedAllocator<T>>;

}  // namespace nabla
