// CRC-32C (Castagnoli, RFC 3720 appendix B.4), eight bytes a step ("slicing by 8", Kounavis and Berry 2005): about 2
// GB/s without a special instruction, so one function serves the server, the tests and whoever reads the files
// elsewhere.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace workload::core {

namespace crc32c_tables {

constexpr auto made = [] {
  std::array<std::array<std::uint32_t, 256>, 8> tables = {};
  for (std::uint32_t i = 0; i < 256; i++) {
    std::uint32_t crc = i;
    for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (crc & 1 ? 0x82f63b78u : 0);
    tables[0][i] = crc;
  }
  for (std::uint32_t i = 0; i < 256; i++)
    for (std::size_t slice = 1; slice < 8; slice++)
      tables[slice][i] = (tables[slice - 1][i] >> 8) ^ tables[0][tables[slice - 1][i] & 0xff];
  return tables;
}();

}  // namespace crc32c_tables

// Of `bytes` after what `before` is the CRC of.
constexpr std::uint32_t crc32c(std::span<const char> bytes, std::uint32_t before = 0) {
  const auto& tables = crc32c_tables::made;
  std::uint32_t crc = ~before;
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  auto byte = [&](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
  for (; left >= 8; left -= 8, at += 8) {
    std::uint32_t low = crc ^ (byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24);
    crc = tables[7][low & 0xff] ^ tables[6][low >> 8 & 0xff] ^ tables[5][low >> 16 & 0xff] ^ tables[4][low >> 24] ^
          tables[3][byte(4)] ^ tables[2][byte(5)] ^ tables[1][byte(6)] ^ tables[0][byte(7)];
  }
  for (; left > 0; left--, at++) crc = (crc >> 8) ^ tables[0][(crc ^ byte(0)) & 0xff];
  return ~crc;
}

}  // namespace workload::core
