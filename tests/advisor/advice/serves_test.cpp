#include "advisor/advice/serves.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

using namespace test;

std::string serves(const ExistingIndex& wanted, const StatementBuilder& asked) {
  return what_it_serves(wanted.definition, asked.predicates());
}

TEST(WhatItServes, ReadsLikeASentence) {
  EXPECT_EQ(serves(index("i", "messages", {"chat_id", "created_at", "id"}).include({"sender_id"}),
                   statement("messages").equal("chat_id").order_by("created_at").order_by("id")),
            "chat_id =, ordered by created_at, id, with sender_id");
}
TEST(WhatItServes, SaysHowTheStatementSorts) {
  auto asked = statement("films").order_by("year", true).order_by("seconds").order_by("name");
  ExistingIndex wanted = index("i", "films", {"year", "seconds", "name"});
  wanted.definition.keys[2].collation = "\"C\"";
  EXPECT_EQ(serves(wanted, asked), "ordered by year DESC, seconds, name COLLATE \"C\"");
  Predicate nulls_last = asked.predicates()[0];
  nulls_last.nulls_first = false;
  EXPECT_EQ(what_it_serves(wanted.definition, {nulls_last}), "ordered by year DESC NULLS LAST, with seconds, name");
}
TEST(WhatItServes, AColumnThatBreaksTiesIsThereForTheOrder) {
  EXPECT_EQ(serves(index("i", "posts", {"created_at", "id"}),
                   statement("posts").order_by("created_at").order_by("id").joined("id", 0.01, 10)),
            "ordered by created_at, id");
}
TEST(WhatItServes, ARangeHasBothItsEnds) {
  auto between = statement("hydrants").range("lat").range("lat").equal("kind").predicates();
  between[0].op = ">=";
  between[1].op = "<=";
  EXPECT_EQ(what_it_serves(ExistingIndex(index("i", "hydrants", {"kind", "lat"})).definition, between),
            "kind =, lat >= and <=");
  between[1].occurrence = 2;
  EXPECT_EQ(what_it_serves(ExistingIndex(index("i", "hydrants", {"kind", "lat"})).definition, between),
            "kind =, lat >=");
}
TEST(WhatItServes, APatternIsNamedAsItIsWritten) {
  EXPECT_EQ(serves(index("i", "films", {"title"}), statement("films").like("title", {})), "title LIKE");
}
TEST(WhatItServes, TheConditionIsNamedWhereTheIndexDoesNotSortAsItIsAsked) {
  auto asked = statement("films").like("title", {}).order_by("title");
  ExistingIndex wanted = index("i", "films", {"title"});
  EXPECT_EQ(serves(wanted, asked), "ordered by title");
  wanted.definition.keys[0].opclass = "text_pattern_ops";
  EXPECT_EQ(serves(wanted, asked), "title LIKE");
  wanted.definition.method = "gin";
  wanted.definition.keys[0].opclass = "gin_trgm_ops";
  EXPECT_EQ(serves(wanted, asked), "title LIKE");
}
TEST(WhatItServes, BehindARangeTheOrderIsLost) {
  auto asked = statement("films").range("year").range("seconds").order_by("seconds").order_by("id");
  EXPECT_EQ(serves(index("i", "films", {"year", "seconds", "id"}), asked), "year >, seconds >, with id");
  EXPECT_EQ(serves(index("i", "films", {"seconds", "id"}), asked), "ordered by seconds, id");
}
TEST(WhatItServes, AColumnTheStatementOnlyReadsIsNamedAsSuch) {
  EXPECT_EQ(serves(index("i", "messages", {"chat_id", "id"}), statement("messages").equal("chat_id").needs("id")),
            "chat_id =, with id");
}
TEST(WhatItServes, SaysWhichRowsAPartialIndexHolds) {
  EXPECT_EQ(serves(index("i", "outbox", {"id"}).where("delivered_at IS NULL"),
                   statement("outbox").is_null("delivered_at", 0.01).order_by("id")),
            "ordered by id, only where delivered_at IS NULL");
}

}  // namespace
}  // namespace workload::advisor
