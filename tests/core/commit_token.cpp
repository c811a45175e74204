#include "core/commit_token.hpp"

#include <gtest/gtest.h>

namespace workload::core {

TEST(CommitToken, IsTimelineAndPosition) {
  auto token = parse_token("1:0/3000060");
  ASSERT_TRUE(token.has_value());
  EXPECT_EQ(token->timeline, 1u);
  EXPECT_EQ(token->lsn, 0x3000060u);
  token = parse_token("4294967295:FFFFFFFF/ffffffff");
  ASSERT_TRUE(token.has_value());
  EXPECT_EQ(token->timeline, 4294967295u);
  EXPECT_EQ(token->lsn, 0xFFFFFFFFFFFFFFFFu);
}

TEST(CommitToken, AnythingElseIsNone) {
  for (auto text : {"",
                    ":",
                    "/",
                    "1",
                    "1:",
                    "1:0",
                    "1:0/",
                    "0:0/1",
                    "1:0/0",
                    "0/3000060",
                    "1/3000060",
                    "1:0/3000060 ",
                    " 1:0/3000060",
                    "-1:0/3000060",
                    "+1:0/3000060",
                    "1:-0/1",
                    "1:0x1/1",
                    "4294967296:0/1",
                    "1:100000000/1",
                    "1:0/100000000",
                    "1:0/30000G0",
                    "1:0:3000060",
                    "1:0/1/2",
                    "1 :0/1",
                    "00000000000000001:0/1"})
    EXPECT_FALSE(parse_token(text).has_value()) << text;
  EXPECT_FALSE(parse_token(std::string_view("1:0/1\0", 6)).has_value());
}

TEST(CommitToken, ArrivesWhenThePositionIsReached) {
  CommitToken token = {1, 1000};
  EXPECT_EQ(arrival(token, {1, 999, {}}), Arrival::coming);
  EXPECT_EQ(arrival(token, {1, 1000, {}}), Arrival::here);
}

TEST(CommitToken, OfALaterTimelineIsStillToComeWhateverThePosition) {
  EXPECT_EQ(arrival({2, 1000}, {1, 5000, {}}), Arrival::coming);
}

TEST(CommitToken, OfAnEarlierTimelineIsHereWhenItWasMadeBeforeTheFork) {
  EXPECT_EQ(arrival({1, 1000}, {2, 5000, 1000}), Arrival::here);
  EXPECT_EQ(arrival({1, 1001}, {2, 5000, 1000}), Arrival::never);  // lost in the failover, though the position is past
  EXPECT_EQ(arrival({1, 1000}, {3, 5000, {}}), Arrival::never);    // another server's history
  EXPECT_EQ(arrival({1, 1000}, {2, 900, 1000}), Arrival::coming);
}

}  // namespace workload::core
