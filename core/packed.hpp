// Text as captures keep it: a prefix, then the text, compressed where that helps with PostgreSQL's own method, pglz.
// The server unpacks with the server's function; this one is for whoever has only the files. It reads and writes within
// what it is given, whatever the bytes are.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

namespace workload::core {

struct PackedPrefix {
  std::uint32_t length;  // of the text
  std::uint8_t compressed;
  std::uint8_t encoding;
  std::uint16_t reserved;
};
static_assert(sizeof(PackedPrefix) == 8);

constexpr std::size_t longest_packed = 0x3fffffff - sizeof(PackedPrefix) - 1;  // PostgreSQL's MaxAllocSize

// The prefix of bytes that can be a packed text, else nothing.
inline std::optional<PackedPrefix> packed_prefix(std::span<const char> bytes) {
  PackedPrefix prefix;
  if (bytes.size() < sizeof prefix) return std::nullopt;
  std::memcpy(&prefix, bytes.data(), sizeof prefix);
  std::size_t rest = bytes.size() - sizeof prefix;
  if (prefix.length > longest_packed || prefix.compressed > 1) return std::nullopt;
  // pglz cannot make more than 273 bytes of three.
  if (prefix.compressed ? prefix.length / 91 > rest : prefix.length != rest) return std::nullopt;
  return prefix;
}

// Fills `to`; false when the bytes do not give exactly so much. A control byte tells of the next eight items, from its
// lowest bit on: 0 is a byte as it is; 1 is a copy of what was written before, its length less 3 in four bits, its
// distance in twelve, and for the length 18 a byte that is added to it (src/common/pg_lzcompress.c).
inline bool pglz_unpack(std::span<const char> from, std::span<char> to) {
  std::size_t read = 0, written = 0;
  auto byte = [&](std::size_t at) { return static_cast<unsigned char>(from[at]); };
  while (read < from.size() && written < to.size()) {
    unsigned control = byte(read++);
    for (int item = 0; item < 8 && read < from.size() && written < to.size(); item++, control >>= 1) {
      if (!(control & 1)) {
        to[written++] = from[read++];
        continue;
      }
      if (from.size() - read < 2) return false;
      std::size_t length = (byte(read) & 0x0f) + 3u, distance = (byte(read) & 0xf0) << 4 | byte(read + 1);
      read += 2;
      if (length == 18) {
        if (read == from.size()) return false;
        length += byte(read++);
      }
      if (distance == 0 || distance > written) return false;
      if (length > to.size() - written) length = to.size() - written;
      for (; length > 0; length--, written++) to[written] = to[written - distance];
    }
  }
  return read == from.size() && written == to.size();
}

// Fills `to`, which is as long as the prefix says.
inline bool unpack(std::span<const char> bytes, std::span<char> to) {
  auto prefix = packed_prefix(bytes);
  if (!prefix || prefix->length != to.size()) return false;
  auto packed = bytes.subspan(sizeof *prefix);
  if (prefix->compressed) return pglz_unpack(packed, to);
  std::memcpy(to.data(), packed.data(), packed.size());
  return true;
}

}  // namespace workload::core
