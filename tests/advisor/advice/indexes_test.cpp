#include "advisor/advice/indexes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "advisor/whatif/sampled.hpp"
#include "tests/support/scenario.hpp"
#include "tests/support/skewed_planner.hpp"

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

// Of a thousandth of the time and more, whether one statement takes that or many do.
Scenario small_beside_large(int statements) {
  auto scenario = chat();
  scenario.seconds = 3600;
  scenario.asked = {page().took(1000000)};
  for (int i = 0; i < statements; i++) scenario.asked.push_back(board().limit(1000 + i).took(400));
  return scenario;
}
TEST(AdviseIndexes, ManySmallStatementsMatterTogether) {
  auto board_index = on("tasks USING btree (bucket_id, \"position\")");
  EXPECT_THAT(created(small_beside_large(1).advise()), Not(Contains(board_index)));
  EXPECT_THAT(created(small_beside_large(8).advise()), Contains(board_index));
}

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
  EXPECT_THAT(first.reason, HasSubstr("chat_id =, ordered by id DESC; today \"page\" walks public.messages_pkey"));
  EXPECT_THAT(first.reason, HasSubstr("counts on finding enough rows early"));
  ASSERT_EQ(first.statements.size(), 1u);
  EXPECT_EQ(first.statements[0].name, "page");
  EXPECT_EQ(first.statements[0].measured, 60000);
  EXPECT_LT(first.statements[0].cost_after, first.statements[0].cost_before);
  EXPECT_EQ(first.statements[0].plan_before, "Limit > Index Scan using public.messages_pkey on messages");
  ASSERT_TRUE(first.saving_per_day);
  EXPECT_NEAR(*first.saving_per_day, 60000 * 24, 60000);
  EXPECT_LT(advice.cost_after, advice.cost_before);
  EXPECT_EQ(advice.statements, 3u);
  EXPECT_GT(advice.what_if_plans, 0u);
  EXPECT_EQ(advice.conclusion, "");
}

class Sorting : public FakePlanner {
 public:
  using FakePlanner::FakePlanner;
  std::string plan(const std::string&, const std::vector<IndexDefinition>&, const std::vector<std::string>&) override {
    return R"([{"Plan": {"Node Type": "Limit", "Plans": [{"Node Type": "Sort", "Plans": [
      {"Node Type": "Index Scan", "Index Name": "messages_pkey", "Relation Name": "messages"}]}]}}])";
  }
};
TEST(AdviseIndexes, APlanThatSortsCountsOnFindingNothingEarly) {
  auto scenario = chat();
  Sorting planner(scenario.catalog(), scenario.asked);
  auto advice = advise_indexes(scenario.workload(), scenario.catalog(), planner, {});
  ASSERT_FALSE(advice.recommendations.empty());
  for (const auto& each : advice.recommendations)
    EXPECT_THAT(each.reason, Not(HasSubstr("counts on finding enough rows early")));
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
  auto reason = why_not(advice, on("messages USING btree (created_at)"));
  EXPECT_THAT(reason, HasSubstr("would slow \"old chat\": when it does not find enough rows early, its cost "
                                "goes from "));
  EXPECT_THAT(reason, HasSubstr(", though it is estimated at "));
}
TEST(AdviseIndexes, UnderABudgetItIsRefusedTooAndTheRoomGoesToAnother) {
  auto scenario = old_chat();
  scenario.asked.push_back(statement("messages").named("thread").equal("root_id", 1e-5));
  scenario.asked.front().statement.calls = 50;
  Options options;
  options.max_width = 1;
  options.max_indexes = 1;
  auto advice = scenario.advise(options);
  EXPECT_THAT(created(advice), ElementsAre(on("messages USING btree (root_id)")));
  EXPECT_THAT(why_not(advice, on("messages USING btree (created_at)")), HasSubstr("would slow \"old chat\""));
  EXPECT_LE(advice.optimality_gap.value_or(0), 0.003);
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

TEST(AdviseIndexes, AStatementThatReadsWhatItReturnsGetsNoIndex) {
  auto scenario = chat();
  scenario.asked = {page().took(50).wrote(21000)};
  EXPECT_EQ(created(scenario.advise()).size(), 1u);
  scenario.asked.front().statement.blocks_hit = 25000;  // 25 for each 21 rows
  EXPECT_THAT(created(scenario.advise()), IsEmpty());
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

// A statement whose rare value an index helps, which a generic plan does not know of.
Advice skewed(std::optional<double> generic) {
  Scenario scenario{{table("tasks", 1e6).column("status")}, {}, {statement("tasks").named("q").equal("status", 0.1)}};
  auto workload = scenario.workload();
  workload.statements[0].generic = generic;
  SkewedPlanner planner;
  planner.asks = {{"public.tasks", 0.1}};
  planner.asked = {{1, "public.tasks", "status", "=", false, {{"done", 0.6}, {"blocked", 0.25}}, {}}};
  planner.price("done", 1000, 1000).price("blocked", 1000, 10).price("", 300, 300);
  SampledPlanner sampled(planner, workload);
  RememberedPlanner remembered(sampled);
  return advise_indexes(workload, scenario.catalog(), remembered, {});
}
TEST(AdviseIndexes, AnIndexThatAGenericPlanDoesNotUseIsReportedSo) {
  auto advice = skewed(0);
  ASSERT_EQ(advice.recommendations.size(), 1u);
  EXPECT_THAT(advice.recommendations[0].reason, HasSubstr("a generic plan"));
}
TEST(AdviseIndexes, WhereValuesAreNeverBoundNothingIsSaidOfGenericPlans) {
  auto advice = skewed(std::nullopt);
  ASSERT_EQ(advice.recommendations.size(), 1u);
  EXPECT_THAT(advice.recommendations[0].reason, Not(HasSubstr("generic")));
}
TEST(AdviseIndexes, NoValueThatWasDrawnIsPrinted) {
  auto advice = skewed(0);
  ASSERT_EQ(advice.recommendations.size(), 1u);
  EXPECT_THAT(in_words(advice), Not(HasSubstr("blocked")));
}

// A page in order and a count over the same rows: one index holds what both need.
TEST(AdviseIndexes, OneIndexDoesForTwoWhoseKeysBeginAlike) {
  Scenario scenario{
      {table("messages", 1e6).column("room_id").column("id").column("sender_id", 8).column("body", 200)},
      {},
      {statement("messages").named("page").equal("room_id", 0.01).order_by("id", true).needs("body").limit(20),
       statement("messages").named("count").equal("room_id", 0.01).needs("sender_id")}};
  EXPECT_THAT(created(scenario.advise()), ElementsAre(on("messages USING btree (room_id, id) INCLUDE (sender_id)")));
}
TEST(AdviseIndexes, WhatSavesTooLittleOfTheTimeIsSaidInPercent) {
  Scenario scenario{{table("files", 1e6), table("users", 1e6)},
                    {index("users_pkey", "users", {"id"}).primary()},
                    {statement("files").named("mine").equal("owner_id").needs("name").calls(3).took(0.9),
                     statement("users").named("by id").equal("id", 1e-6).took(100000)}};
  EXPECT_EQ(why_not(scenario.advise(), on("files USING btree (owner_id)")),
            "saves too little: less than 0.1 % of the workload's time");
}
TEST(AdviseIndexes, NobodyCreatesAnIndexForAMillisecond) {
  auto of_an_owner = [](Milliseconds total) {
    auto asked = statement("files").named("mine").equal("owner_id").needs("name").calls(3).took(total);
    return Scenario{{table("files", 1e6)}, {}, {asked}}.advise();
  };
  EXPECT_THAT(created(of_an_owner(0.9)), IsEmpty());
  EXPECT_THAT(created(of_an_owner(2)), ElementsAre(on("files USING btree (owner_id)")));
  EXPECT_THAT(why_not(of_an_owner(0.9), on("files USING btree (owner_id)")),
              HasSubstr("% of the workload's time, which is no more than 0.897 ms in all"));
}
TEST(AdviseIndexes, WhatHardlyAnybodyNoticesIsNotAdvised) {
  Scenario scenario{{table("files", 1e6).column("type")},
                    {},
                    {statement("files").named("report").equal("type", 0.28).needs("name").took(1000)}};
  auto advice = scenario.advise();
  EXPECT_THAT(advice.recommendations, IsEmpty());
  EXPECT_THAT(why_not(advice, on("files USING btree (type)")),
              HasSubstr("% of the workload's time, but of no statement a fifth"));
  EXPECT_THAT(advice.conclusion, HasSubstr("1 statement was planned with "));
  EXPECT_THAT(advice.conclusion, HasSubstr("1.0 % of the time and a fifth of some statement's"));
}
// The pages of the table are a tenth of what it takes, but so few that nobody would notice.
TEST(AdviseIndexes, WhatSparesAFewPagesIsNotSaidToSaveTheTimeOfTheWorkload) {
  Scenario scenario{
      {table("files", 1e6).column("folder").column("name")},
      {index("by_folder", "files", {"folder"})},
      {statement("files").named("folder").equal("folder", 0.001).needs("name").took(250).read(50).wrote(10000)},
      3600};
  auto advice = scenario.advise();
  EXPECT_THAT(created(advice), IsEmpty());
  EXPECT_EQ(
      why_not(advice, on("files USING btree (folder) INCLUDE (name)")),
      "saves visits to the table, but its statements read few pages as it is, or hardly more than they return rows");
}
// A plan that is cheap once it has both indexes.
class Together : public FakePlanner {
 public:
  using FakePlanner::FakePlanner;
  std::vector<PlanCost> costs(const std::string&, const std::vector<IndexDefinition>&,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>&) override {
    std::vector<PlanCost> answers;
    for (const auto& one : configurations)
      answers.push_back(one.indexes.size() < 2 ? PlanCost{1000, 1000, {}}
                                               : PlanCost{10, 10, {one.indexes[0], one.indexes[1]}});
    return answers;
  }
};
TEST(AdviseIndexes, WhatTwoIndexesSaveTogetherIsSaidToBeShared) {
  Scenario scenario{{table("holds", 1e5).column("branch").column("title")},
                    {},
                    {statement("holds").named("shelf").equal("branch", 0.01).equal("title", 0.01)}};
  Together planner(scenario.catalog(), scenario.asked);
  RememberedPlanner remembered(planner);
  auto advice = advise_indexes(scenario.workload(), scenario.catalog(), remembered, {});
  ASSERT_EQ(created(advice).size(), 2u);
  for (int i : {0, 1})
    EXPECT_THAT(advice.recommendations[i].reason,
                HasSubstr("shares the saving of that statement evenly with the recommended index on " +
                          key_list(advice.recommendations[1 - i].definition)));
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
TEST(AdviseIndexes, WithNothingToDoItSaysHowManyItCouldNotJudge) {
  auto scenario = chat();
  scenario.asked = {statement("messages").named("by id").equal("id", 1e-6)};
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  workload.statements.push_back(Asked(statement("gone").named("broken")).statement);
  auto advice = advise_indexes(workload, scenario.catalog(), planner, {});
  EXPECT_THAT(advice.conclusion, testing::StartsWith("1 statement could not be planned"));
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
TEST(AdviseIndexes, NeitherDoesOneThatTurnsOutImpossibleWhenItIsMeasured) {
  auto scenario = chat();
  auto planner = scenario.planner();
  planner.refused_column = "bucket_id";
  planner.refuses_early = false;
  Options options;
  for (auto budget : {std::optional<Bytes>{}, std::optional<Bytes>{Bytes{1} << 40}}) {
    options.budget = budget;
    RememberedPlanner remembered(planner);
    auto advice = advise_indexes(scenario.workload(), scenario.catalog(), remembered, options);
    EXPECT_THAT(created(advice), Contains(on("messages USING btree (chat_id, id)")));
    EXPECT_THAT(created(advice), testing::Not(Contains(HasSubstr("(bucket_id"))));
    EXPECT_THAT(advice.rejected, Contains(testing::Field(&Rejected::reason, HasSubstr("no operator class"))));
  }
}

TEST(AdviseIndexes, WhatIsTooLongForATreeIsHashed) {
  auto scenario = chat();
  auto planner = scenario.planner();
  planner.refused_column = "bucket_id";
  planner.refused_method = "btree";
  planner.refuses_early = false;
  RememberedPlanner remembered(planner);
  EXPECT_THAT(created(advise_indexes(scenario.workload(), scenario.catalog(), remembered, {})),
              Contains(on("tasks USING hash (bucket_id)")));
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
  auto all = created(chat().advise());
  bool some = false;
  for (int limit = 1; limit < 100; limit++) {
    auto found = created(after_plans(limit));
    EXPECT_LE(found.size(), all.size());
    some = some || (!found.empty() && found.size() < all.size());
  }
  EXPECT_TRUE(some);
  EXPECT_EQ(created(after_plans(1000)), all);
}
TEST(AdviseIndexes, WithoutTimeItSaysSo) {
  auto advice = after_plans(1);
  EXPECT_THAT(advice.recommendations, IsEmpty());
  EXPECT_THAT(advice.conclusion, HasSubstr("time limit"));
}

// Statements between whose indexes only their order can decide.
Scenario chat_with_twins() {
  auto scenario = chat();
  for (int chat = 0; chat < 6; chat++)
    scenario.asked.push_back(statement("messages")
                                 .named(fmt::format("twin {}", chat))
                                 .equal("root_id", 1e-5)
                                 .equal(fmt::format("kind_{}", chat % 3), 0.1));
  return scenario;
}

TEST(AdviseIndexes, TheSameWorkloadGivesTheSameAdviceInAnyOrder) {
  auto scenario = chat_with_twins();
  auto expected = in_words(scenario.advise());
  for (int turn = 0; turn < 5; turn++) {
    std::rotate(scenario.asked.begin(), scenario.asked.begin() + 2, scenario.asked.end());
    std::rotate(scenario.tables.begin(), scenario.tables.begin() + 1, scenario.tables.end());
    std::rotate(scenario.indexes.begin(), scenario.indexes.begin() + 1, scenario.indexes.end());
    EXPECT_EQ(in_words(scenario.advise()), expected);
  }
}

TEST(AdviseIndexes, UnderABudgetTheSameWorkloadGivesTheSameAdviceInAnyOrder) {
  auto scenario = chat_with_twins();
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
  EXPECT_LE(advice.optimality_gap.value_or(0), 0.003);
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
