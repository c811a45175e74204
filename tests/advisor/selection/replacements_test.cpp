#include "advisor/selection/replacements.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario_bench.hpp"

namespace workload::advisor {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr double week_and_a_day = 8 * 86400;
const auto new_one = on("tasks USING btree (bucket_id, \"position\")");
const std::string old_one = "DROP INDEX CONCURRENTLY public.board";

// Every bucket is in one project. Its tasks are read with and without naming that, and are moved so many times.
Scenario board(double moves, double seconds = week_and_a_day) {
  return {
      {table("tasks", 1e6).column("project_id").column("bucket_id").column("position")},
      {index("board", "tasks", {"project_id", "bucket_id", "position"}).scans("primary", 1000),
       index("tasks_pkey", "tasks", {"id"}).primary()},
      {statement("tasks")
           .named("board")
           .equal("project_id", 1)
           .equal("bucket_id", 1e-4)
           .order_by("position")
           .needs("title"),
       statement("tasks").named("bucket").equal("bucket_id", 1e-4).order_by("position").needs("title"),
       statement("tasks").named("move").equal("id", 1e-6).changes("position").wrote(static_cast<std::int64_t>(moves))},
      seconds};
}
constexpr double too_many = 1e9;

TEST(Replaced, AnIndexThatItsWritesForbidBesideAnotherTakesItsPlace) {
  auto advice = board(too_many).advise();
  EXPECT_THAT(created(advice), ElementsAre(new_one));
  EXPECT_THAT(dropped(advice), ElementsAre(old_one));
  EXPECT_THAT(advice.recommendations,
              Contains(Field(&Recommendation::reason, HasSubstr("no statement needs it any more beside the "
                                                                "recommended index on (bucket_id, position)"))));
  EXPECT_THAT(advice.recommendations.front().reason, HasSubstr("no statement needs public.board any more"));
  EXPECT_LT(advice.cost_after, advice.cost_before / 2);
}
TEST(Replaced, ByWhatPaysOnlyByTheDropWhichItSays) {
  auto scenario = board(too_many);
  for (auto& one : scenario.asked) one.statement.total = 1e6;
  auto advice = scenario.advise();
  ASSERT_THAT(created(advice), ElementsAre(new_one));
  EXPECT_LT(*advice.recommendations.front().saving_per_day, 0);
  EXPECT_THAT(advice.recommendations.front().reason, HasSubstr("is counted with the drop of public.board"));
}
// Its writes forbid it beside the index of positions, and its drop would be worth more without anything in its place.
TEST(Replaced, NotByWhatOnlyItsDropPaysFor) {
  auto scenario = board(1e8);
  scenario.indexes = {index("positions", "tasks", {"position"}).scans("primary", 1000),
                      index("tasks_pkey", "tasks", {"id"}).primary()};
  scenario.asked.erase(scenario.asked.begin());
  scenario.asked[0] = statement("tasks").named("bucket").equal("bucket_id", 1e-3).order_by("position").needs("title");
  EXPECT_THAT(created(scenario.advise()), IsEmpty());
}
TEST(Replaced, SoDoesOneThatWouldBeChosenAnyway) {
  auto advice = board(0).advise();
  EXPECT_THAT(created(advice), ElementsAre(new_one));
  EXPECT_THAT(dropped(advice), ElementsAre(old_one));
}
// (bucket_id, project_id, position) is what the existing index is, with its equalities in an order that serves both.
TEST(Replaced, OneOfTheSameColumnsInAnotherOrderDoesTheWorkOfTwo) {
  auto scenario = board(0);
  scenario.asked[0] = statement("tasks")
                          .named("board")
                          .equal("project_id", 0.5)
                          .equal("bucket_id", 1e-4)
                          .order_by("position")
                          .needs("title");
  scenario.asked[1] = statement("tasks").named("bucket").equal("bucket_id", 1e-4).needs("title");
  scenario.indexes[0].bytes = 36'000'000;
  auto advice = scenario.advise();
  EXPECT_THAT(created(advice), ElementsAre(on("tasks USING btree (bucket_id, project_id, \"position\")")));
  EXPECT_THAT(dropped(advice), ElementsAre(old_one));
}
// The existing index is read for one of the two equalities, in whichever order the new one has them.
TEST(Replaced, AnIndexThatTheNewOneMayBeginWithTakesItsPlace) {
  auto scenario = board(0);
  scenario.asked[0] =
      statement("tasks").named("both").equal("project_id", 1e-3).equal("bucket_id", 1e-4).needs("title");
  scenario.asked[1] = statement("tasks").named("project").equal("project_id", 1e-3).needs("title");
  scenario.indexes[0] = index("board", "tasks", {"project_id"}).scans("primary", 1000);
  auto advice = scenario.advise();
  EXPECT_THAT(created(advice), ElementsAre(on("tasks USING btree (project_id, bucket_id)")));
  EXPECT_THAT(dropped(advice), ElementsAre(old_one));
}
// What moves tasks to make room asks for a part of a bucket, of one project or of that one alone, and is served today.
Scenario with_room_made(double share_of_project) {
  auto scenario = board(0);
  scenario.indexes[0].bytes = 36'000'000;
  scenario.asked[0] = statement("tasks")
                          .named("room")
                          .equal("project_id", share_of_project)
                          .equal("bucket_id", 1e-4)
                          .range("position", 0.5)
                          .needs("title");
  scenario.asked[1] = statement("tasks").named("bucket").equal("bucket_id", 1e-4).needs("title");
  return scenario;
}
TEST(Replaced, AChosenOneGoesOnWithTheColumnsOfOneThatIsThere) {
  auto scenario = with_room_made(0.5);
  ScenarioBench of(scenario);
  auto bucket = of.bench.add({Candidate{ExistingIndex(index("x", "tasks", {"bucket_id"})).definition}});
  for (int item : bucket) of.bench.offer_again(item);
  auto chosen = replaced(of.bench, {}, bucket, {bucket}, {&scenario.indexes[0]}, {}, Deadline::never()).choice;
  ASSERT_EQ(chosen.size(), 1u);
  EXPECT_EQ(key_list(of.bench.definition(chosen.front())), "(bucket_id, project_id, position)");
}
TEST(Replaced, TheNarrowestEqualityIsEnoughWhereItSaysWhatTheOthersSay) {
  auto advice = with_room_made(1).advise();
  EXPECT_THAT(created(advice), ElementsAre(new_one));
  EXPECT_THAT(dropped(advice), ElementsAre(old_one));
}
TEST(Replaced, WhatIsReadForSomethingElseStays) {
  for (double moves : {0.0, too_many}) {
    auto scenario = board(moves);
    scenario.asked.push_back(statement("tasks").named("project").equal("project_id", 1e-3));
    auto advice = scenario.advise();
    EXPECT_THAT(dropped(advice), IsEmpty());
    EXPECT_EQ(created(advice).size(), moves > 0 ? 0u : 1u);
  }
}
// (clinic, name) gives the first page of what begins with "hu" in the order of the language.
bool stays_in_order(const std::string& operator_class, bool page) {
  auto typed = statement("patients").named("typed").equal("clinic", 0.1).order_by("name");
  Scenario scenario{{table("patients", 1e6)}, {}, {page ? typed.limit(10) : typed}};
  ScenarioBench with(scenario);
  auto& bench = with.bench;
  ExistingIndex existing = index("x", "patients", {"clinic", "name"});
  auto other = existing.definition;
  other.keys.back().opclass = operator_class;
  return keeps_orders(bench, existing.definition, bench.add({Candidate{other}}));
}
TEST(Replaced, NotByTheSameColumnsInAnotherOrderWhereAPageIsReadInThat) {
  EXPECT_FALSE(stays_in_order("text_pattern_ops", true));
  EXPECT_TRUE(stays_in_order("text_pattern_ops", false));
  EXPECT_TRUE(stays_in_order("", true));
}
// Whoever deletes a project looks for its tasks.
TEST(Replaced, NotWhatAloneServesTheChecksOfAForeignKey) {
  auto scenario = board(0);
  scenario.keys = {{"tasks_project", "public.tasks", "public.projects", {"project_id"}, {"id"}}};
  auto advice = scenario.advise();
  EXPECT_THAT(dropped(advice), IsEmpty());
  EXPECT_THAT(why_not(advice, old_one), HasSubstr("; but it serves the checks of foreign key tasks_project, which a "
                                                  "deletion from public.projects makes"));
  scenario.indexes.push_back(index("by_project", "tasks", {"project_id"}).unique());
  EXPECT_THAT(dropped(scenario.advise()), ElementsAre(old_one));
}
TEST(Replaced, ItStaysUntilItWasWatchedForAWeek) { EXPECT_THAT(dropped(board(0, 6 * 86400).advise()), IsEmpty()); }
TEST(Replaced, ItStaysWhereNothingIsToBeDropped) {
  Options options;
  options.drops = false;
  EXPECT_THAT(dropped(board(0).advise(options)), IsEmpty());
}
TEST(Replaced, WhatGuardsTheDataStays) {
  auto scenario = board(0);
  scenario.indexes[0].unique = true;
  EXPECT_THAT(dropped(scenario.advise()), IsEmpty());
}
TEST(Replaced, AnIndexOnOtherColumnsHasNoPartInIt) {
  auto scenario = board(0);
  scenario.indexes.push_back(index("other", "tasks", {"assignee", "due"}).scans("primary", 1));
  EXPECT_THAT(dropped(scenario.advise()), Not(Contains(HasSubstr("other"))));
}
TEST(Replaced, WhatIsRejectedWasJudgedBesideTheIndexesOfToday) {
  auto advice = board(too_many).advise();
  EXPECT_THAT(why_not(advice, new_one), IsEmpty());
  EXPECT_THAT(why_not(advice, on("tasks USING btree (bucket_id)")), Not(IsEmpty()));
}

bool may(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return may_stand_for(ExistingIndex(index("a", "m", one)).definition,
                       ExistingIndex(index("b", "m", other)).definition);
}
TEST(MayStandFor, WhatBeginsWithAColumnOfTheOther) {
  EXPECT_TRUE(may({"b", "c"}, {"a", "b", "c"}));
  EXPECT_TRUE(may({"a", "b"}, {"b"}));
  EXPECT_FALSE(may({"c", "b"}, {"a", "b"}));
}
TEST(MayStandFor, WhatHoldsTheRowsThatTheOtherIsSearchedFor) {
  ExistingIndex existing(index("read", "notices", {"read_at"}));
  ExistingIndex unread(index("unread", "notices", {"recipient"}).where("read_at IS NULL"));
  ExistingIndex other(index("other", "notices", {"recipient"}).where("already_read_at IS NULL"));
  EXPECT_TRUE(may_stand_for(unread.definition, existing.definition));
  EXPECT_FALSE(may_stand_for(other.definition, existing.definition));
}
TEST(MayStandFor, OnlyBTreesOfOneTable) {
  auto a = ExistingIndex(index("a", "m", {"x"})).definition, b = a;
  b.method = "gin";
  EXPECT_FALSE(may_stand_for(a, b));
  EXPECT_FALSE(may_stand_for(b, a));
  EXPECT_FALSE(may_stand_for(a, ExistingIndex(index("b", "n", {"x"})).definition));
}

}  // namespace
}  // namespace workload::advisor
