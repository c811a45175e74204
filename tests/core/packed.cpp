#include "core/packed.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>

namespace workload::core {
namespace {

// Both sides are of exactly their size, so that a sanitizer sees any step beyond them.
std::optional<std::string> unpacked(const std::string& bytes) {
  auto from = std::make_unique<char[]>(bytes.size());
  std::copy(bytes.begin(), bytes.end(), from.get());
  auto prefix = packed_prefix({from.get(), bytes.size()});
  if (!prefix) return std::nullopt;
  auto to = std::make_unique<char[]>(prefix->length);
  if (!unpack({from.get(), bytes.size()}, {to.get(), prefix->length})) return std::nullopt;
  return std::string(to.get(), prefix->length);
}

std::string with_prefix(std::uint32_t length, bool compressed, const std::string& rest) {
  PackedPrefix prefix = {length, compressed, 6, 0};
  return std::string(reinterpret_cast<const char*>(&prefix), sizeof prefix) + rest;
}

// "abcabcabcabc": three bytes, then nine copied from three before.
const std::string repeated = std::string(
    "\x08"
    "abc"
    "\x06\x03",
    6);
// Two hundred times "x": one byte, then a copy of 18 + 181.
const std::string many = std::string(
    "\x02"
    "x"
    "\x0f\x01\xb5",
    5);

TEST(Packed, GivesBackWhatWasNotCompressed) {
  EXPECT_EQ(unpacked(with_prefix(5, false, "hello")), "hello");
  EXPECT_EQ(unpacked(with_prefix(0, false, "")), "");
}

TEST(Packed, CopiesWhatWasWrittenBefore) {
  EXPECT_EQ(unpacked(with_prefix(12, true, repeated)), "abcabcabcabc");
  EXPECT_EQ(unpacked(with_prefix(200, true, many)), std::string(200, 'x'));
}

TEST(Packed, RefusesALengthThatTheBytesDoNotGive) {
  EXPECT_FALSE(unpacked(with_prefix(4, false, "hello")));
  EXPECT_FALSE(unpacked(with_prefix(6, false, "hello")));
  EXPECT_FALSE(unpacked(with_prefix(13, true, repeated)));
  EXPECT_FALSE(unpacked(with_prefix(3, true, repeated)));
  EXPECT_FALSE(unpacked(with_prefix(0x3fffffff, true, repeated)));
  EXPECT_FALSE(unpacked("short"));
}

TEST(Packed, RefusesACopyOfWhatIsBeforeTheBeginning) {
  EXPECT_FALSE(unpacked(with_prefix(6, true,
                                    std::string("\x08"
                                                "abc"
                                                "\x00\x04",
                                                6))));
  EXPECT_FALSE(unpacked(with_prefix(6, true,
                                    std::string("\x08"
                                                "abc"
                                                "\x00\x00",
                                                6))));
}

TEST(Packed, RefusesWhatWasCutOff) {
  auto whole = with_prefix(200, true, many);
  for (std::size_t length = 0; length < whole.size(); length++) EXPECT_FALSE(unpacked(whole.substr(0, length)));
}

TEST(Packed, StaysWithinAnyBytes) {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; i++) {
    std::string rest(random() % 60, '\0');
    for (char& c : rest) c = static_cast<char>(random() % 4 ? random() : random() % 8);
    auto length = static_cast<std::uint32_t>(random() % 500);
    auto text = unpacked(with_prefix(length, true, rest));
    EXPECT_EQ(text.value_or(std::string(length, ' ')).size(), length);
  }
}

}  // namespace
}  // namespace workload::core
