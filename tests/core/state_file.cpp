#include "core/state_file.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace workload::core {
namespace {

struct Record {
  std::uint64_t number;
  std::uint32_t text_length, more;
};

constexpr StateHeader ours{0x12345678, 1, 15, sizeof(Record), 7, 8, 0, 0, 0, 0, 0};

std::string file_of(const std::vector<std::string>& texts) {
  StateHeader header = ours;
  std::string records;
  for (auto& text : texts) {
    Record record{header.records++, static_cast<std::uint32_t>(text.size()), 0};
    records.append(reinterpret_cast<const char*>(&record), sizeof record).append(text);
  }
  header.length = sizeof header + records.size();
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + records;
}

const char* refused(const std::string& file) {
  StateHeader header{};
  std::memcpy(&header, file.data(), std::min(file.size(), sizeof header));
  return refusal(header, ours, file.size());
}

// Reads as the server does; nothing when the file is refused.
std::vector<std::string> texts_of(const std::string& file) {
  if (refused(file)) return {};
  StateRecords<Record> records(std::span<const char>(file).subspan(sizeof(StateHeader)));
  std::vector<std::string> texts;
  Record record;
  std::span<const char> text;
  while (records.next(&record, &text)) texts.emplace_back(text.begin(), text.end());
  return texts;
}

StateHeader& header_of(std::string& file) { return *reinterpret_cast<StateHeader*>(file.data()); }

TEST(StateFile, GivesBackWhatWasWritten) {
  std::vector<std::string> texts{"SELECT 1", "", "SELECT 2"};
  EXPECT_EQ(refused(file_of(texts)), nullptr);
  EXPECT_EQ(texts_of(file_of(texts)), texts);
  EXPECT_EQ(refused(file_of({})), nullptr);
}

TEST(StateFile, OfAnotherServerIsRefused) {
  for (auto change :
       {+[](StateHeader& header) { header.magic++; }, +[](StateHeader& header) { header.layout++; },
        +[](StateHeader& header) { header.server_major++; }, +[](StateHeader& header) { header.node++; },
        +[](StateHeader& header) { header.system_identifier++; }, +[](StateHeader& header) { header.record_size++; },
        +[](StateHeader& header) { header.length++; }}) {
    std::string file = file_of({"SELECT 1"});
    change(header_of(file));
    EXPECT_NE(refused(file), nullptr);
  }
}

TEST(StateFile, CutOffAnywhereIsRefused) {
  std::string file = file_of({"SELECT 1", "SELECT 2"});
  for (std::size_t length = 0; length < file.size(); length++) EXPECT_NE(refused(file.substr(0, length)), nullptr);
}

TEST(StateFile, MoreRecordsThanBytesAreRefused) {
  std::string file = file_of({"SELECT 1"});
  header_of(file).records = 0xffffffff;
  EXPECT_NE(refused(file), nullptr);
}

TEST(StateFile, WhateverItHoldsNothingBehindItIsRead) {  // for the address sanitizer
  std::mt19937 random(1);
  const std::string good = file_of({"SELECT 1", std::string(300, 'x'), "", "SELECT 2"});
  for (int round = 0; round < 20000; round++) {
    std::string file = good;
    for (unsigned change = random() % 4 + 1; change > 0; change--)
      file[random() % file.size()] = static_cast<char>(random());
    if (round % 3 == 0) file.resize(random() % file.size());
    std::string exact(file.data(), file.size());
    exact.shrink_to_fit();
    std::size_t bytes = 0;
    for (auto& text : texts_of(exact)) bytes += text.size();
    EXPECT_LE(bytes, exact.size());
  }
}

TEST(StateFile, ATextThatWouldLeaveTheFileEndsIt) {
  std::string file = file_of({"SELECT 1", "SELECT 2"});
  Record first{0, 0xffffffff, 0};
  std::memcpy(file.data() + sizeof(StateHeader), &first, sizeof first);
  EXPECT_TRUE(texts_of(file).empty());
}

}  // namespace
}  // namespace workload::core
