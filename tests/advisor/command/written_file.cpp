// A written file is the old one or the new one.
#include "advisor/command/written_file.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "advisor/model/problem.hpp"

namespace workload::advisor::command {
namespace {

namespace fs = std::filesystem;

class WrittenFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "written.XXXXXX";
    folder = mkdtemp(name.data());
  }
  void TearDown() override { fs::remove_all(folder); }

  static std::string contents(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  Problem problem(const fs::path& path) {
    try {
      write_file(path.string(), "new");
    } catch (const Problem& found) {
      return found;
    }
    ADD_FAILURE() << "no problem was found";
    return {};
  }

  fs::path folder;
};

TEST_F(WrittenFile, ReplacesTheOldOneAndLeavesNothingElse) {
  write_file((folder / "a").string(), "old");
  write_file((folder / "a").string(), "new");
  EXPECT_EQ(contents(folder / "a"), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 1);
}

TEST_F(WrittenFile, KeepsTheModeOfTheOldOne) {
  std::ofstream(folder / "a") << "old";
  fs::permissions(folder / "a", fs::perms::owner_read | fs::perms::owner_write);
  write_file((folder / "a").string(), "new");
  EXPECT_EQ(fs::status(folder / "a").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(WrittenFile, FollowsASymbolicLink) {
  std::ofstream(folder / "a") << "old";
  fs::create_symlink(folder / "a", folder / "link");
  write_file((folder / "link").string(), "new");
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(contents(folder / "a"), "new");
}

TEST_F(WrittenFile, RefusesADirectory) {
  auto found = problem(folder);
  EXPECT_EQ(found.message, "could not write file \"" + folder.string() + "\"");
  EXPECT_EQ(found.detail, "It is a directory.");
}

TEST_F(WrittenFile, SaysThatTheFolderIsNotThere) {
  EXPECT_EQ(problem(folder / "no" / "a").detail, "No such file or directory.");
}

TEST_F(WrittenFile, WritesToADeviceWithoutReplacingIt) {
  write_file("/dev/null", "new");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace workload::advisor::command
