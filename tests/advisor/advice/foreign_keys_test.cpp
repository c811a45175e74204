#include "advisor/advice/foreign_keys.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;
using testing::IsEmpty;

constexpr auto check = "SELECT ctid FROM ONLY public.comments WHERE task_id = $1";
const std::string triggers = R"([{"Plan": {"Node Type": "ModifyTable"}, "Triggers": [
  {"Trigger Name": "RI_ConstraintTrigger_a_1", "Constraint Name": "comments_task", "Time": 19, "Calls": 1}]}])";

// Tasks with comments that go with them, and a deletion that took all its time in the trigger.
Scenario tasks(StatementBuilder deletion) {
  Scenario scenario{{table("tasks", 1e5).column("id"), table("comments", 1e6).column("task_id")},
                    {index("tasks_pkey", "tasks", {"id"}).primary()},
                    {deletion, statement("comments").text(check).equal("task_id", 1e-5)},
                    3600};
  scenario.keys = {{"comments_task", "public.comments", "public.tasks", {"task_id"}, {"id"}}};
  return scenario;
}
StatementBuilder deletion() {
  return statement("tasks").named("delete").equal("id", 1e-5).deletes().calls(100).took(2000).wrote(200);
}

// Without the question itself, which the fake planner has to know.
Workload looked_at(const Scenario& scenario) {
  auto workload = scenario.workload();
  workload.statements.pop_back();
  auto planner = scenario.planner();
  return with_foreign_keys(workload, scenario.catalog(), planner);
}

TEST(ForeignKeys, ADeletionLooksForRowsThatRefer) {
  auto found = looked_at(tasks(deletion().captured_plan(triggers, 20))).statements;
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].query, check);
  EXPECT_EQ(found[1].calls, 200);
}

TEST(ForeignKeys, TheTimeOfTheTriggerIsThatOfTheCheck) {
  auto found = looked_at(tasks(deletion().captured_plan(triggers, 20))).statements;
  ASSERT_EQ(found.size(), 2u);
  EXPECT_DOUBLE_EQ(*found[1].total, 2000 * 19 / 20.0);
  EXPECT_DOUBLE_EQ(*found[0].total, 2000 / 20.0);
}

TEST(ForeignKeys, WhereItWasNotMeasuredThePlannerTells) {
  auto found = looked_at(tasks(deletion())).statements;
  ASSERT_EQ(found.size(), 2u);
  EXPECT_GT(*found[1].total, 1900);
  EXPECT_DOUBLE_EQ(*found[0].total + *found[1].total, 2000);
}

TEST(ForeignKeys, AnIndexOnItsColumnsServesIt) {
  auto scenario = tasks(deletion());
  scenario.indexes.push_back(index("comments_task", "comments", {"task_id", "id"}));
  EXPECT_EQ(looked_at(scenario).statements.size(), 1u);
  scenario.indexes.back() = index("comments_task", "comments", {"id", "task_id"});
  EXPECT_EQ(looked_at(scenario).statements.size(), 2u);
}

TEST(ForeignKeys, AnUpdateOfOtherColumnsLooksForNothing) {
  EXPECT_EQ(
      looked_at(tasks(statement("tasks").named("u").equal("id").changes("title").took(9).wrote(9))).statements.size(),
      1u);
}

TEST(ForeignKeys, ASetKeyThatStaysWhatItWasRunsNoTrigger) {
  auto update = statement("tasks").named("u").equal("id").changes("id").took(2000).wrote(9);
  EXPECT_EQ(looked_at(tasks(update)).statements.size(), 1u);
  EXPECT_EQ(looked_at(tasks(update.captured_plan(triggers, 20))).statements.size(), 2u);
}

TEST(ForeignKeys, TheirIndexIsAdvised) {
  auto scenario = tasks(deletion().captured_plan(triggers, 20));
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  workload.statements.pop_back();
  auto advice = advise_indexes(workload, scenario.catalog(), planner, {});
  ASSERT_THAT(created(advice), testing::ElementsAre(on("comments USING btree (task_id)")));
  EXPECT_THAT(advice.recommendations[0].reason, testing::HasSubstr("check of comments_task"));
}

}  // namespace
}  // namespace workload::advisor
