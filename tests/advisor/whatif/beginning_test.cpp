#include "advisor/whatif/beginning.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

Parameter column(std::vector<Parameter::Common> common, std::vector<std::string> bounds = {}) {
  Parameter parameter;
  parameter.common = std::move(common);
  parameter.bounds = std::move(bounds);
  return parameter;
}

TEST(BeginningOfTheMiddle, IsThatOfTheRowInTheMiddle) {
  auto names = column({{"kovac", 0.3}, {"kovalev", 0.1}, {"smith", 0.3}, {"meier", 0.3}});
  EXPECT_EQ(beginning_of_the_middle(names, 3, 3, LetterCase::as_is), "mei");
  EXPECT_EQ(beginning_of_the_middle(names, 1, 1, LetterCase::as_is), "m");
}
TEST(BeginningOfTheMiddle, BoundsShareWhatTheCommonValuesLeave) {
  auto names = column({{"rare", 0.1}}, {"alpha1", "alpha2", "alpha3", "beta"});
  EXPECT_EQ(beginning_of_the_middle(names, 4, 4, LetterCase::as_is), "alph");
}
TEST(BeginningOfTheMiddle, IsInTheCaseOfTheExpression) {
  auto names = column({{"Smith", 0.3}, {"SMILE", 0.3}, {"jones", 0.4}});
  EXPECT_EQ(beginning_of_the_middle(names, 3, 3, LetterCase::lower), "smi");
  EXPECT_EQ(beginning_of_the_middle(names, 3, 3, LetterCase::upper), "SMI");
  EXPECT_EQ(beginning_of_the_middle(names, 3, 3, LetterCase::as_is), "SMI");
}
TEST(BeginningOfTheMiddle, CountsCharactersNotBytes) {
  EXPECT_EQ(beginning_of_the_middle(column({{"M\xC3\xBCller", 1}}), 2, 2, LetterCase::as_is), "M\xC3\xBC");
}
TEST(BeginningOfTheMiddle, HasTheRunThatThePatternHad) {
  EXPECT_EQ(beginning_of_the_middle(column({{"a-b-c", 0.9}, {"abcde", 0.1}}), 3, 3, LetterCase::as_is), "abc");
}
TEST(BeginningOfTheMiddle, IsNotKnownWithoutValuesOfThatLength) {
  EXPECT_EQ(beginning_of_the_middle(column({}), 3, 3, LetterCase::as_is), "");
  EXPECT_EQ(beginning_of_the_middle(column({{"ab", 1}}), 3, 0, LetterCase::as_is), "");
}

}  // namespace
}  // namespace workload::advisor
