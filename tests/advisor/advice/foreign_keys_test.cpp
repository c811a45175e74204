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

// Each comment has two notes, which go with it; a plan names the triggers of both levels.
constexpr auto check_of_notes = "SELECT ctid FROM ONLY public.notes WHERE comment_id = $1";
const std::string cascade = R"([{"Plan": {"Node Type": "ModifyTable"}, "Triggers": [
  {"Constraint Name": "comments_task", "Relation": "tasks", "Time": 5, "Calls": 1},
  {"Constraint Name": "notes_comment", "Relation": "comments", "Time": 14, "Calls": 10}]}])";

Scenario two_levels(StatementBuilder deletion, ForeignKey::Action on_delete = ForeignKey::Action::deletes) {
  auto scenario = tasks(deletion);
  scenario.tables.push_back(table("notes", 2e6).column("comment_id"));
  scenario.keys[0].on_delete = on_delete;
  scenario.keys.push_back(
      {"notes_comment", "public.notes", "public.comments", {"comment_id"}, {"id"}, ForeignKey::Action::deletes});
  scenario.asked.insert(scenario.asked.end() - 1, statement("notes").text(check_of_notes).equal("comment_id", 1e-6));
  return scenario;
}
Workload cascaded(Scenario scenario) {
  auto workload = scenario.workload();
  workload.statements.resize(1);
  auto planner = scenario.planner();
  return with_foreign_keys(workload, scenario.catalog(), planner);
}

TEST(ForeignKeys, ACascadeLooksForWhatRefersToEachRowThatItDeletes) {
  auto found = cascaded(two_levels(deletion())).statements;
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[1].query, check);
  EXPECT_EQ(found[2].query, check_of_notes);
  EXPECT_EQ(found[1].calls, 200);
  EXPECT_EQ(found[2].calls, 200 * 10);  // ten comments of a task
}

TEST(ForeignKeys, RowsThatReferToNothingDoNotCascade) {
  auto scenario = two_levels(deletion());
  scenario.tables[1].null_shares["task_id"] = 0.5;
  auto found = cascaded(scenario).statements;
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[2].calls, 200 * 5);
}

TEST(ForeignKeys, ACascadeGoesOnFromAnIndexedKey) {
  auto scenario = two_levels(deletion());
  scenario.indexes.push_back(index("comments_task", "comments", {"task_id"}));
  auto found = cascaded(scenario).statements;
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].query, check_of_notes);
  EXPECT_EQ(found[1].calls, 200 * 10);
}

TEST(ForeignKeys, WhatOnlyRefusesOrForgetsTheDeletionDoesNotCascade) {
  EXPECT_EQ(cascaded(two_levels(deletion(), ForeignKey::Action::nothing)).statements.size(), 2u);
  EXPECT_EQ(cascaded(two_levels(deletion(), ForeignKey::Action::sets)).statements.size(), 2u);
}

TEST(ForeignKeys, ASetColumnThatIsReferredToIsLookedFor) {
  auto scenario = two_levels(deletion(), ForeignKey::Action::sets);
  scenario.keys[1].referenced_columns = {"task_id"};
  auto found = cascaded(scenario).statements;
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[2].calls, 200 * 10);
}

TEST(ForeignKeys, EachLevelHasTheTimeOfItsOwnTrigger) {
  auto found = cascaded(two_levels(deletion().captured_plan(cascade, 20))).statements;
  ASSERT_EQ(found.size(), 3u);
  EXPECT_DOUBLE_EQ(*found[0].total, 2000 * 1 / 20.0);
  EXPECT_DOUBLE_EQ(*found[1].total, 2000 * 5 / 20.0);
  EXPECT_DOUBLE_EQ(*found[2].total, 2000 * 14 / 20.0);
}

TEST(ForeignKeys, LevelsThatWereNotMeasuredShareTheTimeByWhatIsExpected) {
  auto found = cascaded(two_levels(deletion())).statements;
  ASSERT_EQ(found.size(), 3u);
  EXPECT_NEAR(*found[0].total + *found[1].total + *found[2].total, 2000, 0.01);
  // Ten times as often through twice as many rows.
  EXPECT_NEAR(*found[2].total / *found[1].total, 20, 0.1);
}

TEST(ForeignKeys, ATableThatRefersToItselfIsFollowedOnce) {
  auto scenario = two_levels(deletion());
  scenario.keys.push_back(
      {"tasks_last", "public.tasks", "public.notes", {"note_id"}, {"id"}, ForeignKey::Action::deletes});
  scenario.keys.push_back(
      {"notes_answers", "public.notes", "public.notes", {"comment_id"}, {"id"}, ForeignKey::Action::deletes});
  auto found = cascaded(scenario).statements;
  ASSERT_EQ(found.size(), 5u);
  EXPECT_EQ(found[1].calls, 200);
  EXPECT_EQ(found[2].calls, 2000);
}

TEST(ForeignKeys, IndexesOfAllLevelsAreAdvised) {
  auto scenario = two_levels(deletion().captured_plan(cascade, 20));
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  workload.statements.resize(1);
  auto advice = advise_indexes(workload, scenario.catalog(), planner, {});
  EXPECT_THAT(created(advice), testing::UnorderedElementsAre(on("comments USING btree (task_id)"),
                                                             on("notes USING btree (comment_id)")));
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
