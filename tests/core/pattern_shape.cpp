#include "core/pattern_shape.hpp"

#include <gtest/gtest.h>

namespace workload::core {
namespace {

void expect(PatternShape shape, int prefix, int longest_run) {
  EXPECT_EQ(shape.prefix, prefix);
  EXPECT_EQ(shape.longest_run, longest_run);
}

TEST(PatternShape, LikeBeginsWithWhatStandsBeforeItsFirstWildcard) {
  expect(shape_of_like("User12%"), 6, 6);
  expect(shape_of_like("ab_cdef%"), 2, 4);
  expect(shape_of_like("exact"), 5, 5);
}
TEST(PatternShape, LikeThatBeginsWithAWildcardHasNoBeginning) { expect(shape_of_like("%number 2999%"), 0, 6); }
TEST(PatternShape, LikeOfNothingButWildcardsHasNothing) { expect(shape_of_like("%_%"), 0, 0); }
TEST(PatternShape, AnEscapedWildcardIsACharacter) { expect(shape_of_like("10\\%x%"), 4, 2); }
TEST(PatternShape, CharactersAreCountedNotBytes) { expect(shape_of_like("M\xC3\xBCller%"), 6, 6); }

TEST(PatternShape, ARegularExpressionBeginsWithSomethingOnlyWhenItIsAnchored) {
  expect(shape_of_regex("^abc.*"), 3, 3);
  expect(shape_of_regex("abc"), 0, 3);
}
TEST(PatternShape, WhatMayBeAbsentIsNoLiteral) {
  expect(shape_of_regex("^abc*d"), 2, 2);
  expect(shape_of_regex("x{2,}abc"), 0, 3);
}
TEST(PatternShape, ClassesAndEscapesEndARun) {
  expect(shape_of_regex("ab[xyz]cde"), 0, 3);
  expect(shape_of_regex("\\dabc\\m"), 0, 3);
  expect(shape_of_regex("a\\.b"), 0, 1);
  expect(shape_of_regex("[]abc]de"), 0, 2);
}
TEST(PatternShape, AlternativesOfAGroupDoNotTouchWhatIsAroundIt) {
  expect(shape_of_regex("sprocket-(7|8)[0-9]"), 0, 8);
  expect(shape_of_regex("^abc(d|e)"), 3, 3);
  expect(shape_of_regex("ab(cdef|xyz)"), 0, 3);
  expect(shape_of_regex("ab(?:cdef|wxyz)"), 0, 4);
  expect(shape_of_regex("x(abcd)+"), 0, 4);
  expect(shape_of_regex("x(abcd)?"), 0, 1);
  expect(shape_of_regex("x(abcd)*y"), 0, 1);
  expect(shape_of_regex("x(?=abcd)"), 0, 1);
  expect(shape_of_regex("a(b(cdef)g|hijkl)"), 0, 4);
  expect(shape_of_regex("(abc|defg)|xy"), 0, 2);
  expect(shape_of_regex("abc(d\\)|ef)"), 0, 3);
  expect(shape_of_regex("abc([)]|ef)"), 0, 3);
}
TEST(PatternShape, GroupsThatDoNotEndOrAreVeryDeepAreNoTrouble) {
  expect(shape_of_regex("abc(de"), 0, 3);
  expect(shape_of_regex("abc)de"), 0, 3);
  std::string deep(100000, '(');
  expect(shape_of_regex(deep), 0, 0);
  expect(shape_of_regex("abc" + deep + "defg"), 0, 3);
}
TEST(PatternShape, AlternativesCountForThePoorest) { expect(shape_of_regex("^abcdef|xy"), 0, 2); }
TEST(PatternShape, BrokenPatternsAreRead) {
  expect(shape_of_like("ab\\"), 3, 2);
  shape_of_regex("[");
  shape_of_regex("a{");
  shape_of_regex("\\");
}

}  // namespace
}  // namespace workload::core
