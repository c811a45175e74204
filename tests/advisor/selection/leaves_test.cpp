#include "advisor/selection/leaves.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario_bench.hpp"

namespace workload::advisor {
namespace {

using namespace test;

// What is there once `chosen` was looked at. `alike`: the part that its entries take where equal ones are kept
// together.
std::string in_place_of(const ExistingIndex& chosen, const Scenario& scenario, double alike, std::size_t width = 4) {
  ScenarioBench tried(scenario, alike);
  auto choice = tried.bench.add({{chosen.definition, 1}});
  auto found = with_leaves_as_keys(tried.bench, scenario.catalog(), choice, {{}, {}, width}, Deadline::never());
  auto sql = create_sql(tried.bench.definition(found.front()), false);
  return sql.substr(sql.find('('));
}

TEST(Leaves, ColumnsWithFewValuesAreKeys) {
  Scenario runs{{table("runs", 1e6).column("workspace_id").column("outcome")},
                {},
                {statement("runs").named("outcomes").equal("workspace_id", 1e-3).needs("outcome")}};
  ExistingIndex chosen = index("x", "runs", {"workspace_id"}).include({"outcome"});
  EXPECT_EQ(in_place_of(chosen, runs, 0.3), "(workspace_id, outcome)");
  EXPECT_EQ(in_place_of(chosen, runs, 0.3, 1), "(workspace_id) INCLUDE (outcome)");  // --max-width 1
  EXPECT_EQ(in_place_of(chosen, runs, 1), "(workspace_id) INCLUDE (outcome)");
}

// Tags of posts, by tag.
Scenario tagged(const std::vector<ExistingIndex>& existing) {
  return {{table("tagged", 1e6).column("post_id").column("tag_id")},
          existing,
          {statement("tagged").named("of tag").equal("tag_id", 1e-3).needs("post_id")}};
}
TEST(Leaves, ALinkIsHeldWhole) {
  ExistingIndex chosen = index("x", "tagged", {"tag_id"});
  EXPECT_EQ(in_place_of(chosen, tagged({index("link", "tagged", {"post_id", "tag_id"}).primary()}), 1),
            "(tag_id, post_id)");
  EXPECT_EQ(in_place_of(chosen, tagged({index("no_link", "tagged", {"post_id", "tag_id"})}), 1), "(tag_id)");
}
TEST(Leaves, WhatIsWholeInItsLeavesIsSoByItsKeys) {
  ExistingIndex chosen = index("x", "tagged", {"tag_id"}).include({"post_id"});
  EXPECT_EQ(in_place_of(chosen, tagged({index("link", "tagged", {"post_id", "tag_id"}).primary()}), 1),
            "(tag_id, post_id)");
}
TEST(Leaves, NotForWhoVisitsTheTableAnyway) {
  auto scenario = tagged({index("link", "tagged", {"post_id", "tag_id"}).primary()});
  scenario.tables = {table("tagged", 1e6).column("post_id").column("tag_id").column("at")};
  scenario.asked = {statement("tagged").named("of tag").equal("tag_id", 1e-3).needs("post_id").needs("at")};
  EXPECT_EQ(in_place_of(index("x", "tagged", {"tag_id"}), scenario, 1), "(tag_id)");
}

}  // namespace
}  // namespace workload::advisor
