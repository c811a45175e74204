// What the files of a server say, whole and damaged, without a server.
#include "advisor/capture/server_files.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "advisor/capture/from_server_files.hpp"
#include "advisor/capture/records.hpp"
#include "advisor/model/problem.hpp"
#include "core/packed.hpp"

namespace workload::advisor {
namespace {

namespace fs = std::filesystem;
using core::Part;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr int utf_8 = 6;
constexpr core::SegmentOwner ours = {core::capture_layout, 15, 7000000000000000001, 42};

template <class T>
std::string raw(const T& value) {
  return std::string(reinterpret_cast<const char*>(&value), sizeof value);
}

std::string packed(const std::string& text) {
  core::PackedPrefix prefix = {static_cast<std::uint32_t>(text.size()), 0, utf_8, 0};
  return raw(prefix) + text;
}

struct Recorded {
  std::int64_t id = 1;
  std::string text = "SELECT id FROM messages WHERE chat_id = $1";
  std::string plan = R"([{"Plan": {"Node Type": "Seq Scan"}}])";
  core::Status status = core::Status::ok;
  std::int64_t supersedes = 0;
  double duration_ms = 12.5;
};

std::string record(const Recorded& recorded) {
  std::string parts[] = {recorded.text, packed(recorded.plan), packed("[]"), "{7,NULL}", "{integer,text}"};
  core::CaptureHeader header = {};
  header.magic = core::capture_magic;
  header.id = recorded.id;
  header.supersedes = recorded.supersedes;
  header.captured_at = 820454400000000 + recorded.id;
  header.queryid = -5;
  header.database = 16400;
  header.role = 10;
  header.duration_ms = recorded.duration_ms;
  header.system_identifier = ours.system_identifier;
  header.node = ours.node;
  header.status = recorded.status;
  header.level = core::Level::full;
  header.generic_plan = -1;
  header.encoding = utf_8;
  std::string all;
  for (std::size_t i = 0; i < std::size(parts); i++) {
    header.parts[i] = static_cast<std::uint32_t>(parts[i].size());
    all += parts[i];
  }
  header.length = static_cast<std::uint32_t>(core::length_of(header));
  all = raw(header) + all;
  all.resize(header.length);
  return all;
}

std::string framed(const std::string& record, const core::SegmentOwner& owner = ours) {
  return raw(core::frame_header(owner, record)) + record;
}

std::string segment(const std::vector<std::string>& records, const core::SegmentOwner& owner = ours) {
  auto file = raw(core::segment_header(owner, 1, 0));
  for (const auto& each : records) file += framed(each, owner);
  return file;
}

std::string forgotten(const std::string& record) {
  core::CaptureHeader header;
  std::memcpy(&header, record.data(), sizeof header);
  auto remains = raw(core::remains_of(header));
  remains.resize(record.size());
  return remains;
}

core::SavedStatement counted(std::int64_t calls, std::uint32_t database = 16400) {
  core::SavedStatement saved = {};
  saved.key = {-5, database, 10, 0};
  saved.counts.calls = calls;
  saved.counts.total_ms = 10.0 * static_cast<double>(calls);
  saved.counts.min_ms = saved.counts.max_ms = 10;
  saved.counts.first_seen = 820454400000000;
  saved.counts.last_seen = 820454460000000;
  for (std::int64_t i = 0; i < calls; i++) saved.counts.latency.add(10.0);
  saved.encoding = utf_8;
  saved.tables_known = 1;
  saved.tables[0] = 16500;
  return saved;
}

std::string with_checksum(std::string file) {
  core::StateHeader header;
  std::memcpy(&header, file.data(), sizeof header);
  header.checksum = core::state_checksum(header, core::crc32c(std::span<const char>(file).subspan(sizeof header)));
  return raw(header) + file.substr(sizeof header);
}

std::string statements(const std::vector<core::SavedStatement>& all, const std::string& text) {
  auto header = core::state_header(ours.postgres_major, ours.system_identifier, ours.node);
  std::string records;
  for (auto saved : all) {
    saved.text_length = static_cast<std::uint32_t>(text.size());
    records += raw(saved) + text;
  }
  header.records = static_cast<std::uint32_t>(all.size());
  header.length = sizeof header + records.size();
  header.counting_since = 820454400000000;
  return with_checksum(raw(header) + records);
}

class Files : public testing::Test {
 protected:
  Files() : directory_(testing::TempDir() + "server_files." + std::to_string(getpid())) {
    fs::create_directory(directory_);
  }
  ~Files() override { fs::remove_all(directory_); }

  void write(const std::string& name, const std::string& bytes) {
    std::ofstream(directory_ + "/" + name, std::ios::binary) << bytes;
  }

  std::vector<std::int64_t> ids() {
    std::vector<std::int64_t> found;
    ServerFiles(directory_).for_each_capture([&](const FiledCapture& capture) { found.push_back(capture.header.id); });
    return found;
  }

  Workload workload(const std::string& database = "") {
    return FromServerFiles({directory_}, database, [&](const Problem& problem) { warnings_.push_back(problem); })
        .read();
  }

  Problem problem(const std::function<void()>& body) {
    try {
      body();
    } catch (const Problem& found) {
      return found;
    }
    ADD_FAILURE() << "no problem was found";
    return {};
  }

  // Everything that can be asked, which is to end well or in a Problem.
  void read_all() {
    try {
      as_lines(ServerFiles(directory_));
      workload();
    } catch (const Problem& found) {
      EXPECT_NE(found.message, "");
    }
  }

  std::string directory_;
  std::vector<Problem> warnings_;
};

TEST_F(Files, SayWhatWasCaptured) {
  write("captures.00000001", segment({record({})}));
  ServerFiles files(directory_);
  EXPECT_EQ(files.owner(), ours);
  int captures = 0;
  files.for_each_capture([&](const FiledCapture& capture) {
    captures++;
    EXPECT_EQ(capture.part(Part::text), Recorded().text);
    EXPECT_EQ(capture.part(Part::plan), Recorded().plan);
    EXPECT_EQ(capture.part(Part::parameters), "{7,NULL}");
  });
  EXPECT_EQ(captures, 1);
  EXPECT_THAT(as_lines(files), HasSubstr(R"("parameter_types":["integer","text"],"parameters":["7",null])"));
}

TEST_F(Files, SayWhatWasCounted) {
  write("statements", statements({counted(3)}, "SELECT 'ä'"));
  ServerFiles files(directory_);
  ASSERT_TRUE(files.has_statements());
  ASSERT_EQ(files.statements().size(), 1u);
  EXPECT_EQ(files.statements()[0].record.counts.calls, 3);
  EXPECT_EQ(files.statements()[0].text, "SELECT 'ä'");
}

TEST_F(Files, OfCapturesAreReadInTheirOrderAndEachRecordOnce) {
  write("captures.00000002", segment({record({.id = 2}), record({.id = 3})}));
  write("captures.00000001", segment({record({.id = 1}), record({.id = 2})}));
  write("captures.1", segment({record({.id = 9})}));
  write("captures.00000003.old", segment({record({.id = 10})}));
  EXPECT_THAT(ids(), ElementsAre(1, 2, 3));
}

TEST_F(Files, DoNotShowWhatRanWhenItsEndIsKnown) {
  write("captures.00000001",
        segment({record({.id = 1, .status = core::Status::running}), record({.id = 2, .status = core::Status::running}),
                 record({.id = 3, .status = core::Status::cancelled, .supersedes = 1})}));
  EXPECT_THAT(ids(), ElementsAre(2, 3));
}

TEST_F(Files, PassOverForgottenCapturesWithoutAWord) {
  write("statements", statements({counted(3)}, Recorded().text));
  write("captures.00000001", segment({record({.id = 1}), forgotten(record({.id = 2})), record({.id = 3})}));
  EXPECT_THAT(ids(), ElementsAre(1, 3));
  workload();
  EXPECT_TRUE(warnings_.empty());
}

TEST_F(Files, TellOfCapturesOfAnUnknownKind) {
  auto unknown = record({.id = 2});
  unknown[0] = 'x';
  write("statements", statements({counted(3)}, Recorded().text));
  write("captures.00000001", segment({record({.id = 1}), unknown}));
  EXPECT_EQ(ServerFiles(directory_).passed_over().unknown_captures, 1);
  workload();
  ASSERT_EQ(warnings_.size(), 1u);
  EXPECT_THAT(warnings_[0].detail, HasSubstr("captures of an unknown kind: 1"));
}

TEST_F(Files, OfAnotherServerAreTold) {
  auto other = ours;
  other.node++;
  write("statements", statements({counted(3)}, Recorded().text));
  write("captures.00000001", segment({record({.id = 1})}, other));
  write("captures.00000002", segment({record({.id = 2})}));
  EXPECT_THAT(ids(), ElementsAre(2));
  EXPECT_EQ(ServerFiles(directory_).passed_over().foreign_files, 1);
}

TEST_F(Files, OfAnotherVersionAreTold) {
  auto older = ours;
  older.layout--;
  write("captures.00000001", segment({record({.id = 1})}, older));
  write("captures.00000002", segment({record({.id = 2})}));
  EXPECT_THAT(ids(), ElementsAre(2));
  EXPECT_EQ(ServerFiles(directory_).passed_over().files_of_other_versions, 1);
}

TEST_F(Files, WithoutAWholeHeaderAreKnownByTheirFrames) {
  auto file = segment({record({.id = 1}), record({.id = 2})});
  file[9] ^= 1;
  write("captures.00000001", file);
  EXPECT_EQ(ServerFiles(directory_).owner(), ours);
  EXPECT_THAT(ids(), ElementsAre(1, 2));
}

TEST_F(Files, ThatAreMissingAreAProblem) {
  EXPECT_THAT(problem([&] { ServerFiles{directory_}; }).message, HasSubstr("has no captures"));
  EXPECT_THAT(problem([&] { ServerFiles(directory_ + "/none"); }).message, HasSubstr("could not read"));
}

TEST_F(Files, LoseToABitThatFlippedOneRecordAtMost) {
  auto whole = segment({record({.id = 1}), record({.id = 2}), record({.id = 3})});
  auto first = framed(record({.id = 1})).size();
  for (std::size_t at = 0; at < whole.size(); at++) {
    auto damaged = whole;
    damaged[at] ^= static_cast<char>(1 << at % 8);
    write("captures.00000001", damaged);
    auto found = ids();
    if (at < sizeof(core::SegmentHeader)) {
      EXPECT_THAT(found, ElementsAre(1, 2, 3)) << at;
      continue;
    }
    auto lost = static_cast<std::int64_t>(1 + (at - sizeof(core::SegmentHeader)) / first);
    std::vector<std::int64_t> wanted;
    for (std::int64_t id : {1, 2, 3})
      if (id != lost) wanted.push_back(id);
    EXPECT_EQ(found, wanted) << at;
    auto passed = ServerFiles(directory_).passed_over();
    EXPECT_EQ(passed.damaged_places, 1) << at;
    EXPECT_EQ(passed.damaged_bytes, static_cast<std::int64_t>(first)) << at;
  }
}

TEST_F(Files, ThatWereCutOffShowWhatIsWhole) {
  auto whole = segment({record({.id = 1}), record({.id = 2})});
  auto frame = framed(record({.id = 1})).size();
  for (std::size_t length = 0; length < whole.size(); length++) {
    write("captures.00000001", whole.substr(0, length));
    EXPECT_EQ(ids().size(), length < sizeof(core::SegmentHeader) + frame ? 0u : 1u) << length;
  }
}

// Layouts of development versions, and whatever else has a checksum that is right.
TEST_F(Files, OfCapturesAreReadWithinTheirBytesWhateverARecordSays) {
  auto whole = record({.id = 2});
  for (std::size_t at = 0; at < whole.size(); at++)
    for (char bits : {char(1 << at % 8), char(0x80), char(0xff)}) {
      auto odd = whole;
      odd[at] ^= bits;
      write("captures.00000001", segment({record({.id = 1}), odd, record({.id = 3})}));
      auto found = ids();
      EXPECT_EQ(found.front(), 1) << at;
      read_all();
    }
}

TEST_F(Files, OfStatementsAreRefusedWhenAByteIsWrong) {
  auto whole = statements({counted(3), counted(4, 16401)}, "SELECT $1");
  for (std::size_t at = 0; at < whole.size(); at++) {
    auto damaged = whole;
    damaged[at] ^= static_cast<char>(1 << at % 8);
    write("statements", damaged);
    ServerFiles files(directory_);
    EXPECT_FALSE(files.has_statements()) << at;
    EXPECT_NE(files.passed_over().statements, "") << at;
    write("statements", whole.substr(0, at));
    EXPECT_FALSE(ServerFiles(directory_).has_statements()) << at;
  }
}

TEST_F(Files, OfStatementsAreReadWithinTheirBytesWhateverARecordSays) {
  auto whole = statements({counted(3), counted(4)}, "SELECT $1");
  for (std::size_t at = sizeof(core::StateHeader); at < whole.size(); at++)
    for (char bits : {char(1 << at % 8), char(0x80), char(0xff)}) {
      auto odd = whole;
      odd[at] ^= bits;
      write("statements", with_checksum(odd));
      read_all();
    }
}

TEST_F(Files, MakeAWorkload) {
  write("statements", statements({counted(3)}, Recorded().text));
  write("captures.00000001", segment({record({.id = 1}), record({.id = 2, .duration_ms = 99})}));
  auto made = workload();
  ASSERT_EQ(made.statements.size(), 1u);
  const auto& statement = made.statements[0];
  EXPECT_EQ(statement.queryid, "-5");
  EXPECT_EQ(statement.calls, 3);
  EXPECT_EQ(statement.total, 30);
  EXPECT_EQ(statement.p50, 10);
  ASSERT_TRUE(statement.capture);
  EXPECT_EQ(statement.capture->duration, 99);
  EXPECT_EQ(made.seconds, 60);
  EXPECT_EQ(made.nodes.at(0).since, "2025-12-31 00:00:00 UTC");
}

TEST_F(Files, OfSeveralDatabasesMakeTheWorkloadOfTheOneThatIsNamed) {
  write("statements", statements({counted(3), counted(4, 16401)}, Recorded().text));
  EXPECT_EQ(problem([&] { workload(); }).message, "the files have statements of several databases");
  EXPECT_EQ(workload("16401").statements.at(0).calls, 4);
  EXPECT_EQ(problem([&] { workload("4"); }).message, "the files have no statements of database 4");
  EXPECT_EQ(problem([&] { workload("chat"); }).message, "invalid value for --database: \"chat\"");
}

}  // namespace
}  // namespace workload::advisor
