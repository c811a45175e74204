// What each format of a report promises its reader.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "advisor/report/sections/list.hpp"
#include "advisor/report/shortened.hpp"
#include "advisor/report/writers.hpp"
#include "tests/advisor/report/sample.hpp"

namespace workload::advisor::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string text() { return as_text(whole(sample_report())); }

TEST(TextReport, SaysWhatWasSlowWhichIndexWhatItSavesAndWhatItCosts) {
  auto report = text();
  EXPECT_THAT(report, HasSubstr("Workload of epop\n"));
  EXPECT_THAT(report, HasSubstr("38.2 min  120,000  19.1 ms  29.4 ms"));
  EXPECT_THAT(report, HasSubstr("SELECT ... FROM messages m WHERE m.chat_id = $1 ORDER BY m.id DESC LIMIT 20"));
  EXPECT_THAT(report, HasSubstr("Create 1 index (45 MB), drop 1 index (205 MB)."));
  EXPECT_THAT(report, HasSubstr("falls by"));
  EXPECT_THAT(report, HasSubstr("1. public.messages: saves about 99.1 % of the time, 38.0 min a day\n"));
  EXPECT_THAT(report, HasSubstr("   CREATE INDEX CONCURRENTLY ON public.messages USING btree (chat_id, id);\n"));
  EXPECT_THAT(report, HasSubstr("45 MB on disk, 12,300 more index entries written"));
  EXPECT_THAT(report, HasSubstr("plan now   Limit > Sort > Seq Scan on messages\n"));
  EXPECT_THAT(report, HasSubstr("2. public.messages: gives back 205 MB\n"));
  EXPECT_THAT(report, HasSubstr("undo  CREATE INDEX CONCURRENTLY idx_old"));
}

TEST(TextReport, AnIndexThatPaysByWhatItReplacesSavesNothingLessThanNothing) {
  auto report = sample_report();
  report.advice->recommendations[0].saving_per_day = -10917;
  auto printed = as_text(whole(report));
  EXPECT_THAT(printed, HasSubstr("1. public.messages: saves by what is dropped for it\n"));
  EXPECT_THAT(printed, Not(HasSubstr("-10")));
}

TEST(TextReport, SaysWhatWasLeftAndWhatCouldNotBePlanned) {
  EXPECT_THAT(text(), HasSubstr("It saves less than its writes cost."));
  EXPECT_THAT(text(), HasSubstr("relation \"gone\" does not exist"));
}

TEST(TextReport, SaysWhyAReplicaIsNotReady) {
  EXPECT_THAT(text(), HasSubstr("replica  not ready (apply_bytes), lag 20 MB, not connected\n"));
}

TEST(TextReport, FitsATerminalOf100Columns) {
  std::istringstream lines(text());
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(width_of(line), 100u) << line;
    EXPECT_TRUE(line.empty() || line.back() != ' ') << line;
  }
}

TEST(TextReport, IsTheSameTwice) { EXPECT_EQ(text(), text()); }

TEST(TextReport, SaysThatNothingIsToBeDoneAndWhy) {
  auto report = sample_report();
  report.advice->recommendations.clear();
  report.advice->conclusion = "No change: every statement is served by an index already.";
  EXPECT_THAT(as_text(whole(report)), HasSubstr("No change: every statement is served by an index already."));
}

TEST(TextReport, SaysWhyThereIsNoAdvice) {
  auto report = sample_report();
  report.advice.reset();
  report.no_advice = "There is no index advice without a server to plan on: name one with --dsn.";
  EXPECT_THAT(as_text(whole(report)), HasSubstr(report.no_advice));
}

TEST(TextReport, OfAFileSaysThatNothingWasMeasured) {
  auto report = sample_report();
  report.workload.nodes.clear();
  for (auto& statement : report.workload.statements) statement.total.reset(), statement.nodes.clear();
  auto written = as_text(whole(report));
  EXPECT_THAT(written, HasSubstr("Nothing was measured."));
  EXPECT_THAT(written, Not(HasSubstr("Slow statements")));
}

TEST(TextReport, IsNotSteeredByAStatement) {
  auto report = sample_report();
  report.workload.statements[0].query = "SELECT '\x1b[2J'";
  EXPECT_THAT(as_text(whole(report)), Not(HasSubstr("\x1b")));
}

TEST(HtmlReport, EscapesWhatStatementsContain) {
  auto page = as_html(whole(sample_report()));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
}

TEST(HtmlReport, NeedsNoOtherFile) {
  auto page = as_html(whole(sample_report()));
  EXPECT_THAT(page, Not(HasSubstr("src=")));
  EXPECT_THAT(page, Not(HasSubstr("href=")));
  EXPECT_THAT(page, Not(HasSubstr("url(")));
}

TEST(HtmlReport, StaysSmallHoweverLongTheStatementsAre) {
  auto report = sample_report();
  for (int i = 0; i < 500; i++) report.workload.statements.push_back(report.workload.statements[0]);
  for (auto& statement : report.workload.statements) statement.query += std::string(100000, 'x');
  EXPECT_LT(as_html(whole(report)).size(), 100000u);
}

TEST(HtmlReport, FoldsTheCapturedPlan) {
  EXPECT_THAT(as_html(whole(sample_report())), HasSubstr("<details><summary>1. 724 ms on 2026-01-30 12:00:00 UTC"));
}

TEST(MarkdownReport, KeepsATableRowOnOneLine) {
  auto written = as_markdown(whole(sample_report()));
  EXPECT_THAT(written, HasSubstr("`` SELECT '<script>alert(1)</script> & `\\|`' FROM tasks ``"));
  EXPECT_THAT(written, HasSubstr("```sql\nCREATE INDEX CONCURRENTLY"));
}

TEST(SqlReport, HoldsOnlyCommentsAndWholeStatements) {
  auto report = sample_report();
  report.advice->recommendations[0].reason = "first line\nDROP TABLE messages;";
  std::istringstream lines(as_sql(report));
  int statements = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.rfind("-- ", 0) == 0) continue;
    statements++;
    EXPECT_EQ(line.back(), ';');
    EXPECT_THAT(line, testing::AnyOf(testing::StartsWith("CREATE INDEX"), testing::StartsWith("DROP INDEX")));
  }
  EXPECT_EQ(statements, 2);
}

TEST(JsonReport, HasTheKeysThatScriptsHoldOnTo) {
  auto object = nlohmann::json::parse(as_json(*sample_report().advice));
  for (auto key : {"format", "database", "nodes", "statements", "seconds", "what_if_plans", "cost_before", "cost_after",
                   "recommendations", "rejected"})
    EXPECT_TRUE(object.contains(key)) << key;
  EXPECT_EQ(object["format"], 1);
  auto create = object["recommendations"][0], drop = object["recommendations"][1];
  for (auto key : {"action", "sql", "table", "subject", "size_bytes", "write_cost", "statements", "reason"})
    EXPECT_TRUE(create.contains(key)) << key;
  for (auto key : {"queryid", "query", "calls", "measured_ms", "cost_before", "cost_after"})
    EXPECT_TRUE(create["statements"][0].contains(key)) << key;
  EXPECT_EQ(create["action"], "create");
  EXPECT_EQ(drop["action"], "drop");
  EXPECT_EQ(object["rejected"][0]["reason"], "It saves less than its writes cost.");
}

TEST(JsonReport, UnknownIsNull) {
  auto report = sample_report();
  report.advice->recommendations[0].statements[0].measured.reset();
  report.advice->recommendations[0].statements[0].queryid.clear();
  auto effect = nlohmann::json::parse(as_json(*report.advice))["recommendations"][0]["statements"][0];
  EXPECT_TRUE(effect["measured_ms"].is_null());
  EXPECT_TRUE(effect["queryid"].is_null());
}

TEST(JsonReport, HoldsTheAdviceAsIndexesPrintsIt) {
  auto report = sample_report();
  EXPECT_EQ(nlohmann::json::parse(as_json(report))["advice"], nlohmann::json::parse(as_json(*report.advice)));
}

}  // namespace
}  // namespace workload::advisor::report
