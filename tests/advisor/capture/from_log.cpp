#include "advisor/capture/from_log.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

json plan_of(const std::string& query, const std::string& filter = "(chat_id = 7)") {
  return {{"Query Text", query},
          {"Plan",
           {{"Node Type", "Seq Scan"},
            {"Relation Name", "messages"},
            {"Schema", "public"},
            {"Filter", filter},
            {"Actual Total Time", 1.5},
            {"Actual Rows", 3},
            {"Shared Hit Blocks", 4}}}};
}

json entry(const json& plan, double ms, const std::string& database = "chat", int second = 0) {
  return {{"timestamp", "2026-01-31 03:00:0" + std::to_string(second) + ".5 UTC"},
          {"dbname", database},
          {"message", "duration: " + std::to_string(ms) + " ms  plan:\n" +
                          (plan.is_string() ? plan.get<std::string>() : plan.dump())}};
}

class Log : public testing::Test {
 protected:
  Log() : path_(testing::TempDir() + "from_log." + std::to_string(getpid()) + ".json") {}
  ~Log() override { std::filesystem::remove(path_); }

  void write(const std::vector<json>& entries) {
    std::ofstream file(path_);
    for (const auto& each : entries) file << each.dump() << "\n";
  }

  Workload workload(LogOptions options = {}) {
    return FromLog({path_}, options, [&](const Problem& problem) { warnings_.push_back(problem); }).read();
  }

  std::string message(LogOptions options = {}) {
    try {
      workload(options);
    } catch (const Problem& found) {
      return found.message;
    }
    return "no problem";
  }

  std::string path_;
  std::vector<Problem> warnings_;
};

TEST_F(Log, CountsTheStatementsWhosePlansItHas) {
  write({entry(plan_of("SELECT * FROM messages WHERE chat_id = 7"), 2),
         entry(plan_of("SELECT * FROM messages WHERE chat_id = 8"), 5, "chat", 9),
         entry(plan_of("SELECT body FROM messages"), 1, "chat", 1)});
  auto made = workload();
  ASSERT_EQ(made.statements.size(), 2u);
  const auto& most = made.statements[0];
  EXPECT_EQ(most.query, "SELECT * FROM messages WHERE chat_id = $1");
  EXPECT_EQ(most.calls, 2);
  EXPECT_EQ(most.total, 7);
  EXPECT_EQ(most.worst, 5);
  EXPECT_EQ(most.rows, 6);
  EXPECT_EQ(most.blocks_hit, 8);
  EXPECT_THAT(most.tables, ElementsAre("public.messages"));
  ASSERT_TRUE(most.capture);
  EXPECT_EQ(most.capture->duration, 5);
  EXPECT_EQ(most.capture->level, "full");
  EXPECT_EQ(made.database, "chat");
  EXPECT_EQ(made.seconds, 9);
  EXPECT_TRUE(warnings_.empty());
}

json update_plan(const char* key, int rows) {
  return {{"Query Text", "UPDATE messages SET body = 'x' WHERE chat_id = 7"},
          {"Plan",
           {{"Node Type", "ModifyTable"},
            {"Operation", "Update"},
            {"Relation Name", "messages"},
            {"Schema", "public"},
            {key, 0},
            {"Plans", {{{"Node Type", "Seq Scan"}, {"Parent Relationship", "Outer"}, {key, rows}}}}}}};
}

// What new indexes cost its writes is reckoned by them.
TEST_F(Log, CountsTheRowsThatWereWritten) {
  write({entry(update_plan("Actual Rows", 30), 2), entry(update_plan("Plan Rows", 12), 2)});
  EXPECT_EQ(workload().statements.at(0).rows, 42);
}

TEST_F(Log, LeavesPercentilesUnknown) {
  write({entry(plan_of("SELECT * FROM messages WHERE chat_id = 7"), 2)});
  auto statement = workload().statements.at(0);
  EXPECT_EQ(statement.p50, std::nullopt);
  EXPECT_EQ(statement.p99, std::nullopt);
  EXPECT_EQ(statement.queryid, "");
}

TEST_F(Log, HasItsValuesMaskedUnlessTheyAreAskedFor) {
  write({entry(plan_of("SELECT * FROM messages WHERE body = 'secret'", "(body = 'secret'::text)"), 2)});
  auto plan = workload().statements.at(0).capture->plan;
  EXPECT_THAT(plan, HasSubstr("(body = ?::text)"));
  EXPECT_THAT(plan, Not(HasSubstr("secret")));
  LogOptions keep;
  keep.keep_literals = true;
  EXPECT_THAT(workload(keep).statements.at(0).capture->plan, HasSubstr("(body = 'secret'::text)"));
}

TEST_F(Log, GivesTheWorkloadOfTheDatabaseThatIsNamed) {
  write({entry(plan_of("SELECT 1 FROM messages"), 2), entry(plan_of("SELECT 2, body FROM messages"), 2, "other")});
  EXPECT_EQ(message(), "the log has plans of several databases");
  LogOptions options;
  options.database = "other";
  EXPECT_EQ(workload(options).statements.at(0).query, "SELECT $1, body FROM messages");
  options.database = "none";
  EXPECT_EQ(message(options), "the log has no plans of database \"none\"");
}

TEST_F(Log, TellsWhatItCouldNotRead) {
  write({entry(plan_of("SELECT 1 FROM messages"), 2), entry("Seq Scan on messages  (cost=0.00..1.00)", 2),
         entry("{\"Plan\": {", 2)});
  EXPECT_EQ(workload().statements.size(), 1u);
  ASSERT_EQ(warnings_.size(), 1u);
  EXPECT_THAT(warnings_[0].detail, HasSubstr("not JSON: 1; plans that are cut off: 1; lines that are no entry: 0"));
}

TEST_F(Log, WithoutPlansIsAProblem) {
  write({{{"timestamp", "2026-01-31 03:00:00 UTC"}, {"message", "checkpoint starting: time"}}});
  EXPECT_EQ(message(), "the log has no plans");
  write({entry("Seq Scan on messages", 2)});
  EXPECT_EQ(message(), "the log has no plans that can be read");
  write({entry(plan_of("EXPLAIN SELECT 1"), 2)});
  EXPECT_EQ(message(), "the log has no plans of statements on tables");
  write({});
  EXPECT_EQ(message(), "file \"" + path_ + "\" has no log entries");
}

}  // namespace
}  // namespace workload::advisor
