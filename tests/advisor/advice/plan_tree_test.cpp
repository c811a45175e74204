#include "advisor/advice/plan_tree.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

// From EXPLAIN (ANALYZE, FORMAT JSON) of PostgreSQL 15, shortened: a page with an offset.
constexpr auto page = R"([{"Plan": {"Node Type": "Limit", "Plan Rows": 20, "Actual Rows": 20, "Actual Loops": 1,
  "Plans": [{"Node Type": "Index Scan", "Relation Name": "posts", "Index Name": "posts_pkey", "Plan Rows": 1000,
             "Filter": "room_id = 1",
               "Actual Rows" : 520, "Actual Loops" : 2, "Rows Removed by Filter" : 7
}]
}
}])";

TEST(PlanTree, ReadsWhatANodeGaveAndThrewAway) {
  auto plan = read_plan(page);
  ASSERT_TRUE(plan);
  const auto& scan = plan->inputs.at(0);
  EXPECT_EQ(scan.relation, "posts");
  EXPECT_EQ(scan.kept(), 1040);
  EXPECT_EQ(scan.removed, 7);
  EXPECT_TRUE(scan.measured());
}
TEST(PlanTree, KnowsWhatALimitMayHaveStopped) {
  auto plan = read_plan(page);
  EXPECT_FALSE(plan->stops_early);
  EXPECT_TRUE(plan->inputs.at(0).stops_early);
}
TEST(PlanTree, ASortReadsAllWhateverIsTaken) {
  auto plan = read_plan(
      R"([{"Plan": {"Node Type": "Limit", "Plans": [{"Node Type": "Sort", "Plans": [{"Node Type": "Seq Scan"}]}]}}])");
  EXPECT_TRUE(plan->inputs.at(0).stops_early);
  EXPECT_FALSE(plan->inputs.at(0).inputs.at(0).stops_early);
}
TEST(PlanTree, APlanThatWasNotExecutedIsNotMeasured) {
  auto plan = read_plan(R"([{"Plan": {"Node Type": "Seq Scan", "Plan Rows": 5}}])");
  EXPECT_FALSE(plan->measured());
  EXPECT_EQ(plan->kept(), 5);
}
TEST(PlanTree, WhatIsNoPlanIsNone) {
  for (auto text : {"", "[]", "{}", "no JSON", "[{\"Skeleton\": {}}]"}) EXPECT_FALSE(read_plan(text)) << text;
}
TEST(PlanTree, AColumnIsAWord) {
  EXPECT_TRUE(mentions_column("((id)::text = '...'::text)", "id"));
  EXPECT_FALSE(mentions_column("((paid)::text = '...'::text)", "id"));
  EXPECT_FALSE(mentions_column("(id_of = 1)", "id"));
  EXPECT_TRUE(mentions_column("(paid AND (p.id = 1))", "id"));
}
TEST(PlanTree, ATableIsKnownByItsBareName) { EXPECT_EQ(bare("app.\"Order\""), "Order"); }

}  // namespace
}  // namespace workload::advisor
