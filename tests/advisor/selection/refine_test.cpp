#include "advisor/selection/refine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;

// Sorting costs only those who have many rows, and seldom ask. Of two, the planner takes the cheaper index.
struct FewHaveManyRows : FakePlanner {
  using FakePlanner::FakePlanner;
  std::vector<PlanCost> costs(const std::string&, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>&) override {
    std::vector<PlanCost> answers;
    for (const auto& configuration : configurations) {
      auto best = cost(1e5, 1e5, {});
      for (int position : configuration.indexes) {
        auto one = indexes[position].keys.size() == 1 ? cost(10, sorted, {position}) : cost(in_order, 20, {position});
        if (one.total < best.total) best = one;
      }
      answers.push_back(best);
    }
    return answers;
  }
  double sorted = 100, in_order = 10;

 private:
  static PlanCost cost(double few, double many, const std::vector<int>& used) {
    double mean = 0.9 * few + 0.1 * many;
    return {mean, mean, used, {{0.9, false, few, few, used}, {0.1, false, many, many, used}}};
  }
};

struct MyTickets {
  Scenario scenario{{table("tickets", 2e5)},
                    {},
                    {statement("tickets").named("mine").equal("assignee_id", 0.01).order_by("replied_at").limit(30)}};
  Workload workload = scenario.workload();
  Catalog catalog = scenario.catalog();
  FewHaveManyRows planner{catalog, scenario.asked};
  std::vector<Question> questions{{&workload.statements.front(),
                                   planner.predicates(workload.statements.front().query),
                                   {"public.tickets"},
                                   planner.costs("", {}, {{}}, {}).front()}};
  WriteCosts write_costs{questions, catalog};
  Bench bench{planner, write_costs, questions, {}};
};

// That it was not used beside a wider one says nothing of what it does in its place.
TEST(Refine, TriesTheKeysAloneThoughNoPlanTookThem) {
  MyTickets mine;
  Candidate keys{ExistingIndex(index("x", "tickets", {"assignee_id", "replied_at"})).definition}, wide = keys;
  wide.definition.include = {"title"};
  auto numbers = mine.bench.add({wide, keys});
  mine.bench.only_usable(0, {numbers[0]});
  EXPECT_EQ(refine(mine.bench, {numbers[0]}, {{numbers[0]}}, {}, Deadline::never()), Choice{numbers[1]});
}

std::size_t keys_refined(double sorted, bool of_open_only, int first = 0, double rows = 2e5, double in_order = 10) {
  auto page = statement("tickets").named("mine").equal("assignee_id", 0.01).order_by("replied_at").limit(30);
  Scenario scenario{{table("tickets", rows)}, {}, {page}};
  auto workload = scenario.workload();
  auto catalog = scenario.catalog();
  FewHaveManyRows planner(catalog, scenario.asked);
  planner.sorted = sorted;
  planner.in_order = in_order;
  const auto& mine = workload.statements.front();
  std::vector<Question> questions = {
      {&mine, planner.predicates(mine.query), {"public.tickets"}, planner.costs(mine.query, {}, {{}}, {}).front()}};
  WriteCosts write_costs(questions, catalog);
  Bench bench(planner, write_costs, questions, {});
  auto on = [&](const std::vector<std::string>& keys) {
    return Candidate{
        ExistingIndex(index("x", "tickets", keys).where(of_open_only ? "status <> 'closed'" : "")).definition};
  };
  auto numbers = bench.add({on({"assignee_id"}), on({"assignee_id", "replied_at"})});
  auto refined = refine(bench, {numbers[first]}, {{numbers[0]}, {numbers[1]}}, {}, Deadline::never());
  return refined.size() == 1 ? bench.definition(refined.front()).keys.size() : 0;
}

TEST(Refine, TakesTheOrderOfAPageForThoseWhoHaveManyRows) { EXPECT_EQ(keys_refined(100, false, 0, 2e4), 2u); }
TEST(Refine, ButNotWhereItSparesNobodyHalf) { EXPECT_EQ(keys_refined(30, false, 0, 2e4), 1u); }
TEST(Refine, UnlessWhoHasTheRowsOfItsConditionIsNotKnown) { EXPECT_EQ(keys_refined(30, true), 2u); }
// How many rows there are to sort for those whom nothing is known of, it does not know.
TEST(Refine, KeepsTheOrderOfAPageThoughASmallerIndexSeemsAsGood) { EXPECT_EQ(keys_refined(20, false, 1), 2u); }
// Nor that they are a tenth of them.
TEST(Refine, KeepsTheOrderOfAPageThoughASmallerIndexSeemsToHalveIt) {
  EXPECT_EQ(keys_refined(10, true, 1, 2e5, 60), 2u);
}

TEST(Refine, NobodyVisitsAWholeTableRowByRowForItsOrder) {
  auto created_for = [](const Asked& report) {
    auto bookings = table("bookings", 1e6).column("account_id").column("cents").column("remark", 200);
    return created(Scenario{{bookings}, {}, {report}}.advise());
  };
  auto report = statement("bookings").named("report").order_by("account_id").took(5e6);
  auto wide = report, narrow = report, page = report;
  EXPECT_THAT(created_for(wide.needs("remark")), testing::IsEmpty());
  EXPECT_THAT(created_for(page.needs("remark").limit(20)), testing::SizeIs(1));
  EXPECT_THAT(created_for(narrow.needs("cents")),
              testing::ElementsAre(on("bookings USING btree (account_id) INCLUDE (cents)")));
}
TEST(Refine, NorMostOfIt) {
  auto created_for = [](double share) {
    auto asked = statement("hives").named("in use").equal("in_use", share).order_by("kilos").needs("place").took(5e6);
    return created(Scenario{{table("hives", 1e6).column("in_use").column("kilos")}, {}, {asked}}.advise());
  };
  EXPECT_THAT(created_for(0.85), testing::IsEmpty());
  EXPECT_THAT(created_for(0.1), testing::SizeIs(1));
}

// The pieces in stock change with each sale. Of two indexes that are nearly as good, the planner takes the cheaper one.
std::string kept_for_a_batch(double in_order) {
  struct OfTwo : FakePlanner {
    using FakePlanner::FakePlanner;
    double in_order = 0;
    std::vector<PlanCost> costs(const std::string&, const std::vector<IndexDefinition>& indexes,
                                const std::vector<Configuration>& configurations,
                                const std::vector<std::string>&) override {
      std::vector<PlanCost> answers;
      for (const auto& configuration : configurations) {
        PlanCost best{1e5, 1e5, {}};
        for (int position : configuration.indexes) {
          const auto& keys = indexes[position].keys;
          double cost = keys.size() == 1 ? 5000 : keys.back().name == "pieces" ? 100 : in_order;
          if (cost < best.total) best = {cost, cost, {position}};
        }
        answers.push_back(best);
      }
      return answers;
    }
  };
  auto batch = statement("stock").named("batch").equal("product_id", 1e-3).range("pieces", 0.3).order_by("expires_on");
  auto sale = statement("stock").named("sale").equal("id", 1e-6).changes("pieces").wrote(10);
  Scenario scenario{{table("stock", 2e5).updates(10, 10)}, {}, {batch, sale}};
  auto workload = scenario.workload();
  auto catalog = scenario.catalog();
  OfTwo planner(catalog, scenario.asked);
  planner.in_order = in_order;
  std::vector<Question> questions;
  for (const auto& one : workload.statements)
    questions.push_back(
        {&one, planner.predicates(one.query), {"public.stock"}, planner.costs(one.query, {}, {{}}, {}).front()});
  WriteCosts write_costs(questions, catalog);
  Bench bench(planner, write_costs, questions, {});
  auto on = [](const std::string& last) {
    return Candidate{ExistingIndex(index("x", "stock", {"product_id", last})).definition};
  };
  auto numbers = bench.add({on("pieces"), on("expires_on")});
  auto refined = refine(bench, {numbers[0]}, {{numbers[0]}, {numbers[1]}}, {}, Deadline::never());
  return bench.definition(refined.front()).keys.back().name;
}
TEST(Refine, NothingThatUpdatesChangeIsAKeyWhereAnotherIndexIsNearlyAsGood) {
  EXPECT_EQ(kept_for_a_batch(140), "expires_on");
  EXPECT_EQ(kept_for_a_batch(300), "pieces");
}

// One index leaves of a statement's cost what is given, a second one a few pages, as if its conditions were
// independent.
std::size_t for_one_statement(double with_one) {
  struct OfTwo : FakePlanner {
    using FakePlanner::FakePlanner;
    double with_one = 0;
    std::vector<PlanCost> costs(const std::string&, const std::vector<IndexDefinition>& indexes,
                                const std::vector<Configuration>& configurations,
                                const std::vector<std::string>&) override {
      std::vector<PlanCost> answers;
      for (const auto& configuration : configurations) {
        PlanCost best{1e4, 1e4, {}};
        for (int position : configuration.indexes) {
          double cost = indexes[position].keys.front().name == "tenant_id" ? with_one : 8000;
          if (cost < best.total) best = {cost, cost, {position}};
        }
        if (configuration.indexes.size() == 2) best = {30, 30, configuration.indexes};
        answers.push_back(best);
      }
      return answers;
    }
  };
  auto triage = statement("tickets").named("triage").equal("tenant_id", 1e-3).equal("status", 0.1).took(10000);
  Scenario scenario{{table("tickets", 2e5)}, {}, {triage}};
  auto workload = scenario.workload();
  auto catalog = scenario.catalog();
  OfTwo planner(catalog, scenario.asked);
  planner.with_one = with_one;
  const auto& one = workload.statements.front();
  std::vector<Question> questions = {
      {&one, planner.predicates(one.query), {"public.tickets"}, planner.costs(one.query, {}, {{}}, {}).front()}};
  WriteCosts write_costs(questions, catalog);
  Bench bench(planner, write_costs, questions, {});
  auto on = [](const std::string& column) {
    return Candidate{ExistingIndex(index("x", "tickets", {column})).definition};
  };
  auto numbers = bench.add({on("tenant_id"), on("status")});
  return refine(bench, numbers, {{numbers[0]}, {numbers[1]}, numbers}, {}, Deadline::never()).size();
}
TEST(Refine, ASecondIndexForOneStatementSavesATenthOfIt) {
  EXPECT_EQ(for_one_statement(500), 1u);
  EXPECT_EQ(for_one_statement(2000), 2u);
}

// So many rows of an account, of which the sum is wanted.
std::vector<std::string> summed_up(double rows) {
  auto sum = statement("bookings").named("sum").equal("account_id", rows / 1e5).needs("cents").took(5e6);
  auto bookings = table("bookings", 1e5).column("account_id").column("cents");
  return created(Scenario{{bookings}, {}, {sum}}.advise());
}
TEST(Refine, HoldsColumnsInLeavesForVisitsThatSomebodyNotices) {
  EXPECT_THAT(summed_up(1000), testing::ElementsAre(on("bookings USING btree (account_id) INCLUDE (cents)")));
  EXPECT_THAT(summed_up(400), testing::ElementsAre(on("bookings USING btree (account_id)")));
}

}  // namespace
}  // namespace workload::advisor
