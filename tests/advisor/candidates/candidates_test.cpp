#include "advisor/candidates/candidates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "advisor/candidates/cover.hpp"
#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

using test::index;
using test::statement;
using test::table;
using testing::Contains;
using testing::Not;

const Catalog chat{{table("messages", 2e6).column("id").column("chat_id").column("sender_id").column("body", 200)}, {}};

// Only what stands behind the table: "(chat_id, id)".
std::vector<std::string> proposed(const test::StatementBuilder& asked, Limits limits = {},
                                  const Catalog& catalog = chat) {
  std::vector<std::string> texts;
  for (const auto& candidate : candidates(asked.predicates(), catalog, limits)) {
    auto sql = create_sql(candidate.definition, false);
    texts.push_back(sql.substr(sql.find('(')));
  }
  return texts;
}

TEST(Candidates, EqualityComesBeforeTheSortColumns) {
  EXPECT_THAT(proposed(statement("messages").equal("chat_id").order_by("id", true)), Contains("(chat_id, id)"));
}
TEST(Candidates, AMixedOrderKeepsItsDirections) {
  EXPECT_THAT(proposed(statement("messages").order_by("priority", true).order_by("id")),
              Contains("(priority, id DESC)"));
}
TEST(Candidates, AnotherCollationIsThatOfTheIndex) {
  auto asked = statement("messages").equal("chat_id").order_by("body").predicates();
  for (auto& one : asked) one.collation = one.position > 0 ? "\"C\"" : "";
  std::vector<std::string> keys;
  for (const auto& candidate : candidates(asked, chat, {})) keys.push_back(create_sql(candidate.definition, false));
  EXPECT_THAT(keys, Contains(testing::HasSubstr("(chat_id, body COLLATE \"C\")")));
}
TEST(Candidates, AnEqualityThatHardlyNarrowsMayBeLeftOutOfTheOrder) {
  auto asked = [](double share) {
    return proposed(statement("messages").equal("chat_id", 0.01).equal("kind", share).order_by("id"));
  };
  EXPECT_THAT(asked(0.5), testing::AllOf(Contains("(chat_id, id)"), Contains("(chat_id, kind, id)")));
  EXPECT_THAT(asked(0.1), Not(Contains("(chat_id, id)")));
}
TEST(Candidates, ASortColumnWithOneKnownValueOrdersNothing) {
  EXPECT_THAT(proposed(statement("messages").equal("chat_id").order_by("chat_id").order_by("id")),
              Contains("(chat_id, id)"));
}
TEST(Candidates, NoOrderIsProposedWhenAnotherTableIsSortedFirst) {
  auto asked = statement("messages").equal("chat_id").order_by("id").predicates();
  asked.back().position = 2;
  for (const auto& candidate : candidates(asked, chat, {})) EXPECT_EQ(candidate.definition.keys.size(), 1u);
}
TEST(Candidates, TheMostSelectiveRangeBoundsTheScan) {
  EXPECT_THAT(proposed(statement("messages").equal("chat_id").range("id", 0.5).range("created_at", 0.01)),
              Contains("(chat_id, created_at, id)"));
}
TEST(Candidates, EachRangeMayBoundTheScan) {
  auto asked = statement("messages").range("size", 0.3).range("created_at", 0.3);
  EXPECT_THAT(proposed(asked), Contains("(size, created_at)"));
  EXPECT_THAT(proposed(asked), Contains("(created_at, size)"));
}
TEST(Candidates, TheLeastSelectiveEqualityGivesItsPlaceToTheOrder) {
  auto asked = statement("messages").equal("chat_id", 0.01).equal("kind", 0.1).equal("state", 0.9);
  EXPECT_THAT(proposed(asked.order_by("due_at").order_by("id")), Contains("(chat_id, kind, due_at, id)"));
}
TEST(Candidates, ARareNullBecomesThePredicateAndNotAKey) {
  auto found = proposed(statement("messages").is_null("delivered_at", 0.001).order_by("id"));
  EXPECT_THAT(found, Contains("(id) WHERE delivered_at IS NULL"));
  EXPECT_THAT(found, Not(Contains("(delivered_at, id) WHERE delivered_at IS NULL")));
}
TEST(Candidates, AConditionThatSeemsToAddNothingToARareOneIsToBeCounted) {
  auto asked = [](double rare, double usual) {
    std::vector<Candidate> of_both;
    for (const auto& one :
         candidates(statement("messages").is_null("sent_at", rare).is_false("spam", usual).order_by("id").predicates(),
                    chat, {}))
      if (one.definition.predicate == "(sent_at IS NULL) AND (NOT spam)") of_both.push_back(one);
    return of_both;
  };
  auto of_both = asked(0.02, 0.98);
  ASSERT_EQ(of_both.size(), 1u);
  EXPECT_TRUE(of_both.front().share_guessed);
  EXPECT_EQ(of_both.front().known_part, "sent_at IS NULL");
  ASSERT_EQ(asked(0.4, 0.4).size(), 1u);
  EXPECT_FALSE(asked(0.4, 0.4).front().share_guessed);
  EXPECT_TRUE(asked(0.4, 0.98).empty());
}
TEST(Candidates, ARareBooleanBecomesThePredicate) {
  auto found = proposed(statement("messages").is_false("delivered", 0.001).order_by("id"));
  EXPECT_THAT(found, Contains("(id) WHERE NOT delivered"));
}
TEST(Candidates, ARareBooleanIsNeverAKeyBesideOthers) {
  auto found = proposed(statement("messages").equal("chat_id", 0.01).is_false("delivered", 0.001));
  EXPECT_THAT(found, Contains("(chat_id) WHERE NOT delivered"));
  for (const auto& text : found)
    EXPECT_FALSE(text.starts_with("(delivered") || text.find(", delivered") != std::string::npos) << text;
}
TEST(Candidates, ACommonNullMakesNoPartialIndex) {
  for (const auto& text : proposed(statement("messages").is_null("deleted_at", 0.97).order_by("id")))
    EXPECT_EQ(text.find("WHERE"), std::string::npos) << text;
}
TEST(Candidates, AColumnThatIsMostlyNullIsIndexedWithoutItsNulls) {
  Table messages = table("messages", 2e6).nulls("root_id", 0.91).nulls("chat_id", 0.1);
  auto texts = [&](const test::StatementBuilder& asked) {
    std::vector<std::string> found;
    for (const auto& candidate : candidates(asked.predicates(), {{messages}, {}}, {}))
      found.push_back(create_sql(candidate.definition, false));
    return found;
  };
  EXPECT_THAT(texts(statement("messages").equal("root_id").order_by("id")),
              Contains("CREATE INDEX ON public.messages USING btree (root_id, id) WHERE root_id IS NOT NULL"));
  for (const auto& text : texts(statement("messages").equal("chat_id").order_by("id")))
    EXPECT_EQ(text.find("WHERE"), std::string::npos) << text;
  for (const auto& text : texts(statement("messages").is_null("root_id", 0.91).order_by("root_id").order_by("id")))
    EXPECT_EQ(text.find("NOT NULL"), std::string::npos) << text;
}
// A list as a key would spoil the order; as a predicate nobody would know which of the values to take.
TEST(Candidates, AListOfOtherValuesThanTheUsualOneIsServedInOrderByAnIndexWithoutThatOne) {
  auto jobs = table("jobs", 2e5).column("queue").column("run_at").usually("status", "done", 0.03);
  auto asked = statement("jobs").in_list("status", 0.01).equal("queue").order_by("run_at");
  EXPECT_THAT(proposed(asked, {}, {{jobs}, {}}), Contains("(queue, run_at) WHERE status <> 'done'"));
}
TEST(Candidates, SoIsAnInequality) {
  auto jobs = table("jobs", 2e5).column("run_at").usually("status", "it's done", 0.03);
  EXPECT_THAT(proposed(statement("jobs").is_not("status", 0.03).order_by("run_at"), {}, {{jobs}, {}}),
              Contains("(run_at) WHERE status <> 'it''s done'"));
  EXPECT_THAT(proposed(statement("jobs").is_not("status", 0.03), {}, {{jobs}, {}}),
              Contains("(status) WHERE status <> 'it''s done'"));
}
TEST(Candidates, SoIsAListOfOtherValuesThanThoseThatNearlyAllHaveTogether) {
  auto jobs = table("jobs", 2e5)
                  .column("run_at")
                  .usually("status", "done", 0.3)
                  .usually("status", std::vector<std::string>{"done", "it's void"}, 0.01);
  EXPECT_THAT(proposed(statement("jobs").in_list("status", 0.01).order_by("run_at"), {}, {{jobs}, {}}),
              Contains("(run_at) WHERE status NOT IN ('done', 'it''s void')"));
  auto inequality = proposed(statement("jobs").is_not("status", 0.01).order_by("run_at"), {}, {{jobs}, {}});
  EXPECT_THAT(inequality, Contains("(run_at) WHERE status NOT IN ('done', 'it''s void')"));
  EXPECT_THAT(inequality, Not(Contains("(run_at) WHERE status <> 'done'")));  // keeps too many rows
}
TEST(Candidates, SoIsARange) {
  auto accounts = table("accounts", 2e5).column("due_at").number("balance").usually("balance", "0", 0.03);
  EXPECT_THAT(proposed(statement("accounts").range("balance", 0.03).order_by("due_at"), {}, {{accounts}, {}}),
              Contains("(due_at) WHERE balance <> 0"));
}
TEST(Candidates, ButNotWhereManyRowsHaveOtherValues) {
  auto jobs = table("jobs", 2e5).column("run_at").usually("status", "done", 0.3);
  for (const auto& text : proposed(statement("jobs").is_not("status", 0.3).order_by("run_at"), {}, {{jobs}, {}}))
    EXPECT_EQ(text.find("WHERE"), std::string::npos) << text;
}
TEST(Candidates, APageMayStepOverAFifthOfTheRowsOnly) {
  auto asked = statement("messages").equal("account_id").is_null("resolved_at", 0.2);
  EXPECT_THAT(proposed(statement("messages").equal("account_id").is_null("resolved_at", 0.2).order_by("severity")),
              Contains("(account_id, severity) WHERE resolved_at IS NULL"));
  for (const auto& text : proposed(asked)) EXPECT_EQ(text.find("WHERE"), std::string::npos) << text;
}
TEST(Candidates, AFlagIsSpelledAsItIsAsked) {
  auto asked = statement("messages").is_false("read", 0.01).order_by("id").predicates();
  auto texts = [&] {
    std::vector<std::string> found;
    for (const auto& one : candidates(asked, chat, {})) found.push_back(one.definition.predicate);
    return found;
  };
  EXPECT_THAT(texts(), Contains("NOT read"));
  asked.front().expression = "read IS FALSE";
  EXPECT_THAT(texts(), testing::AllOf(Contains("read IS FALSE"), Not(Contains("NOT read"))));
}
TEST(Candidates, ColumnsThatAreComparedWithOneAnotherAreACondition) {
  auto asked = statement("stock").equal("site_id").compared("on_hand", "minimum");
  const Catalog stock{{table("stock", 2e5)}, {}};
  EXPECT_THAT(proposed(asked, {}, stock), Contains("(site_id) WHERE (on_hand < minimum)"));
  EXPECT_THAT(proposed(statement("stock").compared("on_hand", "minimum"), {}, stock),
              Contains("(on_hand) WHERE (on_hand < minimum)"));
  for (const auto& one : candidates(asked.predicates(), stock, {}))
    EXPECT_EQ(one.share_guessed, !one.definition.predicate.empty());
}
TEST(Candidates, TwoConditionsThatAreRareTogetherAreOnePredicate) {
  auto tickets = table("tickets", 2e5).column("tenant_id").column("created_at").usually("status", "closed", 0.25);
  auto asked = [&](double nobodys) {
    return proposed(statement("tickets")
                        .equal("tenant_id")
                        .is_null("assignee_id", nobodys)
                        .in_list("status", 0.25)
                        .order_by("created_at"),
                    {}, {{tickets}, {}});
  };
  EXPECT_THAT(asked(0.6), Contains("(tenant_id, created_at) WHERE (assignee_id IS NULL) AND (status <> 'closed')"));
  for (const auto& text : asked(0.97)) EXPECT_EQ(text.find(") AND ("), std::string::npos) << text;  // leaves out little
}
TEST(Candidates, AListStandsAfterTheEqualities) {
  EXPECT_THAT(proposed(statement("messages").equal("chat_id").in_list("sender_id")), Contains("(chat_id, sender_id)"));
}
TEST(Candidates, AndBeforeEveryRange) {
  auto asked = statement("events").in_list("calendar_id").range("starts_at").range("ends_at");
  EXPECT_THAT(proposed(asked, {}, {{table("events", 2e5)}, {}}), Contains("(calendar_id, starts_at, ends_at)"));
}
TEST(Candidates, AListIsTheKeyOfTheRowsThatAConditionKeeps) {
  auto asked = statement("events").in_list("calendar_id").is_null("rule", 0.02);
  auto found = proposed(asked, {}, {{table("events", 2e5)}, {}});
  EXPECT_THAT(found, Contains("(calendar_id) WHERE rule IS NULL"));
}
TEST(Candidates, NarrowColumnsAreIncludedWhenNothingElseIsRead) {
  EXPECT_THAT(proposed(statement("messages").equal("chat_id").needs("sender_id")),
              Contains("(chat_id) INCLUDE (sender_id)"));
}
TEST(Candidates, NothingIsIncludedForMostOfTheRows) {
  auto asked = statement("messages").is_false("hidden", 0.9).needs("sender_id");
  EXPECT_THAT(proposed(asked.keeps(0.9, 2e6)), Not(Contains("(hidden) INCLUDE (sender_id)")));
  EXPECT_THAT(proposed(asked.keeps(0.1, 2e6)), Contains("(hidden) INCLUDE (sender_id)"));
}
TEST(Candidates, UnlessTheIndexGivesTheirOrder) {
  auto asked = statement("messages").order_by("chat_id").needs("sender_id").keeps(1, 2e6);
  EXPECT_THAT(proposed(asked), Contains("(chat_id) INCLUDE (sender_id)"));
}
TEST(Candidates, AWideColumnIsNeverIncluded) {
  for (const auto& text : proposed(statement("messages").equal("chat_id").needs("body")))
    EXPECT_EQ(text.find("INCLUDE"), std::string::npos) << text;
}
// A name may be long, and never is; a text of 50 bytes on average is 3,000 long some day, and its row would be refused.
TEST(Candidates, ProseIsNeverIncluded) {
  auto included = [](int width) {
    auto comments = table("messages", 2e6).column("chat_id").prose("remark", width);
    auto all = proposed(statement("messages").equal("chat_id").needs("remark"), {}, {{comments}, {}});
    return std::count(all.begin(), all.end(), "(chat_id) INCLUDE (remark)");
  };
  EXPECT_EQ(included(20), 1);
  EXPECT_EQ(included(50), 0);
}
TEST(Candidates, NoneIsWiderThanAllowed) {
  Limits limits;
  limits.max_width = 2;
  auto asked = statement("messages").equal("chat_id").equal("kind").equal("sender_id").range("id").order_by("body");
  for (const auto& candidate : candidates(asked.predicates(), chat, limits))
    EXPECT_LE(candidate.definition.keys.size(), 2u);
}
TEST(Candidates, DoNotDependOnTheOrderOfThePredicates) {
  auto asked = statement("messages").equal("chat_id").equal("kind").range("id").order_by("id").predicates();
  auto forwards = candidates(asked, chat, {});
  std::reverse(asked.begin(), asked.end());
  auto backwards = candidates(asked, chat, {});
  ASSERT_EQ(forwards.size(), backwards.size());
  for (std::size_t i = 0; i < forwards.size(); i++) EXPECT_EQ(forwards[i].definition, backwards[i].definition);
}

std::size_t kept_beside(const ExistingIndex& existing, const test::StatementBuilder& asked, const std::string& text) {
  Catalog catalog{chat.tables, {existing}};
  std::size_t count = 0;
  for (const auto& candidate : prune(candidates(asked.predicates(), catalog, {}), catalog, {}, {}).kept)
    count += create_sql(candidate.definition, false).ends_with(text);
  return count;
}

TEST(Prune, TakesAwayWhatAnExistingIndexBeginsWith) {
  EXPECT_EQ(kept_beside(index("i", "messages", {"chat_id", "id"}), statement("messages").equal("chat_id"), "(chat_id)"),
            0u);
}
TEST(Prune, TakesAwayEqualitiesThatAnExistingIndexHasInAnotherOrder) {
  auto asked = statement("messages").equal("chat_id", 0.01).equal("kind", 0.1);
  EXPECT_EQ(kept_beside(index("i", "messages", {"kind", "chat_id"}), asked, "(chat_id, kind)"), 0u);
}
TEST(Prune, AnIndexReadBackwardsIsTheSameIndex) {
  auto asked = statement("messages").equal("chat_id").order_by("id");
  EXPECT_EQ(kept_beside(index("i", "messages", {"chat_id", "id desc"}), asked, "(chat_id, id)"), 0u);
}
TEST(Prune, KeepsWhatAPartialIndexDoesNotHold) {
  auto partial = index("i", "messages", {"chat_id"}).where("(deleted_at IS NULL)");
  EXPECT_EQ(kept_beside(partial, statement("messages").equal("chat_id"), "(chat_id)"), 1u);
}
TEST(Prune, AnInvalidIndexServesNobody) {
  EXPECT_EQ(
      kept_beside(index("i", "messages", {"chat_id"}).invalid(), statement("messages").equal("chat_id"), "(chat_id)"),
      1u);
}
TEST(Prune, TakesAwayWhatAUniqueIndexFindsAlready) {
  auto asked = statement("messages").equal("id", 1e-6).equal("chat_id");
  EXPECT_EQ(kept_beside(index("messages_pkey", "messages", {"id"}).primary(), asked, "(id, chat_id)"), 0u);
}
TEST(Prune, ASmallTableNeedsNoIndex) {
  Catalog small{{table("messages", 999).column("chat_id")}, {}};
  auto pruned = prune(candidates(statement("messages").equal("chat_id").predicates(), small, {}), small, {}, {});
  EXPECT_TRUE(pruned.kept.empty());
  ASSERT_FALSE(pruned.rejected.empty());
  EXPECT_THAT(pruned.rejected.front().reason, testing::HasSubstr("999 rows"));
}
TEST(Prune, KeysTooWideForABtreeAreRefused) {
  Catalog wide{{table("messages", 1e6).column("body", 2000)}, {}};
  EXPECT_TRUE(prune(candidates(statement("messages").equal("body").predicates(), wide, {}), wide, {}, {}).kept.empty());
}

TEST(Merge, OneIndexServesBothWhenItsEqualitiesChangePlaces) {
  auto both = candidates(statement("messages").equal("chat_id", 0.001).equal("kind", 0.1).predicates(), chat, {});
  auto one = candidates(statement("messages").equal("kind", 0.1).order_by("kind").predicates(), chat, {});
  both.insert(both.end(), one.begin(), one.end());
  std::vector<std::string> texts;
  for (const auto& candidate : merged(both, chat, {})) texts.push_back(create_sql(candidate.definition, false));
  EXPECT_THAT(texts, Contains(testing::EndsWith("(kind, chat_id)")));
}
TEST(Merge, ARangeKeepsItsPlaceBehindTheEqualities) {
  auto wide = candidates(statement("messages").equal("chat_id").range("id").predicates(), chat, {});
  auto narrow = candidates(statement("messages").range("id").predicates(), chat, {});
  wide.insert(wide.end(), narrow.begin(), narrow.end());
  for (const auto& candidate : merged(wide, chat, {}))
    EXPECT_NE(candidate.definition.keys.front().name, "id") << create_sql(candidate.definition, false);
}
TEST(Merge, IncludedColumnsOfTwoStatementsShareAnIndex) {
  auto all = candidates(statement("messages").equal("chat_id").needs("sender_id").predicates(), chat, {});
  auto other = candidates(statement("messages").equal("chat_id").needs("id").predicates(), chat, {});
  all.insert(all.end(), other.begin(), other.end());
  std::vector<std::string> texts;
  for (const auto& candidate : merged(all, chat, {})) texts.push_back(create_sql(candidate.definition, false));
  EXPECT_THAT(texts, Contains(testing::EndsWith("(chat_id) INCLUDE (id, sender_id)")));
}

// The page of a chat and the number of its messages.
TEST(Merge, AKeyOfOneTakesTheColumnsThatTheOtherIncludes) {
  auto all = candidates(statement("messages").equal("chat_id").order_by("id").predicates(), chat, {});
  auto other = candidates(statement("messages").equal("chat_id").needs("id").needs("sender_id").predicates(), chat, {});
  all.insert(all.end(), other.begin(), other.end());
  std::vector<std::string> texts;
  for (const auto& candidate : merged(all, chat, {})) texts.push_back(create_sql(candidate.definition, false));
  EXPECT_THAT(texts, Contains(testing::EndsWith("(chat_id, id) INCLUDE (sender_id)")));
}

TEST(BarePredicate, ComparesTheServersTextWithOurs) {
  EXPECT_EQ(without_parentheses("((delivered_at IS NULL))"), "delivered_at IS NULL");
  EXPECT_EQ(without_parentheses("(a IS NULL) AND (b IS NULL)"), "(a IS NULL) AND (b IS NULL)");
}

}  // namespace
}  // namespace workload::advisor
