#include "advisor/advice/missing_extension.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

std::optional<Rejected> missing(const test::StatementBuilder& asked) {
  test::Asked one = asked;
  Question question;
  question.statement = &one.statement;
  question.predicates = one.predicates;
  return missing_extension(question);
}

TEST(MissingExtension, IsNamedForAPartOfAText) {
  auto said = missing(test::statement("users").named("search").like("name", {}).shaped(0, 5));
  ASSERT_TRUE(said);
  EXPECT_EQ(said->sql, "CREATE EXTENSION pg_trgm");
}
TEST(MissingExtension, IsNotMissingWhereItIsInstalled) {
  EXPECT_FALSE(missing(test::statement("users").like("name", {{"gin", "gin_trgm_ops"}}).shaped(0, 5)));
}
TEST(MissingExtension, ServesNoBeginningThatABtreeFinds) {
  EXPECT_FALSE(missing(test::statement("users").like("name", {{"btree", ""}}).shaped(5, 5)));
}
TEST(MissingExtension, ServesNothingShorterThanATrigram) {
  EXPECT_FALSE(missing(test::statement("users").like("name", {}).shaped(0, 2)));
  EXPECT_FALSE(missing(test::statement("users").like("name", {})));
}

}  // namespace
}  // namespace workload::advisor
