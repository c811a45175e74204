#include "core/readiness.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace workload::core {
namespace {

ServerState primary() { return {}; }

ServerState streaming_replica() {
  ServerState state;
  state.role = Role::replica;
  state.connected = true;
  state.received = state.replayed = state.upstream_end = 0x3000000;
  return state;
}

bool has(const Verdict& verdict, Reason reason) {
  return std::find(verdict.reasons.begin(), verdict.reasons.begin() + verdict.count, reason) !=
         verdict.reasons.begin() + verdict.count;
}

}  // namespace

TEST(Readiness, APrimaryIsReadyUnlessItIsReadOnly) {
  EXPECT_TRUE(judge(primary(), {}).ready());
  auto state = primary();
  state.read_only = true;
  EXPECT_TRUE(has(judge(state, {}), Reason::read_only));
}

TEST(Readiness, AStreamingReplicaThatCaughtUpIsReady) { EXPECT_TRUE(judge(streaming_replica(), {}).ready()); }

TEST(Readiness, AReplicaThatDoesNotStreamIsNotReady) {
  auto state = streaming_replica();
  state.connected = false;
  EXPECT_TRUE(has(judge(state, {}), Reason::disconnected));
  EXPECT_FALSE(bytes_behind(state).has_value());
}

TEST(Readiness, AReplicaThatNeverStreamedSaysSo) {
  ServerState state;
  state.role = Role::replica;
  EXPECT_TRUE(has(judge(state, {}), Reason::never_streamed));
}

TEST(Readiness, TooMuchWaitingForReplayIsNotReady) {
  auto state = streaming_replica();
  *state.received += 1000;
  *state.upstream_end += 1000;
  EXPECT_TRUE(judge(state, {.role = {}, .lag = 1000}).ready());
  EXPECT_TRUE(has(judge(state, {.role = {}, .lag = 999}), Reason::apply_bytes));
}

TEST(Readiness, WhatTheUpstreamHasButDidNotSendCounts) {
  auto state = streaming_replica();
  *state.upstream_end += 20'000'000;
  EXPECT_TRUE(has(judge(state, {}), Reason::apply_bytes));
}

TEST(Readiness, LagIsNeverNegative) {  // after a restart the receiver starts at the beginning of a segment
  auto state = streaming_replica();
  *state.received -= 3'520'048;
  EXPECT_EQ(bytes_to_apply(state), 0);
}

TEST(Readiness, OnlyTheAskedRoleIsReady) {
  EXPECT_TRUE(has(judge(primary(), {.role = Role::replica}), Reason::wrong_role));
  EXPECT_TRUE(judge(primary(), {.role = Role::primary}).ready());
  EXPECT_TRUE(has(judge(streaming_replica(), {.role = Role::primary}), Reason::wrong_role));
}

TEST(Readiness, AReplicaOnItsWayToPrimaryIsNotReady) {
  auto state = streaming_replica();
  state.promoting = true;
  EXPECT_TRUE(has(judge(state, {}), Reason::promoting));
}

}  // namespace workload::core
