#include "core/segment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace workload::core {
namespace {

using Records = std::vector<std::string>;

constexpr SegmentOwner ours = {2, 15, 7000000000000000001, 42};

std::string frame_of(const SegmentOwner& owner, const std::string& record) {
  FrameHeader header = frame_header(owner, record);
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + record;
}

std::string file_of(const SegmentOwner& owner, const Records& records) {
  SegmentHeader header = segment_header(owner, 1, 0);
  std::string file(reinterpret_cast<const char*>(&header), sizeof header);
  for (const auto& record : records) file += frame_of(owner, record);
  return file;
}

// Reads from a copy of exactly the file's size, so that a sanitizer sees any step beyond it.
Records read(const std::string& file, const SegmentOwner& owner = ours) {
  auto exact = std::make_unique<char[]>(file.size());
  std::copy(file.begin(), file.end(), exact.get());
  SegmentReader reader({exact.get(), file.size()}, owner);
  Records records;
  while (auto record = reader.next()) records.emplace_back(record->begin(), record->end());
  return records;
}

std::string record(std::size_t length, char fill) { return std::string(length, fill); }

TEST(Crc32c, HasTheKnownCheckValue) {
  std::string digits = "123456789";
  EXPECT_EQ(crc32c(digits), 0xe3069283u);
  EXPECT_EQ(crc32c(std::span(digits).subspan(4), crc32c(std::span(digits).first(4))), 0xe3069283u);
  EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8a9136aau);  // RFC 3720, appendix B.4
}

TEST(Segment, GivesBackWhatWasWritten) {
  Records written = {record(8, 'a'), record(4096, 'b'), record(16, 'c')};
  EXPECT_EQ(read(file_of(ours, written)), written);
  EXPECT_EQ(read(file_of(ours, {})), Records());
  EXPECT_EQ(read(""), Records());
}

TEST(Segment, TellsItsOwner) {
  auto header = read_segment_header(file_of(ours, {}));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->owner, ours);
  EXPECT_EQ(header->first_id, 1);
}

TEST(Segment, HasNoHeaderWhenOneBitOfItIsWrong) {
  std::string whole = file_of(ours, {});
  for (std::size_t bit = 0; bit < whole.size() * 8; bit++) {
    std::string damaged = whole;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    EXPECT_FALSE(read_segment_header(damaged));
  }
  EXPECT_FALSE(read_segment_header(whole.substr(0, whole.size() - 1)));
}

TEST(Segment, ShowsNothingOfAnotherOwner) {
  for (SegmentOwner other :
       {SegmentOwner{3, 15, ours.system_identifier, 42}, SegmentOwner{2, 16, ours.system_identifier, 42},
        SegmentOwner{2, 15, 1, 42}, SegmentOwner{2, 15, ours.system_identifier, 43}}) {
    EXPECT_EQ(read(file_of(other, {record(8, 'a')})), Records());
    // Nor when a stranger's frames follow our header.
    EXPECT_EQ(read(file_of(ours, {record(8, 'b')}) + frame_of(other, record(8, 'a'))), Records({record(8, 'b')}));
  }
}

TEST(Segment, NeedsNoHeaderToFindItsRecords) {
  std::string file = file_of(ours, {record(8, 'a'), record(24, 'b')});
  std::fill_n(file.begin(), sizeof(SegmentHeader), '\0');
  EXPECT_EQ(read(file).size(), 2u);
}

TEST(Segment, PassesOverATornFrame) {
  std::string torn = frame_of(ours, record(64, 'x')).substr(0, 40);
  std::string file = file_of(ours, {record(8, 'a')}) + torn + frame_of(ours, record(8, 'b'));
  EXPECT_EQ(read(file), Records({record(8, 'a'), record(8, 'b')}));
}

TEST(Segment, DoesNotLookIntoARecord) {
  std::string inner = frame_of(ours, record(8, 'i'));
  EXPECT_EQ(read(file_of(ours, {inner, record(8, 'a')})), Records({inner, record(8, 'a')}));
}

TEST(Segment, IsNotSlowedDownByBytesThatLookLikeManyFrames) {
  FrameHeader forged = {FrameHeader::expected_magic, 1 << 20, 0, 0};
  std::string file(std::size_t(8) << 20, '\0');
  for (std::size_t at = 0; at + sizeof forged <= file.size(); at += sizeof forged)
    std::memcpy(file.data() + at, &forged, sizeof forged);
  EXPECT_EQ(read(file), Records());  // half a million times a megabyte would take minutes
}

class Damage {
  std::mt19937 random_;

 public:
  explicit Damage(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  std::string bytes(std::size_t count) {
    std::string made(count, '\0');
    for (auto& each : made) each = static_cast<char>(random_());
    return made;
  }
  void apply(std::string& file) {
    std::size_t at = below(file.size()), length = std::min(below(200), file.size() - at);
    switch (below(8)) {
      case 0:
        file.resize(at);
        break;
      case 1:
        if (!file.empty()) file[at] = static_cast<char>(file[at] ^ (1 << below(8)));
        break;
      case 2:
        file.replace(at, length, bytes(length));
        break;
      case 3:
        file.erase(at, length);
        break;
      case 4:
        file.insert(at, bytes(below(100)));
        break;
      case 5:
        file.insert(at, file.substr(below(file.size() + 1), below(400)));
        break;
      case 6:
        std::fill_n(file.begin() + static_cast<std::ptrdiff_t>(at), length, '\0');
        break;
      case 7: {  // a huge or odd length where one may stand
        std::uint32_t lengths[] = {0, 1, 7, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff};
        if (file.size() >= at + 4) std::memcpy(file.data() + at, &lengths[below(std::size(lengths))], 4);
        break;
      }
    }
  }
};

TEST(Segment, ReturnsOnlyWhatWasWrittenHoweverTheFileIsDamaged) {
  Damage damage(20240229);
  std::size_t survived = 0, written_in_all = 0;
  for (int round = 0; round < 20000; round++) {
    Records written;
    for (std::size_t i = damage.below(12); i > 0; i--) written.push_back(damage.bytes(8 * (1 + damage.below(40))));
    std::string file = file_of(ours, written);
    for (std::size_t times = damage.below(5); times > 0; times--) damage.apply(file);
    std::set<std::string> known(written.begin(), written.end());
    auto found = read(file);
    for (const auto& each : found) ASSERT_TRUE(known.count(each)) << "round " << round;
    survived += found.size();
    written_in_all += written.size();
    read_segment_header(file);
  }
  EXPECT_GT(survived, written_in_all / 2);
}

TEST(Segment, FindsNothingInNoise) {
  Damage damage(7);
  for (int round = 0; round < 2000; round++) EXPECT_EQ(read(damage.bytes(damage.below(3000))), Records());
}

}  // namespace
}  // namespace workload::core
