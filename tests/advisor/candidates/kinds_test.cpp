// Candidates that are no b-trees over plain columns.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "advisor/candidates/candidates.hpp"
#include "advisor/candidates/cover.hpp"
#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

using test::statement;
using test::table;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

Table users() { return table("users", 2e6).column("email", 24).column("token", 256).column("name", 12); }

// What stands behind USING: "btree (chat_id, id)".
std::vector<std::string> proposed(const test::StatementBuilder& asked, const Table& of = users()) {
  std::vector<std::string> texts;
  for (const auto& candidate : candidates(asked.predicates(), {{of}, {}}, {})) {
    auto sql = create_sql(candidate.definition, false);
    texts.push_back(sql.substr(sql.find("USING ") + 6));
  }
  return texts;
}

TEST(Expressions, AreKeysLikeColumns) {
  auto found = proposed(statement("users").equal("organisation_id").equal("lower(email)").of_expression());
  EXPECT_THAT(found, Contains("btree ((lower(email)))"));
  EXPECT_THAT(found, Contains("btree ((lower(email)), organisation_id)"));
}
TEST(Expressions, GiveAnOrder) {
  EXPECT_THAT(proposed(statement("users").equal("organisation_id").order_by("lower(name)").of_expression()),
              Contains("btree (organisation_id, (lower(name)))"));
}
TEST(Expressions, BoundARange) {
  auto asked = statement("users").range("date_trunc('day'::text, seen)").of_expression().predicates();
  asked.push_back(asked.front());
  asked.back().op = "<";
  std::vector<std::string> texts;
  for (const auto& candidate : candidates(asked, {{users()}, {}}, {}))
    texts.push_back(create_sql(candidate.definition, false));
  EXPECT_THAT(texts, Contains(testing::EndsWith("btree ((date_trunc('day'::text, seen)))")));
}
TEST(Expressions, WithOneBoundAreNoRange) {
  EXPECT_TRUE(proposed(statement("users").range("length(name)").of_expression()).empty());
}
TEST(Expressions, ThatAreRarelyNullMakeAPartialIndex) {
  EXPECT_THAT(proposed(statement("users").is_null("data ->> 'x'::text", 0.01).of_expression().order_by("id")),
              Contains("btree (id) WHERE (data ->> 'x'::text) IS NULL"));
}
TEST(Expressions, ThatCannotBeIndexedAreNoKeys) {
  EXPECT_TRUE(proposed(statement("users").equal("").of_expression()).empty());
}
TEST(Expressions, DifferFromAColumnOfThatName) {
  EXPECT_THAT(proposed(statement("users").equal("lower(email)").equal("lower(email)").of_expression()),
              Contains("btree (\"lower(email)\", (lower(email)))"));
}

const IndexClass pattern_ops{"btree", "text_pattern_ops"}, trigrams{"gin", "public.gin_trgm_ops"};

TEST(Patterns, ThatBeginWithLiteralsAreARangeOfBytes) {
  auto found = proposed(statement("users").equal("organisation_id").like("email", {pattern_ops}).shaped(4, 4));
  EXPECT_THAT(found, Contains("btree (email text_pattern_ops)"));
  EXPECT_THAT(found, Contains("btree (organisation_id, email text_pattern_ops)"));
}
TEST(Patterns, ThatBeginWithAWildcardAreNone) {
  EXPECT_TRUE(proposed(statement("users").like("email", {pattern_ops}).shaped(0, 4)).empty());
}
TEST(Patterns, OfWhichNothingIsKnownAreNotTakenToBeginWithAnything) {
  EXPECT_TRUE(proposed(statement("users").like("email", {pattern_ops})).empty());
}
TEST(Patterns, AreFoundByTheirTrigrams) {
  EXPECT_THAT(proposed(statement("users").like("email", {trigrams}).shaped(0, 3)),
              Contains("gin (email public.gin_trgm_ops)"));
}
TEST(Patterns, ThatAreShorterThanATrigramAreNot) {
  EXPECT_TRUE(proposed(statement("users").like("email", {trigrams}).shaped(0, 2)).empty());
}

TEST(Containment, TriesEachClassOfGin) {
  auto found = proposed(statement("users").contains("meta", {{"gin", ""}, {"gin", "jsonb_path_ops"}}));
  EXPECT_THAT(found, Contains("gin (meta)"));
  EXPECT_THAT(found, Contains("gin (meta jsonb_path_ops)"));
}
TEST(Containment, TakesGistOnlyWhereThereIsNoGin) {
  EXPECT_THAT(proposed(statement("users").contains("words", {{"gin", ""}, {"gist", ""}})),
              Not(Contains(HasSubstr("gist"))));
  EXPECT_THAT(proposed(statement("users").contains("during", {{"gist", ""}})), Contains("gist (during)"));
}
// pg_trgm answers "=" as well, but reads every row that has the same trigrams.
TEST(Containment, IsNothingForWhatIsEqual) {
  auto asked = statement("users").contains("email", {{"gin", "gin_trgm_ops"}}).predicates();
  for (auto& predicate : asked) predicate.op = "=";
  for (const auto& candidate : candidates(asked, {{users()}, {}}, {}))
    EXPECT_NE(candidate.definition.method, "gin") << create_sql(candidate.definition, false);
}
TEST(Containment, ByTwoColumnsOfRangesIsOneGistIndex) {
  EXPECT_THAT(proposed(statement("users").contains("lat", {{"gist", ""}}).contains("lon", {{"gist", ""}})),
              Contains("gist (lat, lon)"));
}
TEST(Containment, OfAnExpressionIsIndexedAsItStands) {
  EXPECT_THAT(
      proposed(statement("users").contains("to_tsvector('english'::regconfig, body)", {{"gin", ""}}).of_expression()),
      Contains("gin ((to_tsvector('english'::regconfig, body)))"));
}
TEST(Containment, NothingIsProposedForAnOperatorThatNoIndexAnswers) {
  EXPECT_TRUE(proposed(statement("users").contains("meta", {})).empty());
}
TEST(Distance, IsSortedByGist) { EXPECT_THAT(proposed(statement("users").nearest("place")), Contains("gist (place)")); }

const std::vector<IndexClass> of_equality{{"btree", ""}, {"hash", ""}};

TEST(Hash, IsForLongValuesComparedByEquality) {
  EXPECT_THAT(proposed(statement("users").equal("token").answered_by(of_equality)), Contains("hash (token)"));
  EXPECT_THAT(proposed(statement("users").equal("email").answered_by(of_equality)), Not(Contains(HasSubstr("hash"))));
}
TEST(Hash, RefusesNoValueForItsLength) {
  Catalog catalog{{table("users", 2e6).column("token", 2000)}, {}};
  auto kept = prune(candidates(statement("users").equal("token").answered_by(of_equality).predicates(), catalog, {}),
                    catalog, {}, {})
                  .kept;
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].definition.method, "hash");
}

test::TableBuilder log_table() {
  return table("log", 1e7).bytes(1LL << 30).inserts(10000000).correlated("at", 0.999).correlated("kind", 0.1);
}
std::vector<std::string> of_log(const Table& log, const std::string& column = "at") {
  return proposed(statement("log").range(column).answered_by({{"brin", ""}}), log);
}

TEST(BlockRange, IsForALargeTableInTheOrderOfTheColumn) { EXPECT_THAT(of_log(log_table()), Contains("brin (at)")); }
TEST(BlockRange, IsNotForAColumnInAnotherOrder) {
  EXPECT_THAT(of_log(log_table(), "kind"), Not(Contains("brin (kind)")));
}
TEST(BlockRange, IsNotForASmallTable) { EXPECT_THAT(of_log(log_table().bytes(1 << 20)), Not(Contains("brin (at)"))); }
TEST(BlockRange, IsNotForATableWhoseGapsNewRowsMayFill) {
  EXPECT_THAT(of_log(log_table().deletes(1)), Not(Contains("brin (at)")));
  EXPECT_THAT(of_log(log_table().updates(1, 0)), Not(Contains("brin (at)")));
}
TEST(BlockRange, IsNotForWhatHasToComeInOrder) {
  auto asked = statement("log").range("at").answered_by({{"brin", ""}}).order_by("at");
  EXPECT_THAT(proposed(asked, log_table()), Not(Contains("brin (at)")));
}

TEST(Either, EachArmGetsAnIndexOfItsOwn) {
  auto found = proposed(statement("users").equal("author_id").in_arm(1, 1).equal("parent_id").in_arm(1, 2).needs("id"));
  EXPECT_THAT(found, Contains("btree (author_id)"));
  EXPECT_THAT(found, Contains("btree (parent_id)"));
  EXPECT_THAT(found, Not(Contains("btree (author_id, parent_id)")));
}
TEST(Either, AnArmGoesTogetherWithWhatAlwaysHolds) {
  auto asked =
      statement("users").equal("room_id").equal("author_id").in_arm(1, 1).contains("tags", {{"gin", ""}}).in_arm(1, 2);
  EXPECT_THAT(proposed(asked), Contains("btree (author_id, room_id)"));
  EXPECT_THAT(proposed(asked), Contains("gin (tags)"));
}
TEST(Either, ConditionsOfOneArmAreOneIndex) {
  auto asked =
      statement("users").equal("a", 0.1).in_arm(1, 1).equal("b", 0.2).in_arm(1, 1).equal("c").in_arm(1, 2).needs("id");
  EXPECT_THAT(proposed(asked), Contains("btree (a, b)"));
}

Candidate candidate(const std::string& method, const std::vector<std::string>& columns) {
  Candidate result;
  result.definition.table = "public.users";
  result.definition.method = method;
  for (const auto& column : columns) result.definition.keys.push_back({column, false, false, false, "", ""});
  return result;
}
TEST(Cover, OtherKindsAnswerTheirOwnKind) {
  EXPECT_TRUE(covers(candidate("gin", {"tags", "meta"}).definition, candidate("gin", {"meta"})));
  EXPECT_FALSE(covers(candidate("gist", {"tags", "meta"}).definition, candidate("gist", {"meta"})));
  EXPECT_FALSE(covers(candidate("btree", {"tags"}).definition, candidate("gin", {"tags"})));
  EXPECT_FALSE(covers(candidate("gin", {"tags"}).definition, candidate("btree", {"tags"})));
}
TEST(Cover, AClassOfAnotherNameIsAnotherIndex) {
  auto path = candidate("gin", {"meta"});
  path.definition.keys[0].opclass = "jsonb_path_ops";
  EXPECT_FALSE(covers(candidate("gin", {"meta"}).definition, path));
}
TEST(Merge, OtherKindsAreNotMergedIntoBtrees) {
  EXPECT_TRUE(merged({candidate("gin", {"a"}), candidate("btree", {"a", "b"})}, {}, {}).empty());
}

}  // namespace
}  // namespace workload::advisor
