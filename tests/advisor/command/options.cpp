// What the command line may say, and the words in which it is refused.
#include "advisor/command/options.hpp"

#include <gmock/gmock.h>

#include "advisor/model/problem.hpp"

namespace workload::advisor::command {
namespace {

Problem problem(const Options& options) {
  try {
    check(options);
  } catch (const Problem& found) {
    return found;
  }
  ADD_FAILURE() << "no problem was found";
  return {};
}

TEST(Size, CountsInPowersOf1024) {
  EXPECT_EQ(parse_size("500MB"), Bytes{500} << 20);
  EXPECT_EQ(parse_size("1GB"), Bytes{1} << 30);
  EXPECT_EQ(parse_size("12 kB"), 12 << 10);
  EXPECT_EQ(parse_size("1.5kB"), 1536);
  EXPECT_EQ(parse_size("2tb"), Bytes{2} << 40);
  EXPECT_EQ(parse_size("77B"), 77);
}

TEST(Size, RefusesWhatIsNoSize) {
  for (auto text :
       {"", "MB", "500", "-5MB", "0MB", "1XB", "1 G B", "1e400MB", "nanMB", "infGB", "9999999999TB", "5MB!"}) {
    try {
      parse_size(text);
      ADD_FAILURE() << text;
    } catch (const Problem& found) {
      EXPECT_EQ(found.message, std::string("invalid size: \"") + text + "\"");
      EXPECT_FALSE(found.hint.empty());
    }
  }
}

TEST(Format, FollowsTheNameOfTheOutput) {
  Options options;
  EXPECT_EQ(format_of(options), Format::text);
  for (auto [name, format] :
       {std::pair{"a.json", Format::json}, std::pair{"a.md", Format::markdown}, std::pair{"a.sql", Format::sql},
        std::pair{"dir/a.html", Format::html}, std::pair{"a.ts", Format::typeorm}, std::pair{"a.txt", Format::text},
        std::pair{"json", Format::text}}) {
    options.output = name;
    EXPECT_EQ(format_of(options), format) << name;
  }
}

TEST(Format, SaidAloudWinsOverTheName) {
  Options options;
  options.output = "report.html";
  options.format = "json";
  EXPECT_EQ(format_of(options), Format::json);
}

TEST(Options, RefusesAnUnknownFormat) {
  Options options;
  options.format = "xml";
  EXPECT_EQ(problem(options).message, "invalid value for --format: \"xml\"");
}

TEST(Options, RefusesNumbersOutsideTheirRange) {
  Options options;
  options.max_width = 0;
  EXPECT_EQ(problem(options).message, "0 is outside the valid range for --max-width");
  options = {};
  options.max_width = 33;
  EXPECT_EQ(problem(options).message, "33 is outside the valid range for --max-width");
  options = {};
  options.max_indexes = 0;
  EXPECT_EQ(problem(options).message, "0 is outside the valid range for --max-indexes");
  options = {};
  options.time_limit_seconds = -1;
  EXPECT_EQ(problem(options).message, "-1 is outside the valid range for --time-limit");
  options = {};
  options.jobs = 0;
  EXPECT_EQ(problem(options).message, "0 is outside the valid range for --jobs");
}

TEST(Options, RefusesAnUnknownReasonToFail) {
  Options options;
  options.fail_on = "everything";
  EXPECT_EQ(problem(options).message, "invalid value for --fail-on: \"everything\"");
}

Options with_sources(std::vector<std::string> dsns, std::string workload_file, std::vector<std::string> from_files,
                     std::vector<std::string> from_log) {
  Options options;
  options.dsns = std::move(dsns);
  options.workload_file = std::move(workload_file);
  options.from_files = std::move(from_files);
  options.from_log = std::move(from_log);
  return options;
}

TEST(Options, RefusesSeveralSources) {
  for (const auto& options : {with_sources({"host=a"}, "", {"data"}, {}), with_sources({"host=a"}, "", {}, {"a.log"}),
                              with_sources({}, "a.sql", {"data"}, {}), with_sources({}, "a.sql", {}, {"a.log"}),
                              with_sources({}, "", {"data"}, {"a.log"})})
    EXPECT_EQ(problem(options).message, "a workload has one source");
  EXPECT_EQ(problem(with_sources({"host=a"}, "a.sql", {}, {"a.log"})).detail,
            "Given are --dsn, --workload, --from-log.");
}

TEST(Options, AcceptsAServerToPlanOnBesideAFile) { EXPECT_NO_THROW(check(with_sources({"host=a"}, "a.sql", {}, {}))); }

TEST(Options, RefusesWhatIsNotAboutTheSource) {
  auto options = with_sources({"host=a"}, "", {}, {});
  options.database = "chat";
  EXPECT_EQ(problem(options).message, "--database was given without --from-files or --from-log");
  options = with_sources({}, "", {"data"}, {});
  options.database = "16384";
  EXPECT_NO_THROW(check(options));
  options.keep_literals = true;
  EXPECT_EQ(problem(options).message, "--keep-literals was given without --from-log");
  options = with_sources({}, "", {}, {"a.log"});
  options.database = "chat";
  options.keep_literals = true;
  EXPECT_NO_THROW(check(options));
}

TEST(Migration, IsNamedByItsTime) {
  Surroundings surroundings{"2026-01-31 03:00:00 UTC", 1769828400000, "1.0", {}, {}};
  Options options;
  EXPECT_EQ(migration_class(options, surroundings), "RecommendedIndexes1769828400000");
  options.migration_name = "AddIndexes2";
  EXPECT_EQ(migration_class(options, surroundings), "AddIndexes21769828400000");
}

TEST(Migration, KeepsATimeThatItsNameHas) {
  Options options;
  options.migration_name = "AddIndexes1700000000000";
  EXPECT_EQ(migration_class(options, {"", 1769828400000, "", {}, {}}), "AddIndexes1700000000000");
}

TEST(Migration, IsNamedAsAClassCanBe) {
  Options options;
  options.format = "typeorm";
  for (auto name : {"add-indexes", "1AddIndexes", "Add Indexes", "Add'", "\xC3\x84", "A{}"}) {
    options.migration_name = name;
    EXPECT_EQ(problem(options).message, std::string("invalid value for --migration-name: \"") + name + "\"");
  }
  options.migration_name = "_Add2";
  EXPECT_NO_THROW(check(options));
}

TEST(Migration, HasNoNameInOtherFormats) {
  Options options;
  options.migration_name = "AddIndexes";
  EXPECT_EQ(problem(options).message, "--migration-name is only for --format typeorm");
}

TEST(Options, AcceptsTheDefaults) { EXPECT_NO_THROW(check({})); }

}  // namespace
}  // namespace workload::advisor::command
