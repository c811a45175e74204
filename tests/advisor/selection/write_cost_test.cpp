#include "advisor/selection/write_cost.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

using namespace test;

const Catalog catalog{{table("users", 1e5).updates(1000, 900)}, {index("users_pkey", "users", {"id"}).primary()}};

// The cost of an index on `column` when the statement wrote 1,000 rows.
WriteCost cost_of(const std::string& column, StatementBuilder writer, double share = 1) {
  Asked asked = writer.took(1).wrote(1000);
  WriteCosts costs({{&asked.statement, asked.predicates, {"public.users"}, {}}}, catalog);
  return costs.of(ExistingIndex(index("i", "users", {column})).definition, share);
}

TEST(WriteCost, EveryInsertedRowIsAnEntry) {
  auto cost = cost_of("name", statement("users").inserts());
  EXPECT_EQ(cost.entries, 1000);
  EXPECT_GT(cost.units, 0);
}
TEST(WriteCost, APartialIndexTakesItsShare) {
  EXPECT_EQ(cost_of("name", statement("users").inserts(), 0.01).entries, 10);
}
TEST(WriteCost, AnUpdateOfOtherColumnsMostlyLeavesItAlone) {
  EXPECT_NEAR(cost_of("name", statement("users").equal("id").changes("presence")).entries, 100, 1e-6);
}
TEST(WriteCost, AnUpdateOfItsColumnEndsHotForAllIndexes) {
  auto cost = cost_of("presence", statement("users").equal("id").changes("seen").changes("presence"));
  EXPECT_EQ(cost.entries, 1000 + 900);
  EXPECT_EQ(cost.hot_lost, 900);
}
TEST(WriteCost, LosingHeapOnlyUpdatesCostsMoreThanTheEntries) {
  auto kept = cost_of("name", statement("users").equal("id").changes("presence"));
  auto lost = cost_of("presence", statement("users").equal("id").changes("presence"));
  EXPECT_GT(lost.units, kept.units * 5);
  EXPECT_GT(lost.wal_bytes, 1900 * 64);
}
TEST(WriteCost, APartialIndexSparesWhatItHoldsAndNothingIsClaimedWhereThatIsNotKnown) {
  Asked asked = statement("users").inserts().took(1).wrote(1000);
  WriteCosts costs({{&asked.statement, asked.predicates, {"public.users"}, {}}}, catalog);
  ExistingIndex partial = index("i", "users", {"name"}).where("name IS NOT NULL");
  partial.share = 0.2;
  EXPECT_EQ(costs.of(partial).entries, 200);
  partial.share.reset();
  EXPECT_EQ(costs.of(partial).entries, 0);
  EXPECT_EQ(costs.of(partial).units, 0);
}
// An index on presence beside another one, whether that is there or to be created.
TEST(WriteCost, WhatAnotherIndexEndsIsNotEndedAgain) {
  Catalog two = catalog;
  two.indexes.push_back(index("old", "users", {"presence"}));
  Asked asked = statement("users").equal("id").changes("presence").took(1).wrote(1000);
  std::vector<Question> questions = {{&asked.statement, asked.predicates, {"public.users"}, {}}};
  WriteCosts of_one(questions, catalog), of_two(questions, two);
  auto wanted = ExistingIndex(index("i", "users", {"presence", "id"})).definition;
  EXPECT_EQ(of_one.of(wanted, 1).hot_lost, 900);
  EXPECT_EQ(of_one.of(wanted, 1, {{two.indexes.back().definition}, {}}).hot_lost, 0);
  EXPECT_EQ(of_two.of(wanted, 1).hot_lost, 0);
  EXPECT_EQ(of_two.of(wanted, 1, {{}, {&two.indexes.back()}}).hot_lost, 900);
}
TEST(WriteCost, EntriesThatGoToTheEndMeetTheSamePage) {
  Catalog ordered = catalog;
  ordered.tables[0].correlations["created_at"] = 1;
  Asked asked = statement("users").inserts().took(1).wrote(1000);
  WriteCosts costs({{&asked.statement, asked.predicates, {"public.users"}, {}}}, ordered);
  auto at_the_end = costs.of(ExistingIndex(index("i", "users", {"created_at"})).definition, 1);
  auto anywhere = costs.of(ExistingIndex(index("i", "users", {"name"})).definition, 1);
  EXPECT_LT(at_the_end.units * 2, anywhere.units);
  EXPECT_EQ(at_the_end.entries, anywhere.entries);
}
TEST(WriteCost, WritesFarApartDirtyAPageEach) {
  Asked asked = statement("users").inserts().took(1).wrote(1000);
  auto units = [&](double seconds) {
    WriteCosts costs({{&asked.statement, asked.predicates, {"public.users"}, {}}}, catalog, seconds);
    return costs.of(ExistingIndex(index("i", "users", {"name"})).definition, 1).units;
  };
  EXPECT_GT(units(1e6), units(60) * 1.5);
}
TEST(WriteCost, AColumnThatIsOnlyReadIsNotWritten) {
  EXPECT_NEAR(cost_of("name", statement("users").equal("name").changes("presence")).entries, 100, 1e-6);
}
TEST(WriteCost, AnInsertThatUpdatesOnConflictCountsAsBoth) {
  auto entries = [](const std::string& column) {
    return cost_of(column, statement("users").inserts().changes("presence")).entries;
  };
  EXPECT_LT(entries("name"), 1200);
  EXPECT_GT(entries("presence"), 2000);
}
TEST(WriteCost, ReadsWriteNoEntries) { EXPECT_EQ(cost_of("name", statement("users").equal("id")).entries, 0); }
TEST(WriteCost, AStatementOfAFileCountsOneRowPerCall) {
  Asked asked = statement("users").inserts().calls(7);
  WriteCosts costs({{&asked.statement, asked.predicates, {"public.users"}, {}}}, catalog);
  EXPECT_EQ(costs.of(ExistingIndex(index("i", "users", {"name"})).definition, 1).entries, 7);
}

}  // namespace
}  // namespace workload::advisor
