#include "advisor/advice/indexes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Two messages_chat indexes, one of which begins with the other.
Scenario longer_and_shorter() {
  return {{table("messages", 1e6).column("chat_id").column("id")},
          {index("longer", "messages", {"chat_id", "id"}), index("shorter", "messages", {"chat_id"})},
          {statement("messages").named("page").equal("chat_id", 1e-4)},
          8 * 86400};
}
Advice advise_on(const Scenario& scenario, std::optional<int> standbys, int replicas_read, bool primary_read = true) {
  auto workload = scenario.workload();
  workload.nodes.front().standbys = standbys;
  if (!primary_read) workload.nodes.clear();
  for (int i = 1; i <= replicas_read; i++) {
    workload.nodes.push_back({});
    workload.nodes.back().name = node_name(true, i);
    workload.nodes.back().in_recovery = true;
  }
  auto planner = scenario.planner();
  return advise_indexes(workload, scenario.catalog(), planner, {});
}
TEST(DropDoubts, AReplicaThatWasNotReadMayNeedWhatTheOthersDoNot) {
  auto advice = advise_on(longer_and_shorter(), 2, 1);
  EXPECT_THAT(dropped(advice), IsEmpty());
  EXPECT_THAT(why_not(advice, "DROP INDEX CONCURRENTLY public.shorter"), HasSubstr("1 of the 2 replicas"));
}
TEST(DropDoubts, OnceAllReplicasAreReadItGoes) {
  EXPECT_THAT(dropped(advise_on(longer_and_shorter(), 2, 2)), ElementsAre("DROP INDEX CONCURRENTLY public.shorter"));
}
TEST(DropDoubts, APrimaryThatWasNotReadMayNeedItToo) {
  auto advice = advise_on(longer_and_shorter(), std::nullopt, 1, false);
  EXPECT_THAT(dropped(advice), IsEmpty());
  EXPECT_THAT(why_not(advice, "DROP INDEX CONCURRENTLY public.shorter"), HasSubstr("primary was not read"));
}
TEST(DropDoubts, AnExactTwinGoesWhoeverReadsIt) {
  auto scenario = longer_and_shorter();
  scenario.indexes.push_back(index("same", "messages", {"chat_id", "id"}));
  EXPECT_THAT(dropped(advise_on(scenario, 2, 0)), ElementsAre("DROP INDEX CONCURRENTLY public.same"));
}
// What it was read for is served better by the one on (chat_id, id).
TEST(DropDoubts, AnIndexThatAloneServesTheChecksOfAForeignKeyStays) {
  auto scenario = longer_and_shorter();
  scenario.indexes = {index("by_topic", "messages", {"chat_id", "topic_id"})};
  scenario.asked = {statement("messages").named("page").equal("chat_id", 0.01).order_by("id").limit(20)};
  const std::string drop = "DROP INDEX CONCURRENTLY public.by_topic";
  EXPECT_THAT(dropped(scenario.advise()), ElementsAre(drop));
  scenario.keys = {{"messages_topic", "public.messages", "public.topics", {"chat_id", "topic_id"}, {"chat_id", "id"}}};
  auto advice = scenario.advise();
  EXPECT_THAT(created(advice), ElementsAre(on("messages USING btree (chat_id, id)")));
  EXPECT_THAT(dropped(advice), IsEmpty());
  EXPECT_THAT(why_not(advice, drop), HasSubstr("; but it serves the checks of foreign key messages_topic, which a "
                                               "deletion from public.topics makes"));
}
}  // namespace
}  // namespace workload::advisor
