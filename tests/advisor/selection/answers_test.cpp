#include "advisor/selection/answers.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

PlanCost cost(double total, Choice used) { return {total, total, std::move(used)}; }

TEST(Answers, WhatWasOfferedBeforeIsKnown) {
  Answers answers;
  answers.add({1, 2}, cost(10, {1, 2}));
  ASSERT_NE(answers.find({1, 2}), nullptr);
  EXPECT_EQ(answers.find({1, 2})->total, 10);
}
TEST(Answers, IndexesThatThePlanLeftAloneMayBeMissing) {
  Answers answers;
  answers.add({1, 2, 3}, cost(10, {2}));
  ASSERT_NE(answers.find({2}), nullptr);
  EXPECT_EQ(answers.find({2, 3})->total, 10);
}
TEST(Answers, WithoutAnIndexThatItUsedThePlanIsNotKnown) {
  Answers answers;
  answers.add({1, 2, 3}, cost(10, {2}));
  EXPECT_EQ(answers.find({1, 3}), nullptr);
}
TEST(Answers, MoreIndexesThanWereOfferedAreANewQuestion) {
  Answers answers;
  answers.add({1, 2}, cost(10, {2}));
  EXPECT_EQ(answers.find({1, 2, 3}), nullptr);
}
TEST(Answers, NoIndexesAreAnsweredByAPlanThatUsesNone) {
  Answers answers;
  answers.add({1}, cost(10, {}));
  ASSERT_NE(answers.find({}), nullptr);
}
TEST(Answers, WhatRestedOnARoughSizeIsForgotten) {
  Answers answers;
  answers.add({1, 2}, cost(10, {2}));
  answers.add({3}, cost(20, {3}));
  ASSERT_NE(answers.find({2}), nullptr);  // remembered under both
  answers.forget({1});
  EXPECT_EQ(answers.find({1, 2}), nullptr);
  EXPECT_EQ(answers.find({2}), nullptr);
  ASSERT_NE(answers.find({3}), nullptr);
}

}  // namespace
}  // namespace workload::advisor
