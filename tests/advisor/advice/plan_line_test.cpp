#include "advisor/advice/plan_line.hpp"

#include <gtest/gtest.h>

#include "advisor/advice/subject.hpp"
#include "advisor/advice/table_patterns.hpp"
#include "advisor/advice/wording.hpp"
#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

using test::index;

constexpr auto backwards = R"json([{"Plan": {"Node Type": "Limit", "Plans": [{"Node Type": "Index Scan",
  "Scan Direction": "Backward", "Index Name": "messages_pkey", "Relation Name": "messages", "Alias": "m",
  "Filter": "((deleted_at IS NULL) AND (chat_id = $1))"
}]
}
}])json";
constexpr auto joined = R"json([{"Plan": {"Node Type": "Sort", "Plans": [{"Node Type": "Hash Join", "Plans": [
  {"Node Type": "Bitmap Heap Scan", "Relation Name": "tasks", "Plans": [
    {"Node Type": "Bitmap Index Scan", "Index Name": "idx_tasks_project"}]},
  {"Node Type": "Hash", "Plans": [{"Node Type": "Seq Scan", "Relation Name": "users"}]}]}]}}])json";

TEST(PlanLine, ShowsTheWayFromTheTopToTheTable) {
  EXPECT_EQ(plan_line(backwards), "Limit > Index Scan Backward using messages_pkey on messages");
}
TEST(PlanLine, ShowsTheBranchesOfAJoin) {
  EXPECT_EQ(
      plan_line(joined),
      "Sort > Hash Join > (Bitmap Heap Scan on tasks > Bitmap Index Scan on idx_tasks_project; Seq Scan on users)");
}
TEST(PlanLine, IsEmptyForWhatIsNoPlan) {
  EXPECT_EQ(plan_line("not json"), "");
  EXPECT_EQ(plan_line("[]"), "");
}
TEST(HowItReads, SaysWhatTheScanDoesInWords) {
  EXPECT_EQ(how_it_reads(backwards, "", "public.messages"),
            "walks messages_pkey backwards and throws away rows that do not match");
  EXPECT_EQ(how_it_reads(joined, "", "public.tasks"),
            "collects rows through idx_tasks_project and sorts what it found");
  EXPECT_EQ(how_it_reads(joined, "", "public.files"), "");
}

std::string walk_below(const std::string& above, const std::string& condition) {
  return R"([{"Plan": {"Node Type": ")" + above +
         R"(", "Plans": [{"Node Type": "Index Scan", "Index Name": "by_owner", "Relation Name": "files")" + condition +
         "}]}}]";
}
TEST(HowItReads, SaysWhereAWholeIndexIsRead) {
  const std::vector<ExistingIndex> existing = {index("by_owner", "files", {"owner", "day"})};
  auto reads = [&](const std::string& above, const std::string& condition) {
    return how_it_reads(walk_below(above, condition), "", "public.files", existing);
  };
  EXPECT_EQ(reads("Aggregate", ""), "reads the whole of index by_owner");
  EXPECT_EQ(reads("Aggregate", R"json(, "Index Cond": "(day = 1)")json"), "reads the whole of index by_owner");
  EXPECT_EQ(reads("Aggregate", R"json(, "Index Cond": "(owner = 1)")json"), "walks by_owner");
  EXPECT_EQ(reads("Limit", ""), "walks by_owner");
}

// What is sorted today, by what, and a scan below it; or a scan in a subquery.
std::string sorted(const std::string& by) {
  return R"([{"Plan": {"Node Type": "Sort", "Sort Key": [")" + by +
         R"("], "Plans": [{"Node Type": "Seq Scan", "Relation Name": "exams", "Plans": [
  {"Node Type": "Seq Scan", "Relation Name": "attempts", "Parent Relationship": "SubPlan"}]}]}}])";
}
TEST(HowItReads, SaysNothingOfASortThatStays) {
  EXPECT_EQ(how_it_reads(sorted("title"), sorted("id"), "public.exams"),
            "reads the whole table and sorts what it found");
  EXPECT_EQ(how_it_reads(sorted("title"), sorted("title"), "public.exams"), "reads the whole table");
}
TEST(HowItReads, WhatASubqueryReadsIsNotWhatIsSorted) {
  EXPECT_EQ(how_it_reads(sorted("title"), "", "public.attempts"), "reads the whole table");
}

TEST(Subject, IsToldFromTheTablesName) {
  EXPECT_EQ(subject("public.chat_participants"), "message");
  EXPECT_EQ(subject("public.task_buckets"), "task");
  EXPECT_EQ(subject("app.\"ProjectMembers\""), "task");
  EXPECT_EQ(subject("public.file_links"), "file");
  EXPECT_EQ(subject("public.users"), "other");
}

TEST(TablePatterns, MatchWithAndWithoutSchema) {
  EXPECT_TRUE(matches("public.messages", {}));
  EXPECT_TRUE(matches("public.messages", {"mess*"}));
  EXPECT_TRUE(matches("public.messages", {"*.messages"}));
  EXPECT_FALSE(matches("public.messages", {"message"}));
  EXPECT_FALSE(matches("archive.messages", {"public.*"}));
}

TEST(Wording, AmountsAndSizesAreShort) {
  EXPECT_EQ(size_text(16384), "16 kB");
  EXPECT_EQ(size_text(45 * 1024 * 1024), "45 MB");
  EXPECT_EQ(amount(23418.4), "23418");
  EXPECT_EQ(amount(8.3194), "8.32");
  EXPECT_EQ(counted(31.1), "31");
  EXPECT_EQ(counted(1.04, "update", "updates"), "1 update");
  EXPECT_EQ(counted(0, "update", "updates"), "0 updates");
  EXPECT_EQ(percent(0, 0), "less than 0.1 %");
}
TEST(Wording, ALongTextIsCutBetweenCharacters) {
  Statement statement;
  statement.query = std::string(59, 'a') + "ää and more";
  EXPECT_EQ(label(statement), "\"" + std::string(59, 'a') + "...\"");
}

}  // namespace
}  // namespace workload::advisor
