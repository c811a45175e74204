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
