#include "advisor/selection/optimum.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "advisor/selection/solver.hpp"
#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;

// Items of given sizes, one column each, on one table; plans are made up by the test.
struct Trial {
  Scenario scenario{{table("messages", 1e6)}, {}, {statement("messages").named("any").equal("a", 0.5)}};
  FakePlanner planner = scenario.planner();
  Workload workload = scenario.workload();
  Catalog catalog = scenario.catalog();
  std::vector<Question> questions{{&workload.statements[0], {}, {"public.messages"}, {100, 100, {}}}};
  WriteCosts write_costs{questions, catalog};
  Bench bench{planner, write_costs, questions, {}};

  std::vector<int> items(int count) {
    std::vector<Candidate> candidates;
    for (int i = 0; i < count; i++)
      candidates.push_back(
          {ExistingIndex(index("x", "messages", {std::string(1, static_cast<char>('a' + i))})).definition});
    return bench.add(candidates);
  }
  Bytes one() const { return bench.items().front().bytes; }  // all are of one size
  Optimum best(const Atoms& atoms, std::optional<Bytes> budget) {
    return optimum(bench, atoms, {budget, std::nullopt}, Deadline(nullptr, std::nullopt));
  }
};

Atoms atoms_of(std::vector<std::vector<Atom>> of_question) {
  Atoms atoms;
  for (auto& of_one : of_question) {
    std::sort(of_one.begin(), of_one.end(), [](const Atom& a, const Atom& b) { return a.worth < b.worth; });
    atoms.today.push_back(100);
    atoms.of_question.push_back(of_one);
  }
  return atoms;
}

TEST(Atoms, AStatementHasTheCheapestPlanWhoseIndexesAreThere) {
  auto atoms = atoms_of({{{{1}, 60}, {{1, 2}, 10}, {{3}, 30}}});
  EXPECT_EQ(atoms.worth(0, {}), 100);
  EXPECT_EQ(atoms.worth(0, {1}), 60);
  EXPECT_EQ(atoms.worth(0, {2}), 100);
  EXPECT_EQ(atoms.worth(0, {1, 3}), 30);
  EXPECT_EQ(atoms.worth(0, {1, 2, 3}), 10);
}

TEST(Optimum, KeepsTheBudget) {
  Trial problem;
  auto i = problem.items(3);
  auto atoms = atoms_of({{{{i[0]}, 50}}, {{{i[1]}, 40}}, {{{i[2]}, 30}}});
  auto best = problem.best(atoms, 2 * problem.one());
  EXPECT_EQ(best.choice, (Choice{i[1], i[2]}));
  EXPECT_DOUBLE_EQ(best.saved, 60 + 70);
}

TEST(Optimum, TakesTwoTogetherThatAreWorthNothingAlone) {
  Trial problem;
  auto i = problem.items(3);
  auto atoms = atoms_of({{{{i[0], i[1]}, 10}}, {{{i[2]}, 60}}});
  EXPECT_EQ(problem.best(atoms, 2 * problem.one()).choice, (Choice{i[0], i[1]}));
}

// The one that alone saves most shares its statements with the two that save more together.
Atoms a_trap(const std::vector<int>& i) {
  return atoms_of({{{{i[0]}, 40}, {{i[1]}, 20}}, {{{i[0]}, 40}, {{i[2]}, 20}}});
}
TEST(Optimum, IsNotMisledByTheFirstStep) {
  Trial problem;
  auto i = problem.items(3);
  EXPECT_EQ(problem.best(a_trap(i), 2 * problem.one()).choice, (Choice{i[1], i[2]}));
}

TEST(Optimum, SavesNoMoreThanItsBound) {
  Trial problem;
  auto i = problem.items(3);
  auto best = problem.best(a_trap(i), 2 * problem.one());
  if (best.bound) {
    EXPECT_GE(*best.bound, best.saved);
    EXPECT_NEAR(*best.bound, best.saved, 0.01 * best.saved);
  }
}

// Many problems at random, each against the best of all sets that fit.
TEST(Optimum, WithASolverIsTheBestOfAllSets) {
  std::mt19937 random(7);
  auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  for (int trial = 0; trial < 30; trial++) {
    Trial problem;
    auto items = problem.items(8);
    std::vector<std::vector<Atom>> plans(6);
    for (auto& of_one : plans)
      for (int p = 0; p < 4; p++) {
        Choice used;
        for (int n = 1 + below(2); n > 0; n--) used = with(used, items[below(8)]);
        of_one.push_back({used, static_cast<double>(5 + below(90))});
      }
    auto atoms = atoms_of(plans);
    auto best = problem.best(atoms, 3 * problem.one());
    double most = 0;
    for (unsigned set = 0; set < 256; set++) {
      Choice choice;
      for (int i = 0; i < 8; i++)
        if (set & (1u << i)) choice = with(choice, items[i]);
      if (choice.size() > 3) continue;
      most = std::max(most, 600 - atoms.worth(choice));
    }
    EXPECT_LE(best.choice.size(), 3u);
    EXPECT_LE(best.saved, most + 1e-6);
    if (!best.bound) continue;  // built without a solver
    EXPECT_NEAR(best.saved, most, 0.003 * most) << "trial " << trial;
    EXPECT_GE(*best.bound, most - 0.003 * most);
  }
}

}  // namespace
}  // namespace workload::advisor
