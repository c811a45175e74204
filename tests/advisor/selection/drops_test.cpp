#include "advisor/selection/redundant.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> names(const std::vector<ExistingIndex>& indexes) {
  Catalog catalog{{}, indexes};
  std::vector<std::string> found;
  for (const auto& one : redundant(catalog, {})) found.push_back(one.index->name);
  return found;
}

TEST(Redundant, OfTwoDuplicatesTheOneThatIsReadMoreStays) {
  EXPECT_THAT(names({index("a", "messages", {"chat_id"}).scans("primary", 1).scans("replica", 2),
                     index("b", "messages", {"chat_id"}).scans("primary", 2)}),
              ElementsAre("public.b"));
}
TEST(Redundant, OfTwoThatAreReadAlikeTheNameDecides) {
  EXPECT_THAT(names({index("b", "messages", {"chat_id"}), index("a", "messages", {"chat_id"})}),
              ElementsAre("public.b"));
}
TEST(Redundant, WhatGuardsTheDataNeverGoes) {
  for (auto guarded : {index("z", "m", {"a"}).unique(), index("z", "m", {"a"}).constraint(),
                       index("z", "m", {"a"}).replica_identity(), index("z", "m", {"a"}).clustered()})
    EXPECT_THAT(names({index("a", "m", {"a"}).scans("primary", 9), guarded}), ElementsAre("public.a"));
}
TEST(Redundant, ThePrefixOfAPrimaryKeyGoes) {
  EXPECT_THAT(names({index("reads_pkey", "message_reads", {"message_id", "user_id"}).primary(),
                     index("idx_reads", "message_reads", {"message_id"})}),
              ElementsAre("public.idx_reads"));
}
TEST(Redundant, OfTwoOnTheSameExpressionOneGoes) {
  ExistingIndex a = index("a", "users", {"lower(email)"}), b = index("b", "users", {"lower(email)"}),
                column = index("c", "users", {"email"});
  a.definition.keys[0].expression = b.definition.keys[0].expression = true;
  EXPECT_THAT(names({a, b, column}), ElementsAre("public.b"));
}
TEST(Redundant, OfTwoOfAnotherKindOneGoes) {
  ExistingIndex a = index("a", "mail", {"recipients"}), b = index("b", "mail", {"recipients"}),
                btree = index("c", "mail", {"recipients"});
  a.definition.method = b.definition.method = "gin";
  EXPECT_THAT(names({a, b, btree}), ElementsAre("public.b"));
}
TEST(Redundant, AnOperatorClassMakesAnotherIndex) {
  ExistingIndex other = index("a", "users", {"email"});
  other.definition.keys[0].opclass = "citext_ops";
  EXPECT_THAT(names({other, index("b", "users", {"email"})}), IsEmpty());
}
TEST(Redundant, AnIndexForPatternsGoesBesideOneThatFindsWhatIsEqual) {
  ExistingIndex patterns = index("a", "users", {"email"});
  patterns.definition.keys[0].opclass = "text_pattern_ops";
  EXPECT_THAT(names({patterns, index("b", "users", {"email"})}), ElementsAre("public.a"));
  EXPECT_THAT(names({patterns, index("b", "users", {"name"})}), IsEmpty());
}
TEST(Redundant, AnIndexOfAnotherKindServesNothingThatABtreeWasReadFor) {
  IndexDefinition gin = ExistingIndex(index("x", "mail", {"recipients"})).definition;
  gin.method = "gin";
  EXPECT_THAT(redundant({{}, {index("a", "mail", {"recipients", "id"})}}, {gin}), IsEmpty());
}
TEST(Redundant, AHashIndexBesideATreeOnItsColumnGoes) {
  ExistingIndex hash = index("a", "vehicles", {"vin"}), tree = index("b", "vehicles", {"vin", "id"});
  hash.definition.method = "hash";
  EXPECT_THAT(names({hash, tree}), ElementsAre("public.a"));
  EXPECT_THAT(names({hash, index("b", "vehicles", {"id", "vin"})}), IsEmpty());
  EXPECT_THAT(names({hash, index("b", "vehicles", {"vin"}).where("id > 5")}), IsEmpty());
}
TEST(Redundant, APredicateTheOtherWayRoundIsTheSame) {
  auto one = index("a", "files", {"owner"}).where("(state = 'open'::text)").scans("primary", 9);
  auto gone = [&](const std::string& predicate) {
    return redundant({{}, {one, index("b", "files", {"owner"}).where(predicate)}}, {}).size();
  };
  EXPECT_EQ(gone("('open'::text = state)"), 1u);
  EXPECT_EQ(gone("('closed'::text = state)"), 0u);
  EXPECT_EQ(gone("('open'::text = state) AND (kind = 3)"), 0u);
}
TEST(Redundant, ABooleanComparedWithFalseIsItsNegation) {
  auto gone = [](const std::string& one, const std::string& other) {
    return redundant({{}, {index("a", "fines", {"at"}).where(one), index("b", "fines", {"at"}).where(other)}}, {})
        .size();
  };
  EXPECT_EQ(gone("(NOT paid)", "(paid = false)"), 1u);
  EXPECT_EQ(gone("paid", "(paid = true)"), 1u);
  EXPECT_EQ(gone("paid", "(paid = false)"), 0u);
}
TEST(Redundant, WhatGoesOnBehindAUniqueIndexGoes) {
  std::vector<ExistingIndex> both = {index("a", "files", {"checksum", "owner"}),
                                     index("b", "files", {"checksum"}).unique()};
  Table files{"public.files"};
  files.null_shares["checksum"] = 0;
  auto gone = [&] {
    Catalog catalog{{files}, both};
    std::vector<std::string> found;
    for (const auto& one : redundant(catalog, {})) found.push_back(one.index->name);
    return found;
  };
  EXPECT_THAT(gone(), ElementsAre("public.a"));
  files.null_shares["checksum"] = 0.5;  // rows with NULL are told apart by the other column alone
  EXPECT_THAT(gone(), IsEmpty());
  files.null_shares.clear();
  EXPECT_THAT(gone(), IsEmpty());
}
TEST(Redundant, APrefixThatIncludesMoreStays) {
  EXPECT_THAT(names({index("a", "m", {"a", "b"}), index("b", "m", {"a"}).include({"c"})}), IsEmpty());
}
TEST(Redundant, APrefixOfAPartialIndexStays) {
  EXPECT_THAT(names({index("a", "m", {"a", "b"}).where("c IS NULL"), index("b", "m", {"a"})}), IsEmpty());
}
TEST(Redundant, TheTwinThatReadsTheOtherWayGoes) {
  EXPECT_THAT(names({index("asc", "m", {"a", "b"}).scans("primary", 5), index("desc", "m", {"a", "b desc"})}),
              ElementsAre("public.desc"));
}
// Backwards, (a, b) has NULLs first.
TEST(Redundant, ATwinIsReadTheOtherWayOnlyWithNullsAtItsOtherEnd) {
  ExistingIndex highest = index("a_highest", "m", {"a", "b desc"}), lowest = index("b_lowest", "m", {"a", "b"}),
                open_first = index("c_open_first", "m", {"a", "b"});
  highest.definition.keys[1].nulls_first = false;
  open_first.definition.keys[1].nulls_first = true;
  lowest.scans["primary"] = 9;
  open_first.scans["primary"] = 8;
  Catalog three{{}, {highest, lowest, open_first}}, two{{}, {highest, lowest}};
  auto found = redundant(three, {});
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().index->name, "public.a_highest");
  EXPECT_EQ(found.front().because, "public.c_open_first has the same columns and is read in both directions");
  EXPECT_THAT(redundant(two, {}).front().because, HasSubstr("public.b_lowest has the same columns, sorted otherwise"));
}
TEST(Redundant, TheReasonIsTheRecommendedIndexThatHoldsAllItsColumns) {
  auto definition = [](const std::vector<std::string>& columns) {
    return ExistingIndex(index("i", "m", columns)).definition;
  };
  auto found = redundant({{}, {index("a", "m", {"a", "b"})}}, {definition({"a", "c"}), definition({"a", "b", "c"})});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found.front().because, "the recommended index on (a, b, c) begins with the same columns");
  auto partial = definition({"a", "b"});
  partial.predicate = "c IS NULL";
  found = redundant({{}, {index("a", "m", {"a"}).where("(c IS NULL)")}}, {partial});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found.front().because, "the recommended index on (a, b) WHERE c IS NULL begins with the same columns");
}
TEST(Redundant, APartialIndexGoesThatAnIndexOfAllRowsAbsorbs) {
  EXPECT_THAT(names({index("all", "m", {"a", "b", "c"}), index("part", "m", {"a", "b"}).where("b IS NOT NULL")}),
              ElementsAre("public.part"));
}
TEST(Redundant, APartialIndexStaysThatOrdersItsRowsOtherwise) {
  EXPECT_THAT(names({index("all", "m", {"a", "b", "c"}), index("part", "m", {"a", "c"}).where("b IS NULL")}),
              IsEmpty());
}
TEST(Redundant, AnInvalidIndexGoesAndReplacesNothing) {
  EXPECT_THAT(names({index("broken", "m", {"a"}).invalid(), index("whole", "m", {"a"})}), ElementsAre("public.broken"));
}

struct Drops : testing::Test {
  Scenario scenario{{table("messages", 2e6).column("id").column("chat_id")},
                    {index("messages_pkey", "messages", {"id"}).primary(),
                     index("one", "messages", {"chat_id", "created_at"}).scans("primary", 9),
                     index("two", "messages", {"chat_id", "created_at"})},
                    {statement("messages").named("newest").equal("chat_id").order_by("created_at", true).limit(20)}};
};

TEST_F(Drops, ADuplicateIsDroppedAndCanBeBroughtBack) {
  auto advice = scenario.advise();
  ASSERT_THAT(dropped(advice), ElementsAre("DROP INDEX CONCURRENTLY public.two"));
  EXPECT_EQ(advice.recommendations.front().undo,
            "CREATE INDEX CONCURRENTLY two ON public.messages USING btree (chat_id, created_at)");
  EXPECT_THAT(advice.recommendations.front().reason, HasSubstr("public.one"));
}
TEST_F(Drops, AnIndexAStatementWouldMissStaysAndTheReasonIsGiven) {
  // (created_at, id) and (created_at, id DESC) are only twins while created_at has one value.
  scenario.seconds = 8 * 24 * 3600;
  scenario.indexes = {index("up", "messages", {"created_at", "id"}).scans("primary", 9),
                      index("down", "messages", {"created_at", "id desc"})};
  scenario.asked = {statement("messages").named("mixed").order_by("created_at").order_by("id", true).limit(20)};
  auto advice = scenario.advise();
  EXPECT_THAT(dropped(advice), IsEmpty());
  EXPECT_THAT(why_not(advice, "DROP INDEX CONCURRENTLY public.down"), HasSubstr("would slow \"mixed\""));
}
TEST_F(Drops, AnIndexThatANewOneBeginsWithGoes) {
  scenario.indexes = {index("short", "messages", {"chat_id"})};
  scenario.asked = {statement("messages").named("page").equal("chat_id").order_by("id").limit(20)};
  auto advice = scenario.advise();
  EXPECT_THAT(created(advice), ElementsAre(on("messages USING btree (chat_id, id)")));
  EXPECT_THAT(dropped(advice), ElementsAre("DROP INDEX CONCURRENTLY public.short"));
}
TEST_F(Drops, TheReasonNeverNamesAnIndexThatGoesToo) {
  scenario.indexes = {index("a", "messages", {"chat_id"}), index("b", "messages", {"chat_id"})};
  scenario.asked = {statement("messages").named("page").equal("chat_id").order_by("id").limit(20)};
  auto advice = scenario.advise();
  ASSERT_EQ(dropped(advice).size(), 2u);
  for (const auto& one : advice.recommendations) {
    EXPECT_TRUE(one.action == Action::create ||
                one.reason.find("the recommended index on (chat_id, id)") != std::string::npos);
  }
}
// Without one of the indexes, all statements cost so much more.
class DearerWithout : public FakePlanner {
 public:
  DearerWithout(FakePlanner planner, std::string index, double factor)
      : FakePlanner(std::move(planner)), index_(std::move(index)), factor_(factor) {}
  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override {
    auto found = FakePlanner::costs(query, indexes, configurations, hidden);
    if (testing::Value(hidden, testing::Contains(index_)))
      for (auto& cost : found) cost.total *= factor_, cost.bounded *= factor_;
    return found;
  }

 private:
  std::string index_;
  double factor_;
};

std::vector<std::string> dropped_when_dearer(const Scenario& scenario, const std::string& index, double factor) {
  DearerWithout planner(scenario.planner(), index, factor);
  return dropped(advise_indexes(scenario.workload(), scenario.catalog(), planner, {}));
}

TEST_F(Drops, ALongerIndexMayHaveAFewPagesMore) {
  scenario.indexes = {index("long", "messages", {"chat_id", "created_at"}), index("short", "messages", {"chat_id"})};
  EXPECT_THAT(dropped_when_dearer(scenario, "public.short", 1.05), ElementsAre("DROP INDEX CONCURRENTLY public.short"));
  EXPECT_THAT(dropped_when_dearer(scenario, "public.short", 100), IsEmpty());
  // Of few rows the planner takes their places, not the pages of the index, to be dearer.
  EXPECT_THAT(dropped_when_dearer(scenario, "public.short", 3), ElementsAre("DROP INDEX CONCURRENTLY public.short"));
  scenario.indexes[0].bytes = scenario.indexes[1].bytes * 10;
  EXPECT_THAT(dropped_when_dearer(scenario, "public.short", 3), IsEmpty());
}

// To which the rows of an index with several keys lie apart.
class TakesRowsToLieApart : public FakePlanner {
 public:
  using FakePlanner::FakePlanner;
  bool reads_the_table_then = false;

  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override {
    auto found = FakePlanner::costs(query, indexes, configurations, hidden);
    for (std::size_t i = 0; i < found.size(); i++) {
      const auto& offered = configurations[i].indexes;
      bool together = !is_gone(hidden) || std::any_of(offered.begin(), offered.end(),
                                                      [&](int position) { return indexes[position].keys.size() == 1; });
      if (!together) found[i].total *= 20, found[i].bounded *= 20;
    }
    return found;
  }

  std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                   const std::vector<std::string>& hidden) override {
    if (reads_the_table_then && is_gone(hidden))
      return R"([{"Plan": {"Node Type": "Seq Scan", "Relation Name": "messages"}}])";
    auto plan = FakePlanner::plan(query, indexes, hidden);
    if (auto schema = plan.find("public."); schema != std::string::npos) plan.erase(schema, 7);
    return plan;
  }

 private:
  static bool is_gone(const std::vector<std::string>& hidden) {
    return testing::Value(hidden, testing::Contains("public.short"));
  }
};

// A longer index beside the shorter one, and a statement that keeps so many of the rows.
Scenario beside_a_longer_one(double share) {
  return {{table("messages", 2e6).column("chat_id").column("created_at")},
          {index("short", "messages", {"chat_id"}), index("long", "messages", {"chat_id", "created_at"})},
          {statement("messages").named("of a chat").equal("chat_id", share)}};
}
std::vector<std::string> dropped_by(TakesRowsToLieApart planner, const Scenario& scenario) {
  return dropped(advise_indexes(scenario.workload(), scenario.catalog(), planner, {}));
}

TEST(LongerIndex, MayTakeThePlaceWhereItsRowsOnlySeemToLieApart) {
  auto scenario = beside_a_longer_one(1e-3);
  EXPECT_THAT(dropped_by({scenario.catalog(), scenario.asked}, scenario),
              ElementsAre("DROP INDEX CONCURRENTLY public.short"));
}
TEST(LongerIndex, MayNotWhereThePlanBecomesAnother) {
  auto scenario = beside_a_longer_one(1e-3);
  TakesRowsToLieApart planner(scenario.catalog(), scenario.asked);
  planner.reads_the_table_then = true;
  EXPECT_THAT(dropped_by(planner, scenario), IsEmpty());
}
TEST(LongerIndex, MayNotWhereItHasManyMorePagesForWhoCountsThem) {
  auto scenario = beside_a_longer_one(1e-3);
  EXPECT_THAT(dropped_when_dearer(scenario, "public.short", 1.5), ElementsAre("DROP INDEX CONCURRENTLY public.short"));
  scenario.indexes[1].bytes = scenario.indexes[0].bytes * 10;
  EXPECT_THAT(dropped_when_dearer(scenario, "public.short", 1.5), IsEmpty());
  EXPECT_THAT(dropped_when_dearer(scenario, "public.short", 1.3), ElementsAre("DROP INDEX CONCURRENTLY public.short"));
}
TEST(LongerIndex, MayNotWhereTheRowsAreMoreThanStayInMemory) {
  auto scenario = beside_a_longer_one(0.1);
  EXPECT_THAT(dropped_by({scenario.catalog(), scenario.asked}, scenario), IsEmpty());
}

TEST_F(Drops, ATwinMayNot) { EXPECT_THAT(dropped_when_dearer(scenario, "public.two", 1.05), IsEmpty()); }

TEST_F(Drops, WhatTheLossOfAnotherCostsIsNotItsFault) {
  scenario.indexes = {index("a_short", "messages", {"chat_id"}), index("long", "messages", {"chat_id", "created_at"}),
                      index("twin", "messages", {"chat_id", "created_at"})};
  EXPECT_EQ(dropped_when_dearer(scenario, "public.a_short", 1.05).size(), 2u);
}

TEST_F(Drops, NothingIsDroppedWhenNotAskedFor) {
  Options options;
  options.drops = false;
  EXPECT_THAT(dropped(scenario.advise(options)), IsEmpty());
}

TEST(WatchedDrops, AnIndexThatIsOnlyServedBetterStaysUntilAWeekWasSeen) {
  Scenario scenario{
      {table("messages", 2e6)},
      {index("by_date", "messages", {"chat_id", "created_at"})},
      {statement("messages").named("page").equal("chat_id", 0.01).order_by("id", true).limit(20).took(1e6)}};
  scenario.seconds = 3600;
  auto early = scenario.advise();
  EXPECT_THAT(created(early), ElementsAre(on("messages USING btree (chat_id, id)")));
  EXPECT_THAT(dropped(early), IsEmpty());
  EXPECT_THAT(why_not(early, "DROP INDEX CONCURRENTLY public.by_date"), HasSubstr("7 days"));
  scenario.seconds = 8 * 24 * 3600;
  EXPECT_THAT(dropped(scenario.advise()), ElementsAre("DROP INDEX CONCURRENTLY public.by_date"));
}

TEST(WatchedDrops, APageMoreOfFewIsNoReasonToKeepOneThatIsServedBetter) {
  Scenario scenario{
      {table("messages", 2e6)},
      {index("by_date", "messages", {"chat_id", "created_at"})},
      {statement("messages").named("page").equal("chat_id", 0.01).order_by("id", true).limit(20).took(1e6)}};
  scenario.seconds = 8 * 24 * 3600;
  EXPECT_THAT(dropped_when_dearer(scenario, "public.by_date", 1.2),
              ElementsAre("DROP INDEX CONCURRENTLY public.by_date"));
  EXPECT_THAT(dropped_when_dearer(scenario, "public.by_date", 1.4), IsEmpty());
}

// Messages with an index that a statement reads and one on another column, after so many days.
struct UnreadDrops : testing::Test {
  static Scenario after(double days) {
    Scenario scenario{{table("messages", 2e6)},
                      {index("read", "messages", {"chat_id"}).scans("primary", 9),
                       index("unread", "messages", {"deleted_at"}).scans("primary", 0).scans("replica", 0)},
                      {statement("messages").named("page").equal("chat_id", 0.01)}};
    scenario.seconds = days * 24 * 3600;
    return scenario;
  }
};

TEST_F(UnreadDrops, AnIndexThatNoServerReadForAMonthGoes) {
  EXPECT_THAT(dropped(after(36).advise()), ElementsAre("DROP INDEX CONCURRENTLY public.unread"));
  EXPECT_THAT(dropped(after(30).advise()), IsEmpty());
}
// One day, in which an update of its column ran this often.
Scenario updated(double calls) {
  auto scenario = UnreadDrops::after(1);
  scenario.indexes.push_back(index("messages_pkey", "messages", {"id"}).primary());
  scenario.asked.push_back(statement("messages")
                               .named("touch")
                               .equal("id", 1e-6)
                               .changes("deleted_at")
                               .calls(calls)
                               .wrote(static_cast<std::int64_t>(calls)));
  return scenario;
}
TEST_F(UnreadDrops, OneThatUpdatesKeepUpForNothingNeedNotWait) {
  EXPECT_THAT(dropped(updated(1e6).advise()), ElementsAre("DROP INDEX CONCURRENTLY public.unread"));
  EXPECT_THAT(dropped(updated(1).advise()), IsEmpty());
  EXPECT_THAT(dropped(after(1).advise()), IsEmpty());
}
TEST_F(UnreadDrops, UnlessTheCountersOfScansWereResetLately) {
  auto scenario = updated(1e6);
  auto planner = scenario.planner();
  auto catalog = scenario.catalog();
  catalog.seconds_counted = 30.0 * 24 * 3600;
  EXPECT_THAT(dropped(advise_indexes(scenario.workload(), catalog, planner, {})), IsEmpty());
  catalog.seconds_counted = 36.0 * 24 * 3600;
  EXPECT_THAT(dropped(advise_indexes(scenario.workload(), catalog, planner, {})),
              ElementsAre("DROP INDEX CONCURRENTLY public.unread"));
}
TEST_F(UnreadDrops, OneThatMustWaitIsSaidTo) {
  EXPECT_THAT(why_not(after(30).advise(), "DROP INDEX CONCURRENTLY public.unread"),
              HasSubstr("no server has read it since its statistics were reset; but statements were counted for less "
                        "than 35 days"));
}
TEST_F(UnreadDrops, NotSoOneThatAStatementWouldMiss) {
  auto scenario = after(30);
  DearerWithout planner(scenario.planner(), "public.unread", 1.05);
  auto advice = advise_indexes(scenario.workload(), scenario.catalog(), planner, {});
  EXPECT_EQ(why_not(advice, "DROP INDEX CONCURRENTLY public.unread"), "");
}
// With it, a page would be found at once, or after reading all; without it, all of the few rows are sorted.
class LuckyWith : public FakePlanner {
 public:
  explicit LuckyWith(FakePlanner planner, double without) : FakePlanner(std::move(planner)), without_(without) {}
  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override {
    auto found = FakePlanner::costs(query, indexes, configurations, hidden);
    bool with = !testing::Value(hidden, testing::Contains("public.unread"));
    for (auto& cost : found) {
      cost.total = with ? 10 : without_;
      cost.bounded = with ? 1000 : without_;
    }
    return found;
  }

 private:
  double without_;
};
TEST_F(UnreadDrops, OneThatOnlyLuckWouldReadGoes) {
  auto scenario = after(36);
  auto dropped_without = [&](double cost) {
    LuckyWith planner(scenario.planner(), cost);
    return dropped(advise_indexes(scenario.workload(), scenario.catalog(), planner, {}));
  };
  EXPECT_THAT(dropped_without(200), ElementsAre("DROP INDEX CONCURRENTLY public.unread"));
  EXPECT_THAT(dropped_without(900), IsEmpty());
}
TEST_F(UnreadDrops, OneThatAServerReadStays) {
  auto scenario = after(36);
  scenario.indexes[1].scans["replica"] = 1;
  EXPECT_THAT(dropped(scenario.advise()), IsEmpty());
}
TEST_F(UnreadDrops, OneOfWhichItIsNotKnownStays) {
  auto scenario = after(36);
  scenario.indexes[1].scans.clear();
  EXPECT_THAT(dropped(scenario.advise()), IsEmpty());
}
TEST_F(UnreadDrops, OneThatAStatementWouldMissStays) {
  EXPECT_THAT(dropped_when_dearer(after(36), "public.unread", 1.05), IsEmpty());
}
TEST_F(UnreadDrops, OneThatAForeignKeyLooksThroughStays) {
  auto scenario = after(36);
  scenario.keys = {{"messages_chat", "public.messages", "public.chats", {"deleted_at"}, {"id"}}};
  EXPECT_THAT(dropped(scenario.advise()), IsEmpty());
}
TEST_F(UnreadDrops, OneThatStandsInForAnotherStays) {
  auto scenario = after(36);
  scenario.indexes.push_back(index("short", "messages", {"sender_id"}).scans("primary", 5));
  scenario.indexes.push_back(index("long", "messages", {"sender_id", "id"}).scans("primary", 0));
  auto gone = dropped(scenario.advise());
  EXPECT_THAT(gone, testing::Contains("DROP INDEX CONCURRENTLY public.short"));
  EXPECT_THAT(gone, testing::Not(testing::Contains("DROP INDEX CONCURRENTLY public.long")));
}
TEST_F(UnreadDrops, AFileOfStatementsDoesNotTellWhatElseRuns) {
  auto scenario = after(36);
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  workload.nodes.clear();
  EXPECT_THAT(dropped(advise_indexes(workload, scenario.catalog(), planner, {})), IsEmpty());
}
TEST_F(UnreadDrops, NothingGoesWhileStatementsAreHidden) {
  auto scenario = after(36);
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  workload.nodes.front().statements_hidden = 1;
  auto advice = advise_indexes(workload, scenario.catalog(), planner, {});
  EXPECT_THAT(dropped(advice), IsEmpty());
  EXPECT_THAT(why_not(advice, "DROP INDEX CONCURRENTLY public.unread"), HasSubstr("not all statements"));
}

// Vouchers that few have, by all rows and by those alone.
TEST(Redundant, OfAMostlyEmptyColumnTheIndexOfAllRowsGoes) {
  ExistingIndex all = index("all", "visits", {"voucher"}), few = index("few", "visits", {"voucher"});
  few.definition.predicate = "voucher IS NOT NULL";
  few.bytes = all.bytes / 10;
  EXPECT_THAT(names({all, few}), ElementsAre("public.all", "public.few"));  // each in the place of the other
  few.bytes = all.bytes;
  EXPECT_THAT(names({all, few}), ElementsAre("public.few"));
}

// Documents of products, by two operator classes of which one was read so often.
std::vector<std::string> of_two_classes(std::int64_t scans, std::int64_t other_scans) {
  ExistingIndex all = index("all", "products", {"attributes"}).scans("primary", scans);
  ExistingIndex paths = index("paths", "products", {"attributes"}).scans("primary", other_scans);
  all.definition.method = paths.definition.method = "gin";
  paths.definition.keys[0].opclass = "jsonb_path_ops";
  return names({all, paths});
}
TEST(Redundant, OfTwoOperatorClassesTheOneGoesThatIsNeverRead) {
  EXPECT_THAT(of_two_classes(0, 9), ElementsAre("public.all"));
  EXPECT_THAT(of_two_classes(9, 0), ElementsAre("public.paths"));
  EXPECT_THAT(of_two_classes(9, 9), IsEmpty());
}

// Users with an index for patterns beside the unique one.
Scenario with_an_index_for_patterns() {
  ExistingIndex patterns = index("for_like", "users", {"email"}).scans("primary", 1);
  patterns.definition.keys[0].opclass = "text_pattern_ops";
  return {{table("users", 2e6).column("email")},
          {index("one", "users", {"email"}).unique(), patterns},
          {statement("users").named("sign in").equal("email", 1e-6)},
          8.0 * 24 * 3600};
}
TEST(DropsForPatterns, GoWhereOnlyWhatIsEqualIsAskedFor) {
  EXPECT_THAT(dropped(with_an_index_for_patterns().advise()), ElementsAre("DROP INDEX CONCURRENTLY public.for_like"));
}
TEST(DropsForPatterns, StayWhereAPatternIsAskedFor) {
  auto scenario = with_an_index_for_patterns();
  Asked search = statement("users").named("search").equal("email", 0.5);
  search.predicates.front().kind = Predicate::Kind::pattern;
  scenario.asked.push_back(search);
  auto advice = scenario.advise();
  EXPECT_THAT(dropped(advice), IsEmpty());
  EXPECT_THAT(why_not(advice, "DROP INDEX CONCURRENTLY public.for_like"), HasSubstr("searches for patterns in it"));
  auto bytes = scenario;
  bytes.tables = {table("users", 2e6).by_bytes("email")};  // where the other index finds what begins alike, too
  EXPECT_THAT(dropped(bytes.advise()), ElementsAre("DROP INDEX CONCURRENTLY public.for_like"));
  bytes.indexes.front() = index("one", "users", {"email"}).scans("primary", 0);  // so far
  EXPECT_THAT(dropped(bytes.advise()), ElementsAre("DROP INDEX CONCURRENTLY public.for_like"));
  ExistingIndex by_bytes = index("by_bytes", "users", {"email"}).scans("primary", 1);
  by_bytes.definition.keys[0].collation = "\"C\"";
  scenario.indexes.push_back(by_bytes);
  EXPECT_THAT(dropped(scenario.advise()), ElementsAre("DROP INDEX CONCURRENTLY public.for_like"));
  scenario.indexes.back().scans = {{"primary", 0}};  // which may go itself
  EXPECT_THAT(dropped(scenario.advise()), IsEmpty());
}

// Messages with an index, the beginning of it and its twin, and one statement that reads by chat.
Scenario with_needless_indexes() {
  return {{table("messages", 2e6)},
          {index("one", "messages", {"chat_id", "id"}).scans("primary", 9), index("prefix", "messages", {"chat_id"}),
           index("twin", "messages", {"chat_id", "id"})},
          {statement("messages").named("page").equal("chat_id", 0.01)}};
}

TEST(UnprovenDrops, OnlyATwinGoesFromATableThatAnUnplannedStatementMentions) {
  auto scenario = with_needless_indexes();
  EXPECT_THAT(dropped(scenario.advise()), testing::SizeIs(2));
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  workload.statements.push_back(Asked(statement("messages").named("broken")).statement);
  auto advice = advise_indexes(workload, scenario.catalog(), planner, {});
  ASSERT_EQ(advice.unplanned.size(), 1u);
  EXPECT_THAT(dropped(advice), ElementsAre("DROP INDEX CONCURRENTLY public.twin"));
  EXPECT_THAT(why_not(advice, "DROP INDEX CONCURRENTLY public.prefix"), HasSubstr("could not be planned"));
}

TEST(UnprovenDrops, OnlyATwinGoesWhenTheTimeIsUpBeforeAllStatementsWerePlanned) {
  auto scenario = with_needless_indexes();
  double now = 0;
  Options hurried;
  hurried.time_limit_seconds = 1;
  hurried.seconds = [&now] { return now += 1; };
  auto advice = scenario.advise(hurried);
  EXPECT_THAT(advice.unplanned, testing::SizeIs(1));
  EXPECT_EQ(advice.statements, 1u);
  EXPECT_THAT(dropped(advice), testing::Not(testing::Contains("DROP INDEX CONCURRENTLY public.prefix")));
}

}  // namespace
}  // namespace workload::advisor
