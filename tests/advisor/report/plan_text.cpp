// A captured plan reads as EXPLAIN prints it.
#include "advisor/report/plan_text.hpp"

#include <gtest/gtest.h>

namespace workload::advisor::report {
namespace {

TEST(PlanText, ReadsAsExplainPrintsIt) {
  auto text = plan_text(R"plan([{
    "Plan": {
      "Node Type": "Limit", "Parallel Aware": false, "Startup Cost": 0.42, "Total Cost": 8.5, "Plan Rows": 20,
      "Plan Width": 178, "Actual Startup Time": 0.1, "Actual Total Time": 0.2, "Actual Rows": 20, "Actual Loops": 1,
      "Plans": [{
        "Node Type": "Sort", "Parent Relationship": "Outer", "Startup Cost": 1, "Total Cost": 2, "Plan Rows": 3,
        "Plan Width": 4, "Actual Rows": 3, "Actual Loops": 1, "Sort Key": ["m.id DESC", "m.x"],
        "Sort Method": "quicksort", "Sort Space Used": 25, "Sort Space Type": "Memory",
        "Shared Hit Blocks": 7, "Shared Read Blocks": 0, "Temp Read Blocks": 0,
        "Plans": [{
          "Node Type": "Index Scan", "Scan Direction": "Backward", "Index Name": "messages_pkey",
          "Relation Name": "messages", "Schema": "public", "Alias": "m", "Index Cond": "(m.id < ?)",
          "Filter": "(m.deleted_at IS NULL)", "Rows Removed by Filter": 12, "Actual Loops": 0, "Actual Rows": 0}]}]},
    "Planning Time": 0.5, "Execution Time": 1.25}])plan");
  EXPECT_EQ(text,
            "Limit  (cost=0.42..8.50 rows=20 width=178) (actual time=0.100..0.200 rows=20 loops=1)\n"
            "  ->  Sort  (cost=1.00..2.00 rows=3 width=4) (actual rows=3 loops=1)\n"
            "        Sort Key: m.id DESC, m.x\n"
            "        Sort Method: quicksort  Memory: 25kB\n"
            "        Buffers: shared hit=7\n"
            "        ->  Index Scan Backward using messages_pkey on public.messages m (never executed)\n"
            "              Index Cond: (m.id < ?)\n"
            "              Filter: (m.deleted_at IS NULL)\n"
            "              Rows Removed by Filter: 12\n"
            "Planning Time: 0.500 ms\n"
            "Execution Time: 1.250 ms\n");
}

TEST(PlanText, NamesJoinsAggregatesAndSubplansAsExplainDoes) {
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Hash Join", "Join Type": "Left"}})"), "Hash Left Join\n");
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Hash Join", "Join Type": "Inner"}})"), "Hash Join\n");
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Nested Loop", "Join Type": "Inner"}})"), "Nested Loop\n");
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Nested Loop", "Join Type": "Anti"}})"), "Nested Loop Anti Join\n");
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Merge Join", "Join Type": "Full"}})"), "Merge Full Join\n");
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Aggregate", "Strategy": "Hashed", "Partial Mode": "Finalize"}})"),
            "Finalize HashAggregate\n");
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Seq Scan", "Parallel Aware": true, "Relation Name": "Odd Table",
                                   "Alias": "Odd Table"}})"),
            "Parallel Seq Scan on \"Odd Table\"\n");
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Subquery Scan", "Alias": "*SELECT*"}})"),
            "Subquery Scan on \"*SELECT*\"\n");
  EXPECT_EQ(plan_text(R"({"Plan": {"Node Type": "Result", "Plans": [
                            {"Node Type": "Seq Scan", "Relation Name": "t", "Alias": "t",
                             "Subplan Name": "CTE x"}]}})"),
            "Result\n  CTE x\n    ->  Seq Scan on t\n");
}

TEST(PlanText, IsEmptyForWhatIsNoPlan) {
  for (auto text : {"", "null", "[]", "{}", "[1]", "{\"Plan\": 3}", "not json"}) EXPECT_EQ(plan_text(text), "") << text;
}

}  // namespace
}  // namespace workload::advisor::report
