// A 64-bit identity made of numbers, the same on every node and after every restart. FNV-1a over the bytes of each
// number, lowest first: small, and spread well enough for a few thousand plans.
#pragma once
#include <cstdint>
#include <string_view>

namespace workload::core {

class Fingerprint {
  std::uint64_t state_ = 0xcbf29ce484222325u;  // FNV offset basis

 public:
  Fingerprint& add(std::uint64_t number) {
    for (int i = 0; i < 8; i++) {
      state_ ^= (number >> (8 * i)) & 0xff;
      state_ *= 0x100000001b3u;  // FNV prime
    }
    return *this;
  }
  Fingerprint& add(std::string_view text) {
    for (char c : text) add(static_cast<unsigned char>(c));
    return add(text.size());
  }
  std::uint64_t value() const { return state_; }
};

}  // namespace workload::core
