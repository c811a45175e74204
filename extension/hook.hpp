// One hook of PostgreSQL and its place in the chain. The signature is read off the hook's own
// type, so a parameter that a PostgreSQL release adds or drops needs no #if here.
#pragma once
#include <type_traits>

#include "extension/pg.hpp"

namespace workload::server {

// `Owner` tells apart two parts of the module that are in the same chain.
template <auto& slot, auto standard, class Owner = void>
class Hook {
  using Function = std::remove_reference_t<decltype(slot)>;
  static inline Function previous = nullptr;

 public:
  static void install(Function ours) {
    previous = slot;
    if constexpr (has_standard)
      if (!previous) previous = standard;
    slot = ours;
  }
  template <class... Arguments>
  static auto next(Arguments... arguments) {
    if (has_standard || previous) return previous(arguments...);
    return decltype(previous(arguments...))();
  }

 private:
  static constexpr bool has_standard = !std::is_null_pointer_v<decltype(standard)>;
};

}  // namespace workload::server
