// A growing array in one memory context: frees with the context, never by a destructor.
#pragma once
#include <span>
#include <type_traits>

#include "extension/pg.hpp"

namespace workload::server {

template <class T>
class Array {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
  MemoryContext context_;
  T* items_ = nullptr;
  Size count_ = 0, room_ = 0;

 public:
  explicit Array(MemoryContext context = CurrentMemoryContext) : context_(context) {}
  void push(const T& item) {
    if (count_ == room_) {
      room_ = room_ ? room_ * 2 : 8;
      Size bytes = mul_size(room_, sizeof(T));
      items_ = static_cast<T*>(items_ ? repalloc(items_, bytes) : MemoryContextAlloc(context_, bytes));
    }
    items_[count_++] = item;
  }
  void shrink(Size count) { count_ = count; }
  Size size() const { return count_; }
  T* begin() { return items_; }
  T* end() { return items_ + count_; }
  operator std::span<const T>() const { return {items_, count_}; }
};
static_assert(std::is_trivially_destructible_v<Array<int>>);

}  // namespace workload::server
