#include "advisor/advice/indexes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

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
TEST(Proposals, AColumnThatIsUpdatedMoreThanReadIsNotIncluded) {
  auto advice = heartbeat(2000).advise();
  EXPECT_THAT(created(advice), ElementsAre(on("users USING btree (organisation_id)")));
  EXPECT_THAT(why_not(advice, on("users USING btree (organisation_id) INCLUDE (last_seen)")),
              HasSubstr("last_seen is updated 2000 times"));
}
TEST(Proposals, NeitherIsOneThatIsUpdatedOnConflict) {
  Scenario scenario{{table("users", 1e6).column("id").column("organisation_id").column("last_seen")},
                    {index("users_pkey", "users", {"id"}).primary()},
                    {statement("users").named("members").equal("organisation_id", 0.01).needs("last_seen").calls(1000),
                     statement("users").named("seen").inserts().changes("last_seen").calls(2000)}};
  EXPECT_THAT(created(scenario.advise()), ElementsAre(on("users USING btree (organisation_id)")));
}
TEST(Proposals, NorAKeyForWhatIsOnlyComparedWithAnotherTable) {
  auto keys = [](double beats) {
    auto scenario = heartbeat(beats);
    scenario.asked[0] =
        statement("users").named("members").equal("organisation_id", 0.01).range("last_seen", 0.1).calls(1000);
    return created(scenario.advise());
  };
  EXPECT_THAT(keys(2000), ElementsAre(on("users USING btree (organisation_id)")));
  EXPECT_THAT(keys(500), ElementsAre(on("users USING btree (organisation_id, last_seen)")));
}
TEST(Proposals, NorForARangeThatIsOnlyLookedAtBesideAnother) {
  auto keys = [](bool beside_another) {
    auto soon = statement("stock").named("soon").equal("shop_id", 0.01).range("pieces", 0.1);
    if (beside_another) soon.range("expires_on", 0.3);
    auto asked = Asked(soon.calls(1000));
    for (auto& predicate : asked.predicates) predicate.parameter = 1;
    auto sold = statement("stock").named("sold").equal("id", 1e-6).changes("pieces").calls(2000);
    return created(Scenario{
        {table("stock", 1e6).column("shop_id").column("pieces").column("expires_on")},
        {index("stock_pkey", "stock", {"id"}).primary()},
        {asked, sold}}.advise());
  };
  EXPECT_THAT(keys(true), ElementsAre(on("stock USING btree (shop_id, expires_on)")));
  EXPECT_THAT(keys(false), ElementsAre(on("stock USING btree (shop_id, pieces)")));
}
TEST(Proposals, AColumnThatIsReadMoreThanUpdatedIs) {
  EXPECT_THAT(created(heartbeat(500).advise()),
              ElementsAre(on("users USING btree (organisation_id) INCLUDE (last_seen)")));
}
// A statement that may read a partition, as far as the planner can tell.
Advice partition_read(const std::vector<std::string>& tables_read) {
  Scenario scenario{{table("readings", 4e6).column("device").partitioned(true),
                     table("readings_old", 1e6).column("device").part_of("readings")},
                    {},
                    {statement("readings_old").named("max").equal("device", 1e-4).took(1000)}};
  auto workload = scenario.workload();
  workload.statements[0].tables = tables_read;
  auto planner = scenario.planner();
  return advise_indexes(workload, scenario.catalog(), planner, {});
}
TEST(Proposals, APartitionThatNoExecutionReadGetsNoIndex) {
  auto advice = partition_read({"public.readings_new"});
  EXPECT_THAT(advice.recommendations, IsEmpty());
  EXPECT_THAT(why_not(advice, on("readings_old USING btree (device)")), HasSubstr("was seen to read"));
}
TEST(Proposals, OneThatWasReadDoes) {
  EXPECT_THAT(created(partition_read({"public.readings_old"})), ElementsAre(on("readings_old USING btree (device)")));
}

// The fake takes the index of a condition to have two pages.
TEST(Proposals, AConditionWhoseRowsAreCountedToBeFewMakesAnIndex) {
  auto of_a_site = [](double rows) {
    auto asked = statement("stock").named("low").equal("site_id", 0.05).compared("on_hand", "minimum").needs("label");
    return created(Scenario{{table("stock", rows)}, {}, {asked.took(5000)}}.advise());
  };
  EXPECT_THAT(of_a_site(1e6), ElementsAre(on("stock USING btree (site_id) WHERE (on_hand < minimum)")));
  EXPECT_THAT(of_a_site(2000), Not(Contains(HasSubstr("WHERE"))));
}

// Others read the newest of a few: walking through all days for them takes long, when they are not among the newest.
TEST(Proposals, AnEqualityThatOrdersAPageOfOthersDoesNotComeFirst) {
  auto of_a_day =
      statement("donations").named("day").equal("taken_on", 1e-4).equal("center_id", 1e-3).needs("label").took(5000);
  auto newest = statement("donations").named("newest").is_not("kind", 0.01).order_by("taken_on").limit(10).took(1000);
  EXPECT_THAT(created(Scenario{{table("donations", 1e6)}, {}, {of_a_day, newest}}.advise()),
              ElementsAre(on("donations USING btree (center_id, taken_on)")));
}

// Comments of which hardly any are flagged, and of those so many are not reviewed.
class Comments : public FakePlanner {
 public:
  Comments(const Scenario& scenario, double not_reviewed)
      : FakePlanner(scenario.catalog(), scenario.asked), not_reviewed_(not_reviewed) {}

  std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) override {
    std::vector<Bytes> all;
    for (const auto& index : indexes) {
      double pages = index.predicate.empty() ? 5000 : is_of_both(index) ? 100 * not_reviewed_ : 100;
      all.push_back(8192 * (1 + static_cast<Bytes>(pages)));
    }
    return all;
  }
  std::vector<PlanCost> costs(const std::string&, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>&) override {
    std::vector<PlanCost> all;
    for (const auto& configuration : configurations) {
      PlanCost best{9000, 9000, {}};
      for (int position : configuration.indexes)
        if (is_of_both(indexes[position])) best = {1000, 1000, {position}};
      all.push_back(best);
    }
    return all;
  }

 private:
  static bool is_of_both(const IndexDefinition& index) { return index.predicate.find(" AND ") != std::string::npos; }

  double not_reviewed_;
};

TEST(Proposals, ConditionsThatDependOnEachOtherAreCountedTogether) {
  auto advised = [](double not_reviewed) {
    auto next = statement("comments").named("next").is_null("seen_at", 0.02).is_false("reviewed", 0.98);
    auto per_board = next;
    per_board.named("per board").needs("board_id");
    Scenario scenario{{table("comments", 1e6).column("flagged_at")},
                      {},
                      {next.order_by("flagged_at").limit(25).took(5000), per_board.took(5000)}};
    Comments planner(scenario, not_reviewed);
    return advise_indexes(scenario.workload(), scenario.catalog(), planner, {});
  };
  auto of_both = advised(0.02);
  EXPECT_THAT(created(of_both),
              ElementsAre(on("comments USING btree (flagged_at) WHERE (seen_at IS NULL) AND (NOT reviewed)")));
  EXPECT_THAT(of_both.recommendations.front().statements, testing::SizeIs(2));
  EXPECT_THAT(created(advised(0.98)), IsEmpty());
}

// Of a queue whose jobs are mostly done, so many executions ask for others by a list; those alone use such an index.
class Queue : public FakePlanner {
 public:
  Queue(const Scenario& scenario, double share, double guessed)
      : FakePlanner(scenario.catalog(), scenario.asked), share_(share), guessed_(guessed) {}

  std::vector<PlanCost> costs(const std::string&, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>&) override {
    std::vector<PlanCost> all;
    for (const auto& configuration : configurations) {
      std::vector<int> used;
      for (int position : configuration.indexes)
        if (used.empty() && indexes[position].predicate == "status <> 'done'") used = {position};
      double cost = used.empty() ? 9000 : 10, mean = share_ * cost + (1 - share_) * 9000;
      all.push_back({mean, mean, used});
      all.back().samples = {{share_, false, cost, cost, used, guessed_}, {1 - share_, false, 9000, 9000, {}}};
    }
    return all;
  }

 private:
  double share_, guessed_;
};

Advice of_queue(StatementBuilder asked, double share, double guessed = 0) {
  Scenario scenario{
      {table("jobs", 1e6).column("run_at").usually("status", "done", 0.03)}, {}, {asked.order_by("run_at").took(5000)}};
  Queue planner(scenario, share, guessed);
  return advise_indexes(scenario.workload(), scenario.catalog(), planner, {});
}
StatementBuilder by_list() { return statement("jobs").named("next").in_list("status", 0.01); }
StatementBuilder by_equality() { return statement("jobs").named("next").equal("status", 0.01); }

TEST(Proposals, WhatLeavesValuesOutIsForThoseWhoAreKnownNotToAskForThem) {
  EXPECT_THAT(created(of_queue(by_list(), 0.9)), ElementsAre(on("jobs USING btree (run_at) WHERE status <> 'done'")));
  auto advice = of_queue(by_list(), 0.7);
  EXPECT_THAT(created(advice), IsEmpty());
  EXPECT_THAT(
      advice.rejected,
      Contains(testing::Field(&Rejected::reason, HasSubstr("30 % of the executions may ask for what it leaves out"))));
}
TEST(Proposals, WhatIsComparedByEqualityMayBeAnyValueUnlessAllAreKnown) {
  EXPECT_THAT(created(of_queue(by_equality(), 0.9)), IsEmpty());
  EXPECT_THAT(created(of_queue(by_equality(), 1)), testing::SizeIs(1));
  EXPECT_THAT(created(of_queue(by_equality(), 1, 0.5)), IsEmpty());       // half of them were never seen
  EXPECT_THAT(created(of_queue(by_list(), 1, 0.5)), testing::SizeIs(1));  // a list is the same in all
}

}  // namespace
}  // namespace workload::advisor
