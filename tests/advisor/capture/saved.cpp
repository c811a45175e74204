// A saved workload reads back as it was, and nothing else reads as one.
#include "advisor/capture/saved.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>

#include "advisor/capture/from_file.hpp"
#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

using testing::HasSubstr;

Workload sample() {
  Workload workload;
  workload.database = "epop";
  workload.seconds = 86400.123456789;
  Node node;
  node.name = "primary";
  node.server_version = "15.20";
  node.since = "2026-01-31 03:00:00 UTC";
  node.captures_kept = 3;
  node.captures_lost = 4;
  node.statements_lost = 5;
  node.statements_hidden = 6;
  node.health = "{\"ready\": true}";
  workload.nodes = {node};
  node.name = "replica";
  node.in_recovery = true;
  workload.nodes.push_back(node);

  Statement statement;
  statement.queryid = "-9223372036854775808";
  statement.query = "SELECT \"a\" FROM messages\n WHERE body = $1 AND x = 'ä\\' -- ✓";
  statement.tables = {"public.messages", "public.\"Odd \"\"Table\""};
  statement.role = "ann";
  statement.patterns = {{"public.messages", "body", "~~", 3, 5}};
  statement.captured_calls = 12;
  statement.captured_ms = 345.5;
  statement.shares = {{"public.messages", "body", "=", 1.0 / 3, 9},
                      {"public.messages", "body", "=", 1e-9, 1, {{"id", ">"}, {"gone_at", "IS NULL"}}}};
  statement.calls = 9007199254740993.0;
  statement.total = 0.1 + 0.2;
  statement.worst = 1e-9;
  statement.p50 = 1.0 / 3;
  statement.p99 = 3;  // p95 stays unknown
  statement.rows = 9223372036854775807;
  statement.blocks_hit = 1;
  statement.blocks_read = 2;
  statement.wal_bytes = 3;
  statement.nodes = {{"primary", 7, 0.7}, {"replica", 8, 0.8}};
  statement.capture = Capture{"2026-01-31 03:00:00 UTC", "full", 12.5, "[{\"Plan\": {}}]"};
  workload.statements = {statement, Statement{}};
  workload.statements[1].query = "SELECT 1";
  return workload;
}

Problem problem(const std::string& text) {
  try {
    parse_saved(text, "w.json");
  } catch (const Problem& found) {
    return found;
  }
  ADD_FAILURE() << "no problem was found";
  return {};
}

TEST(Saved, ReadsBackEveryValueExactly) {
  auto before = sample();
  auto after = parse_saved(saved(before), "w.json");
  EXPECT_EQ(after.database, before.database);
  EXPECT_EQ(after.seconds, before.seconds);
  ASSERT_EQ(after.nodes.size(), 2u);
  EXPECT_TRUE(after.nodes[1].in_recovery);
  EXPECT_EQ(after.nodes[0].health, before.nodes[0].health);
  EXPECT_EQ(after.nodes[0].statements_hidden, 6);
  ASSERT_EQ(after.statements.size(), 2u);
  const auto &a = after.statements[0], &b = before.statements[0];
  EXPECT_EQ(a.queryid, b.queryid);
  EXPECT_EQ(a.query, b.query);
  EXPECT_EQ(a.tables, b.tables);
  EXPECT_EQ(a.calls, b.calls);
  EXPECT_EQ(a.total, b.total);
  EXPECT_EQ(a.worst, b.worst);
  EXPECT_EQ(a.p50, b.p50);
  EXPECT_EQ(a.p95, std::nullopt);
  EXPECT_EQ(a.rows, b.rows);
  ASSERT_EQ(a.nodes.size(), 2u);
  EXPECT_EQ(a.nodes[1].calls, 8);
  ASSERT_TRUE(a.capture);
  EXPECT_EQ(a.capture->plan, b.capture->plan);
  EXPECT_FALSE(after.statements[1].total);
  EXPECT_FALSE(after.statements[1].capture);
}

TEST(Saved, SavesTheSameBytesAgain) {
  auto once = saved(sample());
  EXPECT_EQ(saved(parse_saved(once, "w.json")), once);
}

TEST(Saved, SavesTextThatIsNoUtf8) {
  auto workload = sample();
  workload.statements[0].query = "SELECT '\xff'";
  EXPECT_NO_THROW(parse_saved(saved(workload), "w.json"));
}

TEST(Saved, RefusesWhatIsNotJson) {
  for (auto text : {"", "select 1;", "{\"program\": \"workload-advisor\", ", "\x01\x02"}) {
    auto found = problem(text);
    EXPECT_EQ(found.message, "file \"w.json\" is not a saved workload");
    EXPECT_THAT(found.detail, HasSubstr("It is not JSON"));
    EXPECT_THAT(found.hint, HasSubstr("workload-advisor save"));
  }
}

TEST(Saved, RefusesJsonOfSomethingElse) {
  for (auto text :
       {"[]", "3", "null", "{}", R"({"format": 1, "statements": 42})", R"({"program": 1, "kind": "workload"})"})
    EXPECT_EQ(problem(text).message, "file \"w.json\" is not a saved workload") << text;
}

TEST(Saved, RefusesANewerFormat) {
  auto found = problem(R"({"program": "workload-advisor", "kind": "workload", "format": 2})");
  EXPECT_EQ(found.message, "file \"w.json\" was saved by a newer version");
  EXPECT_EQ(found.detail, "Its format is 2; this program reads up to 1.");
}

TEST(Saved, SaysWhichStatementIsDamaged) {
  auto found = problem(R"({"program": "workload-advisor", "kind": "workload", "format": 1,
                           "statements": [{"query": "SELECT 1", "calls": 1}, {"query": 5, "calls": 1}]})");
  EXPECT_EQ(found.message, "could not read the saved workload \"w.json\"");
  EXPECT_THAT(found.detail, HasSubstr("statement 2"));
}

TEST(Saved, SaysWhichKeyIsMissing) {
  auto found = problem(R"({"program": "workload-advisor", "kind": "workload", "format": 1})");
  EXPECT_THAT(found.detail, HasSubstr("statements"));
}

TEST(FromFile, KeepsTheOrderOfASqlFile) {
  std::string path = testing::TempDir() + "order.sql";
  std::ofstream(path) << "select 2; select 1;";
  auto workload = FromFile(path).read();
  std::remove(path.c_str());
  ASSERT_EQ(workload.statements.size(), 2u);
  EXPECT_EQ(workload.statements[0].query, "select 2");
}

TEST(FromFile, SortsASavedWorkloadByTime) {
  std::string path = testing::TempDir() + "order.json";
  auto workload = sample();
  std::swap(workload.statements[0], workload.statements[1]);
  std::ofstream(path) << saved(workload);
  auto read = FromFile(path).read();
  std::remove(path.c_str());
  EXPECT_EQ(read.statements[1].query, "SELECT 1");
}

TEST(FromFile, SaysWhyAFileCannotBeRead) {
  for (auto [path, why] :
       {std::pair{"/nowhere/w.json", "No such file or directory."}, std::pair{"/tmp", "It is a directory."}}) {
    try {
      FromFile(path).read();
      ADD_FAILURE() << path;
    } catch (const Problem& found) {
      EXPECT_EQ(found.message, std::string("could not read file \"") + path + "\"");
      EXPECT_EQ(found.detail, why);
    }
  }
}

}  // namespace
}  // namespace workload::advisor
