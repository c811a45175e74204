#include "advisor/advice/indexes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Table messages() {
  return table("messages", 2e6).column("id").column("chat_id").column("created_at").column("root_id");
}
ExistingIndex messages_pkey() { return index("messages_pkey", "messages", {"id"}).primary(); }
StatementBuilder page() {
  return statement("messages")
      .named("page")
      .equal("chat_id", 0.0002)
      .is_null("deleted_at", 0.97)
      .order_by("id", true)
      .limit(21);
}
StatementBuilder poll() {
  return statement("domain_outbox").named("poll").is_null("delivered_at", 0.0001).order_by("id").limit(100);
}
StatementBuilder board() { return statement("tasks").named("board").equal("bucket_id", 0.0005).order_by("position"); }

Scenario chat() {
  return {{messages(), table("domain_outbox", 5e5).column("id"),
           table("tasks", 3e5).column("bucket_id").column("position")},
          {messages_pkey(), index("outbox_pkey", "domain_outbox", {"id"}).primary(),
           index("tasks_pkey", "tasks", {"id"}).primary()},
          {page(), poll(), board()}};
}

TEST(AdviseIndexes, AChatPageGetsItsChatInOrder) {
  EXPECT_THAT(created(chat().advise()), Contains(on("messages USING btree (chat_id, id)")));
}
TEST(AdviseIndexes, AnOutboxGetsOnlyWhatIsToBeDelivered) {
  EXPECT_THAT(created(chat().advise()), Contains(on("domain_outbox USING btree (id) WHERE delivered_at IS NULL")));
}
TEST(AdviseIndexes, ABucketGetsItsTasksInOrder) {
  EXPECT_THAT(created(chat().advise()), Contains(on("tasks USING btree (bucket_id, \"position\")")));
}
TEST(AdviseIndexes, OneIndexForEachStatementIsEnough) { EXPECT_EQ(created(chat().advise()).size(), 3u); }

TEST(AdviseIndexes, EveryRecommendationCarriesItsEvidence) {
  auto scenario = chat();
  scenario.asked[0] = page().took(60000);
  scenario.seconds = 3600;
  auto advice = scenario.advise();
  const auto& first = advice.recommendations.front();
  EXPECT_EQ(first.sql, on("messages USING btree (chat_id, id)"));
  EXPECT_EQ(first.table, "public.messages");
  EXPECT_EQ(first.subject, "message");
  EXPECT_GT(first.size, 0);
  EXPECT_THAT(first.reason, HasSubstr("chat_id =, ordered by id; today \"page\" walks public.messages_pkey"));
  EXPECT_THAT(first.reason, HasSubstr("counts on finding enough rows early"));
  ASSERT_EQ(first.statements.size(), 1u);
  EXPECT_EQ(first.statements[0].name, "page");
  EXPECT_EQ(first.statements[0].measured, 60000);
  EXPECT_LT(first.statements[0].cost_after, first.statements[0].cost_before);
  EXPECT_EQ(first.statements[0].plan_before, "Index Scan using public.messages_pkey on messages");
  ASSERT_TRUE(first.saving_per_day);
  EXPECT_NEAR(*first.saving_per_day, 60000 * 24, 60000);
  EXPECT_LT(advice.cost_after, advice.cost_before);
  EXPECT_EQ(advice.statements, 3u);
  EXPECT_GT(advice.what_if_plans, 0u);
  EXPECT_EQ(advice.conclusion, "");
}

TEST(AdviseIndexes, AnIndexThatIsThereIsNotProposedAgain) {
  auto scenario = chat();
  scenario.indexes.push_back(index("messages_chat", "messages", {"chat_id", "id"}));
  EXPECT_THAT(created(scenario.advise()), Not(Contains(HasSubstr("messages"))));
}
TEST(AdviseIndexes, ExistingIndexesCanBeLeftOutOfAccount) {
  auto scenario = chat();
  scenario.indexes.push_back(index("messages_chat", "messages", {"chat_id", "id"}));
  Options options;
  options.ignore_existing = true;
  auto advice = scenario.advise(options);
  EXPECT_THAT(created(advice), Contains(on("messages USING btree (chat_id, id)")));
  EXPECT_THAT(dropped(advice), IsEmpty());
}
TEST(AdviseIndexes, OnlyTheTablesAskedForAreTouched) {
  Options options;
  options.tables = {"task*"};
  EXPECT_THAT(created(chat().advise(options)), ElementsAre(HasSubstr("public.tasks")));
}

// The index on created_at is wanted by one statement. For the other the planner hopes to find a chat's messages among
// the newest of all, and reads the whole table when the chat is old.
Scenario old_chat() {
  return {{messages()},
          {messages_pkey(), index("by_chat", "messages", {"chat_id"})},
          {statement("messages").named("per day").range("created_at", 0.01), statement("messages")
                                                                                 .named("old chat")
                                                                                 .equal("chat_id", 0.01)
                                                                                 .order_by("created_at", true)
                                                                                 .needs("body")
                                                                                 .limit(20)}};
}
TEST(AdviseIndexes, AnIndexThatCountsOnLuckIsRefusedWithTheReason) {
  Options options;
  options.max_width = 1;
  auto advice = old_chat().advise(options);
  EXPECT_THAT(created(advice), IsEmpty());
  EXPECT_THAT(why_not(advice, on("messages USING btree (created_at)")), HasSubstr("would slow \"old chat\""));
}
TEST(AdviseIndexes, ThatIndexIsFineOnceTheStatementHasABetterOne) {
  EXPECT_THAT(created(old_chat().advise()),
              testing::UnorderedElementsAre(on("messages USING btree (chat_id, created_at)"),
                                            on("messages USING btree (created_at)")));
}

Bytes bytes(const Advice& advice) {
  Bytes sum = 0;
  for (const auto& one : advice.recommendations) sum += one.action == Action::create ? one.size : 0;
  return sum;
}
TEST(AdviseIndexes, TheBudgetIsKeptAndUsed) {
  auto free = chat().advise();
  Options options;
  options.budget = bytes(free) / 2;
  auto advice = chat().advise(options);
  EXPECT_LE(bytes(advice), *options.budget);
  EXPECT_FALSE(created(advice).empty());
  EXPECT_LT(created(advice).size(), created(free).size());
  EXPECT_THAT(advice.rejected, Contains(testing::Field(&Rejected::reason, HasSubstr("do not fit"))));
}
TEST(AdviseIndexes, NoMoreIndexesThanAllowed) {
  Options options;
  options.max_indexes = 1;
  EXPECT_EQ(created(chat().advise(options)).size(), 1u);
}

TEST(AdviseIndexes, AColumnThatIsWrittenAllTheTimeIsRefusedWithThePrice) {
  Scenario scenario{{table("users", 1e5).column("presence", 8).updates(1000000, 1000000)},
                    {index("users_pkey", "users", {"id"}).primary()},
                    {statement("users").named("online").equal("presence", 0.1).calls(10),
                     statement("users")
                         .text("UPDATE users SET presence = $1 WHERE id = $2")
                         .equal("id", 1e-5)
                         .changes("presence")
                         .calls(1e6)}};
  auto advice = scenario.advise();
  EXPECT_THAT(created(advice), IsEmpty());
  auto reason = why_not(advice, on("users USING btree (presence)"));
  EXPECT_THAT(reason, HasSubstr("writes would pay more than reads gain"));
  EXPECT_THAT(reason, HasSubstr("1000000 updates"));
}

// What a heartbeat sets is read with all members of an organisation.
Scenario heartbeat(double beats) {
  return {{table("users", 1e6).column("organisation_id").column("last_seen").updates(1000000, 1000000)},
          {index("users_pkey", "users", {"id"}).primary()},
          {statement("users").named("members").equal("organisation_id", 0.01).needs("last_seen").calls(1000),
           statement("users")
               .text("UPDATE users SET last_seen = now() WHERE id = $1")
               .equal("id", 1e-6)
               .changes("last_seen")
               .calls(beats)}};
}
TEST(AdviseIndexes, AColumnThatIsUpdatedMoreThanReadIsNotIncluded) {
  auto advice = heartbeat(2000).advise();
  EXPECT_THAT(created(advice), ElementsAre(on("users USING btree (organisation_id)")));
  EXPECT_THAT(why_not(advice, on("users USING btree (organisation_id) INCLUDE (last_seen)")),
              HasSubstr("last_seen is updated 2000 times"));
}
TEST(AdviseIndexes, AColumnThatIsReadMoreThanUpdatedIs) {
  EXPECT_THAT(created(heartbeat(500).advise()),
              ElementsAre(on("users USING btree (organisation_id) INCLUDE (last_seen)")));
}
TEST(AdviseIndexes, AStatementThatReadsWhatItReturnsGetsNoIndex) {
  auto scenario = chat();
  scenario.asked = {page().took(50).wrote(21000)};
  EXPECT_EQ(created(scenario.advise()).size(), 1u);
  scenario.asked.front().statement.blocks_hit = 25000;  // 25 for each 21 rows
  EXPECT_THAT(created(scenario.advise()), IsEmpty());
}

TEST(AdviseIndexes, WithNothingToDoItSaysWhy) {
  auto scenario = chat();
  scenario.asked = {statement("messages").named("by id").equal("id", 1e-6)};
  auto advice = scenario.advise();
  EXPECT_THAT(advice.recommendations, IsEmpty());
  EXPECT_THAT(advice.conclusion, HasSubstr("nothing to do"));
  scenario.asked.clear();
  EXPECT_THAT(scenario.advise().conclusion, HasSubstr("no statements"));
}
TEST(AdviseIndexes, AStatementThatCannotBePlannedStopsNothing) {
  auto scenario = chat();
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  workload.statements.push_back(Asked(statement("gone").named("broken")).statement);
  auto advice = advise_indexes(workload, scenario.catalog(), planner, {});
  ASSERT_EQ(advice.unplanned.size(), 1u);
  EXPECT_EQ(advice.unplanned[0].reason, "relation does not exist: It is not in the fake.");
  EXPECT_EQ(created(advice).size(), 3u);
}
TEST(AdviseIndexes, APlanThatCannotBePrintedStopsNothing) {
  auto scenario = chat();
  auto planner = scenario.planner();
  planner.prints_no_plans = true;
  auto advice = advise_indexes(scenario.workload(), scenario.catalog(), planner, {});
  EXPECT_EQ(created(advice), created(scenario.advise()));
  EXPECT_EQ(advice.recommendations.front().statements.front().plan_before, "");
}

TEST(AdviseIndexes, StatementsOnTheServersOwnTablesAreLeftOut) {
  auto scenario = chat();
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  workload.statements.push_back(Asked(statement("pg_catalog.pg_class").named("introspection")).statement);
  auto advice = advise_indexes(workload, scenario.catalog(), planner, {});
  EXPECT_EQ(advice.statements, 3u);
  EXPECT_THAT(advice.unplanned, IsEmpty());
}
TEST(AdviseIndexes, AnIndexTheServerRefusesSpoilsNoOther) {
  auto scenario = chat();
  auto planner = scenario.planner();
  planner.refused_column = "bucket_id";
  auto advice = advise_indexes(scenario.workload(), scenario.catalog(), planner, {});
  EXPECT_THAT(created(advice), Contains(on("messages USING btree (chat_id, id)")));
  EXPECT_THAT(advice.rejected, Contains(testing::Field(&Rejected::reason, HasSubstr("no operator class"))));
}

// The clock counts plans.
Advice after_plans(double limit) {
  auto scenario = chat();
  auto planner = scenario.planner();
  Options options;
  options.seconds = [&] { return static_cast<double>(planner.plans()); };
  options.time_limit_seconds = limit;
  RememberedPlanner remembered(planner);
  return advise_indexes(scenario.workload(), scenario.catalog(), remembered, options);
}
TEST(AdviseIndexes, ATimeLimitGivesWhatWasFoundUntilThen) {
  auto some = created(after_plans(15)), all = created(chat().advise());
  EXPECT_FALSE(some.empty());
  EXPECT_LT(some.size(), all.size());
  EXPECT_EQ(created(after_plans(1000)), all);
}
TEST(AdviseIndexes, WithoutTimeItSaysSo) {
  auto advice = after_plans(1);
  EXPECT_THAT(advice.recommendations, IsEmpty());
  EXPECT_THAT(advice.conclusion, HasSubstr("time limit"));
}

std::string in_words(const Advice& advice) {
  std::string text;
  for (const auto& one : advice.recommendations) {
    text += one.sql + one.reason + fmt::format("{} {}", one.size, one.write_cost);
    for (const auto& effect : one.statements) text += effect.queryid + fmt::format("{}", effect.cost_after);
  }
  for (const auto& one : advice.rejected) text += one.sql + one.reason;
  return text + fmt::format("{} {} {}", advice.cost_before, advice.cost_after, advice.what_if_plans);
}
TEST(AdviseIndexes, TheSameWorkloadGivesTheSameAdviceInAnyOrder) {
  auto scenario = chat();
  for (int chat = 0; chat < 6; chat++)
    scenario.asked.push_back(statement("messages")
                                 .named(fmt::format("twin {}", chat))
                                 .equal("root_id", 1e-5)
                                 .equal(fmt::format("kind_{}", chat % 3), 0.1));
  auto expected = in_words(scenario.advise());
  for (int turn = 0; turn < 5; turn++) {
    std::rotate(scenario.asked.begin(), scenario.asked.begin() + 2, scenario.asked.end());
    std::rotate(scenario.tables.begin(), scenario.tables.begin() + 1, scenario.tables.end());
    std::rotate(scenario.indexes.begin(), scenario.indexes.begin() + 1, scenario.indexes.end());
    EXPECT_EQ(in_words(scenario.advise()), expected);
  }
}

TEST(AdviseIndexes, UnderABudgetTheSameWorkloadGivesTheSameAdviceInAnyOrder) {
  auto scenario = chat();
  for (int chat = 0; chat < 6; chat++)
    scenario.asked.push_back(statement("messages")
                                 .named(fmt::format("twin {}", chat))
                                 .equal("root_id", 1e-5)
                                 .equal(fmt::format("kind_{}", chat % 3), 0.1));
  Options options;
  options.budget = Bytes{60} << 20;
  auto expected = in_words(scenario.advise(options));
  EXPECT_THAT(expected, HasSubstr("CREATE INDEX"));
  for (int turn = 0; turn < 5; turn++) {
    std::rotate(scenario.asked.begin(), scenario.asked.begin() + 2, scenario.asked.end());
    std::rotate(scenario.tables.begin(), scenario.tables.begin() + 1, scenario.tables.end());
    EXPECT_EQ(in_words(scenario.advise(options)), expected);
  }
}
TEST(AdviseIndexes, UnderABudgetNoSetSavesMoreThanTheGapSays) {
  Options options;
  options.budget = Bytes{1} << 40;
  auto advice = chat().advise(options);
  if (advice.optimality_gap) EXPECT_NEAR(*advice.optimality_gap, 0, 0.003);
  EXPECT_FALSE(chat().advise().optimality_gap);
}

TEST(AdviseIndexes, ProgressIsTold) {
  Options options;
  std::vector<std::string> phases;
  options.progress = [&](std::string_view phase, std::size_t, std::size_t) { phases.emplace_back(phase); };
  chat().advise(options);
  EXPECT_THAT(phases, Contains("statements"));
  EXPECT_THAT(phases, Contains("selection"));
}

}  // namespace
}  // namespace workload::advisor
