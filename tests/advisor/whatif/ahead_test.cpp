#include "advisor/whatif/ahead.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

// Answers each query with its length; none that holds "wrong".
struct Asking : testing::Test {
  std::vector<std::size_t> fetched;  // how many at once
  Ahead<std::size_t> ahead{[this](const std::vector<std::string>& queries) {
    fetched.push_back(queries.size());
    std::vector<std::size_t> answers;
    for (const auto& query : queries) {
      if (query.find("wrong") != std::string::npos) throw Problem{"it cannot be planned", "", ""};
      answers.push_back(query.size());
    }
    return answers;
  }};
  static std::vector<std::string> numbered(std::size_t count) {
    std::vector<std::string> queries;
    for (std::size_t i = 0; i < count; i++) queries.push_back(std::string(i + 1, 'x'));
    return queries;
  }
};

TEST_F(Asking, ManyAreFetchedAtOnce) {
  auto queries = numbered(200);
  ahead.foresee(queries);
  for (const auto& query : queries) EXPECT_EQ(ahead.ask(query), query.size());
  EXPECT_LE(fetched.size(), 4u);
}
TEST_F(Asking, NoneIsFetchedTwice) {
  auto queries = numbered(200);
  ahead.foresee(queries);
  for (auto query = queries.rbegin(); query != queries.rend(); ++query) EXPECT_EQ(ahead.ask(*query), query->size());
  std::size_t all = 0;
  for (auto count : fetched) all += count;
  EXPECT_EQ(all, 200u);
}
TEST_F(Asking, OneThatFailsSpoilsNoOther) {
  auto queries = numbered(60);
  queries[30] = "wrong";
  ahead.foresee(queries);
  for (const auto& query : queries)
    if (query == "wrong")
      EXPECT_THROW(ahead.ask(query), Problem);
    else
      EXPECT_EQ(ahead.ask(query), query.size());
  EXPECT_LT(fetched.size(), 20u);
}
TEST_F(Asking, WhatNobodyForesawIsFetchedByItself) {
  ahead.foresee({"a", "bb"});
  EXPECT_EQ(ahead.ask("ccc"), 3u);
  EXPECT_EQ(fetched, std::vector<std::size_t>{1});
}
TEST_F(Asking, AQueryThatComesTwiceIsAnswered) {
  ahead.foresee({"a", "a", "bb"});
  EXPECT_EQ(ahead.ask("a"), 1u);
  EXPECT_EQ(ahead.ask("a"), 1u);
  EXPECT_EQ(ahead.ask("bb"), 2u);
}

}  // namespace
}  // namespace workload::advisor
