// What every format says of a statement that no index helps, and of a table to be analyzed.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "advisor/report/sections/list.hpp"
#include "advisor/report/writers.hpp"
#include "tests/advisor/report/sample.hpp"

namespace workload::advisor::report {
namespace {

using testing::HasSubstr;
using testing::Not;

Report with_causes() {
  auto report = sample_report();
  Recommendation rewrite;
  rewrite.action = Action::rewrite;
  rewrite.kind = "function_on_column";
  rewrite.clause = "(id)::text = $1";
  rewrite.better = "id = $1::bigint";
  rewrite.table = "public.tasks";
  rewrite.sql = "-- rewrite (id)::text = $1 as id = $1::bigint in: SELECT 1; DROP TABLE tasks";
  rewrite.reason = "99999 rows are read for nothing each time";
  rewrite.statements = {{"5", "", "SELECT 1 FROM tasks WHERE id::text = $1", 10, 8000, 12, 12, "", ""}};
  Recommendation analyze;
  analyze.action = Action::analyze;
  analyze.sql = "ANALYZE public.files";
  analyze.table = "public.files";
  report.advice->recommendations = {rewrite, analyze};
  return report;
}

TEST(Rewrites, AreInTheTextWithBothForms) {
  auto text = as_text(whole(with_causes()));
  EXPECT_THAT(text, HasSubstr("Analyze 1 table, write or run 1 statement in another way."));
  EXPECT_THAT(text, HasSubstr("1. public.tasks: no index helps (function_on_column)"));
  EXPECT_THAT(text, HasSubstr("(id)::text = $1\n"));
  EXPECT_THAT(text, HasSubstr("id = $1::bigint\n"));
  EXPECT_THAT(text, HasSubstr("ANALYZE public.files;"));
  EXPECT_THAT(text, Not(HasSubstr("planner's cost of the whole workload falls")));
}
TEST(Rewrites, AreInMarkdownAndHtml) {
  EXPECT_THAT(as_markdown(indexes_only(with_causes())), HasSubstr("id = $1::bigint"));
  EXPECT_THAT(as_html(indexes_only(with_causes())), HasSubstr("id = $1::bigint"));
}
TEST(Rewrites, AreCommentsInSql) {
  auto sql = as_sql(with_causes());
  EXPECT_THAT(sql, HasSubstr("\n-- rewrite (id)::text = $1 as id = $1::bigint in: "));
  EXPECT_THAT(sql, Not(HasSubstr("\nSELECT")));
  EXPECT_THAT(sql, Not(HasSubstr("\nDROP")));
  EXPECT_THAT(sql, HasSubstr("\nANALYZE public.files;\n"));
}
TEST(Creations, OnAnExpressionAreAnalyzedInEveryFormat) {
  auto report = sample_report();
  auto& definition = report.advice->recommendations[0].definition;
  definition.table = "public.messages";
  definition.keys = {{"lower(body)", true, false, false, "", ""}};
  EXPECT_THAT(as_sql(report), HasSubstr(";\nANALYZE public.messages;\n"));
  EXPECT_THAT(as_text(indexes_only(report)), HasSubstr("ANALYZE public.messages;"));
  auto json = nlohmann::json::parse(as_json(*report.advice));
  EXPECT_EQ(json["recommendations"][0]["then"], "ANALYZE public.messages");
  definition.keys[0] = {"body", false, false, false, "", ""};
  EXPECT_THAT(as_sql(report), Not(HasSubstr("ANALYZE public.messages")));
  EXPECT_TRUE(nlohmann::json::parse(as_json(*report.advice))["recommendations"][0]["then"].is_null());
}
TEST(Rewrites, AreInJsonWithoutACostThatNobodyKnows) {
  auto json = nlohmann::json::parse(as_json(*with_causes().advice));
  const auto& said = json["recommendations"][0];
  EXPECT_EQ(said["action"], "rewrite");
  EXPECT_EQ(said["kind"], "function_on_column");
  EXPECT_EQ(said["clause"], "(id)::text = $1");
  EXPECT_EQ(said["better"], "id = $1::bigint");
  EXPECT_EQ(said["statements"][0]["cost_before"], 12);
  EXPECT_TRUE(said["statements"][0]["cost_after"].is_null());
  EXPECT_TRUE(said["saving_ms_per_day"].is_null());
  EXPECT_EQ(json["recommendations"][1]["action"], "analyze");
  EXPECT_EQ(json["recommendations"][1]["sql"], "ANALYZE public.files");
}

}  // namespace
}  // namespace workload::advisor::report
