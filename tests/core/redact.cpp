#include "core/redact.hpp"

#include <gtest/gtest.h>

#include <string>

namespace workload::core {
namespace {

std::string redacted(std::string json) {
  json.resize(redact_plan(json.data(), json.size()));
  return json;
}

}  // namespace

TEST(Redact, MasksStringsAndNumbersInConditions) {
  EXPECT_EQ(redacted(R"J({"Filter": "((status = 'secret'::text) AND (chat_id = 4711))"})J"),
            R"J({"Filter": "((status = ?::text) AND (chat_id = ?))"})J");
}

TEST(Redact, MasksUnderAKeyItDoesNotKnow) {
  EXPECT_EQ(redacted(R"J({"Some New Key": "name = 'secret'"})J"), R"J({"Some New Key": "name = ?"})J");
}

TEST(Redact, KeepsNamesEvenWithDigits) {
  std::string plan =
      R"J({"Relation Name": "messages_2024", "Alias": "m 7", "Subplan Name": "InitPlan 1 (returns $0)"})J";
  EXPECT_EQ(redacted(plan), plan);
}

TEST(Redact, KeepsColumnsParametersAndQuotedNames) {
  std::string plan = R"J({"Filter": "((t1.col2 = $1) AND (\"odd 7 'name'\" > $22))"})J";
  EXPECT_EQ(redacted(plan), plan);
}

TEST(Redact, SeesTheEndOfALiteralWithQuotesAndBackslashesInside) {
  EXPECT_EQ(redacted(R"J({"Filter": "(a = 'it''s \"secret\" 42'::text) AND (b = E'x\\\\y''z') AND c"})J"),
            R"J({"Filter": "(a = ?::text) AND (b = E?) AND c"})J");
}

TEST(Redact, MasksEachStringOfAList) {
  EXPECT_EQ(redacted(R"J({"Output": ["id", "'secret'::text", "(7 + 1.5e-3)"]})J"),
            R"J({"Output": ["id", "?::text", "(? + ?)"]})J");
}

TEST(Redact, MasksArraysAsOneValue) {
  EXPECT_EQ(redacted(R"J({"Index Cond": "(id = ANY ('{1,2,3}'::bigint[]))"})J"),
            R"J({"Index Cond": "(id = ANY (?::bigint[]))"})J");
}

TEST(Redact, KeepsThePlannersSettings) {
  EXPECT_EQ(redacted(R"J({"Settings": {"random_page_cost": "1.1", "work_mem": "64MB"}, "Filter": "(a = 7)"})J"),
            R"J({"Settings": {"random_page_cost": "1.1", "work_mem": "64MB"}, "Filter": "(a = ?)"})J");
}

TEST(Redact, LeavesNumbersOutsideStringsAlone) {
  std::string plan = R"J({"Plan Rows": 21, "Actual Total Time": 0.125, "Workers": []})J";
  EXPECT_EQ(redacted(plan), plan);
}

TEST(Redact, SurvivesTextThatIsCutOff) {
  std::string plan = R"J({"Filter": "(a = 'it''s \"secret\" 42'::text) AND (\"b\" > 1.5e)"})J";
  for (std::size_t length = 0; length <= plan.size(); length++) {
    std::string result = redacted(plan.substr(0, length));
    EXPECT_LE(result.size(), length);
    EXPECT_EQ(result.find("secret"), std::string::npos);
  }
}

}  // namespace workload::core
