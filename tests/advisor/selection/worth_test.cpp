#include "advisor/selection/worth.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

struct Sample {
  Statement statement;
  Question question;
  Sample(double calls, std::optional<Milliseconds> total, PlanCost before) {
    statement.calls = calls;
    statement.total = total;
    question.before = before;
  }
  const Question& ask() { return question.statement = &statement, question; }
};

TEST(Expected, LuckGetsHalfTheCredit) { EXPECT_EQ(expected({100, 300, {}}), 200); }

TEST(Harmed, APlanThatReliesOnLuckHarms) { EXPECT_TRUE(harmed({4702, 4702, {}}, {92, 23418, {}})); }
TEST(Harmed, SkippingTheOddRowDoesNot) { EXPECT_FALSE(harmed({420, 420, {}}, {22, 450, {}})); }
TEST(Harmed, AHigherCostHarms) { EXPECT_TRUE(harmed({100, 100, {}}, {106, 106, {}})); }

TEST(Harmed, APageMoreOfFewIsNoise) {
  auto rises = [](double before, double after) { return harmed({before, before, {}}, {after, after, {}}); };
  EXPECT_FALSE(rises(9.6, 10.7));
  EXPECT_FALSE(rises(2.5, 2.64));
  EXPECT_TRUE(rises(9.6, 12));
  EXPECT_TRUE(rises(2.5, 3.5));
}

TEST(Harmed, OneValueThatGetsSlowerHarmsHoweverMuchTheOthersGain) {
  PlanCost before{100, 100, {}, {{0.9, false, 100, 100, {}}, {0.1, false, 100, 100, {}}}};
  PlanCost after{55, 55, {}, {{0.9, false, 1, 1, {}}, {0.1, false, 540, 540, {}}}};
  EXPECT_TRUE(harmed(before, after));
  after.samples[1].total = after.samples[1].bounded = 100;
  EXPECT_FALSE(harmed(before, after));
}
TEST(Harmed, SoDoesAGenericPlanThatNobodyWasSeenToUse) {
  PlanCost before{100, 100, {}, {{1, false, 100, 100, {}}, {0, true, 50, 50, {}}}};
  PlanCost after{1, 1, {}, {{1, false, 1, 1, {}}, {0, true, 5, 5000, {}}}};
  EXPECT_TRUE(harmed(before, after));
}

// A page of the rows that lack something: where there are many of them it stops early.
TEST(Harmed, BadLuckCountsLessForWhatNoExecutionIsKnownToAskFor) {
  auto page = [](double share, double total, double bounded) {
    return PlanCost{440, 440, {}, {{1 - share, false, 440, 440, {}}, {share, true, total, bounded, {}}}};
  };
  EXPECT_TRUE(harmed(page(0.1, 4437, 4437), page(0.1, 865, 5437)));
  EXPECT_FALSE(harmed(page(0, 4437, 4437), page(0, 865, 5437)));
  EXPECT_TRUE(harmed(page(0, 4437, 4437), page(0, 865, 6700)));
  EXPECT_TRUE(harmed(page(0, 4437, 4437), page(0, 4000, 5437)));
}

TEST(OfOne, IsAsMeasuredButNoFasterThanMemory) {
  Sample measured(10, 100, {1000, 1000, {}});
  EXPECT_DOUBLE_EQ(of_one(measured.ask(), {500, 500, {}}, {0.01, true}), 5);
  Sample lucky(10, 100, {1000, 1000000, {}});
  EXPECT_DOUBLE_EQ(of_one(lucky.ask(), {400, 400, {}}, {0.00001, true}),
                   0.2);  // what is left of bad luck is not nothing
  EXPECT_DOUBLE_EQ(of_one(lucky.ask(), {400000, 400000, {}}, {0.00001, true}), 10);
  Sample unmeasured(10, {}, {1000, 1000, {}});
  EXPECT_DOUBLE_EQ(of_one(unmeasured.ask(), {400, 400, {}}, {}), 0.2);
}

TEST(LargestRise, IsThatOfTheValueThatSuffersMost) {
  PlanCost before{100, 100, {}, {{0.9, false, 100, 100, {}}, {0.1, false, 100, 100, {}}}};
  PlanCost after{55, 55, {}, {{0.9, false, 1, 1, {}}, {0.1, false, 540, 540, {}}}};
  auto rise = largest_rise(before, after);
  EXPECT_EQ(rise.of, Rise::Of::values);
  EXPECT_EQ(rise.after.total, 540);
  EXPECT_EQ(largest_rise({1, 1, {}}, {2, 2, {}}).of, Rise::Of::whole);
}

TEST(Worth, MeasuredTimeCountsBeforeAnyEstimate) {
  Sample sample(10, 500, {8, 8, {}});
  EXPECT_EQ(worth(sample.ask(), {1, true}), 500);
}
TEST(Worth, TimeThatWasNotMeasuredIsEstimatedAtTheWorkloadsPace) {
  Sample measured(10, 5, {100, 100, {}}), unmeasured(2, std::nullopt, {10, 10, {}});
  auto found = pace({measured.ask(), unmeasured.ask()});
  EXPECT_EQ(found.ms_per_cost, 0.005);
  EXPECT_EQ(worth(unmeasured.ask(), found), 0.1);
}
TEST(Worth, WithoutAnyMeasurementEverythingStaysInPlannerUnits) {
  Sample sample(3, std::nullopt, {10, 10, {}});
  EXPECT_FALSE(pace({sample.ask()}).measured);
  EXPECT_EQ(worth(sample.ask(), pace({sample.ask()})), 30);
}
TEST(WorthAfter, FallsWithTheCost) {
  Sample sample(10, 500, {100, 100, {}});
  EXPECT_EQ(worth_after(sample.ask(), {10, 10, {}}, pace({sample.ask()})), 50);
}
TEST(WorthAfter, ALuckyStatementHasLittleToSave) {
  Sample usual(10, 100, {1000, 1000, {}}), lucky(1000, 10, {99, 23418, {}});
  auto found = pace({usual.ask(), lucky.ask()});
  EXPECT_EQ(worth_after(lucky.ask(), {12, 12, {}}, found), 10);
}

TEST(WorthAfter, AStatementThatSleepsMostOfTheTimeDoesNotMakeOthersLookLucky) {
  Sample sleeps(1, 150, {8, 8, {}}), page(40, 54, {875, 875, {}});
  auto found = pace({sleeps.ask(), page.ask()});
  EXPECT_LT(worth_after(page.ask(), {225, 225, {}}, found), 27);
}

TEST(WorthAfter, WhatWasNotMeasuredAndCostsFewPagesHasNothingToGain) {
  Sample cheap(10, std::nullopt, {90, 90, {}}), lucky(10, std::nullopt, {90, 9000, {}});
  EXPECT_EQ(worth_after(cheap.ask(), {2, 2, {}}, {}), worth(cheap.ask(), {}));
  EXPECT_LT(worth_after(lucky.ask(), {2, 2, {}}, {}), worth(lucky.ask(), {}));
}
// A thousand executions in an hour, each of so many milliseconds.
Sample seldom(Milliseconds each, double cost) {
  Sample sample(1000, 1000 * each, {cost, cost, {}});
  sample.statement.blocks_hit = 150000;
  sample.question.seconds = 3600;
  return sample;
}
double gained(Sample sample) {
  const auto& question = sample.ask();
  return worth(question, pace({question})) - worth_after(question, {2, 2, {}}, pace({question}));
}
TEST(WorthAfter, NeitherHasWhatTakesNextToNothing) {
  EXPECT_EQ(gained(seldom(0.02, 40)), 0);
  EXPECT_EQ(gained(seldom(0.08, 20)), 0);
  EXPECT_GT(gained(seldom(0.08, 80)), 0);
  EXPECT_GT(gained(seldom(0.2, 20)), 0);
}
TEST(WorthAfter, NorHasWhatReadsAFewPagesWhateverThePlannerTakesThemToCost) {
  auto few = seldom(0.4, 2000);
  few.statement.blocks_hit = 20000;
  EXPECT_EQ(gained(few), 0);
  few.statement.blocks_hit = 40000;
  EXPECT_GT(gained(few), 0);
}
TEST(WorthAfter, UnlessItIsAskedAllTheTime) {
  auto often = seldom(0.02, 40);
  often.statement.calls *= 1000;
  often.statement.blocks_hit *= 1000;
  often.statement.total = *often.statement.total * 1000;
  EXPECT_GT(gained(often), 0);
}

// A report that reads all rows of what it joins.
TEST(WorthAfter, WhatReadsAllIsBelievedToGetFasterOnlyWhereItGetsMuchFaster) {
  Sample report(3, 1000, {20000, 20000, {}});
  Predicate join;
  join.kind = Predicate::Kind::join;
  report.question.predicates = {join};
  auto left = [&](double cost) {
    return worth_after(report.ask(), {cost, cost, {}}, pace({report.ask()})) / worth(report.ask(), {});
  };
  EXPECT_EQ(left(12000), 1);
  EXPECT_LT(left(9000), 0.5);
  join.kind = Predicate::Kind::equal;
  report.question.predicates.push_back(join);
  EXPECT_LT(left(12000), 0.7);
}

// Ten executions, each of which returns 20 rows.
Sample page(std::int64_t blocks, Milliseconds total) {
  Sample sample(10, total, {100, 100, {}});
  sample.statement.rows = 200;
  sample.statement.blocks_hit = blocks;
  return sample;
}
double saved(Sample sample) {
  const auto& question = sample.ask();
  return worth(question, pace({question})) - worth_after(question, {10, 10, {}}, pace({question}));
}
TEST(WorthAfter, AStatementThatReadsWhatItReturnsHasNothingToSave) { EXPECT_EQ(saved(page(240, 0.5)), 0); }
TEST(WorthAfter, NorHasOneThatReturnsAFewHundredRows) {
  auto some = page(3000, 8);
  some.statement.rows = 2500;
  EXPECT_EQ(saved(some), 0);
}
TEST(WorthAfter, NeitherOneThatReturnsManyWhichSomeExecutionsMayNot) {
  auto many = page(9000, 8);
  many.statement.rows = 20000;
  EXPECT_GT(saved(many), 0);
}
TEST(WorthAfter, OneThatReadsMuchMoreHas) { EXPECT_GT(saved(page(24000, 0.5)), 0); }
TEST(WorthAfter, OneThatTakesLongHasWhateverItReads) { EXPECT_GT(saved(page(240, 500)), 0); }
TEST(WorthAfter, OneWhosePagesAreNotKnownHas) { EXPECT_GT(saved(page(0, 0.5)), 0); }
TEST(HasVisitsToSpare, NotOneThatIsShortAndReadsFewPages) {
  auto one = seldom(0.08, 300);
  EXPECT_TRUE(has_visits_to_spare(one.ask()));
  one.statement.blocks_hit = 45000;
  EXPECT_FALSE(has_visits_to_spare(one.ask()));
  EXPECT_GT(gained(one), 0);
  one.statement.total = *one.statement.total * 10;
  EXPECT_TRUE(has_visits_to_spare(one.ask()));
}
TEST(HasVisitsToSpare, NotOneThatWasNotMeasuredAndCostsLittle) {
  Sample cheap(10, std::nullopt, {300, 300, {}}), dear(10, std::nullopt, {3000, 3000, {}});
  EXPECT_FALSE(has_visits_to_spare(cheap.ask()));
  EXPECT_TRUE(has_visits_to_spare(dear.ask()));
}
// But those that return few rows may be among those that return many, so it may still get faster.
TEST(WorthAfter, OneThatReturnsManyRowsMayTakeItsTimeForThem) {
  auto many = page(24000, 60);
  EXPECT_TRUE(has_visits_to_spare(many.ask()));
  many.statement.rows = 20000;
  EXPECT_FALSE(has_visits_to_spare(many.ask()));
  EXPECT_GT(saved(many), 0);
  many.statement.total = 600;
  EXPECT_TRUE(has_visits_to_spare(many.ask()));
}
TEST(WorthAfter, AServedStatementCanStillBeSlowedDown) {
  auto sample = page(240, 0.5);
  const auto& question = sample.ask();
  EXPECT_GT(worth_after(question, {1000, 1000, {}}, pace({question})), 0.5);
}

}  // namespace
}  // namespace workload::advisor
