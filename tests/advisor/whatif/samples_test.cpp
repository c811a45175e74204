#include "advisor/whatif/samples.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace workload::advisor {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Values = std::vector<std::optional<std::string>>;

Parameter compared(int number, const std::string& column, const std::string& op = "=") {
  Parameter parameter;
  parameter.number = number;
  parameter.table = "public.tasks";
  parameter.column = column;
  parameter.op = op;
  return parameter;
}
Parameter status(int number) {
  auto parameter = compared(number, "status");
  parameter.common = {{"done", 0.95}, {"open", 0.045}, {"blocked", 0.005}};
  return parameter;
}
// Some rooms have many rows, most have few.
Parameter room(int number) {
  auto parameter = compared(number, "room_id");
  parameter.common = {{"1", 0.3}, {"2", 0.1}};
  for (int i = 100; i <= 200; i++) parameter.bounds.push_back(std::to_string(i));
  return parameter;
}
Parameter time(int number, const std::string& op) {
  auto parameter = compared(number, "created_at", op);
  for (int i = 0; i <= 100; i++) parameter.bounds.push_back(std::to_string(i));
  return parameter;
}
std::vector<Values> values_of(const std::vector<Parameter>& parameters) {
  std::vector<Values> all;
  for (const auto& sample : drawn(parameters)) all.push_back(sample.values);
  return all;
}

TEST(Drawn, TakesTheFrequentTheUsualAndTheRareValue) {
  EXPECT_THAT(values_of({status(1)}), ElementsAre(Values{"open"}, Values{"done"}, Values{"blocked"}));
  EXPECT_THAT(values_of({room(1)}), ElementsAre(Values{"150"}, Values{"1"}, Values{"150"}));
}

TEST(Drawn, AFrequentValueStandsForMostExecutionsAndARareOneIsNotForgotten) {
  auto samples = drawn({status(1)});
  keep_different(samples, 5);
  ASSERT_THAT(samples, SizeIs(3));
  EXPECT_GT(samples[1].share, 0.7);
  EXPECT_GT(samples[2].share, 0.05);
}

double share_of(const std::vector<Sample>& samples, const std::string& value) {
  for (const auto& sample : samples)
    if (sample.values.front() == value) return sample.share;
  return 0;
}

TEST(Drawn, ExecutionsThatKeptFewRowsDidNotAskForTheFrequentValue) {
  auto of_done = [](std::int64_t times) {
    auto samples = drawn({status(1)}, {{"public.tasks", "status", "=", 0.05, times}});
    keep_different(samples, 5);
    EXPECT_GT(share_of(samples, "open"), 0.95);
    return share_of(samples, "done");
  };
  EXPECT_GT(of_done(19), 0);
  EXPECT_EQ(of_done(20), 0);  // protected from harm, and nothing is for it
}

TEST(Drawn, OneExecutionIsNotTakenForAll) {
  auto samples = drawn({status(1)}, {{"public.tasks", "status", "=", 0.05, 1}});
  keep_different(samples, 5);
  EXPECT_GT(share_of(samples, "open"), 0.7);
  EXPECT_GT(share_of(samples, "done"), 0.05);
}

TEST(Drawn, TheUsualValueIsOneThatKeepsAsMuchAsMostExecutionsDid) {
  auto parameter = compared(1, "room_id");
  parameter.common = {{"1", 0.4}, {"2", 0.2}, {"3", 0.05}, {"4", 0.01}};
  auto samples =
      drawn({parameter}, {{"public.tasks", "room_id", "=", 0.045, 10}, {"public.tasks", "room_id", "=", 0.4, 2}});
  keep_different(samples, 5);
  EXPECT_GT(share_of(samples, "3"), 0.7);
  EXPECT_GT(share_of(samples, "1"), 0.1);
}

TEST(Drawn, AndOthersThatExecutionsWereLike) {
  auto lane = compared(1, "lane");
  lane.common = {{"green", 0.94}, {"orange", 0.057}, {"red", 0.0025}, {"blue", 0.0002}};
  auto seen = [](double share, std::int64_t times) { return ShareSeen{"public.tasks", "lane", "=", share, times}; };
  auto samples = drawn({lane}, {seen(0.94, 20), seen(0.06, 25), seen(0.0023, 15), seen(0.00018, 20)});
  keep_different(samples, 5);
  EXPECT_NEAR(share_of(samples, "orange"), 25 / 80.0, 0.02);
  EXPECT_NEAR(share_of(samples, "red"), 15 / 80.0, 0.02);
  EXPECT_NEAR(share_of(samples, "blue"), 20 / 80.0, 0.02);
  EXPECT_NEAR(share_of(samples, "green"), 20 / 80.0, 0.02);
}

TEST(Drawn, WhatAnotherColumnOrOperatorKeptSaysNothing) {
  auto samples =
      drawn({status(1)}, {{"public.tasks", "kind", "=", 0.05, 20}, {"public.tasks", "status", "<", 0.05, 20}});
  keep_different(samples, 5);
  EXPECT_GT(share_of(samples, "done"), 0.7);
}

TEST(Drawn, ARangeKeepsWhatExecutionsKept) {
  auto samples = drawn({time(1, ">")}, {{"public.tasks", "created_at", ">", 0.012, 20}});
  keep_different(samples, 5);
  EXPECT_GT(share_of(samples, "99"), 0.95);
}

// That nobody holds any: a histogram, or several common values, would tell where a bound lies.
TEST(Drawn, ARangeOfAColumnThatIsTheSameInAllRowsKeepsAll) {
  auto held = [](const std::string& op, const std::string& value) {
    auto parameter = compared(1, "held_until", op);
    parameter.common = {{value, 1}};
    auto samples = drawn({parameter}, {{"public.tasks", "held_until", op, 1, 20}});
    keep_different(samples, 5);
    return samples;
  };
  EXPECT_GT(share_of(held("<", "2000-01-01 00:00:00"), "infinity"), 0.95);
  EXPECT_GT(share_of(held(">=", "2000-01-01 00:00:00+00"), "-infinity"), 0.95);
  EXPECT_GT(share_of(held("<", "0"), "1"), 0.95);
  EXPECT_THAT(held("<", "none"), IsEmpty());  // nobody knows on which side of it a word is
}

double share_of(const std::vector<Sample>& samples, const Values& values) {
  for (const auto& sample : samples)
    if (sample.values == values) return sample.share;
  return -1;
}
TEST(Drawn, AListNamesDifferentValuesTheUsualOneOrNot) {
  auto samples = drawn({status(1), status(2)});
  keep_different(samples, 5);
  EXPECT_THAT(samples, SizeIs(2));
  EXPECT_NEAR(share_of(samples, Values{"open", "blocked"}), 0.5, 0.01);
  EXPECT_NEAR(share_of(samples, Values{"done", "open"}), 0.5, 0.01);
}
TEST(Drawn, WhichOfThemWhatItKeptTells) {
  auto of_usual = [](double share) {
    auto samples = drawn({status(1), status(2)}, {{"public.tasks", "status", "=", share, 5}});
    keep_different(samples, 5);
    return share_of(samples, Values{"done", "open"});
  };
  EXPECT_EQ(of_usual(0.96), 1);
  EXPECT_EQ(of_usual(0.04), 0);  // protected from harm, and nothing is for it
}
// What is paid is shipped at once: of the few that are paid and packed, one would think that they are due and packed.
TEST(Drawn, WhatNoValuesKeepTogetherTellsForCertainOfNone) {
  auto guessed = [](double share) {
    auto shipped = compared(2, "shipped");
    shipped.common = {{"yes", 0.9}, {"packed", 0.1}};
    ShareSeen seen{"public.tasks", "status", "=", share, 50};
    seen.also = {{"shipped", "="}};
    double all = 0;
    for (const auto& sample : drawn({status(1), shipped}, {seen})) all += sample.guessed;
    return all;
  };
  EXPECT_GT(guessed(0.00005), 0.9);
  EXPECT_LT(guessed(0.045 * 0.1), 0.01);
}
// Few rows of a status and a time: those of a rare status, or the last minutes of the usual one.
TEST(Drawn, ARangeThatKeptLittleLeavesOpenWhatItKeptThatOf) {
  ShareSeen seen{"public.tasks", "status", "=", 0.0016, 30};
  seen.also = {{"created_at", "<="}};
  double usual = 0;
  for (const auto& sample : drawn({time(1, "<="), status(2)}, {seen}))
    if (sample.values[1] == "done") usual += sample.share;
  EXPECT_GT(usual, 0.2);
}
TEST(Drawn, APartialIndexThatWasReadTellsWhatItsConditionLeavesOut) {
  auto of_usual = [](const ShareSeen& seen) {
    double usual = 0, all = 0;
    for (const auto& sample : drawn({room(1), status(2)}, {seen})) {
      all += sample.share;
      if (sample.values[1] == "done") usual += sample.share;
    }
    return usual / all;
  };
  ShareSeen alone{"public.tasks", "status", "<>", 0.05, 30}, together{"public.tasks", "room_id", "=", 0.3 * 0.05, 30};
  together.also = {{"status", "<>"}};
  EXPECT_LT(of_usual(alone), 0.05);
  EXPECT_LT(of_usual(together), 0.05);
}
TEST(Drawn, AlsoTogetherWithAnotherCondition) {
  auto asked = [](double share) {
    ShareSeen seen{"public.tasks", "room_id", "=", share, 30};
    seen.also = {{"status", "="}};
    auto samples = drawn({room(1), status(2), status(3)}, {seen});
    double of_usual = 0;
    for (const auto& sample : samples)
      if (sample.values[1] == "done") of_usual += sample.share;
    return of_usual;
  };
  EXPECT_GT(asked(0.3 * 0.99), 0.95);
  EXPECT_LT(asked(0.3 * 0.05), 0.05);
}
// What one execution kept could be either: many rows of a large room, or the few others of a larger one. It is the same
// list for all of them.
TEST(Drawn, AllExecutionsTellOfOneList) {
  auto of_usual = [](const std::vector<double>& shares) {
    std::vector<ShareSeen> all;
    for (double share : shares) {
      all.push_back({"public.tasks", "room_id", "=", share, 10});
      all.back().also = {{"status", "="}};
    }
    double usual = 0;
    for (const auto& sample : drawn({room(1), status(2), status(3)}, all))
      if (sample.values[1] == "done") usual += sample.share;
    return usual;
  };
  double few = 0.3 * 0.05;
  EXPECT_LT(of_usual({few}), 0.9);
  EXPECT_GT(of_usual({few, 0.1 * 0.99}), 0.99);
  EXPECT_LT(of_usual({few, few / 3}), 0.1);
}
// Closed and archived together are the usual ones.
Parameter state(int number, const std::string& op = "=") {
  auto parameter = compared(number, "state", op);
  parameter.common = {{"closed", 0.69}, {"archived", 0.3}, {"waiting", 0.004}, {"new", 0.003}, {"reopened", 0.002}};
  return parameter;
}
std::vector<Sample> different(const std::vector<Parameter>& parameters, const std::vector<ShareSeen>& seen = {}) {
  auto samples = drawn(parameters, seen);
  keep_different(samples, 5);
  return samples;
}
TEST(Drawn, AListNamesNoneOfTheValuesThatNearlyAllHaveTogether) {
  auto samples = different({state(1), state(2)});
  EXPECT_EQ(samples.front().values, (Values{"waiting", "new"}));
  EXPECT_NEAR(samples.front().share, 0.5, 0.01);
}
TEST(Drawn, ButThoseThatKeepAsMuchAsItDid) {
  auto samples = different({state(1), state(2)}, {{"public.tasks", "state", "=", 0.005, 5}});
  EXPECT_EQ(samples.front().values, (Values{"new", "reopened"}));
}
TEST(Drawn, UnlessItWasSeenToKeepMoreThanTheOthersAre) {
  auto samples = different({state(1), state(2)}, {{"public.tasks", "state", "=", 0.3, 5}});
  EXPECT_EQ(samples.front().values, (Values{"archived", "waiting"}));
}
TEST(Drawn, OrNamesMoreValuesThanThereAreOthers) {
  auto samples = different({state(1), state(2), state(3), state(4)});
  EXPECT_EQ(samples.front().values, (Values{"archived", "waiting", "new", "reopened"}));
}
TEST(Drawn, NotInLeavesOutTheUsualValuesEachOnce) {
  auto samples = different({state(1, "<>"), state(2, "<>")});
  EXPECT_EQ(samples.front().values, (Values{"closed", "archived"}));
  EXPECT_NEAR(samples.front().share, 0.5, 0.01);
  EXPECT_NEAR(share_of(samples, Values{"reopened", "new"}), 0.5, 0.01);
}
TEST(Drawn, OrRareOnesWhereItWasSeenToKeepMostRows) {
  auto samples = drawn({state(1, "<>"), state(2, "<>")}, {{"public.tasks", "state", "<>", 0.99, 5}});
  keep_different(samples, 5);
  const Values rare_ones = {"reopened", "new"};
  for (const auto& sample : samples) EXPECT_EQ(sample.share, sample.values == rare_ones ? 1 : 0);
}
Parameter other_than_status(int number) {
  auto parameter = status(number);
  parameter.op = "<>";
  return parameter;
}
TEST(Drawn, AnInequalityLeavesOutTheUsualValueOrARareOne) {
  EXPECT_THAT(values_of({other_than_status(1)}), ElementsAre(Values{"done"}, Values{"blocked"}, Values{"done"}));
}
TEST(Drawn, WhatItKeptTellsWhich) {
  auto samples = drawn({other_than_status(1)}, {{"public.tasks", "status", "<>", 0.05, 9}});
  keep_different(samples, 5);
  EXPECT_GT(share_of(samples, "done"), 0.9);
  samples = drawn({other_than_status(1)}, {{"public.tasks", "status", "<>", 0.99, 9}});
  keep_different(samples, 5);
  EXPECT_GT(share_of(samples, "blocked"), 0.9);
}
TEST(Drawn, WhatAnArrayHoldsIsDrawnLikeAValue) {
  auto tags = compared(1, "tags", "@>");
  tags.common = {{"{news}", 0.3}, {"{old}", 0.02}, {"{odd}", 0.001}};
  EXPECT_THAT(values_of({tags}), ElementsAre(Values{"{old}"}, Values{"{news}"}, Values{"{odd}"}));
}

TEST(Drawn, OrADocumentWhichHardlyAnyContains) {
  auto report = compared(1, "report", "@>");
  for (int i = 0; i < 5; i++) report.bounds.push_back(R"({"fault": )" + std::to_string(i) + "}");
  const Values document = {R"({"fault": 0})"};
  auto of_document = [&](double share) {
    auto samples = drawn({report}, {{"public.tasks", "report", "@>", share, 9}});
    keep_different(samples, 5);
    EXPECT_THAT(samples, SizeIs(2));  // and what the planner takes one to keep that it does not know
    return share_of(samples, document);
  };
  EXPECT_GT(of_document(0.0002), 0.9);
  EXPECT_LT(of_document(0.02), 0.1);
}
TEST(Drawn, ValuesThatAreAllAlikeNeedNoSamples) {
  auto key = compared(1, "id");
  for (int i = 0; i <= 100; i++) key.bounds.push_back(std::to_string(i * 1000));
  EXPECT_THAT(drawn({key}), IsEmpty());
  auto kind = compared(1, "kind");
  kind.common = {{"a", 0.35}, {"b", 0.33}, {"c", 0.32}};
  EXPECT_THAT(drawn({kind}), IsEmpty());
}

TEST(Drawn, AValueMayChooseThePartThatIsRead) {
  auto key = compared(1, "id");
  key.bounds = {"1", "2", "3"};
  key.partitioned = true;
  EXPECT_THAT(drawn({key}), testing::Not(IsEmpty()));
}

TEST(Drawn, ARangeKeepsMostOfTheRowsAThirdOrFew) {
  EXPECT_THAT(values_of({time(1, ">")}), ElementsAre(Values{"67"}, Values{"5"}, Values{"99"}));
  EXPECT_THAT(values_of({time(1, "<=")}), ElementsAre(Values{"33"}, Values{"95"}, Values{"1"}));
}

// All values are common ones: there is no histogram.
TEST(Drawn, ARangeOfAFewValuesIsDrawnFromThem) {
  auto age = compared(1, "age", ">=");
  for (int i = 5; i < 25; i++) age.common.push_back({std::to_string(i), 0.05});
  std::reverse(age.common.begin() + 3, age.common.end());
  EXPECT_THAT(values_of({age}), ElementsAre(Values{"18"}, Values{"5"}, Values{"24"}));
  auto samples = drawn({age}, {{"public.tasks", "age", ">=", 0.97, 5}});
  EXPECT_GT(share_of(samples, "5"), 0.8);
}
TEST(Drawn, CommonValuesCountAmongTheOthersInARange) {
  auto day = time(1, ">");  // 0 to 100, of which half are on day 7
  day.common = {{"7", 0.5}};
  EXPECT_THAT(values_of({day}), ElementsAre(Values{"34"}, Values{"7"}, Values{"98"}));
}
TEST(Drawn, NoValueIsBothBoundsOfARange) {
  auto first = compared(1, "age", ">="), second = compared(2, "age", "<");
  for (int i = 1; i < 9; i++) first.common.push_back({std::to_string(i), 0.125});
  second.common = first.common;
  for (const auto& values : values_of({first, second})) EXPECT_LT(std::stoi(*values[0]), std::stoi(*values[1]));
}

TEST(Drawn, TwoBoundsOfARangeLieInOrder) {
  for (const auto& values : values_of({time(1, ">="), time(2, "<")})) {
    ASSERT_THAT(values, SizeIs(2));
    EXPECT_LT(std::stoi(*values[0]), std::stoi(*values[1]));
  }
}

TEST(Drawn, TwoBoundsOfARangeKeepWhatExecutionsKept) {
  auto kept = [](double share, std::int64_t times) {
    ShareSeen seen{"public.tasks", "created_at", ">=", share, times};
    seen.also = {{"created_at", "<"}};
    return seen;
  };
  auto samples = drawn({time(1, ">="), time(2, "<")}, {kept(0.9, 30), kept(0.2, 10)});
  keep_different(samples, 5);
  EXPECT_NEAR(share_of(samples, Values{"10", "100"}), 0.75, 0.05);
  EXPECT_NEAR(share_of(samples, Values{"80", "100"}), 0.25, 0.05);
  samples = drawn({time(1, ">="), time(2, "<")}, {kept(1e-6, 30)});
  EXPECT_GT(share_of(samples, Values{"99", "100"}), 0.95);
}

// "created_at > now() - $1": days since the epoch, of which the last is the hundredth.
Parameter before_now(const std::string& type) {
  auto parameter = time(1, ">");
  parameter.calculated = {100 * 86400.0, -1, type, {}};
  for (int i = 0; i <= 100; i++) parameter.calculated->on_the_line[std::to_string(i)] = i * 86400.0;
  return parameter;
}
TEST(Drawn, WhatIsCalculatedWithKeepsAsManyRows) {
  EXPECT_THAT(values_of({before_now("interval")}),
              ElementsAre(Values{"2851200.000000"}, Values{"8208000.000000"}, Values{"86400.000000"}));
  auto days = before_now("integer");
  days.calculated->step = -86400;
  EXPECT_THAT(values_of({days}), ElementsAre(Values{"33"}, Values{"95"}, Values{"1"}));
  auto later = before_now("timestamp with time zone");
  later.calculated = {3600, 1, "timestamp with time zone", later.calculated->on_the_line};
  EXPECT_EQ(values_of({later})[2], Values{"1970-04-09 23:00:00+00"});
}
TEST(Drawn, OrStaysOpenWhereTheColumnIsNoNumber) {
  auto parameter = before_now("interval");
  parameter.calculated->on_the_line.clear();
  for (const auto& values : values_of({parameter})) EXPECT_EQ(values, Values{std::nullopt});
}

TEST(Drawn, TheFrequentValueOfOneMeetsTheRareValueOfAnother) {
  EXPECT_THAT(values_of({room(1), status(2)}), testing::IsSupersetOf({Values{"1", "blocked"}, Values{"150", "done"}}));
}

TEST(Drawn, WhatIsComparedWithNoColumnStaysOpen) {
  auto samples = drawn({status(1), Parameter{2, "", "", "", false, {}, {}}});
  ASSERT_THAT(samples, testing::Not(IsEmpty()));
  for (const auto& sample : samples) {
    ASSERT_THAT(sample.values, SizeIs(2));
    EXPECT_EQ(sample.values[1], std::nullopt);
  }
}

TEST(Drawn, APatternIsNoValueOfItsColumn) {
  auto pattern = status(1);
  pattern.op = "~~";
  EXPECT_THAT(drawn({pattern}), IsEmpty());
}

TEST(KeepDifferent, EqualOnesAreOneWithTheShareOfBoth) {
  std::vector<Sample> samples = {{{"1"}, 1}, {{"2"}, 1}, {{"1"}, 2}};
  keep_different(samples, 5);
  ASSERT_THAT(samples, SizeIs(2));
  EXPECT_DOUBLE_EQ(samples[0].share, 0.75);
  EXPECT_DOUBLE_EQ(samples[1].share, 0.25);
}

// "room_id = $1 AND status = $2" on a table that is read from end to end: what each kept is not known, what both kept
// is.
ShareSeen of_room_and_status(double share, std::int64_t times) {
  return {"public.tasks", "room_id", "=", share, times, {{"status", "="}}};
}
double asked_for(const std::vector<Sample>& samples, const Values& values) {
  double sum = 0;
  for (const auto& sample : samples)
    if (sample.values == values) sum += sample.share;
  return sum;
}
TEST(Drawn, ConditionsCountedTogetherTellWhichValuesTheyWereLike) {
  auto samples = drawn({room(1), status(2)}, {of_room_and_status(0.0015, 9), of_room_and_status(0.28, 3)});
  EXPECT_NEAR(asked_for(samples, {"1", "blocked"}), 0.75, 0.01);  // 0.3 * 0.005
  EXPECT_NEAR(asked_for(samples, {"1", "done"}), 0.25, 0.01);     // 0.3 * 0.95
}
TEST(Drawn, TheOthersAreNotForgottenThen) {
  auto samples = drawn({room(1), status(2)}, {of_room_and_status(0.0015, 9)});
  EXPECT_GT(asked_for(samples, {"1", "done"}), 0);
  EXPECT_LT(asked_for(samples, {"1", "done"}), 0.02);
}
TEST(Drawn, WhatWasCountedOfEachGoesTogether) {
  std::vector<ShareSeen> seen = {{"public.tasks", "room_id", "=", 0.3, 10}, {"public.tasks", "status", "=", 0.005, 10}};
  EXPECT_GT(asked_for(drawn({room(1), status(2)}, seen), {"1", "blocked"}), 0.9);
}
// Room 2 has a tenth of the rows, and nearly all of them were before that time; or it was room 1, and a third of its.
TEST(Drawn, TheValueThatKeptSoMuchTogetherWithARangeIsAmongThem) {
  std::vector<ShareSeen> seen = {{"public.tasks", "room_id", "=", 0.095, 10, {{"created_at", "<"}}}};
  EXPECT_GT(asked_for(drawn({room(1), time(2, "<")}, seen), {"2", "95"}), 0.4);
}
TEST(Drawn, WhatFewToldOfOneSaysLittle) {
  std::vector<ShareSeen> seen = {{"public.tasks", "room_id", "=", 0.3, 100}, {"public.tasks", "status", "=", 0.96, 1}};
  seen[0].also = {{"deleted_at", "IS NULL"}};
  seen[1].also = {{"deleted_at", "IS NULL"}};
  Predicate alive;
  alive.table = "public.tasks";
  alive.column = "deleted_at";
  alive.op = "IS NULL";
  auto samples = drawn({room(1), status(2)}, seen, {alive});
  EXPECT_GT(
      asked_for(samples, {"1", "done"}) + asked_for(samples, {"1", "open"}) + asked_for(samples, {"1", "blocked"}),
      0.9);
  EXPECT_GT(asked_for(samples, {"1", "open"}) + asked_for(samples, {"1", "blocked"}), 0.01);
}
TEST(Drawn, WhatTheOtherConditionsKeepIsTakenIntoAccount) {
  auto seen = of_room_and_status(0.003, 5);
  seen.also = {{"deleted_at", "IS NULL"}};
  Predicate alive;
  alive.table = "public.tasks";
  alive.column = "deleted_at";
  alive.op = "IS NULL";
  alive.selectivity = 0.01;
  alive.table_rows = 1e6;
  EXPECT_GT(asked_for(drawn({room(1)}, {seen}, {alive}), {"1"}), 0.9);  // 0.3 * 0.01
  auto samples = drawn({room(1)}, {seen});                              // nobody knows
  EXPECT_LT(asked_for(samples, {"1"}), 0.5);
}
TEST(Drawn, WhichOfTwoRangesKeptHowMuchStaysOpen) {
  auto first = time(1, ">"), second = time(2, ">");
  second.column = "due_at";
  ShareSeen seen{"public.tasks", "created_at", ">", 0.0033, 8, {{"due_at", ">"}}};
  auto samples = drawn({first, second}, {seen}), without = drawn({first, second});
  ASSERT_EQ(samples.size(), without.size());
  for (std::size_t i = 0; i < samples.size(); i++) EXPECT_EQ(samples[i].share, without[i].share);
}
TEST(Drawn, WhereEitherMayHaveKeptThemBothAreAsked) {
  auto other = status(2);
  other.column = "kind";
  ShareSeen seen{"public.tasks", "status", "=", 0.0475 * 0.9, 8, {{"kind", "="}}};  // one of both is "open"
  auto samples = drawn({status(1), other}, {seen});
  EXPECT_NEAR(asked_for(samples, {"open", "done"}), asked_for(samples, {"done", "open"}), 0.01);
  EXPECT_GT(asked_for(samples, {"done", "open"}), 0.4);
}
TEST(Drawn, WhatAnInequalityLeavesOutShowsTogetherWithAnotherCondition) {
  auto unequal = compared(2, "status", "<>");
  unequal.common = status(2).common;
  auto usual_left_out = [&](double share) {
    auto seen = of_room_and_status(share, 8);
    seen.also = {{"status", "<>"}};
    double usual = 0, all = 0;
    for (const auto& sample : drawn({room(1), unequal}, {seen})) {
      all += sample.share;
      if (sample.values[1] == "done") usual += sample.share;
    }
    return usual / all;
  };
  EXPECT_GT(usual_left_out(0.3 * 0.05), 0.9);
  EXPECT_LT(usual_left_out(0.3 * 0.99), 0.1);
}
TEST(Drawn, WhatWasNotCapturedBecauseItWasFastAskedForRareValues) {
  std::vector<ShareSeen> slow = {{"public.tasks", "room_id", "=", 0.3, 10}};
  auto samples = drawn({room(1)}, slow, {}, 0.8);
  EXPECT_NEAR(asked_for(samples, {"1"}), 0.2, 0.02);
  EXPECT_NEAR(samples.front().share, 0.8, 1e-9);
  EXPECT_EQ(samples.front().values, Values{"150"});
}
TEST(Drawn, WhatIsCountedTogetherSaysNothingOfOneAlone) {
  auto together = drawn({status(1)}, {{"public.tasks", "status", "=", 0.05, 20, {{"lower(name)", "="}}}});
  auto nothing = drawn({status(1)});
  ASSERT_EQ(together.size(), nothing.size());
  for (std::size_t i = 0; i < nothing.size(); i++) EXPECT_EQ(together[i].share, nothing[i].share);
}

}  // namespace
}  // namespace workload::advisor
