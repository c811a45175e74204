#include "core/readiness.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace workload::core {
namespace {

ServerState primary() { return {}; }

ServerState streaming_replica() {
  ServerState state;
  state.role = Role::replica;
  state.connected = state.ever_connected = true;
  state.received = state.replayed = state.upstream_end = 0x3000000;
  state.apply_lag_ms = 0;
  state.contact_ms = 100;
  state.staleness_ms = 100;
  return state;
}

ServerState lost_replica(std::int64_t since_ms) {
  auto state = streaming_replica();
  state.connected = false;
  state.contact_ms.reset();
  state.disconnected_ms = since_ms;
  return state;
}

std::vector<Reason> reasons(const ServerState& state, const Limits& limits = {}) {
  auto verdict = judge(state, limits);
  return {verdict.reasons.begin(), verdict.reasons.end()};
}

std::vector<Reason> degraded(const ServerState& state, const Limits& limits = {}) {
  auto verdict = judge(state, limits);
  return {verdict.degraded.begin(), verdict.degraded.end()};
}

using Only = std::vector<Reason>;

}  // namespace

TEST(Readiness, APrimaryIsReadyUnlessItIsReadOnly) {
  EXPECT_TRUE(judge(primary(), {}).ready());
  auto state = primary();
  state.read_only = true;
  EXPECT_EQ(reasons(state), Only{Reason::read_only});
}

TEST(Readiness, AStreamingReplicaThatCaughtUpIsReady) {
  EXPECT_TRUE(judge(streaming_replica(), {}).ready());
  EXPECT_EQ(degraded(streaming_replica()), Only{});
}

TEST(Readiness, AReplicaThatLostItsUpstreamStaysReadyForAWhile) {
  EXPECT_EQ(reasons(lost_replica(60'000)), Only{});
  EXPECT_EQ(degraded(lost_replica(60'000)), Only{Reason::disconnected});
  EXPECT_EQ(reasons(lost_replica(60'001)), Only{Reason::disconnected});
  EXPECT_FALSE(bytes_behind(lost_replica(1)).has_value());
}

TEST(Readiness, UnderTheStrictPolicyItIsNotReadyAtOnce) {
  EXPECT_EQ(reasons(lost_replica(0), {.policy = Policy::strict}), Only{Reason::disconnected});
}

TEST(Readiness, ALossOfUnknownLengthIsNotTakenForAShortOne) {
  auto state = lost_replica(1);
  state.disconnected_ms.reset();
  EXPECT_EQ(reasons(state), Only{Reason::disconnected});
}

TEST(Readiness, AReplicaThatNeverStreamedIsNotReady) {
  ServerState state;
  state.role = Role::replica;
  EXPECT_EQ(reasons(state), Only{Reason::never_streamed});
  state.received = 0x3000000;  // where streaming is to begin: nothing arrived
  EXPECT_EQ(reasons(state), Only{Reason::never_streamed});
}

TEST(Readiness, WhoFollowsAnArchiveAloneTurnsTheLimitOff) {
  ServerState state;
  state.role = Role::replica;
  EXPECT_EQ(reasons(state, {.disconnected_ms = std::nullopt}), Only{});
  EXPECT_EQ(degraded(state, {.disconnected_ms = std::nullopt}), Only{Reason::never_streamed});
}

TEST(Readiness, TooMuchWaitingForReplayIsNotReady) {
  auto state = streaming_replica();
  *state.received += 1000;
  *state.upstream_end += 1000;
  EXPECT_TRUE(judge(state, {.lag = 1000}).ready());
  EXPECT_EQ(reasons(state, {.lag = 999}), Only{Reason::apply_bytes});
  EXPECT_TRUE(judge(state, {.lag = std::nullopt}).ready());
}

TEST(Readiness, TooLongWaitingForReplayIsNotReady) {
  auto state = streaming_replica();
  state.apply_lag_ms = 2001;
  EXPECT_EQ(reasons(state), Only{Reason::apply_lag});
  EXPECT_TRUE(judge(state, {.lag_ms = 2001}).ready());
  EXPECT_TRUE(judge(state, {.lag_ms = std::nullopt}).ready());
}

TEST(Readiness, PausedReplayFailsOnlyWithABacklogBeyondTheLimits) {
  auto state = streaming_replica();
  state.paused = true;
  EXPECT_EQ(reasons(state), Only{});
  EXPECT_EQ(degraded(state), Only{Reason::paused});
  state.apply_lag_ms = 3000;
  EXPECT_EQ(reasons(state), Only{Reason::paused_behind});
}

TEST(Readiness, ReplayThatAQueryBlocksIsNamedAsTheCause) {
  auto state = streaming_replica();
  state.blocked = true;
  state.apply_lag_ms = 500;
  EXPECT_EQ(degraded(state), Only{Reason::replay_blocked});
  state.apply_lag_ms = 6140;
  EXPECT_EQ(reasons(state), Only{Reason::replay_blocked});
}

TEST(Readiness, WhatTheUpstreamHasButDidNotSendCounts) {
  auto state = streaming_replica();
  *state.upstream_end += 20'000'000;
  EXPECT_EQ(reasons(state), Only{Reason::apply_bytes});
  EXPECT_EQ(bytes_to_receive(state), 20'000'000);
  EXPECT_EQ(bytes_behind(state), 20'000'000);
}

TEST(Readiness, LagIsNeverNegative) {  // after a restart the receiver starts at the beginning of a segment
  auto state = streaming_replica();
  *state.received -= 3'520'048;
  *state.upstream_end -= 748'200;
  EXPECT_EQ(bytes_to_apply(state), 0);
  EXPECT_EQ(bytes_to_receive(state), 0);
}

TEST(Readiness, ADivergedReplicaIsNeverReady) {
  auto state = streaming_replica();
  state.diverged = true;
  Limits none = {.lag = {}, .lag_ms = {}, .staleness_ms = {}, .disconnected_ms = {}};
  EXPECT_EQ(reasons(state, none), Only{Reason::diverged});
}

TEST(Readiness, AnUpstreamThatIsSilentForLongerThanIdlenessExplainsIsStale) {
  auto state = streaming_replica();
  Limits limits = {.silence_ms = silence_limit(60'000)};
  state.contact_ms = 31'000;  // an idle primary, asked after 30 s
  EXPECT_EQ(reasons(state, limits), Only{});
  state.contact_ms = 35'001;
  EXPECT_EQ(reasons(state, limits), Only{Reason::stale});
}

TEST(Readiness, TheLimitOfSilenceFollowsTheReceiversTimeout) {
  EXPECT_EQ(silence_limit(60'000), 35'000);
  EXPECT_EQ(silence_limit(4'000), 10'000);
  EXPECT_EQ(silence_limit(0), std::nullopt);  // never asked for: any silence may be idleness
}

TEST(Readiness, AReceiverThatHangsIsFoundSooner) {
  auto state = streaming_replica();
  state.receiver_hung = true;
  state.contact_ms = 10'001;
  EXPECT_EQ(reasons(state, {.silence_ms = silence_limit(60'000)}), Only{Reason::stale});
  state.contact_ms = 9'000;
  EXPECT_EQ(reasons(state), Only{});
}

TEST(Readiness, WithAHeartbeatTheAgeOfTheOriginCounts) {  // which alone sees through a replica of a replica
  auto state = streaming_replica();
  state.origin_age_ms = 10'001;
  EXPECT_EQ(reasons(state, {.origin_age_ms = origin_limit(1000)}), Only{Reason::stale});
  EXPECT_EQ(reasons(state, {.origin_age_ms = origin_limit(0)}), Only{});
  EXPECT_EQ(origin_limit(20'000), 60'000);
}

TEST(Readiness, AStalenessLimitNeedsProof) {
  auto state = streaming_replica();
  EXPECT_EQ(reasons(state, {.staleness_ms = 100}), Only{});
  EXPECT_EQ(reasons(state, {.staleness_ms = 99}), Only{Reason::stale});
  state.staleness_ms.reset();
  EXPECT_EQ(reasons(state, {.staleness_ms = 100}), Only{Reason::stale});
}

TEST(Readiness, OnlyTheAskedRoleIsReady) {
  EXPECT_EQ(reasons(primary(), {.role = Role::replica}), Only{Reason::wrong_role});
  EXPECT_TRUE(judge(primary(), {.role = Role::primary}).ready());
  EXPECT_EQ(reasons(streaming_replica(), {.role = Role::primary}), Only{Reason::wrong_role});
}

TEST(Readiness, AReplicaOnItsWayToPrimaryIsNotReady) {
  auto state = streaming_replica();
  state.promoting = true;
  EXPECT_EQ(reasons(state), Only{Reason::promoting});
}

TEST(Readiness, RecoversAtHalfOfTheLimit) {
  RecentLag recent = {};
  auto state = streaming_replica();
  state.recent = &recent;
  state.apply_lag_ms = 1500;
  EXPECT_EQ(reasons(state), Only{});  // was never over the limit
  recent.add({2500, 0});
  recent.add({1500, 0});
  EXPECT_EQ(reasons(state), Only{Reason::apply_lag});
  EXPECT_EQ(reasons(state, {.lag_ms = 2600}), Only{});  // for this limit it never was
  recent.add({1000, 0});
  EXPECT_EQ(reasons(state), Only{});
}

TEST(Readiness, TheSameHoldsForBytes) {
  RecentLag recent = {};
  auto state = streaming_replica();
  state.recent = &recent;
  *state.received += 600;
  *state.upstream_end += 600;
  EXPECT_EQ(reasons(state, {.lag = 1000}), Only{});
  recent.add({0, 1001});
  EXPECT_EQ(reasons(state, {.lag = 1000}), Only{Reason::apply_bytes});
  recent.add({0, 500});
  EXPECT_EQ(reasons(state, {.lag = 1000}), Only{});
}

}  // namespace workload::core
